"""The first half of the story: load → check → expand.  `site.py` goes on.

It knows nothing of what is written, so that `gongli check` answers at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from gongli.model import Alliance, Occurrence, Settings
from gongli.model.settings import SAMPLE_HOST
from gongli.problems import Problem, errors, in_order, problem
from gongli.reading.folder.content import read_content
from gongli.reading.folder.load import contacts_of_all, load, load_settings
from gongli.reading.history.committed import committed_problems
from gongli.rules.all_days import with_odd_days
from gongli.rules.hand_written import claim_problems
from gongli.rules.holidays import Holidays
from gongli.rules.moves import move_problems
from gongli.rules.page_links import link_problems
from gongli.rules.references import reference_problems
from gongli.rules.unpublished import unpublished_problems
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
    problems = with_odd_days(problems, alliance, expanded, today)
    problems += unpublished_problems(alliance, expanded, holidays)
    return Checked(settings, alliance, holidays, expanded, content.files, in_order(problems))


def _marked(settings: Settings | None) -> Iterator[Problem]:
    """The sample's mark beside the address of somebody's own site."""
    if settings and settings.extra.sample and settings.host != SAMPLE_HOST:
        yield problem("still-the-sample", settings.extra.at.of("sample"), host=settings.host)
