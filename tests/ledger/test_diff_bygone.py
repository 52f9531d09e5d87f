"""What `gongli diff` says of edits that would change evenings that are over."""

from datetime import date
from pathlib import Path

import pytest

from gongli.checking import check
from gongli.diff import compare
from tests.ledger.test_ledger import SEASON, SITE
from tests.sites.history import commit, git
from tests.trees import ROOT, plant

TODAY = date(2026, 7, 15)
"""Three Saturdays, 4 and 11 July are over, 18 and 25 July are not."""
OLD = SITE[SEASON]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    plant(tmp_path, SITE)
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    return tmp_path


def problems(root: Path, files: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """Of an edit: each problem's code, place, days, and the form to write instead."""
    plant(root, files)
    found = compare(root, check(root), TODAY, "HEAD", None).problems
    words = (dict(p.args) for p in found)
    return [
        (p.code, str(p.place), w.get("days", ""), w.get("write", ""))
        for p, w in zip(found, words, strict=True)
    ]


def test_another_hour_for_all_is_told_with_the_form(root: Path) -> None:
    assert problems(root, {SEASON: OLD.replace("19:30-21:00", "19:00-20:30")}) == [
        (
            "past-moved",
            f"{SEASON}:4:1",
            "7月4日、7月11日",
            "改为: {2026-07-18: {时间: 19:00-20:30}}",
        )
    ]


def test_the_form_passes_and_changes_what_is_ahead_alone(root: Path) -> None:
    then = "  改为: {2026-07-18: {时间: 19:00-20:30}}\n"
    assert problems(root, {SEASON: OLD.replace("  时间:", f"{then}  时间:")}) == []


def test_another_weekday_is_one_slip(root: Path) -> None:
    told = problems(root, {SEASON: OLD.replace("每: 周六", "每: 周日")})
    assert [(code, days) for code, _, days, _ in told] == [
        ("removed-not-cancelled", "7月18日、7月25日"),
        ("past-removed", "7月4日、7月11日"),
    ]


def test_a_later_start_and_a_deleted_file_remove_them(root: Path) -> None:
    later = problems(root, {SEASON: OLD.replace("2026-07-04", "2026-07-11")})
    assert [(code, days) for code, _, days, _ in later] == [("past-removed", "7月4日")]
    (root / SEASON).unlink()
    gone = problems(root, {})
    assert [(code, place) for code, place, _, _ in gone] == [
        ("past-removed", f"{SEASON}:1:1"),
        ("removed-not-cancelled", f"{SEASON}:1:1"),
    ]


def test_an_earlier_start_makes_some_up(root: Path) -> None:
    told = problems(root, {SEASON: OLD.replace("2026-07-04", "2026-06-20")})
    assert [(code, days) for code, _, days, _ in told] == [("past-added", "6月20日、6月27日")]


@pytest.mark.parametrize(
    "lines",
    [
        "场次: {2026-07-04: {状态: 取消, 原因: 暴雨}}\n",
        "场次: {2026-07-04: {改到: 2026-07-19}}\n",
        "场次: {2026-07-04: {时间: 20:00-21:30, 原因: 暴雨}}\n",
        "场次: {2026-07-05: {加场: 是, 时间: 19:30-21:00}}\n",
        "场次: {2026-07-04: {题目: 开幕}}\n",
    ],
)
def test_a_line_for_one_day_may_say_what_was(root: Path, lines: str) -> None:
    assert problems(root, {SEASON: OLD + lines}) == []


def test_a_season_of_old_may_be_written_down(root: Path) -> None:
    old = OLD.replace("2026", "2025").replace("夏夜", "旧夜")
    assert problems(root, {"events/p/b/old.yml": old}) == []


def test_what_never_took_place_is_nobodys_past(root: Path) -> None:
    plant(root, {SEASON: OLD + "场次: {2026-07-04: {状态: 取消}}\n"})
    git(root, "commit", "-qam", "off")
    assert problems(root, {SEASON: OLD.replace("2026-07-04", "2026-07-11")}) == []


def test_days_that_are_left_out_are_no_deletion(root: Path) -> None:
    off = OLD.replace("  时间:", "  停课: {2026-07-25: 承办考试}\n  时间:")
    assert problems(root, {SEASON: off}) == []
    over = OLD.replace("  时间:", "  停课: 2026-07-04\n  时间:")
    assert [code for code, *_ in problems(root, {SEASON: over})] == ["past-removed"]


def test_a_file_that_goes_on_under_another_name_is_told_only_that(root: Path) -> None:
    git(root, "mv", SEASON, "events/p/b/xia.yml")
    assert [code for code, *_ in problems(root, {})] == ["renamed-without-id"]


def test_another_weekday_from_a_day_on_is_no_deletion(root: Path) -> None:
    then = "  改为: {2026-07-18: {每: 周日}}\n"
    assert problems(root, {SEASON: OLD.replace("  时间:", f"{then}  时间:")}) == []
