"""The nouns: frozen dataclasses that everything past `reading/` speaks in.

Past reading nothing is a dict, a string date or possibly missing without saying so.
Attribute names follow the field table (`fields.py`), which tells the editor's words
for them; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cached_property
from types import MappingProxyType
from zoneinfo import ZoneInfo

from gongli.kinds import EVENT, Kind
from gongli.problems import Place

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOWHERE = Place("")


class Word(Enum):
    """A fixed word with its English and Chinese spelling, and others understood."""

    def __init__(self, en: str, zh: str, *also: str) -> None:
        self.en, self.zh, self.also = en, zh, also


class Status(Word):
    """How an activity stands as a whole."""

    PLANNED = "planned", "拟定"
    CONFIRMED = "confirmed", "确定", "照常"
    OPEN = "open", "报名中"
    FULL = "full", "已满", "满员", "报满"
    POSTPONED = "postponed", "延期", "推迟", "暂缓"
    CANCELLED = "cancelled", "取消", "停办", "canceled"
    FINISHED = "finished", "结束", "已结束"


class SessionStatus(Word):
    """What an editor may say of a single occurrence."""

    CONFIRMED = "confirmed", "照常", "确定"
    FULL = "full", "已满", "满员", "报满"
    POSTPONED = "postponed", "延期", "推迟", "暂缓"
    CANCELLED = "cancelled", "取消", "停办", "canceled"


class Policy(Word):
    """What happens to an occurrence that falls on a special day."""

    KEEP = "keep", "照常", "照常举行", "as usual"
    SKIP = "skip", "停办", "停课", "停讲", "休", "暂停"
    NEXT = "next", "顺延", "移到次日", "next day"


class Centre(Word):
    """The four centres (四个中心) a palace's venues belong to."""

    CULTURE = "culture", "文化中心"
    EDUCATION = "education", "教育中心"
    HEALTH = "health", "健康中心"
    SERVICE = "service", "服务中心"


@dataclass(frozen=True)
class Places:
    """Where a record and each of its fields were written."""

    own: Place = NOWHERE
    fields: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, *names: str) -> Place:
        """The place of the first of these fields that was written, else the record's."""
        return next((self.fields[name] for name in names if name in self.fields), self.own)


def _places() -> Places:
    return field(default=Places(), compare=False, repr=False)


@dataclass(frozen=True)
class Times:
    """A stretch of one day; `overnight` when it ends on the next."""

    start: time
    end: time
    overnight: bool = False

    @property
    def whole_day(self) -> bool:
        """Whether it runs from midnight to midnight (全天)."""
        return self.start == self.end

    def on(self, day: date) -> tuple[datetime, datetime]:
        """Start and end on `day`, in Shanghai time."""
        start = datetime.combine(day, self.start, SHANGHAI)
        end = datetime.combine(day + timedelta(days=self.overnight), self.end, SHANGHAI)
        return start, end


@dataclass(frozen=True)
class Figure:
    """A number as palaces give it: 超 1.5万, 1,900 余, 600 余万."""

    number: str
    before: str = ""
    after: str = ""


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


@dataclass(frozen=True)
class When:
    """When an activity happens: exactly one way of repeating, and always an end."""

    every: Every | None = None
    dates: tuple[date, ...] = ()
    lunar: LunarDay | None = None
    festival: Festival | None = None
    start: date | None = None
    end: date | None = None
    lessons: int | None = None
    years: tuple[int, ...] = ()
    time: tuple[Times, ...] = ()
    hours: Times | None = None
    closed: tuple[int, ...] = ()
    on_holiday: Policy = Policy.KEEP
    on_makeup_workday: Policy = Policy.KEEP
    at: Places = _places()


@dataclass(frozen=True, order=True)
class Slot:
    """An occurrence's permanent name: its original day, and which of that day's."""

    day: date
    nth: int = 1

    def __str__(self) -> str:
        return self.day.isoformat() + (f"-{self.nth}" if self.nth > 1 else "")


@dataclass(frozen=True)
class Link:
    """An address with the words to show for it."""

    label: str
    url: str
    at: Places = _places()


