"""The ledger of a site: git's history of `events/`, replayed.

`read_ledger` walks the commits of the site's host (`reading/history/lineage.py`), reads each
version in the words of its time and enters what the public saw into a `rules.history.Ledger`.
The result is kept in `build/cache/`, which may be deleted at any time.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from gongli.keeping import ledger as ledger_cache
from gongli.model import (
    Activity,
    Alliance,
    Brand,
    Occurrence,
    Palace,
    Settings,
    State,
)
from gongli.reading.folder.load import EVENTS
from gongli.reading.history import git
from gongli.reading.history.lineage import Step, line_of
from gongli.reading.history.versions import Versions
from gongli.reading.text.source import MAX_BYTES
from gongli.rules.fees import is_free
from gongli.rules.history import Ledger, Refusal, Remains, Snapshot, Table, Version
from gongli.rules.holidays import Holidays
from gongli.rules.numbering import number
from gongli.rules.registration import registration_days
from gongli.writing.addresses import registration_uid, uid
from gongli.writing.edition import Edition
from gongli.writing.feeds.events import unstamped, unstamped_registration
from gongli.writing.feeds.ics import Entry


@dataclass(frozen=True)
class History:
    """The ledger, and what of the history could not be read."""

    ledger: Ledger
    refused: tuple[Refusal, ...] = ()
    strayed: str | None = None
    """The commit of the last build here, where it is not on the line of the present one."""
    marked: bool = False
    """Whether the sample's mark stands at HEAD."""


class Tables:
    """What the public sees of each activity; nothing is worked out twice."""

    def __init__(self, settings: Settings) -> None:
        # Only the host names an event; the rest of the settings git's `events/` knows nothing of.
        self.settings = Settings("", f"https://{settings.host}/")
        self._numbered: dict[tuple[int, ...], dict[str, tuple[Occurrence, ...]]] = {}
        self._tables: dict[tuple[object, ...], Table] = {}
        self._kept: list[object] = []
        """Keeps alive what the keys name by identity."""

    def of(
        self, palace: Palace, expanded: Mapping[str, tuple[Occurrence, ...]]
    ) -> dict[str, Table]:
        """The tables of a palace's activities by id; numbers are given here (anew, if need be)."""
        edition = Edition(
            self.settings, Alliance(palaces=(palace,)), Holidays(), {}, date.min, Ledger()
        )
        bare = replace(palace, brands=(), activities=())
        found: dict[str, Table] = {}
        for brand in palace.brands:
            head = (bare, replace(brand, activities=()))
            found |= self._group(edition, brand.activities, expanded, head)
        for activity in palace.activities:
            found |= self._group(edition, (activity,), expanded, (bare, None))
        return found

    def _group(
        self,
        edition: Edition,
        group: Sequence[Activity],
        expanded: Mapping[str, tuple[Occurrence, ...]],
        head: tuple[Palace, Brand | None],
    ) -> dict[str, Table]:
        """Activities that are numbered together."""
        # Activities without occurrences share one empty tuple: the activity tells them apart.
        names = tuple(n for a in group for n in (id(a), id(expanded[a.id])))
        if names not in self._numbered:
            self._kept += [(activity, expanded[activity.id]) for activity in group]
            self._numbered[names] = number(group, expanded)
        tables: dict[str, Table] = {}
        for activity in group:
            occurrences = self._numbered[names][activity.id]
            key = (id(activity), id(occurrences), head)
            if key not in self._tables:
                self._tables[key] = dict(snapshots(edition, activity, occurrences))
            tables[activity.id] = self._tables[key]
        return tables


def snapshots(
    edition: Edition, activity: Activity, occurrences: Iterable[Occurrence]
) -> Iterator[tuple[str, Snapshot]]:
    """What the public sees of an activity, by UID: calendar entries without their stamps."""
    for o in occurrences:
        entry = unstamped(edition, o, uid(o, edition.host))
        yield entry.uid, _snapshot(entry, activity, o.state, o.venue or "")
    for opening in registration_days(activity):
        entry = unstamped_registration(edition, opening, registration_uid(opening, edition.host))
        state = State.CANCELLED if opening.off else State.SCHEDULED
        yield entry.uid, _snapshot(entry, activity, state, "")


def _snapshot(entry: Entry, activity: Activity, state: State, venue: str) -> Snapshot:
    return Snapshot(
        activity=activity.id,
        title=entry.summary,
        start=entry.start.isoformat(),
        end=entry.end.isoformat(),
        state=state,
        venue=venue,
        location=entry.location,
        digest=hashlib.blake2b(repr(entry).encode(), digest_size=12).hexdigest(),
    )


