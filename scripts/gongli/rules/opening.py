"""Which hours something is open on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from gongli.model import Days, Opening, Palace, SpecialHours, Times, Venue
from gongli.rules.holidays import Holidays

STATUTORY_ONLY = Holidays()
"""Statutory days alone, as for a year whose arrangement nobody wrote down."""
_DAY = timedelta(days=1)


def open_on(
    day: date,
    opening: Opening | None,
    special: Iterable[SpecialHours] = (),
    holidays: Holidays = STATUTORY_ONLY,
) -> tuple[Times, ...] | None:
    """The hours of a day, none when closed; None where nothing is known.

    Of several special rules for a day the last that is written holds, as it does among
    those of the week.
    """
    for exception in reversed(tuple(special)):
        if exception.days.first <= day <= exception.days.last:
            return exception.hours
    return None if opening is None else _week(day, opening, holidays)[day.weekday()]


def _week(day: date, opening: Opening, holidays: Holidays) -> tuple[tuple[Times, ...], ...]:
    if opening.on_makeup_days is not None and holidays.makeup_workday(day):
        return opening.on_makeup_days
    if opening.on_holidays is not None and holidays.holiday(day):
        return opening.on_holidays
    return opening.week


def special_of(palace: Palace, venue: Venue) -> tuple[SpecialHours, ...]:
    """The certain days of a venue: its own, and its palace's on all others."""
    above = palace.special_hours
    for own in venue.special_hours:
        above = tuple(rest for each in above for rest in _without(each, own.days))
    return (*venue.special_hours, *above)


def _without(special: SpecialHours, days: Days) -> Iterator[SpecialHours]:
    """What is left of a stretch before and after these days."""
    first, last = special.days.first, special.days.last
    before = Days(first, min(last, days.first - _DAY))
    after = Days(max(first, days.last + _DAY), last)
    for rest in (before, after):
        if rest.first <= rest.last:
            yield replace(special, days=rest)


def covers(hours: Iterable[Times], times: Times) -> bool:
    """Whether one stretch of opening hours holds all of `times`."""
    return any(
        open_.whole_day or (open_.start <= times.start and _end(times) <= _end(open_))
        for open_ in hours
    )


def _end(times: Times) -> datetime:
    return times.on(date.min)[1]
