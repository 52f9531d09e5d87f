"""The ledger of a site: git's history of `events/`, replayed.

`read_ledger` walks the commits of the site's host (`reading/history/lineage.py`), reads each
version in the words of its time and enters what the public saw into a `rules.history.Ledger`.
The result is kept in `build/cache/`, which may be deleted at any time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date
from pathlib import Path

from gongli.keeping import ledger as ledger_cache
from gongli.model import Settings
from gongli.model.moments import midnight
from gongli.reading.folder.load import EVENTS
from gongli.reading.history import git
from gongli.reading.history.lineage import Step, line_of
from gongli.reading.history.versions import ALLIANCE_FILE, Versions
from gongli.reading.text.source import MAX_BYTES
from gongli.rules.calendar import Calendar
from gongli.rules.facets import topics_of
from gongli.rules.history import Ledger, Refusal, Remains, Table, Version
from gongli.writing.feeds.snapshots import Tables, tables


@dataclass(frozen=True)
class History:
    """The ledger, and what of the history could not be read."""

    ledger: Ledger
    refused: tuple[Refusal, ...] = ()
    strayed: str | None = None
    """The commit of the last build here, where it is not on the line of the present one."""
    marked: bool = False
    """Whether the sample's mark stands at HEAD."""


def published(root: Path, calendar: Calendar, today: date) -> History:
    """The ledger at HEAD with what stands now on top where it is not what git tells.

    What is not committed is dated at the start of `today`.  What is, but read otherwise than the
    versions before (words that have come to mean something else), at the last commit.
    """
    history = read_ledger(root, calendar.settings)
    ledger, present = history.ledger, tables(calendar)
    marked = calendar.settings.extra.sample
    if marked is history.marked and _agrees(ledger, present):
        return history
    # A file that git is told to ignore leaves the tree clean and is in no commit.
    known = ledger.records and git.is_whole(root, EVENTS)
    when = git.last_change(root, EVENTS) if known else midnight(today).astimezone(UTC)
    gone: dict[str, Table] = {activity: {} for activity in ledger.tables}
    palaces = {was.palace for was in ledger.remains.values()}
    version = Version(
        commit="",
        when=when,
        activities=gone | present,
        closed=frozenset(palaces.difference(calendar.alliance.palaces_by_id)),
        unmarked=history.marked and not marked,
    )
    return replace(history, ledger=ledger.with_version(version))


def _agrees(ledger: Ledger, present: Mapping[str, Table]) -> bool:
    """Whether what stands now is what the ledger ends with."""
    told = {
        (activity, uid, ledger.records[uid].snapshot.digest)
        for activity, uids in ledger.tables.items()
        for uid in uids
    }
    return told == {(a, uid, shot.digest) for a, t in present.items() for uid, shot in t.items()}


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


class _Folders:
    """The activities that the ledger knows of each palace; each lies in one."""

    def __init__(self) -> None:
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._palaces: dict[str, str] = {}

    def names(self, palace: str) -> list[str]:
        """Those of a palace, by their ids."""
        return sorted(self._names[palace])

    def put(self, name: str, palace: str) -> None:
        """An activity lies in this palace from now on."""
        self._names[self._palaces.get(name, palace)].discard(name)
        self._names[palace].add(name)
        self._palaces[name] = palace


def _versions(
    settings: Settings, versions: Versions, ledger: Ledger, steps: Iterable[Step]
) -> Iterator[Version]:
    tables = Tables(settings)
    last: dict[str, Table] = {}
    folders = _Folders()
    for name, was in ledger.remains.items():
        folders.put(name, was.palace)
    for step in steps:
        touched: dict[str, Table] = {}
        remains: dict[str, Remains] = {}
        closed: set[str] = set()
        topics = dict(versions.topics()) if ALLIANCE_FILE in step.blobs else {}
        for palace_id in sorted(versions.apply(step.blobs, step.state.vocabularies)):
            # Whatever the ledger knows of this folder is gone unless it is still there.
            now: dict[str, Table] = {name: {} for name in folders.names(palace_id)}
            palace, expanded = versions.palace(palace_id)
            if palace is not None:
                topics |= topics_of(palace)
                now |= tables.of(palace, expanded, versions.holidays().years)
                for activity in palace.all_activities():
                    if last.get(activity.id) is not now[activity.id]:
                        file = (activity.file, versions.accepted[activity.file][0])
                        sample = file in step.state.sample
                        remains[activity.id] = Remains(palace_id, sample, (activity.page,))
                        folders.put(activity.id, palace_id)
            elif not versions.is_there(palace_id):
                closed.add(palace_id)
            touched |= {a: table for a, table in now.items() if last.get(a) is not table}
            last |= now
        yield Version(
            step.id,
            step.when,
            touched,
            remains,
            closed=frozenset(closed),
            unmarked=step.unmarked,
            topics=topics,
            alliance=ALLIANCE_FILE in versions.blobs or len(versions.palaces()) > 1,
        )
