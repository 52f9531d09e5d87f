"""Many days in few words, for who must know which: 7月4日—9月19日 每周六."""

from collections.abc import Iterable
from datetime import date, timedelta

from gongli.problems import Phrase, listed
from gongli.rules import phrases
from gongli.rules.history import Change
from gongli.rules.wording import WEEKDAYS, month_day, span

_LISTED = 12


def days_told(days: Iterable[date], today: date) -> Phrase:
    """The rhythm of the days with their first and last; else the days, of very many the first
    ones and the last: 7月4日、8日、8月1日 · 2026-07-04, 2026-07-08, 2026-08-01."""
    found = sorted(set(days))
    if rhythm := _rhythm(found):
        stretch = phrases.span(found[0], found[-1], today)
        return Phrase("{days} {rhythm}", "{days}, {rhythm}").filled(days=stretch, rhythm=rhythm)
    first, rest = found[: _LISTED - 2], len(found) > _LISTED
    english = ", ".join(map(str, first if rest else found))
    return Phrase(_in_chinese(found, today), f"{english} … {found[-1]}" if rest else english)


def _in_chinese(found: list[date], today: date) -> str:
    told, before = [], date(today.year, 1, 1)
    for number, day in enumerate(found):
        same = number and (day.year, day.month) == (before.year, before.month)
        year = f"{day.year}年" if day.year != before.year else ""
        told.append(f"{day.day}日" if same else f"{year}{month_day(day)}")
        before = day
    if len(told) <= _LISTED:
        return "、".join(told)
    last = span(found[-1], found[-1], today)
    return f"{'、'.join(told[: _LISTED - 2])}……{last}"


def days_of_changes(changes: Iterable[Change], today: date) -> Phrase:
    """The days of many changes, as far as they are known: where each begins now, or began."""
    return days_told((date.fromisoformat(c.shot.start[:10]) for c in changes), today)


def _rhythm(days: list[date]) -> Phrase | None:
    """每天 · 每周六 · 每周二、周四 · 隔周周六; nothing where a day is missing or one too many."""
    weekdays = sorted({day.weekday() for day in days})
    if len(days) < 2 * len(weekdays) or len(days) < 3:
        return None
    names = listed(phrases.WEEKDAYS[n] for n in weekdays)
    if days == _those(days, weekdays, weeks=1):
        if len(weekdays) == len(WEEKDAYS):
            return Phrase("每天", "daily")
        return Phrase("每{days}", "every {days}").filled(days=names)
    if len(weekdays) > 1 or days != _those(days, weekdays, weeks=2):
        return None
    return Phrase("隔周{day}", "every other {day}").filled(day=names)


def _those(days: list[date], weekdays: list[int], weeks: int) -> list[date]:
    """The days of these weekdays from the first to the last, in each of so many weeks."""
    every = range(0, (days[-1] - days[0]).days + 1, 1 if weeks == 1 else 7 * weeks)
    all_days = (days[0] + timedelta(days=n) for n in every)
    return [day for day in all_days if day.weekday() in weekdays]
