"""The whole story on one page: load → check → expand → render → publish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gongli.model import Activity, Alliance, Occurrence, Settings
from gongli.problems import Place, Problem, errors, in_order, problem
from gongli.reading.load import load, load_settings
from gongli.rules.expand import expand
from gongli.rules.holidays import Holidays
from gongli.rules.numbering import number
from gongli.rules.recurrence import heeds_holidays


@dataclass(frozen=True)
class Checked:
    """What the editors wrote, expanded, with all that is wrong with it."""

    settings: Settings | None
    alliance: Alliance
    holidays: Holidays
    occurrences: Mapping[str, tuple[Occurrence, ...]]
    """By the id of their activity."""
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return not errors(self.problems)

    @cached_property
    def all_occurrences(self) -> tuple[Occurrence, ...]:
        """Every occurrence in order of time."""
        every = (o for group in self.occurrences.values() for o in group)
        return tuple(sorted(every, key=lambda o: o.sort_key))


def check(root: Path) -> Checked:
    """Read and expand everything below `root`; all problems, none raised."""
    settings, setting_problems = load_settings(root)
    alliance, read_problems = load(root)
    holidays = Holidays(alliance.holidays)
    expanded: dict[str, tuple[Occurrence, ...]] = {}
    problems = [*setting_problems, *read_problems]
    for activity in alliance.all_activities():
        expanded[activity.id], found = expand(activity, holidays)
        problems += found
    for group in _numbered_together(alliance):
        expanded |= number(group, expanded)
    problems += _unpublished(alliance, expanded, holidays)
    return Checked(settings, alliance, holidays, expanded, in_order(problems))


def _numbered_together(alliance: Alliance) -> list[tuple[Activity, ...]]:
    """Activities that count on from one to the next: a brand's; each other one alone."""
    groups = [brand.activities for palace in alliance.palaces for brand in palace.brands]
    return groups + [(a,) for palace in alliance.palaces for a in palace.activities]


def _unpublished(
    alliance: Alliance, expanded: Mapping[str, tuple[Occurrence, ...]], holidays: Holidays
) -> list[Problem]:
    """A warning for each year whose days off are only assumed, and matter."""
    affected: dict[int, list[str]] = {}
    for activity in alliance.all_activities():
        heeding = {part.id for part in activity.parts if heeds_holidays(part.when)}
        days = [o.slot.day for o in expanded[activity.id] if o.part.id in heeding]
        for year in holidays.unpublished(days):
            affected.setdefault(year, []).append(activity.name)
    files = {year.year: year.at.own for year in alliance.holidays}
    return [
        problem(
            "holidays-unpublished",
            files.get(year, Place(f"events/holidays/{year}.yml")),
            year=year,
            names="、".join(names),
        )
        for year, names in sorted(affected.items())
    ]
