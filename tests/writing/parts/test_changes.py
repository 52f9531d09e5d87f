"""What changed since the calendar was published, as people are told of it."""

from datetime import date
from pathlib import Path

import pytest

from gongli.writing.edition import Edition
from gongli.writing.parts.cards import Within, card
from gongli.writing.parts.changes import change_days, news
from gongli.writing.parts.stories import changed_soon, story_of
from tests.sites.copies import edition_of
from tests.sites.history import commit
from tests.trees import one_activity, plant
from tests.writing.lookup import find

SEASON = """
名称: 夏夜
类型: 演出季
地点: juchang
时间安排: {每: 周六, 开始: 2026-07-04, 结束: 2026-07-25, 时间: 19:30-21:00}
"""
TODAY = date(2026, 7, 10)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    one_activity(tmp_path, SEASON)
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    return tmp_path


def edited(root: Path, sessions: str, at: str) -> None:
    plant(root, {"events/p/a.yml": SEASON + "场次:\n" + sessions})
    commit(root, at)


def rows(edition: Edition) -> list[tuple[str, str, str, str, str, str]]:
    return [
        (day.iso, row.badge.text, row.title, row.now, row.before, row.why)
        for day in change_days(edition)
        for row in day.rows
    ]


def remark(edition: Edition, slot: str) -> str:
    return card(edition, find(edition, "p/a", slot), Within.SITE).remark


def test_what_was_published_on_the_first_day_is_no_news(root: Path) -> None:
    assert rows(edition_of(root, TODAY)) == []


def test_what_was_moved_before_it_was_published_is_no_news(tmp_path: Path) -> None:
    one_activity(tmp_path, SEASON + "场次:\n  2026-07-11: {改到: 2026-07-12, 原因: 暴雨}\n")
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    edition = edition_of(tmp_path, TODAY)
    moved = find(edition, "p/a", "2026-07-11")
    # Home tells it all the same: posters may know another day.
    assert (rows(edition), changed_soon(edition)) == ([], (moved,))
    assert remark(edition, "2026-07-11") == "原定 7月11日 周六，因暴雨改期"
    assert story_of(edition, find(edition, "p/a", "2026-07-11")) == ()


def test_a_move_is_told_with_the_day_it_was_published(root: Path) -> None:
    edited(root, "  2026-07-11: {改到: 2026-07-12, 原因: 暴雨}\n", "2026-07-09T23:30:00+08:00")
    edition = edition_of(root, TODAY)
    moved = find(edition, "p/a", "2026-07-11")
    assert rows(edition) == [
        ("2026-07-09", "改期", "夏夜", "7月12日 周日 19:30", "原定 7月11日 周六 19:30", "因暴雨")
    ]
    assert changed_soon(edition) == (moved,)
    assert remark(edition, "2026-07-11") == "原定 7月11日 周六，因暴雨改期（7月9日公布）"
    assert story_of(edition, moved) == (
        "7月9日公布：由 7月11日 周六 19:30 改到 7月12日 周日 19:30",
    )


def test_names_of_news_are_their_own_and_stay(root: Path) -> None:
    """Also when a rebase put several commits into one second."""
    same = "2026-07-09T08:00:00+08:00"
    edited(root, "  2026-07-11: {改到: 2026-07-12}\n", same)
    edited(root, "  2026-07-11: {改到: 2026-07-13}\n", same)
    first = [item.name for item in news(edition_of(root, TODAY))]
    assert sorted(first) == ["20260711.p.a/1", "20260711.p.a/2"]
    edited(root, "  2026-07-11: {改到: 2026-07-14}\n", "2026-07-10T08:00:00+08:00")
    assert [item.name for item in news(edition_of(root, TODAY))] == ["20260711.p.a/3", *first]


