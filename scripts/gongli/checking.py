"""The first half of the story: load → check → expand.  `site.py` goes on.

It knows nothing of what is written, so that `gongli check` answers at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gongli.problems import Problem, errors, to_tell
from gongli.reading.folder.content import read_content
from gongli.reading.folder.guide import read_guide
from gongli.reading.folder.load import contacts_of_all, load, load_settings
from gongli.reading.history.committed import committed_problems
from gongli.rules.calendar import Calendar, calendar_of
from gongli.rules.checks import calendar_problems
from gongli.rules.checks.days import with_odd_days
from gongli.rules.hand_written import claim_problems
from gongli.rules.page_links import link_problems, nav_problems


@dataclass(frozen=True)
class Checked:
    """What the editors wrote, as far as it can be read, with all that is wrong with it."""

    calendar: Calendar
    content: Mapping[str, bytes]
    """The hand-written pages, by their path in the docs tree."""
    guide: Mapping[str, str]
    """The texts of the editor's guide, by their names below `events/`."""
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return not errors(self.problems)


def check(root: Path, today: date | None = None) -> Checked:
    """Read and expand everything below `root`; all problems, none raised.

    A calendar has no clock: `today` only tells how far ahead a day may lie, by default as seen
    from the day of the present vocabulary.
    """
    alliance, wrong_files = load(root)
    contacts = contacts_of_all(alliance.palaces)
    settings, nav, wrong_settings = load_settings(root, contacts)
    content = read_content(root, contacts)
    guide = read_guide(root)
    calendar, wrong_activities = calendar_of(settings, alliance)
    problems = [
        *wrong_settings,
        *wrong_files,
        *content.problems,
        *guide.problems,
        *committed_problems(root),
        *wrong_activities,
        *calendar_problems(calendar),
        *claim_problems(content.files, alliance),
        *nav_problems(nav, content.files, alliance),
        *link_problems(content.pages, content.files, alliance, settings.site_url),
    ]
    problems = with_odd_days(problems, calendar, today)
    return Checked(calendar, content.files, guide.texts, to_tell(problems))
