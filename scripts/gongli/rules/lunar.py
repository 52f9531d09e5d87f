"""The lunar calendar, by lunar_python (agrees with sxtwl on 1979-2056).

The rest of the program asks here and never sees the library.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from lunar_python import LunarMonth, LunarYear, Solar

from gongli.model import LunarDay


@lru_cache(maxsize=4096)
def lunar_day(day: date) -> LunarDay:
    """The lunar day a civil day is."""
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    month = lunar.getMonth()
    return LunarDay(abs(month), lunar.getDay(), month < 0)


@lru_cache(maxsize=4096)
def solar_term(day: date) -> str:
    """The solar term (节气) that falls on a day, or an empty string."""
    return str(Solar.fromYmd(day.year, day.month, day.day).getLunar().getJieQi())


@lru_cache(maxsize=4096)
def short_label(day: date) -> str:
    """What a calendar cell shows: 十七, or the month's name on its first day."""
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    if lunar.getDay() == 1:
        return f"{lunar.getMonthInChinese()}月"
    return str(lunar.getDayInChinese())


def full_label(day: date) -> str:
    """十月十三."""
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return f"{lunar.getMonthInChinese()}月{lunar.getDayInChinese()}"


def days_in_month(year: int, month: int, *, leap: bool = False) -> int:
    """29 or 30; 0 when the lunar year has no such month."""
    found = LunarMonth.fromYm(year, -month if leap else month)
    return int(found.getDayCount()) if found else 0


def civil_date(lunar_year: int, wanted: LunarDay) -> date | None:
    """The civil day of a lunar day, or None when that lunar year has none."""
    month = -wanted.month if wanted.leap else wanted.month
    found = LunarYear.fromYear(lunar_year).getMonth(month)
    if found is None:
        return None
    number = wanted.day or int(found.getDayCount())
    if number > found.getDayCount():
        return None
    first = Solar.fromJulianDay(found.getFirstJulianDay())
    start = date(first.getYear(), first.getMonth(), first.getDay())
    return start + timedelta(days=number - 1)


def civil_dates(wanted: LunarDay, first: date, last: date) -> tuple[date, ...]:
    """Every civil day in the window (both ends included) that is this lunar day."""
    years = range(first.year - 1, last.year + 1)
    found = (civil_date(year, wanted) for year in years)
    return tuple(day for day in found if day and first <= day <= last)
