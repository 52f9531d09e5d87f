"""What entering a year's days off brings about: it must stop nobody's site.

Whoever copies the State Council's notice cannot know what a lecture of another palace should do.
"""

from collections.abc import Callable, Iterable

from gongli.problems import Place, Problem
from gongli.rules.holidays import Holidays

_BOUNDS = ("too-many-occurrences",)
"""What keeps a build within bounds stops it whoever brought it about."""


def softened(
    problems: Iterable[Problem],
    holidays: Holidays,
    again: Callable[[Holidays], Iterable[Problem]],
) -> tuple[Problem, ...]:
    """These problems, as warnings where an error is there only since a year was entered.

    `again` finds them with other days off.
    """
    found = tuple(problems)
    wrong = {_key(p) for p in found if p.stops() and p.code not in _BOUNDS}
    lasting = set(wrong)
    for less in holidays.less_one() if wrong else ():
        lasting &= {_key(p) for p in again(less)}
    due = wrong - lasting
    return tuple(p.softened() if _key(p) in due else p for p in found)


def _key(problem: Problem) -> tuple[str, Place]:
    return (problem.code, problem.place)
