"""Occurrences that were published and then deleted without being cancelled.

A phone must be told: they are served as cancelled for thirty days, unless their day
has passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gongli.model import SHANGHAI
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


def ghosts_of(ledger: Ledger, today: date) -> Iterator[Ghost]:
    """Those still to be served on `today`, by UID."""
    for uid, record in sorted(ledger.records.items()):
        if not record.removed:
            continue
        gone = record.changed.astimezone(SHANGHAI).date()
        last = datetime.fromisoformat(record.snapshot.end).date()
        if today < gone + SERVED and last >= today:
            yield Ghost(uid, record)
