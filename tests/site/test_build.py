"""`gongli build` for real: what it makes, what it leaves alone, the same bytes every time."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongli.cli import cli
from gongli.writing.publish import only_writer
from gongli.writing.share.fonts import Faces
from tests.sites.copies import (
    SAID,
    TODAY,
    built,
    built_here,
    contents,
    copy_site,
    copy_tree,
    edition_of,
    gongli,
)
from tests.sites.history import commit, git
from tests.sites.pages import Built
from tests.trees import ACTIVITY, SOUND, plant

WRONG = "名称: 错的\n时间安排: {日期: 2026-02-30, 时间: 全天}\n"
NEW_YEAR = "名称: 元旦\n时间安排: {日期: 2027-01-01, 时间: 全天}\n"
MOVED = b'<meta http-equiv="refresh"'
BUILD = ["build", "--today", TODAY.isoformat()]


def snapshot(root: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below `root` with its date: equal only if nobody wrote."""
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_it_says_what_it_made_and_how_to_look_at_it(project: Path) -> None:
    done = gongli(project, *BUILD)
    assert done.returncode == 0
    first, second = done.stdout.splitlines()
    pages = list((project / "site").rglob("index.html"))
    made = [page for page in pages if MOVED not in page.read_bytes()]
    assert first.startswith(f"网站已生成：site/（{len(made)} 页，8 个订阅，")
    assert "python3 scripts/serve.py" in second
    assert "WARNING" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_strict_build_of_the_sample_has_no_warnings(sample_root: Path, faces: Faces) -> None:
    """Those of the calendar are printed; the engine has none, or the build would have failed."""
    said = (sample_root / "build" / SAID).read_text("utf-8").splitlines()
    shown = [line for line in said if "[" in line and "]" in line]
    assert [line.partition("[")[2].partition("]")[0] for line in shown] == ["holidays-unpublished"]


EASTERN = {"LANG": "zh_CN.GBK", "SOURCE_DATE_EPOCH": "0", "COLUMNS": "20"}
WESTERN = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C"}


