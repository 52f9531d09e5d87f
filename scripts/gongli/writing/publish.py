"""The one module that writes files: whole trees, replaced at once or not at all.

No link is followed: whatever stands where something is written or removed is replaced or
removed itself, and what leads there must be folders (`InTheWayError`).
"""

import ctypes
import os
import stat
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from gongli.trouble import TroubleError
from gongli.writing.artifact import Artifact

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class BusyError(TroubleError):
    """Another build is writing the same folder."""

    def __init__(self) -> None:
        super().__init__("busy")


class InTheWayError(TroubleError):
    """A link, or what is no folder, stands where only a folder of our own can."""

    def __init__(self, path: Path) -> None:
        is_link = stat.S_ISLNK(_mode(path))
        super().__init__("link-in-the-way" if is_link else "in-the-way", path=path)


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly these files; unchanged ones keep their dates."""
    _make_folder(folder.parent)
    if stat.S_ISDIR(_mode(folder)):
        _remove_others(folder, {folder / path for path in files})
    else:
        _remove(folder)
        folder.mkdir()
    made = (Artifact(path, data) for path, data in files.items())
    write_over(folder, (file for file in made if not _holds(folder / file.path, file.data)))


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file is these bytes already; one of another size is not read, however large."""
    if not stat.S_ISREG(_mode(path)) or path.lstat().st_size != len(data):
        return False
    return path.read_bytes() == data


def write_over(folder: Path, files: Iterable[Artifact]) -> None:
    """Write these files below `folder`, beside what stands there."""
    made: set[Path] = set()
    for file in files:
        path = folder / file.path
        if path.parent not in made:
            _make_folder(path.parent)
            made.add(path.parent)
        _write_file(path, file.data)


def write_file(path: Path, data: bytes) -> None:
    """Write one file whole: a reader sees the old one or the new one, whoever else writes.

    It is a new file: what other names lead to the old one's contents keep them.
    """
    _make_folder(path.parent)
    _write_file(path, data)


def _write_file(path: Path, data: bytes) -> None:
    fresh = path.with_name(f".{os.getpid()}.new")
    _remove(fresh)
    with fresh.open("xb") as file:
        file.write(data)
    if stat.S_ISDIR(_mode(path)):
        _remove(path)
    fresh.replace(path)


def replace_tree(fresh: Path, live: Path) -> None:
    """Put `fresh` in the place of `live` in one step; what was live is removed."""
    if not stands(live):
        fresh.rename(live)
        return
    if not _exchange(fresh, live):
        aside = live.with_name(live.name + ".old")
        remove_tree(aside)
        live.rename(aside)
        try:
            fresh.rename(live)
        except OSError:
            aside.rename(live)
            raise
        fresh = aside
    remove_tree(fresh)


def recover(live: Path) -> None:
    """Undo a `replace_tree` that was killed between its two renames."""
    aside = live.with_name(live.name + ".old")
    if stat.S_ISDIR(_mode(aside)) and not _mode(live):
        aside.rename(live)


def remove_tree(path: Path) -> None:
    """Remove whatever stands at `path`: a link itself, never what it leads to."""
    if all(stands(part) for part in reversed(path.parents)):
        _remove(path)


def open_to_all(folder: Path) -> None:
    """Let everybody read a tree, whatever the umask: a web server is another user."""
    folder.chmod(stat.S_IMODE(_mode(folder)) | 0o555)
    for path in folder.rglob("*"):
        mode = _mode(path)
        path.chmod(stat.S_IMODE(mode) | (0o555 if stat.S_ISDIR(mode) else 0o444))


def stands(folder: Path) -> bool:
    """Whether the folder is there; raises `InTheWayError` when something else is."""
    mode = _mode(folder)
    if mode and not stat.S_ISDIR(mode):
        raise InTheWayError(folder)
    return bool(mode)


def _make_folder(folder: Path) -> None:
    """Make a folder; what leads to it are folders too, no links, from the very first.

    The command line resolves the project's own path, so every link is one inside it.
    """
    for part in reversed((folder, *folder.parents)):
        if not stands(part):
            part.mkdir(exist_ok=True)


def _mode(path: Path) -> int:
    """What stands at `path` itself, as `stat` has it; 0 for nothing."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0


def _remove_others(folder: Path, kept: Collection[Path]) -> None:
    """Remove what is neither one of these files nor a folder that leads to one."""
    folders = {parent for path in kept for parent in path.parents}
    waiting = [folder]
    for here in waiting:
        for path in _entries(here):
            if stat.S_ISDIR(_mode(path)) and path in folders:
                waiting.append(path)
            elif path not in kept or not stat.S_ISREG(_mode(path)):
                _remove(path)


def _remove(path: Path) -> None:
    """By a list, not by calls in one another: folders may stand in one another deeply."""
    if not stat.S_ISDIR(_mode(path)):
        path.unlink(missing_ok=True)
        return
    folders = [path]
    for here in folders:
        for entry in _entries(here):
            if stat.S_ISDIR(_mode(entry)):
                folders.append(entry)
            else:
                entry.unlink()
    for here in reversed(folders):
        here.rmdir()


def _entries(folder: Path) -> list[Path]:
    """What stands in a folder of our own, which may be looked into and changed from now on."""
    mode = _mode(folder)
    if mode & stat.S_IRWXU != stat.S_IRWXU:
        folder.chmod(stat.S_IMODE(mode) | stat.S_IRWXU)
    return list(folder.iterdir())


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders by renameat2(RENAME_EXCHANGE); False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    return bool(rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Hold the lock file at `path`; raises `BusyError` when another process has it."""
    _make_folder(path.parent)
    if not stat.S_ISREG(_mode(path)):
        _remove(path)
    with path.open("a+b") as file:
        _lock(file)
        yield


def _lock(file: IO[bytes]) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise BusyError from error
