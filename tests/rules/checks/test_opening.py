"""Closed doors."""

from pathlib import Path

from gongli.checking import check
from tests.trees import SOUND, plant

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
