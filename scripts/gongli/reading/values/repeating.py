"""How editors say that something repeats: `every:`, lunar days, festivals, weekdays."""

import re

from gongli.characters import flattened
from gongli.model import Cycle, Every, Festival, LunarDay
from gongli.reading.values.unreadable import UnreadableError, nearest
from gongli.rules.festivals import FESTIVALS, canonical

_EN = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = {f"{head}{c}": i for head in ("周", "星期", "礼拜") for i, c in enumerate("一二三四五六日")}
_DAYS |= {f"{head}天": 6 for head in ("周", "星期", "礼拜")}
_DAYS |= {name: i for i, name in enumerate(_EN)} | {name[:3]: i for i, name in enumerate(_EN)}
_LOOSE_DAYS = {c: i for i, c in enumerate("一二三四五六日")}
_NTHS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "最后一": -1} | {
    str(n): n for n in range(1, 6)
}
_EN_NTHS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1}

_SEPARATOR = re.compile(r"[、,，;；/ ]+|和|与|及")
_RANGE = re.compile(r"^(.+?)(?:至|到|-|~|—+)(.+)$")
_MONTHLY_WEEKDAY = re.compile(r"^每个?月的?(.+?)((?:周|星期|礼拜).)$")
_FORTNIGHTLY = re.compile(
    r"^(?:隔(?=(?:周|星期|礼拜)[一二三四五六日天])|隔周的?|每两周的?|双周的?|每隔一周的?)(.+)$"
)
_HOURS = re.compile(r" *(?:早上|上午|中午|下午|傍晚|晚上|夜里|早|晚|\d{1,2} *[:点时]).*$")
_MONTHLY_DAY = re.compile(r"^每个?月的?([\d、,和号日]+|最后一)[日号天]$")
_EN_MONTHLY = re.compile(r"^(1st|2nd|3rd|4th|5th|last) (\w+) of the month$")
_EN_DAY = re.compile(r"^day (\d{1,2}) of the month$")
_FIXED = {
    "每天": Every(Cycle.DAILY),
    "每日": Every(Cycle.DAILY),
    "天天": Every(Cycle.DAILY),
    "day": Every(Cycle.DAILY),
    "工作日": Every(Cycle.WORKDAYS),
    "每个工作日": Every(Cycle.WORKDAYS),
    "workday": Every(Cycle.WORKDAYS),
    "休息日": Every(Cycle.RESTDAYS),
    "节假日": Every(Cycle.RESTDAYS),
    "rest day": Every(Cycle.RESTDAYS),
    "双休日": Every(Cycle.WEEKLY, (5, 6)),
    "周末": Every(Cycle.WEEKLY, (5, 6)),
    "weekend": Every(Cycle.WEEKLY, (5, 6)),
    "每周末": Every(Cycle.WEEKLY, (5, 6)),
}

_MONTHS = {name: i for i, name in enumerate("正二三四五六七八九十冬腊", start=1)}
_MONTHS |= {"一": 1, "十一": 11, "十二": 12}
_TENS = {"初": 0, "十": 10, "廿": 20, "二十": 20}
_LUNAR = re.compile(
    r"^(?:农历)?(闰)?(正|一|二|三|四|五|六|七|八|九|十一|十二|十|冬|腊)月"
    r"(初十|二十|三十|卅|(?:初|十|廿|二十)[一二三四五六七八九]|十)日?$"
)
_OFFSET = re.compile(r"^(.+?)(?:的)?(前|后)(\d{1,2}|[一二两三四五六七八九十])[天日]$")


def read_every(text: str) -> Every:
    """The cycle that an editor's words mean; fails with the forms that are known."""
    flat = flattened(text).lower()
    found = _FIXED.get(flat) or _monthly(flat.replace(" ", "")) or _english(flat)
    if found:
        return found
    fortnightly = _FORTNIGHTLY.match(flat)
    days = _weekdays(fortnightly[1] if fortnightly else re.sub(r"^每个?", "", flat))
    if not days:
        bare = _HOURS.sub("", flat)
        if bare != flat and _weekdays(re.sub(r"^每个?", "", bare)):
            raise UnreadableError("every-with-hours", value=text, write=bare.removeprefix("每"))
        raise UnreadableError("unknown-repetition", value=text)
    return Every(Cycle.FORTNIGHTLY if fortnightly else Cycle.WEEKLY, days)


