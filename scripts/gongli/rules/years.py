"""Which year was meant: by a file's name, the days beside a day, its weekday."""

import re
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from pathlib import PurePosixPath

from gongli.catalogue.entry import SINCE
from gongli.problems import Phrase, Place, Problem, problem

_NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LAST = date(2200, 1, 1)
_OWN = 2
"""Years by which what a file holds may be away from the year in its name."""
MOST_YEARS = 3
"""Nobody plans further ahead; a day beyond is a slip, and published it cannot be taken back."""


def named_years(file: str) -> tuple[int, ...]:
    """The years that a file's own name tells: 2026.yml, 2026-dong.yml, yuandan-2027.yml."""
    return tuple(int(year) for year in _NAMED.findall(PurePosixPath(file).stem))


def own_years(file: str, days: Iterable[date], today: date) -> tuple[int, ...]:
    """Those of a file's named years that may be its own: near today or one of its days.

    Others tell what it is about: 1958-laochang.yml, xiju-2008wan.yml.
    """
    near = {today.year, *(day.year for day in days)}
    return tuple(y for y in named_years(file) if any(abs(y - other) <= _OWN for other in near))


def plausible(today: date | None) -> date:
    """This day as far as it can be one: before the program's own nothing was checked."""
    return min(max(today or SINCE, SINCE), _LAST)


def limit(today: date, years: int = MOST_YEARS) -> date:
    """The last day that may be planned for on a plausible day."""
    year = today.year + years
    return in_year(today, year) or date(year, 3, 1)


def far_day(day: object, place: Place, write: object) -> Problem:
    """A day more than three years ahead, with the one that was meant if it can be told."""
    return problem(
        "day-far-ahead",
        place,
        day=day,
        write=write or Phrase("近几年的日期", "a day of these years"),
    )


def odd_year(day: object, place: Place, write: object, other: Phrase) -> Problem:
    """A day whose year does not go with `other`, and the one that does."""
    return problem("odd-year", place, day=day, write=write, other=other)


def hint(write: date | None) -> Phrase:
    """The day to write, behind a remedy that names none; empty where nothing can be told."""
    return Phrase(f"，写成 {write}", f" (write {write})") if write else Phrase("", "")


def in_year(day: date, year: int) -> date | None:
    """The same day of another year; None for 29 February where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def meant(
    day: date,
    years: Iterable[int],
    near: date,
    *,
    first: date = date.min,
    last: date = date.max,
    weekdays: Collection[int] = (),
) -> date | None:
    """The same day of the year that fits best, from `first` to `last`: on one of its weekdays if
    it has such, then the nearest to `near`; None where no other year fits."""
    found = (in_year(day, year) for year in dict.fromkeys(years))
    fitting = [d for d in found if d and d != day and first <= d <= last]

    def order(d: date) -> tuple[bool, timedelta]:
        return (bool(weekdays) and d.weekday() not in weekdays, abs(d - near))

    return min(fitting, key=order, default=None)
