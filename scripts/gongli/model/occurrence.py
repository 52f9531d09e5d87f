"""Occurrences: what a schedule and its exceptions come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from gongli.model.activity import Activity, Part, Session
from gongli.model.moments import Slot, Times, midnight


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
        return self.times.on(self.day)[0] if self.times else midnight(self.day)

    @property
    def end(self) -> datetime:
        """When it ends, in Shanghai time; the midnight after the last whole day."""
        if self.times:
            return self.times.on(self.day)[1]
        return midnight(self.until + timedelta(days=1))

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
