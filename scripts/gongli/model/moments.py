"""Days, hours and the ways they repeat."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True)
class Times:
    """A stretch of one day; `overnight` when it ends on the next."""

    start: time
    end: time
    overnight: bool = False

    @property
    def whole_day(self) -> bool:
        """Whether it runs from midnight to midnight (全天)."""
        return self.start == self.end == time(0)

    def on(self, day: date) -> tuple[datetime, datetime]:
        """Start and end on `day`, in Shanghai time."""
        start = datetime.combine(day, self.start, SHANGHAI)
        end = datetime.combine(day + timedelta(days=self.overnight), self.end, SHANGHAI)
        return start, end


class Cycle(Enum):
    """The step of a repetition."""

    DAILY = "daily"
    WORKDAYS = "workdays"
    RESTDAYS = "restdays"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY_WEEKDAY = "monthly weekday"
    MONTHLY_DAY = "monthly day"


@dataclass(frozen=True)
class Every:
    """`every:` as parsed.

    `weekdays` are 0 (Monday) to 6; `nths` are 1 to 5 or -1 for the last; `days` are
    1 to 31 or -1 for the last day of the month.
    """

    cycle: Cycle
    weekdays: tuple[int, ...] = ()
    nths: tuple[int, ...] = ()
    days: tuple[int, ...] = ()


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


@dataclass(frozen=True)
class Days:
    """A stretch of whole days, both ends included."""

    first: date
    last: date


def midnight(day: date) -> datetime:
    """The start of a day, in Shanghai time."""
    return datetime.combine(day, time.min, SHANGHAI)


def next_month(month: date) -> date:
    """The first day of the month after one that is given by its first."""
    return (month + timedelta(days=31)).replace(day=1)
