"""Why a schedule yields nothing, or less: the lunar calendar is full of such surprises."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date

from gongli.model import LunarDay, Slot, When
from gongli.problems import Problem, errors, listed, problem
from gongli.rules import lunar
from gongli.rules.phrases import WEEKDAYS
from gongli.rules.recurrence import MAX_YEARS, Planned, named_days, windows
from gongli.rules.wording import day_times


def why_missing(when: When, slots: Collection[Slot], plan: Iterable[Planned]) -> Iterator[Problem]:
    """The problem of a schedule without any day, of a year without one, of too few lessons.

    `plan` is what is left of it when its policies are through, `slots` what has a time, too.
    """
    wrong = list(_times(when, [planned.slot_day for planned in plan]))
    yield from wrong
    planned = len({slot.day for slot in slots})
    told = list(_empty_windows(when))
    yield from told
    if not planned and not told:
        place = when.at.of("every", "dates", "lunar", "festival", "hours")
        yield problem("no-occurrences", place)
    elif (
        not errors(wrong)
        and when.every is not None
        and when.end is None
        and planned < (when.lessons or 0)
    ):
        words = {"asked": when.lessons, "planned": planned, "years": MAX_YEARS}
        yield problem("fewer-lessons", when.at.of("lessons"), **words)


def _times(when: When, days: list[date]) -> Iterator[Problem]:
    """Days without a time, told once, and times without a day."""
    bare = next((day for day in days if not when.times_on(day)), None)
    if bare:
        write = WEEKDAYS[bare.weekday()] if when.every else bare
        yield problem("day-without-time", when.at.of("time"), day=bare, write=write)
    times = [*when.time, *(each for change in when.changes for each in change.time)]
    for each in times:
        if each.closeness and days and not any(map(each.hold, days)):
            hours = day_times([each])
            yield problem("time-for-no-day", when.at.of("time"), hours=hours)


def _empty_windows(when: When) -> Iterator[Problem]:
    """The years, or the stretch, in which a lunar day or a festival does not fall."""
    for first, last in windows(when):
        if named_days(when, first, last):
            continue
        if when.lunar is not None:
            yield _lunar_problem(when, when.lunar, first, last)
        elif when.festival is not None:
            place = when.at.of("festival")
            yield problem("festival-not-in-window", place, first=first, last=last)


def _lunar_problem(when: When, wanted: LunarDay, first: date, last: date) -> Problem:
    place = when.at.of("lunar")
    if wanted.leap and not lunar.civil_dates(replace(wanted, day=1), first, last):
        return problem("no-leap-month", place, written=wanted.written, year=first.year)
    if wanted.day == 30 and lunar.civil_dates(replace(wanted, day=29), first, last):
        hint = "除夕" if wanted.month == 12 else wanted.written.replace("三十", "廿九")
        return problem("lunar-month-short", place, written=wanted.written, hint=hint)
    around = lunar.civil_dates(wanted, date(first.year - 1, 1, 1), date(last.year + 1, 12, 31))
    return problem(
        "lunar-not-in-window",
        place,
        written=wanted.written,
        first=first,
        last=last,
        near=listed(around),
    )
