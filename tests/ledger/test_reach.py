"""Feeds say 取消 only of what a feed had shown: within its window, as taking place."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from gongli.checking import check
from gongli.diff import compare
from gongli.writing.feeds.contents import event_table
from tests.ledger.test_ledger import SITE, edited, edition_of, feed, published
from tests.sites.copies import ROOT
from tests.trees import plant, shown

ONE = "events/p/one.yml"
FIRST = date(2026, 7, 1)
"""The day of the first commit."""
TODAY = date(2026, 7, 6)


def evening(day: date, more: str = "") -> str:
    return f"名称: 一场\n时间安排: {{日期: {day}, 时间: 9:00-10:00}}\n{more}"


def statuses(root: Path, today: date = TODAY) -> dict[str, str]:
    """The status of each event of the activity in the feed of everything."""
    events = feed(root, "feeds/all.ics", today)
    return {uid[:8]: str(event["status"]) for uid, event in events.items() if ".p.one@" in uid}


@pytest.mark.parametrize(
    ("ahead", "expected"),
    [
        (404, ["CANCELLED"]),  # 400 days from the day it was deleted
        (405, []),
        (16_600, []),  # 2072 for 2026
    ],
)
def test_what_no_feed_reached_is_deleted_without_a_word(
    tmp_path: Path, ahead: int, expected: list[str]
) -> None:
    root = published(tmp_path, **{ONE: evening(FIRST + timedelta(days=ahead))})
    edited(root, "2026-07-05T08:00:00+08:00", evening(date(2026, 7, 8)), ONE)
    found = statuses(root)
    assert found.pop("20260708") == "CONFIRMED"
    assert list(found.values()) == expected
    assert len(edition_of(root, TODAY).ghosts) == len(expected)


def test_what_came_into_reach_before_it_was_deleted_is_told(tmp_path: Path) -> None:
    day = FIRST + timedelta(days=500)
    root = published(tmp_path, **{ONE: evening(day)})
    edited(root, "2026-11-01T08:00:00+08:00", evening(date(2026, 7, 8)), ONE)
    assert statuses(root, date(2026, 11, 2)) == {"20260708": "CONFIRMED", "20271113": "CANCELLED"}


def test_what_was_moved_out_of_reach_and_deleted_is_not_told_there(tmp_path: Path) -> None:
    root = published(tmp_path, **{ONE: evening(date(2026, 8, 1))})
    away = evening(date(2026, 8, 1), "场次: {2026-08-01: {改到: 2028-08-01}}\n")
    edited(root, "2026-07-02T08:00:00+08:00", away, ONE)
    edited(root, "2026-07-03T08:00:00+08:00", evening(date(2026, 7, 8)), ONE)
    assert statuses(root) == {"20260708": "CONFIRMED"}


def test_what_was_cancelled_when_first_published_is_deleted_without_a_word(tmp_path: Path) -> None:
    root = published(tmp_path, **{ONE: evening(date(2026, 8, 1), CALLED_OFF)})
    edited(root, "2026-07-02T08:00:00+08:00", evening(date(2026, 7, 8)), ONE)
    assert statuses(root) == {"20260708": "CONFIRMED"}


CALLED_OFF = "场次: {2026-08-01: {状态: 取消}}\n"


def test_what_was_cancelled_when_first_published_is_told_on_pages_alone(tmp_path: Path) -> None:
    day = date(2026, 8, 1)
    root = published(tmp_path, **{ONE: evening(day, CALLED_OFF)})
    assert statuses(root) == {}
    assert "20260801.p.one@example.org" in event_table(edition_of(root, TODAY))
    edited(root, "2026-07-02T08:00:00+08:00", evening(day), ONE)
    assert statuses(root) == {"20260801": "CONFIRMED"}
    edited(root, "2026-07-03T08:00:00+08:00", evening(day, CALLED_OFF), ONE)
    assert statuses(root) == {"20260801": "CANCELLED"}


def test_what_was_cancelled_out_of_reach_is_not_told_when_it_comes_near(tmp_path: Path) -> None:
    day = FIRST + timedelta(days=420)
    root = published(tmp_path, **{ONE: evening(day)})
    off = evening(day, f"场次: {{{day}: {{状态: 取消}}}}\n")
    edited(root, "2026-07-05T08:00:00+08:00", off, ONE)
    assert statuses(root, day - timedelta(days=10)) == {}
    on = date(2026, 7, 5) + timedelta(days=400)
    root = published(tmp_path / "other", **{ONE: evening(on)})
    edited(root, "2026-07-05T08:00:00+08:00", evening(on, "状态: 取消\n"), ONE)
    assert statuses(root, on - timedelta(days=10)) == {f"{on:%Y%m%d}": "CANCELLED"}


def test_without_a_history_nobody_knows_what_was_shown(tmp_path: Path) -> None:
    plant(tmp_path, {**SITE, ONE: evening(date(2026, 8, 1), CALLED_OFF)})
    assert statuses(tmp_path) == {"20260801": "CANCELLED"}


@pytest.mark.parametrize(("day", "told"), [("2027-08-10", 1), ("2027-08-11", 0), ("2072-01-01", 0)])
def test_a_slip_of_a_year_may_be_taken_back(tmp_path: Path, day: str, told: int) -> None:
    root = published(tmp_path, **{ONE: evening(date.fromisoformat(day))})
    (root / "theme").symlink_to(ROOT / "theme")
    plant(root, {ONE: evening(date(2026, 7, 8))})
    found = compare(root, check(root), TODAY, "HEAD", None)
    assert shown(found.problems) == [f"removed-not-cancelled {ONE}:1:1"] * told
