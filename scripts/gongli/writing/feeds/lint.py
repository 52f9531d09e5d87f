"""A last look at feeds before they are published: whether a word of an editor became a property.

The library guards some properties by `assert` alone, so what was written is read back as lines
(RFC 5545, 3.1) and their names compared with what was meant.  An event is looked at once, however
many feeds carry it.  How feeds are written otherwise is held by tests/writing/feeds/test_format.py.
"""

import re
from collections import Counter
from collections.abc import Iterator, Set

from gongli.writing.feeds.ics import CONTROLS, MAX_BYTES, MAX_EVENTS, TIMEZONE

_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"
_OPENING, _CLOSING = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"
_EVENT = frozenset(
    """BEGIN UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART SUMMARY DESCRIPTION URL STATUS
    TRANSP END""".split()  # noqa: SIM905 - easier to read
)
_MAY = frozenset(
    {"DTEND", "LOCATION", "GEO", "X-APPLE-STRUCTURED-LOCATION", "CONFERENCE", "CATEGORIES"}
)
_CALENDAR = frozenset(
    """BEGIN VERSION PRODID CALSCALE NAME X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE URL SOURCE
    REFRESH-INTERVAL X-PUBLISHED-TTL COLOR X-APPLE-CALENDAR-COLOR END""".split()  # noqa: SIM905
)
_SOURCE = "SOURCE;VALUE=URI:"
_LONGEST = 256
"""Characters of a feed's address."""


def lint_event(event: bytes) -> Iterator[str]:
    """What is wrong with one VEVENT, in English."""
    if not event.startswith(_BEGIN) or not event.endswith(_END):
        yield "not one whole VEVENT"
    yield from _lint_lines(_unfolded(event), _EVENT, _MAY)


def lint_feed(path: str, data: bytes) -> Iterator[str]:
    """What is wrong with a feed but for its events, in English."""
    # With the end of the line before it: a title may be the same words.
    opening, *events = data.split(b"\r\n" + _BEGIN)
    if events:
        opening += b"\r\n" + _CLOSING
    if not opening.startswith(_OPENING) or not data.endswith(_CLOSING):
        yield "not one whole VCALENDAR"
    lines = _unfolded(opening.replace(TIMEZONE, b"", 1))
    yield from _lint_lines(lines, _CALENDAR, frozenset())
    sources = [line.removeprefix(_SOURCE) for line in lines if line.startswith(_SOURCE)]
    if any(len(address) > _LONGEST or not address.isascii() for address in (path, *sources)):
        yield "an address that phones do not take"
    # Each UID has its bytes once, in the table that feeds are joined from.
    if len({event.removesuffix(b"\r\n" + _CLOSING) for event in events}) < len(events):
        yield "an event twice"
    if len(events) > MAX_EVENTS or len(data) > MAX_BYTES:
        yield "more than phones read"


def _unfolded(data: bytes) -> list[str]:
    """The logical lines."""
    text = data.replace(b"\r\n ", b"").decode("utf-8", "replace")
    return text.removesuffix("\r\n").split("\r\n")


def _lint_lines(lines: list[str], once: Set[str], may: Set[str]) -> Iterator[str]:
    """What is wrong with properties of which some must stand once and some may."""
    if any(CONTROLS.search(line) or "\n" in line for line in lines):
        yield "a control character, or a line that does not end in CRLF"
    names = Counter(re.split("[;:]", line, maxsplit=1)[0] for line in lines)
    if missing := sorted(once - names.keys()):
        yield f"missing: {missing}"
    strange = {name for name, count in names.items() if count > 1 or name not in once | may}
    if strange:
        yield f"twice, or not meant to be there: {sorted(strange)}"
