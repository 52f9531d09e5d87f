"""What facts say: of a palace's places, of where a tour's stops really are, and when."""

from datetime import date
from pathlib import Path

import pytest

from gongli.writing.edition import Edition
from gongli.writing.parts.facts import activity_facts, part_facts, places_of, venue_facts
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
    (activity,) = edition.alliance.all_activities()
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
    (activity,) = edition.alliance.all_activities()
    shown = {where.place for where in places_of(edition, activity, activity.parts[0])}
    assert shown == {value for label, (value,) in expected if label == "地点"}


def test_what_is_called_off_falls_into_no_slot(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, TOUR + OFF, date(2026, 11, 1))
    (activity,) = edition.alliance.all_activities()
    (slots,) = [f.values for f in activity_facts(edition, activity) if f.label == "时段"]
    assert slots == ("双休日",)


PALACE = """\
名称: 某市工人文化宫
特殊开放:
  2027-02-06 至 2027-02-08: {时间: 闭馆, 原因: 春节}
场地:
  juchang: {名称: 职工剧场, 特殊开放: {2027-02-07: 18:00-22:00}}
"""


def test_a_venue_is_closed_with_its_palace_but_on_days_of_its_own(tmp_path: Path) -> None:
    edition = edition_of(plant(tmp_path, {**SOUND, "events/p/palace.yml": PALACE}))
    (palace,) = edition.alliance.palaces
    facts = {fact.label: fact for fact in venue_facts(edition, palace, palace.venues[0])}
    days = ("2027年2月6日 闭馆 （春节）", "2027年2月7日 18:00–22:00", "2027年2月8日 闭馆 （春节）")
    assert facts["特殊开放"] == Fact("特殊开放", days)
