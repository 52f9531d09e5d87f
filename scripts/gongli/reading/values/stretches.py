"""Days named together: 2026-12-10 至 2027-01-05, 2027-01, 寒假; some weekdays of them."""

import re
from calendar import monthrange
from datetime import date

from gongli.characters import flattened
from gongli.model import Days, SchoolBreak, Slot, Stretch
from gongli.reading.values.dates import read_date, read_days, read_slot
from gongli.reading.values.repeating import read_weekdays
from gongli.reading.values.unreadable import UnreadableError

_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?(?:份)?")
_BREAK = re.compile(r"(?:(\d{4})年?)? *(寒假|暑假)(?: *(\d{4})年?)?(?:期间)?")
_NTH = re.compile(r"^(.*?) *第([1-9]\d?)场$")
_WEEKDAYS = re.compile(r"^(.*\S) *(?:的|每)?((?:周|星期|礼拜|双休日).*)$")
_SPAN = re.compile(r"^[^周星礼]*\d[日号]?(?:\s*(?:至|到|[~–—―〜]+)\s*|\s+-+\s+)\d[^周星礼]*$")
"""From a day to another, neither with a weekday: one behind them is of days between."""
_FROM = re.compile(r" *(?:起|以后|开始|以来)$")
_UNDECIDED = re.compile(
    r"(?:具体)?(?:日期|时间|日子)?(?:待定|未定|另行通知|待通知|再通知)|^tba$", re.IGNORECASE
)
_ABOUT = re.compile(r"[上中下]旬|[初底末]|月份?$|季度|[春夏秋冬]季?$|前后|左右|^(?:大?约|预计)")
_BETWEEN = re.compile(r" *[、，,；;] *")


def read_stretch(text: str) -> Stretch:
    """Days by date, from one to another, months, a school break; of them some weekdays only."""
    flat = flattened(text)
    weekdays: tuple[int, ...] = ()
    if (match := _WEEKDAYS.match(flat)) and (_SPAN.match(match[1]) or not _is_dated(flat)):
        flat, weekdays = match[1].removesuffix("的"), read_weekdays(match[2])
    if match := _BREAK.fullmatch(flat):
        year = match[1] or match[3]
        return Stretch((), weekdays, SchoolBreak(match[2], int(year) if year else None))
    return Stretch(tuple(_days(piece) for piece in _BETWEEN.split(flat)), weekdays)


def _is_dated(flat: str) -> bool:
    """Whether a weekday only says again which day it is: 2026-12-10（周四）."""
    try:
        read_days(flat)
    except UnreadableError as wrong:
        return wrong.code == "wrong-weekday"
    return True


def _days(text: str) -> Days:
    if match := _MONTH.fullmatch(text):
        year, month = int(match[1]), int(match[2])
        if not 1 <= month <= 12:
            raise UnreadableError("no-such-month", value=text, month=month)
        return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return read_days(text)


def read_session_key(text: str) -> Slot | tuple[Stretch, int]:
    """An original day, else a stretch and which showing of each day (0 for all)."""
    try:
        return read_slot(text)
    except UnreadableError as wrong:
        flat = flattened(text)
        nth = _NTH.match(flat)
        try:
            stretch = read_stretch(nth[1] if nth else flat)
        except UnreadableError as also:
            raise (also if _several(flat) else wrong) from None
        return stretch, int(nth[2]) if nth else 0


def _several(flat: str) -> bool:
    """Whether more than one day is meant, so that what is wrong is wrong with one of them."""
    return len(re.findall(r"\d{4}", flat)) > 1


def read_school_break(text: str) -> SchoolBreak:
    """2027 寒假."""
    match = _BREAK.fullmatch(flattened(text))
    year = match and (match[1] or match[3])
    if match is None or not year:
        raise UnreadableError("not-a-school-break", value=text)
    return SchoolBreak(match[2], int(year))


def read_undecided(text: str) -> str:
    """What is known of a day that is not decided: 12月中旬; nothing of 待定."""
    flat = flattened(text)
    bare = _UNDECIDED.sub("", flat).strip("（）() ，,、")
    if bare == flat and not _ABOUT.search(flat):
        raise UnreadableError("not-undecided", value=text)
    return bare


def read_first_day(text: str) -> date:
    """The day from which something holds: 2026-10-01, 2026年10月起."""
    flat = _FROM.sub("", flattened(text))
    return _days(flat).first if _MONTH.fullmatch(flat) else read_date(flat)
