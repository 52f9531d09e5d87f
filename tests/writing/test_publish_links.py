"""Nothing is written or removed through a link, and what is left over heals."""

import os
import stat
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from gongli.writing import publish
from gongli.writing.artifact import Artifact
from gongli.writing.publish import (
    InTheWayError,
    only_writer,
    recover,
    remove_tree,
    replace_tree,
    write_file,
    write_over,
    write_tree,
)
from tests.sites.copies import contents

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and permissions are POSIX here")

FILES = {"a.txt": b"new", "b/c.txt": b"new", "b/d/e.txt": b"new"}


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """What somebody else keeps: the same names as ours, and one more."""
    folder = tmp_path / "outside"
    for name in (*FILES, "precious.txt", "c.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"theirs")
    return folder


def as_left(outside: Path) -> bool:
    """Whether nothing there was written, removed or added."""
    names = {*FILES, "precious.txt", "c.txt"}
    return contents(outside) == dict.fromkeys(names, b"theirs")


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """An empty folder that we write into."""
    folder = tmp_path / "build"
    folder.mkdir()
    return folder


def absolute(link: Path, to: Path) -> None:
    link.symlink_to(to)


def relative(link: Path, to: Path) -> None:
    link.symlink_to(os.path.relpath(to, link.parent))


def dangling(link: Path, to: Path) -> None:
    link.symlink_to(to / "nowhere")


def to_a_file(link: Path, to: Path) -> None:
    link.symlink_to(to / "precious.txt")


def to_itself(link: Path, to: Path) -> None:
    link.symlink_to(link)


def file(place: Path, to: Path) -> None:
    place.write_bytes(b"left over")


def hard_link(place: Path, to: Path) -> None:
    place.hardlink_to(to / "precious.txt")


def fifo(place: Path, to: Path) -> None:
    os.mkfifo(place)


def read_only(place: Path, to: Path) -> None:
    write_tree(place, {"x/y.txt": b"left over"})
    (place / "x/y.txt").chmod(0o400)
    for folder in (place / "x", place):
        folder.chmod(0o500)


def without_permission(place: Path, to: Path) -> None:
    write_tree(place, {"x/y.txt": b"left over"})
    (place / "x").chmod(0)


def with_links_inside(place: Path, to: Path) -> None:
    write_tree(place, {"x/y.txt": b"left over"})
    (place / "b").symlink_to(to)
    (place / "x/z").symlink_to(to)
    (place / "a.txt").symlink_to(to / "precious.txt")
    (place / "hard.txt").hardlink_to(to / "precious.txt")


Lay = Callable[[Path, Path], None]
LINKS: list[Lay] = [absolute, relative, dangling, to_a_file, to_itself]
LEFTOVERS: list[Lay] = [
    *LINKS,
    file,
    hard_link,
    fifo,
    read_only,
    without_permission,
    with_links_inside,
]


@pytest.mark.parametrize("lay", LEFTOVERS)
def test_a_tree_takes_the_place_of_whatever_stands_there(
    build: Path, outside: Path, lay: Lay
) -> None:
    lay(build / "docs", outside)
    write_tree(build / "docs", FILES)
    assert (contents(build / "docs"), as_left(outside)) == (FILES, True)
    assert not (build / "docs").is_symlink()


@pytest.mark.parametrize("lay", LEFTOVERS)
@pytest.mark.parametrize("place", ["b", "b/d", "b/c.txt", "other"])
def test_whatever_stands_inside_a_tree_is_replaced_or_removed(
    build: Path, outside: Path, lay: Lay, place: str
) -> None:
    (build / "docs" / place).parent.mkdir(parents=True)
    lay(build / "docs" / place, outside)
    write_tree(build / "docs", FILES)
    assert (contents(build / "docs"), as_left(outside)) == (FILES, True)


@pytest.mark.parametrize("lay", LEFTOVERS)
def test_whatever_is_left_over_is_removed_itself(build: Path, outside: Path, lay: Lay) -> None:
    lay(build / "site", outside)
    remove_tree(build / "site")
    assert (list(build.iterdir()), as_left(outside)) == ([], True)


@pytest.mark.parametrize("lay", LEFTOVERS)
def test_a_file_takes_the_place_of_whatever_stands_there(
    build: Path, outside: Path, lay: Lay
) -> None:
    lay(build / "ledger.json", outside)
    write_file(build / "ledger.json", b"new")
    assert (contents(build), as_left(outside)) == ({"ledger.json": b"new"}, True)


@pytest.mark.parametrize("lay", [*LINKS, hard_link, fifo])
def test_a_file_is_written_under_a_name_of_its_own(build: Path, outside: Path, lay: Lay) -> None:
    """What a file is called until it is whole can be guessed."""
    lay(build / f".{os.getpid()}.new", outside)
    lay(build / f"a.txt.{os.getpid()}.new", outside)
    write_over(build, [Artifact("a.txt", b"new")])
    assert ((build / "a.txt").read_bytes(), as_left(outside)) == (b"new", True)


@pytest.mark.parametrize("lay", [*LINKS, hard_link, fifo, with_links_inside])
def test_the_lock_is_a_file_of_our_own(build: Path, outside: Path, lay: Lay) -> None:
    lay(build / "lock", outside)
    with only_writer(build / "lock"), pytest.raises(publish.BusyError), only_writer(build / "lock"):
        pass
    assert (stat.S_ISREG((build / "lock").lstat().st_mode), as_left(outside)) == (True, True)


WRITERS: dict[str, Callable[[Path], object]] = {
    "write_tree": lambda folder: write_tree(folder / "docs", FILES),
    "write_tree below": lambda folder: write_tree(folder / "b/docs", FILES),
    "write_over": lambda folder: write_over(folder, [Artifact("a.txt", b"new")]),
    "write_file": lambda folder: write_file(folder / "a.txt", b"new"),
    "write_file below": lambda folder: write_file(folder / "b/c.txt", b"new"),
    "remove_tree": lambda folder: remove_tree(folder / "b"),
    "only_writer": lambda folder: only_writer(folder / "lock").__enter__(),
}


@pytest.mark.parametrize("lay", [*LINKS, file, fifo])
@pytest.mark.parametrize("write", WRITERS.values(), ids=list(WRITERS))
def test_what_leads_to_a_place_must_be_folders(
    tmp_path: Path, outside: Path, lay: Lay, write: Callable[[Path], object]
) -> None:
    lay(tmp_path / "build", outside)
    with pytest.raises(InTheWayError) as refused:
        write(tmp_path / "build")
    assert (refused.value.values, as_left(outside)) == ({"path": tmp_path / "build"}, True)
    assert refused.value.what == ("link-in-the-way" if lay in LINKS else "in-the-way")


@pytest.mark.parametrize("lay", [*LINKS, file, fifo])
@pytest.mark.parametrize("swaps", [True, False], ids=["exchange", "two renames"])
def test_a_published_tree_must_be_a_folder(
    tmp_path: Path, outside: Path, monkeypatch: pytest.MonkeyPatch, lay: Lay, swaps: bool
) -> None:
    if not swaps:
        monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    write_tree(tmp_path / "fresh", FILES)
    lay(tmp_path / "site", outside)
    before = (tmp_path / "site").lstat()
    with pytest.raises(InTheWayError):
        replace_tree(tmp_path / "fresh", tmp_path / "site")
    assert (tmp_path / "site").lstat() == before
    assert (contents(tmp_path / "fresh"), as_left(outside)) == (FILES, True)


@pytest.mark.parametrize("lay", LEFTOVERS)
@pytest.mark.parametrize("swaps", [True, False], ids=["exchange", "two renames"])
def test_what_was_set_aside_stands_in_nobodys_way(
    tmp_path: Path, outside: Path, monkeypatch: pytest.MonkeyPatch, lay: Lay, swaps: bool
) -> None:
    if not swaps:
        monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    for new in (b"first", b"second"):
        if not os.path.lexists(tmp_path / "site.old"):
            lay(tmp_path / "site.old", outside)
        recover(tmp_path / "site")
        write_tree(tmp_path / "fresh", dict.fromkeys(FILES, new))
        replace_tree(tmp_path / "fresh", tmp_path / "site")
        assert contents(tmp_path / "site") == dict.fromkeys(FILES, new)
    assert as_left(outside)


def test_a_tree_may_be_read_by_everybody(tmp_path: Path) -> None:
    """Its files are the public's, whatever the umask of who builds it."""
    before = os.umask(0o077)
    try:
        write_tree(tmp_path / "site", FILES)
        publish.open_to_all(tmp_path / "site")
    finally:
        os.umask(before)
    modes = {oct(stat.S_IMODE(path.stat().st_mode)) for path in (tmp_path / "site").rglob("*")}
    assert modes | {oct(stat.S_IMODE((tmp_path / "site").stat().st_mode))} == {"0o755", "0o644"}


def test_long_names_are_written(build: Path) -> None:
    write_tree(build, {"x" * 250 + ".html": b"new"})
    assert contents(build) == {"x" * 250 + ".html": b"new"}


def test_folders_may_stand_in_one_another_deeper_than_calls_may(build: Path) -> None:
    (build / "docs").mkdir()
    here = os.open(build / "docs", os.O_RDONLY)
    for _ in range(1_200):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    write_tree(build / "docs", FILES)
    assert contents(build / "docs") == FILES


def test_what_has_grown_to_gigabytes_is_replaced_unread(build: Path) -> None:
    write_tree(build / "docs", {"a.md": b"a"})
    os.truncate(build / "docs/a.md", 1024**3)
    tracemalloc.start()
    write_tree(build / "docs", {"a.md": b"a"})
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (build / "docs/a.md").read_bytes() == b"a"
    assert peak < 1024**2
