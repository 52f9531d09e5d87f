"""Years whose days off nobody has published yet."""

from gongli.problems import Place, Problem, listed, problem
from gongli.rules.calendar import Calendar
from gongli.rules.recurrence import heeds_holidays


def unpublished_problems(calendar: Calendar) -> list[Problem]:
    """A warning for each year whose days off are only assumed, and matter."""
    affected: dict[int, list[str]] = {}
    for activity in calendar.alliance.all_activities():
        heeding = {part.id for part in activity.parts if heeds_holidays(part.when)}
        days = [o.slot.day for o in calendar.occurrences[activity.id] if o.part.id in heeding]
        for year in calendar.holidays.unpublished(days):
            affected.setdefault(year, []).append(activity.name)
    files = {year.year: year.at.own for year in calendar.alliance.holidays}
    return [
        problem(
            "holidays-unpublished",
            files.get(year, Place(f"events/holidays/{year}.yml")),
            year=year,
            names=listed(names),
        )
        for year, names in sorted(affected.items())
    ]
