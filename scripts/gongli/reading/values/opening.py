"""Opening hours as editors write them: of a day, and of a week."""

import re

from gongli.characters import flattened
from gongli.model import Cycle, Opening, Times
from gongli.reading.values.dates import read_times
from gongli.reading.values.repeating import read_every
from gongli.reading.values.unreadable import UnreadableError

_CLOSED = re.compile(r"(?:闭馆|休馆|休息|不开放|关闭|closed)$")
_RULE = re.compile(r"[;；,，。\n]+")
_HEAD = re.compile(r"^([^\d:]+?)[:\s]*(?=\d{1,2}[:点时]|全天|闭馆|休馆|休息|不开放|关闭|closed)")
_BETWEEN = re.compile(r"[、,;/和]|\s+(?=\d)")
_WORKDAYS, _WEEKEND, _WEEK = (0, 1, 2, 3, 4), (5, 6), tuple(range(7))
_OFF = re.compile("(?:双休日|周末|weekend)$", re.IGNORECASE)
_REST = re.compile("(?:双休日|周末)(?:和|及|、)(?:法定)?(?:节假日|节日|假日)$")
_HOLIDAYS = re.compile("(?:法定)?(?:节假日|节日|假日)$|holidays?$", re.IGNORECASE)

_Days = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Weekdays of an ordinary week, of public holidays and of make-up workdays."""


def read_hours(text: str) -> tuple[Times, ...]:
    """9:00-12:00、14:00-17:00; 闭馆 is no hours at all."""
    flat = flattened(text)
    if _CLOSED.fullmatch(flat):
        return ()
    spans = tuple(read_times(piece) for piece in _BETWEEN.split(flat) if piece.strip())
    for times in spans:
        if times.end is None or not times.known:
            raise UnreadableError("time-without-end", value=text, write="9:00-17:00")
    if not spans:
        raise UnreadableError("not-a-time", value=text, write="9:00-17:00")
    return _in_order(spans)


def read_opening(text: str) -> Opening:
    """周二至周日 9:00-17:00; 周一 闭馆: later rules go over earlier ones."""
    weeks: tuple[list[tuple[Times, ...]], ...] = ([()] * 7, [()] * 7, [()] * 7)
    days: _Days = ((), (), ())
    said = False
    for rule in _RULE.split(flattened(text)):
        if not rule.strip():
            continue
        head = _HEAD.match(rule.strip())
        if head is not None:
            days = _days(text, head[1])
        elif not said:
            raise UnreadableError("not-opening-hours", value=text)
        hours = _hours(text, rule.strip()[head.end() :] if head else rule.strip())
        for week, own in zip(weeks, days, strict=True):
            for day in own:
                # A rule without days of its own adds to those named before it.
                week[day] = hours if head is not None else _in_order((*week[day], *hours))
        said = True
    if not said:
        raise UnreadableError("not-opening-hours", value=text)
    usual, off, work = (tuple(week) for week in weeks)
    written = " ".join(text.split())
    return Opening(usual, written, *(None if each == usual else each for each in (off, work)))


def _in_order(spans: tuple[Times, ...]) -> tuple[Times, ...]:
    return tuple(sorted(spans, key=lambda times: times.start))


def _hours(text: str, piece: str) -> tuple[Times, ...]:
    try:
        return read_hours(piece)
    except UnreadableError as wrong:
        if wrong.code in ("not-a-time", "time-without-end"):
            raise UnreadableError("not-opening-hours", value=text) from None
        raise


def _days(text: str, words: str) -> _Days:
    """The weekdays of 每天, 工作日, 双休日, 节假日, 周二至周日.

    Weekdays by name hold in any week; the others follow the State Council's arrangement.
    """
    if _HOLIDAYS.match(words.strip()):
        return (), _WEEK, ()
    if _REST.match(words.strip()):
        return _WEEKEND, _WEEK, ()
    if _OFF.match(words.strip()):
        return _WEEKEND, _WEEKEND, ()
    try:
        every = read_every(words.strip())
    except UnreadableError:
        raise UnreadableError("not-opening-hours", value=text) from None
    if every.cycle is Cycle.DAILY:
        return _WEEK, _WEEK, _WEEK
    if every.cycle is Cycle.WORKDAYS:
        return _WORKDAYS, (), _WEEK
    if every.cycle is Cycle.RESTDAYS:
        return _WEEKEND, _WEEK, ()
    if every.cycle is not Cycle.WEEKLY:
        raise UnreadableError("not-opening-hours", value=text)
    return every.weekdays, every.weekdays, every.weekdays
