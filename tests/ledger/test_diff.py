"""What a change of YAML means for people."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongli.checking import check
from gongli.cli import cli
from gongli.diff import Diff, compare
from gongli.problems import Lang
from gongli.reading.history.git import GitError
from gongli.rules.history import ChangeKind, Refusal
from gongli.telling import diff as report
from tests.ledger.test_ledger import RAIN, SEASON, SITE
from tests.sites.copies import ROOT, gongli
from tests.sites.history import commit, git
from tests.trees import plant

TODAY = date(2026, 7, 6)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    plant(tmp_path, SITE)
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    return tmp_path


def told(root: Path, old: str = "HEAD", new: str | None = None) -> Diff:
    return compare(root, check(root), TODAY, old, new)


def typed(root: Path, *arguments: str) -> Result:
    """What a person would type after `gongli diff`, and what it printed."""
    return CliRunner().invoke(cli, ["--root", str(root), "diff", *arguments])


def kinds(diff: Diff) -> list[tuple[str, ChangeKind]]:
    return [(change.uid[:8], change.kind) for change in diff.changes]


def test_nothing_changed(root: Path) -> None:
    diff = told(root)
    assert (diff.changes, diff.pages, diff.feeds, diff.problems) == ((), 0, {}, ())


def test_an_evening_moved_by_rain(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    diff = told(root)
    assert kinds(diff) == [("20260711", ChangeKind.MOVED)]
    assert list(diff.feeds) == ["all", "slots/weekend", "p", "p/b", "p/b/s", "p/venues/juchang"]
    assert diff.problems == ()
    assert report.as_text(diff, TODAY, Lang.ZH)[:2] == [
        "夏夜（p/b/s）",
        "  ↷ 改期  夏夜：7月11日 周六 19:30 → 7月12日 周日 19:30",
    ]


def test_which_feeds_change_is_told_by_name(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    diff = told(root)
    line = "订阅：某宫、某宫 · 双休日、品牌、夏夜、剧场（某宫）。"
    assert report.as_text(diff, TODAY, Lang.ZH)[-1] == line
    assert line in report.as_markdown(diff, TODAY, Lang.ZH)
    assert report.as_data(diff, TODAY, Lang.ZH)["feeds"] == sorted(diff.feeds)
    many = replace(diff, feeds={str(n): f"第{n}" for n in range(12)})
    names = "、".join(f"第{n}" for n in range(10))
    assert report.as_text(many, TODAY, Lang.ZH)[-1] == f"订阅：{names} 等 12 个。"


LONG = SITE[SEASON].replace("2026-07-25", "2027-03-27")


def lines(root: Path) -> list[str]:
    """What changes in the season, and how: without its name, the feeds and the sum."""
    return [
        line.strip() for line in report.as_text(told(root), TODAY, Lang.ZH) if line.startswith("  ")
    ]


def edit(root: Path, before: str, after: str) -> None:
    plant(root, {SEASON: before})
    git(root, "commit", "-qam", "before", "--allow-empty")
    plant(root, {SEASON: after})


def test_many_equal_moves_say_from_when_to_when_and_the_days(root: Path) -> None:
    edit(root, LONG, LONG.replace("19:30-21:00", "19:00-20:30"))
    assert lines(root) == ["↷ 改期  39 场，2026年7月4日—2027年3月27日 每周六：夏夜 19:30 → 19:00"]
    assert len(report.as_data(told(root), TODAY, Lang.ZH)["changes"]) == 39  # type: ignore[arg-type]


def test_every_other_move_says_from_when_to_when(root: Path) -> None:
    """However many: a reviewer must see them, up to thirty lines."""
    days = [date(2026, 7, 4) + timedelta(weeks=n) for n in range(39)]
    moves = "".join(f"  {day}: {{改到: {day + timedelta(days=1)}}}\n" for day in days)
    edit(root, LONG, f"{LONG}场次:\n{moves}")
    found = lines(root)
    assert found[0] == "↷ 改期  夏夜：7月4日 周六 19:30 → 7月5日 周日 19:30"
    assert found[-1] == "↷ 改期  另有 9 场，2027年1月31日—3月28日 每周日"
    assert len(found) == 31


def test_an_end_that_moved_is_told_as_an_end(root: Path) -> None:
    later = SITE[SEASON] + "场次:\n  2026-07-11: {时间: 19:30-22:00}\n"
    edit(root, SITE[SEASON], later + "  2026-07-18: {时间: 19:00-22:00}\n")
    assert lines(root) == [
        "↷ 改期  夏夜：7月11日 周六 结束 21:00 → 22:00",
        "↷ 改期  夏夜：7月18日 周六 19:30 → 7月18日 周六 19:00，结束 21:00 → 22:00",
    ]
    edit(root, LONG, LONG.replace("21:00", "次日0:30"))
    assert lines(root) == [
        "↷ 改期  39 场，2026年7月4日—2027年3月27日 每周六：夏夜 结束 21:00 → 次日00:30"
    ]


def test_a_last_day_that_moved_is_told_as_an_end(root: Path) -> None:
    show = "名称: 书画展\n类型: 展览\n"
    show += "时间安排: {开放时间: 9:00-17:00, 开始: %s, 结束: %s}\n"
    edit(root, show % ("2026-07-01", "2026-07-12"), show % ("2026-07-01", "2027-01-20"))
    assert lines(root) == ["↷ 改期  书画展：结束 7月12日 周日 → 2027年1月20日 周三"]


def test_another_way_in_is_told_from_what_to_what(root: Path) -> None:
    free = f"{LONG}入场: 直接来\n"
    edit(root, free, f"{free}场次: {{2026-07-11: {{入场: 凭票}}}}\n")
    assert lines(root) == ["▭ 换入场方式  7月11日 周六 19:30 夏夜：直接来 → 凭票"]
    (change,) = report.as_data(told(root), TODAY, Lang.ZH)["changes"]  # type: ignore[misc]
    assert [change[side]["entry"] for side in ("before", "after")] == ["walk-in", "ticket"]
    edit(root, free, f"{LONG}入场: 先报名\n")
    days = "39 场，2026年7月4日—2027年3月27日 每周六"
    assert lines(root) == [f"▭ 换入场方式  {days}：夏夜：直接来 → 先报名"]
    (line,) = [line for line in report.as_text(told(root), TODAY, Lang.EN) if line[:2] == "  "]
    assert line.endswith("walk-in → booking")
    edit(root, LONG, free)
    assert lines(root) == [f"· 改内容  {days}"]


def test_who_counts_on_has_no_new_title(root: Path) -> None:
    talks = "名称: 讲堂\n类型: 讲座\n"
    talks += "时间安排: {每: 周三, 开始: 2026-07-08, 结束: 2026-09-30, 时间: 9:00-10:00}\n"
    talks += "场次:\n  2026-07-22: {题目: 长寿}\n  2026-07-29: {题目: %s}\n"
    off = "  2026-07-08: {状态: 取消}\n"
    edit(root, talks % "养生", talks % "养心" + off)
    days = "7月15日、22日、8月5日、12日、19日、26日、9月2日、9日、16日、23日、30日"
    assert lines(root) == [
        "✕ 取消  7月8日 周三 09:00 讲堂",
        f"· 编号顺延  11 场，{days}",
        "✎ 换题目  7月29日 周三 09:00：品牌第4期：养生 → 品牌第3期：养心",
    ]


def test_of_many_that_change_alike_the_days_are_told(root: Path) -> None:
    edit(root, LONG, LONG.replace("地点: 剧场", "地点: 广场"))
    days = "39 场，2026年7月4日—2027年3月27日 每周六"
    assert lines(root) == [f"↷ 换场地  {days}：夏夜：剧场，某宫 → 广场，某宫"]
    edit(root, SITE[SEASON], SITE[SEASON].replace("地点: 剧场", "地点: 广场"))
    assert lines(root)[0] == "↷ 换场地  7月4日 周六 19:30 夏夜：剧场，某宫 → 广场，某宫"
    edit(root, LONG, LONG + "状态: 取消\n")
    assert lines(root) == [f"✕ 取消  {days}：夏夜"]
    edit(root, LONG, LONG.replace("夏夜", "秋夜"))
    assert lines(root) == [f"✎ 换题目  {days}：夏夜 → 秋夜"]


def test_a_new_title_of_a_moved_evening_stands_without_its_prefix(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    git(root, "commit", "-qam", "rain")
    plant(root, {SEASON: SITE[SEASON] + RAIN.replace("原因", "题目: 专场, 原因")})
    assert (
        report.as_text(told(root), TODAY, Lang.ZH)[1]
        == "  ✎ 换题目  7月12日 周日 19:30：夏夜 → 品牌：专场"
    )


def test_an_evening_cancelled_and_restored(root: Path) -> None:
    off = SITE[SEASON] + "场次:\n  2026-07-11: {状态: 取消}\n"
    plant(root, {SEASON: off})
    assert kinds(told(root)) == [("20260711", ChangeKind.CANCELLED)]
    git(root, "commit", "-qam", "off")
    plant(root, {SEASON: SITE[SEASON]})
    assert kinds(told(root)) == [("20260711", ChangeKind.RESTORED)]


def test_two_revisions(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    git(root, "commit", "-qam", "rain")
    assert kinds(told(root, "HEAD~1", "HEAD")) == [("20260711", ChangeKind.MOVED)]
    assert kinds(told(root, "HEAD", "HEAD~1")) == [("20260711", ChangeKind.MOVED)]


def test_two_revisions_are_compared_whatever_stands_here(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    git(root, "commit", "-qam", "rain")
    plant(root, {SEASON: SITE[SEASON].replace("19:30", "29:30")})
    done = typed(root, "HEAD~1", "HEAD", "--today", "2026-07-06")
    assert (done.exit_code, "1 场有变动" in done.stdout) == (0, True), done.stderr
    assert typed(root, "HEAD").exit_code == 1


def test_an_edit_of_the_alliance_is_counted(root: Path) -> None:
    plant(root, {"events/alliance.yml": "名称: 某联盟\n"})
    commit(root, "2026-07-02T08:00:00+08:00")
    plant(root, {"events/alliance.yml": "名称: 新联盟\n"})
    diff = told(root)
    assert (diff.changes, diff.pages > 4, [*diff.feeds]) == ((), True, ["all", "slots/weekend"])
    git(root, "commit", "-qam", "name")
    assert told(root, "HEAD~1", "HEAD").pages == diff.pages
    assert told(root).pages == 0


def test_an_alliance_that_cannot_be_read_is_told(root: Path) -> None:
    plant(root, {"events/alliance.yml": "名称: 某联盟\n单位:\n  - 编号: q\n    城市: 某市\n"})
    commit(root, "2026-07-02T08:00:00+08:00")
    plant(root, {"events/alliance.yml": "名称: 某联盟\n"})
    (refusal,) = told(root).refused
    assert refusal.path == "events/alliance.yml"


def test_what_was_called_off_may_be_deleted(root: Path) -> None:
    off = SITE[SEASON] + "场次:\n  2026-07-25: {状态: 取消}\n"
    plant(root, {SEASON: off})
    git(root, "commit", "-qam", "off")
    plant(root, {SEASON: SITE[SEASON].replace("2026-07-25", "2026-07-18")})
    diff = told(root)
    assert (kinds(diff), diff.problems) == ([("20260725", ChangeKind.REMOVED)], ())


def test_what_is_deleted_and_not_cancelled_is_a_problem(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON].replace("2026-07-25", "2026-07-11")})
    diff = told(root)
    assert [(p.code, p.place.file) for p in diff.problems] == [("removed-not-cancelled", SEASON)]
    assert dict(diff.problems[0].args) == {"days": "7月18日、7月25日", "count": "2"}


def test_a_renamed_file_without_id_is_reported(root: Path) -> None:
    git(root, "mv", SEASON, "events/p/b/xia.yml")
    diff = told(root)
    assert [(p.code, str(p.place)) for p in diff.problems] == [
        ("renamed-without-id", "events/p/b/xia.yml:1:1")
    ]
    plant(root, {"events/p/b/xia.yml": SITE[SEASON] + "编号: p/b/s\n"})
    assert told(root).changes == ()


def test_an_address_given_up_keeps_its_evenings(root: Path) -> None:
    """Of a moved file with both lines only the address of each event is new."""
    git(root, "mv", SEASON, "events/p/b/xia.yml")
    plant(root, {"events/p/b/xia.yml": SITE[SEASON] + "编号: p/b/s\n曾用网址: p/b/s\n"})
    diff = told(root)
    assert {kind for _, kind in kinds(diff)} == {ChangeKind.DETAILS}
    assert (len(diff.changes), diff.problems) == (4, ())


def test_a_former_address_without_an_id_is_reported(root: Path) -> None:
    """Even where the dates changed so much that nobody would know it again."""
    git(root, "mv", SEASON, "events/p/b/xia.yml")
    later = SITE[SEASON].replace("周六", "周日") + "曾用网址: p/b/s\n"
    plant(root, {"events/p/b/xia.yml": later})
    assert [(p.code, dict(p.args)) for p in told(root).problems] == [
        ("renamed-without-id", {"old": "p/b/s"})
    ]


def test_a_brand_that_moves_asks_each_of_its_activities_for_an_id(root: Path) -> None:
    git(root, "mv", "events/p/b", "events/p/c")
    plant(root, {"events/p/c/brand.yml": "名称: 品牌\n曾用网址: p/b\n"})
    assert [(p.code, p.place.file, dict(p.args)) for p in told(root).problems] == [
        ("renamed-without-id", "events/p/c/s.yml", {"old": "p/b/s"})
    ]
    plant(root, {"events/p/c/s.yml": SITE[SEASON] + "编号: p/b/s\n"})
    assert {kind for _, kind in kinds(told(root))} == {ChangeKind.DETAILS}
    assert told(root).problems == ()


def test_markdown_is_not_written_by_editors(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON].replace("夏夜", "<img src=x> @all [x](y)")})
    lines = report.as_markdown(told(root), TODAY, Lang.ZH)
    assert lines[2] == "**`<img src=x> @all [x](y)`** `p/b/s`"
    assert lines[4] == "- ✎ 换题目 7月4日 周六 19:30：夏夜 → `<img src=x> @all [x](y)`"


def test_a_comment_has_room_on_github(root: Path) -> None:
    """It takes 65,536 characters; of more activities the number is told."""
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    (change,) = told(root).changes
    assert change.after is not None
    afters = [replace(change.after, activity=f"p/a{n:04}", title="长" * 200) for n in range(500)]
    many = replace(told(root), changes=tuple(replace(change, after=after) for after in afters))
    found = report.as_markdown(many, TODAY, Lang.ZH)
    assert sum(len(line) + 1 for line in found) < 65_536
    listed = sum(line.startswith("**") for line in found)
    assert f"另有 {500 - listed} 个活动有变动。" in found


def test_json_has_both_sides(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    data = report.as_data(told(root), TODAY, Lang.ZH)
    (change,) = data["changes"]
    assert change["kind"] == "moved"
    assert change["before"]["start"] == "2026-07-11T19:30:00+08:00"
    assert change["after"]["start"] == "2026-07-12T19:30:00+08:00"


def test_what_cannot_be_read_is_told_and_does_not_count(root: Path) -> None:
    plant(root, {SEASON: SITE[SEASON].replace("19:30", "29:30")})
    git(root, "commit", "-qam", "wrong")
    plant(root, {SEASON: SITE[SEASON]})
    diff = told(root)
    assert diff.refused == (Refusal(SEASON, 8, "no-such-time"),)
    assert set(kinds(diff)) == {
        (f"202607{day}", ChangeKind.ADDED) for day in ("04", "11", "18", "25")
    }
    assert report.as_data(diff, TODAY, Lang.ZH)["refused"] == [
        {"file": SEASON, "line": 8, "code": "no-such-time"}
    ]
    assert f"- ⚠ `{SEASON}:8` 读不懂（no-such-time），没有算进来。" in report.as_markdown(
        diff, TODAY, Lang.ZH
    )
    assert f"第一个：{SEASON}:8 [no-such-time]" in typed(root, "HEAD").stderr


def test_an_unknown_revision_is_said_by_git(root: Path) -> None:
    with pytest.raises(GitError, match="nonsense"):
        told(root, "nonsense")


@pytest.mark.parametrize(
    "revision", ["", "\nx", "HEAD\n", "HEAD\nHEAD", "\udcff", "a\0b", "HEAD:events", "--output=x"]
)
def test_what_names_no_commit_is_no_revision(root: Path, revision: str) -> None:
    """A folder of a commit is none either: all would be new in it."""
    with pytest.raises(GitError, match="git knows no commit"):
        told(root, revision)


def test_a_computer_without_git_is_told_so(root: Path) -> None:
    done = gongli(root, "diff", "HEAD", env={"PATH": str(root)})
    assert (done.returncode, done.stderr) == (2, "git 读不出来：没有安装 git\n")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "git 读不出来：这里没有 git 仓库\n"),
        ("en", "git cannot read it: there is no git repository here\n"),
    ],
)
def test_where_there_is_no_repository_it_is_said(root: Path, lang: str, said: str) -> None:
    shutil.rmtree(root / ".git")
    done = typed(root, "HEAD", "--lang", lang)
    assert (done.exit_code, done.stderr) == (2, said)


def test_a_repository_that_git_refuses_is_told_in_its_words(root: Path) -> None:
    done = gongli(root, "diff", "HEAD", env={"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"})
    assert done.returncode == 2
    assert done.stderr.startswith("git 读不出来：fatal: detected dubious ownership")


def test_exit_codes(root: Path) -> None:
    assert typed(root, "HEAD").exit_code == 0
    assert typed(root, "nonsense").exit_code == 2
    plant(root, {SEASON: SITE[SEASON].replace("2026-07-25", "2026-07-11")})
    assert typed(root, "HEAD", "--today", "2026-07-06").exit_code == 1
