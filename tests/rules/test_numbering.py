"""Numbers that go on from file to file: a brand's lectures in the order of their days."""

from pathlib import Path

from gongli.model import Occurrence
from tests.trees import SOUND, occurrences, plant

LECTURE = "名称: 讲座\n类型: 讲座\n时间安排: {{日期: [{}], 时间: 9:00-10:00}}\n"
BRAND = {**SOUND, "events/p/b/brand.yml": "名称: 品牌\n"}


def numbers(found: tuple[Occurrence, ...]) -> list[tuple[str, int | None]]:
    return [(str(o.day), o.number) for o in found]


def test_the_next_file_of_a_brand_goes_on(tmp_path: Path) -> None:
    first = "起始期号: 1700\n" + LECTURE.format("2025-06-01, 2025-06-08")
    files = {"events/p/b/z.yml": first, "events/p/b/a.yml": LECTURE.format("2026-06-01")}
    found = occurrences(plant(tmp_path, {**BRAND, **files}))
    assert numbers(found) == [("2025-06-01", 1700), ("2025-06-08", 1701), ("2026-06-01", 1702)]


def test_a_number_corrected_in_one_file_is_heeded_by_the_next(tmp_path: Path) -> None:
    first = LECTURE.format("2025-06-01, 2025-06-08") + "场次:\n  2025-06-08: {期号: 1700}\n"
    files = {"events/p/b/1.yml": first, "events/p/b/2.yml": LECTURE.format("2026-06-01")}
    found = occurrences(plant(tmp_path, {**BRAND, **files}))
    assert numbers(found) == [("2025-06-01", 1), ("2025-06-08", 1700), ("2026-06-01", 1701)]


def test_a_first_number_begins_anew(tmp_path: Path) -> None:
    files = {
        "events/p/b/1.yml": LECTURE.format("2025-06-01"),
        "events/p/b/2.yml": "起始期号: 1\n" + LECTURE.format("2026-06-01"),
    }
    found = occurrences(plant(tmp_path, {**BRAND, **files}))
    assert numbers(found) == [("2025-06-01", 1), ("2026-06-01", 1)]


def test_other_kinds_in_between_are_not_counted(tmp_path: Path) -> None:
    files = {
        "events/p/b/1.yml": LECTURE.format("2025-06-01"),
        "events/p/b/2.yml": LECTURE.format("2025-07-01").replace("类型: 讲座\n", ""),
        "events/p/b/3.yml": LECTURE.format("2026-06-01"),
    }
    found = occurrences(plant(tmp_path, {**BRAND, **files}))
    assert numbers(found) == [("2025-06-01", 1), ("2025-07-01", None), ("2026-06-01", 2)]


def test_activities_of_no_brand_count_for_themselves(tmp_path: Path) -> None:
    files = {
        "events/p/1.yml": LECTURE.format("2025-06-01"),
        "events/p/2.yml": LECTURE.format("2026-06-01"),
    }
    found = occurrences(plant(tmp_path, {**SOUND, **files}))
    assert numbers(found) == [("2025-06-01", 1), ("2026-06-01", 1)]


def test_a_moved_lecture_keeps_its_number(tmp_path: Path) -> None:
    moved = LECTURE.format("2026-06-01, 2026-06-08") + "场次:\n  2026-06-01: {改到: 2026-06-15}\n"
    found = occurrences(plant(tmp_path, {**SOUND, "events/p/1.yml": moved}))
    assert numbers(found) == [("2026-06-08", 2), ("2026-06-15", 1)]
