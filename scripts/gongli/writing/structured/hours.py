"""Opening hours (https://schema.org/OpeningHoursSpecification)."""

from collections.abc import Iterable
from datetime import date

from gongli.model import Opening, SpecialHours, Times
from gongli.writing.structured.things import Thing, thing

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekly(opening: Opening | None) -> list[Thing]:
    """The hours of each stretch of a day, with the weekdays that have it."""
    days: dict[Times, list[str]] = {}
    for day, stretches in zip(DAYS, opening.week if opening else (), strict=False):
        for times in stretches:
            days.setdefault(times, []).append(day)
    return [_hours(times, dayOfWeek=names) for times, names in days.items()]


def special(hours: Iterable[SpecialHours], today: date) -> list[Thing]:
    """Days with other hours that are not over; closed is 0:00 to 0:00, as search engines ask."""
    found = []
    for each in hours:
        stretch = {
            "validFrom": each.days.first.isoformat(),
            "validThrough": each.days.last.isoformat(),
        }
        if each.days.last >= today:
            closed = thing("OpeningHoursSpecification", opens="00:00", closes="00:00", **stretch)
            found += [_hours(times, **stretch) for times in each.hours] or [closed]
    return found


def _hours(times: Times, **when: object) -> Thing:
    """A whole day is 0:00 to 23:59: from midnight to midnight would read as closed."""
    closes = "23:59" if times.whole_day else f"{times.end:%H:%M}"
    return thing("OpeningHoursSpecification", opens=f"{times.start:%H:%M}", closes=closes, **when)