def _monthly(flat: str) -> Every | None:
    if match := _MONTHLY_WEEKDAY.match(flat):
        names = {n.removeprefix("第").removesuffix("个") for n in _SEPARATOR.split(match[1])}
        if match[2] in _DAYS and names <= set(_NTHS):
            # The last one comes after the fifth.
            nths = sorted((_NTHS[name] for name in names), key=lambda n: (n < 0, n))
            return Every(Cycle.MONTHLY_WEEKDAY, (_DAYS[match[2]],), tuple(nths))
    if match := _MONTHLY_DAY.match(flat):
        if match[1] == "最后一":
            return Every(Cycle.MONTHLY_DAY, days=(-1,))
        written = re.findall(r"\d+", match[1])
        if written and all(len(n) <= 2 and 1 <= int(n) <= 31 for n in written):
            return Every(Cycle.MONTHLY_DAY, days=tuple(sorted({int(n) for n in written})))
    return None


def _english(flat: str) -> Every | None:
    if (match := _EN_MONTHLY.match(flat)) and match[2] in _DAYS:
        return Every(Cycle.MONTHLY_WEEKDAY, (_DAYS[match[2]],), (_EN_NTHS[match[1]],))
    if (match := _EN_DAY.match(flat)) and 1 <= int(match[1]) <= 31:
        return Every(Cycle.MONTHLY_DAY, days=(int(match[1]),))
    return None


def _weekdays(flat: str) -> tuple[int, ...]:
    """Weekdays of 周二、周四 · 周一至周五 · 周一三五; empty when it is none of these."""
    if (span := _RANGE.match(flat)) and span[1] in _DAYS and span[2] in _DAYS:
        first, last = _DAYS[span[1]], _DAYS[span[2]]
        return tuple(range(first, last + 1)) if first < last else ()
    found: set[int] = set()
    for word in filter(None, _SEPARATOR.split(flat)):
        bare = word.removeprefix("每")
        together = re.match(r"^(?:周|星期|礼拜)([一二三四五六日]+)$", bare)
        if bare in _DAYS:
            found.add(_DAYS[bare])
        elif together or (found and set(bare) <= set(_LOOSE_DAYS)):
            found |= {_LOOSE_DAYS[c] for c in (together[1] if together else bare)}
        else:
            return ()
    return tuple(sorted(found))


def read_weekdays(text: str) -> tuple[int, ...]:
    """Days of the week, 0 for Monday."""
    flat = flattened(text).lower()
    fixed = _FIXED.get(flat)
    days = fixed.weekdays if fixed else _weekdays(flat.removeprefix("每"))
    if not days:
        raise UnreadableError("not-weekdays", value=text)
    return days


def read_lunar(text: str) -> LunarDay:
    """A day of the lunar calendar: 五月初五, 腊月廿三, 闰六月初一, 除夕."""
    flat = flattened(text).lower().replace(" ", "")
    if flat in ("除夕", "大年三十", "年三十"):
        return LunarDay(12, 0, written="除夕")
    flat = flat.replace("大年初", "正月初")
    match = _LUNAR.match(flat)
    if match is None:
        raise UnreadableError("not-a-lunar-date", value=text)
    return LunarDay(_MONTHS[match[2]], _lunar_day(match[3]), bool(match[1]), flat)


def _lunar_day(name: str) -> int:
    whole = {"初十": 10, "十": 10, "二十": 20, "三十": 30, "卅": 30}
    return whole.get(name) or _TENS[name[:-1]] + "一二三四五六七八九".index(name[-1]) + 1


def read_festival(text: str) -> Festival:
    """A festival or solar term, with 前一天 or 后3天 behind it."""
    flat = flattened(text).lower().replace(" ", "")
    name, offset = flat, 0
    if match := _OFFSET.match(flat):
        number = "一二三四五六七八九十".find(match[3].replace("两", "二")) + 1 or int(match[3])
        name, offset = match[1], number if match[2] == "后" else -number
    known = canonical(name)
    if known is None:
        raise UnreadableError("unknown-festival", value=text, hint=nearest(name, FESTIVALS))
    return Festival(known, offset)
