"""Promises (周周有活动): how they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from gongli.model import (
    Activity,
    Brand,
    Days,
    Occurrence,
    Opening,
    Palace,
    Period,
    Promise,
    Promised,
    SpecialHours,
)
from gongli.rules.calendar import Calendar
from gongli.rules.holidays import Holidays
from gongli.rules.opening import STATUTORY_ONLY, open_on

_MOST_DAYS = 50 * 366
"""What a promise is counted over at most, whatever an editor writes."""


@dataclass(frozen=True)
class Doors:
    """Something that is open by the week: a service, a permanent exhibition."""

    opening: Opening
    special: tuple[SpecialHours, ...] = ()
    holidays: Holidays = STATUTORY_ONLY

    def open_on(self, day: date) -> bool:
        """Whether anybody is let in on this day."""
        return bool(open_on(day, self.opening, self.special, self.holidays))


@dataclass(frozen=True)
class Kept:
    """How a promise stands: of so many periods so many were kept.

    `gap` is the first period for which nothing was planned at all: rain breaks no promise.
    """

    periods: int
    held: int
    gap: Days | None = None
    each: tuple[tuple[Days, bool], ...] = field(default=(), compare=False, repr=False)
    """Every period, and whether it was kept."""

    def over(self, today: date) -> Kept:
        """The same of the periods that are over: what is planned is not yet kept."""
        held = [ok for period, ok in self.each if period.last < today]
        return Kept(len(held), sum(held))


def kept(
    promise: Promise,
    occurrences: Iterable[Occurrence],
    doors: Iterable[Doors] = (),
    themes: Iterable[str] = (),
) -> Kept:
    """Count the whole periods of a promise's time, and those in which it was kept."""
    every = tuple(occurrences)
    days = _days(promise, (o for o in every if o.takes_place), tuple(doors), tuple(themes))
    themed = promise.what is Promised.THEMES
    planned = set() if themed else {o.slot.day for o in every}
    first, last = promise.start or min(days, default=None), promise.end or max(days, default=None)
    if first is None or last is None:
        return Kept(0, 0)
    last = min(last, first + timedelta(days=_MOST_DAYS))
    periods = [p for p in _periods(promise.every, first, last) if _wanted(promise, p)]
    held = [any(d in days for d in _each(p.first, p.last)) for p in periods]
    gaps = (p for p, ok in zip(periods, held, strict=True) if not ok)
    gap = next((p for p in gaps if not any(d in planned for d in _each(p.first, p.last))), None)
    return Kept(len(periods), sum(held), gap, tuple(zip(periods, held, strict=True)))


def promises_of(calendar: Calendar, holder: Palace | Brand) -> Iterator[tuple[Promise, Kept]]:
    """The promises of a palace or a brand and how they stand.

    Services keep them by their opening hours, a palace's themes by months.  A palace's own special
    days hold for its services, too; what a service says goes over them.
    """
    palace = holder if isinstance(holder, Palace) else None
    activities = palace.all_activities() if palace else holder.activities
    shut = palace.special_hours if palace else ()
    themes = [theme.when for theme in palace.themes] if palace else []
    held = calendar.of(activities)
    for promise in holder.promises:
        wanted = [a for a in activities if _counts(promise, a)]
        doors = [
            Doors(opening, (*shut, *activity.special_hours), calendar.holidays)
            for activity in wanted
            if not activity.status.off
            for opening in activity.doors
        ]
        yield promise, _state(promise, wanted, held, doors, themes)


def _state(
    promise: Promise,
    wanted: Iterable[Activity],
    held: tuple[Occurrence, ...],
    doors: list[Doors],
    themes: list[str],
) -> Kept:
    """How a promise stands with the activities that count for it.

    Doors have no first and no last day; where the promise has none either it holds as
    long as the calendar goes.
    """
    ids = {activity.id for activity in wanted}
    if doors and held:
        first, last = min(o.slot.day for o in held), max(o.until for o in held)
        promise = replace(promise, start=promise.start or first, end=promise.end or last)
    return kept(promise, [o for o in held if o.activity.id in ids], doors, themes)


def _counts(promise: Promise, activity: Activity) -> bool:
    """Whether an activity counts: as one of the kinds that are named, else as what it is.

    What is open by the week (常态服务, 常设展览) is a service: were it an event, no week would
    ever lack one.
    """
    if promise.kinds:
        return activity.kind in promise.kinds
    standing = activity.kind.standing or bool(activity.doors)
    return standing is (promise.what is Promised.SERVICES)


def _last(promise: Promise, o: Occurrence) -> date:
    """The last day that an occurrence counts for: an exhibition is an event when it opens."""
    opens = promise.what is Promised.EVENTS and not promise.kinds and o.activity.kind.apart
    return o.day if opens else o.until


def _days(
    promise: Promise,
    occurrences: Iterable[Occurrence],
    doors: tuple[Doors, ...],
    themes: tuple[str, ...],
) -> set[date]:
    """The days on which a promise is kept."""
    if promise.what is Promised.THEMES:
        months = (date(int(t[:4]), int(t[5:7]), 1) for t in themes if len(t) >= 7)
        return {d for month in months for d in _each(month, _end(Period.MONTHLY, month))}
    found = {d for o in occurrences for d in _each(o.day, _last(promise, o))}
    if doors and promise.start and promise.end:
        window = _each(promise.start, min(promise.end, promise.start + timedelta(days=_MOST_DAYS)))
        found |= {d for d in window if any(x.open_on(d) for x in doors)}
    return found


def _each(first: date, last: date) -> Iterator[date]:
    for n in range(min((last - first).days, _MOST_DAYS) + 1):
        yield first + timedelta(days=n)


def _periods(every: Period, first: date, last: date) -> Iterator[Days]:
    """The periods that lie wholly between two days."""
    start = _start(every, first)
    while start <= last:
        end = _end(every, start)
        if start >= first and end <= last:
            yield Days(start, end)
        start = end + timedelta(days=1)


def _start(every: Period, day: date) -> date:
    """The first day of the period that holds `day`; weeks begin on Monday (ISO 8601)."""
    match every:
        case Period.DAILY:
            return day
        case Period.WEEKLY:
            return day - timedelta(days=day.weekday())
        case Period.MONTHLY:
            return day.replace(day=1)
        case Period.QUARTERLY:
            return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case Period.YEARLY:
            return date(day.year, 1, 1)


def _end(every: Period, start: date) -> date:
    """The last day of the period that begins with `start`."""
    days = {Period.DAILY: 1, Period.WEEKLY: 7, Period.MONTHLY: 31, Period.QUARTERLY: 93}
    following = start + timedelta(days=days.get(every, 366))
    return _start(every, following) - timedelta(days=1)


def _wanted(promise: Promise, period: Days) -> bool:
    """Whether all of a period lies in the promise's months."""
    months = {day.month for day in _each(period.first, period.last)}
    return not promise.months or months <= set(promise.months)
