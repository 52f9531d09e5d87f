"""Bare `mkdocs build` and `mkdocs serve` on a fresh clone, as people know them."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import material
import pytest

from tests.layers import starts
from tests.site.test_serve import Preview
from tests.sites.copies import contents, copy_site
from tests.sites.history import commit

WRONG = "名称: 错\n时间安排: {日期: 2026-02-30}\n"


@pytest.fixture
@starts("engine")
def clone(tmp_path: Path) -> Path:
    """A small site as git gives it: nothing generated, nothing left behind."""
    origin, root = copy_site("one-palace", tmp_path / "origin"), tmp_path / "clone"
    commit(origin, "2026-11-01T08:00:00+08:00")
    subprocess.run(["git", "clone", "-q", str(origin), str(root)], check=True)
    return root


def mkdocs_build(root: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)


def test_a_build_makes_the_site_and_a_problem_leaves_it(clone: Path) -> None:
    done = mkdocs_build(clone)
    assert done.returncode == 0, done.stderr
    assert "接下来由 MkDocs 生成" in done.stderr
    before = contents(clone / "site")
    assert {"index.html", "gong/yuandan/index.html", "guide/index.html", "feeds/all.ics"} <= {
        *before
    }
    (clone / "events/gong/cuo.yml").write_text(WRONG, "utf-8")
    done = mkdocs_build(clone)
    assert done.returncode == 1
    assert "events/gong/cuo.yml:2:12: 错误 [no-such-date]" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert contents(clone / "site") == before


@pytest.mark.parametrize("folder", ["site", "events", "."])
def test_a_build_empties_no_folder_but_its_own(clone: Path, tmp_path: Path, folder: str) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/kept.txt").write_text("x", "utf-8")
    (clone / "site").symlink_to(tmp_path / "outside")
    before = contents(clone / "events"), contents(tmp_path / "outside")
    done = mkdocs_build(clone, "-d", folder)
    assert (contents(clone / "events"), contents(tmp_path / "outside")) == before
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


@pytest.fixture
def preview(clone: Path) -> Iterator[Preview]:
    running = Preview(clone, bare=True)
    yield running
    running.process.kill()
    running.process.wait()


def test_a_preview_sees_edits_mistakes_and_repairs(preview: Preview, clone: Path) -> None:
    preview.wait(lambda: "元旦游园会" in preview.page("gong/yuandan/"))
    activity = clone / "events/gong/yuandan.yml"
    sound = activity.read_text("utf-8").replace("元旦游园会", "元旦灯会")
    activity.write_text(sound, "utf-8")
    preview.wait(lambda: "元旦灯会" in preview.page("gong/yuandan/"))

    activity.write_text(sound.replace("2027-01-01", "2027-02-30"), "utf-8")
    preview.wait(lambda: "网站保持原来的样子；改好再试。" in preview.printed())
    assert "events/gong/yuandan.yml:4:7: 错误 [no-such-date]" in preview.printed()

    activity.write_text(sound.replace("元旦灯会", "元旦诗会"), "utf-8")
    preview.wait(lambda: "元旦诗会" in preview.page("gong/yuandan/"))
    assert "Traceback" not in preview.printed()


def test_no_file_of_the_theme_is_published_that_nothing_names(one_palace_root: Path) -> None:
    site = contents(one_palace_root / "site")
    assets = Path(material.__file__).parent / "templates/assets"
    theirs = {path.name for path in assets.rglob("*.*")} & {Path(path).name for path in site}
    text = b"".join(data for path, data in site.items() if path.endswith((".html", ".js")))
    assert len(theirs) > 3
    ours = {"lunr.zh.min.js"}  # under their name, which their worker makes up
    assert [name for name in theirs - ours if name.encode() not in text] == []