def read_ledger(root: Path, settings: Settings) -> History:
    """The ledger at HEAD; empty without git, or where no commit ever was of this host."""
    head = git.head(root)
    if head is None:
        return History(Ledger())
    key = ledger_cache.key(settings)
    # What half of a history tells is not to be built on later.
    shallow = git.is_shallow(root)
    kept = None if shallow else ledger_cache.load(root, key)
    if kept is not None and kept.head == head:
        return History(kept.ledger, kept.refused, None, kept.state.marked)
    line = line_of(root, settings.host)
    if line is None:
        return History(Ledger())
    # An ancestor on a merged branch will not do: its commits count once, with the merge.
    strayed = kept.head if kept is not None and not line.holds(kept.head) else None
    if kept is None or strayed:
        kept = ledger_cache.Kept("", Ledger())
    steps = list(line.steps(kept.head or None, kept.state))
    before = git.tree(root, kept.head, EVENTS) if kept.head else {}
    contents = git.blobs(root, _blobs(before, *(step.blobs for step in steps)), MAX_BYTES)
    versions = Versions(contents, before, kept.state.vocabularies)
    for version in _versions(settings, versions, kept.ledger, steps):
        kept.ledger.take(version)
    refused = (*kept.refused, *versions.refused)
    state = steps[-1].state if steps else kept.state
    if versions.all_read() and not shallow:
        # What a later replay starts from is HEAD's tree, so nothing older may be in force.
        ledger_cache.save(root, key, ledger_cache.Kept(head, kept.ledger, refused, state))
    return History(kept.ledger, refused, strayed, state.marked)


def _blobs(*found: Mapping[str, str]) -> Iterator[str]:
    """The files that anybody reads: pictures and sheets were never looked into."""
    return (blob for files in found for path, blob in files.items() if path.endswith(".yml"))


def _versions(
    settings: Settings, versions: Versions, ledger: Ledger, steps: Iterable[Step]
) -> Iterator[Version]:
    tables = Tables(settings)
    last: dict[str, Table] = {}
    known: defaultdict[str, set[str]] = defaultdict(set)
    for name, was in ledger.remains.items():
        known[was.palace].add(name)
    for step in steps:
        touched: dict[str, Table] = {}
        closed: set[str] = set()
        for palace_id in sorted(versions.apply(step.blobs, step.state.vocabularies)):
            # Whatever the ledger knows of this folder is gone unless it is still there.
            now: dict[str, Table] = {name: {} for name in sorted(known[palace_id])}
            palace, expanded = versions.palace(palace_id)
            if palace is not None:
                found = tables.of(palace, expanded)
                now |= found
                for activity in palace.all_activities():
                    if last.get(activity.id) is not found[activity.id]:
                        file = (activity.file, versions.accepted[activity.file][0])
                        remains = _remains(activity, sample=file in step.state.sample)
                        if before := ledger.remains.get(activity.id):
                            known[before.palace].discard(activity.id)
                        known[palace_id].add(activity.id)
                        ledger.remains[activity.id] = remains
            elif not versions.is_there(palace_id):
                closed.add(palace_id)
            touched |= {a: table for a, table in now.items() if last.get(a) is not table}
            last |= now
        yield Version(step.id, step.when, touched, frozenset(closed), step.unmarked)


def _remains(activity: Activity, *, sample: bool) -> Remains:
    return Remains(
        palace=activity.palace,
        brand=activity.brand,
        category=activity.category,
        audience=activity.audience,
        free=is_free(activity),
        campaigns=activity.campaigns,
        sample=sample,
    )


def with_present(
    history: History,
    tables: Mapping[str, Table],
    palaces: Iterable[str],
    when: datetime,
    marked: bool,
) -> Ledger:
    """The ledger with what stands now laid on top, dated `when`: where git knows nothing of it."""
    ledger = history.ledger
    gone: dict[str, Table] = {activity: {} for activity in ledger.tables}
    closed = {was.palace for was in ledger.remains.values()}.difference(palaces)
    unmarked = history.marked and not marked
    ledger.take(Version("", when, gone | dict(tables), frozenset(closed), unmarked))
    return ledger


def agrees(ledger: Ledger, tables: Mapping[str, Table]) -> bool:
    """Whether what stands now is what the ledger ends with."""
    told = {
        (activity, uid, ledger.records[uid].snapshot.digest)
        for activity, uids in ledger.tables.items()
        for uid in uids
    }
    return told == {(a, uid, shot.digest) for a, t in tables.items() for uid, shot in t.items()}
