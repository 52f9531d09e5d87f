"""Occurrences that were published and then deleted without being cancelled.

A phone that had them must be told: they are served as cancelled for thirty days, unless their
day has passed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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


def left(ledger: Ledger, changes: Mapping[str, Sequence[Change]], today: date) -> Iterator[Ghost]:
    """All that ever stood in a feed and was taken from it: deleted, or moved among the feeds.

    By UID, once for each place among the feeds that it left.  A feed of which nothing else is
    left keeps the last of them.  `changes` are those of each UID in order of time.
    """
    for uid, record in sorted(ledger.records.items()):
        stood = record.stood if record.removed else record.was
        if stood and was_shown(changes.get(uid, ()), today, behind=None):
            yield from (Ghost(uid, replace(record, snapshot=shot)) for shot in stood)
