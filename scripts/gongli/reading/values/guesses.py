"""What a date or a time that cannot be read was meant to be, where there is no doubt."""

import re
from calendar import monthrange

from gongli.characters import flattened

_PERIOD = r"(凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|早|晚)?"
_HALF = r"(半|\d{2}(?!\d))?"
_CLOCK = rf"{_PERIOD}(\d{{1,2}})(?:[:.点时]{_HALF})?分?(am|pm)?"
_SPAN = re.compile(rf"{_CLOCK}(?:[-‐–—―−~〜至到])+{_CLOCK}")
_MOMENT = re.compile(
    rf"(\d{{4}})[-/.年](\d{{1,2}})[-/.月](\d{{1,2}})[日号]?(?:\(?(?:周|星期).\)?)?,?{_CLOCK}(?:整|起|前|截止)*"
)
_LATE = ("下午", "傍晚", "晚上", "晚", "pm")
_DIGITS = {sign: str(n) for n, sign in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0"}
_CHINESE = re.compile(
    r"([零〇○一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)[日号]?"
)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_NO_YEAR = re.compile(r"(\d{1,2})[月/.-](\d{1,2})[日号]?")


def likely_times(text: str) -> str:
    """晚上7:00-8:30 is 19:00-20:30; an empty string where it is not certain."""
    flat = re.sub(r"\s", "", flattened(text).lower())
    match = _SPAN.fullmatch(flat)
    if match is None:
        return ""
    first, last = match.groups()[:4], match.groups()[4:]
    period, last_period = first[0] or first[3], last[0] or last[3]
    start = _minutes(first, period or ("pm" if last_period == "pm" else None))
    end = _minutes(last, last_period or period)
    return f"{_clock(start)}-{_clock(end)}" if 0 <= start < end < 24 * 60 else ""


def likely_moment(text: str) -> str:
    """2026年12月1日上午9点 is 2026-12-01 09:00; else an example."""
    flat = re.sub(r"\s", "", flattened(text).lower())
    match = _MOMENT.fullmatch(flat)
    day = match and _date(*(int(match[n]) for n in (1, 2, 3)))
    minutes = _minutes(match.groups()[3:7], match[4] or match[7]) if match else -1
    return f"{day} {_clock(minutes)}" if day and minutes >= 0 else "2026-12-01 09:00"


def _minutes(clock: tuple[str | None, ...], period: str | None) -> int:
    hour, minute = int(clock[1] or 0), 30 if clock[2] == "半" else int(clock[2] or 0)
    if hour > 23 or minute > 59:
        return -1
    later = (period in _LATE and hour < 12) or (period == "中午" and hour < 3)
    return (hour + 12 * later) * 60 + minute


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


_WITH_WORDS = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?![\d-])")
"""A day with a reason or an hour behind it."""


def likely_date(text: str) -> str:
    """二〇二六年十二月三日, 20261203, 2026-12-03 教师出差 are 2026-12-03; else an empty string."""
    flat = re.sub(r"\s", "", text)
    if match := _CHINESE.fullmatch(flat):
        year = int("".join(_DIGITS[sign] for sign in match[1]))
        return _date(year, _number(match[2]), _number(match[3]))
    if match := _COMPACT.fullmatch(flat):
        return _date(*(int(part) for part in match.groups()))
    if match := _WITH_WORDS.match(text.strip()):
        return _date(*(int(part) for part in match.groups()))
    return ""


def in_year(text: str, year: int) -> str:
    """7月19日 in this year; an empty string where that is no day."""
    match = _NO_YEAR.fullmatch(flattened(text))
    return _date(year, int(match[1]), int(match[2])) if match else ""


def _number(text: str) -> int:
    """A number below a hundred: 十二, 三十一."""
    tens, ten, ones = text.rpartition("十")
    last = int(_DIGITS.get(ones, "0"))
    return last if not ten else int(_DIGITS.get(tens, "1")) * 10 + last


def _date(year: int, month: int, number: int) -> str:
    sound = 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]
    return f"{year}-{month:02}-{number:02}" if sound else ""
