"""A last look at every feed before it is published: the rules that phones taught.

Works on bytes, not on the library's objects: what is read here is what a phone reads.  An event is
looked at once and known again by its bytes; of a feed only what stands around its events is new.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gongli.writing.addresses import is_alarm_feed, is_feed
from gongli.writing.feeds.ics import (
    CONTROLS,
    MAX_BYTES,
    MAX_EVENTS,
    TIMEZONE,
    without_alarm,
)
from gongli.writing.feeds.lint_event import lint_event, physical_lines, unfolded

_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"\r\nEND:VEVENT\r\n"
_CLOSING = b"END:VCALENDAR\r\n"
_HEAD = (
    "VERSION:2.0",
    "PRODID:.+",
    "CALSCALE:GREGORIAN",
    "NAME:.+",
    "X-WR-CALNAME:.+",
    "X-WR-CALDESC:.+",
    "X-WR-TIMEZONE:Asia/Shanghai",
    "URL:https?://.+",
    "SOURCE;VALUE=URI:https?://.+",
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    "COLOR:[a-z]+",
    "X-APPLE-CALENDAR-COLOR:#[0-9a-f]{6}",
)
_FORMS = {re.split("[;:]", form, maxsplit=1)[0]: re.compile(form) for form in _HEAD}
_LONGEST = 256
"""Characters of a feed's address."""


@dataclass(frozen=True)
class Looked:
    """What a look at one event found."""

    uid: str
    wrong: tuple[str, ...]
    off: bool
    """Whether it says that it does not take place."""
    alarm: bool = False


@dataclass
class Looks:
    """Every event that was looked at, by its bytes."""

    known: dict[bytes, Looked] = field(default_factory=dict)

    def at(self, event: bytes) -> Looked:
        """What is wrong with an event; with an alarm it is the same event otherwise."""
        if event not in self.known:
            bare = without_alarm(event)
            self.known[event] = (
                _looked(event) if bare == event else replace(self.at(bare), alarm=True)
            )
        return self.known[event]


def _looked(event: bytes) -> Looked:
    lines = unfolded(event)
    uid = next((line[4:] for line in lines if line.startswith("UID:")), "")
    return Looked(uid, tuple(lint_event(event)), "STATUS:CANCELLED" in lines)


def lint_feed(path: str, data: bytes, looks: Looks) -> Iterator[str]:
    """What is wrong with a feed: what stands around its events, and which events they are."""
    frame, events = taken_apart(data)
    yield from lint_frame(frame)
    if len(path) > _LONGEST or not path.isascii():
        yield "an address that phones do not take"
    looked = [looks.at(event) for event in events]
    names = Counter(look.uid for look in looked)
    if twice := [uid for uid, count in names.items() if count > 1]:
        yield f"a UID twice: {twice[0]}"
    if len(events) > MAX_EVENTS or len(data) > MAX_BYTES:
        yield "more than phones read"
    if is_feed(path) and any(look.alarm for look in looked):
        yield "an alarm in a feed that is subscribed to"
    if is_alarm_feed(path) and any(look.alarm is look.off for look in looked):
        yield "events that take place need one alarm, others none"


def taken_apart(data: bytes) -> tuple[bytes, list[bytes]]:
    """What stands around the events of a calendar, and they as they stand.

    Their first line with the one before it: a title may end in the same words.
    """
    first, *rest = data.split(b"\r\n" + _BEGIN)
    if not rest:
        return data, []
    last, end, tail = rest[-1].rpartition(_END)
    events = [_BEGIN + event + b"\r\n" for event in rest[:-1]]
    return first + b"\r\n" + tail, [*events, _BEGIN + last + end]


def lint_frame(frame: bytes) -> Iterator[str]:
    """What is wrong with what a calendar says of itself."""
    yield from physical_lines(frame)
    if CONTROLS.search(frame.decode("utf-8", "replace").replace("\r\n", "")):
        yield "a control character"
    if not frame.startswith(b"BEGIN:VCALENDAR\r\n") or not frame.endswith(_CLOSING):
        yield "not one whole VCALENDAR"
    if not frame.endswith(TIMEZONE + _CLOSING) or frame.count(TIMEZONE) != 1:
        yield "not one constant VTIMEZONE before all events"
    lines = unfolded(frame.replace(TIMEZONE, b""))[1:-1]
    told = [(re.split("[;:]", line, maxsplit=1)[0], line) for line in lines]
    names = Counter(name for name, _ in told)
    if strange := names.keys() - _FORMS.keys():
        yield f"properties that do not belong to a calendar: {sorted(strange)}"
    if missing := [name for name in _FORMS if names[name] != 1]:
        yield f"not exactly once: {missing}"
    for name, line in told:
        if name in _FORMS and not _FORMS[name].fullmatch(line):
            yield f"not as phones read it: {line}"
    values = {name: line.partition(":")[2] for name, line in told}
    if values.get("NAME") != values.get("X-WR-CALNAME"):
        yield "two names"
    source = values.get("SOURCE", "")
    if len(source) > _LONGEST or not source.isascii():
        yield "an address that phones do not take"
