"""Occurrences: what a schedule and its exceptions come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cached_property

from gongli.model.activity import Activity
from gongli.model.moments import Slot, Times, midnight
from gongli.model.part import Part, Session
from gongli.model.position import Position
from gongli.model.shared import Channel
from gongli.model.words import Access, Admission


class State(Enum):
    """How one occurrence stands, with the word for it."""

    SCHEDULED = "scheduled", "照常"
    MOVED = "moved", "改期"
    CANCELLED = "cancelled", "取消"
    POSTPONED = "postponed", "延期"

    zh: str

    def __new__(cls, value: str, zh: str = "") -> State:
        """Its value is the English word alone, by which files know it."""
        state = object.__new__(cls)
        state._value_, state.zh = value, zh
        return state

    @property
    def takes_place(self) -> bool:
        """Whether anybody should come."""
        return self in (State.SCHEDULED, State.MOVED)

    @property
    def told(self) -> str:
        """The word for it where people should know; nothing of what is as planned."""
        return "" if self is State.SCHEDULED else self.zh


@dataclass(frozen=True)
class Original:
    """When a moved or postponed occurrence was first to be."""

    day: date
    times: Times | None

    @property
    def starts(self) -> str:
        """When it was to start, as `Occurrence.starts` tells it."""
        return self.times.on(self.day)[0].isoformat() if self.times else self.day.isoformat()


@dataclass(frozen=True)
class Where:
    """A venue of the palace, or a place outside it with what is known of it."""

    venue: str | None = None
    place: str | None = None
    address: str | None = None
    geo: Position | None = None


def place_of(*levels: Session | Part | Activity) -> Where:
    """The place of the first of these levels that says one."""
    for level in levels:
        if level.venue or level.place:
            return Where(level.venue, level.place, level.address, level.geo)
    return Where()


def lineage(activity: Activity, part: Part | None = None) -> str:
    """What is named by an activity or a part of it for ever: its id, or where it stood before."""
    if part is None or not part.id:
        return activity.continues or activity.id
    return part.continues or f"{activity.continues or activity.id}/{part.id}"


@dataclass(frozen=True)
class Usual:
    """When and where an occurrence would be, did nobody say otherwise for its day."""

    times: Times | None
    where: Where


@dataclass(frozen=True)
class Occurrence:
    """One evening, one lecture, one lesson; named by its original slot for ever.

    `times` is None for whole days; `until` is the last day (inclusive) of a span.  Of a day whose
    hour is open (时间待定) `times` is None and `hour_known` false.
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
    hour_known: bool = True
    usual: Usual | None = None
    """Where its exception may say otherwise."""
    makes_up: Slot | None = None
    """The lesson called off that this one is instead of."""

    @cached_property
    def exception(self) -> Session:
        """What differs at it: its session, or one that says nothing."""
        return self.session or Session(self.slot)

    def __hash__(self) -> int:
        """By its name: to hash all that it holds costs more than what is found by it."""
        return hash(self.name)

    @cached_property
    def name(self) -> str:
        """Its permanent name, from the original slot and the activity's id: a UID before the @.

        Dots join the parts of its lineage, which has none itself, so that two activities never
        share one: 20260704.nantong.haobin-xiaye.2026, with n2 after the day for the second of it.
        """
        day = f"{self.slot.day:%Y%m%d}" + (f"n{self.slot.nth}" if self.slot.nth > 1 else "")
        return ".".join([day, *lineage(self.activity, self.part).split("/")])

    @cached_property
    def start(self) -> datetime:
        """When it starts, in Shanghai time; midnight for whole days."""
        return self.times.on(self.day)[0] if self.times else midnight(self.day)

    @property
    def end_known(self) -> bool:
        """Whether anybody said when it ends (19:30起 does not)."""
        return self.times is None or self.times.end is not None

    @cached_property
    def end(self) -> datetime:
        """When it ends, in Shanghai time; the midnight after the last whole day.

        Where nobody said, `OPEN_END` after its start: what is published must ask `end_known`.
        """
        if self.times:
            return self.times.on(self.day)[1]
        return midnight(self.until + timedelta(days=1))

    @property
    def starts(self) -> str:
        """When it starts as data say it: ISO 8601 with offset, a date for whole days."""
        return self.start.isoformat() if self.times else self.day.isoformat()

    @property
    def ends(self) -> str | None:
        """When it ends as data say it; of whole days the last one, inclusive; None if open."""
        if not self.end_known:
            return None
        return self.end.isoformat() if self.times else self.until.isoformat()

    @property
    def takes_place(self) -> bool:
        """Whether anybody should come."""
        return self.state.takes_place

    @cached_property
    def where(self) -> Where:
        """Where it is held: the nearest of occurrence, part and activity that says."""
        return place_of(self.exception, self.part, self.activity)

    @property
    def elsewhere(self) -> bool:
        """Whether it was put into another place, for a reason."""
        return self._changed and self.usual is not None and self.usual.where != self.where

    @property
    def at_another_hour(self) -> bool:
        """Whether it was put to another hour of its day, for a reason."""
        return self._changed and self.usual is not None and self.usual.times != self.times

    @property
    def _changed(self) -> bool:
        # Without a reason it may well have been planned so: not each hall that differs is news.
        return self.takes_place and self.exception.reason is not None

    @property
    def venue(self) -> str | None:
        """The id of its venue; None when it is held outside the palace, or nowhere."""
        return self.where.venue

    @property
    def speaker(self) -> str | None:
        """Who speaks or teaches."""
        return self.exception.speaker or self.part.speaker or self.activity.speaker

    @property
    def performers(self) -> tuple[str, ...]:
        """The troupes that perform."""
        return self.exception.performers or self.part.performers or self.activity.performers

    @property
    def audience(self) -> tuple[str, ...]:
        """Whom it is for."""
        return self.exception.audience or self.part.audience or self.activity.audience

    @property
    def live(self) -> tuple[Channel, ...]:
        """Where it can be watched as it happens."""
        return self.exception.live or self.activity.live

    @property
    def accessibility(self) -> tuple[Access, ...]:
        """What makes it accessible: the activity's means and its own."""
        means = (*self.activity.accessibility, *self.exception.accessibility)
        return tuple(dict.fromkeys(means))

    @property
    def quota(self) -> int | None:
        """How many can take part."""
        return self.exception.quota or self.part.quota or self.activity.quota

    @property
    def entry(self) -> Admission | None:
        """How one gets in, where an editor says so (else `rules.admission`)."""
        return self.exception.entry or self.part.entry or self.activity.entry

    @property
    def reason(self) -> str | None:
        """Why it is not as planned."""
        return self.exception.reason or self.activity.reason

    @property
    def may_clash(self) -> bool:
        """Whether its editor has allowed it to be where something else is, with a reason."""
        return bool(self.activity.allow_clash or self.exception.allow_clash)

    @cached_property
    def sort_key(self) -> tuple[datetime, datetime, str, str, Slot]:
        """By time, then by name: one order everywhere."""
        return (self.start, self.end, self.activity.id, self.part.id, self.slot)
