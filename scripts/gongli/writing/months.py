"""Months as grids and agendas, with lunar days, festivals and days off."""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from gongli.model import Occurrence
from gongli.rules import lunar, wording
from gongli.rules.festivals import festival_on
from gongli.writing.cards import Within, cards
from gongli.writing.edition import Edition, in_time
from gongli.writing.views import Cell, Day, Grid

_MONDAY_FIRST = Calendar(firstweekday=0)
_OUTSIDE = Cell("", "", "", False, "", "", False, False, ())


def months_of(occurrences: Iterable[Occurrence]) -> tuple[date, ...]:
    """Every month from the first with an occurrence to the last, gaps filled."""
    days = [d for o in occurrences for d in (o.day, o.until)]
    if not days:
        return ()
    month, last = min(days).replace(day=1), max(days).replace(day=1)
    months = [month]
    while month < last:
        month = (month + timedelta(days=31)).replace(day=1)
        months.append(month)
    return tuple(months)


def by_day(occurrences: Iterable[Occurrence]) -> Mapping[date, tuple[Occurrence, ...]]:
    """Single-day occurrences by the day they are on; spans stand apart."""
    found: defaultdict[date, list[Occurrence]] = defaultdict(list)
    for o in occurrences:
        if o.until == o.day:
            found[o.day].append(o)
    return {day: in_time(group) for day, group in found.items()}


def mark(edition: Edition, day: date) -> str:
    """休 on a public holiday, 班 on a make-up workday."""
    if edition.holidays.makeup_workday(day):
        return "班"
    return "休" if edition.holidays.holiday(day) else ""


def day_view(edition: Edition, day: date, occurrences: Iterable[Occurrence], within: Within) -> Day:
    """A day's heading with its cards."""
    return Day(
        iso=day.isoformat(),
        label=wording.full_day(day, edition.today),
        lunar=festival_on(day) or lunar.full_label(day),
        mark=mark(edition, day),
        holiday=edition.holidays.holiday(day) or "",
        today=day == edition.today,
        cards=cards(edition, occurrences, within),
    )


def grid(edition: Edition, month: date, occurrences: Iterable[Occurrence], within: Within) -> Grid:
    """A month as weeks from Monday to Sunday, and as an agenda."""
    held = tuple(occurrences)
    days = by_day(held)
    weeks = _MONDAY_FIRST.monthdatescalendar(month.year, month.month)
    last = max(day for week in weeks for day in week if day.month == month.month)
    spans = in_time(o for o in held if o.until > o.day and o.day <= last and o.until >= month)
    known = edition.holidays.known(month.year)
    return Grid(
        title=f"{month.year}年{month.month}月",
        iso=f"{month:%Y-%m}",
        weeks=tuple(
            tuple(_cell(edition, day, month, days.get(day, ()), within) for day in week)
            for week in weeks
        ),
        days=tuple(
            day_view(edition, day, days[day], within)
            for week in weeks
            for day in week
            if day.month == month.month and day in days
        ),
        spans=cards(edition, spans, within),
        note="" if known else f"{month.year}年放假调休安排待国务院公布，暂按法定节日标注。",
    )


def _cell(
    edition: Edition, day: date, month: date, held: tuple[Occurrence, ...], within: Within
) -> Cell:
    if day.month != month.month:
        return _OUTSIDE
    festival = festival_on(day)
    return Cell(
        iso=day.isoformat(),
        number=str(day.day),
        lunar=festival or lunar.short_label(day),
        festive=bool(festival),
        mark=mark(edition, day),
        holiday=edition.holidays.holiday(day) or "",
        today=day == edition.today,
        weekend=day.weekday() >= 5,
        cards=cards(edition, held, within),
    )
