"""Days with what is on: headings and rows, as many as a page has room for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from gongli.model import Occurrence
from gongli.rules import lunar, wording
from gongli.rules.calendar import Calendar, in_time
from gongli.rules.festivals import festival_on
from gongli.writing.addresses import month_url
from gongli.writing.calendar.lanes import is_stretch
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import Within, cards
from gongli.writing.views import Day


def by_day(occurrences: Iterable[Occurrence]) -> Mapping[date, tuple[Occurrence, ...]]:
    """Single-day occurrences by the day they are on; stretches of days stand apart."""
    found: defaultdict[date, list[Occurrence]] = defaultdict(list)
    for o in occurrences:
        if not is_stretch(o):
            found[o.day].append(o)
    return {day: in_time(group) for day, group in found.items()}


def room(counts: Iterable[int], most: int) -> int:
    """How many rows each day may list so that all days together list `most` at most.

    Days with fewer leave their room to the others; every day lists one at least.
    """
    left, waiting = most, sorted(counts)
    for n, count in enumerate(waiting):
        share = left // (len(waiting) - n)
        if count > share:
            return max(share, 1)
        left -= count
    return max(waiting, default=0)


def first_days(counts: Mapping[date, int], most: int) -> list[date]:
    """The days that come first and have `most` rows together; the very first in any case."""
    days, left = sorted(counts), most
    for n, day in enumerate(days):
        left -= counts[day]
        if left < 0:
            return days[: max(n, 1)]
    return days


def mark(calendar: Calendar, day: date) -> str:
    """`rest` on a public holiday, `work` on a make-up workday, else empty."""
    if calendar.holidays.makeup_workday(day):
        return "work"
    return "rest" if calendar.holidays.holiday(day) else ""


def day_view(
    edition: Edition,
    day: date,
    occurrences: Iterable[Occurrence],
    within: Within,
    *,
    most: int | None = None,
) -> Day:
    """A day's heading with its cards, the first `most` of them."""
    held = tuple(occurrences)
    listed = held[:most]
    return Day(
        iso=day.isoformat(),
        label=wording.full_day(day, edition.today),
        day=str(day.day),
        month=f"{day.month}月",
        weekday=wording.weekday(day),
        lunar=festival_on(day) or lunar.full_label(day),
        mark=mark(edition.calendar, day),
        holiday=edition.calendar.holidays.holiday(day) or "",
        today=day == edition.today,
        cards=cards(edition, listed, within),
        more=len(held) - len(listed),
        url=f"{month_url(day)}#d-{day.isoformat()}",
    )
