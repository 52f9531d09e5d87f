"""What a change of YAML means for people: two states of the calendar side by side."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path, PurePosixPath

from gongli.catalogue import VOCABULARY
from gongli.checking import Checked
from gongli.keeping.cards import Pictures
from gongli.model import Alliance, Occurrence, Palace, Settings
from gongli.problems import Problem, errors, problem, to_tell
from gongli.reading.folder.load import EVENTS, Loader
from gongli.reading.folder.paths import BlobPath, Snapshot
from gongli.reading.history import git
from gongli.reading.history.lineage import vocabularies_at
from gongli.reading.history.versions import Versions
from gongli.reading.text.source import MAX_BYTES
from gongli.rules.calendar import Calendar, calendar_of
from gongli.rules.checks import calendar_problems
from gongli.rules.checks.references import reference_problems
from gongli.rules.edits.bygone import bygone_problems
from gongli.rules.edits.cuts import cut_problems, cuts
from gongli.rules.edits.deleted import deleted_problems
from gongli.rules.edits.showings import shifted, shifted_problems
from gongli.rules.history import Change, Refusal, Table, Version, replay
from gongli.rules.holidays import Holidays
from gongli.rules.moves import Move, moved
from gongli.rules.numbering import numbered
from gongli.rules.spells import Spell, spells
from gongli.site import files_of, templates
from gongli.writing.addresses import is_registration
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.snapshots import tables

_ALLIANCE = f"{EVENTS}/alliance.yml"
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""When a state was published that is held against another: it has no history of its own."""


@dataclass(frozen=True)
class Diff:
    """What changes between two states, for people and for machines."""

    changes: tuple[Change, ...]
    names: Mapping[str, str]
    """The name of each activity of either state, by id."""
    pages: int
    feeds: Mapping[str, str]
    """The title of each feed that changes, by the id of what it is about."""
    problems: tuple[Problem, ...]
    decisions: tuple[Problem, ...] = ()
    """What editors must look at since days off were entered, with the places of their lines."""
    spells: tuple[Spell, ...] = ()
    """Those of the changes that one line made, a stretch in 场次."""
    refused: tuple[Refusal, ...] = ()
    """Files of either revision that today's reader cannot read: they count as not there."""


def compare(root: Path, checked: Checked, today: date, old: str, new: str | None) -> Diff:
    """What changes from revision `old` to `new`, or to what stands in `root`.

    Raises `git.GitError` when git does not know a revision.  Of two revisions, what stands in
    `root` only lends its settings and hand-written pages.
    """
    calendar = checked.calendar
    then = git.commit_of(root, old)
    before, refused = calendar_at(root, calendar.settings, then, vocabularies_at(root, then))
    after = calendar
    if new is not None:
        after, refused_too = calendar_at(root, calendar.settings, git.commit_of(root, new))
        refused += refused_too
    return replace(diff(root, checked.content, before, after, today), refused=refused)


def calendar_at(
    root: Path, settings: Settings, revision: str, words: tuple[int, ...] = (VOCABULARY,)
) -> tuple[Calendar, tuple[Refusal, ...]]:
    """The calendar at a revision, and what of it could not be read in these vocabularies.

    Raises `git.GitError` when git does not know the revision.
    """
    blobs = git.tree(root, revision, EVENTS)
    files = (blob for path, blob in blobs.items() if path.endswith(".yml"))
    versions = Versions(git.blobs(root, files, MAX_BYTES))
    occurrences: dict[str, tuple[Occurrence, ...]] = {}
    palaces: list[Palace] = []
    for palace_id in sorted(versions.apply(blobs, words)):
        palace, expanded = versions.palace(palace_id)
        if palace is not None:
            palaces.append(palace)
            occurrences |= numbered(palace, expanded)
    alone = Alliance(palaces=tuple(palaces), holidays=versions.holidays().years)
    whole = Calendar(settings, alone, occurrences)
    around, wrong = _around(versions, whole)
    return around, (*versions.refused, *wrong)


def _around(versions: Versions, whole: Calendar) -> tuple[Calendar, tuple[Refusal, ...]]:
    """The same with what alliance.yml said, where it can be read."""
    only = {path: blob for path, blob in versions.blobs.items() if path == _ALLIANCE}
    loader = Loader(BlobPath(Snapshot(only, versions.contents), PurePosixPath()))
    read = loader.alliance() if only else Alliance()
    palaces, holidays = whole.alliance.palaces, whole.alliance.holidays
    name = read.name or (palaces[0].name if len(palaces) == 1 else None)
    alliance = replace(read, name=name, palaces=palaces, holidays=holidays)
    calendar = replace(whole, alliance=alliance)
    found = [*loader.problems, *reference_problems(calendar)]
    wrong = [p for p in errors(found) if p.place.file == _ALLIANCE]
    if not wrong:
        return calendar, ()
    return whole, (Refusal(_ALLIANCE, wrong[0].place.line, wrong[0].code),)


