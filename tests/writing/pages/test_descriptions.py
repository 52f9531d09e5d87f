"""What search engines and chats say of a page below its title."""

from pathlib import Path

from gongli.writing.pages.descriptions import of_activity, of_occurrence
from tests.writing.lookup import edition_with

SERIES = """
名称: 读书会
时间安排: {日期: [2026-12-05, 2026-12-12], 时间: 19:00-20:00}
场次: {2026-12-12: {改到: 2026-12-13}}
"""


def test_what_is_off_or_moved_says_so_first(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, SERIES + "状态: 取消\n")
    assert of_activity(edition, edition.calendar.activities["p/a"]).startswith("读书会：取消，")
    (first, _) = edition.calendar.all_occurrences
    assert of_occurrence(edition, first) == (
        "读书会：取消，12月5日 周六 19:00–20:00，某市工人文化宫。"
    )
    edition = edition_with(tmp_path, SERIES)
    told = [of_occurrence(edition, o).partition("，")[0] for o in edition.calendar.all_occurrences]
    assert told == ["读书会：12月5日 周六 19:00–20:00", "读书会：改期"]
    assert not of_activity(edition, edition.calendar.activities["p/a"]).startswith("读书会：取消")
