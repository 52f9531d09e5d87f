"""Feeds looked at as bytes: each broken rule is found, a sound feed has none."""

from dataclasses import replace
from pathlib import Path

import pytest

from gongli.writing.addresses import is_alarm_feed, is_feed
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds, event_table
from gongli.writing.feeds.files import feed_artifacts, feed_problems
from gongli.writing.feeds.ics import with_alarm
from gongli.writing.feeds.lint import Looks, lint_feed
from tests.writing.lookup import edition_with


@pytest.fixture(scope="module")
def event(nasty: Edition) -> bytes:
    return next(data for data in event_table(nasty).values() if b"LOCATION:" in data)


@pytest.fixture(scope="module")
def calendar(nasty: Edition) -> bytes:
    return next(a.data for a in feed_artifacts(Feeds(nasty)))


def wrong_with(data: bytes, path: str = "feeds/all.ics") -> list[str]:
    return list(lint_feed(path, data, Looks()))


def with_event(calendar: bytes, event: bytes) -> bytes:
    """The calendar with this one event alone."""
    first, last = calendar.index(b"BEGIN:VEVENT\r\n"), calendar.index(b"END:VCALENDAR")
    return calendar[:first] + event + calendar[last:]


def test_a_sound_feed_has_nothing_wrong(nasty: Edition) -> None:
    feeds = Feeds(nasty)
    written = [a for a in feed_artifacts(feeds) if is_feed(a.path) or is_alarm_feed(a.path)]
    assert list(feed_problems(written, feeds.events)) == []


@pytest.mark.parametrize("words", ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM"])
def test_words_that_look_like_a_line_of_a_feed_are_words(tmp_path: Path, words: str) -> None:
    text = f"名称: {words}\n时间安排: {{日期: [2026-11-28, 2026-11-29], 时间: 全天}}\n"
    feeds = Feeds(edition_with(tmp_path, text))
    files = feed_artifacts(feeds)
    written = [a for a in files if is_feed(a.path) or is_alarm_feed(a.path)]
    assert len(written) > 4
    assert [p.code for p in feed_problems(written, feeds.events)] == []


def test_an_event_is_looked_at_once_however_many_feeds_carry_it(nasty: Edition) -> None:
    """And told once: by its UID, not by each feed."""
    feeds = Feeds(nasty)
    uid = feeds.contents(feeds.scopes[0]).uids[0]
    old = feeds.events[uid].removesuffix(b"END:VEVENT\r\n")
    new = old.replace(b"TRANSP:TRANSPARENT", b"TRANSP:OPAQUE")
    written = [replace(a, data=a.data.replace(old, new)) for a in feed_artifacts(feeds)]
    feeds_of_it = [a for a in written if new in a.data and a.path.startswith("feeds/")]
    assert len(feeds_of_it) > 4
    found = feed_problems(feeds_of_it, {})
    assert [dict(p.args) for p in found] == [
        {"path": uid, "wrong": "an event that blocks time: OPAQUE"}
    ]


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
        (b"VERSION:2.0\r\n", b"", "not exactly once: ['VERSION']"),
        (b"PRODID:", b"PRODID:\x07", "a control character"),
        (b"X-WR-CALNAME:", b"X-WR-CALNAME:x", "two names"),
        (b"X-WR-TIMEZONE:Asia/Shanghai", b"X-WR-TIMEZONE:UTC", "not as phones read it"),
        (b"VALUE=DURATION:PT12H", b"VALUE=DURATION:P1H", "not as phones read it"),
        (b"REFRESH-INTERVAL;VALUE=DURATION", b"REFRESH-INTERVAL", "not as phones read it"),
        (b"SOURCE;VALUE=URI", b"SOURCE", "not as phones read it"),
        (b"X-PUBLISHED-TTL:PT12H\r\n", b"", "not exactly once: ['X-PUBLISHED-TTL']"),
        (b"SOURCE;VALUE=URI:https://", "SOURCE;VALUE=URI:https://宫.".encode(), "an address"),
    ],
)
def test_a_broken_calendar_is_found(calendar: bytes, old: bytes, new: bytes, wrong: str) -> None:
    found = wrong_with(calendar.replace(old, new, 1))
    assert any(wrong in told for told in found), found


@pytest.mark.parametrize("path", ["feeds/" + "a" * 260 + ".ics", "feeds/宫.ics"])
def test_an_address_that_phones_do_not_take_is_found(calendar: bytes, path: str) -> None:
    assert wrong_with(calendar, path) == ["an address that phones do not take"]


def test_the_same_event_twice_is_found(calendar: bytes, event: bytes) -> None:
    (told,) = wrong_with(with_event(calendar, event + event))
    assert told.startswith("a UID twice: ")


def test_the_same_event_twice_is_found_where_its_name_is_folded(
    calendar: bytes, event: bytes
) -> None:
    folded = event.replace(b"UID:2", b"UID:\r\n 2", 1)
    (told,) = wrong_with(with_event(calendar, event + folded))
    assert told.startswith("a UID twice: ")


def test_more_than_phones_read_is_found(calendar: bytes, event: bytes) -> None:
    assert "more than phones read" in wrong_with(with_event(calendar, event * 1_001))


def test_an_alarm_stands_only_where_it_belongs(calendar: bytes, event: bytes) -> None:
    alarmed = with_event(calendar, with_alarm(event))
    plain = with_event(calendar, event)
    subscribed, imported = "feeds/all.ics", "feeds/all-alarm.ics"
    assert wrong_with(alarmed) == ["an alarm in a feed that is subscribed to"]
    assert (wrong_with(plain, subscribed), wrong_with(alarmed, imported)) == ([], [])
    assert wrong_with(plain, imported) == ["events that take place need one alarm, others none"]
