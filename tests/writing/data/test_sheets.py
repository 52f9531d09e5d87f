"""Tables: what Excel and WPS open, and what they must not run."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.writing.data.sheets import BOM, COLUMNS, defused, row
from gongli.writing.edition import Edition
from tests.trees import one_activity
from tests.writing.lookup import files_on


def table(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_spreadsheet_knows_the_encoding_and_the_ends_of_lines(nasty_docs: Path) -> None:
    tables = [*(nasty_docs / "feeds").rglob("*.csv")]
    assert len(tables) == 5
    for path in tables:
        data = path.read_bytes()
        assert data.startswith(BOM.encode())
        assert data.endswith(b"\r\n")
        assert data.count(b"\n") == data.count(b"\r\n")


def test_a_row_for_each_occurrence_under_chinese_headings(nasty_docs: Path, nasty: Edition) -> None:
    found = table((nasty_docs / "feeds/gong/pinpai.csv").read_bytes())
    assert list(found[0]) == [column.heading for column in COLUMNS]
    own = [o for o in nasty.calendar.all_occurrences if o.activity.brand == "pinpai"]
    assert [r["日期"] for r in found] == [o.day.isoformat() for o in own]


def test_a_row_word_for_word(nasty_docs: Path) -> None:
    found = table((nasty_docs / "feeds/all.csv").read_bytes())
    (moved,) = (r for r in found if r["编号"] == "20261010.gong.pinpai.2026@gongli.example.org")
    assert moved == {
        "编号": "20261010.gong.pinpai.2026@gongli.example.org",
        "日期": "2026-10-11",
        "星期": "周日",
        "时段": "双休日",
        "结束日期": "2026-10-11",
        "开始": "19:30",
        "结束": "21:00",
        "状态": "改期",
        "原定": "2026-10-10 19:30",
        "文化宫": '职工,文化;宫🎭 "引号" <b>',
        "品牌": "品牌；🎉",
        "主题行动": "",
        "活动": "夏夜 2026",
        "题目": "夏夜 2026",
        "期数": "",
        "类型": "演出季",
        "类别": "",
        "主讲": "",
        "场地": "可容纳三千人的“五一”文化广场, 露天; 雨天改期 🌧",
        "中心": "",
        "地点": '可容纳三千人的“五一”文化广场, 露天; 雨天改期 🌧，职工,文化;宫🎭 "引号" <b>，'
        "长江路 1 号，3 楼; 302, 甲",
        "对象": "",
        "人群": "",
        "费用": "",
        "免费": "",
        "入场": "",
        "说明": "原定 2026年10月10日 周六，因暴雨改期",
        "网页": "https://gongli.example.org/gong/pinpai/2026/#2026-10-10",
    }


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(tmp_path: Path, start: str) -> None:
    assert defused(f"{start}1+1") == f"'{start}1+1"
    if start.isspace():
        return
    name = f"{start}HYPERLINK(1)"
    one_activity(tmp_path, f'名称: "{name}"\n时间安排: {{日期: 2026-12-05, 时间: 全天}}\n')
    files = files_on(tmp_path)
    for path in ("feeds/all.csv", "feeds/p.csv"):
        (found,) = table(files[path])
        assert (found["活动"], found["题目"]) == (f"'{name}", f"'{name}")


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(TEXT, min_size=2))
def test_any_text_comes_back_and_nothing_runs(cells: list[str]) -> None:
    (found,) = csv.reader(io.StringIO(row(cells), newline=""))
    assert found == [defused(cell) for cell in cells]
    assert [cell for cell in found if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_the_page_about_the_data_tells_every_column_and_address(nasty_docs: Path) -> None:
    page = (nasty_docs / "data/index.md").read_text("utf-8")
    for column in COLUMNS:
        assert column.heading in page
        assert column.help in page
    assert "日程数据可以自由转载和再利用" in page
    for name in ("feeds/all.csv", "feeds/gong.json", "feeds/gong/pinpai-alarm.ics"):
        assert f'href="../{name}"' in page


def test_which_files_there_are_of_what(nasty_docs: Path) -> None:
    """Data of the whole, of palaces and brands; Atom of what lies in no single palace, too."""
    docs = nasty_docs / "feeds"
    forms: Mapping[str, set[str]] = {
        end: {p.relative_to(docs).as_posix().removesuffix(end) for p in docs.rglob(f"*{end}")}
        for end in (".json", ".csv", ".atom")
    }
    palaces = {"a", "a-b", "gong", "gong/pinpai"}
    slots = {f"slots/{name}" for name in ("after-work", "weekend", "holiday")}
    audiences = {f"audiences/{name}" for name in ("workers", "women")}
    assert forms == {
        ".json": palaces,
        ".csv": {"all", *palaces},
        ".atom": {"all", "changes", "free", *palaces, *slots, *audiences},
    }
