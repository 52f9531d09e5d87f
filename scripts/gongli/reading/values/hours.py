"""Hours with the days for which they are: 周二 19:30-21:00, 2026-12-31 14:30-16:30."""

import re

from gongli.characters import flattened
from gongli.model import DayAndHours, DayTimes, Moment
from gongli.reading.values.dates import is_day, read_clock, read_date, read_days, read_times
from gongli.reading.values.guesses import likely_moment
from gongli.reading.values.repeating import read_weekdays
from gongli.reading.values.unreadable import UnreadableError

_CLOCK = r"(?:\d{1,2} *[:点时]|全天|24 *小时|二十四小时|待定|时间待定|all day|tba)"
_DAY = r"(?:周|星期|礼拜|双休日|\d{4}[-/.年]|(?:mon|tue|wed|thu|fri|sat|sun|week))"
_HEADED = re.compile(rf"((?:每)?{_DAY}.*?)[\s:]*(?<![\d:])({_CLOCK}.*)", re.IGNORECASE)
_MOMENT = re.compile(
    r"(?P<day>.*[\d日号)一二三四五六天])[ ,T]*(?<![\d:])"
    r"(?P<clock>\d{1,2} *(?::\d\d|[点时](?:半|\d\d分?)?))"
    r" *(?:起|开始|开抢|开放|前|止|截止|整)?"
)
_MIDNIGHT = re.compile(r"(.*?)[ ,T]*(?<![\d:])24(?::00|[点时])(?:前|止|截止)?")
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


def read_moment(text: str) -> Moment:
    """2026-12-01 · 2026-12-01 09:00 · 2026年12月1日 9点起."""
    match = _MOMENT.fullmatch(flattened(text))
    if match is None or not is_day(match["day"]):
        if match is None and not re.search(r"\d *[:点时]", flattened(text)):
            return Moment(read_date(text))
        raise UnreadableError("not-a-moment", value=text, write=likely_moment(text))
    return Moment(read_date(match["day"]), read_clock(match["clock"]))


def read_deadline(text: str) -> Moment:
    """The same; 24:00 is the end of the day, which a day alone means, too."""
    whole = _MIDNIGHT.fullmatch(flattened(text))
    return Moment(read_date(whole[1])) if whole else read_moment(text)


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
