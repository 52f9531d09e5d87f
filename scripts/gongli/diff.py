"""What a change of YAML means for people: two states of the calendar side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path, PurePosixPath

from gongli.catalogue import VOCABULARY
from gongli.checking import Checked
from gongli.keeping.cards import Pictures
from gongli.ledger import Tables
from gongli.model import Alliance, Occurrence, Palace, Settings, State
from gongli.problems import Place, Problem, errors, in_order, listed, problem
from gongli.reading.folder.load import EVENTS, Loader
from gongli.reading.folder.paths import BlobPath, Snapshot
from gongli.reading.history import git
from gongli.reading.history.lineage import vocabularies_at
from gongli.reading.history.versions import Versions
from gongli.reading.text.source import MAX_BYTES
from gongli.rules.history import Change, ChangeKind, Ledger, Refusal, Table, Version, replay
from gongli.rules.holidays import Holidays
from gongli.rules.moves import Move, moved
from gongli.rules.numbering import numbered
from gongli.rules.phrases import month_day
from gongli.rules.reach import AHEAD, LONG_AGO
from gongli.rules.references import reference_problems
from gongli.rules.whole import expand_all, together_problems
from gongli.site import files_of, templates
from gongli.writing.addresses import is_registration, uid
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds

_ALLIANCE = f"{EVENTS}/alliance.yml"


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
    refused: tuple[Refusal, ...] = ()
    """Files of either revision that today's reader cannot read: they count as not there."""


def compare(root: Path, checked: Checked, today: date, old: str, new: str | None) -> Diff:
    """What changes from revision `old` to `new`, or to what stands in `root`.

    Raises `git.GitError` when git does not know a revision.  Of two revisions, what stands in
    `root` only lends its settings and hand-written pages.
    """
    settings = checked.settings
    assert settings is not None, "an unreadable mkdocs.yml is an error"
    then = git.commit_of(root, old)
    before, refused = edition_at(root, settings, then, today, vocabularies_at(root, then))
    if new is not None:
        after, refused_too = edition_at(root, settings, git.commit_of(root, new), today)
        refused += refused_too
    else:
        after = Edition(
            settings, checked.alliance, checked.holidays, checked.occurrences, today, Ledger()
        )
    return replace(diff(root, checked.content, before, after), refused=refused)


def edition_at(
    root: Path,
    settings: Settings,
    revision: str,
    today: date,
    words: tuple[int, ...] = (VOCABULARY,),
) -> tuple[Edition, tuple[Refusal, ...]]:
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
    alliance, wrong = _alliance_at(versions, tuple(palaces))
    whole = Edition(settings, alliance, versions.holidays(), occurrences, today, Ledger())
    return whole, (*versions.refused, *wrong)


def _alliance_at(
    versions: Versions, palaces: tuple[Palace, ...]
) -> tuple[Alliance, tuple[Refusal, ...]]:
    """What alliance.yml said, around these palaces; they alone where it cannot be read."""
    only = {path: blob for path, blob in versions.blobs.items() if path == _ALLIANCE}
    loader = Loader(BlobPath(Snapshot(only, versions.contents), PurePosixPath()))
    read = loader.alliance() if only else Alliance()
    name = read.name or (palaces[0].name if len(palaces) == 1 else None)
    alliance = replace(read, name=name, palaces=palaces)
    found = [*loader.problems, *reference_problems(alliance)]
    wrong = [p for p in errors(found) if p.place.file == _ALLIANCE]
    if not wrong:
        return alliance, ()
    return Alliance(palaces=palaces), (Refusal(_ALLIANCE, wrong[0].place.line, wrong[0].code),)


def diff(root: Path, content: Mapping[str, bytes], before: Edition, after: Edition) -> Diff:
    """Everything that differs between two states of the calendar."""
    old, new = _tables(before), _tables(after)
    first = Version("", LONG_AGO, old)
    gone: dict[str, Table] = {activity: {} for activity in old}
    then = Version("", LONG_AGO + timedelta(seconds=1), gone | new)
    before = replace(before, ledger=replay([first]))
    after = replace(after, ledger=replay([first, then]))
    changes = tuple(c for c in after.ledger.changes if c.when != LONG_AGO)
    sides = [Feeds(side) for side in (before, after)]
    one, other = (files_of(feeds, templates(root), content, Pictures()) for feeds in sides)
    again = renames(old, new, after.moves)
    touched = {p for p in one.keys() | other.keys() if one.get(p) != other.get(p)}
    return Diff(
        changes=changes,
        names=_names(before) | _names(after),
        pages=sum(path.endswith(".md") for path in touched),
        feeds={s.id: s.title for side in sides for s in side.scopes if s.path in touched},
        problems=in_order([*_renamed(after, again), *_removed(before, after, changes, again)]),
        decisions=_decisions(before, after),
    )


def _decisions(before: Edition, after: Edition) -> tuple[Problem, ...]:
    """What is wrong only since days off were entered: dropped lectures, clashes, promises."""
    if before.holidays == after.holidays:
        return ()
    then, now = (_wrong(after.alliance, side.holidays) for side in (before, after))
    known = {(p.code, p.place) for p in then}
    return in_order(p for p in now if (p.code, p.place) not in known)


def _wrong(alliance: Alliance, holidays: Holidays) -> Iterator[Problem]:
    expanded, problems = expand_all(alliance, holidays)
    yield from problems
    yield from together_problems(alliance, expanded, holidays)


def _tables(edition: Edition) -> dict[str, Table]:
    tables = Tables(edition.settings)
    found: dict[str, Table] = {}
    for palace in edition.alliance.palaces:
        found |= tables.of(palace, edition.occurrences)
    return found


def _names(edition: Edition) -> dict[str, str]:
    return {activity.id: activity.name for activity in edition.alliance.all_activities()}


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


def _renamed(after: Edition, again: Mapping[str, str]) -> Iterator[Problem]:
    places = {a.id: a.at.own for a in after.alliance.all_activities()}
    for gone, come in again.items():
        yield problem("renamed-without-id", places[come], old=gone)


def _removed(
    before: Edition,
    after: Edition,
    changes: tuple[Change, ...],
    again: Mapping[str, str],
) -> Iterator[Problem]:
    """Evenings still to come that were deleted and not cancelled, by activity.

    What the days off alone drop was deleted by nobody.
    """
    dropped: frozenset[str] = frozenset()
    if before.holidays != after.holidays:
        held = expand_all(after.alliance, before.holidays)[0].values()
        dropped = frozenset(uid(o, after.host) for found in held for o in found)
    files = {a.id: a.file for a in after.alliance.all_activities()}
    lost: dict[tuple[str, str], list[date]] = {}
    for change in changes:
        shot = change.before
        if is_registration(change.uid):
            continue
        # Who was told that an evening is off need not be told again.
        if shot is None or shot.state not in (State.SCHEDULED, State.MOVED):
            continue
        if change.kind is ChangeKind.REMOVED and shot.activity not in again:
            day = datetime.fromisoformat(shot.start).date()
            # What is further ahead no feed has shown: a slip of a year may be mended.
            if after.today <= day <= after.today + AHEAD:
                code = "dropped-by-holidays" if change.uid in dropped else "removed-not-cancelled"
                lost.setdefault((shot.activity, code), []).append(day)
    for (activity, code), days in lost.items():
        place = Place(files.get(activity, f"{EVENTS}/{activity}.yml"))
        told = listed(map(month_day, sorted(days)[:5]))
        yield problem(code, place, days=told, count=len(days))
