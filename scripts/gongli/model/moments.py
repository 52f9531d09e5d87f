"""Days, hours and the ways they repeat."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


OPEN_END = timedelta(hours=2)
"""How long a thing is taken to last where nobody said when it ends: in lists of what is on, and
where two things claim one hall."""


@dataclass(frozen=True)
class Times:
    """A stretch of one day; `overnight` when it ends on the next.

    `end` is None where nobody said when it ends (19:30起).
    """

    start: time
    end: time | None
    overnight: bool = False
    known: bool = True
    """Whether the hour is settled; else a whole day stands for it (`TO_BE_TOLD`)."""

    @property
    def whole_day(self) -> bool:
        """Whether it runs from midnight to midnight (全天)."""
        return self.start == self.end == time(0)

    def on(self, day: date) -> tuple[datetime, datetime]:
        """Start and end on `day`, in Shanghai time; an open end is `OPEN_END` after the start."""
        start = datetime.combine(day, self.start, SHANGHAI)
        if self.end is None:
            return start, start + OPEN_END
        return start, datetime.combine(day + timedelta(days=self.overnight), self.end, SHANGHAI)


TO_BE_TOLD = Times(time(0), time(0), overnight=True, known=False)
"""A day whose hour is open (时间: 待定)."""


@dataclass(frozen=True)
class DayAndHours:
    """A day, and its hours where they are not the usual ones."""

    day: date
    times: Times | None = None


@dataclass(frozen=True)
class Moment:
    """A day with its hour, where one was told."""

    day: date
    hour: time | None = None

    def __str__(self) -> str:
        return f"{self.day} {self.hour:%H:%M}" if self.hour else self.day.isoformat()

    @property
    def begins(self) -> datetime:
        """Its hour, or the start of the day, without a zone: all hours are Shanghai's."""
        return datetime.combine(self.day, self.hour or time.min)

    @property
    def over(self) -> datetime:
        """From when on it is over: its hour, or the start of the next day."""
        return self.begins if self.hour else self.begins + timedelta(days=1)

    @property
    def exact(self) -> datetime | None:
        """Its hour, in Shanghai time."""
        return datetime.combine(self.day, self.hour, SHANGHAI) if self.hour else None


@dataclass(frozen=True)
class Days:
    """A stretch of whole days, both ends included."""

    first: date
    last: date


@dataclass(frozen=True)
class SchoolBreak:
    """寒假 or 暑假, of one year or of any."""

    name: str
    year: int | None = None


@dataclass(frozen=True)
class Stretch:
    """Days named together: 2026-12-10 至 2027-01-05, of those the Saturdays, 2027-01, 寒假."""

    days: tuple[Days, ...] = ()
    weekdays: tuple[int, ...] = ()
    """Only these of them; all where it is empty."""
    school_break: SchoolBreak | None = None
    """Which days it has is asked of the calendar of days off (`Holidays.within`)."""


@dataclass(frozen=True)
class DayTimes:
    """Hours, with the days for which they are: of the week (0 is Monday), by date, or any."""

    times: Times
    weekdays: tuple[int, ...] = ()
    days: tuple[Days, ...] = ()

    @property
    def closeness(self) -> int:
        """Of several that hold for a day the closest are meant."""
        return 2 if self.days else 1 if self.weekdays else 0

    def hold(self, day: date) -> bool:
        """Whether they are for this day."""
        if self.days:
            return any(stretch.first <= day <= stretch.last for stretch in self.days)
        return not self.weekdays or day.weekday() in self.weekdays


class Cycle(Enum):
    """The step of a repetition."""

    DAILY = "daily"
    WORKDAYS = "workdays"
    RESTDAYS = "restdays"
    WEEKLY = "weekly"
    MONTHLY_WEEKDAY = "monthly weekday"
    MONTHLY_DAY = "monthly day"
    MONTHLY_WORKDAY = "monthly workday"
    QUARTERLY = "quarterly weekday"
    YEARLY = "yearly"


class Weeks(Enum):
    """The weeks of a term, of which the first holds its first day; weeks begin on Monday."""

    ODD = 1
    EVEN = 0


@dataclass(frozen=True)
class Every:
    """`every:` as parsed.

    `weekdays` are 0 (Monday) to 6; `nths` are 1 to 5, -1 for the last, -2 for the one before;
    `days` are 1 to 31 or -1 for the last day of the month; `interval` counts weeks or months from
    the first day held.
    """

    cycle: Cycle
    weekdays: tuple[int, ...] = ()
    nths: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    interval: int = 1
    month: int = 0
    """Of YEARLY: it has `days` of it, or `weekdays` and `nths`."""
    weeks: Weeks | None = None


@dataclass(frozen=True)
class Closed:
    """The weekdays on which an exhibition is closed, even on a public holiday or not."""

    weekdays: tuple[int, ...] = ()
    but_holidays: bool = False


@dataclass(frozen=True)
class LunarDay:
    """A day of the lunar calendar; day 0 stands for the month's last (除夕 in month 12)."""

    month: int
    day: int
    leap: bool = False
    written: str = field(default="", compare=False)


@dataclass(frozen=True)
class Festival:
    """A named day of the year, `offset` days away from it."""

    name: str
    offset: int = 0


@dataclass(frozen=True, order=True)
class Slot:
    """An occurrence's permanent name: its original day, and which of that day's."""

    day: date
    nth: int = 1

    def __str__(self) -> str:
        return self.day.isoformat() + (f"-{self.nth}" if self.nth > 1 else "")


def midnight(day: date) -> datetime:
    """The start of a day, in Shanghai time."""
    return datetime.combine(day, time.min, SHANGHAI)


def next_month(month: date) -> date:
    """The first day of the month after one that is given by its first."""
    return (month + timedelta(days=31)).replace(day=1)