@pytest.mark.parametrize(
    ("env", "folder"),
    [
        ({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", **EASTERN}, "很 深/的 文件夹"),
        ({"PYTHONHASHSEED": "2", **WESTERN}, "a"),
    ],
)
def test_the_same_bytes_wherever_it_is_built(
    one_palace_root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    env: dict[str, str],
    folder: str,
) -> None:
    """Invariant 1; also from old files, another working folder, a path of Chinese and blanks."""
    root = copy_site("one-palace", tmp_path / folder)
    for path in root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    monkeypatch.chdir(tmp_path)
    assert contents(built(root, env=env)) == contents(one_palace_root / "site")


@pytest.mark.engine
def test_the_same_commit_gives_the_same_bytes(tmp_path: Path) -> None:
    """From a clone too, on top of another build, with git's own stamps."""
    first = copy_site("one-palace", tmp_path / "first")
    (first / ".gitignore").write_text("/build/\n/site/\n", encoding="utf-8")
    commit(first, "2026-11-02T08:00:00+08:00")
    git(tmp_path, "clone", "-q", "first", "second")
    one = contents(built(first))
    assert b"DTSTAMP:20261102T000000Z" in one["feeds/gong.ics"]
    assert contents(built(tmp_path / "second")) == one
    assert contents(built_here(first)) == one


def test_another_today_changes_pages_but_no_event(project: Path, one_palace_root: Path) -> None:
    built_here(project, TODAY.replace(month=12))
    before, after = contents(one_palace_root / "site"), contents(project / "site")
    assert before["index.html"] != after["index.html"]
    assert after.keys() - before.keys() == {"reports/2026/12/index.html"}
    gone = {Path(name).name for name in before.keys() - after.keys()}
    days = ["11-21", "11-28", "12-05", "12-12", "12-19"]
    assert sorted(gone) == [f"2026-{day}.ics" for day in days], "files of what is over"


def test_a_mistake_leaves_everything_as_it_was(project: Path) -> None:
    """Invariant 2: exit 1, nothing written, the published site untouched."""
    (project / "events/gong/cuo.yml").write_text(WRONG, encoding="utf-8")
    before = snapshot(project)
    for command in (BUILD, ["expand", "--today", TODAY.isoformat()], ["check"]):
        done = gongli(project, *command)
        assert (done.returncode, done.stdout) == (1, "")
        assert "events/gong/cuo.yml:2:12: 错误 [no-such-date]" in done.stderr
        assert "Traceback" not in done.stderr
    assert snapshot(project) == before


@pytest.mark.engine
def test_a_first_build_with_a_mistake_makes_no_site(tmp_path: Path) -> None:
    root = copy_site("one-palace", tmp_path / "project")
    (root / "events/gong/cuo.yml").write_text(WRONG, encoding="utf-8")
    assert gongli(root, *BUILD).returncode == 1
    assert sorted(path.name for path in root.iterdir()) == [
        "content",
        "events",
        "mkdocs.yml",
        "scripts",
        "theme",
    ]


def test_a_deleted_activity_leaves_no_trace(project: Path) -> None:
    """No page, feed, file, search entry, link or data of it."""
    (project / "events/gong/yuandan.yml").unlink()
    site = contents(built_here(project))
    assert [name for name in site if "yuandan" in name] == []
    assert [name for name, data in site.items() if b"yuandan" in data] == []
    told = [name for name, data in site.items() if "元旦游园会".encode() in data]
    assert told == []


def test_a_new_activity_appears_in_its_order(project: Path, faces: Faces) -> None:
    new = "名称: 新年音乐会\n时间安排: {日期: 2026-12-31, 时间: 19:00-20:00}\n"
    (project / "events/gong/xinnian.yml").write_text(new, encoding="utf-8")
    site = contents(built_here(project))
    assert {name for name in site if "xinnian" in name} == {
        "gong/xinnian/index.html",
        "gong/xinnian/2026-12-31.ics",
    }
    data = json.loads(site["data/calendar.json"])
    titles = [o["title"] for o in data["occurrences"]]
    assert titles[-2:] == ["新年音乐会", "元旦游园会"]


@pytest.mark.parametrize("day", ["1970-01-01", "2100-12-31"])
def test_the_ends_of_the_calendar_build(project: Path, day: str) -> None:
    assert built_here(project, date.fromisoformat(day)).is_dir()


@pytest.mark.parametrize(
    ("page", "address", "other"),
    [
        ("index.md", ".", "events"),
        ("README.md", ".", "events"),
        ("gong.md", "gong", "events/gong/palace.yml"),
        ("gong/index.md", "gong", "events/gong/palace.yml"),
        ("calendar/2026/12.md", "calendar/2026/12", "events"),
        ("gong/dushu/2026-11-28.md", "gong/dushu/2026-11-28", "events/gong/dushu.yml"),
    ],
)
def test_a_written_page_at_a_generated_address_is_a_problem(
    project: Path, page: str, address: str, other: str
) -> None:
    """Invariant 6."""
    (project / "content" / page).parent.mkdir(parents=True, exist_ok=True)
    (project / "content" / page).write_text("# 抢地址\n", encoding="utf-8")
    before = contents(project / "site")
    done = gongli(project, *BUILD)
    assert done.returncode == 1
    told = f"content/{page}:1:1: 错误 [path-claimed-twice] 网址 /{address}/ 已经属于 {other}。"
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(project / "site") == before


def spoil_link(root: Path) -> None:
    (root / "content/about.md").write_text("# 关于\n\n[没有](meiyou.md)\n", encoding="utf-8")


def spoil_encoding(root: Path) -> None:
    (root / "content/about.md").write_bytes("# 关于".encode("gbk"))


def spoil_navigation(root: Path) -> None:
    (root / "content/about.md").unlink()


def spoil_settings(root: Path) -> None:
    path = root / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("name: material", "name: wu"), "utf-8")


def block_the_build(root: Path) -> None:
    shutil.rmtree(root / "build")
    (root / "build").write_text("not a folder", encoding="utf-8")


TROUBLES = [spoil_link, spoil_encoding, spoil_navigation, spoil_settings, block_the_build]


@pytest.mark.parametrize("spoil", TROUBLES, ids=lambda spoil: spoil.__name__)
def test_whatever_stops_the_engine_is_told_and_leaves_the_site(
    project: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(project)
    before = snapshot(project / "site")
    done = gongli(project, *BUILD)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert snapshot(project / "site") == before


def test_a_build_beside_another_says_so_and_leaves_the_site(project: Path) -> None:
    before = snapshot(project)
    with only_writer(project / "build/lock"):
        done = gongli(project, *BUILD)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (1, "", False)
    assert snapshot(project) == before


def test_a_working_tree_has_what_a_clone_has(sample_root: Path, tmp_path: Path) -> None:
    """The sample's data came over whole: nothing of the build stands in for it."""
    root = copy_tree(tmp_path / "copy")
    mine, theirs = edition_of(root), edition_of(sample_root)
    assert len(mine.calendar.all_occurrences) == len(theirs.calendar.all_occurrences) > 300


def test_every_occurrence_can_be_reached(sample_root: Path) -> None:
    """Each has its page, or its row on its activity's page."""
    site, whole = Built(sample_root / "site"), edition_of(sample_root)
    data = json.loads((sample_root / "site/data/calendar.json").read_text("utf-8"))
    assert len(data["occurrences"]) == len(whole.calendar.all_occurrences)
    for occurrence in data["occurrences"]:
        url = occurrence["url"].removeprefix("https://gongli.example.org/")
        page, _, fragment = url.partition("#")
        assert not fragment or fragment in site.ids[f"{page}index.html"], url
        assert f"{page}index.html" in site.pages


LINKED = [
    ("build", "build", "../away"),
    ("expand", "build", "../away"),
    ("serve", "build", "../away"),
    ("build", "site", "../away"),
    ("build", "site", "{away}"),
    ("build", "site", "../nowhere"),
    ("build", "site", "site"),
    ("build", "site", "mkdocs.yml"),
    ("build", "site", None),
]


@pytest.mark.skipif(os.name == "nt", reason="links are POSIX here")
@pytest.mark.parametrize(("command", "name", "to"), LINKED)
def test_no_folder_that_is_written_to_may_be_a_link(
    tmp_path: Path, command: str, name: str, to: str | None
) -> None:
    """Refused before anything is built: the site that such a link led to stays as it was."""
    root, away = plant(tmp_path / "project", {**SOUND, ACTIVITY: NEW_YEAR}), tmp_path / "away"
    plant(away, {"precious.txt": "theirs", "docs/precious.txt": "theirs"})
    if to is None:
        (root / name).write_text("a file", encoding="utf-8")
    else:
        (root / name).symlink_to(to.format(away=away))
    before = (root / name).lstat(), contents(away), snapshot(root)
    arguments = ["--root", str(root), command, "--today", TODAY.isoformat()]
    done = CliRunner().invoke(cli, arguments)
    what = "不是文件夹" if to is None else "是一个链接，宫历从不通过链接写文件"
    assert done.stderr.splitlines()[-1] == (
        f"{root / name} {what}，网站保持原来的样子。"
        "请先把它移走；网站要放到别处的，请看 deploy/README.md。"
    )
    assert (done.exit_code, done.stdout) == (1, "")
    assert ((root / name).lstat(), contents(away), snapshot(root)) == before


@pytest.mark.skipif(os.name == "nt", reason="links are POSIX here")
def test_links_and_leftovers_below_build_heal(project: Path, tmp_path: Path) -> None:
    """Each is replaced or removed itself; nothing is written through it."""
    away = plant(tmp_path / "away", {"precious.txt": "theirs", "docs/index.md": "theirs"})
    whole, theirs, build = contents(project / "site"), contents(away), project / "build"
    shutil.rmtree(build)
    build.mkdir()
    for name in ("pages", "site", "csp", "moved", "cache"):
        (build / name).symlink_to(away)
    (build / "lock").symlink_to(away / "precious.txt")
    (project / "site.old").symlink_to(away)
    assert gongli(project, *BUILD).returncode == 1, "what leads to a place must be a folder"
    (build / "cache").unlink()
    (build / "cache").mkdir()
    (build / "cache/ledger.json").symlink_to(away / "precious.txt")
    (build / "cache/share").symlink_to(away)
    before = os.umask(0o077)
    try:
        assert gongli(project, *BUILD).returncode == 0
    finally:
        os.umask(before)
    assert contents(project / "site") == whole
    assert (project / "site/index.html").stat().st_mode & 0o777 == 0o644, "the public's to read"
    assert contents(away) == theirs
