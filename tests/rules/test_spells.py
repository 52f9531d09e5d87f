"""A stretch in 场次 is one change, wherever changes are told."""

from datetime import date
from pathlib import Path

import pytest

from gongli.checking import check
from gongli.diff import Diff, compare
from gongli.problems import Lang
from gongli.telling import diff as report
from gongli.writing.parts.changes import change_days, news
from tests.sites.copies import ROOT, edition_of
from tests.sites.history import commit
from tests.trees import one_activity, plant

SEASON = """
名称: 冬夜
类型: 演出季
地点: juchang
时间安排: {每: 周四, 开始: 2026-12-03, 结束: 2027-01-28, 时间: 19:30-21:00}
场次:
  2026-12-17: {题目: 专场}
"""
STRETCH = "2026-12-10 至 2027-01-05"
FLOOD = f"  {STRETCH}: {{宫外地点: 职工之家, 原因: 剧场漏水}}\n"
TODAY = date(2026, 12, 1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    one_activity(tmp_path, SEASON)
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    commit(tmp_path, "2026-11-01T08:00:00+08:00")
    return tmp_path


def edit(root: Path, sessions: str) -> Diff:
    plant(root, {"events/p/a.yml": SEASON + sessions})
    return compare(root, check(root), TODAY, "HEAD", None)


def lines(root: Path, sessions: str, lang: Lang = Lang.ZH) -> list[str]:
    """What `diff` says of the evenings."""
    text = report.as_text(edit(root, sessions), TODAY, lang)
    return [line.strip() for line in text if line.startswith("  ")]


def rows(root: Path, sessions: str) -> list[tuple[str, ...]]:
    """What the page of changes says of them."""
    plant(root, {"events/p/a.yml": SEASON + sessions})
    commit(root, "2026-11-20T08:00:00+08:00")
    days = change_days(edition_of(root, TODAY))
    return [(r.badge.text, r.title, r.now, r.before, r.why) for day in days for r in day.rows]


MOVED = "2026年12月10日—2027年1月5日，周四的 4 场换到职工之家"


def test_another_place_for_a_stretch_is_one_change(root: Path) -> None:
    assert lines(root, FLOOD) == [f"↷ 换场地  冬夜：{MOVED}：剧场漏水"]
    english = "2026-12-10 to 2027-01-05: 4 occurrences on Thu in 职工之家"
    assert lines(root, FLOOD, Lang.EN) == [f"↷ venue  冬夜 — {english} — 剧场漏水"]
    diff = edit(root, FLOOD)
    assert f"- ↷ 换场地 冬夜：{MOVED}：剧场漏水" in report.as_markdown(diff, TODAY, Lang.ZH)
    data = report.as_data(diff, TODAY, Lang.ZH)
    assert data["stretches"] == [
        {
            "activity": "p/a",
            "kind": "venue",
            "message": f"冬夜：{MOVED}：剧场漏水",
            "reason": "剧场漏水",
            "file": "events/p/a.yml",
            "line": 8,
            "uids": [f"{day}.p.a@example.org" for day in (20261210, 20261217, 20261224, 20261231)],
        }
    ]
    assert rows(root, FLOOD) == [("换场地", "冬夜", MOVED, "原在职工剧场", "因剧场漏水")]


def test_a_single_day_that_says_otherwise_stands_apart(root: Path) -> None:
    single = FLOOD + "  2026-12-24: {宫外地点: 图书馆, 原因: 剧场漏水}\n"
    assert rows(root, single) == [
        ("换场地", "冬夜", MOVED.replace("4 场", "3 场"), "原在职工剧场", "因剧场漏水"),
        ("换场地", "冬夜", "12月24日 周四 19:30", "原在职工剧场", "因剧场漏水"),
    ]


@pytest.mark.parametrize(
    ("said", "row"),
    [
        (
            "时间: 19:00-20:30, 原因: 末班车提前",
            (
                "改期",
                "冬夜",
                "2026年12月10日—2027年1月5日，周四的 4 场改为 19:00–20:30",
                "",
                "因末班车提前",
            ),
        ),
        (
            "时间: 19:00-20:30, 宫外地点: 职工之家",
            (
                "改期",
                "冬夜",
                "2026年12月10日—2027年1月5日，周四的 4 场改为 19:00–20:30、换到职工之家",
                "原在职工剧场",
                "",
            ),
        ),
        (
            "状态: 取消, 原因: 剧场漏水",
            ("取消", "冬夜", "2026年12月10日—2027年1月5日，周四的 4 场取消", "", "因剧场漏水"),
        ),
    ],
)
def test_what_else_a_stretch_can_change(root: Path, said: str, row: tuple[str, ...]) -> None:
    assert rows(root, f"  {STRETCH}: {{{said}}}\n") == [row]


def test_few_of_a_stretch_are_one_change_too_and_keep_a_name_of_theirs(root: Path) -> None:
    two = FLOOD.replace(STRETCH, "2026-12-10、2026-12-17")
    assert rows(root, two) == [
        (
            "换场地",
            "冬夜",
            "12月10日、12月17日，周四的 2 场换到职工之家",
            "原在职工剧场",
            "因剧场漏水",
        )
    ]
    (item,) = news(edition_of(root, TODAY))
    assert item.name == "20261210.p.a/1"


def test_many_of_a_stretch_keep_the_name_that_many_have(root: Path) -> None:
    rows(root, FLOOD)
    (item,) = news(edition_of(root, TODAY))
    assert item.name == "20261120T000000/venue/p/a"


def test_another_way_in_for_a_stretch_is_one_change(root: Path) -> None:
    plant(root, {"events/p/a.yml": f"{SEASON}入场: 直接来\n"})
    commit(root, "2026-11-02T08:00:00+08:00")
    edited = f"  {STRETCH}: {{入场: 凭票}}\n入场: 直接来\n"
    told = "2026年12月10日—2027年1月5日，周四的 4 场入场改为凭票"
    assert lines(root, edited) == [f"▭ 换入场方式  冬夜：{told}"]
    (line,) = lines(root, edited, Lang.EN)
    assert line.endswith("4 occurrences on Thu entry now ticket")
    assert rows(root, edited) == [("换入场方式", "冬夜", told, "", "")]
