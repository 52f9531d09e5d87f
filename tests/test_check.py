"""`gongli check` as an editor, a bot and a wrong hand use it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gongli.cli import cli
from tests.sites.history import commit
from tests.trees import ACTIVITY, HOLIDAYS, SOUND, one_activity, plant

GOOD = "名称: 元旦\n时间安排: {日期: 2027-01-01, 时间: 全天}\n"
BAD = "名称: 元旦\n地点: 职工剧院\n时间安排: {日期: 2027-02-30, 时间: 全天}\n"
WARNED = "名称: 元旦\n时间安排: {每: 每月31日, 开始: 2026-01-01, 课时: 2, 时间: 全天}\n"


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--root", str(root), "check", *arguments])


def test_all_is_well(tmp_path: Path) -> None:
    done = run(one_activity(tmp_path, GOOD))
    assert (done.exit_code, done.stdout, done.stderr) == (
        0,
        "1 个活动，1 场：没有问题。\n",
        "",
    )


def test_all_is_well_in_english(tmp_path: Path) -> None:
    done = run(one_activity(tmp_path, GOOD), "--lang", "en")
    assert (done.exit_code, done.stdout) == (0, "1 activities, 1 occurrences: no problems.\n")


def test_every_problem_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    one_activity(tmp_path, BAD)
    before = sorted(tmp_path.rglob("*"))
    done = run(tmp_path)
    heads = [line for line in done.stderr.splitlines() if line.startswith("events/")]
    assert heads == [
        "events/p/a.yml:2:5: 错误 [unknown-venue] 本宫没有“职工剧院”这处场地。",
        "events/p/a.yml:3:12: 错误 [no-such-date] 没有“2027-02-30”这一天：2027 年 2 月只有 28 天。",
    ]
    assert done.stderr.splitlines()[-1] == "0 个活动，0 场：2 处错误，0 处提醒。"
    assert (done.exit_code, done.stdout, sorted(tmp_path.rglob("*"))) == (1, "", before)


def test_a_warning_stops_nobody(tmp_path: Path) -> None:
    done = run(one_activity(tmp_path, WARNED))
    assert (done.exit_code, done.stdout) == (0, "1 个活动，2 场：0 处错误，1 处提醒。\n")
    assert done.stderr.startswith("events/p/a.yml:2:11: 提醒 [short-month]")


@pytest.mark.parametrize(
    ("path", "code", "told"),
    [
        ("events/p/a.yml", 1, 2),
        ("events/p", 1, 2),
        ("events", 1, 2),
        (".", 1, 2),
        ("events/p/b.yml", 0, 0),
        ("mkdocs.yml", 0, 0),
    ],
)
def test_with_a_path_only_its_problems_are_told(
    tmp_path: Path, path: str, code: int, told: int
) -> None:
    plant(tmp_path, {**SOUND, ACTIVITY: BAD, "events/p/b.yml": GOOD})
    done = run(tmp_path, "--format", "json", str(tmp_path / path))
    assert (done.exit_code, len(json.loads(done.stdout))) == (code, told)


@pytest.mark.parametrize(
    ("lang", "told"),
    [("zh", "{} 不在项目文件夹 {} 里。\n"), ("en", "{} is not in the project {}.\n")],
)
def test_a_path_elsewhere_is_wrong_use(tmp_path: Path, lang: str, told: str) -> None:
    root = one_activity(tmp_path / "a", BAD)
    done = run(root, "--lang", lang, str(root), str(tmp_path))
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == told.format(tmp_path, root)


def test_json_is_all_that_stands_on_the_output(tmp_path: Path) -> None:
    done = run(one_activity(tmp_path, BAD), "--format", "json", "--lang", "en")
    assert [(p["code"], p["message"]) for p in json.loads(done.stdout)] == [
        ("unknown-venue", "This palace has no venue “职工剧院”."),
        ("no-such-date", "There is no day 2027-02-30: that month has 28 days."),
    ]
    assert (done.exit_code, done.stderr) == (1, "")


def test_github_commands(tmp_path: Path) -> None:
    done = run(one_activity(tmp_path, BAD), "--format", "github")
    assert [line.split("::")[1] for line in done.stdout.splitlines()] == [
        "error file=events/p/a.yml,line=2,col=5,title=unknown-venue",
        "error file=events/p/a.yml,line=3,col=12,title=no-such-date",
    ]
    assert done.exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--format", "xml"],
        ["check", "--lang", "fr"],
        ["check", "nowhere.yml"],
        ["check", "--nonsense"],
        ["--root", "nowhere", "check"],
        ["nonsense"],
    ],
)
def test_wrong_use(tmp_path: Path, arguments: list[str]) -> None:
    one_activity(tmp_path, GOOD)
    done = CliRunner().invoke(cli, arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("用法：")
    told = CliRunner().invoke(cli, ["--lang=en", *arguments]).stderr
    assert told.startswith("Usage: ")


def gongli(root: Path, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "gongli", "--root", str(root), *arguments],
        capture_output=True,
        env={**os.environ, **settings},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("settings", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"LC_ALL": "C.UTF-8"}])
def test_from_a_shell_with_names_and_texts_that_no_encoding_has(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    nasty = '名称: 元\u200b旦\x1b\n状态: "\\ud800"\n'
    one_activity(tmp_path, nasty)
    (tmp_path / os.fsdecode(b"events/p/\xff.yml")).write_bytes(b"\xff\xfe\x00")
    done = gongli(tmp_path, "check", **settings)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    codes = re.findall(rb"\[([a-z-]+)\]", done.stderr)
    assert codes == [b"hidden-character", b"hidden-character", b"backslash", b"bad-id"]


def test_a_whole_site_is_checked_within_a_second(tmp_path: Path) -> None:
    weekly = "名称: 讲座\n时间安排: {每: 周六, 开始: 2026-01-01, 结束: 2026-12-31, 时间: 全天}\n"
    many = {f"events/p/a{n}.yml": weekly for n in range(40)}
    done = run(plant(tmp_path, {**SOUND, **HOLIDAYS, **many}))
    assert (done.exit_code, done.stdout) == (0, "40 个活动，2080 场：没有问题。\n")


def test_what_writes_is_not_even_imported() -> None:
    """It takes half a second: `check` is to answer at once."""
    code = "import sys, gongli.cli; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    imported = done.stdout.split()
    assert {"icalendar", "jinja2", "PIL", "pypinyin", "mkdocs"} & set(imported) == set()
    assert [name for name in imported if name.startswith(("gongli.writing", "gongli.site"))] == []


@pytest.mark.parametrize(
    "address",
    ["http://[::1", "mailto:", "https:///x", "http://", "http://[x]/", "http://x.cn:0/", "tel:110"],
)
@pytest.mark.parametrize("command", [["check"], ["expand"], ["build"], ["diff", "HEAD", "HEAD"]])
def test_a_site_s_address_that_is_none_is_one_line(
    tmp_path: Path, address: str, command: list[str]
) -> None:
    settings = f"site_name: 测试\nsite_url: '{address}'\n"
    plant(tmp_path, {**SOUND, ACTIVITY: GOOD, "mkdocs.yml": settings})
    commit(tmp_path, "2026-11-01T08:00:00+08:00")
    done = CliRunner().invoke(cli, ["--root", str(tmp_path), *command])
    told = [line for line in done.stderr.splitlines() if line.startswith("mkdocs.yml")]
    assert (done.exit_code, len(told)) == (1, 1)
    assert told[0].startswith("mkdocs.yml:2:11: 错误 [bad-site-url]")


@pytest.mark.parametrize(
    "day", ["0001-01-01", "1899-12-31", "1969-12-31", "2101-01-01", "9999-12-31"]
)
@pytest.mark.parametrize("command", [["expand"], ["build"], ["serve"], ["diff", "HEAD"]])
def test_a_day_that_no_calendar_knows_is_wrong_use(
    tmp_path: Path, day: str, command: list[str]
) -> None:
    root = str(one_activity(tmp_path, GOOD))
    done = CliRunner().invoke(cli, ["--root", root, *command, "--today", day])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"--today 写的 {day} 不在 1970-01-01 至 2100-12-31 之间。\n"


@pytest.mark.parametrize("order", [["--lang", "en", "--today"], ["--today"]])
def test_such_a_day_is_told_in_the_language_asked_for(tmp_path: Path, order: list[str]) -> None:
    rest = [] if "--lang" in order else ["--lang", "en"]
    root = str(one_activity(tmp_path, GOOD))
    done = CliRunner().invoke(cli, ["--root", root, "check", *order, "2101-01-01", *rest])
    told = "--today 2101-01-01 is not between 1970-01-01 and 2100-12-31.\n"
    assert (done.exit_code, done.stderr) == (2, told)
