"""What templates are given: every computed field made once, in Python.

Templates do no date arithmetic and look nothing up.  All text is plain and escaped by
the template (autoescape is on); fields of type `Markup` are sanitised HTML.  A `url`
is a path from the site's root without leading slash; templates pass it through the
`href` filter, which makes it relative to the page.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Badge:
    """A small labelled mark: never colour alone."""

    name: str
    """moved, cancelled, postponed, full, open, planned, extra, free, live, replay."""
    mark: str
    """A shape shown before the words: ↷ ✕ ● …"""
    text: str


@dataclass(frozen=True)
class Card:
    """One occurrence as a row of a list."""

    iso: str
    day: str
    month: str
    weekday: str
    title: str
    over: str
    """What stands above the title: number or series (第 1801 期 · 每周一讲)."""
    url: str
    time: str
    place: str
    palace: str
    speaker: str
    badges: tuple[Badge, ...]
    remark: str
    """Beside the badges: 原定 7月25日 周六，因暴雨改期."""
    today: bool
    past: bool
    off: bool
    """Whether it does not take place: the title is struck through."""
    color: str
    """The brand's or palace's colour, for bars in the month grid."""
    starts: str
    """ISO 8601 with offset, for <time datetime>."""
    ends: str
    anchor: str
    """The id of its row on its activity's page."""
    facets: str
    """What it can be found by, as a query: palace=nantong&slot=weekend."""
    ics: str
    """Its one-event calendar file."""


@dataclass(frozen=True)
class Day:
    """A heading with the cards of one day."""

    iso: str
    label: str
    """11月21日 周六"""
    lunar: str
    mark: str
    """休, 班 or empty."""
    holiday: str
    today: bool
    cards: tuple[Card, ...]
    more: int = 0
    """How many of the day are not listed, since the page would grow too long."""
    url: str = ""
    """Where the calendar lists the day."""


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
    """What the id of its feed ends with (slots/weekend), of the whole and of each palace."""


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
    """The ids of the feeds that choices without a page of their own may have."""
    base: str = ""
    """What the ids of this form's own begin with: nantong/."""


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
    """Its last day."""
    text: str
    """12月1日 周二开始报名，12月20日 周日截止"""


@dataclass(frozen=True)
class Reference:
    """A link with a word about it."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class Stat:
    """A cumulative figure: `1,900` large, `余` small."""

    before: str
    number: str
    after: str
    label: str
    source: str
    since: str = ""
    """What the calendar has counted since: 台次演出此后日历续计 11 场."""


@dataclass(frozen=True)
class Fact:
    """A line of a fact sheet: 地址 — 洸河路 18 号."""

    label: str
    values: tuple[str, ...]
    url: str = ""
    maps: tuple[Reference, ...] = ()
    """Where maps show it."""


@dataclass(frozen=True)
class Cover:
    """The top of a page: names are the pictures."""

    over: str
    title: str
    tagline: str
    color: str
    stats: tuple[Stat, ...] = ()
    crumbs: tuple[Reference, ...] = ()
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True)
class Feed:
    """A calendar feed with every way to subscribe."""

    title: str
    url: str
    """The page that tells every way to subscribe to it, at #subscribe."""
    path: str
    """From the site's root: feeds/nantong.ics."""
    https: str
    webcal: str
    google: str
    outlook: str
    qr: str
    """Path of the QR code's SVG, which leads to that page."""
    count: int
    alarm: str = ""
    """The same feed with alarms, from the site's root: feeds/nantong-alarm.ics."""

    @property
    def anchor(self) -> str:
        """Where it stands in a list of feeds: feed-nantong-slots-weekend."""
        name = self.path.removeprefix("feeds/").removesuffix(".ics")
        return f"feed-{name.replace('/', '-')}"


@dataclass(frozen=True)
class FeedList:
    """Feeds of one sort: 按时段."""

    heading: str
    feeds: tuple[Feed, ...]


@dataclass(frozen=True)
class FeedGroup:
    """The feeds of the whole site or of one palace that have no page of their own."""

    name: str
    lists: tuple[FeedList, ...]


@dataclass(frozen=True)
class FileRow:
    """Something with its data files."""

    title: str
    url: str
    note: str
    links: tuple[Reference, ...]


@dataclass(frozen=True)
class FileTable:
    """What of one sort there are files of."""

    heading: str
    rows: tuple[FileRow, ...]


@dataclass(frozen=True)
class Embed:
    """What another site is given to show one scope: a page to frame, or an element."""

    name: str
    """all, nantong, nantong/haobin-xiaye."""
    title: str
    url: str
    page: str
    """The page to frame: embed/nantong/."""
    frame: str
    """HTML to copy: an iframe."""
    element: str
    """HTML to copy: a script and `<gongli-events>`."""


@dataclass(frozen=True)
class EmbedField:
    """A field of the data for other sites, in the words of the page that explains it."""

    name: str
    meaning: str


@dataclass(frozen=True)
class BrandCard:
    """A brand in a list of brands."""

    name: str
    palace: str
    over: str
    tagline: str
    url: str
    color: str
    next: str
    """下一场 7月18日 周六 19:30 纺织职工专场, or empty."""


@dataclass(frozen=True)
class Item:
    """An entry of a list: a dish of a menu, a window, a film, an award."""

    name: str
    note: str
    facts: tuple[Fact, ...] = ()
    url: str = ""


@dataclass(frozen=True)
class Section:
    """A headed list of what one kind of activity has beyond the common."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class TableView:
    """A table with a caption; the first cell of a row is its heading."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class NoticeView:
    """A notice with the days on which it is valid, in words and as ISO dates."""

    title: str
    url: str
    days: str
    since: str
    until: str
    palace: str
    summary: str
    concerns: tuple[str, ...]


@dataclass(frozen=True)
class PromiseView:
    """What is promised and how it has been kept."""

    slogan: str
    rule: str
    kept: str
    whole: bool
    """Whether there is no gap."""


@dataclass(frozen=True)
class YearView:
    """A year of a brand: the edition, what was told of it, its figures and its pages."""

    year: str
    edition: str
    title: str
    text: str
    stats: tuple[Stat, ...]
    activities: tuple[Reference, ...]


@dataclass(frozen=True)
class SectionView:
    """A standing part of a brand with the activities that belong to it."""

    id: str
    name: str
    when: str
    summary: str
    activities: tuple[Reference, ...]


@dataclass(frozen=True)
class PartView:
    """A course with its lessons, a round with its results, a stop with its host."""

    id: str
    name: str
    summary: str
    facts: tuple[Fact, ...]
    cards: tuple[Card, ...]
    sections: tuple[Section, ...] = ()
    maps: tuple[Reference, ...] = ()
    """Where maps show its place."""
    over: bool = False
    """Whether its last occurrence is past."""


@dataclass(frozen=True)
class ChangeRow:
    """One change of the calendar: what, when it is now, what it was."""

    badge: Badge
    title: str
    url: str
    now: str
    before: str


@dataclass(frozen=True)
class ChangeDay:
    """The changes published on one day."""

    iso: str
    label: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True)
class Prose:
    """Editors' Markdown, rendered and sanitised."""

    html: Markup


NO_PROSE = Prose(Markup(""))
