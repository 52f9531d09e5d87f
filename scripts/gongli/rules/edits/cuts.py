"""Evenings that went over to another file without a word: the line that keeps them who they are.

A season cut in two, a course that became a file of its own: what goes here and comes there at the
same hours is the same, and phones would show it twice.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from gongli.problems import Place, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.history import Snapshot, Table
from gongli.rules.naming import unnumbered

_Evenings = Mapping[str, Snapshot]
"""By their UIDs."""


@dataclass(frozen=True)
class Cut:
    """Evenings that one lineage has lost and another, which is new, has got."""

    old: str
    activity: str
    """Where they stand now."""
    come: frozenset[str]
    gone: frozenset[str]
    """Their new and their old UIDs."""


def cuts(
    old: Mapping[str, Table], new: Mapping[str, Table], renamed: Mapping[str, str]
) -> tuple[Cut, ...]:
    """What went over, but for activities that were `renamed` as a whole, new id by old id."""
    before, after = _lineages(old, renamed.keys()), _lineages(new, renamed.values())
    stay = {uid for evenings in after.values() for uid in evenings}
    gone = {name: _without(evenings, stay) for name, evenings in before.items()}
    found: dict[str, Cut] = {}
    for name in sorted(after.keys() - before.keys()):
        for other in sorted(gone.keys() - found.keys()):
            same = _same(gone[other], after[name])
            if same:
                activity = next(iter(after[name].values())).activity
                found[other] = Cut(other.replace(".", "/"), activity, frozenset(after[name]), same)
                break
    return tuple(found.values())


def cut_problems(found: tuple[Cut, ...], after: Calendar) -> Iterator[Problem]:
    """Each with the line to write, at the part that it is now, or at the file."""
    for cut in found:
        held = after.occurrences.get(cut.activity, ())
        own = (o.part.at.own for o in held if after.uid(o) in cut.come)
        place = next(own, Place(f"events/{cut.activity}.yml"))
        yield problem("continues-unsaid", place, old=cut.old, count=len(cut.gone))


def _lineages(tables: Mapping[str, Table], without: Collection[str]) -> dict[str, _Evenings]:
    """Evenings by what names them: 20260704.nantong.xiaye.2026@… by nantong.xiaye.2026.

    Not the days on which registration opens.
    """
    found: dict[str, dict[str, Snapshot]] = {}
    for activity, table in tables.items():
        for uid, shot in table.items() if activity not in without else ():
            day, _, lineage = uid.partition("@")[0].partition(".")
            if day[:8].isdigit():
                found.setdefault(lineage, {})[uid] = shot
    return dict(found)


def _without(evenings: _Evenings, stay: Collection[str]) -> _Evenings:
    return {uid: shot for uid, shot in evenings.items() if uid not in stay}


def _same(gone: _Evenings, come: _Evenings) -> frozenset[str]:
    """Which of the evenings that are gone have come again: none where they are less than half.

    An hour in common says little of one evening, if its title is another.
    """
    known = {(shot.start, _palace(shot)): shot for shot in come.values()}
    same = {uid: known.get((shot.start, _palace(shot))) for uid, shot in gone.items()}
    found = {uid: shot for uid, shot in same.items() if shot}
    titles = {unnumbered(gone[uid].title) == unnumbered(shot.title) for uid, shot in found.items()}
    enough = 2 * len(found) >= len(gone) and (len(found) > 1 or titles == {True})
    return frozenset(found) if enough else frozenset()


def _palace(shot: Snapshot) -> str:
    return shot.activity.partition("/")[0]
