"""The same thing in two files."""

from pathlib import Path

import pytest

from gongli.checking import check
from tests.trees import SOUND, plant


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
