"""What became of one occurrence, as its row, its page and home tell it."""

from datetime import date
from pathlib import Path

import pytest

from gongli.writing.parts.stories import changed_soon, story_of
from tests.sites.copies import edition_of
from tests.sites.history import commit
from tests.trees import one_activity, plant
from tests.writing.lookup import find
from tests.writing.parts.test_changes import SEASON, TODAY, edited, made_longer, remark


@pytest.fixture
def root(tmp_path: Path) -> Path:
    one_activity(tmp_path, SEASON)
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    return tmp_path


def test_another_venue_is_told_though_the_editor_only_wrote_the_new_one(root: Path) -> None:
    edited(root, "  2026-07-18: {地点: guangchang}\n", "2026-07-08T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    assert remark(edition, "2026-07-18") == "原在职工剧场（7月8日公布）"
    story = story_of(edition, find(edition, "p/a", "2026-07-18"))
    assert story == ("7月8日公布：由职工剧场改到“五一”文化广场",)


def test_another_time_in_the_rule_is_told_on_each_row(root: Path) -> None:
    later = SEASON.replace("19:30-21:00", "19:00-20:30")
    plant(root, {"events/p/a.yml": later})
    commit(root, "2026-07-02T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    assert remark(edition, "2026-07-11") == "原定 19:30–21:00（7月2日公布）"
    assert [o.day.day for o in changed_soon(edition)] == [11, 18]
    plant(root, {"events/p/a.yml": SEASON})
    commit(root, "2026-07-03T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    assert (remark(edition, "2026-07-11"), changed_soon(edition)) == ("", ())


def test_an_exhibition_made_longer_says_when_it_was_to_end(tmp_path: Path) -> None:
    made_longer(tmp_path)
    edition = edition_of(tmp_path, TODAY)
    assert remark(edition, "2026-07-01") == "原定 7月12日 周日结束（7月9日公布）"


def test_what_is_where_it_always_was_is_no_news(root: Path) -> None:
    edited(root, "  2026-07-11: {状态: 取消}\n", "2026-07-05T08:00:00+08:00")
    edited(root, "  2026-07-18: {地点: guangchang}\n", "2026-07-06T08:00:00+08:00")
    edited(root, "  2026-07-18: {题目: 专场}\n", "2026-07-07T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    assert changed_soon(edition) == ()
    assert remark(edition, "2026-07-18") == ""


def test_home_tells_of_the_day_on_which_nothing_is(root: Path) -> None:
    """An evening moved far away is told while people may still come on its old day."""
    edited(root, "  2026-07-11: {改到: 2026-09-12}\n", "2026-07-09T08:00:00+08:00")
    told = {n: changed_soon(edition_of(root, date(2026, 7, n))) for n in (10, 11, 12)}
    assert [len(told[n]) for n in told] == [1, 1, 0]


def test_home_tells_what_was_never_otherwise_and_is_called_off(tmp_path: Path) -> None:
    off = "状态: 延期}\n  2026-07-18: {状态: 取消}\n"
    one_activity(tmp_path, SEASON + "场次:\n  2026-07-11: {" + off)
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    edition = edition_of(tmp_path, TODAY)
    assert [o.slot.day.day for o in changed_soon(edition)] == [11, 18]


def test_home_does_not_tell_for_ever_of_another_time(root: Path) -> None:
    plant(root, {"events/p/a.yml": SEASON.replace("2026-07-25", "2026-10-31")})
    commit(root, "2026-07-02T08:00:00+08:00")
    longer = SEASON.replace("2026-07-25", "2026-10-31").replace("19:30-21:00", "19:00-20:30")
    plant(root, {"events/p/a.yml": longer})
    commit(root, "2026-07-03T08:00:00+08:00")
    edition = edition_of(root, date(2026, 9, 1))
    assert changed_soon(edition) == ()
    assert remark(edition, "2026-09-05") == "原定 19:30–21:00（7月3日公布）"


def test_every_change_of_one_evening_the_newest_first(root: Path) -> None:
    edited(root, "  2026-07-18: {状态: 取消}\n", "2026-07-05T08:00:00+08:00")
    edited(root, "  2026-07-18: {题目: 专场}\n", "2026-07-06T08:00:00+08:00")
    edited(root, "  2026-07-18: {题目: 合唱专场}\n", "2026-07-07T08:00:00+08:00")
    edited(root, "  2026-07-18: {题目: 合唱专场, 时间: 19:30-22:00}\n", "2026-07-08T08:00:00+08:00")
    edited(root, "  2026-07-18: {题目: 合唱专场, 状态: 延期}\n", "2026-07-09T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    assert story_of(edition, find(edition, "p/a", "2026-07-18")) == (
        "7月9日公布：延期，新日期待定",
        "7月8日公布：由 21:00 结束改到 22:00 结束",
        "7月7日公布：题目由“夏夜：专场”改为“夏夜：合唱专场”",
        "7月6日公布：恢复，7月18日 周六 19:30 举行",
        "7月5日公布：取消",
    )


def test_an_evening_deleted_and_restored_is_told(root: Path) -> None:
    """Its page has a programme of its own, so it tells its story."""
    own = "  2026-07-18: {节目单: [合唱《茉莉花》]}\n"
    edited(root, own, "2026-07-02T08:00:00+08:00")
    plant(root, {"events/p/a.yml": SEASON.replace("2026-07-25", "2026-07-11")})
    commit(root, "2026-07-05T08:00:00+08:00")
    edited(root, own, "2026-07-06T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    assert story_of(edition, find(edition, "p/a", "2026-07-18")) == (
        "7月6日公布：恢复，7月18日 周六 19:30 举行",
    )
