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
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Grid:
    """A month as weeks from Monday to Sunday."""

    title: str
    """2026年7月"""
    iso: str
    weeks: tuple[tuple[Cell, ...], ...]
    days: tuple[Day, ...]
    """The agenda: the days that have cards."""
    spans: tuple[Card, ...]
    """Whole stretches of days (exhibitions), shown apart."""
    note: str
    """放假调休安排待国务院公布 for provisional years."""


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


@dataclass(frozen=True)
class Fact:
    """A line of a fact sheet: 地址 — 洸河路 18 号."""

    label: str
    values: tuple[str, ...]
    url: str = ""


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
    path: str
    """From the site's root: feeds/nantong.ics."""
    https: str
    webcal: str
    google: str
    outlook: str
    qr: str
    """Path of the QR code's SVG."""
    count: int


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
