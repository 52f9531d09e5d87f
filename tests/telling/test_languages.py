"""Every command in every form says all in the language asked for, but for editors' own words."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from gongli.cli import cli
from gongli.problems import Lang, Phrase
from gongli.telling.help import HELP, WRONG
from gongli.telling.words import WORDS
from tests.ledger.test_ledger import SEASON, SITE
from tests.sites.history import commit
from tests.test_catalogue import CHINESE, DATA
from tests.trees import ROOT, plant

OWN = (
    r"[“‘`《][^”’`》]*[”’`》]|夏夜|品牌|某宫|剧场|广场|讲堂|双休日|节假日|国庆节|加演|大国工匠|（某宫）|：|，"
    r"|第\d期|（第 \d 期）"
)
"""What editors wrote, and the titles of feeds and events that are made of it."""
TO_WRITE = r"\{.*\}|改到: \S+"
QUOTED = re.compile(r"^ +\d+ \|")
COMMANDS = r"cli \w+|python3 \S+|::\w+ file=[^:]*::"


def foreign(text: str, lang: Lang) -> list[str]:
    """The lines that hold another language than this."""
    if lang is Lang.EN:
        lines = (line for line in text.splitlines() if not QUOTED.search(line))
        return [line for line in lines if CHINESE.search(re.sub(rf"{OWN}|{TO_WRITE}", "", line))]
    plain = {line: re.sub(rf"{DATA}|{COMMANDS}", "", line) for line in text.splitlines()}
    return [line for line, left in plain.items() if re.search("[a-z]{2,} [a-z]{2,}", left)]


def run(root: Path, *arguments: str) -> str:
    done = CliRunner().invoke(cli, ["--root", str(root), *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.output


SESSIONS = (
    "场次:\n  2026-07-04: {状态: 取消}\n  2026-07-11: {地点: 广场}\n"
    "  2026-07-18: {时间: 19:30-22:00}\n  2026-07-25: {改到: 2026-07-26, 时间: 18:00-次日1:00}\n"
    "  2026-08-01: {状态: 延期}\n  2026-08-08: {加场: 是, 题目: 加演, 时间: 9:00-10:00}\n"
)
TALKS = (
    "名称: 讲堂\n类型: 讲座\n"
    "时间安排: {每: 周四, 开始: 2026-09-24, 结束: 2026-10-15, 时间: 9:00-10:00, 节假日: 停办}\n"
    "场次:\n  2026-10-08: {题目: 大国工匠}\n"
)
NOTICE = (
    "状态: 正式\n通知: 国办\n来源: https://www.gov.cn/x\n放假: {国庆节: 2026-10-01 至 2026-10-08}\n"
)
LONG = SITE[SEASON].replace("2026-07-25", "2026-12-26")
EDITS = [
    {SEASON: LONG.replace("2026-12-26", "2026-08-01") + SESSIONS},
    {SEASON: LONG.replace("19:30-21:00", "19:00-22:00"), "events/holidays/2026.yml": NOTICE},
    {SEASON: LONG.replace("19:30", "29:30")},
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = plant(tmp_path_factory.mktemp("site"), {**SITE, SEASON: LONG})
    plant(root, {"events/p/jiangtang.yml": TALKS})
    (root / "theme").symlink_to(ROOT / "theme")
    commit(root, "2026-07-01T08:00:00+08:00")
    return root


@pytest.mark.parametrize("edit", EDITS, ids=["each otherwise", "many and days off", "wrong"])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_diffs(root: Path, edit: dict[str, str], form: str) -> None:
    plant(root, {**SITE, "events/p/jiangtang.yml": TALKS, **edit})
    command = ("diff", "HEAD", "--format", form, "--today=2026-07-03", "--lang")
    told = {lang: run(root, *command, lang.value) for lang in Lang}
    (root / "events/holidays/2026.yml").unlink(missing_ok=True)
    assert [foreign(text, lang) for lang, text in told.items()] == [[], []], told


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--help"],
        *([command, "--help"] for command in cli.commands),
        ["nonsense"],
        ["build", "--nonsense"],
        ["build", "too", "much"],
        ["check", "--format", "xml"],
        ["check", "nowhere"],
        ["check"],
        ["check", "--format", "github"],
        ["diff"],
        ["diff", "nonsense"],
        ["expand", "--today", "x"],
        ["expand", "--today", "1900-01-01"],
        ["serve", "--port"],
        ["serve", "--port", "0"],
        ["serve", "--host", ""],
        ["guide"],
        ["expand", "--today", "2026-07-03"],
    ],
    ids=" ".join,
)
def test_commands(root: Path, arguments: list[str], lang: Lang) -> None:
    plant(root, {SEASON: LONG, "events/README.md": ""})
    told = run(root, "--lang", lang.value, *arguments)
    assert (told != "", foreign(told, lang)) == (True, [])


def test_click_says_nothing_that_has_no_chinese() -> None:
    said = {cli.help, *(command.help for command in cli.commands.values())}
    options = [option for c in (cli, *cli.commands.values()) for option in c.params]
    said |= {o.help for o in options if isinstance(o, click.Option)}
    assert said - HELP.keys() == set()


@pytest.mark.parametrize("what", WORDS)
def test_each_sentence_in_both_languages(what: str) -> None:
    entry: Phrase = WORDS[what]
    names = [sorted(re.findall(r"\{(\w+)", text)) for text in (entry.zh, entry.en)]
    assert names[0] == names[1]
    assert CHINESE.search(re.sub(r"“?\{[^}]*\}”?", "", entry.en)) is None


def test_chinese_of_click_is_chinese() -> None:
    assert [text for text in (*HELP.values(), *WRONG.values()) if not CHINESE.search(text)] == []
