"""What `gongli diff` says of evenings that go over to another file; the lines that keep them."""

from datetime import date
from pathlib import Path

import pytest

from gongli.checking import check
from gongli.diff import Diff, compare
from gongli.rules.history import ChangeKind, replay
from gongli.writing.edition import Edition
from gongli.writing.feeds.scopes import activity_scope
from tests.ledger.test_ledger import SEASON, SITE
from tests.sites.history import commit
from tests.trees import ROOT, plant

TODAY = date(2026, 7, 6)
SPLIT = {
    SEASON: SITE[SEASON].replace("结束: 2026-07-25", "结束: 2026-07-11"),
    "events/p/b/s2.yml": SITE[SEASON].replace("开始: 2026-07-04", "开始: 2026-07-18"),
}
"""The season cut in two: 4 and 11 July here, 18 and 25 July there."""
LINE = "接续: p/b/s\n"
SCHOOL = "events/p/school.yml"
CLASSES = """名称: 夜校
类型: 夜校
时间安排: {开始: 2026-07-07, 课时: 3, 时间: 19:00-20:30}
课程:
  cha: {名称: 茶艺, 时间安排: {每: 周二}}
  qin: {名称: 古琴, 时间安排: {每: 周三}}
"""
TEA = """名称: 茶艺
时间安排: {每: 周二, 开始: 2026-07-07, 结束: 2026-07-21, 时间: 19:00-20:30}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    plant(tmp_path, {**SITE, SCHOOL: CLASSES})
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    return tmp_path


def edited(root: Path, files: dict[str, str]) -> Diff:
    plant(root, files)
    return compare(root, check(root), TODAY, "HEAD", None)


def problems(diff: Diff) -> list[tuple[str, str, str]]:
    return [(p.code, str(p.place), dict(p.args).get("old", "")) for p in diff.problems]


def test_a_season_cut_in_two_is_offered_the_line(root: Path) -> None:
    diff = edited(root, SPLIT)
    assert problems(diff) == [("continues-unsaid", "events/p/b/s2.yml:1:1", "p/b/s")]
    assert dict(diff.problems[0].args)["count"] == "2"


def test_with_the_line_nobody_is_another(root: Path) -> None:
    second = "events/p/b/s2.yml"
    diff = edited(root, {**SPLIT, second: SPLIT[second] + LINE})
    assert problems(diff) == []
    kinds = {change.uid[:8]: change.kind for change in diff.changes}
    assert set(kinds.values()) <= {ChangeKind.DETAILS, ChangeKind.RETITLED}
    assert all(change.uid.endswith(".p.b.s@example.org") for change in diff.changes)


def test_a_course_that_became_a_file_of_its_own(root: Path) -> None:
    less = CLASSES.replace("  cha: {名称: 茶艺, 时间安排: {每: 周二}}\n", "")
    diff = edited(root, {SCHOOL: less, "events/p/cha.yml": TEA})
    assert problems(diff) == [("continues-unsaid", "events/p/cha.yml:1:1", "p/school/cha")]
    diff = edited(root, {"events/p/cha.yml": TEA + "接续: p/school/cha\n"})
    assert problems(diff) == []
    assert {c.uid.partition(".")[2] for c in diff.changes} == {"p.school.cha@example.org"}


def test_a_course_in_another_school(root: Path) -> None:
    less = CLASSES.replace("  cha: {名称: 茶艺, 时间安排: {每: 周二}}\n", "")
    other = CLASSES.replace("  qin: {名称: 古琴, 时间安排: {每: 周三}}\n", "").replace(
        "cha:", "chayi:"
    )
    diff = edited(root, {SCHOOL: less, "events/p/b/xuexiao.yml": other})
    assert problems(diff) == [("continues-unsaid", "events/p/b/xuexiao.yml:5:3", "p/school/cha")]
    line = other.replace("chayi: {", "chayi: {接续: p/school/cha, ")
    diff = edited(root, {"events/p/b/xuexiao.yml": line})
    assert problems(diff) == []
    assert {c.uid.partition(".")[2] for c in diff.changes} == {"p.school.cha@example.org"}


def test_another_evening_at_the_same_hour_is_another(root: Path) -> None:
    (root / "events/p/one.yml").unlink()
    two = "名称: 另一场\n时间安排: {日期: 2026-07-08, 时间: 9:00-10:00}\n"
    diff = edited(root, {"events/p/b/two.yml": two})
    assert [code for code, _, _ in problems(diff)] != ["continues-unsaid"]


def test_an_earlier_showing_is_written_last(root: Path) -> None:
    hours = SITE[SEASON].replace("时间: 19:30-21:00", "时间: [%s]")
    diff = edited(root, {SEASON: hours % "14:30-16:00, 19:30-21:00"})
    past, told = sorted(diff.problems, key=lambda problem: problem.code)
    assert past.code == "past-added"
    assert (told.code, str(told.place)) == ("showing-shifted", f"{SEASON}:4:1")
    words = dict(told.args)
    assert (words["count"], words["hour"]) == ("4", "19:30")
    assert words["write"] == "19:30-21:00, 14:30-16:00"
    diff = edited(root, {SEASON: hours % words["write"]})
    # What is over was one showing: of the others two a day are new, and none is another.
    assert [p.code for p in diff.problems] == ["past-added"]
    assert {c.kind for c in diff.changes} <= {ChangeKind.ADDED, ChangeKind.DETAILS}


def test_a_day_at_another_hour_shifts_nobody(root: Path) -> None:
    diff = edited(root, {SEASON: SITE[SEASON].replace("19:30-21:00", "19:00-20:30")})
    assert [p.code for p in diff.problems] == ["past-moved"]


def test_who_follows_a_file_is_shown_what_went_on_from_it(root: Path) -> None:
    second = "events/p/b/s2.yml"
    plant(root, {**SPLIT, second: SPLIT[second] + LINE})
    calendar = check(root).calendar
    first, other = (calendar.activities[id] for id in ("p/b/s", "p/b/s2"))
    days = ["2026-07-04", "2026-07-11", "2026-07-18", "2026-07-25"]
    assert [o.day.isoformat() for o in calendar.followed(first.id, "p")] == days
    assert [o.day.isoformat() for o in calendar.followed(other.id, "p")] == days[2:]
    scope = activity_scope(Edition(calendar, TODAY, replay([])), first)
    assert scope.occurrences == calendar.followed(first.id, "p")
