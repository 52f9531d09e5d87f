"""What calendar pages show: grids, weeks, years, filters."""

from dataclasses import dataclass

from gongli.writing.views.rows import Card, Day, Reference


@dataclass(frozen=True)
class Cell:
    """A square of the month grid; `cards` empty and `number` empty outside the month."""

    iso: str
    number: str
    lunar: str
    festive: bool
    """Whether `lunar` names a festival or solar term."""
    mark: str
    holiday: str
    today: bool
    weekend: bool
    url: str
    """Where the day is listed."""
    cards: tuple[Card, ...]
    """The first few of the day."""
    more: int
    """How many there are besides."""


@dataclass(frozen=True)
class Bar:
    """A piece of a lane: `days` columns wide, with or without something going on."""

    days: int
    card: Card | None = None
    begins: bool = False
    """Whether it begins within this week; else it comes over from the last."""
    ends: bool = False


@dataclass(frozen=True)
class Week:
    """A row of the month grid."""

    cells: tuple[Cell, ...]
    lanes: tuple[tuple[Bar, ...], ...]
    """What goes on for several days, side by side; each lane is seven columns wide."""


@dataclass(frozen=True)
class Grid:
    """A month as weeks from Monday to Sunday."""

    title: str
    """2026年7月"""
    iso: str
    weeks: tuple[Week, ...]
    days: tuple[Day, ...]
    """The agenda: the days that have cards."""
    stretches: tuple[Card, ...]
    """What goes on for several days, which the grid shows as bars."""
    apart: tuple[Card, ...]
    """Exhibitions and other long stretches, which would fill every day."""
    note: str
    """放假调休安排待国务院公布 for provisional years."""


@dataclass(frozen=True)
class WeekView:
    """A week as a list of its seven days, empty ones too."""

    title: str
    """2026年第30周"""
    span: str
    """7月20日—7月26日"""
    iso: str
    """2026-W30"""
    days: tuple[Day, ...]
    stretches: tuple[Card, ...]
    apart: tuple[Card, ...]
    note: str


@dataclass(frozen=True)
class Dot:
    """A day of a small month; `number` empty outside the month."""

    iso: str
    number: str
    level: int
    """0 nothing on, 1 one, 2 a few, 3 many."""
    mark: str


@dataclass(frozen=True)
class SmallMonth:
    """A month of a year at a glance."""

    title: str
    """7月"""
    url: str
    """Empty where the month has no page."""
    iso: str
    note: str
    """23 场, or empty."""
    marks: tuple[str, ...]
    """Days off and make-up workdays in words: 休 1—3日 元旦."""
    weeks: tuple[tuple[Dot, ...], ...]


@dataclass(frozen=True)
class Step:
    """Links to the neighbours of a month, week or year, and to the present one."""

    previous: Reference | None
    next: Reference | None
    now: Reference
    pattern: str
    """The address of any such page, for a reader of another day: {year}, {month}, {week}."""
    first: str
    """The first and the last there is, as its pattern is filled: 2026-07, 2026-W30, 2026."""
    last: str


@dataclass(frozen=True)
class Tab:
    """One of several views of the same days."""

    title: str
    url: str
    here: bool


@dataclass(frozen=True)
class Choice:
    """A value of a filter: what the address says and what people read."""

    value: str
    label: str
    group: str = ""
    """The palace it belongs to, where it is not one itself."""
    feed: str = ""
    """The path of the feed of exactly this."""
    subscribe: str = ""
    """Where the ways to subscribe to that feed stand."""
    calendar: str = ""
    """Its own calendar."""
    scope: str = ""
    """The id of its feed (slots/weekend), should there be one."""


@dataclass(frozen=True)
class Filter:
    """One question of the form, and its answers."""

    key: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Finder:
    """The form that filters a page's rows."""

    filters: tuple[Filter, ...]
    switches: tuple[Choice, ...]
    """Questions with yes or no."""
    whole: Choice
    """What is subscribed to without any filter."""
    scopes: tuple[str, ...] = ()
    """The ids of the feeds that choices without a page of their own have; none of a palace's."""


@dataclass(frozen=True)
class Cut:
    """What a page too long leaves out, and where all of it stands."""

    text: str
    places: tuple[Reference, ...]


@dataclass(frozen=True)
class SoonView:
    """Some of the days ahead under one heading."""

    key: str
    """today, week, weekend, next, later."""
    title: str
    days: tuple[Day, ...]
    count: int
    fold: bool
    """Whether it is folded away, so that the page stays short."""
    open: bool
    """Whether the fold is open, since this week has nothing more."""


@dataclass(frozen=True)
class Opening:
    """A registration that opens soon or closes soon."""

    title: str
    url: str
    palace: str
    opens: str
    """Its first day, ISO 8601; empty where none is told."""
    closes: str
    """Its last day, or its last minute on that day."""
    text: str
    """12月1日 周二开始报名，12月20日 周日截止"""
