"""Entries to bytes: the rules of shared/FEEDS.md that hold for any text at all."""

import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import SHANGHAI
from gongli.writing.feeds.ics import Entry, Head, calendar_bytes, event_bytes
from tests.examples import examples
from tests.writing.calendars import (
    Property,
    events,
    names,
    one,
    opening,
    physical_lines,
    properties,
)

PLAIN = Entry(
    uid="20260627.p.a@example.org",
    changed=datetime(2026, 6, 1, 4, 5, 6, tzinfo=UTC),
    sequence=3,
    start=datetime(2026, 6, 27, 19, 30, tzinfo=SHANGHAI),
    end=datetime(2026, 6, 27, 21, 0, tzinfo=SHANGHAI),
    summary="濠滨夏夜",
    description="免费\nhttps://example.org/p/a/",
    url="https://example.org/p/a/",
    status="CONFIRMED",
)
FULL = replace(
    PLAIN,
    location="五一文化广场，南通市",
    categories=("演出季", "濠滨夏夜"),
    geo=(32.01, 120.86),
    live="https://example.org/live",
)
HEAD = Head("名称", "说明", "https://example.org/", "https://example.org/feeds/all.ics", "#a8201a")

EVIL = "a\r\nATTENDEE:mailto:x@y\rX-EVIL:1\nX-EVIL:2\x00\x0b\x1c\x7f\x85\u2028\u2029b"
TEXTS = ["summary", "description", "location", "categories"]


def with_text(field: str, text: str) -> Entry:
    return replace(FULL, **{field: (text,) if field == "categories" else text})


def test_an_event_word_for_word() -> None:
    assert event_bytes(FULL).decode().split("\r\n") == [
        "BEGIN:VEVENT",
        "SUMMARY:濠滨夏夜",
        "DTSTART;TZID=Asia/Shanghai:20260627T193000",
        "DTEND;TZID=Asia/Shanghai:20260627T210000",
        "DTSTAMP:20260601T040506Z",
        "UID:20260627.p.a@example.org",
        "SEQUENCE:3",
        "CATEGORIES:演出季,濠滨夏夜",
        "CONFERENCE;FEATURE=FEED;LABEL=直播;VALUE=URI:https://example.org/live",
        "DESCRIPTION:免费\\nhttps://example.org/p/a/",
        "GEO:32.01;120.86",
        "LAST-MODIFIED:20260601T040506Z",
        "LOCATION:五一文化广场，南通市",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "URL:https://example.org/p/a/",
        'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="五一文化广场，南通',
        ' 市":geo:32.01,120.86',
        "END:VEVENT",
        "",
    ]


def test_a_calendar_word_for_word() -> None:
    event = event_bytes(PLAIN)
    assert calendar_bytes(HEAD, [event]).decode().replace(event.decode(), "…").split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//gongli//gongli 0.1.0//ZH",
        "CALSCALE:GREGORIAN",
        "X-WR-CALDESC:说明",
        "NAME:名称",
        "X-WR-CALNAME:名称",
        "COLOR:firebrick",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "SOURCE;VALUE=URI:https://example.org/feeds/all.ics",
        "URL:https://example.org/",
        "X-APPLE-CALENDAR-COLOR:#a8201a",
        "X-PUBLISHED-TTL:PT12H",
        "X-WR-TIMEZONE:Asia/Shanghai",
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Shanghai",
        "BEGIN:STANDARD",
        "DTSTART:19920101T000000",
        "TZNAME:CST",
        "TZOFFSETFROM:+0800",
        "TZOFFSETTO:+0800",
        "END:STANDARD",
        "END:VTIMEZONE",
        "…END:VCALENDAR",
        "",
    ]


def test_whole_days_are_dates() -> None:
    whole = event_bytes(replace(PLAIN, start=date(2026, 12, 31), end=date(2027, 1, 1)))
    assert [p for p in properties(whole) if p.name in ("DTSTART", "DTEND", "DURATION")] == [
        Property("DTSTART", ";VALUE=DATE", "20261231"),
        Property("DTEND", ";VALUE=DATE", "20270101"),
    ]


