"""What facts say: of places, of where a tour's stops really are, of registration."""

from datetime import date
from pathlib import Path

import pytest

from gongli.writing.edition import Edition
from gongli.writing.parts.cards import badges
from gongli.writing.parts.facts import (
    activity_facts,
    palace_facts,
    part_facts,
    venue_facts,
)
from gongli.writing.parts.joining import registration_facts
from gongli.writing.parts.where import places_of
from gongli.writing.views import Fact
from tests.sites.copies import edition_of
from tests.trees import SOUND, plant
from tests.writing.lookup import edition_with

TOUR = """\
名称: 送文艺
类型: 巡演
站点:
  yi:
    名称: 第一站
    宫外地点: 工业园
    时间安排: {日期: [2026-11-07, 2026-11-09], 时间: 19:00-20:00}
    场次:
"""
MOVED = "      2026-11-07: {改到: 2026-11-14, 宫外地点: 体育馆}\n"
AWAY = "      2026-11-09: {宫外地点: 体育馆}\n"
OFF = "      2026-11-09: {状态: 取消}\n"


def places(edition: Edition) -> list[tuple[str, tuple[str, ...]]]:
    (activity,) = edition.calendar.alliance.all_activities()
    found = part_facts(edition, activity, activity.parts[0])
    return [(f.label, f.values) for f in found if "地点" in f.label]


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ("", [("地点", ("工业园",))]),
        (MOVED, [("地点", ("工业园",)), ("地点", ("体育馆",))]),
        (MOVED + AWAY, [("地点", ("体育馆",)), ("原定地点", ("工业园",))]),
        (MOVED + OFF, [("地点", ("体育馆",)), ("原定地点", ("工业园",))]),
    ],
)
def test_a_stop_is_where_it_was_moved_to(
    tmp_path: Path, sessions: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    tour = TOUR + sessions if sessions else TOUR.replace("    场次:\n", "")
    edition = edition_with(tmp_path, tour)
    assert sorted(places(edition), key=str) == sorted(expected, key=str)
    (activity,) = edition.calendar.alliance.all_activities()
    shown = {where.place for where in places_of(edition.calendar, activity, activity.parts[0])}
    assert shown == {value for label, (value,) in expected if label == "地点"}


def test_what_is_called_off_falls_into_no_slot(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, TOUR + OFF, date(2026, 11, 1))
    (activity,) = edition.calendar.alliance.all_activities()
    (slots,) = [f.values for f in activity_facts(edition, activity) if f.label == "时段"]
    assert slots == ("双休日",)


def test_an_activity_tells_its_brands_campaigns_beside_its_own(tmp_path: Path) -> None:
    """As the pages and feeds of these campaigns tell of it."""
    files = {
        "events/alliance.yml": "名称: 联盟\n主题行动: {denghuo: 点亮, shuxiang: 读书}\n",
        "events/p/b/brand.yml": "名称: 夜校\n主题行动: denghuo\n",
        "events/p/b/c.yml": EVENING + "主题行动: shuxiang\n",
    }
    edition = edition_of(plant(tmp_path, {**SOUND, **files}))
    told = activity_facts(edition, edition.calendar.activities["p/b/c"])
    assert [f.values for f in told if f.key == "campaigns"] == [("读书",), ("点亮",)]


PALACE = """\
名称: 某市工人文化宫
特殊开放:
  2027-02-06 至 2027-02-08: {时间: 闭馆, 原因: 春节}
场地:
  juchang: {名称: 职工剧场, 特殊开放: {2027-02-07: 18:00-22:00}}
"""
TERM = """\
名称: 秋季夜校
类型: 夜校
地点: juchang
报名: {开始: 2026-11-01, 截止: 2026-11-20, 方式: 公众号}
时间安排: {每: 周六, 开始: 2026-11-07, 课时: 8, 时间: 19:00-20:00}
课程:
  a: {名称: 书法, 名额: 20, 报名: {已报: 20}}
  b: {名称: 茶艺, 名额: 20}
  c: {名称: 国画, 名额: 20, 报名: {已报: 3}}
"""
EVENING = "名称: 讲座\n地点: juchang\n时间安排: {日期: 2026-11-28, 时间: 19:00-20:00}\n"


def test_a_venue_is_closed_with_its_palace_but_on_days_of_its_own(tmp_path: Path) -> None:
    edition = edition_of(plant(tmp_path, {**SOUND, "events/p/palace.yml": PALACE}))
    (palace,) = edition.calendar.alliance.palaces
    facts = {fact.label: fact for fact in venue_facts(edition, palace, palace.venues[0])}
    days = ("2027年2月6日 闭馆（春节）", "2027年2月7日 18:00–22:00", "2027年2月8日 闭馆（春节）")
    assert facts["特殊开放"] == Fact("特殊开放", days, key="special_hours")


def by_part(edition: Edition) -> dict[str, list[str]]:
    """The badges of the last lesson of each course."""
    return {
        o.part.name: [b.text for b in badges(edition, o)]
        for o in edition.calendar.occurrences["p/a"]
    }


@pytest.mark.parametrize(
    ("today", "marks"),
    [
        (date(2026, 11, 20), ["先报名 已满", "先报名 报名中", "先报名 报名中"]),
        (date(2026, 11, 21), ["先报名 报名截止"] * 3),
    ],
)
def test_courses_are_enrolled_in_with_their_term(
    tmp_path: Path, today: date, marks: list[str]
) -> None:
    found = by_part(edition_with(tmp_path, TERM, today))
    assert [" ".join(found[name]) for name in ("书法", "茶艺", "国画")] == marks


def told(edition: Edition, part: int | None = None) -> dict[str, tuple[str, ...]]:
    (activity,) = edition.calendar.activities.values()
    own = None if part is None else activity.parts[part]
    return {f.label: f.values for f in registration_facts(edition, activity, own)}


def test_a_course_tells_the_days_of_its_term_and_its_own_places(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, TERM, date(2026, 11, 20))
    assert told(edition, 0) == {
        "报名": ("已满", "11月1日—11月20日"),
        "余位": ("已报 20 人",),
    }
    assert told(edition, 1) == {}
    assert told(edition, 2)["余位"] == ("已报 3 人", "还剩 17 个")


def test_a_waiting_list_that_is_full_invites_nobody(tmp_path: Path) -> None:
    text = EVENING + "名额: 20\n报名: {截止: 2026-11-27, 已报: 30, 候补: %d}\n"
    full = told(edition_with(tmp_path / "full", text % 10))
    room = told(edition_with(tmp_path / "room", text % 11))
    assert (full["报名"][0], "候补" in full) == ("已满", False)
    assert (room["报名"][0], room["候补"]) == ("已满，可候补", ("可候补 11 人",))


def test_what_is_over_is_not_open(tmp_path: Path) -> None:
    text = EVENING + "报名: {开始: 2026-10-01}\n"
    assert told(edition_with(tmp_path, text, date(2026, 11, 29)))["报名"][0] == "报名已截止"


def test_nobody_enrols_when_the_only_evening_is_called_off(tmp_path: Path) -> None:
    text = EVENING + "报名: {开始: 2026-10-01}\n场次: {2026-11-28: {状态: 取消}}\n"
    assert told(edition_with(tmp_path, text)) == {"报名": ("10月1日起",)}


def test_a_palace_is_written_to_where_it_says(tmp_path: Path) -> None:
    head = "名称: 某市工人文化宫\n电子邮箱: bangong@example.org\n"
    edition = edition_of(plant(tmp_path, {**SOUND, "events/p/palace.yml": head}))
    (palace,) = edition.calendar.alliance.palaces
    mail = Fact("邮箱", ("bangong@example.org",), "mailto:bangong@example.org", key="email")
    assert mail in palace_facts(edition, palace)
