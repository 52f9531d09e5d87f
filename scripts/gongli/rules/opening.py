"""Which hours something is open on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from gongli.model import Days, Opening, Palace, SpecialHours, Times, Venue

_DAY = timedelta(days=1)


def open_on(
    day: date, opening: Opening | None, special: Iterable[SpecialHours] = ()
) -> tuple[Times, ...] | None:
    """The hours of a day, none when closed; None where nothing is known."""
    for exception in special:
        if exception.days.first <= day <= exception.days.last:
            return exception.hours
    return None if opening is None else opening.week[day.weekday()]


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


def _end(times: Times) -> float:
    hours = times.end.hour + times.end.minute / 60
    return hours + 24 if times.overnight else hours
