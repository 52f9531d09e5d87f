"""The one module that writes files: whole trees, replaced at once or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class BusyError(Exception):
    """Another build is writing the same folder."""


class EngineError(Exception):
    """The engine could not build the docs tree; the text says why."""


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly these files; unchanged ones keep their dates."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {folder / path: data for path, data in files.items()}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
    for path, data in wanted.items():
        if path.is_file() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def write_over(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write these files below `folder`, beside what stands there."""
    for path, data in files.items():
        write_file(folder / path, data)


def write_file(path: Path, data: bytes) -> None:
    """Write one file whole: a reader sees the old one or the new one, whoever else writes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    fresh.write_bytes(data)
    fresh.replace(path)


def replace_tree(fresh: Path, live: Path) -> None:
    """Put `fresh` in the place of `live` in one step; what was live is removed."""
    if not live.exists():
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
    if aside.exists() and not live.exists():
        aside.rename(live)


def remove_tree(folder: Path) -> None:
    """Remove a folder if it is there."""
    if folder.exists():
        shutil.rmtree(folder)


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
    path.parent.mkdir(parents=True, exist_ok=True)
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
