"""Months as grids and agendas, with lunar days, festivals and days off."""

from calendar import Calendar as Weeks
from collections.abc import Iterable, Mapping
from datetime import date

from gongli.model import Occurrence, Palace
from gongli.rules import lunar
from gongli.rules.calendar import Calendar
from gongli.rules.festivals import festival_on
from gongli.rules.wording import year_month
from gongli.writing.addresses import month_url
from gongli.writing.calendar.days import by_day, day_view, mark, room
from gongli.writing.calendar.lanes import lanes, stretches
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import Within, cards
from gongli.writing.views import Cell, Day, Grid, Week

MONDAY_FIRST = Weeks()
_OUTSIDE = Cell("", "", "", False, "", "", False, False, "", (), 0)
_IN_A_CELL = 3
MOST = 400
"""Rows a month lists: beyond, a page is slow on a phone, and each day lists its first few."""


def grid(
    edition: Edition,
    month: date,
    occurrences: Iterable[Occurrence],
    within: Within,
    palace: Palace | None = None,
) -> Grid:
    """A month as weeks from Monday to Sunday, and as an agenda; `palace` when it is one's own."""
    held = tuple(occurrences)
    weeks = MONDAY_FIRST.monthdatescalendar(month.year, month.month)
    inside = [day for week in weeks for day in week if day.month == month.month]
    own = by_day(o for o in held if inside[0] <= o.day <= inside[-1])
    most = room((len(found) for found in own.values()), MOST)
    days = {day: day_view(edition, day, own[day], within, most=most) for day in sorted(own)}
    short, long = stretches(held, inside[0], inside[-1])
    bars = tuple(zip(short, cards(edition, short, within), strict=True))
    url = month_url(month, palace)
    return Grid(
        title=year_month(month),
        iso=f"{month:%Y-%m}",
        weeks=tuple(
            Week(
                tuple(_cell(edition, day, month, days, url) for day in week),
                lanes(bars, week[0], inside[0], inside[-1]),
            )
            for week in weeks
        ),
        days=tuple(days.values()),
        stretches=tuple(card for _, card in bars),
        apart=cards(edition, long, within),
        note=unpublished(edition.calendar, month.year),
    )


def unpublished(calendar: Calendar, year: int) -> str:
    """The note on a year whose days off are only assumed; empty for others."""
    if calendar.holidays.known(year):
        return ""
    return f"{year}年放假调休安排待国务院公布，暂按法定节日标注。"


def _cell(edition: Edition, day: date, month: date, days: Mapping[date, Day], url: str) -> Cell:
    if day.month != month.month:
        return _OUTSIDE
    festival, view = festival_on(day), days.get(day)
    found = view.cards if view else ()
    count = len(found) + view.more if view else 0
    return Cell(
        iso=day.isoformat(),
        number=str(day.day),
        lunar=festival or lunar.short_label(day),
        festive=bool(festival),
        mark=mark(edition.calendar, day),
        holiday=edition.calendar.holidays.holiday(day) or "",
        today=day == edition.today,
        weekend=day.weekday() >= 5,
        url=f"{url}#d-{day.isoformat()}",
        cards=found[:_IN_A_CELL],
        more=max(count - _IN_A_CELL, 0),
    )
