"""What a feed carries where the limits of calendar programs are too small for all of it."""

from datetime import date
from pathlib import Path

import pytest

from gongli.writing.feeds.contents import Contents, Feeds, Limits
from gongli.writing.feeds.files import shortened
from gongli.writing.feeds.ics import ALARM_BYTES
from tests.sites.copies import edition_of
from tests.sites.history import commit
from tests.trees import SOUND, plant

TODAY = date(2026, 11, 21)
DAILY = """
名称: 晨练
时间安排: {每: 每天, 开始: 2026-11-01, 结束: 2026-12-20, 时间: [6:00-7:00, 18:00-19:00]}
"""
SHOW = """
名称: 展览
类型: 展览
时间安排: {开始: 2026-10-01, 结束: 2027-03-31, 开放时间: 9:00-17:00}
"""
MANY = 10**6


def carried(root: Path, limits: Limits) -> tuple[list[str], Contents]:
    """The original days of the whole's feed in its order, and what else is known of it."""
    feeds = Feeds(edition_of(root, TODAY), limits)
    contents = feeds.contents(feeds.scopes[0])
    return [uid.partition(".")[0] for uid in contents.uids], contents


def days(first: int, last: int) -> list[str]:
    """Two events a day, from one day of November 2026 to another."""
    slots = (f"202611{day:02}" for day in range(first, last + 1))
    return [name for slot in slots for name in (slot, f"{slot}n2")]


@pytest.fixture
def daily(tmp_path: Path) -> Path:
    return plant(tmp_path, {**SOUND, "events/p/a.yml": DAILY})


def test_a_feed_that_fits_carries_all_of_its_window(daily: Path) -> None:
    names, contents = carried(daily, Limits(100, MANY))
    assert (len(names), contents.whole, contents.until) == (100, True, None)


def test_a_feed_is_filled_from_today_on(daily: Path) -> None:
    """Not from a week ago: at 98 palaces that ended before today."""
    names, contents = carried(daily, Limits(9, MANY))
    assert names == days(21, 24)
    assert (contents.whole, contents.until) == (False, date(2026, 11, 24))


def test_the_past_takes_what_the_future_leaves(daily: Path) -> None:
    names, contents = carried(daily, Limits(67, MANY))
    assert names[: 2 * 4] == days(18, 21)
    assert (len(names), contents.whole, contents.until) == (66, False, None)


def test_the_limit_of_bytes_cuts_alike(daily: Path) -> None:
    feeds = Feeds(edition_of(daily, TODAY))
    size = sum(len(event) + ALARM_BYTES for event in feeds.events.values()) // 100
    names, contents = carried(daily, Limits(MANY, 4_096 + 7 * size))
    assert names == days(21, 23)
    assert contents.until == date(2026, 11, 23)


def test_what_has_been_on_for_weeks_is_on_today(tmp_path: Path) -> None:
    plant(tmp_path, {**SOUND, "events/p/a.yml": DAILY, "events/p/b.yml": SHOW})
    assert carried(tmp_path, Limits(5, MANY))[0] == ["20261001", *days(21, 22)]


def test_of_a_day_too_full_what_begins_then_comes_first(tmp_path: Path) -> None:
    plant(tmp_path, {**SOUND, "events/p/a.yml": DAILY, "events/p/b.yml": SHOW})
    names, contents = carried(tmp_path, Limits(2, MANY))
    assert names == days(21, 21)
    assert contents.until == TODAY


def test_what_was_deleted_leaves_room_for_what_takes_place(daily: Path) -> None:
    commit(daily, "2026-11-01T08:00:00+08:00")
    (daily / "events/p/a.yml").unlink()
    plant(daily, {"events/p/b.yml": DAILY.replace("晨练", "早操")})
    commit(daily, "2026-11-20T08:00:00+08:00")
    assert carried(daily, Limits(12, MANY))[0] == [*days(21, 24), *days(21, 22)[:3]]


def test_a_feed_without_a_future_is_told(daily: Path) -> None:
    edition = edition_of(daily, TODAY)
    for limits, code in ((Limits(0, MANY), "feed-only-past"), (Limits(9, MANY), "feed-shortened")):
        told = {dict(p.args)["path"]: p.code for p in shortened(Feeds(edition, limits))}
        assert told["feeds/all.ics"] == code
