"""More people than a venue holds."""

from pathlib import Path

from gongli.checking import check
from tests.trees import SOUND, plant, shown

PALACE = "名称: 某宫\n场地:\n  juchang: {名称: 剧场, 容量: 300, 开放时间: 周一至周五 9:00-17:00}\n"
HALL = "名称: 甲\n地点: juchang\n"


def test_who_allowed_a_clash_knows_how_many_come(tmp_path: Path) -> None:
    one = HALL + "名额: 301\n时间安排: {日期: 2026-11-06, 时间: 9:00-10:00}\n"
    files = {"events/p/palace.yml": PALACE, "events/p/a.yml": one}
    assert shown(check(plant(tmp_path / "1", {**SOUND, **files})).problems) == [
        "over-capacity events/p/a.yml:3:5"
    ]
    files["events/p/a.yml"] += "允许冲突: 分两处看\n"
    assert shown(check(plant(tmp_path / "2", {**SOUND, **files})).problems) == []
