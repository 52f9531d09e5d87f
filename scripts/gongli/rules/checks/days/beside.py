"""Days beside the schedule whose year nobody means: registration, special days, notices, results.

Each is held against what it belongs to; see `schedules.py` for the days of the schedule itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from gongli.model import Activity, Brand, Days, Occurrence, Registration, Submission
from gongli.problems import Phrase, Place, Problem
from gongli.rules.calendar import Calendar
from gongli.rules.phrases import from_to
from gongli.rules.registration import registrations
from gongli.rules.years import MOST_YEARS, far_day, limit, meant, odd_year, plausible

_YEAR = timedelta(days=366)
_LONG = timedelta(days=732)
"""Renovations, and the notices of them, may last for two years."""
_BEFORE = timedelta(days=200)
"""Nobody closes registration so long before it begins."""


def beside_problems(calendar: Calendar, today: date | None) -> Iterator[Problem]:
    """The days beside schedules whose year is hardly meant."""
    last = limit(plausible(today))
    for palace in calendar.alliance.palaces:
        special = [s for venue in palace.venues for s in venue.special_hours]
        special += [s for a in palace.all_activities() for s in a.special_hours]
        for one in (*palace.special_hours, *special):
            yield from _stretch(one.days, one.at.own, last)
        for brand in palace.brands:
            yield from _since(brand, calendar.occurrences)
        for activity in palace.all_activities():
            yield from _activity(activity, calendar.occurrences[activity.id], last)


def _activity(activity: Activity, held: Sequence[Occurrence], last: date) -> Iterator[Problem]:
    for _, registration, own in registrations(activity, held):
        if own:
            yield from _registration(registration, own, last)
    if activity.valid:
        yield from _stretch(activity.valid, activity.at.of("valid"), last)
    if activity.submission:
        yield from _submission(activity.submission)
    if activity.submission and activity.results_on:
        end, day = activity.submission.end, activity.results_on
        place = activity.at.of("results_on")
        write = meant(day, (end.year, end.year + 1), end, first=end)
        if day > last:
            yield far_day(day, place, write)
        elif write and day - end > _BEFORE and write < day:
            yield odd_year(day, place, write, Phrase("征集", "the submissions"))
    yield from _made(activity, held)


def _submission(submission: Submission) -> Iterator[Problem]:
    """Works that are handed in for more than two years."""
    start, end = submission.start, submission.end
    write = meant(start, (end.year, end.year - 1), end, last=end)
    if write and end - start > _LONG:
        yield odd_year(start, submission.at.of("from"), write, Phrase("截止", "the deadline"))


def _registration(
    registration: Registration, held: Sequence[Occurrence], last: date
) -> Iterator[Problem]:
    """Last year's days of registration, both of them one slip; or days years ahead."""
    days = [o.slot.day for o in held if o.slot.day <= last] or [o.slot.day for o in held]
    first, over = min(days), max(days)
    years = (first.year, first.year - 1, over.year)
    start, end = registration.start, registration.end
    draw = registration.draw.day if registration.draw else None
    for field, day in (("from", start), ("to", end), ("draw", draw)):
        if day and day > last:
            yield far_day(day, registration.at.of(field), meant(day, years, first, last=over))
            return
    if end and first - end > _BEFORE:
        closes = meant(end, years, first, last=over)
        opens = meant(start, years, closes, last=closes) if start and closes else None
        if closes:
            place = registration.at.of("from", "to") if opens else registration.at.of("to")
            write = from_to(opens, closes) if opens else closes
            yield odd_year(start if opens else end, place, write, Phrase("活动", "the activity"))
        return
    before = meant(start, years, first, last=end or over) if start else None
    if start and before and first - start > (_BEFORE + _YEAR if end else _YEAR):
        yield odd_year(start, registration.at.of("from"), before, Phrase("活动", "the activity"))


def _stretch(days: Days, place: Place, last: date) -> Iterator[Problem]:
    """Days from one to another of which the last is years away."""
    near = days.first if days.first <= last else last.replace(year=last.year - MOST_YEARS, day=1)
    write = meant(days.last, (near.year, near.year + 1), near, first=near)
    if days.last > last:
        yield far_day(days.last, place, write)
    elif write and days.last - days.first > _LONG and write < days.last:
        yield odd_year(days.last, place, write, Phrase("前一个日期", "the day before it"))


def _since(brand: Brand, expanded: Mapping[str, tuple[Occurrence, ...]]) -> Iterator[Problem]:
    """A brand that begins after what is held of it."""
    years = [o.day.year for activity in brand.activities for o in expanded[activity.id]]
    if brand.since and years and int(brand.since[:4]) > min(years):
        yield odd_year(
            brand.since, brand.at.of("since"), min(years), Phrase("品牌的活动", "its activities")
        )


def _made(activity: Activity, held: Sequence[Occurrence]) -> Iterator[Problem]:
    """Films that are shown before they are made."""
    last = max((o.day.year for o in held), default=None)
    for year, place in activity.made_in:
        if last and year > last:
            yield odd_year(year, place, last, Phrase("放映的日期", "the days it is shown"))
