"""Why a schedule yields nothing: the lunar calendar is full of such surprises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gongli.model import LunarDay, When
from gongli.problems import Problem, problem
from gongli.rules import lunar
from gongli.rules.recurrence import named_days, windows


def why_missing(when: When, *, none: bool) -> Iterator[Problem]:
    """The problem of a schedule without any occurrence (`none`), or of a year without one."""
    if when.lunar is None and when.festival is None:
        if none:
            yield problem("no-occurrences", when.at.of("every", "dates", "hours"))
        return
    for first, last in windows(when):
        if named_days(when, first, last):
            continue
        if when.lunar is not None:
            yield _lunar_problem(when, when.lunar, first, last)
        else:
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
    near = "、".join(str(day) for day in around) or "—"
    return problem(
        "lunar-not-in-window", place, written=wanted.written, first=first, last=last, near=near
    )
