"""A written day held against the others of its file, in the order in which they stand there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from gongli.model import Activity, Part
from gongli.problems import Phrase, Place, Problem, problem
from gongli.rules.checks.rounds import stage_of
from gongli.rules.years import in_year, odd_year

_YEAR = 365
_NEARLY = 330
"""Days by which one that stands out of order is a year too early."""
_TWICE = 2 * 366
_BACK = 270
"""Days by which a list must go back before the year is at fault."""
_ROUNDS = 550
"""Days that the rounds of a competition may lie apart."""
_ON = timedelta(days=95)
"""How soon the next day of a list comes that goes over New Year."""


@dataclass(frozen=True)
class Beside:
    """A day, where it stands among the others of its file, and the day that may be meant."""

    day: date
    write: date
    before: tuple[date, ...]
    after: tuple[date, ...]
    alone: bool
    """Whether its part is the only one, so that nothing comes ahead of the rest."""
    rounds: bool

    def slips(self, day: date) -> int:
        """How many others stand on the wrong side of `day`."""
        return sum(d > day for d in self.before) + sum(d < day for d in self.after)

    @property
    def in_place(self) -> bool:
        """Whether it stands where it belongs and the other would not, or need not."""
        if self.rounds and not self.slips(self.day):
            near = min(abs(d - self.day).days for d in (*self.before, *self.after))
            return near <= _ROUNDS
        return self.slips(self.day) < self.slips(self.write)

    @property
    def surely(self) -> bool:
        """Whether it is a year too early, and not only something that comes before the rest."""
        early = (min((*self.before, *self.after)) - self.day).days
        if self.slips(self.day) > self.slips(self.write):
            return early >= _NEARLY
        return early >= (_YEAR if self.alone else _TWICE)


def in_order(activity: Activity) -> tuple[Part, ...]:
    """Its parts as they follow each other: rounds by their names, all else as written."""
    stages = {part.id: stage_of(part.name) if part.id else None for part in activity.parts}
    if None in stages.values():
        return activity.parts
    return tuple(sorted(activity.parts, key=lambda part: stages[part.id] or 0))


def written(part: Part) -> tuple[date, ...]:
    """The days of its schedule, in the order in which they are written."""
    when = part.when
    if when.festival or when.lunar:
        # A whole year to look for the day in: 开始: 2026-01-01, 结束: 2026-12-31.
        return ()
    return tuple(d for d in (*when.dates, when.start, when.end) if d)


def all_days(part: Part) -> Iterator[date]:
    """What its schedule says of days and, by a day in the middle of them, of years."""
    yield from written(part)
    yield from (date(year, 7, 1) for year in part.when.years)


def standing(activity: Activity, part: Part, day: date, write: date, last: date) -> Beside:
    """Where a day of a part stands among all that the file says, up to the `last` plausible."""
    before: list[date] = []
    after: list[date] = []
    found = False
    for other in in_order(activity):
        for d in written(other):
            if d == day and other is part:
                found = True
            elif d <= last:
                (after if found else before).append(d)
    alone, rounds = len(activity.parts) == 1, bool(activity.rounds)
    return Beside(day, write, tuple(before), tuple(after), alone, rounds)


def past_year(day: date, place: Place, write: date, others: Sequence[date]) -> Problem:
    """A day long before all `others`."""
    count = (min(others) - day).days
    return problem("day-of-past-year", place, day=day, write=write, count=count)


def turned_back(activity: Activity) -> Iterator[Problem]:
    """The first day of a list, or of parts that follow each other, back in the year before.

    Who goes over New Year forgets the new year.  A list that only goes back is written so.
    """
    for part in activity.parts:
        days = part.when.dates
        if len(days) < 3 or any(one < other for one, other in pairwise(days)):
            yield from _turn(list(days), [part.when.at.of("dates")] * len(days))
        yield from _years(part)
    firsts = [(days, part) for part in in_order(activity) if (days := written(part))]
    if len(firsts) > 1:
        places = [part.when.at.of("dates", "from") for _, part in firsts]
        yield from _turn([days[0] for days, _ in firsts], places)


def _turn(days: list[date], places: list[Place]) -> Iterator[Problem]:
    for before, day, place in zip(days, days[1:], places[1:], strict=False):
        write = in_year(day, day.year + 1)
        if (before - day).days >= _BACK and write and write not in days:
            if before < write <= before + _ON:
                yield odd_year(day, place, write, Phrase("前一个日期", "the day before it"))
            return


def _years(part: Part) -> Iterator[Problem]:
    """Years of festivals that go back by more than a list written backwards does."""
    years = part.when.years
    for before, year in pairwise(years):
        if year < before - 2:
            yield odd_year(
                year,
                part.when.at.of("years"),
                before + 1,
                Phrase("前一个年份", "the year before it"),
            )
            return
