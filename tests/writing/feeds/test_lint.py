"""Feeds looked at as bytes: each broken rule is found, a sound feed has none."""

from pathlib import Path

import pytest

from gongli.writing.addresses import is_alarm_feed, is_feed
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds, event_table
from gongli.writing.feeds.files import feed_artifacts, feed_problems
from gongli.writing.feeds.lint import lint_calendar, lint_event
from tests.writing.lookup import edition_with


@pytest.fixture(scope="module")
def event(nasty: Edition) -> bytes:
    return next(data for data in event_table(nasty).values() if b"LOCATION:" in data)


@pytest.fixture(scope="module")
def calendar(nasty: Edition) -> bytes:
    return next(a.data for a in feed_artifacts(Feeds(nasty)))


def test_a_sound_feed_has_nothing_wrong(nasty: Edition) -> None:
    table = event_table(nasty)
    assert [wrong for data in table.values() for wrong in lint_event(data)] == []
    feeds = feed_artifacts(Feeds(nasty))
    assert [(a.path, wrong) for a in feeds for wrong in lint_calendar(a.data)] == []


@pytest.mark.parametrize("words", ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM"])
def test_words_that_look_like_a_line_of_a_feed_are_words(tmp_path: Path, words: str) -> None:
    text = f"名称: {words}\n时间安排: {{日期: [2026-11-28, 2026-11-29], 时间: 全天}}\n"
    feeds = Feeds(edition_with(tmp_path, text))
    files = feed_artifacts(feeds)
    written = [a for a in files if is_feed(a.path) or is_alarm_feed(a.path)]
    assert len(written) > 4
    assert [p.code for p in feed_problems(written, feeds.events)] == []


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        (b"UID:", b"UIDX:", "not exactly once"),
        (b"TRANSP:TRANSPARENT\r\n", b"", "not exactly once: ['TRANSP']"),
        (b"SEQUENCE:0\r\n", b"SEQUENCE:0\r\nSEQUENCE:1\r\n", "not exactly once: ['SEQUENCE']"),
        (b"TRANSP:", b"CLASS:PUBLIC\r\nTRANSP:", "do not belong to an event: ['CLASS']"),
        (b"DTSTART;TZID=Asia/Shanghai", b"DTSTART", "not Shanghai's"),
        (b"DTSTAMP:2", b"DTSTAMP;TZID=Asia/Shanghai:2", "not UTC"),
        (b"STATUS:CONFIRMED", b"STATUS:POSTPONED", "unknown status"),
        (b"END:VEVENT", b"END:VTODO", "not one whole VEVENT"),
    ],
)
def test_a_broken_event_is_found(nasty: Edition, old: bytes, new: bytes, wrong: str) -> None:
    sound = next(d for d in event_table(nasty).values() if old in d and b"SEQUENCE:0" in d)
    found = list(lint_event(sound.replace(old, new, 1)))
    assert any(wrong in told for told in found), found


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        (b"\r\n", b"\n", "CRLF"),
        (b"BEGIN:VTIMEZONE", b"BEGIN:XTIMEZONE", "VTIMEZONE"),
        (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nMETHOD:PUBLISH\r\n", "['METHOD']"),
        (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nUID:1\r\n", "['UID']"),
        (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nX-" + b"A" * 90 + b":1\r\n", "a line of 94 octets"),
        (b"VERSION:2.0\r\n", "VERSION:夜".encode()[:-1] + b"\r\n \x9c\r\n", "inside a character"),
        (b"VERSION:2.0\r\n", b"VERSION:2\\\r\n n\r\n", "inside an escape"),
    ],
)
def test_a_broken_calendar_is_found(calendar: bytes, old: bytes, new: bytes, wrong: str) -> None:
    found = list(lint_calendar(calendar.replace(old, new, 1)))
    assert any(wrong in told for told in found), found


def test_the_same_event_twice_is_found(calendar: bytes, event: bytes) -> None:
    twice = calendar.replace(b"END:VCALENDAR", event + event + b"END:VCALENDAR")
    assert "a UID twice" in list(lint_calendar(twice))


def test_more_than_phones_read_is_found(calendar: bytes, event: bytes) -> None:
    many = calendar.replace(b"END:VCALENDAR", event * 1_001 + b"END:VCALENDAR")
    assert "more than phones read" in list(lint_calendar(many))
