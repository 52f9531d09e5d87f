"""Hours with the days for which they are: 周二 19:30-21:00, 2026-12-31 14:30-16:30."""

import re

from gongli.characters import flattened
from gongli.model import DayAndHours, DayTimes
from gongli.reading.values.dates import read_date, read_days, read_times
from gongli.reading.values.repeating import read_weekdays
from gongli.reading.values.unreadable import UnreadableError

_CLOCK = r"(?:\d{1,2} *[:点时]|全天|24 *小时|二十四小时|待定|时间待定|all day|tba)"
_DAY = r"(?:周|星期|礼拜|双休日|\d{4}[-/.年]|(?:mon|tue|wed|thu|fri|sat|sun|week))"
_HEADED = re.compile(rf"((?:每)?{_DAY}.*?)[\s:]*(?<![\d:])({_CLOCK}.*)", re.IGNORECASE)
_BETWEEN = re.compile(r" *[、，,；;] *")


def read_day_times(text: str) -> DayTimes:
    """One stretch of a day, for the days that stand before it: of the week, or by date."""
    days, hours = _parts(flattened(text))
    if not days:
        return DayTimes(read_times(text))
    try:
        times = read_times(hours)
    except UnreadableError as wrong:
        if "write" in wrong.words:
            wrong.words["write"] = f"{days} {wrong.words['write']}"
        raise
    if re.search(r"\d{4}", days):
        return DayTimes(times, days=tuple(read_days(each) for each in _BETWEEN.split(days)))
    try:
        return DayTimes(times, read_weekdays(days))
    except UnreadableError:
        raise UnreadableError("not-a-time", value=text, write="周六 9:00-10:30") from None


def read_day_and_hours(text: str) -> DayAndHours:
    """2026-06-13 · 2026-06-13 14:00-15:30."""
    day, hours = _parts(flattened(text))
    return DayAndHours(read_date(day), read_times(hours)) if day else DayAndHours(read_date(text))


def spread(text: str) -> tuple[str, ...]:
    """Each stretch with its days: 周二、周四 19:30-21:00，周六 9:00-10:00、14:00-15:00 is three."""
    waiting: list[str] = []
    spans: list[str] = []
    days = ""
    for piece in filter(None, _BETWEEN.split(text.strip())):
        waiting.append(piece)
        if re.search(_CLOCK, flattened(piece), re.IGNORECASE):
            own, hours = _parts("、".join(waiting))
            days = own or days
            spans.append(f"{days} {hours}".strip())
            waiting = []
    return (*spans, *waiting)


def _parts(text: str) -> tuple[str, str]:
    """The days and the hours: 周二 and 19:30-21:00; no days where it is hours alone."""
    match = _HEADED.fullmatch(text)
    return (match[1], match[2]) if match else ("", text)
