"""Days off and make-up workdays (节假日与调休), from committed files only.

Years whose arrangement is not published know the statutory days alone (全国年节及
纪念日放假办法, revised 2024: 13 days) and no make-up workday.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property, lru_cache

from gongli.model import (
    Arrangement,
    Days,
    HolidayYear,
    OwnBreak,
    Palace,
    SchoolBreak,
    SpecialHours,
    Stretch,
)
from gongli.rules.festivals import festival_dates

_STATUTORY = (
    ("元旦", 0, 1),
    ("春节", -1, 4),  # from New Year's Eve (除夕) to the third day
    ("清明", 0, 1),
    ("劳动节", 0, 2),
    ("端午节", 0, 1),
    ("中秋节", 0, 1),
    ("国庆节", 0, 3),
)


@lru_cache(maxsize=256)
def statutory_days(year: int) -> Mapping[date, str]:
    """The days off that the law fixes, with the holiday's name."""
    days: dict[date, str] = {}
    for name, offset, length in _STATUTORY:
        for first in festival_dates(name, year):
            for n in range(length):
                day = first + timedelta(days=offset + n)
                days[day] = days.get(day, "清明节" if name == "清明" else name)
    return days


@dataclass(frozen=True)
class Holidays:
    """What is known of each year's days off, and of a palace's own (`of`)."""

    years: tuple[HolidayYear, ...] = ()
    house: tuple[SpecialHours, ...] = ()
    """Certain days of the palace whose activities are asked about."""
    halls: tuple[tuple[str, tuple[SpecialHours, ...]], ...] = ()
    """Those of its venues, by id."""
    breaks: tuple[OwnBreak, ...] = ()
    """The school breaks of its own city."""

    def of(self, palace: Palace) -> Holidays:
        """The same as one palace has them."""
        halls = tuple((v.id, v.special_hours) for v in palace.venues if v.special_hours)
        return replace(self, house=palace.special_hours, halls=halls, breaks=palace.school_breaks)

    def __hash__(self) -> int:
        """Asked for each version of a file that is read again: worked out once."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.years, self.house, self.halls, self.breaks))

    @cached_property
    def _official(self) -> Mapping[int, HolidayYear]:
        return {y.year: y for y in self.years if y.status is Arrangement.OFFICIAL}

    @cached_property
    def _off(self) -> Mapping[date, str]:
        breaks = (b for year in self._official.values() for b in year.off)
        return {day: b.name for b in breaks for day in _days(b.days.first, b.days.last)}

    @cached_property
    def _work(self) -> frozenset[date]:
        return frozenset(day for year in self._official.values() for day in year.work)

    @cached_property
    def school(self) -> Mapping[SchoolBreak, Days]:
        """The schools' breaks by name and year: a palace's own before the site's."""
        known: dict[SchoolBreak, Days] = {}
        for year in self.years:
            for name, days in (("寒假", year.winter), ("暑假", year.summer)):
                if days:
                    known[SchoolBreak(name, year.year)] = days
        return known | {own.school_break: own.days for own in self.breaks}

    def stretches(self, stretch: Stretch) -> tuple[Days, ...]:
        """The days of a stretch; none of a break that nobody wrote down."""
        wanted = stretch.school_break
        if wanted is None:
            return stretch.days
        found = (
            days
            for known, days in self.school.items()
            if known.name == wanted.name and wanted.year in (None, known.year)
        )
        return tuple(sorted(found, key=lambda days: days.first))

    def within(self, day: date, stretch: Stretch) -> bool:
        """Whether a day is one of a stretch."""
        inside = any(days.first <= day <= days.last for days in self.stretches(stretch))
        return inside and (not stretch.weekdays or day.weekday() in stretch.weekdays)

    def closed(self, day: date, venue: str | None) -> str | None:
        """Why a venue, or else the palace, is closed on a day (特殊开放); None where it is not.

        The venue's own days go before the palace's, and what is written last before the rest.
        """
        own = dict(self.halls).get(venue or "", ())
        for special in (*reversed(own), *reversed(self.house)):
            if special.days.first <= day <= special.days.last:
                return None if special.hours else special.reason or "闭馆"
        return None

    def less_one(self) -> Iterator[Holidays]:
        """The same without each year whose arrangement is official, and without any."""
        for year in self._official.values():
            yield replace(self, years=tuple(other for other in self.years if other is not year))
        if len(self._official) > 1:
            left = tuple(y for y in self.years if y.status is not Arrangement.OFFICIAL)
            yield replace(self, years=left)

    def known(self, year: int) -> bool:
        """Whether the year's arrangement is official."""
        return year in self._official

    def holiday(self, day: date) -> str | None:
        """The holiday that makes this a day off, or None.

        Keyed by the day, not by the notice: a year's last days may stand in the next
        year's notice (as 2007-12-30 did).
        """
        if day in self._off or self.known(day.year):
            return self._off.get(day)
        return statutory_days(day.year).get(day)

    def makeup_workday(self, day: date) -> bool:
        """Whether people work on this Saturday or Sunday."""
        return day in self._work

    def workday(self, day: date) -> bool:
        """Whether people work on this day."""
        if self.makeup_workday(day):
            return True
        return day.weekday() < 5 and self.holiday(day) is None

    def unpublished(self, days: Iterable[date]) -> tuple[int, ...]:
        """The years among these days whose arrangement is not published."""
        return tuple(sorted({day.year for day in days if not self.known(day.year)}))


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
