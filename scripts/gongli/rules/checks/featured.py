"""What palaces put in front (重点): where everything is, nothing is."""

from collections.abc import Iterator

from gongli.model import Activity
from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar

_FEW = 2
"""A small palace may put both of its activities in front."""
_SHARE = 3
"""At most every third, of those that belong to a year."""


def featured_problems(calendar: Calendar) -> Iterator[Problem]:
    """More than a third of what a palace holds in a year, told once at the last of them."""
    for palace in calendar.alliance.palaces:
        years: dict[int, list[Activity]] = {}
        for activity in palace.all_activities():
            held = calendar.occurrences[activity.id]
            if held:
                years.setdefault(held[-1].day.year, []).append(activity)
        for year, activities in sorted(years.items()):
            featured = [activity for activity in activities if activity.featured]
            if len(featured) > max(_FEW, len(activities) // _SHARE):
                words = {"count": len(featured), "all": len(activities), "year": year}
                yield problem("all-featured", featured[-1].at.of("featured"), **words)
