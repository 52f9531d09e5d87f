"""The first half of the story: load → check → expand.  `site.py` goes on.

It knows nothing of what is written, so that `gongli check` answers at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from gongli.model import Alliance, Occurrence, Settings
from gongli.model.settings import SAMPLE_HOST
from gongli.problems import Place, Problem, errors, in_order, problem
from gongli.reading.committed import committed_problems
from gongli.reading.content import read_content
from gongli.reading.load import contacts_of_all, load, load_settings
from gongli.rules.days_beside import beside_problems
from gongli.rules.hand_written import claim_problems
from gongli.rules.holidays import Holidays
from gongli.rules.moves import move_problems
from gongli.rules.odd_days import day_problems
from gongli.rules.page_links import link_problems
from gongli.rules.recurrence import heeds_holidays
from gongli.rules.references import reference_problems
from gongli.rules.remote_days import remote_problems
from gongli.rules.whole import expand_all, together_problems


@dataclass(frozen=True)
class Checked:
    """What the editors wrote, expanded, with all that is wrong with it."""

    settings: Settings | None
    alliance: Alliance
    holidays: Holidays
    occurrences: Mapping[str, tuple[Occurrence, ...]]
    """By the id of their activity."""
    content: Mapping[str, bytes]
    """The hand-written pages, by their path in the docs tree."""
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


def check(root: Path, today: date | None = None) -> Checked:
    """Read and expand everything below `root`; all problems, none raised.

    A calendar has no clock: `today` only tells how far ahead a day may lie, by default as seen
    from the day of the present vocabulary.
    """
    alliance, read_problems = load(root)
    contacts = contacts_of_all(alliance.palaces)
    settings, setting_problems = load_settings(root, contacts)
    content = read_content(root, contacts)
    holidays = Holidays(alliance.holidays)
    expanded, found = expand_all(alliance, holidays)
    problems = [
        *setting_problems,
        *read_problems,
        *content.problems,
        *committed_problems(root),
        *found,
    ]
    problems += _marked(settings)
    problems += reference_problems(alliance)
    problems += move_problems(alliance)
    problems += claim_problems(content.files, alliance)
    problems += link_problems(
        content.pages, content.files, alliance, settings.site_url if settings else ""
    )
    problems += together_problems(alliance, expanded, holidays)
    odd = [
        *day_problems(alliance, expanded, today),
        *beside_problems(alliance, expanded, today),
    ]
    told = {p.place for p in (*problems, *odd)}
    odd += [p for p in remote_problems(alliance, today) if p.place not in told]
    problems = _with_far_days(problems, odd)
    problems += _unpublished(alliance, expanded, holidays)
    return Checked(settings, alliance, holidays, expanded, content.files, in_order(problems))


def _marked(settings: Settings | None) -> Iterator[Problem]:
    """The sample's mark beside the address of somebody's own site."""
    if settings and settings.extra.sample and settings.host != SAMPLE_HOST:
        yield problem("still-the-sample", settings.extra.at.of("sample"), host=settings.host)


_TOLD = ("moved-far", "registration-after-end", "special-day-outside")
"""What would be told of a day again that is years ahead."""


def _with_far_days(problems: list[Problem], odd: Iterable[Problem]) -> list[Problem]:
    """These problems with those of odd days; each slip is told once."""
    found = list(odd)
    far = {p.place for p in errors(found)}
    files = {place.file for place in far}
    told = [p for p in problems if p.code not in _TOLD or p.place not in far]
    return [
        *(p for p in told if p.code != "too-many-occurrences" or p.place.file not in files),
        *found,
    ]


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
