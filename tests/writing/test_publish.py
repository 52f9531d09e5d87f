"""Whole trees, replaced at once or not at all, whoever is killed and whatever is full."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gongli.writing import publish
from gongli.writing.publish import BusyError, only_writer, recover, replace_tree, write_tree
from tests.sites.copies import TODAY, built_here, contents, gongli

posix = pytest.mark.skipif(os.name == "nt", reason="signals and permissions are POSIX here")

FILES = 400
"""Enough that a replacement takes long enough to be killed in; `REPLACER` writes as many."""


def tree(folder: Path, text: str, count: int = 3) -> Path:
    """A tree whose every file says the same: a mixture of two shows."""
    write_tree(folder, {f"{n % 7}/{n}.txt": text.encode() for n in range(count)})
    return folder


def said(folder: Path) -> set[bytes]:
    return set(contents(folder).values())


def test_a_tree_holds_exactly_its_files(tmp_path: Path) -> None:
    write_tree(tmp_path / "t", {"a.txt": b"1", "b/c/d.txt": b"2", "e/f.txt": b"3"})
    write_tree(tmp_path / "t", {"a.txt": b"1", "b/c.txt": b"4", "e": b"5"})
    assert contents(tmp_path / "t") == {"a.txt": b"1", "b/c.txt": b"4", "e": b"5"}
    folders = [path.name for path in (tmp_path / "t").rglob("*") if path.is_dir()]
    assert folders == ["b"]


def test_an_unchanged_file_keeps_its_date(tmp_path: Path) -> None:
    write_tree(tmp_path, {"same.txt": b"1", "other.txt": b"2"})
    for name in ("same.txt", "other.txt"):
        os.utime(tmp_path / name, (1_000_000_000, 1_000_000_000))
    write_tree(tmp_path, {"same.txt": b"1", "other.txt": b"3"})
    dates = [
        (tmp_path / name).stat().st_mtime == 1_000_000_000 for name in ("same.txt", "other.txt")
    ]
    assert dates == [True, False]


def test_the_first_tree_is_put_in_place(tmp_path: Path) -> None:
    replace_tree(tree(tmp_path / "fresh", "new"), tmp_path / "live")
    assert (said(tmp_path / "live"), (tmp_path / "fresh").exists()) == ({b"new"}, False)


@pytest.mark.parametrize("swaps", [True, False], ids=["exchange", "two renames"])
def test_a_tree_takes_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, swaps: bool
) -> None:
    """Where the system cannot exchange two folders, by way of a third name."""
    if not swaps:
        monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    tree(tmp_path / "live", "old", 9)
    tree(tmp_path / "live.old", "left over")
    replace_tree(tree(tmp_path / "fresh", "new"), tmp_path / "live")
    assert said(tmp_path / "live") == {b"new"}
    left = {path.name for path in tmp_path.iterdir()}
    assert left == ({"live", "live.old"} if swaps else {"live"})


def test_recover_undoes_a_replacement_that_was_killed_half_way(tmp_path: Path) -> None:
    tree(tmp_path / "live.old", "old")
    tree(tmp_path / "fresh", "new")
    recover(tmp_path / "live")
    assert said(tmp_path / "live") == {b"old"}
    recover(tmp_path / "live")
    assert said(tmp_path / "live") == {b"old"}


def test_recover_leaves_a_live_tree_alone(tmp_path: Path) -> None:
    tree(tmp_path / "live", "new")
    tree(tmp_path / "live.old", "old")
    recover(tmp_path / "live")
    assert said(tmp_path / "live") == {b"new"}


REPLACER = """
import sys
from pathlib import Path
from gongli.writing import publish
root = Path(sys.argv[1])
if sys.argv[2] == "renames":
    publish._exchange = lambda one, other: False
print("ready", flush=True)
for n in range(10_000):
    publish.recover(root / "live")
    publish.write_tree(root / "fresh", {f"{i % 7}/{i}.txt": b"%d" % n for i in range(400)})
    publish.replace_tree(root / "fresh", root / "live")
"""


@posix
@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_whoever_is_killed_the_published_tree_is_whole(tmp_path: Path, way: str) -> None:
    """kill -9 at a random moment, eight times; recover() is what the next build begins with."""
    moments = random.Random(2026)
    tree(tmp_path / "live", "first", FILES)
    for _ in range(8):
        command = [sys.executable, "-c", REPLACER, str(tmp_path), way]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(moments.uniform(0, 0.4))
            child.send_signal(signal.SIGKILL)
        if way == "exchange":
            assert (tmp_path / "live").is_dir(), "not for a moment without a site"
        recover(tmp_path / "live")
        published = contents(tmp_path / "live")
        assert (len(published), len(set(published.values()))) == (FILES, 1)


@posix
def test_a_build_killed_anywhere_leaves_the_site_whole(
    one_palace_root: Path, tmp_path: Path
) -> None:
    """Invariant 2, on the real build: either the old site or the new one."""
    root = Path(shutil.copytree(one_palace_root, tmp_path / "project"))
    before = contents(root / "site")
    (root / "events/gong/xinde.yml").write_text(
        "名称: 新的\n时间安排: {日期: 2026-12-31, 时间: 全天}\n", encoding="utf-8"
    )
    after = contents(_built_copy(root, tmp_path / "other"))
    command = [sys.executable, "-m", "gongli", "--root", str(root), "build"]
    moments = random.Random(41)
    ends = set()
    for _ in range(6):
        with subprocess.Popen(
            [*command, "--today", TODAY.isoformat()],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as child:
            time.sleep(moments.uniform(0.2, 1.6))
            child.send_signal(signal.SIGKILL)
        found = contents(root / "site")
        ends.add("before" if found == before else "after" if found == after else "torn")
    assert ends <= {"before", "after"}
    assert contents(_built_copy(root, tmp_path / "again")) == after


def _built_copy(root: Path, target: Path) -> Path:
    return built_here(Path(shutil.copytree(root, target)))


def test_a_replacement_that_fails_leaves_the_tree(tmp_path: Path) -> None:
    """As on Windows when somebody has a file of the new tree open."""
    tree(tmp_path / "live", "old")
    with pytest.raises(OSError, match="fresh"):
        replace_tree(tmp_path / "fresh", tmp_path / "live")
    assert said(tmp_path / "live") == {b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["live"]


@posix
def test_a_full_disk_leaves_the_site(one_palace_root: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands in for the disk: writing any page fails."""
    root = Path(shutil.copytree(one_palace_root, tmp_path / "project"))
    (root / "events/gong/dushu.yml").unlink()
    before = contents(root / "site")
    code = """
        import resource, signal, sys
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))
        from gongli.cli import main
        main()
    """
    arguments = ["--root", str(root), "build", "--today", TODAY.isoformat()]
    lines = "\n".join(line.strip() for line in code.splitlines())
    done = subprocess.run(
        [sys.executable, "-c", lines, *arguments], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert contents(root / "site") == before
    assert (gongli(root, *arguments[2:]).returncode, contents(root / "site") == before) == (
        0,
        False,
    )


def test_a_second_writer_is_told(tmp_path: Path) -> None:
    """The lock goes with its holder: none is ever left over."""
    holder = """
import sys
from pathlib import Path
from gongli.writing.publish import only_writer
with only_writer(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
    lock = tmp_path / "build" / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(BusyError), only_writer(lock):
            pass
        child.kill()
    with only_writer(lock), pytest.raises(BusyError), only_writer(lock):
        pass
    with only_writer(lock):
        pass
