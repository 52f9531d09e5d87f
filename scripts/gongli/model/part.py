"""A piece of an activity with its schedule, what differs at one occurrence, how one enrols."""

from dataclasses import dataclass
from datetime import date

from gongli.catalogue.entry import VOCABULARY
from gongli.model.moments import DayTimes, Every, Festival, LunarDay, Slot, Times
from gongli.model.places import Places, places
from gongli.model.position import Position
from gongli.model.shared import Figure, Link, Total
from gongli.model.words import Access, Policy, SessionStatus


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
    time: tuple[DayTimes, ...] = ()
    hours: tuple[Times, ...] = ()
    """Of each day of a span: it is open then, in one stretch or in two."""
    closed: tuple[int, ...] = ()
    on_holiday: Policy = Policy.KEEP
    on_makeup_workday: Policy = Policy.KEEP
    vocabulary: int = VOCABULARY
    """In whose words it is written: old versions mean what they meant when they were published."""
    at: Places = places()

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The weekdays that it repeats on, from 0 for Monday; none where it names no such."""
        return self.every.weekdays if self.every else ()

    def times_on(self, day: date) -> tuple[Times, ...]:
        """The hours of a day that it names, one for each showing; none where nobody said."""
        held = [each for each in self.time if each.hold(day)]
        closest = max((each.closeness for each in held), default=0)
        return tuple(each.times for each in held if each.closeness == closest)

    @property
    def says_nothing(self) -> bool:
        """Whether there is no schedule at all: a part that is offered but not dated."""
        ways = (self.every, self.dates, self.lunar, self.festival, self.hours)
        return not any(ways)


@dataclass(frozen=True)
class Session:
    """What differs at one occurrence, keyed by its original date."""

    slot: Slot
    title: str | None = None
    speaker: str | None = None
    performers: tuple[str, ...] = ()
    summary: str | None = None
    description: str | None = None
    programme: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    status: SessionStatus = SessionStatus.CONFIRMED
    moved_to: date | None = None
    time: Times | None = None
    venue: str | None = None
    place: str | None = None
    address: str | None = None
    geo: Position | None = None
    reason: str | None = None
    extra: bool = False
    number: int | None = None
    quota: int | None = None
    live: tuple[Link, ...] = ()
    replays: tuple[Link, ...] = ()
    metrics: tuple[Total, ...] = ()
    accessibility: tuple[Access, ...] = ()
    allow_clash: str | None = None
    note: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Registration:
    """How, where and until when one enrols."""

    start: date | None = None
    end: date | None = None
    how: str | None = None
    url: str | None = None
    enrolled: int | None = None
    waiting: int | None = None
    at: Places = places()


@dataclass(frozen=True)
class Part:
    """A piece of an activity with a schedule of its own: a course, a round, a stop.

    What a part leaves unsaid its activity says; an activity without parts has one
    part without id.  Kinds add to it in subclasses of their own.
    """

    id: str
    name: str
    when: When = When()
    sessions: tuple[Session, ...] = ()
    venue: str | None = None
    place: str | None = None
    address: str | None = None
    geo: Position | None = None
    speaker: str | None = None
    performers: tuple[str, ...] = ()
    summary: str | None = None
    audience: tuple[str, ...] = ()
    age: tuple[int, int] | None = None
    level: str | None = None
    quota: int | None = None
    fee: str | None = None
    registration: Registration | None = None
    contact: str | None = None
    phone: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Award:
    """An award with those who won it."""

    name: str
    winners: tuple[str, ...]
    at: Places = places()


@dataclass(frozen=True)
class Round(Part):
    """海选, 初赛, 复赛, 决赛: how many went in, how many went on, and the results."""

    division: str | None = None
    entrants: Figure | None = None
    advancing: Figure | None = None
    results: tuple[Award, ...] = ()
