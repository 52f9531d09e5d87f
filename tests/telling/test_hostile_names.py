"""Hostile names in a real repository, through every channel that prints."""

import json
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongli.cli import cli
from gongli.problems import Lang
from gongli.telling.words import trouble
from gongli.trouble import EngineError
from tests.sites.copies import ROOT
from tests.sites.history import commit, git
from tests.telling.test_channels import OBEYED, RECEIVED, rendered
from tests.trees import plant

NAMES = (
    "!\n::error::injected.yml",
    "::add-mask::x.yml",
    "##[error]x.yml",
    "x`@all ![i](e.png).yml",
    "\x1b[31mred\r.yml",
    "a\u2028::warning::b\x85c\u202e.yml",
    os.fsdecode(b"\xff\n::debug::x.yml"),
    "www.evil.example <b>#1 :tada:.yml",
)
TITLES = (
    "<img src=x> ![i](https://evil.example/e.png)",
    "看 https://evil.example 找@all",
    "::error::题目",
    "##[group]题目",
    "`题目` GH-1 #1 !1 :tada: &commat;all",
)
BRANCH = "@all\u2028\x9b<b>`$(x)`\u202e"
"""Git takes no colon, bracket or line end of ASCII."""

PALACE = "名称: %s\n场地:\n  juchang: %s\n  guangchang: 广场\n"
EVENING = "名称: %s\n地点: %s\n时间安排: {每: 周六, 开始: 2026-07-04, 结束: 2026-07-25, 时间: %s}\n"


def site(venue: str = "juchang", hours: str = "19:30-21:00") -> dict[str, str | bytes]:
    """A sound site whose every word is hostile."""
    files: dict[str, str | bytes] = {
        "mkdocs.yml": 'site_name: "::error::站 @all"\nsite_url: https://example.org/\n',
        "events/p/palace.yml": PALACE % (quoted(TITLES[0]), quoted(TITLES[1])),
    }
    for number, title in enumerate(TITLES):
        files[f"events/p/a{number}.yml"] = EVENING % (quoted(title), venue, hours)
    return files


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@dataclass(frozen=True)
class Said:
    """What a command printed."""

    code: int
    out: str
    err: str


