"""A last look at every feed before it is published: the rules that phones taught.

Works on bytes, not on the library's objects: what is read here is what a phone reads.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from gongli.writing.addresses import is_alarm_feed, is_feed
from gongli.writing.feeds.ics import MAX_BYTES, MAX_EVENTS, TIMEZONE

_ONCE = frozenset(
    """UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION URL STATUS
    TRANSP""".split()  # noqa: SIM905 - easier to read
)
_MAY = frozenset({"LOCATION", "GEO", "X-APPLE-STRUCTURED-LOCATION", "CONFERENCE", "CATEGORIES"})
_HEAD = frozenset(
    """VERSION PRODID CALSCALE NAME X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE URL SOURCE
    REFRESH-INTERVAL X-PUBLISHED-TTL COLOR X-APPLE-CALENDAR-COLOR""".split()  # noqa: SIM905
)
_EVENT = re.compile(rb"^BEGIN:VEVENT\r\n.*?^END:VEVENT\r\n", re.DOTALL | re.MULTILINE)
_NEXT_EVENT = b"\r\nBEGIN:VEVENT\r\n"
"""With the line before it: a title may end in the same words."""
_STATUS = {"CONFIRMED", "TENTATIVE", "CANCELLED"}
_TIME = re.compile(r"^(?:DTSTART|DTEND);(?:TZID=Asia/Shanghai:\d{8}T\d{6}|VALUE=DATE:\d{8})$")
_STAMP = re.compile(r"^(?:DTSTAMP|LAST-MODIFIED):\d{8}T\d{6}Z$")


def lint_calendar(data: bytes) -> Iterator[str]:
    """What is wrong with a calendar's frame and lines; its events are not looked into."""
    yield from _lines(data)
    frame = _EVENT.sub(b"", data)
    if not data.startswith(b"BEGIN:VCALENDAR\r\n") or not data.endswith(b"END:VCALENDAR\r\n"):
        yield "not one whole VCALENDAR"
    if frame.count(TIMEZONE) != 1 or data.find(TIMEZONE) > data.find(_NEXT_EVENT) > -1:
        yield "not one constant VTIMEZONE before all events"
    names = [line.partition(":")[0].partition(";")[0] for line in unfolded(frame)]
    inner = names[1 : names.index("BEGIN", 1)] if "BEGIN" in names[1:] else names[1:-1]
    if strange := set(inner) - _HEAD:
        yield f"properties that do not belong to a calendar: {sorted(strange)}"
    uids = re.findall(rb"^UID:(.*?)\r\n(?! )", data, re.MULTILINE)
    if len(uids) != len(set(uids)):
        yield "a UID twice"
    if data.count(_NEXT_EVENT) > MAX_EVENTS or len(data) > MAX_BYTES:
        yield "more than phones read"


def lint_alarms(path: str, data: bytes) -> Iterator[str]:
    """What is wrong with a feed's alarms: none where it is subscribed to, else one an event."""
    alarms = data.count(b"\r\nBEGIN:VALARM\r\n")
    if is_feed(path) and alarms:
        yield "an alarm in a feed that is subscribed to"
    if is_alarm_feed(path):
        held = data.count(_NEXT_EVENT) - data.count(b"\r\nSTATUS:CANCELLED\r\n")
        if alarms != held or alarms != data.count(b"END:VALARM\r\nEND:VEVENT\r\n"):
            yield f"{alarms} alarms for {held} events that take place"


def lint_event(data: bytes) -> Iterator[str]:
    """What is wrong with one VEVENT."""
    lines = list(unfolded(data))
    if lines[0] != "BEGIN:VEVENT" or lines[-1] != "END:VEVENT":
        yield "not one whole VEVENT"
        return
    names = Counter(line.partition(":")[0].partition(";")[0] for line in lines[1:-1])
    if missing := [name for name in _ONCE if names[name] != 1]:
        yield f"not exactly once: {sorted(missing)}"
    if strange := set(names) - _ONCE - _MAY:
        yield f"properties that do not belong to an event: {sorted(strange)}"
    for line in lines:
        if line.startswith(("DTSTART", "DTEND")) and not _TIME.match(line):
            yield f"a time that is not Shanghai's: {line}"
        if line.startswith(("DTSTAMP", "LAST-MODIFIED")) and not _STAMP.match(line):
            yield f"a stamp that is not UTC: {line}"
        if line.startswith("STATUS:") and line[7:] not in _STATUS:
            yield f"an unknown status: {line}"


def _lines(data: bytes) -> Iterator[str]:
    """Physical lines: CRLF, at most 75 octets, whole characters, whole escapes."""
    if (
        not data.endswith(b"\r\n")
        or b"\n" in data.replace(b"\r\n", b"")
        or b"\r" in data.replace(b"\r\n", b"")
    ):
        yield "a line that does not end in CRLF"
    lines = data.split(b"\r\n")
    for line, following in zip(lines, [*lines[1:], b""], strict=True):
        if len(line) > 75:
            yield f"a line of {len(line)} octets"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield "a line folded inside a character"
        escapes = len(line) - len(line.rstrip(b"\\"))
        if escapes % 2 and following.startswith(b" "):
            yield "a line folded inside an escape"


def unfolded(data: bytes) -> Iterator[str]:
    """The logical lines (RFC 5545, 3.1)."""
    text = data.replace(b"\r\n ", b"").decode("utf-8", "replace")
    return (line for line in text.split("\r\n") if line)
