"""What each feed carries: the events in its window, under the limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from gongli.rules.registration import registration_days
from gongli.writing.addresses import registration_uid, uid
from gongli.writing.edition import Edition
from gongli.writing.feeds.events import entry_of, ghost_entry, registration_entry
from gongli.writing.feeds.ics import ALARM_BYTES, MAX_BYTES, MAX_EVENTS, event_bytes
from gongli.writing.feeds.month_scopes import month_scopes
from gongli.writing.feeds.scopes import ALL, Scope, scopes

BEHIND, AHEAD = timedelta(days=180), timedelta(days=400)
_RECENT = timedelta(days=7)
_HEAD_BYTES = 4_096
_MOST_GONE = 250
"""Tombstones that a full feed keeps room for; one is about 400 bytes."""


class Member(NamedTuple):
    """An event of a feed: its UID, its first and last day, whether it takes place."""

    uid: str
    day: date
    until: date
    on: bool = True


@dataclass(frozen=True)
class Contents:
    """The UIDs that a feed carries; `until` is its last day where the limits cut it short."""

    uids: tuple[str, ...]
    until: date | None = None


@dataclass(frozen=True)
class Feeds:
    """Everything of an edition that can be subscribed to, each thing worked out once."""

    edition: Edition
    _contents: dict[str, Contents] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def events(self) -> Mapping[str, bytes]:
        """Every event serialised once, by UID."""
        return event_table(self.edition)

    @cached_property
    def scopes(self) -> tuple[Scope, ...]:
        """Every scope; the months too where one calendar cannot hold the whole."""
        found = scopes(self.edition)
        whole = found[0]
        assert whole.id == ALL, "the whole comes first"
        if self.contents(whole).until is None and len(whole.occurrences) <= MAX_EVENTS:
            return found
        months = month_scopes(self.edition, whole, self.edition.today - BEHIND, AHEAD + BEHIND)
        # A month that does not fit either is left to the palaces' feeds.
        fit = (m for m in months if self.contents(m).uids and self.contents(m).until is None)
        return (*found, *fit)

    def contents(self, scope: Scope) -> Contents:
        """What of a scope stays under the limits."""
        if scope.id not in self._contents:
            self._contents[scope.id] = fitting(self.edition, scope, self.events)
        return self._contents[scope.id]


def members(edition: Edition, scope: Scope) -> list[Member]:
    """What a feed carries: half a year back, for phones forget what vanishes, and ahead."""
    first, last = edition.today - BEHIND, edition.today + AHEAD
    host = edition.host
    return [
        *(
            Member(uid(o, host), o.day, o.until, o.takes_place)
            for o in scope.occurrences
            if first <= o.until and o.day <= last
        ),
        *(
            Member(registration_uid(r, host), r.day, r.until, not r.off)
            for r in scope.openings
            if first <= r.day <= last
        ),
    ]


def fitting(edition: Edition, scope: Scope, events: Mapping[str, bytes]) -> Contents:
    """What of a scope stays under the limits: the nearest days, whole ones.

    Google Calendar loses events silently beyond 1,111 events or 1 MB.  The same for the
    feed with alarms, so that both always say the same.
    """
    living, gone = members(edition, scope), _tombstones(scope)
    sizes = {m.uid: len(events[m.uid]) + ALARM_BYTES for m in (*living, *gone)}
    if _room(living + gone, sizes) is not None:
        return Contents(tuple(m.uid for m in living + gone))
    # What was deleted in bulk must not drive out what takes place.
    gone = gone[:_MOST_GONE]
    room = _room(gone, sizes)
    assert room is not None, "tombstones are small"
    if _room(living, sizes, room) is not None:
        return Contents(tuple(m.uid for m in living + gone))
    kept, until = _nearest(edition.today, living, sizes, room)
    return Contents(tuple(m.uid for m in kept + gone), until)


def _tombstones(scope: Scope) -> list[Member]:
    """What has gone, the nearest days first."""
    days = ((ghost.uid, date.fromisoformat(ghost.snapshot.start[:10])) for ghost in scope.ghosts)
    return sorted(
        (Member(uid, day, day, on=False) for uid, day in days), key=lambda m: (m.day, m.uid)
    )


class _Room(NamedTuple):
    """How much a feed may still take."""

    events: int = MAX_EVENTS
    bytes: int = MAX_BYTES - _HEAD_BYTES


_EMPTY = _Room()


def _room(taken: list[Member], sizes: Mapping[str, int], room: _Room = _EMPTY) -> _Room | None:
    """What is left after these; None when there is too little for them."""
    left = _Room(room.events - len(taken), room.bytes - sum(sizes[m.uid] for m in taken))
    return left if min(left) >= 0 else None


def _nearest(
    today: date, living: list[Member], sizes: Mapping[str, int], room: _Room
) -> tuple[list[Member], date]:
    """The whole days from last week on that there is room for, and the last of them."""
    kept: list[Member] = []
    events, spare = room
    for m in living:
        if m.until < today - _RECENT:
            continue
        spare -= sizes[m.uid]
        if spare < 0 or len(kept) == events:
            return [k for k in kept if k.day < m.day], m.day - timedelta(days=1)
        kept.append(m)
    return kept, today + AHEAD


def event_table(edition: Edition) -> dict[str, bytes]:
    """Every event serialised once, by UID."""
    openings = (r for a in edition.alliance.all_activities() for r in registration_days(a))
    entries = (
        *(entry_of(edition, o) for o in edition.all_occurrences),
        *(registration_entry(edition, opening) for opening in openings),
        *(ghost_entry(edition, ghost) for ghost in edition.ghosts),
    )
    return {entry.uid: event_bytes(entry) for entry in entries}
