"""All that is checked of a calendar once it is read; what is wrong in one file reading tells.

A new check is a function of the calendar in a module of its subject, and one line of `CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from gongli.model.settings import SAMPLE_HOST
from gongli.problems import Problem, problem
from gongli.rules.brands import brand_problems
from gongli.rules.calendar import Calendar, calendar_of
from gongli.rules.clashes import clash_problems
from gongli.rules.doubts import doubt_problems
from gongli.rules.effects import softened
from gongli.rules.former_addresses import former_address_problems
from gongli.rules.holidays import Holidays
from gongli.rules.promises import promise_problems
from gongli.rules.references import reference_problems
from gongli.rules.rounds import round_problems
from gongli.rules.sense import sense_problems
from gongli.rules.unpublished import unpublished_problems


def sample_problems(calendar: Calendar) -> Iterator[Problem]:
    """The sample's mark beside the address of somebody's own site."""
    settings = calendar.settings
    if settings.extra.sample and settings.host != SAMPLE_HOST:
        yield problem("still-the-sample", settings.extra.at.of("sample"), host=settings.host)


CHECKS: tuple[Callable[[Calendar], Iterable[Problem]], ...] = (
    sample_problems,
    reference_problems,
    former_address_problems,
    clash_problems,
    sense_problems,
    doubt_problems,
    brand_problems,
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
