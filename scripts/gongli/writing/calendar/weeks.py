"""Weeks as lists of their seven days, and years as twelve small months."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from gongli.model import Occurrence
from gongli.rules import wording
from gongli.rules.calendar import Calendar
from gongli.writing.addresses import month_url
from gongli.writing.calendar.days import by_day, day_view, mark, room
from gongli.writing.calendar.lanes import stretches
from gongli.writing.calendar.months import MONDAY_FIRST, unpublished
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import Within, cards
from gongli.writing.views import Dot, SmallMonth, WeekView

MOST = 200
"""Rows a week lists."""
_NOTHING = Dot("", "", 0, "")


def week_name(monday: date) -> str:
    """2026-W30 (ISO 8601)."""
    return f"{monday:%G-W%V}"


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def mondays_of(first: date, last: date) -> tuple[date, ...]:
    """The Mondays of every week from that of `first` to that of `last`."""
    begin = monday_of(first)
    return tuple(begin + timedelta(days=n) for n in range(0, (last - begin).days + 1, 7))


def week_view(edition: Edition, monday: date, occurrences: Iterable[Occurrence]) -> WeekView:
    """A week's days, also those without anything on."""
    held = tuple(occurrences)
    days = [monday + timedelta(days=n) for n in range(7)]
    own = by_day(o for o in held if days[0] <= o.day <= days[-1])
    most = room((len(found) for found in own.values()), MOST)
    short, long = stretches(held, days[0], days[-1])
    year, week, _ = monday.isocalendar()
    notes = (unpublished(edition.calendar, y) for y in sorted({days[0].year, days[-1].year}))
    return WeekView(
        title=f"{year}年第{week}周",
        span=wording.span(days[0], days[-1], edition.today),
        iso=week_name(monday),
        days=tuple(
            day_view(edition, day, own.get(day, ()), Within.SITE, most=most) for day in days
        ),
        stretches=cards(edition, short, Within.SITE),
        apart=cards(edition, long, Within.SITE),
        note=" ".join(filter(None, notes)),
    )


def small_month(
    calendar: Calendar, month: date, occurrences: Iterable[Occurrence], *, linked: bool
) -> SmallMonth:
    """A month at a glance: how much is on each day, and its days off in words."""
    weeks = MONDAY_FIRST.monthdatescalendar(month.year, month.month)
    inside = {day for week in weeks for day in week if day.month == month.month}
    held = tuple(occurrences)
    counts = {day: len(own) for day, own in by_day(held).items() if day in inside}
    count = sum(o.day in inside for o in held)
    return SmallMonth(
        title=f"{month.month}月",
        url=month_url(month) if linked else "",
        iso=f"{month:%Y-%m}",
        note=f"{count} 场" if count else "",
        marks=tuple(_marks(calendar, sorted(inside))),
        weeks=tuple(
            tuple(
                _dot(calendar, day, counts.get(day, 0)) if day in inside else _NOTHING for day in w
            )
            for w in weeks
        ),
    )


def _dot(calendar: Calendar, day: date, count: int) -> Dot:
    level = 0 if not count else 1 if count == 1 else 2 if count < 5 else 3
    return Dot(day.isoformat(), str(day.day), level, mark(calendar, day))


def _marks(calendar: Calendar, days: Iterable[date]) -> Iterator[str]:
    """休 1—3日 元旦 · 班 4日."""
    for holiday, group in groupby(days, key=calendar.holidays.holiday):
        found = list(group)
        if holiday:
            until = f"—{found[-1].day}" if len(found) > 1 else ""
            yield f"休 {found[0].day}{until}日 {holiday}"
        for day in found:
            if calendar.holidays.makeup_workday(day):
                yield f"班 {day.day}日"
