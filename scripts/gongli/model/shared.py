"""Small records that palaces, brands and activities share."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gongli.model.kind import Kind
from gongli.model.moments import Days, SchoolBreak, Times
from gongli.model.places import Places, places
from gongli.model.words import Counted, Measure, PartnerKind, Period, Promised, Strictness


@dataclass(frozen=True)
class Figure:
    """A number as palaces give it: 超 1.5万, 1,900 余, 600 余万."""

    number: str
    before: str = ""
    after: str = ""

    @property
    def about(self) -> bool:
        """Whether it is said to be rough, and can't be held against another."""
        return bool(self.before or set(self.after) & set("余多"))

    @property
    def least(self) -> float:
        """Its plain value: what it says without 约, 余 and 超."""
        return float(self.number.replace(",", "")) * self.scale

    @property
    def scale(self) -> int:
        """What one of its number stands for: 1, 10,000 (万) or 100,000,000 (亿)."""
        return 10_000 if "万" in self.after else 100_000_000 if "亿" in self.after else 1

    def __str__(self) -> str:
        return f"{self.before}{self.number}{self.after}"


@dataclass(frozen=True)
class Total:
    """A figure with what it counts, as of when and where it comes from.

    `adds` names what the calendar itself goes on counting after `as_of`.
    """

    label: str
    value: Figure
    as_of: str | None = None
    source: str | None = None
    measure: Measure | None = None
    adds: Counted | None = None
    at: Places = places()


@dataclass(frozen=True)
class Honour:
    """Honours of one date, which is as precise as it is known; empty where it is not."""

    date: str
    names: tuple[str, ...]
    source: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Link:
    """An address with the words to show for it."""

    label: str
    url: str
    at: Places = places()


@dataclass(frozen=True)
class Channel:
    """A platform where something is to be seen as it happens: its address, or a name on it."""

    label: str
    where: str
    at: Places = places()

    @property
    def url(self) -> str:
        """The address; empty where only a name is known (视频号: 云山工会)."""
        return self.where if ":" in self.where else ""


@dataclass(frozen=True)
class Media:
    """A report in the press; the outlet, and what is known of it."""

    outlet: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Partner:
    """Somebody who works with a palace (宫企融合, 宫校合作, 宫社联合)."""

    name: str
    kind: PartnerKind | None = None
    does: str | None = None
    url: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Price:
    """What one group of people pays."""

    group: str
    amount: str
    at: Places = places()


@dataclass(frozen=True)
class Funding:
    """Money and where it comes from."""

    source: str
    amount: str
    paid: str | None = None
    to: tuple[str, ...] = ()
    as_of: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Feedback:
    """What people asked for and what was answered (你表达我响应)."""

    asked: str
    answer: str | None = None
    date: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Transport:
    """How to get there."""

    metro: tuple[str, ...] = ()
    bus: tuple[str, ...] = ()
    custom_bus: tuple[str, ...] = ()
    parking: str | None = None
    note: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Opening:
    """Weekly opening hours, Monday first; a day without times is closed.

    Where the words speak of 工作日, 双休日 or 节假日, public holidays and make-up workdays have
    weeks of their own; None where any week will do.
    """

    week: tuple[tuple[Times, ...], ...]
    written: str
    on_holidays: tuple[tuple[Times, ...], ...] | None = None
    on_makeup_days: tuple[tuple[Times, ...], ...] | None = None


@dataclass(frozen=True)
class SpecialHours:
    """Hours of certain days that differ from the week's; none when closed."""

    days: Days
    hours: tuple[Times, ...]
    reason: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class OwnBreak:
    """A school break where a palace's city has another than the site says."""

    school_break: SchoolBreak
    days: Days
    at: Places = places()


@dataclass(frozen=True)
class Promise:
    """What a palace promises (周周有活动), and how strictly `check` holds it to that.

    Without `start` and `end` it counts from the first occurrence to the last, services as
    long as the calendar of their palace goes.
    """

    slogan: str
    every: Period
    what: Promised = Promised.EVENTS
    start: date | None = None
    end: date | None = None
    months: tuple[int, ...] = ()
    kinds: tuple[Kind, ...] = ()
    strict: Strictness = Strictness.WARN
    at: Places = places()


@dataclass(frozen=True)
class Theme:
    """The theme of a month or year."""

    when: str
    theme: str
    at: Places = places()


@dataclass(frozen=True)
class Topic:
    """A group of categories or audiences with a feed of its own, under a permanent id.

    Editors' words for one thing differ (职工子女, 亲子家庭); `words` are those it takes in
    besides its name.
    """

    id: str
    name: str
    words: tuple[str, ...] = ()
    at: Places = places()

    def covers(self, texts: Iterable[str]) -> bool:
        """Whether any of these texts contains its name or one of its words."""
        return any(word in text for text in texts for word in (self.name, *self.words))


@dataclass(frozen=True)
class Milestone:
    """One entry of a timeline (大事记)."""

    date: str
    text: str
    at: Places = places()
