"""A piece of an activity with its schedule, what differs at one occurrence, how one enrols."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from gongli.catalogue.entry import VOCABULARY
from gongli.model.moments import (
    Closed,
    DayAndHours,
    DayTimes,
    Every,
    Festival,
    LunarDay,
    Moment,
    Slot,
    Stretch,
    Times,
)
from gongli.model.places import Places, places
from gongli.model.position import Position
from gongli.model.shared import Channel, Figure, Link, Total
from gongli.model.words import Access, Admission, Policy, SessionStatus


@dataclass(frozen=True)
class Off:
    """Days on which nothing is held, and which are not counted (停课)."""

    days: Stretch
    reason: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Change:
    """What holds from a day on; the rest stays as it was."""

    start: date
    every: Every | None = None
    time: tuple[DayTimes, ...] = ()
    at: Places = places()


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
    undecided: str | None = None
    """About when, in words, where the day is not decided; empty where nothing is known."""
    time: tuple[DayTimes, ...] = ()
    hours: tuple[Times, ...] = ()
    """Of each day of a span: it is open then, in one stretch or in two."""
    closed: Closed = Closed()
    off: tuple[Off, ...] = ()
    changes: tuple[Change, ...] = ()
    on_holiday: Policy = Policy.KEEP
    on_makeup_workday: Policy = Policy.KEEP
    on_weekend: Policy = Policy.KEEP
    on_closing: Policy = Policy.KEEP
    """Where the palace or the hall is closed by 特殊开放."""
    vocabulary: int = VOCABULARY
    """In whose words it is written: old versions mean what they meant when they were published."""
    at: Places = places()

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The weekdays that it repeats on, from 0 for Monday; none where it names no such."""
        return self.every.weekdays if self.every else ()

    def times_on(self, day: date) -> tuple[Times, ...]:
        """The hours of a day that it names, one for each showing; none where nobody said."""
        changed = [c.time for c in self.changes if c.start <= day and c.time]
        held = [each for each in (changed[-1] if changed else self.time) if each.hold(day)]
        closest = max((each.closeness for each in held), default=0)
        return tuple(each.times for each in held if each.closeness == closest)

    def every_on(self, day: date) -> Every:
        """How it repeats on a day: as of the last change before."""
        return [every for every, start, _ in self.spells if start <= day][-1]

    @property
    def spells(self) -> tuple[tuple[Every, date, date | None], ...]:
        """How it repeats, from which day and to which: the last has no end but its lessons."""
        assert self.every is not None
        assert self.start is not None
        starts = [(self.every, self.start)]
        starts += [(c.every, c.start) for c in self.changes if c.every]
        ends = [start - timedelta(days=1) for _, start in starts[1:]]
        return tuple((e, s, end) for (e, s), end in zip(starts, [*ends, self.end], strict=True))

    @property
    def says_nothing(self) -> bool:
        """Whether there is no schedule at all: a part that is offered but not dated."""
        ways = (self.every, self.dates, self.lunar, self.festival, self.hours)
        return not any(ways)


@dataclass(frozen=True)
class Stage:
    """Who may enrol from when and until when, where not all may at once: 会员, then 市民."""

    name: str
    opens: Moment | None = None
    closes: Moment | None = None
    at: Places = places()


@dataclass(frozen=True)
class Registration:
    """How, where and until when one enrols.

    With stages it opens with the first and closes with the last, where it does not say.
    """

    opens: Moment | None = None
    closes: Moment | None = None
    how: str | None = None
    mini_program: str | None = None
    """Its name, as of all that have no address."""
    account: str | None = None
    channel: str | None = None
    phone: str | None = None
    desk: str | None = None
    """Where one enrols in person."""
    url: str | None = None
    stages: tuple[Stage, ...] = ()
    draw: Moment | None = None
    """When lots are drawn for the places (摇号)."""
    enrolled: int | None = None
    waiting: int | None = None
    at: Places = places()

    def __post_init__(self) -> None:
        opens = [stage.opens for stage in self.stages if stage.opens]
        closes = [stage.closes for stage in self.stages if stage.closes]
        if self.opens is None and 0 < len(opens) == len(self.stages):
            object.__setattr__(self, "opens", min(opens, key=lambda at: at.begins))
        if self.closes is None and 0 < len(closes) == len(self.stages):
            object.__setattr__(self, "closes", max(closes, key=lambda at: at.over))

    @property
    def start(self) -> date | None:
        """Its first day."""
        return self.opens.day if self.opens else None

    @property
    def end(self) -> date | None:
        """Its last day."""
        return self.closes.day if self.closes else None


@dataclass(frozen=True)
class Session:
    """What differs at one occurrence, keyed by its original date, or at all of a stretch."""

    slot: Slot
    """Of a stretch its first day, and which of a day's showings it is about (0 for all)."""
    stretch: Stretch | None = None
    title: str | None = None
    speaker: str | None = None
    performers: tuple[str, ...] = ()
    summary: str | None = None
    description: str | None = None
    programme: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    status: SessionStatus = SessionStatus.CONFIRMED
    moved_to: date | None = None
    made_up: DayAndHours | None = None
    """When a lesson that is called off is made up for (补课)."""
    time: Times | None = None
    venue: str | None = None
    place: str | None = None
    address: str | None = None
    geo: Position | None = None
    reason: str | None = None
    extra: bool = False
    number: int | None = None
    quota: int | None = None
    registration: Registration | None = None
    entry: Admission | None = None
    live: tuple[Channel, ...] = ()
    replays: tuple[Link, ...] = ()
    metrics: tuple[Total, ...] = ()
    accessibility: tuple[Access, ...] = ()
    allow_clash: str | None = None
    note: str | None = None
    at: Places = places()

    def over(self, other: "Session") -> "Session":
        """The same with what another says, field by field: what is closer to the occurrence."""
        said = {name: getattr(other, name) for name in other.at.fields}
        places = Places(other.at.own, {**self.at.fields, **other.at.fields})
        return replace(self, **said, at=places)


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
    """As written: those of single occurrences, and those of stretches."""
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
    entry: Admission | None = None
    registration: Registration | None = None
    continues: str | None = None
    contact: str | None = None
    phone: str | None = None
    at: Places = places()

    @property
    def single(self) -> tuple[Session, ...]:
        """What differs at single occurrences."""
        return tuple(session for session in self.sessions if session.stretch is None)

    @property
    def common(self) -> tuple[Session, ...]:
        """What differs at all occurrences of a stretch."""
        return tuple(session for session in self.sessions if session.stretch is not None)


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
