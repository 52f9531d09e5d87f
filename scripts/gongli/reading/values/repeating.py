"""How editors say that something repeats: `every:`, lunar days, festivals, weekdays."""

import re
from dataclasses import replace

from gongli.characters import flattened
from gongli.model import Closed, Cycle, Every, Festival, LunarDay, Weeks
from gongli.reading.values.unreadable import UnreadableError, nearest
from gongli.rules.festivals import FESTIVALS, canonical

_EN = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = {f"{head}{c}": i for head in ("周", "星期", "礼拜") for i, c in enumerate("一二三四五六日")}
_DAYS |= {f"{head}天": 6 for head in ("周", "星期", "礼拜")}
_DAYS |= {name: i for i, name in enumerate(_EN)} | {name[:3]: i for i, name in enumerate(_EN)}
_LOOSE_DAYS = {c: i for i, c in enumerate("一二三四五六日")}
_NTHS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "最后一": -1, "倒数第一": -1}
_NTHS |= {"倒数第二": -2} | {str(n): n for n in range(1, 6)}
_EN_NTHS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1}

_SEPARATOR = re.compile(r"[、,，;；/ ]+|和|与|及")
_RANGE = re.compile(r"^(.+?)(?:至|到|-|~|—+)(.+)$")
_WEEK = "(?:周|星期|礼拜)"
_MONTHLY_WEEKDAY = re.compile(rf"^每个?月的?(.+?)({_WEEK}.)$")
_MONTHLY_WORKDAY = re.compile(r"^每个?月的?(第一个|最后一个|倒数第二个)工作日$")
_FORTNIGHTLY = re.compile(
    rf"^(?:隔(?={_WEEK}[一二三四五六日天])|隔周的?|每两周的?|双周的?|每隔一周的?)(.+)$"
)
_WEEKS = re.compile(r"^每(隔?)([两二三四五六七八2-8])个?(?:周|星期|礼拜)的?(.+)$")
_WEEKS_OF_TERM = re.compile(r"^([单双])数周的?(?:每|的)?(.+)$")
_UNCLEAR_WEEKS = re.compile(rf"^(?:每?[单双]周|(?:单周|每单周)的?({_WEEK}.*))$")
_MONTHS_APART = re.compile(
    r"^(?:隔(?:一?个)?月的?|每隔([一两二三四五])个月的?|每([两二三四六2-46])个月的?)(.+)$"
)
_QUARTERLY = re.compile(rf"^每(?:个)?季度?的?(.+?)({_WEEK}.)$")
_YEARLY = re.compile(r"^每年(?:的)?(\d{1,2}|[一二三四五六七八九十]+)月(?:的)?(.+)$")
_NUMBERS = {"一": 1, "两": 2, "二": 2} | {c: n for n, c in enumerate("三四五六七八九十", start=3)}
_NUMBERS |= {"十一": 11, "十二": 12} | {str(n): n for n in range(1, 13)}
_HOURS = re.compile(r" *(?:早上|上午|中午|下午|傍晚|晚上|夜里|早|晚|\d{1,2} *[:点时]).*$")
_MONTHLY_DAY = re.compile(r"^每个?月的?((?:[\d、,和与及号日]|最后一天|最后一日|月末)+)$")
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
_BUT_HOLIDAYS = re.compile(
    r" *[(,，、]? *(?:遇)?(?:法定)?(?:节假日|节日|假日|放假)(?:除外|照常开放|照常|开放) *\)?$"
    r"|,? *but holidays$"
)
_OFFSET = re.compile(r"^(.+?)(?:的)?(前|后)(\d{1,2}|[一二两三四五六七八九十])[天日]$")


def read_every(text: str) -> Every:
    """The cycle that an editor's words mean; fails with the forms that are known."""
    flat = flattened(text).lower()
    tight = flat.replace(" ", "")
    if unclear := _UNCLEAR_WEEKS.match(tight):
        weekday = unclear[1] or "周六"
        raise UnreadableError("which-weeks", value=text, weekday=weekday)
    found = _FIXED.get(flat) or _of_months(tight) or _of_weeks(tight) or _english(flat)
    if found:
        return found
    days = _weekdays(re.sub(r"^每个?", "", flat))
    if not days:
        bare = _HOURS.sub("", flat)
        if bare != flat and _weekdays(re.sub(r"^每个?", "", bare)):
            raise UnreadableError("every-with-hours", value=text, write=bare.removeprefix("每"))
        raise UnreadableError("unknown-repetition", value=text)
    return Every(Cycle.WEEKLY, days)


