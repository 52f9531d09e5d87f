"""What was published when: versions of the calendar replayed into a ledger.

Pure: it takes versions in order of time, each with the activities that a commit
touched, and gives every occurrence its first publication, its last change and its
number of changes (RFC 5545, 3.8.7.3 LAST-MODIFIED and 3.8.7.4 SEQUENCE).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum

from gongli.model import State
from gongli.rules.naming import unnumbered

_TICK = timedelta(seconds=1)
"""What iCalendar can tell apart (RFC 5545, 3.3.12)."""
_MONTH = len("2026-11")


@dataclass(frozen=True)
class Snapshot:
    """What the public saw of one occurrence; `digest` covers everything its event says."""

    activity: str
    title: str
    start: str
    """ISO 8601 with offset; a date for whole days."""
    end: str
    state: State
    venue: str
    """The venue's id in its palace, empty when none is named."""
    location: str
    digest: str
    entry: str = ""
    """How one gets in, as its editor wrote it: the word's English spelling."""
    said: tuple[str, ...] = ()
    """What facets found it by (`rules.facets.said`), of which its event need not tell."""

    def words(self, key: str) -> tuple[str, ...]:
        """What it said under a key: ("lunch", "weekend") of slot/lunch and slot/weekend."""
        told = (word.partition("/") for word in self.said)
        return tuple(word for said, _, word in told if said == key)


@dataclass(frozen=True)
class Remains:
    """What an activity was when last read."""

    palace: str
    """In whose folder it lay: its id may name another."""
    sample: bool = False
    """Whether its file stood as the sample had brought it."""
    pages: tuple[str, ...] = ()
    """Every address that it had: its id need not be one."""


Table = Mapping[str, Snapshot]
"""An activity's occurrences by UID."""
Topics = Mapping[tuple[str, str, str], tuple[str, ...]]
"""The words of each topic, its name first, by its facet's key, its palace and its id.

The palace is empty for the alliance's: ("audience", "", "qinzi") has ("亲子", "家庭").
"""


@dataclass(frozen=True)
class Version:
    """A commit's touch: the whole table of each activity it changed, empty when removed."""

    commit: str
    """Its id; empty for what no commit holds."""
    when: datetime
    activities: Mapping[str, Table]
    remains: Mapping[str, Remains] = field(default_factory=dict)
    """What those of them are that are there, as far as it is another."""
    closed: frozenset[str] = frozenset()
    """The palaces that are not there any more."""
    unmarked: bool = False
    """Whether the site ceased to be the sample's: what is gone by then is forgotten."""
    topics: Topics = field(default_factory=dict)
    """Those of the heads of palaces and of the alliance that it touched."""
    alliance: bool = False
    """Whether there are several palaces, or a file of theirs."""


@dataclass(frozen=True)
class Refusal:
    """A version of a file that today's reader cannot read: it counts as never published."""

    path: str
    line: int
    code: str
    """The first problem's."""


class ChangeKind(Enum):
    """What a change means for people, the weightiest first."""

    ADDED = "added"
    REMOVED = "removed"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESTORED = "restored"
    MOVED = "moved"
    VENUE = "venue"
    ENTRY = "entry"
    """Who was to walk in must enrol now, or the other way round."""
    RETITLED = "retitled"
    RENUMBERED = "renumbered"
    """Only its number is another, since one before it came or went (第 6 期 → 第 5 期)."""
    DETAILS = "details"


@dataclass(frozen=True)
class Change:
    """One occurrence's change at one commit."""

    uid: str
    kind: ChangeKind
    when: datetime
    before: Snapshot | None
    after: Snapshot | None

    @property
    def shot(self) -> Snapshot:
        """What it is now, or was last."""
        shot = self.after or self.before
        assert shot is not None, "a change has one side at least"
        return shot


@dataclass(frozen=True)
class Record:
    """What the ledger knows of one occurrence."""

    first: datetime
    changed: datetime
    sequence: int
    snapshot: Snapshot
    removed: bool = False
    was: tuple[Snapshot, ...] = ()
    """What it was where other feeds than now had it: at another venue, free, in another month."""

    @property
    def stood(self) -> tuple[Snapshot, ...]:
        """What it was and is: once for each place among the feeds."""
        return (*self.was, self.snapshot)