def diff(
    root: Path, content: Mapping[str, bytes], before: Calendar, after: Calendar, today: date
) -> Diff:
    """Everything that differs between two states of the calendar."""
    old, new = tables(before), tables(after)
    first = Version("", _LONG_AGO, old)
    gone: dict[str, Table] = {activity: {} for activity in old}
    ledger = replay([first])
    later = ledger.with_version(Version("", _LONG_AGO + timedelta(seconds=1), gone | new))
    changes = tuple(c for c in later.changes if c.when != _LONG_AGO)
    sides = [Feeds(Edition(before, today, ledger)), Feeds(Edition(after, today, later))]
    one, other = (files_of(feeds, templates(root), content, Pictures()) for feeds in sides)
    touched = {p for p in one.keys() | other.keys() if one.get(p) != other.get(p)}
    return Diff(
        changes=changes,
        names=_names(before) | _names(after),
        pages=sum(path.endswith(".md") for path in touched),
        feeds={
            s.id: s.title
            for side in sides
            for s in side.scopes
            if s.path in touched and (s.offered or not s.heading)
        },
        problems=to_tell(_problems(before, after, (old, new), today, changes)),
        decisions=_decisions(before, after),
        spells=spells(after, changes),
    )


def _problems(
    before: Calendar,
    after: Calendar,
    sides: tuple[Mapping[str, Table], Mapping[str, Table]],
    today: date,
    changes: tuple[Change, ...],
) -> Iterator[Problem]:
    """What the edit would do to people who subscribed, each with what to write instead."""
    old, new = sides
    again = renames(old, new, after.moves)
    yield from _renamed(after, again)
    yield from cut_problems(cut := cuts(old, new, again), after)
    yield from shifted_problems(pushed := shifted(old, new), after)
    # Whom one line keeps who they are, nobody has deleted; nor has anybody what days off drop.
    kept = frozenset().union(*(each.gone | each.come for each in cut), (s.uid for s in pushed))
    told = [c for c in changes if c.uid not in kept and not is_registration(c.uid)]
    dropped = _dropped(before, after)
    yield from deleted_problems(
        (c for c in told if c.shot.activity not in again), after, today, dropped
    )
    lasting = (c for c in told if c.uid not in dropped)
    yield from bygone_problems(lasting, after, today, old.keys() - again.keys())


def _decisions(before: Calendar, after: Calendar) -> tuple[Problem, ...]:
    """What is wrong only since days off were entered: dropped lectures, clashes, promises."""
    if before.holidays == after.holidays:
        return ()
    known = {(p.code, p.place) for p in _wrong(*_with_holidays(after, before.holidays))}
    now = _wrong(*_with_holidays(after, after.holidays))
    return to_tell(p for p in now if (p.code, p.place) not in known)


def _with_holidays(calendar: Calendar, holidays: Holidays) -> tuple[Calendar, tuple[Problem, ...]]:
    alliance = replace(calendar.alliance, holidays=holidays.years)
    return calendar_of(calendar.settings, alliance)


def _wrong(calendar: Calendar, within: Iterable[Problem]) -> Iterator[Problem]:
    yield from within
    yield from calendar_problems(calendar)


def _names(calendar: Calendar) -> dict[str, str]:
    return {id: activity.name for id, activity in calendar.activities.items()}


def renames(
    old: Mapping[str, Table], new: Mapping[str, Table], moves: tuple[Move, ...] = ()
) -> dict[str, str]:
    """Vanished activities that live on under another id: new id by old id.

    Those that a former address names, then those that seem to by their dates.
    """
    vanished, fresh = sorted(old.keys() - new.keys()), sorted(new.keys() - old.keys())
    found = {gone: moved(gone, moves) for gone in vanished if moved(gone, moves) in fresh}
    for gone in vanished:
        starts = {shot.start for shot in old[gone].values()}
        for come in fresh if gone not in found else ():
            common = starts & {shot.start for shot in new[come].values()}
            if starts and 2 * len(common) >= len(starts) and come not in found.values():
                found[gone] = come
                break
    return found


def _renamed(after: Calendar, again: Mapping[str, str]) -> Iterator[Problem]:
    for gone, come in again.items():
        yield problem("renamed-without-id", after.activities[come].at.own, old=gone)


def _dropped(before: Calendar, after: Calendar) -> frozenset[str]:
    """What is there with the days off as they were known before."""
    if before.holidays == after.holidays:
        return frozenset()
    calendar, _ = _with_holidays(after, before.holidays)
    return frozenset(map(after.uid, calendar.all_occurrences))
