"""Occurrences that were published and then deleted without being cancelled.

A phone that had them must be told: they are served as cancelled for thirty days, unless their
day has passed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gongli.model import SHANGHAI
from gongli.rules.history import Change, Ledger, Record, Snapshot
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
            and was_shown(told[uid], today, off_too=True)
        ):
            yield Ghost(uid, record)
