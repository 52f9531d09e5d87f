"""What makes no sense: closed doors, too many people, the same thing twice."""

from pathlib import Path

import pytest

from gongli.checking import check
from tests.trees import SOUND, plant, shown

PALACE = "名称: 某宫\n场地:\n  juchang: {名称: 剧场, 容量: 300, 开放时间: 周一至周五 9:00-17:00}\n"
HALL = "名称: 甲\n地点: juchang\n"


def test_all_the_days_of_closed_doors_are_counted(tmp_path: Path) -> None:
    files = {
        "events/p/palace.yml": PALACE,
        "events/p/a.yml": HALL
        + "时间安排: {日期: [2026-11-06, 2026-11-07, 2026-11-08], 时间: 9:00-10:00}\n",
    }
    (told,) = check(plant(tmp_path, {**SOUND, **files})).problems
    assert told.message() == "2026年11月7日 周六等 2 场 09:00–10:00 剧场不开放（当天：闭馆）。"


def test_who_allowed_a_clash_knows_how_many_come(tmp_path: Path) -> None:
    one = HALL + "名额: 301\n时间安排: {日期: 2026-11-06, 时间: 9:00-10:00}\n"
    files = {"events/p/palace.yml": PALACE, "events/p/a.yml": one}
    assert shown(check(plant(tmp_path / "1", {**SOUND, **files})).problems) == [
        "over-capacity events/p/a.yml:3:5"
    ]
    files["events/p/a.yml"] += "允许冲突: 分两处看\n"
    assert shown(check(plant(tmp_path / "2", {**SOUND, **files})).problems) == []


@pytest.mark.parametrize(
    "when",
    [
        "时间安排: {日期: [2026-11-07, 2026-11-08], 时间: 9:00-10:00}\n",
        "时间安排: {日期: [2026-11-07, 2026-11-08], 时间: 全天}\n地点: juchang\n",
    ],
)
def test_twins_need_either_hours_or_a_place_and_are_told_once(tmp_path: Path, when: str) -> None:
    files = {"events/p/a.yml": "名称: 健步走\n" + when, "events/p/b.yml": "名称: 健步走\n" + when}
    problems = check(plant(tmp_path, {**SOUND, **files})).problems
    (told,) = [p for p in problems if p.code == "duplicate-event"]
    words = "《健步走》2026年11月7日 周六等 2 场 同一时间地点已经写在 events/p/a.yml 里了。"
    assert (str(told.place), told.message()) == ("events/p/b.yml:1:5", words)
