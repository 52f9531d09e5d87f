"""One event looked at as bytes: each broken rule is found, a sound event has none."""

import pytest

from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import event_table
from gongli.writing.feeds.lint_event import lint_event

SOUND = """BEGIN:VEVENT
SUMMARY:【改期】夜
DTSTART;TZID=Asia/Shanghai:20260712T193000
DTEND;TZID=Asia/Shanghai:20260712T210000
DTSTAMP:20260701T000000Z
UID:20260711.p.b.s@example.org
SEQUENCE:1
CATEGORIES:演出季
DESCRIPTION:原定 7月11日 周六\\nhttps://example.org/p/b/s/
GEO:31.0;120.0
LAST-MODIFIED:20260701T000000Z
LOCATION:剧场\\, "甲"
STATUS:CONFIRMED
TRANSP:TRANSPARENT
URL:https://example.org/p/b/s/
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="剧场, ^'甲^'":geo:31,120
END:VEVENT
"""


def told(text: str) -> list[str]:
    return list(lint_event(text.replace("\n", "\r\n").encode()))


def test_a_sound_event_has_nothing_wrong(nasty: Edition) -> None:
    assert told(SOUND) == []
    table = event_table(nasty)
    assert [wrong for data in table.values() for wrong in lint_event(data)] == []


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("UID:", "UIDX:", "not exactly once: ['UID']"),
        ("TRANSP:TRANSPARENT\n", "", "not exactly once: ['TRANSP']"),
        ("SEQUENCE:1\n", "SEQUENCE:1\nSEQUENCE:2\n", "not exactly once: ['SEQUENCE']"),
        ("TRANSP:", "CLASS:PUBLIC\nTRANSP:", "do not belong to an event: ['CLASS']"),
        ("GEO:", "GEO:1;2\nGEO:", "do not belong to an event: ['GEO']"),
        ("DTSTART;TZID=Asia/Shanghai", "DTSTART", "not Shanghai's"),
        ("20260712T193000", "20261399T996199", "not Shanghai's"),
        ("DTEND;TZID=Asia/Shanghai:20260712T210000", "DTEND;VALUE=DATE:20260713", "an end that"),
        ("20260712T210000", "20260712T193000", "an end that"),
        ("20260712T210000", "20260711T210000", "an end that"),
        ("DTSTAMP:2", "DTSTAMP;TZID=Asia/Shanghai:2", "not UTC"),
        ("DTSTAMP:20260701", "DTSTAMP:20260702", "DTSTAMP is not LAST-MODIFIED"),
        ("SEQUENCE:1", "SEQUENCE:abc", "no number: abc"),
        ("STATUS:CONFIRMED", "STATUS:POSTPONED", "unknown status"),
        ("STATUS:CONFIRMED", "STATUS:CANCELLED", "does not say so"),
        ("UID:20260711", "UID:夜", "a UID of another form"),
        ("UID:20260711.p.b.s@example.org", "UID:1f0e3dad-9990", "a UID of another form"),
        ("TRANSPARENT", "OPAQUE", "blocks time"),
        ("夜", "夜\x07", "a control character"),
        ("夜", "夜\u2028", "a control character"),
        ("夜", "夜\\x", "escapes nothing"),
        ("\\nhttps://example.org/p/b/s/", "", "page's address"),
        ("周六", "<p>周六</p>", "markup"),
        ("^'甲^'", "甲", "an X-TITLE"),
        (";X-TITLE=", ";X-NAME=", "an X-TITLE"),
        ("GEO:", "GEO", "no property"),
        ("END:VEVENT", "END:VTODO", "not one whole VEVENT"),
        ("夜", "夜" * 40, "octets"),
    ],
)
def test_a_broken_event_is_found(old: str, new: str, wrong: str) -> None:
    assert old in SOUND
    found = told(SOUND.replace(old, new, 1))
    assert any(wrong in each for each in found), found
