"""The days of `every:` before any policy; the arithmetic is dateutil's (RFC 5545, 3.3.10)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from dateutil.rrule import DAILY, MO, MONTHLY, WEEKLY, rrule, weekday

from gongli.model import Cycle, Every
from gongli.rules.holidays import Holidays

_FIRST_OF_QUARTERS, _LAST_OF_QUARTERS = (1, 4, 7, 10), (3, 6, 9, 12)


def repeated(
    every: Every, first: date, last: date, holidays: Holidays, term: date | None = None
) -> Iterator[date]:
    """Its days from `first` to `last`, both included, in order; a `term` begins with `first`
    where nothing else is said.

    Only the last workday of a month asks which days are off; 工作日 and 休息日 are every day here.
    """
    if every.cycle is Cycle.MONTHLY_WORKDAY:
        yield from _workdays(every, first, last, holidays)
        return
    rule = _rule(every)
    start, until = (datetime(d.year, d.month, d.day) for d in (first, last))
    if every.interval > 1:
        # Counted from the first day held, not from the week or the month of `first`.
        start = next(iter(rrule(**rule, dtstart=start, until=until)), start)
    for moment in rrule(**rule, interval=every.interval, dtstart=start, until=until):
        day = moment.date()
        if every.weeks is None or _week(day, term or first) % 2 == every.weeks.value:
            yield day


def _week(day: date, first: date) -> int:
    """The week of a term, from 1 for the one that holds its first day."""
    monday = first - timedelta(days=first.weekday())
    return (day - monday).days // 7 + 1


def _rule(every: Every) -> dict[str, Any]:
    """What dateutil asks for, but for bounds and interval."""
    days = [weekday(n) for n in every.weekdays]
    nth = [day(n) for day in days for n in every.nths]
    match every.cycle:
        case Cycle.WEEKLY:
            return {"freq": WEEKLY, "wkst": MO, "byweekday": days}
        case Cycle.MONTHLY_WEEKDAY:
            return {"freq": MONTHLY, "byweekday": nth}
        case Cycle.MONTHLY_DAY:
            return {"freq": MONTHLY, "bymonthday": every.days}
        case Cycle.QUARTERLY:
            months = _FIRST_OF_QUARTERS if min(every.nths) > 0 else _LAST_OF_QUARTERS
            return {"freq": MONTHLY, "bymonth": months, "byweekday": nth}
        case Cycle.YEARLY:
            on = {"bymonthday": every.days} if every.days else {"byweekday": nth}
            return {"freq": MONTHLY, "bymonth": every.month, **on}
        case _:
            return {"freq": DAILY}


def _workdays(every: Every, first: date, last: date, holidays: Holidays) -> Iterator[date]:
    """The first or last workday of each month, or of every other."""
    months = rrule(MONTHLY, dtstart=datetime(first.year, first.month, 1), until=_midnight(last))
    found = (_workday(moment.date(), nth, holidays) for moment in months for nth in every.nths)
    held = (day for day in found if day >= first)
    yield from (day for day in islice(held, 0, None, every.interval) if day <= last)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def _workday(month: date, nth: int, holidays: Holidays) -> date:
    """The nth day of a month on which people work, from the end where it is negative."""
    days = (moment.date() for moment in rrule(DAILY, dtstart=_midnight(month), count=31))
    working = [day for day in days if day.month == month.month and holidays.workday(day)]
    return working[nth - 1 if nth > 0 else nth]