@dataclass(frozen=True)
class Session:
    """What differs at one occurrence, keyed by its original date."""

    slot: Slot
    title: str | None = None
    speaker: str | None = None
    summary: str | None = None
    description: str | None = None
    programme: tuple[str, ...] = ()
    status: SessionStatus = SessionStatus.CONFIRMED
    moved_to: date | None = None
    time: Times | None = None
    venue: str | None = None
    reason: str | None = None
    extra: bool = False
    number: int | None = None
    live: str | None = None
    replays: tuple[Link, ...] = ()
    note: str | None = None
    at: Places = _places()


@dataclass(frozen=True)
class Total:
    """A cumulative figure of a brand or palace, with where it comes from."""

    label: str
    value: Figure
    as_of: str | None = None
    source: str | None = None
    at: Places = _places()


@dataclass(frozen=True)
class Honour:
    """An honour with its date, as precise as it is known."""

    date: str
    name: str
    at: Places = _places()


@dataclass(frozen=True)
class Venue:
    """A room or square of a palace."""

    id: str
    name: str
    centre: Centre | None = None
    capacity: int | None = None
    address: str | None = None
    where: str | None = None
    hours: str | None = None
    accessibility: str | None = None
    note: str | None = None
    at: Places = _places()


@dataclass(frozen=True)
class Registration:
    """How, where and until when one enrols."""

    start: date | None = None
    end: date | None = None
    how: str | None = None
    url: str | None = None
    at: Places = _places()


@dataclass(frozen=True)
class Organisers:
    """Who stands behind it, in the four customary roles."""

    guided_by: tuple[str, ...] = ()
    sponsor: tuple[str, ...] = ()
    organiser: tuple[str, ...] = ()
    co_organiser: tuple[str, ...] = ()
    at: Places = _places()

    def __bool__(self) -> bool:
        return bool(self.guided_by or self.sponsor or self.organiser or self.co_organiser)


@dataclass(frozen=True)
class Part:
    """A piece of an activity with a schedule of its own (a course of a term).

    What a part leaves unsaid its activity says; an activity without parts has one
    part without id.
    """

    id: str
    name: str
    when: When
    sessions: tuple[Session, ...] = ()
    venue: str | None = None
    speaker: str | None = None
    summary: str | None = None
    quota: int | None = None
    fee: str | None = None
    audience: str | None = None
    at: Places = _places()


@dataclass(frozen=True)
class Activity:
    """A season, a lecture series, a term, a single event: one YAML file."""

    id: str
    name: str
    palace: str
    brand: str | None
    parts: tuple[Part, ...]
    kind: Kind = EVENT
    status: Status = Status.CONFIRMED
    reason: str | None = None
    summary: str | None = None
    description: str | None = None
    venue: str | None = None
    audience: str | None = None
    fee: str | None = None
    quota: int | None = None
    speaker: str | None = None
    first_number: int | None = None
    registration: Registration | None = None
    organisers: Organisers = Organisers()
    contact: str | None = None
    phone: str | None = None
    live: str | None = None
    notes: tuple[str, ...] = ()
    at: Places = _places()

    @property
    def file(self) -> str:
        """The YAML file it was read from, relative to the root."""
        return self.at.own.file


@dataclass(frozen=True)
class Brand:
    """A branded series (群众文化活动品牌): what stays while seasons pass."""

    id: str
    name: str
    palace: str
    category: str | None = None
    tagline: str | None = None
    since: str | None = None
    rhythm: str | None = None
    story: str | None = None
    color: str | None = None
    totals: tuple[Total, ...] = ()
    organisers: Organisers = Organisers()
    replays: tuple[Link, ...] = ()
    activities: tuple[Activity, ...] = ()
    at: Places = _places()


@dataclass(frozen=True)
class Palace:
    """A workers' cultural palace: who and where, and all it holds."""

    id: str
    name: str
    short: str | None = None
    city: str | None = None
    mission: str | None = None
    intro: str | None = None
    address: str | None = None
    geo: tuple[float, float] | None = None
    phone: str | None = None
    hours: str | None = None
    transport: str | None = None
    opened: str | None = None
    color: str | None = None
    website: str | None = None
    totals: tuple[Total, ...] = ()
    honours: tuple[Honour, ...] = ()
    venues: tuple[Venue, ...] = ()
    brands: tuple[Brand, ...] = ()
    activities: tuple[Activity, ...] = ()
    at: Places = _places()

    @property
    def label(self) -> str:
        """The name where room is short."""
        return self.short or self.name

    @cached_property
    def venues_by_id(self) -> Mapping[str, Venue]:
        """Its venues under their ids."""
        return {venue.id: venue for venue in self.venues}

    def all_activities(self) -> tuple[Activity, ...]:
        """Those of no brand first, then each brand's."""
        return (*self.activities, *(a for brand in self.brands for a in brand.activities))


