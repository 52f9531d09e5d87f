"""Whether a holiday file can be what the State Council published for its year."""

from collections.abc import Iterator
from datetime import date

from gongli.fields import HOLIDAYS
from gongli.model import Arrangement, HolidayYear
from gongli.problems import Place, Problem, problem

_LONGEST = 15
"""Days; the longest break so far had ten (2020)."""


def year_problems(year: HolidayYear) -> Iterator[Problem]:
    """What a year's file says that no notice ever said."""
    for one in year.off:
        place, first, last = one.at.of("days"), one.days.first, one.days.last
        yield from _strangers(year, (first, last), place)
        if (last - first).days >= _LONGEST:
            yield problem("break-too-long", place, name=one.name, limit=_LONGEST)
    yield from _strangers(year, year.work, year.at.of("work"))
    if year.status is Arrangement.OFFICIAL and "off" not in year.at.fields:
        yield problem("no-days-off", year.at.of("status"))
    if year.status is Arrangement.PROVISIONAL:
        for name in ("off", "work"):
            if name in year.at.fields:
                field, way = HOLIDAYS.named(name).phrase, Arrangement.PROVISIONAL.phrase
                yield problem("idle-field", year.at.of(name), field=field, way=way)


def _strangers(year: HolidayYear, days: tuple[date, ...], place: Place) -> Iterator[Problem]:
    """Days of another year; a notice may begin with the December before it (2007-12-29)."""
    for day in days:
        if day.year != year.year and (day.year, day.month) != (year.year - 1, 12):
            yield problem("day-of-other-year", place, day=day, year=year.year)
