"""Which hours something is open on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gongli.model import Opening, SpecialHours, Times


def open_on(
    day: date, opening: Opening | None, special: Iterable[SpecialHours] = ()
) -> tuple[Times, ...] | None:
    """The hours of a day, none when closed; None where nothing is known."""
    for exception in special:
        if exception.days.first <= day <= exception.days.last:
            return exception.hours
    return None if opening is None else opening.week[day.weekday()]


def covers(hours: Iterable[Times], times: Times) -> bool:
    """Whether one stretch of opening hours holds all of `times`."""
    return any(
        open_.whole_day or (open_.start <= times.start and _end(times) <= _end(open_))
        for open_ in hours
    )


def _end(times: Times) -> float:
    hours = times.end.hour + times.end.minute / 60
    return hours + 24 if times.overnight else hours
