"""Dates and times as editors write them."""

import re
from calendar import monthrange
from datetime import date, time, timedelta

from gongli.characters import flattened
from gongli.model import TO_BE_TOLD, Days, Slot, Times
from gongli.reading.values.guesses import likely_date, likely_times
from gongli.reading.values.unreadable import UnreadableError
from gongli.rules.phrases import WEEKDAYS

FIRST_YEAR, LAST_YEAR = 1900, 2100
WHOLE_DAY = Times(time(0), time(0), overnight=True)

_DATE = re.compile(
    r"^(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?号?"
    r"(?: *\(?(?:周|星期|礼拜)([一二三四五六日天])\)?)?$"
)
_NO_YEAR = re.compile(r"^\d{1,2}(月|/|-|\.)\d{1,2}[日号]?$")
_LOOSE = re.compile(r"^(\d{4})年?(?:[-/.]?(\d{1,2})月?)?$")
_CLOCK = r"(\d{1,2})(?::(\d{2})|[点时](?:(\d{1,2})分?)?)"
_TIMES = re.compile(rf"^{_CLOCK}-(次日|第二天)?{_CLOCK}$")
_ONE_CLOCK = re.compile(rf"^{_CLOCK}(?P<open> ?(?:开始|起|开演|开讲|开课|开赛|onwards))?$")
_WHOLE = ("全天", "24小时", "二十四小时", "all day")
_OPEN = ("待定", "时间待定", "tba", "to be announced")
_FIGURES = "一二三四五六七八九"
_SLOT = re.compile(rf"^(.*?)(?: *第([1-9]\d?|十?[{_FIGURES}]|十)场)?$")
_UNTIL = re.compile(r"\s+-+\s+|\s*(?:至|到|[~–—―〜]+)\s*")
_SPAN = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?\s*(?:[-–—―~〜至到]+)\s*"
    r"(?:(?:(\d{4})[-/.年])?(\d{1,2})[/.月-])?(\d{1,2})[日号]?"
)
_MOST_DAYS = 62
"""What is named day by day; what lasts longer repeats, or is a stretch."""
_DASHES = re.compile(r"\s*(?:[-‐‑‒–—―−~〜]+|至|到)\s*")


def read_date(text: str) -> date:
    """A day; a weekday may stand behind it and must then be right."""
    flat = flattened(text)
    match = _DATE.match(flat)
    if match is None:
        if _NO_YEAR.match(flat):
            raise UnreadableError("date-without-year", value=text, write="2026-06-27")
        raise UnreadableError("not-a-date", value=text, write=likely_date(flat) or "2026-06-27")
    year, month, number = (int(match[i]) for i in (1, 2, 3))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableError("year-out-of-range", value=year, first=FIRST_YEAR, last=LAST_YEAR)
    if not 1 <= month <= 12:
        raise UnreadableError("no-such-month", value=text, month=month)
    if not 1 <= number <= monthrange(year, month)[1]:
        last = monthrange(year, month)[1]
        raise UnreadableError("no-such-date", value=text, year=year, month=month, last=last)
    day = date(year, month, number)
    weekday = WEEKDAYS[day.weekday()]
    if match[4] and weekday.zh[-1] != match[4].replace("天", "日"):
        raise UnreadableError("wrong-weekday", day=day, weekday=weekday)
    return day


def read_days(text: str) -> Days:
    """A day, or two days joined by 至; the second may leave out what both share."""
    first, last = _two_days(flattened(text))
    days = Days(read_date(first), read_date(last or first))
    if days.last < days.first:
        raise UnreadableError("end-before-start", start=days.first, end=days.last)
    return days


def each_day(text: str) -> tuple[str, ...]:
    """2026-12-27 至 2026-12-30 as its four days; the text itself where it is no such stretch."""
    try:
        days = read_days(text)
    except UnreadableError:
        return (text,)
    count = (days.last - days.first).days + 1
    if not 1 < count <= _MOST_DAYS:
        return (text,)
    return tuple((days.first + timedelta(days=n)).isoformat() for n in range(count))


