"""Days and years that nobody means, in whatever field of the table takes one.

What is told of the past cannot lie ahead; what is planned does not lie decades away.  Schedules
and what belongs to them have closer rules of their own: `schedules.py`, `beside.py`.
"""

from calendar import isleap
from collections.abc import Iterator
from datetime import date
from typing import Any

from gongli.fields import ACTIVITY, ALLIANCE, BRAND, PALACE, SESSION, WHEN
from gongli.model import Alliance, Days, Moment
from gongli.problems import Phrase, Place, Problem, problem
from gongli.rules.years import MOST_YEARS, plausible
from gongli.rules.years import limit as last_day
from gongli.table.record import Record, Type

_DATED = (
    Type.DATE,
    Type.MOMENT,
    Type.DEADLINE,
    Type.DATES,
    Type.LOOSE_DATE,
    Type.VAGUE_DATE,
    Type.MONTH,
    Type.YEAR,
)
_PAST = (Type.LOOSE_DATE, Type.VAGUE_DATE, Type.YEAR)
"""What is written as roughly as it is remembered, but for what may be planned."""
_PLANNED = ("joined", "left", "opened")
_AHEAD = {"campaign": 10, "chair": 5, "opened": 6}
"""Years for which more than usual is planned."""
_BACK = {"special_hours": 9, "theme": 15}
"""Years after which nobody announces it; what was announced before stays in its file."""
_CLOSER = (WHEN.name, SESSION.name)


def remote_problems(alliance: Alliance, today: date | None) -> Iterator[Problem]:
    """Every day and year of these files that lies too far from today."""
    day = plausible(today)
    yield from _walk(ALLIANCE, alliance, day)
    for palace in alliance.palaces:
        yield from _walk(PALACE, palace, day)
        for brand in palace.brands:
            yield from _walk(BRAND, brand, day)
        for activity in palace.all_activities():
            yield from _walk(ACTIVITY, activity, day)


def _holds_days(record: Record) -> bool:
    inside = (f.type in _DATED or (f.record and _holds_days(f.record)) for f in record.fields)
    return record.name not in _CLOSER and (record.key in _DATED or any(inside))


_FIELDS = {
    record.name: tuple(
        f for f in record.fields if (_holds_days(f.record) if f.record else f.type in _DATED)
    )
    for record in (ALLIANCE, PALACE, BRAND, ACTIVITY)
}
"""The fields of whole files that come to a day."""


def _walk(record: Record, made: Any, today: date) -> Iterator[Problem]:
    for field in _FIELDS.get(record.name, record.fields):
        value = getattr(made, field.attribute, None)
        every = value if isinstance(value, tuple) else (value,) if value else ()
        if field.record and _holds_days(field.record):
            for one in every:
                yield from _keyed(field.record, one, today)
                yield from _walk(field.record, one, today)
        elif field.type in _DATED and not field.record:
            past = field.type in _PAST and field.name not in _PLANNED
            names = field.phrase
            limit = field.name if field.name in _AHEAD else record.name
            for one in every:
                place = made.at.of(field.name)
                yield from _remote(one, place, names, limit, past=past, today=today)


def _keyed(record: Record, made: Any, today: date) -> Iterator[Problem]:
    """The day before the colon."""
    if record.key in _DATED:
        value, names = getattr(made, record.key_attr), record.phrase
        past = record.key in _PAST
        yield from _remote(value, made.at.own, names, record.name, past=past, today=today)


def _remote(
    value: object, place: Place, name: Phrase, limit: str, *, past: bool, today: date
) -> Iterator[Problem]:
    last = value.last if isinstance(value, Days) else value
    text = str(last.day if isinstance(last, Moment) else last)
    first = value.first.year if isinstance(value, Days) else None
    if not text[:4].isdecimal():
        return  # 不详
    day = _day(text)
    years = day.year - today.year
    ahead = 1 if past else _AHEAD.get(limit, MOST_YEARS)
    far = day > last_day(today, ahead) or (first is not None and first > today.year + MOST_YEARS)
    old = not past and -years > _BACK.get(limit, today.year)
    if far or old:
        away = Phrase("离现在还有 {years} 年", "{years} years ahead")
        away = away if far else Phrase("已经过去 {years} 年", "{years} years ago")
        words = {"away": away.filled(years=abs(years)), "field": name}
        write = _meant(text, past=past, today=today)
        yield problem("day-remote", place, day=text, write=write, **words)


def _day(text: str) -> date:
    """The first day of a year, of a month, or the day itself."""
    return date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)


def _meant(text: str, *, past: bool, today: date) -> str:
    """The same in the year that lies nearest to today, not ahead of it where it is past."""
    years = (today.year - 1, today.year, today.year + 1)
    same = (f"{year}{text[4:]}" for year in years)
    real = (day.replace("02-29", "02-28") if not isleap(int(day[:4])) else day for day in same)
    found = [day for day in real if not past or _day(day) <= today]
    return min(found, key=lambda written: (abs(_day(written) - today), len(text) == 4))
