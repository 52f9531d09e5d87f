"""Calendars and events as bytes: the one module that knows iCalendar (RFC 5545, 7986).

Each event is serialised once; feeds join the bytes.  `lint.py` reads them back.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, vText, vUri
from icalendar.prop import vDuration

from gongli import __version__
from gongli.writing.feeds.colors import css_name

MAX_EVENTS, MAX_BYTES = 1_000, 900 * 1024
_REFRESH = timedelta(hours=12)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Controls, and what some parsers take for the end of a line.
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")

# One constant zone before all events: an RDATE-based one or one with the daylight
# saving of 1986-91 shifts events in Outlook.
TIMEZONE = (
    b"BEGIN:VTIMEZONE\r\n"
    b"TZID:Asia/Shanghai\r\n"
    b"BEGIN:STANDARD\r\n"
    b"DTSTART:19920101T000000\r\n"
    b"TZNAME:CST\r\n"
    b"TZOFFSETFROM:+0800\r\n"
    b"TZOFFSETTO:+0800\r\n"
    b"END:STANDARD\r\n"
    b"END:VTIMEZONE\r\n"
)
_END = b"END:VCALENDAR\r\n"
_EVENT_END = b"END:VEVENT\r\n"
_HOUR_BEFORE = b"-PT1H"
_DAY_BEFORE = b"-PT15H"
"""A whole day starts at midnight: nine o'clock of the day before."""
ALARM_BYTES = 128
"""More than an alarm takes."""
_PRODID = f"-//gongli//gongli {__version__}//ZH"
_SINGLE_HEAD = (
    f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{_PRODID}\r\nCALSCALE:GREGORIAN\r\n".encode()
)


@dataclass(frozen=True)
class Entry:
    """One event, in the words of RFC 5545."""

    uid: str
    start: datetime | date
    end: datetime | date | None
    """Exclusive; a date for whole days.  None where nobody said: it ends when it starts (3.6.1)."""
    summary: str
    description: str
    url: str
    status: str
    """CONFIRMED, TENTATIVE or CANCELLED."""
    location: str = ""
    categories: tuple[str, ...] = ()
    geo: tuple[float, float] | None = None
    live: str = ""
    changed: datetime = _EPOCH
    """In UTC: DTSTAMP and LAST-MODIFIED."""
    sequence: int = 0


@dataclass(frozen=True)
class Head:
    """What a calendar says of itself."""

    name: str
    description: str
    url: str
    source: str
    color: str
    """As #rrggbb."""


def _clean(text: str) -> str:
    """Control characters out: the library guards some properties by `assert` only."""
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def event_bytes(entry: Entry) -> bytes:
    """A VEVENT, CRLF, folded at 75 octets."""
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed.astimezone(UTC))
    event.add("last-modified", entry.changed.astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.start)
    if entry.end is not None:
        event.add("dtend", entry.end)
    event.add("summary", _clean(entry.summary))
    event.add("description", _clean(entry.description))
    event.add("url", entry.url)
    event.add("status", entry.status)
    event.add("transp", "TRANSPARENT")
    if entry.categories:
        event.add("categories", [_clean(category) for category in entry.categories])
    if entry.location:
        _add_location(event, _clean(entry.location), entry.geo)
    if entry.live:
        live = vUri(_clean(entry.live))
        live.params.update({"VALUE": "URI", "FEATURE": "FEED", "LABEL": "直播"})
        event.add("conference", live, encode=False)
    return bytes(event.to_ical())


def _add_location(event: Event, location: str, geo: tuple[float, float] | None) -> None:
    event.add("location", location)
    if geo is None:
        return
    event.add("geo", geo)
    # Apple shows its map only when X-TITLE equals LOCATION to the letter.
    place = vUri(f"geo:{geo[0]},{geo[1]}")
    place.params.update({"VALUE": "URI", "X-TITLE": location})
    event.add("x-apple-structured-location", place, encode=False)


def with_alarm(event: bytes) -> bytes:
    """The same VEVENT with an alarm; as it is when it does not take place."""
    if b"\r\nSTATUS:CANCELLED\r\n" in event:
        return event
    whole_days = b"\r\nDTSTART;VALUE=DATE:" in event
    return event.removesuffix(_EVENT_END) + _alarm(_DAY_BEFORE if whole_days else _HOUR_BEFORE)


def _alarm(trigger: bytes) -> bytes:
    lines = [b"BEGIN:VALARM", b"ACTION:DISPLAY", b"DESCRIPTION:" + "活动提醒".encode()]
    return b"\r\n".join([*lines, b"TRIGGER:" + trigger, b"END:VALARM", _EVENT_END])


def single_bytes(event: bytes) -> bytes:
    """A VCALENDAR of one event to be imported: nothing about a feed in it."""
    return _SINGLE_HEAD + TIMEZONE + event + _END


def calendar_bytes(head: Head, events: Iterable[bytes]) -> bytes:
    """A VCALENDAR around serialised events; no METHOD and no UID of its own."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODID)
    calendar.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(_clean(head.name)), encode=False)
    calendar.add("x-wr-caldesc", vText(_clean(head.description)), encode=False)
    calendar.add("x-wr-timezone", vText("Asia/Shanghai"), encode=False)
    calendar.add("url", head.url)
    source = vUri(head.source)
    source.params["VALUE"] = "URI"  # the library forgets it
    calendar.add("source", source, encode=False)
    refresh = vDuration(_REFRESH)
    refresh.params["VALUE"] = "DURATION"
    calendar.add("refresh-interval", refresh, encode=False)
    calendar.add("x-published-ttl", vText("PT12H"), encode=False)
    calendar.add("color", vText(css_name(head.color)), encode=False)
    calendar.add("x-apple-calendar-color", vText(head.color), encode=False)
    opening = bytes(calendar.to_ical()).removesuffix(_END)
    return opening + TIMEZONE + b"".join(events) + _END
