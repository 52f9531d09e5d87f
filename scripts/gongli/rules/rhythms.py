"""Many days in few words, for who must know which: 7月4日—9月19日 每周六."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from gongli.rules.history import Change
from gongli.rules.wording import WEEKDAYS, month_day, span

_LISTED = 12


def days_told(days: Iterable[date], today: date) -> str:
    """The rhythm of the days with their first and last; else the days, of very many the first
    ones and the last: 7月4日、8日、8月1日."""
    found = sorted(set(days))
    if rhythm := _rhythm(found):
        return f"{span(found[0], found[-1], today)} {rhythm}"
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


def days_of_changes(changes: Iterable[Change], today: date) -> str:
    """The days of many changes, as far as they are known: where each begins now, or began."""
    return days_told((date.fromisoformat(c.shot.start[:10]) for c in changes), today)


def _rhythm(days: list[date]) -> str:
    """每天 · 每周六 · 每周二、周四 · 隔周周六; nothing where a day is missing or one too many."""
    weekdays = sorted({day.weekday() for day in days})
    if len(days) < 2 * len(weekdays) or len(days) < 3:
        return ""
    names = "、".join(f"周{WEEKDAYS[n]}" for n in weekdays)
    if days == _those(days, weekdays, weeks=1):
        return "每天" if len(weekdays) == len(WEEKDAYS) else f"每{names}"
    alone = len(weekdays) == 1
    return f"隔周{names}" if alone and days == _those(days, weekdays, weeks=2) else ""


def _those(days: list[date], weekdays: list[int], weeks: int) -> list[date]:
    """The days of these weekdays from the first to the last, in each of so many weeks."""
    every = range(0, (days[-1] - days[0]).days + 1, 1 if weeks == 1 else 7 * weeks)
    all_days = (days[0] + timedelta(days=n) for n in every)
    return [day for day in all_days if day.weekday() in weekdays]
