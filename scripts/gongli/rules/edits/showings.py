"""An earlier showing of a day that was written before those that were there.

Showings of a day are named by the order in which they are written: 14:30 before 19:30 makes of the
evening that phones know the afternoon's.  Written behind it nobody is another.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from gongli.problems import Place, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.history import Snapshot, Table
from gongli.rules.phrases import first_days
from gongli.rules.wording import times

_Day = tuple[str, str]
"""A lineage's day: 20260704 and nantong.xiaye.2026@…"""


@dataclass(frozen=True)
class Shifted:
    """A showing that another took the name of: its day, its old UID, its own hour."""

    activity: str
    day: date
    uid: str
    start: str


def shifted(old: Mapping[str, Table], new: Mapping[str, Table]) -> tuple[Shifted, ...]:
    """Showings whose hours stand under a later number of the same day."""
    before, after = _days(old), _days(new)
    found: list[Shifted] = []
    for day in sorted(before.keys() & after.keys()):
        were = {shot.start for shot in before[day].values()}
        now = [shot.start for shot in after[day].values()]
        for uid, shot in before[day].items():
            other = after[day].get(uid)
            place = now.index(shot.start) if shot.start in now else -1
            if other and other.start not in were and place > [*before[day]].index(uid):
                first = datetime.fromisoformat(shot.start).date()
                found.append(Shifted(shot.activity, first, uid, shot.start))
    return tuple(found)


def shifted_problems(found: Collection[Shifted], after: Calendar) -> Iterator[Problem]:
    """By activity, with the order to write."""
    for id in sorted({each.activity for each in found}):
        here = [each for each in found if each.activity == id]
        whole = after.activities.get(id)
        place = whole.at.of("when") if whole else Place(f"events/{id}.yml")
        hour = f"{datetime.fromisoformat(here[0].start):%H:%M}"
        words = {"days": first_days(each.day for each in here), "count": len(here), "hour": hour}
        yield problem("showing-shifted", place, **words, write=_order(here[0], after))


def _order(one: Shifted, after: Calendar) -> str:
    """The hours of its day, those that were there before first."""
    held = [o for o in after.occurrences.get(one.activity, ()) if o.slot.day == one.day and o.times]
    held.sort(key=lambda o: (o.starts != one.start, o.slot))
    return ", ".join(times(o.times).replace("–", "-") for o in held)


def _days(tables: Mapping[str, Table]) -> dict[_Day, dict[str, Snapshot]]:
    """Each lineage's days with several showings in the order of their numbers, or with one."""
    found: defaultdict[_Day, dict[str, Snapshot]] = defaultdict(dict)
    for table in tables.values():
        for uid in sorted(table, key=lambda uid: (len(uid), uid)):
            day, _, lineage = uid.partition(".")
            if day[:8].isdigit():
                found[day[:8], lineage][uid] = table[uid]
    return dict(found)
