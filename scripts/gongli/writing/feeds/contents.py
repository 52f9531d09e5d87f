"""What each feed carries: the events in its window, under the limits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import groupby, takewhile
from operator import attrgetter
from typing import NamedTuple

from gongli.rules.ghosts import Ghost
from gongli.rules.history import Record
from gongli.rules.openings import registration_days
from gongli.rules.reach import days_of, in_reach
from gongli.writing.addresses import CHANGES, registration_uid
from gongli.writing.edition import Edition, once
from gongli.writing.feeds.events import event_of, ghost_event, registration_event, stamped
from gongli.writing.feeds.ics import ALARM_BYTES, MAX_BYTES, MAX_EVENTS, event_bytes
from gongli.writing.feeds.month_scopes import is_near, month_scopes
from gongli.writing.feeds.scope import Scope, Sort
from gongli.writing.feeds.scopes import ALL, scopes

_HEAD_BYTES = 4_096
_SHARE_GONE = 4
"""A full feed gives what was deleted a quarter of its room."""


class Member(NamedTuple):
    """An event of a feed: its UID, its first and last day, whether it takes place."""

    uid: str
    day: date
    until: date
    on: bool = True


@dataclass(frozen=True)
class Limits:
    """How much a calendar program reads of one feed."""

    events: int = MAX_EVENTS
    bytes: int = MAX_BYTES


@dataclass(frozen=True)
class Contents:
    """The UIDs that a feed carries of its window."""

    uids: tuple[str, ...]
    whole: bool = True
    """Whether that is all of them."""
    until: date | None = None
    """Its last day where more is to come than the limits allow."""


@dataclass(frozen=True)
class Feeds:
    """Everything of an edition that can be subscribed to, each thing worked out once."""

    edition: Edition
    limits: Limits = Limits()
    _contents: dict[str, Contents] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def events(self) -> Mapping[str, bytes]:
        """Every event serialised once, by UID."""
        return event_table(self.edition)

    @cached_property
    def scopes(self) -> tuple[Scope, ...]:
        """Every scope; months are offered where one calendar cannot hold the whole."""
        found = scopes(self.edition)
        whole = found[0]
        assert whole.id == ALL, "the whole comes first"
        fits = self.contents(whole).whole and len(whole.occurrences) <= self.limits.events
        if fits and not self._once_large:
            return found
        months = month_scopes(self.edition, whole)
        return (*found, *(replace(m, offered=not fits and self._is_good(m)) for m in months))

    @property
    def _once_large(self) -> bool:
        """Whether one calendar may once not have held the whole, by all that was ever told.

        That many events there were, and more there will be; what they weigh may come down with
        their texts, but hardly by a quarter.
        """
        told = len(self.edition.ledger.records)
        size = sum(len(event) + ALARM_BYTES for event in self.events.values())
        return 4 * told > 3 * self.limits.events or 4 * size > 3 * self.limits.bytes

    def _is_good(self, month: Scope) -> bool:
        """Whether a month is worth offering; one that does not fit either is left to palaces."""
        return is_near(month, self.edition.today) and self.contents(month).whole

    @cached_property
    def published(self) -> tuple[Scope, ...]:
        """Those that have a feed."""
        there = published(self.edition)
        months = (s.path for s in self.scopes if s.sort is Sort.MONTH and self.contents(s).uids)
        paths = there.union(months)
        return tuple(s for s in self.scopes if s.path in paths)

    @cached_property
    def offered(self) -> tuple[Scope, ...]:
        """Those of them that pages lead to."""
        return tuple(s for s in self.published if s.offered)

    def contents(self, scope: Scope) -> Contents:
        """What of a scope stays under the limits."""
        if scope.id not in self._contents:
            self._contents[scope.id] = fitting(self.edition, scope, self.events, self.limits)
        return self._contents[scope.id]


def members(edition: Edition, scope: Scope) -> list[Member]:
    """What a feed carries: half a year back, for phones forget what vanishes, and ahead."""
    calendar = edition.calendar
    host, today = calendar.host, edition.today
    return [
        *(
            Member(calendar.uid(o), o.day, o.until, o.takes_place)
            for o in scope.occurrences
            if in_reach(o.day, o.until, today)
            and (o.takes_place or edition.showed(calendar.uid(o)))
        ),
        *(
            Member(registration_uid(r, host), r.day, r.until, not r.off)
            for r in scope.openings
            if in_reach(r.day, r.day, today)
            and (not r.off or edition.showed(registration_uid(r, host)))
        ),
    ]


def fitting(
    edition: Edition, scope: Scope, events: Mapping[str, bytes], limits: Limits
) -> Contents:
    """What of a scope stays under the limits: from today on, then back from yesterday.

    Google Calendar loses events silently beyond 1,111 events or 1 MB.  The same for the
    feed with alarms, so that both always say the same.
    """
    living, gone = members(edition, scope), _tombstones(edition, scope)
    if not living and not gone:
        return Contents(_last(edition, scope))
    sizes = {m.uid: len(events[m.uid]) + ALARM_BYTES for m in (*living, *gone)}
    room = _Room(limits.events, limits.bytes - _HEAD_BYTES, sizes)
    if room.take([*living, *gone]):
        return Contents(tuple(m.uid for m in (*living, *gone)))
    # What was deleted in bulk must not drive out what takes place.
    share = _Room(limits.events // _SHARE_GONE, limits.bytes // _SHARE_GONE, sizes)
    gone = list(takewhile(lambda m: share.take([m]), gone))
    room.take(gone)
    if room.take(living):
        return Contents(tuple(m.uid for m in (*living, *gone)))
    kept, until = _ahead(edition.today, living, room)
    kept |= _just_been(edition.today, living, room)
    # In order of time, as everywhere.
    uids = tuple(m.uid for m in (*(m for m in living if m in kept), *gone))
    return Contents(uids, whole=False, until=until)


def lacks_what_is_ahead(edition: Edition, scope: Scope, contents: Contents) -> bool:
    """Whether a feed tells only of what is over although more is to come."""
    ahead = {m.uid for m in members(edition, scope) if m.until >= edition.today}
    return bool(ahead) and ahead.isdisjoint(contents.uids)


def _tombstones(edition: Edition, scope: Scope) -> list[Member]:
    """What has gone that a feed had shown as taking place, the nearest days first."""
    gone = [ghost for ghost in scope.ghosts if edition.showed(ghost.uid)]
    days = ((ghost.uid, days_of(ghost.snapshot)[0]) for ghost in gone)
    return sorted(
        (Member(uid, day, day, on=False) for uid, day in days), key=lambda m: (m.day, m.uid)
    )


def is_published(edition: Edition, scope: Scope) -> bool:
    """Whether a scope ever had an event that a feed could tell: it has a feed since, for good."""
    return bool(members(edition, scope) or _tombstones(edition, scope) or _last(edition, scope))


@once
def published(edition: Edition) -> frozenset[str]:
    """The addresses of all feeds, those by month apart."""
    return frozenset(scope.path for scope in scopes(edition) if is_published(edition, scope))


def _last(edition: Edition, scope: Scope) -> tuple[str, ...]:
    """The UID of the latest real event of a scope with nothing in its window; none before one.

    What took place before what is told as cancelled, since that is no event to keep; what was
    seen and is now further away than feeds look, last.
    """
    calendar, today = edition.calendar, edition.today
    stands = [
        *((calendar.uid(o), o.until, o.takes_place) for o in scope.occurrences),
        *((registration_uid(r, calendar.host), r.until, not r.off) for r in scope.openings),
    ]
    seen = [
        (day <= today, on, day, uid)
        for uid, day, on in stands
        # Without a history nobody knows what was seen, but nothing so far ahead was.
        if (day <= today or edition.ledger.begun) and edition.showed(uid, behind=None)
    ]
    if not seen:
        records = edition.ledger.records
        ghosts = ((records[g.uid], g.uid) for g in scope.gone.ever)
        seen = [(False, not r.removed, days_of(r.snapshot)[1], uid) for r, uid in ghosts]
    return (max(seen)[-1],) if seen else ()


@dataclass
class _Room:
    """How much a feed may still take."""

    events: int
    bytes: int
    sizes: Mapping[str, int]

    def take(self, wanted: Sequence[Member]) -> bool:
        """Take all of these, or none where there is too little room for them."""
        size = sum(self.sizes[m.uid] for m in wanted)
        if len(wanted) > self.events or size > self.bytes:
            return False
        self.events -= len(wanted)
        self.bytes -= size
        return True


def _ahead(today: date, living: list[Member], room: _Room) -> tuple[set[Member], date | None]:
    """The whole days from today on that there is room for, and the last of them if more follow.

    Of a first day that is too much by itself, single events: what begins then before what has
    been on for weeks.
    """
    kept: set[Member] = set()
    until = today
    ahead = sorted((m for m in living if m.until >= today), key=lambda m: max(m.day, today))
    for day, group in groupby(ahead, key=lambda m: max(m.day, today)):
        found = list(group)
        if not room.take(found):
            if not kept:
                newest = sorted(found, key=lambda m: m.day, reverse=True)
                return {m for m in newest if room.take([m])}, day
            return kept, until
        kept |= set(found)
        until = day
    return kept, None


def _just_been(today: date, living: list[Member], room: _Room) -> set[Member]:
    """Whole days back from yesterday while there is room: phones delete what a feed drops."""
    kept: set[Member] = set()
    until = attrgetter("until")
    over = sorted((m for m in living if m.until < today), key=until, reverse=True)
    for _, group in groupby(over, key=until):
        found = list(group)
        if not room.take(found):
            break
        kept |= set(found)
    return kept


def event_table(edition: Edition) -> dict[str, bytes]:
    """Every event serialised once, by UID."""
    calendar, page = edition.calendar, edition.calendar.absolute(CHANGES)
    openings = (
        r
        for a in calendar.alliance.all_activities()
        for r in registration_days(a, calendar.occurrences[a.id])
    )
    events = (
        *(event_of(calendar, o) for o in calendar.all_occurrences),
        *(registration_event(calendar, opening) for opening in openings),
    )
    entries = (
        *(stamped(event, edition.ledger) for event in events),
        *(ghost_event(Ghost(uid, record), page) for uid, record in _deleted(edition)),
    )
    return {entry.uid: event_bytes(entry) for entry in entries}


def _deleted(edition: Edition) -> Iterator[tuple[str, Record]]:
    """What a feed may tell of that stands no more."""
    records = edition.ledger.records
    uids = {ghost.uid for ghost in (*edition.ghosts, *edition.left)}
    return ((uid, records[uid]) for uid in sorted(uids) if records[uid].removed)
