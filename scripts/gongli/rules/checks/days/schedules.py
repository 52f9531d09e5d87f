"""Days that nobody means: a year mistyped, or last year's.

Published they cannot be taken back, so what lies years ahead stops a build; so does a day long
before the year that both the file's name and its other days tell.  Anything else is a doubt.
Nothing that passed stops a build because time went on.

What is told is the first that holds; F is the file's name, O are the other days:

    a day      years ahead                                      day-far-ahead
               in another year than O, and F or O tell which    odd-year, day-of-past-year
               in a year that neither F nor O tell              odd-year
               behind all that feeds show, and O, too           day-long-ahead
    from, to   ends years ahead                                 day-far-ahead
               too long, and only its first day goes with F     odd-year of the last
               too long, and only its last day goes with F      odd-year, day-of-past-year
               else                                             as a first day alone
    years      years ahead                                      day-far-ahead
               more than a year from F                          odd-year
    sessions   years ahead                                      day-far-ahead
               far from all others, near them in another year   odd-year
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gongli.model import Activity, Occurrence, Part, When
from gongli.model.moments import Cycle
from gongli.problems import Phrase, Place, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.checks.days.neighbours import all_days, past_year, standing, turned_back, written
from gongli.rules.reach import AHEAD
from gongli.rules.years import far_day, limit, meant, odd_year, own_years, plausible

_LONG = timedelta(days=732)
"""Courses and exhibitions may go on for two years."""
_MONTHLY = (Cycle.MONTHLY_DAY, Cycle.MONTHLY_WEEKDAY)
_YEAR = timedelta(days=366)
_HALF = timedelta(days=180)
_SEASON = timedelta(days=60)
_NAME = Phrase("文件名", "the file's name")
_DAYS = Phrase("别的日期", "its other days")
_BOTH = Phrase("文件名和别的日期", "the file's name and its other days")


def day_problems(calendar: Calendar, today: date | None) -> Iterator[Problem]:
    """The days of schedules and exceptions whose year is hardly meant; each slip once.

    Without a clock nothing is said of how far feeds reach.
    """
    day = plausible(today)
    reach = day + AHEAD if today else date.max
    for activity in calendar.alliance.all_activities():
        days = [d for part in activity.parts for d in all_days(part)]
        named = own_years(activity.file, days, day)
        own = _Own(activity, named, calendar.occurrences[activity.id], day, reach)
        found = [told for part in activity.parts for told in own.schedule(part.when, part)]
        found += [told for part in activity.parts for told in own.sessions(part)]
        yield from found
        places = {told.place for told in found}
        yield from (told for told in turned_back(activity) if told.place not in places)


@dataclass(frozen=True)
class _Own:
    """An activity's days, with what tells their year."""

    activity: Activity
    named: tuple[int, ...]
    held: tuple[Occurrence, ...]
    today: date
    reach: date
    """The last day that feeds show."""

    def schedule(self, when: When, part: Part) -> Iterator[Problem]:
        """What is odd about the days of a part's schedule."""
        if when.dates:
            yield from self._dates(when, part)
        elif when.years:
            yield from self._years(when)
        elif when.start and when.end and not self._far(when.start):
            yield from self._span(when, when.start, when.end, part)
        elif when.start:
            yield from self._one(when.start, when.at.of("from"), self._others(part), part)

    def sessions(self, part: Part) -> Iterator[Problem]:
        """Added occurrences and new days in a year of their own."""
        days = [o.slot.day for o in self.held if o.part.id == part.id and not o.exception.extra]
        for session in part.single:
            day, moved_to = session.slot.day, session.moved_to
            if session.extra and days:
                near = min(days, key=lambda d: abs(d - day))
                write, beside = self._meant_beside(day, days, near)
                if self._far(day):
                    yield far_day(day, session.at.own, write)
                elif write and abs(day - near) > _HALF and abs(write - beside) < _SEASON:
                    yield odd_year(day, session.at.own, write, Phrase("别的场次", "the others"))
            if moved_to and self._far(moved_to):
                years = (day.year, day.year + 1)
                yield far_day(moved_to, session.at.of("moved_to"), meant(moved_to, years, day))

    def _meant_beside(self, day: date, days: list[date], near: date) -> tuple[date | None, date]:
        """The same day of the year that lies nearest to one of `days`, and that one."""
        years = {*self.named, *(d.year + more for d in days for more in (-1, 0, 1))}
        found = [(meant(day, years, d), d) for d in (min(days), max(days), near)]
        return min(found, key=lambda pair: abs((pair[0] or date.max) - pair[1]))

    def _far(self, day: date) -> bool:
        return day > limit(self.today)

    def _others(self, part: Part) -> list[date]:
        """The written days of the other parts."""
        rest = [other for other in self.activity.parts if other is not part]
        return [d for other in rest for d in written(other) if not self._far(d)]

    def _dates(self, when: When, part: Part) -> Iterator[Problem]:
        others, place = self._others(part), when.at.of("dates")
        days = sorted(set(when.dates))
        sound = [d for d in days if not self._far(d)]
        told: set[tuple[str, int]] = set()
        for day in days:
            beside = [d for d in (*sound, *others) if d != day]
            for found in self._one(day, place, beside, part):
                # Days of one year that are wrong alike are one slip.
                slip = (found.code, day.year)
                yield from () if slip in told else (found,)
                told.add(slip)

    def _one(self, day: date, place: Place, others: list[date], part: Part) -> Iterator[Problem]:
        """A single written day, held against the others and the file's name."""
        weekdays = part.when.weekdays
        ahead = meant(day, (self.today.year, self.today.year + 1), self.today, first=self.today)
        if self._far(day):
            near = min(others, key=lambda d: abs(d - day), default=self.today)
            years = (*self.named, *(d.year for d in others))
            yield far_day(day, place, meant(day, years, near, weekdays=weekdays) or ahead)
        elif found := self._beside(day, place, [d for d in others if d != part.when.end], part):
            yield found
        elif self.named and not self._agrees(day, others):
            near = date(self.named[0], 7, 1)
            write = meant(day, self.named, near, weekdays=weekdays)
            yield from [odd_year(day, place, write, _NAME)] if write else []
        elif ahead and self._unseen(day) and all(map(self._unseen, others)):
            yield problem("day-long-ahead", place, day=day, write=ahead)

    def _unseen(self, day: date) -> bool:
        """Whether no feed reaches it, and the file's name does not tell it either."""
        return day > self.reach and day.year not in self.named

    def _beside(self, day: date, place: Place, others: list[date], part: Part) -> Problem | None:
        """A day in another year than those beside it, where its own of theirs stands free."""
        years = {d.year for d in others}
        if not others or day.year in (*years, *self.named):
            return None
        near = min(others, key=lambda d: abs(d - day))
        inside = [d for d in others if d.year in self.named]
        agree = 2 * len(inside) > len(others)
        close = len(others) > 1 and max(others) - min(others) <= _YEAR
        if abs(day - near) <= _HALF or not (agree or (close and not self.named)):
            return None
        write = meant(day, (*self.named, *years), near)
        if write is None or write in others or abs(write - near) >= abs(day - near):
            return None
        stood = standing(self.activity, part, day, write, limit(self.today))
        if stood.in_place:
            return None
        early = all(day.year < year for year in self.named)
        if agree and early and stood.surely:
            return past_year(day, place, write, others)
        return odd_year(day, place, write, _BOTH if agree else _DAYS)

    def _agrees(self, day: date, others: list[date]) -> bool:
        """Whether the file's name may tell these days: plans are made in autumn, and what
        a year brought is honoured in the next spring."""
        return any(d.year in self.named for d in (day, *others)) or any(
            date(year - 1, 9, 1) <= day <= date(year + 1, 6, 30) for year in self.named
        )

    def _years(self, when: When) -> Iterator[Problem]:
        """Years of festivals and lunar days."""
        place = when.at.of("years")
        for year in when.years:
            write = self.named[0] if self.named else self.today.year
            if year > limit(self.today).year:
                yield far_day(year, place, write)
            elif self.named and not any(abs(year - named) <= 1 for named in self.named):
                yield odd_year(year, place, write, _NAME)

    def _span(self, when: When, first: date, last: date, part: Part) -> Iterator[Problem]:
        """From one day to another, more than a year later or too far ahead."""
        weekdays = when.weekdays
        years = (first.year, first.year + 1, *self.named)
        end = meant(last, years, first, first=first, last=first + _YEAR, weekdays=weekdays)
        start_years = (last.year, last.year - 1, *self.named)
        start = meant(first, start_years, last, first=last - _YEAR, last=last, weekdays=weekdays)
        # Too many occurrences are told as such, unless the year is far off.
        if self._far(last) and (self.held or last - limit(self.today) > _YEAR):
            yield far_day(last, when.at.of("to"), end)
        elif end and self._ends_late(when, first, last, end):
            yield odd_year(last, when.at.of("to"), end, Phrase("开始", "the first day"))
        elif start and self._starts_early(when, first, last, start):
            place = when.at.of("from")
            others = [*self._others(part), last]
            if self.named and last - first > 2 * _LONG and first < min(others):
                yield past_year(first, place, start, others)
            else:
                yield odd_year(first, place, start, Phrase("结束", "the last day"))
        else:
            yield from self._one(first, when.at.of("from"), [*self._others(part), last], part)

    def _ends_late(self, when: When, first: date, last: date, end: date) -> bool:
        if not _too_long(when, last - first, end - first):
            return False
        if self.named:
            return first.year in self.named and last.year not in self.named
        return last > self.reach

    def _starts_early(self, when: When, first: date, last: date, start: date) -> bool:
        if not _too_long(when, last - first, last - start):
            return False
        if self.named:
            return last.year in self.named and first.year not in self.named
        return first.weekday() not in when.weekdays and start.weekday() in when.weekdays


def _too_long(when: When, length: timedelta, meant_length: timedelta) -> bool:
    """Whether it goes on for too long: a season for a year, all else for two (school) years."""
    often = when.every is not None and when.every.cycle not in _MONTHLY
    return length > (_YEAR if often and meant_length < _HALF else _LONG)
