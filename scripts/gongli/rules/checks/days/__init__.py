"""Days that nobody means, of whatever sort, beside all else that is wrong: each slip once."""

from collections.abc import Sequence
from datetime import date

from gongli.problems import Problem, errors
from gongli.rules.calendar import Calendar
from gongli.rules.checks.days.beside import beside_problems
from gongli.rules.checks.days.remote import remote_problems
from gongli.rules.checks.days.schedules import day_problems
from gongli.rules.checks.days.undecided import undecided_problems

_TOLD = ("moved-far", "registration-after-end", "special-day-outside")
"""What would be told of a day again that is years ahead."""


def with_odd_days(
    problems: Sequence[Problem], calendar: Calendar, today: date | None
) -> list[Problem]:
    """These problems with those of odd days."""
    odd = [
        *day_problems(calendar, today),
        *beside_problems(calendar, today),
        *undecided_problems(calendar, today),
    ]
    places = {p.place for p in (*problems, *odd)}
    odd += [p for p in remote_problems(calendar.alliance, today) if p.place not in places]
    far = {p.place for p in errors(odd)}
    files = {place.file for place in far}
    told = [p for p in problems if p.code not in _TOLD or p.place not in far]
    kept = [p for p in told if p.code != "too-many-occurrences" or p.place.file not in files]
    return [*kept, *odd]
