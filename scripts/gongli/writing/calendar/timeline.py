"""The occurrences of the site, or of one palace, by month, week and year."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from gongli.model import Occurrence, Palace
from gongli.model.moments import next_month
from gongli.rules.calendar import Calendar, in_time
from gongli.rules.reach import AHEAD
from gongli.rules.wording import year_month
from gongli.writing import addresses
from gongli.writing.calendar.weeks import monday_of, mondays_of, week_name
from gongli.writing.edition import Edition
from gongli.writing.views import Reference, Step

_T = TypeVar("_T")
_SIX_DAYS = timedelta(days=6)


@dataclass(frozen=True)
class Timeline:
    """What its pages show, and the ways from one to the next."""

    edition: Edition
    occurrences: tuple[Occurrence, ...]
    palace: Palace | None = None
    """Whose they are; None for the whole site's."""

    @cached_property
    def this_month(self) -> date:
        """The month of the edition's day."""
        return self.edition.today.replace(day=1)

    @cached_property
    def months(self) -> tuple[date, ...]:
        """Those that have pages: past ones with something on, and all from this one to the last.

        From today on none is left out, for a page may be read in any of them; none is further
        ahead than feeds reach, or one slip of a year made hundreds of pages.
        """
        held = sorted({*self._by_month, self.this_month})
        ahead, month = [], self.this_month
        while month <= min(held[-1], self._horizon):
            ahead.append(month)
            month = next_month(month)
        return (*(m for m in held if m < self.this_month), *ahead)

    @cached_property
    def mondays(self) -> tuple[date, ...]:
        """The weeks that have pages, by their Mondays: those of every month that has one."""
        every = {day for m in self.months for day in mondays_of(m, month_end(m))}
        past = {day for day in self._by_week if day <= self.edition.today}
        return tuple(sorted({*past, *every}))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Every year of those months."""
        return tuple(sorted({month.year for month in self.months}))

    @cached_property
    def _horizon(self) -> date:
        """The last day ahead that pages tell of."""
        return self.edition.today + AHEAD

    def month_from(self, day: date) -> date:
        """The first month with a page that ends on that day or later."""
        return next((m for m in self.months if month_end(m) >= day), self.months[-1])

    def monday_from(self, day: date) -> date:
        """The first week with a page that ends on that day or later."""
        return next((m for m in self.mondays if m + _SIX_DAYS >= day), self.mondays[-1])

    @cached_property
    def _by_month(self) -> Mapping[date, list[Occurrence]]:
        return self._by(lambda day: day.replace(day=1))

    @cached_property
    def _by_week(self) -> Mapping[date, list[Occurrence]]:
        return self._by(monday_of)

    def _by(self, begin: Callable[[date], date]) -> Mapping[date, list[Occurrence]]:
        """Occurrences by each month or week that they touch; `begin` tells a day's."""
        found: defaultdict[date, list[Occurrence]] = defaultdict(list)
        for o in self.occurrences:
            for first in {begin(day) for day in self._touched(o)}:
                found[first].append(o)
        return found

    def _touched(self, o: Occurrence) -> Iterator[date]:
        """Days of an occurrence, one at least in each month and week that has a page for it.

        What lasts for years has pages where it begins and ends, and near today.
        """
        first, last = o.day, o.until
        if _lasts(o):
            yield from (first, last)
            first = max(first, self.edition.today - AHEAD)
            last = min(last, self._horizon)
        if first <= last:
            yield from (first, last, *mondays_of(first, last)[1:])

    def in_month(self, month: date) -> tuple[Occurrence, ...]:
        """Those that touch a month."""
        return self._with_lasting(self._by_month.get(month, ()), month, month_end(month))

    def in_week(self, monday: date) -> tuple[Occurrence, ...]:
        """Those that touch a week."""
        return self._with_lasting(self._by_week.get(monday, ()), monday, monday + _SIX_DAYS)

    @cached_property
    def _lasting(self) -> tuple[Occurrence, ...]:
        return tuple(o for o in self.occurrences if _lasts(o))

    def _with_lasting(
        self, found: Sequence[Occurrence], first: date, last: date
    ) -> tuple[Occurrence, ...]:
        """These, and what lasts for years and goes on then."""
        also = [o for o in self._lasting if o.day <= last and o.until >= first and o not in found]
        return in_time((*also, *found)) if also else tuple(found)

    def month_url(self, month: date) -> str:
        """The page of a month."""
        return addresses.month_url(month, self.palace)

    def month_reference(self, month: date) -> Reference:
        """A month with the number of its occurrences."""
        count = sum(o.day >= month for o in self.in_month(month))
        return Reference(year_month(month), self.month_url(month), f"{count} 场" if count else "")

    def month_step(self, month: date) -> Step:
        """From a month to its neighbours and to this one."""
        before, after = _neighbours(self.months, month)
        return Step(
            previous=self.month_reference(before) if before else None,
            next=self.month_reference(after) if after else None,
            now=Reference("本月", self.month_url(self.this_month)),
            pattern=addresses.month_pattern(self.palace),
            first=f"{self.months[0]:%Y-%m}",
            last=f"{self.months[-1]:%Y-%m}",
        )

    def week_step(self, monday: date) -> Step:
        """From a week to its neighbours and to this one."""
        before, after = _neighbours(self.mondays, monday)
        return Step(
            previous=Reference("上一周", addresses.week_url(before)) if before else None,
            next=Reference("下一周", addresses.week_url(after)) if after else None,
            now=Reference("本周", addresses.week_url(self.edition.today)),
            pattern=addresses.WEEK_PATTERN,
            first=week_name(self.mondays[0]),
            last=week_name(self.mondays[-1]),
        )

    def year_step(self, year: int) -> Step:
        """From a year to its neighbours and to this one."""
        before, after = _neighbours(self.years, year)
        return Step(
            previous=Reference(f"{before}年", addresses.year_url(before)) if before else None,
            next=Reference(f"{after}年", addresses.year_url(after)) if after else None,
            now=Reference("今年", addresses.year_url(self.edition.today.year)),
            pattern=addresses.YEAR_PATTERN,
            first=str(self.years[0]),
            last=str(self.years[-1]),
        )


def site_timeline(edition: Edition) -> Timeline:
    """Everything of the site."""
    return Timeline(edition, edition.calendar.all_occurrences)


def palace_timeline(edition: Edition, palace: Palace) -> Timeline:
    """A palace's own."""
    return Timeline(
        edition,
        edition.calendar.of(palace.all_activities()),
        own_calendar(edition.calendar, palace),
    )


def own_calendar(calendar: Calendar, palace: Palace) -> Palace | None:
    """The palace whose calendar tells of it: itself, or None for the site's where it is alone."""
    return palace if calendar.alliance.several else None


def _lasts(o: Occurrence) -> bool:
    """Whether it goes on for so long that most months would tell of nothing else."""
    return o.until - o.day > AHEAD


def month_end(month: date) -> date:
    """The last day of a month."""
    return next_month(month) - timedelta(days=1)


def _neighbours(row: Sequence[_T], own: _T) -> tuple[_T | None, _T | None]:
    here = row.index(own)
    return (row[here - 1] if here else None), (row[here + 1] if here + 1 < len(row) else None)