def _two_days(flat: str) -> tuple[str, str]:
    """The texts of both days: 2026.12.31-2027.1.3, 2026年12月31日-1月3日, 2027年1月1日至3日."""
    span = _SPAN.fullmatch(flat)
    if span is None:
        first, _, last = _UNTIL.sub("~", flat).partition("~")
        return first, last
    year, month, number, last_year, last_month, last_number = span.groups()
    if last_year is None:
        # From December to January; any other step back is a slip, told as such.
        over = last_month is not None and int(month) - int(last_month) > 8
        last_year, last_month = str(int(year) + over), last_month or month
    return f"{year}-{month}-{number}", f"{last_year}-{last_month}-{last_number}"


def read_year(text: str) -> int:
    """A year of the civil calendar."""
    match = re.fullmatch(r"(\d{4})年?", flattened(text))
    if match is None:
        raise UnreadableError("not-a-year", value=text)
    year = int(match[1])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableError("year-out-of-range", value=year, first=FIRST_YEAR, last=LAST_YEAR)
    return year


def read_loose_date(text: str) -> str:
    """A year, a month or a day, as 1983, 2024-03 or 2021-11-26."""
    match = _LOOSE.match(flattened(text))
    if match is None:
        return read_date(text).isoformat()
    read_year(match[1])
    if match[2] is None:
        return match[1]
    if not 1 <= int(match[2]) <= 12:
        raise UnreadableError("no-such-month", value=text, month=match[2])
    return f"{match[1]}-{int(match[2]):02}"


def read_month(text: str) -> str:
    """A year or a month, as 2026 or 2026-11."""
    if _LOOSE.match(flattened(text)) is None:
        raise UnreadableError("not-a-month", value=text)
    return read_loose_date(text)


def read_times(text: str) -> Times:
    """19:30-21:00 in any dash or colon; 22:00-次日01:00; 19:30起; 全天; 待定."""
    flat = flattened(text)
    if flat.lower() in _WHOLE:
        return WHOLE_DAY
    if flat.lower() in _OPEN:
        return TO_BE_TOLD
    joined = _DASHES.sub("-", flat).replace("点半", "点30分")
    if match := _ONE_CLOCK.match(joined):
        start = _clock(text, match[1], match[2] or match[3])
        if match["open"]:
            return Times(start, None)
        raise UnreadableError("time-without-end", value=text, write=f"{start:%H:%M}起")
    match = _TIMES.match(joined.replace(" ", ""))
    if match is None:
        raise UnreadableError("not-a-time", value=text, write=likely_times(flat) or "19:30-21:00")
    start = _clock(text, match[1], match[2] or match[3])
    midnight = match[5] == "24" and not int(match[6] or match[7] or 0)
    end = time(0) if midnight else _clock(text, match[5], match[6] or match[7])
    overnight = bool(match[4]) or midnight
    if end <= start and not overnight:
        clocks = {"start": f"{start:%H:%M}", "end": f"{end:%H:%M}"}
        raise UnreadableError("times-reversed", value=text, **clocks)
    if overnight and end > start:
        raise UnreadableError("over-a-day", value=text)
    return Times(start, end, overnight)


def is_day(text: str) -> bool:
    """Whether this is meant as a day, with or without a year."""
    flat = flattened(text)
    return bool(_DATE.match(flat) or re.fullmatch(r"\d{1,2}月\d{1,2}[日号]", flat))


def has_no_end(text: str) -> bool:
    """Whether this is an hour alone, as 19:30."""
    return bool(_ONE_CLOCK.match(_DASHES.sub("-", flattened(text)).replace("点半", "点30分")))


def _clock(text: str, hour: str, minute: str | None) -> time:
    if int(hour) > 23 or int(minute or 0) > 59:
        raise UnreadableError("no-such-time", value=text)
    return time(int(hour), int(minute or 0))


def read_clock(text: str) -> time:
    """9:00 · 9点 · 9点半 · 17时30分."""
    match = re.fullmatch(_CLOCK, flattened(text).replace(" ", "").replace("点半", "点30分"))
    if match is None:
        raise UnreadableError("no-such-time", value=text)
    return _clock(text, match[1], match[2] or match[3])


def read_slot(text: str) -> Slot:
    """An original date, with 第2场 behind it where a day has several."""
    match = _SLOT.match(flattened(text))
    assert match is not None, "every text matches"
    nth = match[2] or "1"
    if nth.isdecimal():
        return Slot(read_date(match[1]), int(nth))
    tens = 10 if nth.startswith("十") else 0
    return Slot(read_date(match[1]), tens + _FIGURES.find(nth[-1]) + 1)