@dataclass
class Ledger:
    """Every occurrence ever published, and every change of one in order of time."""

    records: dict[str, Record] = field(default_factory=dict)
    tables: dict[str, frozenset[str]] = field(default_factory=dict)
    """The UIDs of each activity as last published."""
    changes: list[Change] = field(default_factory=list)
    remains: dict[str, Remains] = field(default_factory=dict)
    """What each activity was, by its id."""
    topics: dict[tuple[str, str, str], tuple[str, ...]] = field(default_factory=dict)
    """Every topic that ever was, with all words that it ever had, the latest name first."""
    forgotten: dict[str, Record] = field(default_factory=dict)
    """What is told to nobody: its counts go on should it come back."""
    begun: bool = False
    """Whether a commit told something: else nobody knows what was published before."""
    alliance: bool = False
    """Whether there ever were several palaces, but for the sample's."""

    def with_version(self, version: Version) -> Ledger:
        """Another ledger with one more version; this one stays as it is."""
        later = Ledger(**{name: copy(kept) for name, kept in vars(self).items()})
        later.take(version)
        return later

    def take(self, version: Version) -> None:
        """Enter one version."""
        self.begun = self.begun or bool(version.commit and version.activities)
        for activity, remains in version.remains.items():
            known = self.remains[activity].pages if activity in self.remains else ()
            pages = tuple(dict.fromkeys((*known, *remains.pages)))
            self.remains[activity] = replace(remains, pages=pages)
        self.alliance = version.alliance or (self.alliance and not version.unmarked)
        for topic, words in version.topics.items():
            self.topics[topic] = tuple(dict.fromkeys((*words, *self.topics.get(topic, ()))))
        gone: set[str] = set()
        present: set[str] = set()
        for activity, table in version.activities.items():
            gone |= self.tables.get(activity, frozenset()) - table.keys()
            present |= table.keys()
            self.tables[activity] = frozenset(table)
            for uid, snapshot in table.items():
                self._enter(uid, snapshot, version.when)
        # An occurrence that only went over to another activity's file is not gone.
        for uid in sorted(gone - present):
            self._enter(uid, None, version.when)
        self._forget(version)

    def _forget(self, version: Version) -> None:
        """What never was the site's own leaves no trace: no ghost, no change.

        That is what is gone when the sample's mark goes, and what goes with its palace, came with
        the sample and was never edited.
        """
        if not version.unmarked and not version.closed:
            return
        lost = {
            uid
            for uid, record in self.records.items()
            if record.removed
            and (version.unmarked or self._is_sample(record.snapshot.activity, version.closed))
        }
        self.forgotten |= {uid: self.records.pop(uid) for uid in sorted(lost)}
        self.changes = [change for change in self.changes if change.uid not in lost]

    def _is_sample(self, activity: str, closed: frozenset[str]) -> bool:
        was = self.remains.get(activity)
        return was is not None and was.sample and was.palace in closed

    def _enter(self, uid: str, after: Snapshot | None, when: datetime) -> None:
        known = self.records.get(uid)
        before = known.snapshot if known and not known.removed else None
        if known is None:
            assert after is not None, "only what was there can go"
            self.records[uid] = _fresh(after, when, self.forgotten.pop(uid, None))
        elif after is None:
            self.records[uid] = _changed(known, known.snapshot, when, removed=True)
        elif before is None or before.digest != after.digest:
            self.records[uid] = _changed(known, after, when, removed=False)
        else:
            self.records[uid] = replace(known, snapshot=after, was=_was(known, after))
            return
        kind = kind_of(before, after, was_known=known is not None)
        self.changes.append(Change(uid, kind, self.records[uid].changed, before, after))


def _fresh(snapshot: Snapshot, when: datetime, forgotten: Record | None) -> Record:
    """The record of what is published first, or anew though nobody remembers."""
    if forgotten is None:
        return Record(when, when, 0, snapshot)
    again = _changed(forgotten, snapshot, when, removed=False)
    return replace(again, first=again.changed)


def _changed(known: Record, snapshot: Snapshot, when: datetime, *, removed: bool) -> Record:
    # Commit clocks may stand or run backwards; LAST-MODIFIED rises with every change.
    later = max(when, known.changed + _TICK)
    return replace(
        known,
        changed=later,
        sequence=known.sequence + 1,
        snapshot=snapshot,
        removed=removed,
        was=_was(known, snapshot),
    )


def _was(known: Record, now: Snapshot) -> tuple[Snapshot, ...]:
    """One snapshot of each place among the feeds that it has left."""
    every = {_feeds_of(shot): shot for shot in (*known.was, known.snapshot)}
    every.pop(_feeds_of(now), None)
    return tuple(every.values())


def _feeds_of(shot: Snapshot) -> tuple[object, ...]:
    return shot.activity, shot.venue, shot.said, shot.start[:_MONTH], shot.end[:_MONTH]


def replay(versions: Iterable[Version]) -> Ledger:
    """The ledger after these versions."""
    ledger = Ledger()
    for version in versions:
        ledger.take(version)
    return ledger


def kind_of(before: Snapshot | None, after: Snapshot | None, *, was_known: bool) -> ChangeKind:
    """The weightiest word for a change."""
    if after is None:
        return ChangeKind.REMOVED
    if before is None:
        return ChangeKind.RESTORED if was_known else ChangeKind.ADDED
    if before.state is not after.state:
        if after.state is State.CANCELLED:
            return ChangeKind.CANCELLED
        if after.state is State.POSTPONED:
            return ChangeKind.POSTPONED
        if not before.state.takes_place:
            return ChangeKind.RESTORED
    return _otherwise(before, after)


def _otherwise(before: Snapshot, after: Snapshot) -> ChangeKind:
    """The word for a change of what takes place as before, or does not."""
    if (before.start, before.end) != (after.start, after.end):
        return ChangeKind.MOVED
    if before.venue != after.venue:
        return ChangeKind.VENUE
    if before.entry and after.entry and before.entry != after.entry:
        return ChangeKind.ENTRY
    if unnumbered(before.title) != unnumbered(after.title):
        return ChangeKind.RETITLED
    return ChangeKind.RENUMBERED if before.title != after.title else ChangeKind.DETAILS
