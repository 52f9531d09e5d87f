"""iCalendar read by hand, so that no library's leniency hides a fault (RFC 5545, 3.1)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

ZONE = b"""BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19920101T000000
TZNAME:CST
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
""".replace(b"\n", b"\r\n")

_PROPERTY = re.compile(r'^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$', re.DOTALL)
_EVENT = re.compile(rb"^BEGIN:VEVENT\r\n.*?^END:VEVENT\r\n", re.DOTALL | re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\;,nN])")


@dataclass(frozen=True)
class Property:
    """One content line, unfolded; the value as it stands, still escaped."""

    name: str
    params: str
    value: str

    @property
    def text(self) -> str:
        """The value of a TEXT property as a reader sees it."""
        return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value)


def physical_lines(data: bytes) -> list[bytes]:
    """The lines as they stand in the file, every one ended by CRLF."""
    *lines, rest = data.split(b"\r\n")
    assert rest == b"", "the last line has no CRLF"
    return lines


def properties(data: bytes) -> list[Property]:
    """The content lines of a calendar or a part of one."""
    whole = data.decode().replace("\r\n ", "").removesuffix("\r\n")
    matches = [(_PROPERTY.match(line), line) for line in whole.split("\r\n")]
    assert [line for match, line in matches if match is None] == []
    return [Property(*match.groups()) for match, _ in matches if match]


def names(data: bytes) -> list[str]:
    """The names of the content lines in their order."""
    return [p.name for p in properties(data)]


def one(data: bytes, name: str) -> Property:
    """The property of which there must be one."""
    (found,) = (p for p in properties(data) if p.name == name)
    return found


def events(data: bytes) -> list[bytes]:
    """The events of a calendar as they stand."""
    return _EVENT.findall(data)


def by_uid(data: bytes) -> dict[str, bytes]:
    """The events of a calendar by their UID, which must be each one's own."""
    found = [(one(event, "UID").value, event) for event in events(data)]
    assert len(dict(found)) == len(found)
    return dict(found)


def opening(data: bytes) -> bytes:
    """What a calendar says before its first event."""
    return data[: data.index(b"BEGIN:VEVENT")] if events(data) else data


def feeds(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The feeds among these files, without those of single events."""
    return ((path, data) for path, data in files.items() if path.startswith("feeds/"))
