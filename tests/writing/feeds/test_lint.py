"""Feeds read back before they are published: what injection would do is found."""

from dataclasses import replace
from pathlib import Path

import pytest

from gongli.writing.artifact import Artifact
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.files import feed_artifacts, feed_problems
from gongli.writing.feeds.ics import calendar_bytes, event_bytes
from gongli.writing.feeds.lint import lint_event, lint_feed
from tests.writing.feeds.test_ics import FULL, HEAD, PLAIN
from tests.writing.lookup import edition_with

EVENT, OTHER = event_bytes(FULL), event_bytes(replace(PLAIN, uid="20260628.p.a@example.org"))


def wrong_with(data: bytes, path: str = "feeds/all.ics") -> list[str]:
    return list(lint_feed(path, data))


def test_a_sound_site_has_nothing_wrong(nasty: Edition) -> None:
    feeds = Feeds(nasty)
    assert list(feed_problems(feed_artifacts(feeds), feeds.events)) == []


@pytest.mark.parametrize("words", ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM"])
def test_words_that_look_like_a_line_of_a_feed_are_words(tmp_path: Path, words: str) -> None:
    text = f"名称: {words}\n时间安排: {{日期: [2026-11-28, 2026-11-29], 时间: 全天}}\n"
    feeds = Feeds(edition_with(tmp_path, text))
    assert len(feeds.events) == 2
    assert list(feed_problems(feed_artifacts(feeds), feeds.events)) == []


def test_an_event_is_told_once_however_many_feeds_carry_it() -> None:
    broken = EVENT.replace(b"STATUS:", b"ATTENDEE:mailto:x@y\r\nSTATUS:")
    feeds = [Artifact(f"feeds/{n}.ics", calendar_bytes(HEAD, [broken])) for n in "ab"]
    assert [dict(p.args) for p in feed_problems(feeds, {FULL.uid: broken})] == [
        {"path": FULL.uid, "wrong": "twice, or not meant to be there: ['ATTENDEE']"}
    ]


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("UID:", "UIDX:", ["missing: ['UID']", "twice, or not meant to be there: ['UIDX']"]),
        (
            "SEQUENCE:3",
            "SEQUENCE:3\r\nSEQUENCE:4",
            ["twice, or not meant to be there: ['SEQUENCE']"],
        ),
        ("GEO:", "GEO:1;2\r\nGEO:", ["twice, or not meant to be there: ['GEO']"]),
        ("GEO:", "CLASS:PUBLIC\r\nGEO:", ["twice, or not meant to be there: ['CLASS']"]),
        ("夜", "夜\x07", ["a control character, or a line that does not end in CRLF"]),
        ("夜", "夜\u2028", ["a control character, or a line that does not end in CRLF"]),
        ("夜\r\n", "夜\nX-A:1\r\n", ["a control character, or a line that does not end in CRLF"]),
        ("END:VEVENT", "END:VTODO", ["not one whole VEVENT"]),
        (
            "GEO:",
            "END:VEVENT\r\nBEGIN:VEVENT\r\nGEO:",
            ["twice, or not meant to be there: ['BEGIN', 'END']"],
        ),
    ],
)
def test_a_broken_event_is_found(old: str, new: str, wrong: list[str]) -> None:
    text = EVENT.decode()
    assert old in text
    assert list(lint_event(text.replace(old, new, 1).encode())) == wrong


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        (b"BEGIN:VTIMEZONE", b"BEGIN:XTIMEZONE", "'BEGIN', 'DTSTART', 'END', 'TZID'"),
        (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nMETHOD:PUBLISH\r\n", "there: ['METHOD']"),
        (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nUID:1\r\n", "there: ['UID']"),
        (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nVERSION:2.0\r\n", "there: ['VERSION']"),
        (b"VERSION:2.0\r\n", b"", "missing: ['VERSION']"),
        (b"\r\nX-PUBLISHED-TTL:PT12H", b"", "missing: ['X-PUBLISHED-TTL']"),
        (b"PRODID:", b"PRODID:\x07", "a control character"),
        (b"VERSION:2.0\r\n", b"VERSION:2.0\n", "a line that does not end in CRLF"),
        (b"BEGIN:VCALENDAR", b"BEGIN:VCARD", "not one whole VCALENDAR"),
        (b"END:VCALENDAR\r\n", b"END:VCALENDAR", "not one whole VCALENDAR"),
        (b"SOURCE;VALUE=URI:https://", "SOURCE;VALUE=URI:https://宫.".encode(), "an address"),
        (b"feeds/all.ics", b"feeds/" + b"a/" * 120, "an address"),
    ],
)
def test_a_broken_calendar_is_found(old: bytes, new: bytes, wrong: str) -> None:
    calendar = calendar_bytes(HEAD, [EVENT, OTHER])
    assert (old in calendar, wrong_with(calendar)) == (True, [])
    told = wrong_with(calendar.replace(old, new, 1))
    assert any(wrong in words for words in told), told


@pytest.mark.parametrize("path", ["feeds/" + "a" * 260 + ".ics", "feeds/宫.ics"])
def test_an_address_that_phones_do_not_take_is_found(path: str) -> None:
    told = wrong_with(calendar_bytes(HEAD, [EVENT]), path)
    assert told == ["an address that phones do not take"]


def test_the_same_event_twice_is_found() -> None:
    assert wrong_with(calendar_bytes(HEAD, [OTHER, EVENT, EVENT])) == ["an event twice"]


def test_more_than_phones_read_is_found() -> None:
    many = [event_bytes(replace(PLAIN, uid=f"20260628n{n}.p.a@h")) for n in range(2, 1_003)]
    long = [event_bytes(replace(PLAIN, description="长" * 400_000))]
    assert wrong_with(calendar_bytes(HEAD, many)) == ["more than phones read"]
    assert wrong_with(calendar_bytes(HEAD, long)) == ["more than phones read"]
    assert wrong_with(calendar_bytes(HEAD, many[:1_000])) == []
