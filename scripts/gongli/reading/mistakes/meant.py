"""A lone text that would fill a record's main field, but means another of its fields.

`2026-12-17: 取消` would become the title of an evening that then takes place for everybody.
"""

import re

from gongli.characters import flattened
from gongli.model import SessionStatus, Slot
from gongli.problems import Problem, problem
from gongli.reading.mistakes.otherwise import braces, entries, fields_of
from gongli.reading.mistakes.stems import meaning
from gongli.reading.text.nodes import Scalar
from gongli.reading.values import dates
from gongli.reading.values.scalars import PARSERS, read_word
from gongli.reading.values.unreadable import UnreadableError
from gongli.table.record import Field, Record, Type

_TELLING = (
    Type.WORD,
    Type.DATE,
    Type.MOMENT,
    Type.DATES,
    Type.LOOSE_DATE,
    Type.YEAR,
    Type.TIMES,
    Type.OPENING,
)
"""Types whose values nobody mistakes for a title."""
# What was refused from the beginning; stems.py knows the rest.
_OFF = {
    word: status.zh
    for status in (SessionStatus.CANCELLED, SessionStatus.POSTPONED)
    for word in (status.zh, *status.also)
    if not word.isascii()
}
_OFF["停"] = SessionStatus.CANCELLED.zh
_OFF_WORDS = "|".join(sorted(_OFF, key=len, reverse=True))
_OFF_FIRST = re.compile(rf"({_OFF_WORDS})(?:了|一次|举行)?(?:[,。.;、:( ]+(.+?)\)?)?")
_OFF_LAST = re.compile(rf"[因由]于?(.{{1,20}}?),?(?:而|故)?({_OFF_WORDS})(?:了|一次|举行)?")
_OFF_BEHIND = re.compile(rf"(.+?) ?[(【\[]({_OFF_WORDS})了?[)】\]]")
# 停课一次，课程顺延: nothing is called off, the lessons behind move up.
_PASSED_OVER = re.compile(
    r"(?:[本这]次|[本这]周|当天|因.{1,20}?)?停[课讲演训排办](?:[一1]次)?[,。;、 ]*"
    r"(?:课程|后面|后续|以后|其后|往后|依次|的|课|各|均|相应|自动)*顺延.{0,10}"
)
_MOVED = re.compile(
    r"(?:改|延|移|调|推迟|顺延|延期|延迟|改期|调整|提前)(?:到|至|为|在|:)+:? *([\d下本].*)"
)
_MONTH_AND_DAY = re.compile(r"(\d{1,2})[月./-](\d{1,2})[日号]?(?:举行)?")
_NAMED = re.compile(r"([^\s:]{1,8}) *: *(.+)")
_ONLY_DAYS = re.compile(r"(?:从|自|即日)?[起\d年月日号./\-–—~至到 ]*(?:前|止|为止|截止)?")


def another_field(record: Record, written: Scalar, key: object = None) -> Problem | None:
    """What a lone text should be written as; None where it is what it seems to be.

    `key` is what stands before the colon, where the record has one.
    """
    if not record.short:
        return None
    main = record.named(record.short)
    if main.type is not Type.TEXT:
        return None
    if isinstance(key, Slot) and _PASSED_OVER.fullmatch(flattened(written.text)):
        return problem("passed-over", written.place, value=written.text, day=key.day)
    meant = _meant(record, main, flattened(written.text), key)
    if meant is None:
        return None
    kept = (
        f"《{written.text}》"
        if isinstance(key, Slot) and _sounds_so(written.text)
        else written.text
    )
    words = {"value": written.text, "field": main.phrase, "keep": braces({main.zh: kept})}
    return problem("means-another-field", written.place, write=braces(meant), **words)


def _meant(record: Record, main: Field, text: str, key: object) -> dict[str, str] | None:
    others = [field for field in record.fields if field is not main]
    if isinstance(key, Slot):
        found = _called_off(text) or _moved(text, key)
        if found:
            return found
    if {"from", "to"} <= {field.name for field in record.fields} and _is_days(text):
        return _from_and_to(record, text)
    if (named := _NAMED.fullmatch(text)) and (field := record.field(named[1])):
        fits = field.type not in PARSERS or _reads(field, named[2])
        return {named[1]: named[2]} if fits else None
    for field in others:
        if field.type in _TELLING and _reads(field, text):
            return {field.zh: text}
    if record.field("time") and dates.has_no_end(text):
        return {record.named("time").zh: "19:30-21:00"}
    return None


def lone_in_session(text: str) -> str:
    """A lone text behind a date as a line of its own: 状态: 延期, 题目: 开幕式."""
    meant = _called_off(flattened(text)) or fields_of(text) or {"题目": text}
    return "，".join(entries(meant))


def _called_off(text: str) -> dict[str, str] | None:
    """取消, 停讲（教师生病）, 因雨延期, 专场（取消）."""
    if match := _OFF_FIRST.fullmatch(text):
        return {"状态": _OFF[match[1]]} | ({"原因": match[2]} if match[2] else {})
    if match := _OFF_LAST.fullmatch(text):
        reason = {} if match[1] in ("故", "事") else {"原因": match[1]}
        return {"状态": _OFF[match[2]]} | reason
    if match := _OFF_BEHIND.fullmatch(text):
        return {"题目": match[1], "状态": _OFF[match[2]]}
    return None


def _moved(text: str, slot: Slot) -> dict[str, str] | None:
    """改到12月25日, in the year of the original day, or the next where that is long over."""
    match = _MOVED.fullmatch(text)
    if match is None:
        return None
    if short := _MONTH_AND_DAY.fullmatch(match[1].strip()):
        month, number = int(short[1]), int(short[2])
        year = slot.day.year + (slot.day.month - month > 6)
        return {"改到": f"{year}-{month:02}-{number:02}"}
    try:
        return {"改到": dates.read_date(match[1]).isoformat()}
    except UnreadableError:
        return {"改到": f"{slot.day.year}-…"}


def _is_days(text: str) -> bool:
    """Whether a text is nothing but days: it then has the start and the end of something."""
    return bool(_ONLY_DAYS.fullmatch(text) and re.search(r"\d[年月./-]\d", text))


def _from_and_to(record: Record, text: str) -> dict[str, str]:
    start, end = record.named("from"), record.named("to")
    try:
        days = dates.read_days(text)
    except UnreadableError:
        return {start.zh: start.example, end.zh: end.example}
    return {start.zh: days.first.isoformat(), end.zh: days.last.isoformat()}


def _reads(field: Field, text: str) -> bool:
    try:
        if field.type is Type.WORD:
            assert field.words is not None
            read_word(text, field.words)
        else:
            PARSERS[field.type](text)
    except UnreadableError:
        return False
    return True


def _sounds_so(text: str) -> bool:
    """Whether a title of these words alone (延期, 改到12月25日) would be told, too."""
    return bool(meaning(text) or fields_of(text))
