"""Occurrences that were published and then deleted without being cancelled.

A phone that had them must be told: they are served as cancelled for thirty days, unless their
day has passed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from gongli.model import SHANGHAI, Activity, Occurrence, Part, Session, Slot, State, Times
from gongli.rules.history import Change, Ledger, Record, Snapshot
from gongli.rules.moving import open_ended
from gongli.rules.reach import days_of, in_reach, was_shown

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
        day, until = start.date(), start.date() if timed else days_of(shot)[1]
        slot, ends = Slot(day), None if open_ended(shot) else end.time()
        return Occurrence(
            activity=activity,
            part=self._part(activity),
            slot=slot,
            day=day,
            until=until,
            times=Times(start.time(), ends, end.date() > day) if timed else None,
            session=Session(slot, venue=shot.venue or None),
        )

    def _part(self, activity: Activity) -> Part:
        name = self.uid.partition("@")[0].rpartition(".")[2]
        first = activity.parts[0] if activity.parts else Part("", activity.name)
        return next((part for part in activity.parts if part.id == name), replace(first, id=""))


def ghosts_of(ledger: Ledger, today: date) -> Iterator[Ghost]:
    """Those still to be told on `today`, by UID: what feeds had reached, and still would."""
    recent = {
        uid: record
        for uid, record in ledger.records.items()
        if record.removed and today < record.changed.astimezone(SHANGHAI).date() + SERVED
    }
    told: dict[str, list[Change]] = {uid: [] for uid in recent}
    for change in ledger.changes:
        if change.uid in told:
            told[change.uid].append(change)
    for uid, record in sorted(recent.items()):
        first, last = days_of(record.snapshot)
        if (
            last >= today
            and in_reach(first, last, today)
            and was_shown(told[uid], today, tuple(State))
        ):
            yield Ghost(uid, record)