def _of_weeks(flat: str) -> Every | None:
    """隔周周六, 每三周周六, 单数周周二; none where it is a plain week or nothing of the sort."""
    if match := _WEEKS_OF_TERM.match(flat):
        days, weeks = _weekdays(match[2]), Weeks.ODD if match[1] == "单" else Weeks.EVEN
        return Every(Cycle.WEEKLY, days, weeks=weeks) if days else None
    if (match := _FORTNIGHTLY.match(flat)) and (days := _weekdays(match[1])):
        return Every(Cycle.WEEKLY, days, interval=2)
    if (match := _WEEKS.match(flat)) and (days := _weekdays(match[3])):
        return Every(Cycle.WEEKLY, days, interval=_NUMBERS[match[2]] + bool(match[1]))
    return None


def _of_months(flat: str) -> Every | None:
    """每月第二个周六, 隔月15日, 每季度最后一个周五, 每年6月10日."""
    if match := _MONTHS_APART.match(flat):
        every = _monthly(f"每月{match[3]}")
        apart = _NUMBERS[match[1]] + 1 if match[1] else _NUMBERS[match[2]] if match[2] else 2
        return replace(every, interval=apart) if every else None
    if (match := _QUARTERLY.match(flat)) and (every := _nth_weekday(match[1], match[2])):
        return replace(every, cycle=Cycle.QUARTERLY)
    if (match := _YEARLY.match(flat)) and match[1] in _NUMBERS:
        every = _monthly(f"每月{match[2]}")
        return replace(every, cycle=Cycle.YEARLY, month=_NUMBERS[match[1]]) if every else None
    return _monthly(flat)


def _monthly(flat: str) -> Every | None:
    if match := _MONTHLY_WORKDAY.match(flat):
        nth = _NTHS[match[1].removeprefix("第").removesuffix("个")]
        return Every(Cycle.MONTHLY_WORKDAY, nths=(nth,))
    if match := _MONTHLY_WEEKDAY.match(flat):
        return _nth_weekday(match[1], match[2])
    if match := _MONTHLY_DAY.match(flat):
        last = re.search("最后|月末", match[1]) is not None
        written = re.findall(r"\d+", match[1])
        if (written or last) and all(len(n) <= 2 and 1 <= int(n) <= 31 for n in written):
            days = sorted({int(n) for n in written})
            return Every(Cycle.MONTHLY_DAY, days=(*days, *([-1] if last else [])))
    return None


def _nth_weekday(nths: str, weekday: str) -> Every | None:
    """第一、三个 and 周日."""
    names = {n.removeprefix("第").removesuffix("个") for n in _SEPARATOR.split(nths)}
    if weekday not in _DAYS or not names <= set(_NTHS):
        return None
    # The last one comes after the fifth.
    numbers = sorted({_NTHS[name] for name in names}, key=lambda n: (n < 0, n))
    return Every(Cycle.MONTHLY_WEEKDAY, (_DAYS[weekday],), tuple(numbers))


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


def read_closed(text: str) -> Closed:
    """Weekdays, and whether public holidays are taken out: 周一（法定节假日除外）."""
    flat = flattened(text)
    days = _BUT_HOLIDAYS.sub("", flat)
    return Closed(read_weekdays(days), but_holidays=days != flat)


def read_lunar(text: str) -> LunarDay:
    """A day of the lunar calendar: 五月初五, 腊月廿三, 闰六月初一, 除夕."""
    flat = flattened(text).lower().replace(" ", "")
    if flat == "小年":
        raise UnreadableError("which-little-year", value=text)
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
    if name == "小年":
        raise UnreadableError("which-little-year", value=text)
    known = canonical(name)
    if known is None:
        near = nearest(name, FESTIVALS)
        hint = f"{near}前一天、" if near and near != name else f"{near}、" if near else ""
        raise UnreadableError("unknown-festival", value=text, hint=hint)
    return Festival(known, offset)
