"""One evening under one name in two files: what goes on from another file (接续)."""

from collections.abc import Iterator

from gongli.model import Activity, Occurrence
from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.phrases import first_days


def held_twice_problems(calendar: Calendar) -> Iterator[Problem]:
    """What stands in the file that it went on from, too: a phone knows one evening of a name."""
    going_on = {a.id: a for a in calendar.activities.values() if _goes_on(a)}
    if not going_on:
        return
    first: dict[str, Occurrence] = {}
    # Those that were there before have their names, wherever their files stand.
    ordered = sorted(calendar.all_occurrences, key=lambda o: o.activity.id in going_on)
    twice: dict[tuple[str, str, str], list[Occurrence]] = {}
    for o in ordered:
        other = first.setdefault(o.name, o)
        if other is not o:
            key = (o.activity.id, o.part.id, other.activity.file)
            twice.setdefault(key, []).append(o)
    for (activity, _, file), held in twice.items():
        part, whole = held[0].part, calendar.activities[activity]
        place = part.at.of("continues") if part.continues else whole.at.of("continues")
        days = first_days(o.slot.day for o in held)
        yield problem("held-twice", place, days=days, count=len(held), other=file)


def _goes_on(activity: Activity) -> bool:
    return bool(activity.continues or any(part.continues for part in activity.parts))