class Arrangement(Word):
    """Whether the State Council has published a year's days off."""

    OFFICIAL = "official", "正式", "已公布"
    PROVISIONAL = "provisional", "待公布", "暂定"


@dataclass(frozen=True)
class Days:
    """A stretch of whole days, both ends included."""

    first: date
    last: date


@dataclass(frozen=True)
class Break:
    """A holiday and the days off it brings."""

    name: str
    days: Days
    at: Places = _places()


@dataclass(frozen=True)
class HolidayYear:
    """One year's arrangement of days off and make-up workdays (调休)."""

    year: int
    status: Arrangement
    notice: str | None = None
    source: str | None = None
    off: tuple[Break, ...] = ()
    work: tuple[date, ...] = ()
    at: Places = _places()


@dataclass(frozen=True)
class Extra:
    """The part of mkdocs.yml's `extra` that the core reads."""

    notice: str | None = None
    at: Places = _places()


@dataclass(frozen=True)
class Settings:
    """What the core needs to know of mkdocs.yml."""

    site_name: str
    site_url: str
    extra: Extra = Extra()
    at: Places = _places()


@dataclass(frozen=True)
class Alliance:
    """Everything the editors wrote; a one-palace site is an alliance of one."""

    name: str | None = None
    intro: str | None = None
    palaces: tuple[Palace, ...] = ()
    holidays: tuple[HolidayYear, ...] = ()
    at: Places = _places()

    def all_activities(self) -> tuple[Activity, ...]:
        """Every activity of every palace, palaces in order."""
        return tuple(a for palace in self.palaces for a in palace.all_activities())

    @cached_property
    def palaces_by_id(self) -> Mapping[str, Palace]:
        """The palaces under their ids."""
        return {palace.id: palace for palace in self.palaces}

    def brand_of(self, activity: Activity) -> Brand | None:
        """The brand an activity belongs to, if any."""
        brands = self.palaces_by_id[activity.palace].brands
        return next((brand for brand in brands if brand.id == activity.brand), None)


class State(Enum):
    """How one occurrence stands."""

    SCHEDULED = "scheduled"
    MOVED = "moved"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


@dataclass(frozen=True)
class Original:
    """When a moved or postponed occurrence was first to be."""

    day: date
    times: Times | None


@dataclass(frozen=True)
class Occurrence:
    """One evening, one lecture, one lesson; named by its original slot for ever.

    `times` is None for whole days; `until` is the last day (inclusive) of a span.
    """

    activity: Activity
    part: Part
    slot: Slot
    day: date
    until: date
    times: Times | None
    state: State = State.SCHEDULED
    session: Session | None = None
    number: int | None = None
    total: int | None = None
    original: Original | None = None
    shifted_by: str | None = None
    """The holiday or make-up workday that pushed it, when a policy did."""

    @property
    def start(self) -> datetime:
        """When it starts, in Shanghai time; midnight for whole days."""
        return self.times.on(self.day)[0] if self.times else _midnight(self.day)

    @property
    def end(self) -> datetime:
        """When it ends, in Shanghai time; the midnight after the last whole day."""
        if self.times:
            return self.times.on(self.day)[1]
        return _midnight(self.until + timedelta(days=1))

    @property
    def takes_place(self) -> bool:
        """Whether anybody should come."""
        return self.state in (State.SCHEDULED, State.MOVED)

    @property
    def venue(self) -> str | None:
        """The id of its venue: its own, its part's or its activity's."""
        return (self.session and self.session.venue) or self.part.venue or self.activity.venue

    @property
    def speaker(self) -> str | None:
        """Who speaks or teaches."""
        own = self.session.speaker if self.session else None
        return own or self.part.speaker or self.activity.speaker

    @property
    def reason(self) -> str | None:
        """Why it is not as planned."""
        return (self.session.reason if self.session else None) or self.activity.reason

    @property
    def sort_key(self) -> tuple[datetime, datetime, str, str, Slot]:
        """By time, then by name: one order everywhere."""
        return (self.start, self.end, self.activity.id, self.part.id, self.slot)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, SHANGHAI)
