"""Occurrences that were published and then deleted without being cancelled.

A phone must be told: they are served as cancelled for thirty days, unless their day
has passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from gongli.model import SHANGHAI, Activity, Occurrence, Part, Session, Slot, Times
from gongli.rules.history import Ledger, Record, Snapshot

SERVED = timedelta(days=30)


@dataclass(frozen=True)
class Ghost:
    """A deleted occurrence and the ledger's word of it."""

    uid: str
    record: Record

    @property
    def snapshot(self) -> Snapshot:
        """What the public last saw."""
        return self.record.snapshot

    def as_occurrence_of(self, activity: Activity) -> Occurrence:
        """What it would be were it still there: which feeds it stood in is asked of this."""
        shot = self.snapshot
        start, end = (datetime.fromisoformat(text) for text in (shot.start, shot.end))
        timed = "T" in shot.start
        day, until = start.date(), start.date() if timed else _last(shot)
        slot = Slot(day)
        return Occurrence(
            activity=activity,
            part=self._part(activity),
            slot=slot,
            day=day,
            until=until,
            times=Times(start.time(), end.time(), end.date() > day) if timed else None,
            session=Session(slot, venue=shot.venue or None),
        )

    def _part(self, activity: Activity) -> Part:
        name = self.uid.partition("@")[0].rpartition(".")[2]
        first = activity.parts[0] if activity.parts else Part("", activity.name)
        return next((part for part in activity.parts if part.id == name), replace(first, id=""))


def ghosts_of(ledger: Ledger, today: date) -> Iterator[Ghost]:
    """Those still to be served on `today`, by UID."""
    for uid, record in sorted(ledger.records.items()):
        if not record.removed:
            continue
        gone = record.changed.astimezone(SHANGHAI).date()
        if today < gone + SERVED and _last(record.snapshot) >= today:
            yield Ghost(uid, record)


def _last(shot: Snapshot) -> date:
    """Its last day: the end of whole days is the day after."""
    end = datetime.fromisoformat(shot.end).date()
    return end if "T" in shot.end else end - timedelta(days=1)
