"""The same event in two files."""

from collections.abc import Iterator

from gongli.model import Occurrence, Strictness, Where
from gongli.problems import Place, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.naming import title
from gongli.rules.phrases import first_of


def twin_problems(calendar: Calendar) -> Iterator[Problem]:
    """What a palace tells twice; an error where it is strict."""
    for palace in calendar.alliance.palaces:
        strict = palace.clashes is Strictness.STOP
        known: dict[tuple[object, ...], Occurrence] = {}
        for activity in palace.all_activities():
            yield from _twins(calendar.occurrences[activity.id], known, strict=strict)


def _twins(
    held: tuple[Occurrence, ...], known: dict[tuple[object, ...], Occurrence], *, strict: bool
) -> Iterator[Problem]:
    """What is written in another file already, told once for each of its schedules.

    A whole day at no place is too little to go by.
    """
    found: dict[tuple[Place, str], list[Occurrence]] = {}
    for o in held:
        if not o.takes_place or (o.times is None and o.where == Where()):
            continue
        other = known.setdefault((title(o), o.day, o.until, o.times, o.where), o)
        if other.activity is not o.activity and not o.may_clash and not other.may_clash:
            place = o.session.at.own if o.session else o.activity.at.of("name")
            found.setdefault((place, other.activity.file), []).append(o)
    for (place, file), days in found.items():
        words = {"title": title(days[0]), "day": first_of(days[0].day, len(days)), "other": file}
        yield problem("duplicate-event", place, **words).made_strict(strict=strict)