def test_many_of_one_kind_make_one_row(root: Path) -> None:
    other = SEASON.replace("夏夜", "常年").replace("2026-07-25", "2026-08-22")
    plant(root, {"events/p/b.yml": other})
    commit(root, "2026-07-09T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    assert rows(edition) == [("2026-07-09", "新增", "常年", "8 场，7月4日—8月22日 每周六", "", "")]
    (item,) = news(edition)
    assert item.name == "20260709T000000/added/p/b"


def test_only_what_brought_it_there_says_why(root: Path) -> None:
    """The last cancellation has the reason that stands there; an earlier one had its own."""
    edited(root, "  2026-07-18: {状态: 取消, 原因: 停电}\n", "2026-07-05T08:00:00+08:00")
    edited(root, "  2026-07-18: {题目: 专场}\n", "2026-07-06T08:00:00+08:00")
    edited(root, "  2026-07-18: {状态: 取消, 原因: 因台风}\n", "2026-07-07T08:00:00+08:00")
    whys = [(row[1], row[5]) for row in rows(edition_of(root, TODAY))]
    assert whys == [("取消", "因台风"), ("恢复", ""), ("取消", "")]


def test_many_of_one_reason_say_it_once(root: Path) -> None:
    plant(root, {"events/p/a.yml": SEASON + "状态: 取消\n原因: 场馆维修\n"})
    commit(root, "2026-07-09T08:00:00+08:00")
    assert rows(edition_of(root, TODAY)) == [
        ("2026-07-09", "取消", "夏夜", "4 场，7月4日—7月25日 每周六", "", "因场馆维修")
    ]


WINTER = SEASON.replace("2026-07-04", "2026-12-05").replace("2026-07-25", "2027-01-30")
CANCELLED = ("2026-12-12", "2026-12-19", "2026-12-26", "2027-01-09", "2027-01-16", "2027-01-30")


@pytest.mark.parametrize(
    ("reasons", "why"),
    [
        (("停电", "台风", "演员生病", "场馆维修", "大雪", "设备故障"), "共 6 种原因"),
        (("停电", "", "停电", "停电", "停电", "停电"), ""),
    ],
)
def test_many_that_are_not_all_say_their_days_and_the_reason_of_all(
    tmp_path: Path, reasons: tuple[str, ...], why: str
) -> None:
    one_activity(tmp_path, WINTER)
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    given = (f", 原因: {reason}" if reason else "" for reason in reasons)
    sessions = (f"  {day}: {{状态: 取消{r}}}\n" for day, r in zip(CANCELLED, given, strict=True))
    plant(tmp_path, {"events/p/a.yml": WINTER + "场次:\n" + "".join(sessions)})
    commit(tmp_path, "2026-07-09T08:00:00+08:00")
    days = "12月12日、19日、26日、2027年1月9日、16日、30日"
    edition = edition_of(tmp_path, TODAY)
    assert rows(edition) == [("2026-07-09", "取消", "夏夜", f"6 场，{days}", "", why)]
    # In Atom, too, which is read on other days.
    (item,) = news(edition)
    assert (item.row.now, item.row.why) == (f"6 场，{days}", why)


def test_evenings_and_registration_days_of_one_commit_have_names_of_their_own(root: Path) -> None:
    classes = "".join(
        f"  b{n}:\n    名称: 班{n}\n    时间安排: {{日期: 2026-08-0{n}, 时间: 9:00-10:00}}\n"
        f"    报名: {{开始: 2026-07-2{n}}}\n"
        for n in range(1, 5)
    )
    plant(root, {"events/p/ban.yml": f"名称: 夜校\n类型: 夜校\n课程:\n{classes}"})
    commit(root, "2026-07-09T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    assert sorted(item.name for item in news(edition)) == [
        "20260709T000000/added/p/ban",
        "20260709T000000/added/p/ban/registration",
    ]
    assert {row[2:4] for row in rows(edition)} == {
        ("夜校", "4 课，8月1日、2日、3日、4日"),
        ("开始报名：夜校", "4 个报名日，7月21日、22日、23日、24日"),
    }


def test_a_moved_end_is_told_as_an_end(root: Path) -> None:
    longer = "  2026-07-18: {时间: 19:30-22:00}\n  2026-07-25: {时间: 19:00-22:00}\n"
    edited(root, longer, "2026-07-09T08:00:00+08:00")
    assert [row[3:5] for row in rows(edition_of(root, TODAY))] == [
        ("7月18日 周六 22:00 结束", "原定 7月18日 周六 21:00 结束"),
        ("7月25日 周六 19:00，22:00 结束", "原定 7月25日 周六 19:30，21:00 结束"),
    ]


def made_longer(root: Path) -> None:
    """An exhibition until 12 July; on the 9th, until 20 July."""
    show = "名称: 书画展\n类型: 展览\n"
    show += "时间安排: {开放时间: 9:00-17:00, 开始: 2026-07-01, 结束: %s}\n"
    one_activity(root, show % "2026-07-12")
    commit(root, "2026-07-01T08:00:00+08:00")
    plant(root, {"events/p/a.yml": show % "2026-07-20"})
    commit(root, "2026-07-09T08:00:00+08:00")


def test_a_moved_last_day_is_told_as_an_end(tmp_path: Path) -> None:
    made_longer(tmp_path)
    assert rows(edition_of(tmp_path, TODAY)) == [
        ("2026-07-09", "改期", "书画展", "7月20日 周一结束", "原定 7月12日 周日结束", "")
    ]


def test_a_day_that_gets_an_hour_has_no_end_to_tell(root: Path) -> None:
    opens = SEASON + "报名: {开始: 2026-07-12%s}\n"
    plant(root, {"events/p/a.yml": opens % ""})
    commit(root, "2026-07-01T09:00:00+08:00")
    plant(root, {"events/p/a.yml": opens % " 09:00"})
    commit(root, "2026-07-09T08:00:00+08:00")
    told = [(row[3], row[4]) for row in rows(edition_of(root, TODAY)) if row[1] == "改期"]
    assert told == [("7月12日 周日 09:00", "原定 7月12日 周日")]


def test_who_counts_on_is_no_news(tmp_path: Path) -> None:
    talks = SEASON.replace("演出季", "讲座")
    one_activity(tmp_path, talks)
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    off = "场次: {2026-07-11: {状态: 取消, 原因: 停电，请谅解。}}\n"
    plant(tmp_path, {"events/p/a.yml": talks + off})
    commit(tmp_path, "2026-07-09T08:00:00+08:00")
    edition = edition_of(tmp_path, TODAY)
    assert [(row[1], row[5]) for row in rows(edition)] == [("取消", "说明：停电，请谅解")]
    assert remark(edition, "2026-07-11") == "取消说明：停电，请谅解。（7月9日公布）"
    # The ledger counts it all the same: the words of each event are others.
    assert [r.sequence for _, r in sorted(edition.ledger.records.items())] == [0, 1, 1, 1]


def test_who_was_to_walk_in_and_must_enrol_now_is_told(root: Path) -> None:
    """What was not written before is no news; of several the way is told where it is one."""
    plant(root, {"events/p/a.yml": f"{SEASON}入场: 直接来\n"})
    commit(root, "2026-07-02T08:00:00+08:00")
    assert rows(edition_of(root, TODAY)) == []
    one = "场次:\n  2026-07-25: {入场: 凭票}\n"
    plant(root, {"events/p/a.yml": f"{SEASON}入场: 直接来\n{one}"})
    commit(root, "2026-07-03T08:00:00+08:00")
    edition = edition_of(root, TODAY)
    day = "7月25日 周六 19:30"
    assert rows(edition) == [("2026-07-03", "换入场方式", "夏夜", day, "直接来 → 凭票", "")]
    story = story_of(edition, find(edition, "p/a", "2026-07-25"))
    assert story == ("7月3日公布：入场由“直接来”改为“凭票”",)
    assert remark(edition, "2026-07-25") == ""
    plant(root, {"events/p/a.yml": f"{SEASON}入场: 先报名\n"})
    commit(root, "2026-07-04T08:00:00+08:00")
    found = [row[3:5] for row in rows(edition_of(root, TODAY)) if row[0] == "2026-07-04"]
    assert found == [("4 场，7月4日—7月25日 每周六", "")]
    plant(root, {"events/p/a.yml": f"{SEASON}入场: 凭会员证\n"})
    commit(root, "2026-07-05T08:00:00+08:00")
    found = [row[3:5] for row in rows(edition_of(root, TODAY)) if row[0] == "2026-07-05"]
    assert found == [("4 场，7月4日—7月25日 每周六", "先报名 → 凭会员证")]
