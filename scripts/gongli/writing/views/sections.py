"""What pages are made of: covers, lists, histories, changes."""

from dataclasses import dataclass
from math import ceil

from gongli.writing.views.feeds import Feed
from gongli.writing.views.rows import Badge, Card, Fact, Reference, Stat

_NARROW = " -:·0123456789abcdefghijklmnopqrstuvwxyz"


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

    @property
    def width(self) -> int:
        """How many Chinese characters wide its title is, 26 at most: its size follows from it."""
        narrow = sum(character in _NARROW for character in self.title)
        return min(ceil(len(self.title) - narrow * 0.4), 26)


@dataclass(frozen=True)
class BrandCard:
    """A brand in a list of brands."""

    name: str
    palace: str
    over: str
    tagline: str
    url: str
    color: str
    next: tuple[Badge, ...]
    """下一场 7月18日 周六 19:30 纺织职工专场, and what follows it on later days."""


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
    total: tuple[str, ...] = ()
    """What the rows come to, where they are summed up."""


@dataclass(frozen=True)
class FactSheet:
    """Facts under a heading of their own."""

    title: str
    facts: tuple[Fact, ...]
    stacked: bool = False
    """Whether labels stand above what they say: they are sentences, too."""


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
    ahead: bool
    """Whether its first day is still to come: heads of pages carry it hidden until then."""
    off: str
    """已取消, 已延期, 已结束 or empty."""


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
    next: tuple[Badge, ...] = ()
    """Its next day, and what follows it on later days."""
    off: tuple[Badge, ...] = ()
    """The days ahead that are called off, until they are over."""
    feed: Feed | None = None
    """Its own, while something is to come."""


@dataclass(frozen=True)
class ChangeRow:
    """One change of the calendar: what, when it is now, what it was, why."""

    badge: Badge
    title: str
    url: str
    now: str
    before: str
    why: str


@dataclass(frozen=True)
class ChangeDay:
    """The changes published on one day."""

    iso: str
    label: str
    rows: tuple[ChangeRow, ...]
