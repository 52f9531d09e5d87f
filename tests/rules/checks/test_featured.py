"""What palaces put in front: where everything is, nothing is."""

from pathlib import Path

from gongli.checking import check
from tests.trees import SOUND, plant, shown

PLAIN = "名称: {name}\n重点: {featured}\n时间安排: {{日期: 2026-12-{day:02}, 时间: 9:00-10:00}}\n"


def found(tmp_path: Path, featured: int, of: int) -> list[str]:
    files = {
        f"events/p/a{n}.yml": PLAIN.format(
            name=f"活动{n}", featured="是" if n < featured else "否", day=n + 1
        )
        for n in range(of)
    }
    return shown(check(plant(tmp_path, {**SOUND, **files})).problems)


def test_two_may_always_be_in_front(tmp_path: Path) -> None:
    assert found(tmp_path, 2, of=2) == []


def test_a_third_may_be_in_front(tmp_path: Path) -> None:
    assert found(tmp_path, 3, of=9) == []


def test_more_is_told_at_the_last_of_them(tmp_path: Path) -> None:
    assert found(tmp_path, 3, of=8) == ["all-featured events/p/a2.yml:2:5"]
