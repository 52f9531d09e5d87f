"""All that is checked of a calendar once it is read; what is wrong in one file reading tells.

A new check is a function of the calendar in the module of its subject here, and one line of
`CHECKS`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from gongli.problems import Problem
from gongli.rules.calendar import Calendar, calendar_of
from gongli.rules.checks.addresses import former_address_problems
from gongli.rules.checks.audiences import audience_problems
from gongli.rules.checks.brands import brand_problems
from gongli.rules.checks.capacity import capacity_problems
from gongli.rules.checks.clashes import clash_problems
from gongli.rules.checks.featured import featured_problems
from gongli.rules.checks.held_twice import held_twice_problems
from gongli.rules.checks.holidays import unpublished_problems
from gongli.rules.checks.opening import opening_problems
from gongli.rules.checks.promises import promise_problems
from gongli.rules.checks.references import campaign_problems, reference_problems
from gongli.rules.checks.registration import registration_problems, submission_problems
from gongli.rules.checks.rounds import round_problems
from gongli.rules.checks.sample import sample_problems
from gongli.rules.checks.twins import twin_problems
from gongli.rules.effects import softened
from gongli.rules.holidays import Holidays

CHECKS: tuple[Callable[[Calendar], Iterable[Problem]], ...] = (
    sample_problems,
    reference_problems,
    former_address_problems,
    clash_problems,
    capacity_problems,
    opening_problems,
    twin_problems,
    held_twice_problems,
    registration_problems,
    campaign_problems,
    audience_problems,
    submission_problems,
    brand_problems,
    featured_problems,
    round_problems,
    promise_problems,
    unpublished_problems,
)


def calendar_problems(calendar: Calendar) -> tuple[Problem, ...]:
    """What every check finds; a warning where entered days off alone are to blame."""

    def again(less: Holidays) -> Iterator[Problem]:
        alliance = replace(calendar.alliance, holidays=less.years)
        return _found(calendar_of(calendar.settings, alliance)[0])

    return softened(_found(calendar), calendar.holidays, again)


def _found(calendar: Calendar) -> Iterator[Problem]:
    return (problem for check in CHECKS for problem in check(calendar))
