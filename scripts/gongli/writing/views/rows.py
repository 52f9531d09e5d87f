"""The smallest pieces: badges, rows of occurrences, links, figures, facts."""

from dataclasses import dataclass

from gongli.model import State


@dataclass(frozen=True)
class Badge:
    """A small labelled mark; `name` is its look in `marks.MARKS`, empty where it has none."""

    name: str
    text: str
    since: str = ""
    """The first and the last day or minute it stands, ISO 8601; empty where there is none."""
    until: str = ""


@dataclass(frozen=True)
class Card:
    """One occurrence as a row of a list."""

    iso: str
    until: str
    """Its last day, ISO 8601 as `iso`: of 22:00–次日01:00 the one that it begins on."""
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
    state: State
    color: str
    """The brand's or palace's colour, for bars in the month grid."""
    starts: str
    """ISO 8601 with offset, for <time datetime>."""
    ends: str
    """When it is taken to be over."""
    end_known: bool
    """Whether that is its end; else nobody said when it ends."""
    anchor: str
    """The id of its row on its activity's page."""
    facets: str
    """What it can be found by, as a query: palace=nantong&slot=weekend."""
    ics: str
    """The file of this event alone, for who goes there; empty once it is over or called off."""
    turns: tuple[Badge, ...] = ()
    """What its badge of registration turns into on later days."""

    @property
    def off(self) -> bool:
        """Whether it does not take place: the title is struck through."""
        return not self.state.takes_place


@dataclass(frozen=True)
class Day:
    """A heading with the cards of one day."""

    iso: str
    label: str
    """11月21日 周六"""
    day: str
    month: str
    weekday: str
    """21, 11月, 周六: the same as a block."""
    lunar: str
    mark: str
    """`rest` on a public holiday, `work` on a make-up workday, else empty."""
    holiday: str
    today: bool
    cards: tuple[Card, ...]
    more: int = 0
    """How many of the day are not listed, since the page would grow too long."""
    url: str = ""
    """Where the calendar lists the day."""
    spare: tuple[int, ...] = ()
    """Which of its cards, by their place, are kept back until the reader's day is this one."""
    evenings: int = 0
    """How many of `more` are in the evening."""

    @property
    def unseen(self) -> int:
        """How many there are besides what is seen: not listed, or kept back."""
        return self.more + sum(not self.cards[n].off for n in self.spare)


@dataclass(frozen=True)
class Reference:
    """A link with a word about it."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class Undecided(Reference):
    """What is to come on a day that nobody knows yet, with what it is found by."""

    facets: str = ""


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
    turns: tuple[Badge, ...] = ()
    """What the first value is on which days, where it does not stand for ever."""
    key: str = ""
    """What it is known by, whatever it is called; empty where the label is an editor's own."""
