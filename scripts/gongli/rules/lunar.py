"""The lunar calendar, by lunar_python (agrees with sxtwl on 1979-2056).

The rest of the program asks here and never sees the library.  Its years cost 7 ms
each and it keeps only the last one, so each year is turned into a table once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from lunar_python import LunarYear, Solar
from lunar_python.util import LunarUtil

from gongli.model import LunarDay


@dataclass(frozen=True)
class _Month:
    """A lunar month: its first civil day, and 29 or 30 days."""

    month: int
    leap: bool
    first: date
    days: int

    @property
    def name(self) -> str:
        return f"{'闰' if self.leap else ''}{LunarUtil.MONTH[self.month]}月"


@lru_cache(maxsize=256)
def _months(lunar_year: int) -> tuple[_Month, ...]:
    return tuple(
        _Month(
            abs(month.getMonth()),
            month.getMonth() < 0,
            _civil(Solar.fromJulianDay(month.getFirstJulianDay())),
            month.getDayCount(),
        )
        for month in LunarYear.fromYear(lunar_year).getMonths()
        if month.getYear() == lunar_year
    )


@lru_cache(maxsize=256)
def solar_terms(year: int) -> Mapping[date, str]:
    """The 24 solar terms (节气) of a civil year by their day."""
    table = Solar.fromYmd(year, 7, 1).getLunar().getJieQiTable()
    # Its last winter solstice carries a Latin name, as the terms of the next year do.
    named = {_civil(solar): "冬至" if name == "DONG_ZHI" else name for name, solar in table.items()}
    return {day: name for day, name in named.items() if day.year == year}


def _civil(solar: Solar) -> date:
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


@lru_cache(maxsize=4096)
def _locate(day: date) -> tuple[_Month, int]:
    """The lunar month a civil day lies in, and its number in it."""
    for lunar_year in (day.year, day.year - 1):
        for month in reversed(_months(lunar_year)):
            if month.first <= day:
                return month, (day - month.first).days + 1
    raise AssertionError("a civil day lies in its own lunar year or the one before")


def short_label(day: date) -> str:
    """What a calendar cell shows: 十七, or the month's name on its first day."""
    month, number = _locate(day)
    return month.name if number == 1 else str(LunarUtil.DAY[number])


def full_label(day: date) -> str:
    """十月十三."""
    month, number = _locate(day)
    return f"{month.name}{LunarUtil.DAY[number]}"


def civil_date(lunar_year: int, wanted: LunarDay) -> date | None:
    """The civil day of a lunar day, or None when that lunar year has none."""
    for month in _months(lunar_year):
        if (month.month, month.leap) == (wanted.month, wanted.leap):
            number = wanted.day or month.days
            return month.first + timedelta(days=number - 1) if number <= month.days else None
    return None


def civil_dates(wanted: LunarDay, first: date, last: date) -> tuple[date, ...]:
    """Every civil day in the window (both ends included) that is this lunar day."""
    years = range(first.year - 1, last.year + 1)
    found = (civil_date(year, wanted) for year in years)
    return tuple(day for day in found if day and first <= day <= last)
