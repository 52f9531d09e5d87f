"""`when:` to original slots: the recurrence arithmetic is dateutil's.

Slots are named by their original day; a policy may shift the day on which one is held,
never its name.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from gongli.model import Cycle, Every, Policy, When
from gongli.rules import lunar
from gongli.rules.days_off import MAKEUP, DaysOff
from gongli.rules.festivals import dates_of, dates_of_year
from gongli.rules.holidays import Holidays
from gongli.rules.repetition import repeated

MAX_OCCURRENCES = 1000
MAX_YEARS = 12
_MAX_DAYS = 366 * MAX_YEARS
_NONE: frozenset[date] = frozenset()
_SATURDAY = 5
_WORKS = {Cycle.WORKDAYS: True, Cycle.RESTDAYS: False}
"""Whether a cycle wants days on which people work; the others do not ask."""


@dataclass(frozen=True)
class Planned:
    """A slot's original day, the day it is held, and what pushed it there."""

    slot_day: date
    day: date
    shifted_by: str | None = None
    only_kept: bool = False
    """Whether its policies dropped it, and nothing but what an editor moved is held."""


def planned_days(
    when: When, days_off: DaysOff, kept: Collection[date] = _NONE
) -> tuple[Planned, ...]:
    """The days of a schedule after its policies, at most `MAX_OCCURRENCES` + 1.

    Of `kept` none is dropped: an editor says on which day it is held instead.
    """
    return tuple(planned for _, planned in _walk(when, days_off, kept) if planned is not None)


def skipped_days(when: When, days_off: DaysOff) -> Mapping[date, str]:
    """The days of a schedule that it leaves out, with what is to blame: 春节, 承办考试.

    So too those that it would be on, were they no days off (工作日), no workdays (休息日).
    """
    dropped = {
        day: days_off.why(when, day) for day, planned in _walk(when, days_off) if planned is None
    }
    if when.every is not None and when.every.cycle in _WORKS and when.start:
        last = when.end or when.start + timedelta(days=_MAX_DAYS)
        usual = repeated(when.every, when.start, last, days_off.holidays)
        for day in usual:
            if _dropped(when.every, day, days_off.holidays):
                dropped[day] = days_off.holidays.holiday(day) or MAKEUP
    return dropped


def _walk(
    when: When, days_off: DaysOff, kept: Collection[date] = _NONE
) -> Iterator[tuple[date, Planned | None]]:
    """Each original day with what becomes of it, up to the last that is wanted."""
    wanted = MAX_OCCURRENCES + 1
    if when.lessons is not None:
        wanted = min(when.lessons, wanted)
    # Holidays never drop two of three days for long, so that a term needs no more than this.
    enough = _MAX_DAYS if when.lessons is None or when.off else min(wanted * 3 + 60, _MAX_DAYS)
    originals = tuple(islice(original_days(when, days_off.holidays, kept), enough))
    taken = set(originals)
    for day in originals:
        if wanted == 0:
            return
        planned = _apply_policy(when, day, days_off, taken)
        as_usual = when.every is None or _wanted(when.every_on(day), day, days_off.holidays)
        if day in kept and not (planned and as_usual):
            planned = Planned(day, day, only_kept=True)
        yield day, planned
        if planned is not None:
            taken.add(planned.day)
            wanted -= 1


def original_days(when: When, holidays: Holidays, kept: Collection[date] = _NONE) -> Iterator[date]:
    """The days a schedule names, before policies, in order."""
    if when.dates:
        yield from sorted(set(when.dates))
    elif when.every is not None:
        assert when.start is not None, "reading asks for it"
        for every, start, end in when.spells:
            last = end or start + timedelta(days=_MAX_DAYS)
            days = repeated(every, start, last, holidays, when.start)
            yield from (day for day in days if _stays(every, day, holidays, kept))
    else:
        for first, last in windows(when):
            yield from named_days(when, first, last)


def _stays(every: Every, day: date, holidays: Holidays, kept: Collection[date]) -> bool:
    return _wanted(every, day, holidays) or (day in kept and _dropped(every, day, holidays))


def windows(when: When) -> tuple[tuple[date, date], ...]:
    """The stretches in which a lunar day or festival is looked for."""
    if when.years:
        return tuple((date(y, 1, 1), date(y, 12, 31)) for y in sorted(set(when.years)))
    if when.start and when.end:
        return ((when.start, when.end),)
    return ()


def named_days(when: When, first: date, last: date) -> tuple[date, ...]:
    """The lunar day's or festival's days in one stretch.

    A year is the festival's own: the day before New Year's Day of 2027 is in 2026.  In vocabulary
    0 it was that of the day meant.
    """
    if when.lunar is not None:
        return lunar.civil_dates(when.lunar, first, last)
    if when.festival is None:
        return ()
    if when.years and when.vocabulary > 0:
        return dates_of_year(when.festival, first.year)
    return dates_of(when.festival, first, last)


def _wanted(every: Every, day: date, holidays: Holidays) -> bool:
    """Whether a cycle that asks whether people work (工作日, 休息日) takes this day."""
    works = _WORKS.get(every.cycle)
    return works is None or works is holidays.workday(day)


def _dropped(every: Every, day: date, holidays: Holidays) -> bool:
    """Whether an arrangement of days off takes this day out of 工作日 or 休息日."""
    usual = _WORKS[every.cycle] is (day.weekday() < _SATURDAY)
    return usual and not _wanted(every, day, holidays)


def _apply_policy(when: When, day: date, days_off: DaysOff, taken: set[date]) -> Planned | None:
    found = days_off.policy(when, day)
    if found is None:
        return Planned(day, day)
    policy, cause = found
    if policy is Policy.SKIP:
        return None
    step = -1 if policy is Policy.EARLIER else 1
    for n in range(1, _MAX_DAYS):
        other = day + timedelta(days=n * step)
        if other not in taken and days_off.policy(when, other) is None:
            return Planned(day, other, cause)
    return None


def heeds_holidays(when: When) -> bool:
    """Whether a schedule depends on which days are off."""
    cycles = (Cycle.WORKDAYS, Cycle.RESTDAYS, Cycle.MONTHLY_WORKDAY)
    if when.every is not None and when.every.cycle in cycles:
        return True
    return when.on_holiday is not Policy.KEEP or when.on_makeup_workday is not Policy.KEEP
