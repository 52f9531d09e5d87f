"""Named days of the year: public holidays, traditional festivals, solar terms."""

from datetime import date, timedelta
from functools import lru_cache

from gongli.model import Festival, LunarDay
from gongli.rules import lunar

_BY_WEEKDAY = {"母亲节": (5, 2), "父亲节": (6, 3)}
"""The month, and which of its Sundays."""
_FIXED = {
    "元旦": (1, 1),
    "妇女节": (3, 8),
    "植树节": (3, 12),
    "劳动节": (5, 1),
    "青年节": (5, 4),
    "护士节": (5, 12),
    "儿童节": (6, 1),
    "建党节": (7, 1),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "国庆节": (10, 1),
    "记者节": (11, 8),
}
_LUNAR = {
    "春节": LunarDay(1, 1),
    "元宵节": LunarDay(1, 15),
    "龙抬头": LunarDay(2, 2),
    "端午节": LunarDay(5, 5),
    "七夕节": LunarDay(7, 7),
    "中元节": LunarDay(7, 15),
    "中秋节": LunarDay(8, 15),
    "重阳节": LunarDay(9, 9),
    "寒衣节": LunarDay(10, 1),
    "腊八节": LunarDay(12, 8),
    "北方小年": LunarDay(12, 23),
    "南方小年": LunarDay(12, 24),
    "除夕": LunarDay(12, 0),
}
_OF_SOME_PLACES = ("北方小年", "南方小年")
"""What no calendar shows: half of its readers keep the other day."""
_TERMS = tuple(
    """小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至
    小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至""".split()  # noqa: SIM905 - easier to read
)
_ALSO = {
    "清明节": "清明",
    "冬至节": "冬至",
    "五一": "劳动节",
    "五一劳动节": "劳动节",
    "三八": "妇女节",
    "三八妇女节": "妇女节",
    "六一": "儿童节",
    "六一儿童节": "儿童节",
    "五四青年节": "青年节",
    "七一": "建党节",
    "八一": "建军节",
    "八一建军节": "建军节",
    "国庆": "国庆节",
    "元旦节": "元旦",
    "端午": "端午节",
    "中秋": "中秋节",
    "重阳": "重阳节",
    "元宵": "元宵节",
    "腊八": "腊八节",
    "七夕": "七夕节",
    "大年初一": "春节",
}

FESTIVALS: tuple[str, ...] = (*_FIXED, *_BY_WEEKDAY, *_LUNAR, *_TERMS)
"""Every name understood, in its full form."""


def canonical(name: str) -> str | None:
    """The full form of a festival's name, or None when it is unknown."""
    full = _ALSO.get(name, name)
    return full if full in FESTIVALS else None


@lru_cache(maxsize=1024)
def festival_dates(name: str, year: int) -> tuple[date, ...]:
    """The days of one civil year on which a festival falls: one, rarely none or two."""
    if name in _FIXED:
        return (date(year, *_FIXED[name]),)
    if name in _BY_WEEKDAY:
        month, nth = _BY_WEEKDAY[name]
        first = date(year, month, 1)
        return (first + timedelta(days=6 - first.weekday() + 7 * (nth - 1)),)
    first, last = date(year, 1, 1), date(year, 12, 31)
    if name in _LUNAR:
        return lunar.civil_dates(_LUNAR[name], first, last)
    return tuple(day for day, term in lunar.solar_terms(year).items() if term == name)


def dates_of(festival: Festival, first: date, last: date) -> tuple[date, ...]:
    """The days in the window (both ends included) that a festival with offset means."""
    shift = timedelta(days=festival.offset)
    years = range(first.year - 1, last.year + 2)
    days = (day + shift for year in years for day in festival_dates(festival.name, year))
    return tuple(day for day in days if first <= day <= last)


def dates_of_year(festival: Festival, year: int) -> tuple[date, ...]:
    """The days that a festival with offset means where it falls in this civil year itself."""
    shift = timedelta(days=festival.offset)
    return tuple(day + shift for day in festival_dates(festival.name, year))


@lru_cache(maxsize=256)
def _year_names(year: int) -> dict[date, str]:
    """What calendar cells of a year show; festivals win over solar terms."""
    named = dict(lunar.solar_terms(year))
    for name in (*_FIXED, *_BY_WEEKDAY, *_LUNAR):
        if name not in _OF_SOME_PLACES:
            named |= dict.fromkeys(festival_dates(name, year), name)
    return named


def festival_on(day: date) -> str:
    """The festival or solar term of a day, or an empty string."""
    return _year_names(day.year).get(day, "")
