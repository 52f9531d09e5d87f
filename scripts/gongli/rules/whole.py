"""The whole calendar: the occurrences of all activities, and what is wrong between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gongli.model import Alliance, Occurrence
from gongli.problems import Problem
from gongli.rules.brands import brand_problems
from gongli.rules.clashes import clash_problems
from gongli.rules.doubts import doubt_problems
from gongli.rules.effects import softened
from gongli.rules.expand import expand
from gongli.rules.holidays import Holidays
from gongli.rules.numbering import numbered
from gongli.rules.promises import brand_promises, palace_promises, promise_problems
from gongli.rules.rounds import round_problems
from gongli.rules.sense import sense_problems

Expanded = Mapping[str, tuple[Occurrence, ...]]
"""Occurrences by the id of their activity."""


def expand_all(
    alliance: Alliance, holidays: Holidays
) -> tuple[dict[str, tuple[Occurrence, ...]], list[Problem]]:
    """The occurrences of each activity with their numbers, and what is wrong within it."""
    expanded: dict[str, tuple[Occurrence, ...]] = {}
    problems: list[Problem] = []
    for activity in alliance.all_activities():
        expanded[activity.id], found = expand(activity, holidays)
        problems += found
    for palace in alliance.palaces:
        expanded |= numbered(palace, expanded)
    return expanded, problems


def together_problems(
    alliance: Alliance, expanded: Expanded, holidays: Holidays
) -> tuple[Problem, ...]:
    """What is wrong between occurrences; a warning where entered days off alone are to blame."""

    def again(less: Holidays) -> Iterator[Problem]:
        return _together(alliance, expand_all(alliance, less)[0], less)

    return softened(_together(alliance, expanded, holidays), holidays, again)


def _together(alliance: Alliance, expanded: Expanded, holidays: Holidays) -> Iterator[Problem]:
    yield from clash_problems(alliance, expanded)
    yield from sense_problems(alliance, expanded, holidays)
    yield from doubt_problems(alliance, expanded)
    yield from brand_problems(alliance, expanded)
    yield from round_problems(alliance.all_activities(), expanded)
    yield from _promises(alliance, expanded, holidays)


def _promises(alliance: Alliance, expanded: Expanded, holidays: Holidays) -> Iterator[Problem]:
    """The first gap of each promise that the calendar doesn't keep."""
    for palace in alliance.palaces:
        held = [o for a in palace.all_activities() for o in expanded[a.id]]
        for promise, state in palace_promises(palace, held, holidays):
            yield from promise_problems(promise, state, palace.label)
        for brand in palace.brands:
            held = [o for a in brand.activities for o in expanded[a.id]]
            for promise, state in brand_promises(brand, held, holidays):
                yield from promise_problems(promise, state, brand.name)