def run(root: Path, *arguments: str) -> Said:
    done = CliRunner().invoke(cli, ["--root", str(root), *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), arguments
    return Said(done.exit_code, done.stdout, done.stderr)


def broken(text: str) -> list[str]:
    """Lines that a terminal or a log would obey."""
    own = re.compile(r"::(error|warning) file=[^:,]*,line=\d+,col=\d+,title=[a-z0-9-]+::")
    return [
        line
        for line in re.split("[\n\r\v\f\x85\u2028\u2029]", text)
        if "##[" in line
        or (line.lstrip().startswith("::") and not own.match(line))
        or any(unicodedata.category(char) in OBEYED for char in line)
    ]


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of hostile words with hostile names in its history."""
    root = plant(tmp_path_factory.mktemp("past"), site())
    plant(root, {f"events/p/{name}": "x" for name in NAMES})
    commit(root, "2026-07-01T08:00:00+08:00")
    for name in NAMES:
        (root / "events/p" / name).unlink()
    commit(root, "2026-07-02T08:00:00+08:00")
    git(root, "branch", BRANCH)
    (root / "theme").symlink_to(ROOT / "theme")
    return root


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with hostile names and values that are all mistakes."""
    root = plant(tmp_path_factory.mktemp("wrong"), site(venue=quoted("::error::厅\t@all ##[x]")))
    plant(root, {f"events/p/{name}": "x" for name in NAMES})
    plant(root, {f"content/{name}": "x" for name in NAMES})
    plant(root, {"events/p/::error::b/brand.yml": "名称: x\n"})
    plant(root, {"events/p/c.yml": '"::error::键": "\\e[31m\\u2028::x"\n题目##[x]: @all\n'})
    plant(root, {"events/p/d.yml": "名称: \x1b]0;x\x07\n时间安排: ::error::x\n"})
    plant(root, {"mkdocs.yml": 'site_name: x\nsite_url: "::error::##[x] @all\\e[31m"\n'})
    return root


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_tells_of_them(wrong: Path, form: str, lang: str) -> None:
    said = run(wrong, "check", "--format", form, "--lang", lang)
    assert (said.code, broken(said.out), broken(said.err)) == (1, [], [])
    told = said.err if form == "text" else said.out
    assert told.count("bad-id") >= len(NAMES)
    if form == "json":
        json.loads(said.out)


@pytest.mark.parametrize("command", ["build", "expand"])
def test_a_refusal_tells_of_them(wrong: Path, command: str) -> None:
    said = run(wrong, command, "--today", "2026-07-03")
    assert (said.code, said.out, broken(said.err)) == (1, "", [])
    assert said.err.count("[bad-id]") >= len(NAMES)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_old_versions_with_such_names_are_told(past: Path, lang: str) -> None:
    said = run(past, "expand", "--today", "2026-07-03", "--lang", lang)
    assert (said.code, broken(said.out), broken(said.err)) == (0, [], [])
    assert str(len(NAMES)) in said.err.splitlines()[-1]


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_diff_tells_of_them(past: Path, form: str) -> None:
    plant(past, site("guangchang", "20:00-21:30"))
    said = run(past, "diff", "HEAD~1", "--format", form, "--today", "2026-07-03")
    plant(past, site())
    assert (broken(said.out), broken(said.err)) == ([], [])
    if form == "json":
        assert len(json.loads(said.out)["refused"]) == len(NAMES)


def test_a_comment_shows_no_more_than_words(past: Path) -> None:
    retitled = EVENING % (quoted(TITLES[1]), "juchang", "19:30-21:00")
    plant(past, site("guangchang", "20:00-21:30") | {"events/p/a0.yml": retitled})
    (past / "events/p/a4.yml").unlink()
    said = run(past, "diff", "HEAD~1", "--format", "markdown", "--today", "2026-07-03")
    plant(past, site())
    seen = rendered(said.out)
    assert set(seen.elements) <= {"h3", "p", "ul", "li", "strong", "code"}
    assert RECEIVED.findall(seen.text) == []
    assert {"↷", "✕", "✎", "⚠"} <= set(seen.text.split())
    assert [
        line
        for line in said.out.splitlines()
        if not re.match(r"### |\*\*|- |\d+ 场|订阅：|$", line)
    ] == []
    for told in ("<img src=x>", "@all", "https://evil.example", "GH-1", "x`@all ![i](e.png).yml"):
        assert told in seen.code


@pytest.mark.parametrize(
    "name", ["::error::x", "a\n::error::x", "\x1b[31mx", "@all##[x]", "\udcff"]
)
def test_wrong_use_tells_of_them(past: Path, name: str) -> None:
    for arguments in (
        ["diff", name],
        ["diff", "HEAD", name],
        ["check", name],
        ["check", "--format", name],
        ["check", f"--{name}"],
        ["build", "--today", name],
        ["serve", "--port", name],
        [name],
    ):
        said = run(past, *arguments)
        assert (said.code, said.out, broken(said.err)) == (2, "", []), arguments
        assert len(said.err.splitlines()) <= 4


def test_a_branch_with_such_a_name_is_compared(past: Path) -> None:
    said = run(past, "diff", BRANCH, "HEAD", "--today", "2026-07-03")
    assert said.code == 0
    assert (broken(said.out), broken(said.err)) == ([], [])


def test_what_stops_a_build_is_told_a_line_each(past: Path) -> None:
    """The engine's words have line ends of their own, and those of names."""
    words = EngineError("Doc file 'a\n::error::x.md' has a link", "Config value\n  'nav'\n: wrong")
    assert trouble(words, Lang.ZH) == [
        "网站没有生成，保持原来的样子。原因：Doc file 'a ::error::x.md' has a link",
        "Config value 'nav' : wrong",
    ]
    assert trouble(OSError(28, "No space left on device", "a\n::error::b"), Lang.ZH) == [
        "文件读写失败（磁盘已满：a\n::error::b），网站保持原来的样子。"
    ]