def test_what_an_entry_lacks_is_left_out() -> None:
    absent = {"LOCATION", "CATEGORIES", "GEO", "CONFERENCE", "X-APPLE-STRUCTURED-LOCATION"}
    assert set(names(event_bytes(FULL))) - set(names(event_bytes(PLAIN))) == absent


@pytest.mark.parametrize("field", TEXTS)
def test_commas_semicolons_and_line_breaks_are_escaped(field: str) -> None:
    assert one(event_bytes(with_text(field, "甲,乙;丙\n丁")), field.upper()).value == (
        "甲\\,乙\\;丙\\n丁"
    )


@pytest.mark.parametrize("field", TEXTS)
def test_no_text_can_add_a_property(field: str) -> None:
    event = event_bytes(with_text(field, EVIL))
    assert names(event) == names(event_bytes(FULL))
    assert one(event, field.upper()).text == "a\nATTENDEE:mailto:x@y\nX-EVIL:1\nX-EVIL:2b"


@pytest.mark.parametrize("field", ["name", "description"])
def test_no_name_can_add_a_property_to_a_calendar(field: str) -> None:
    head = replace(HEAD, **{field: EVIL})
    assert names(calendar_bytes(head, [])) == names(calendar_bytes(HEAD, []))


def test_asserts_that_python_leaves_out_with_o_guard_nothing_that_matters() -> None:
    """14: some of the library's guards are asserts."""
    code = """
        assert False, "this is python -O"
        from dataclasses import replace
        from gongli.writing.feeds.ics import calendar_bytes, event_bytes
        from tests.writing.feeds.test_ics import EVIL, FULL, HEAD, TEXTS, with_text
        for field in TEXTS:
            print(event_bytes(with_text(field, EVIL)).decode(), end="")
        print(event_bytes(replace(FULL, live="https://x/\\0y")).decode(), end="")
        print(calendar_bytes(replace(HEAD, name=EVIL, description=EVIL), []).decode(), end="")
        for field in ["url", "live"]:
            try:
                event_bytes(replace(FULL, **{field: EVIL}))
            except ValueError:
                print("REFUSED:" + field, end="\\r\\n")
    """
    done = subprocess.run(
        [sys.executable, "-O", "-X", "utf8", "-c", textwrap.dedent(code)],
        capture_output=True,
        check=True,
    )
    safe = names(event_bytes(FULL)) * (len(TEXTS) + 1) + names(calendar_bytes(HEAD, []))
    assert names(done.stdout) == [*safe, "REFUSED", "REFUSED"]
    assert [b for b in done.stdout if b < 32 and b not in b"\r\n"] == []


@given(text=st.text(max_size=300), field=st.sampled_from(TEXTS))
@examples(200)
def test_any_text_keeps_to_75_octets_and_whole_characters(text: str, field: str) -> None:
    text = "甲" + text.replace("\\", "")  # refused by reading: the library splits an escaped pair
    calendar = calendar_bytes(replace(HEAD, name=text), [event_bytes(with_text(field, text))])
    for line in physical_lines(calendar):
        assert len(line) <= 75
        line.decode()
    folded = calendar.split(b"\r\n ")[:-1]
    assert [before for before in folded if before.endswith(b"\\")] == []
    assert names(events(calendar)[0]) == names(event_bytes(FULL))
    assert names(opening(calendar)) == names(calendar_bytes(HEAD, []))[:-1]


@given(quotes=st.text(alphabet='甲"^n,;: 😀', max_size=60))
@examples(100)
def test_apples_title_is_the_location_to_the_letter(quotes: str) -> None:
    """17, through the escapes of RFC 6868 and RFC 5545."""
    event = event_bytes(replace(FULL, location=f"甲{quotes}"))
    title = one(event, "X-APPLE-STRUCTURED-LOCATION").params.partition("X-TITLE=")[2].strip('"')
    plain = title.replace("^'", '"').replace("^^", "^")
    assert plain == one(event, "LOCATION").text
