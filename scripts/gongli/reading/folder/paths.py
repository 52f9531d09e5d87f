"""Where files are read from: the disk, or a commit.

A `PathLike` is what the reader needs of a path: `pathlib.Path` has it, and so does
`BlobPath`, a path inside a commit whose contents are git blobs.
"""

from __future__ import annotations

import errno
import os
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Protocol, Self

from gongli.trouble import NO_FILE


class PathLike(Protocol):
    """A file or folder that can be looked into."""

    @property
    def name(self) -> str: ...
    @property
    def stem(self) -> str: ...
    @property
    def suffix(self) -> str: ...
    def __truediv__(self, name: str, /) -> Self: ...
    def as_posix(self) -> str: ...
    def iterdir(self) -> Iterable[Self]: ...
    def is_dir(self) -> bool: ...
    def is_file(self) -> bool: ...
    def is_symlink(self) -> bool: ...
    def read_bytes(self) -> bytes: ...


@dataclass(frozen=True)
class Snapshot:
    """The files of one commit: blob ids by path, and each folder's entries."""

    blobs: Mapping[str, str]
    contents: Mapping[str, bytes]
    """By blob id."""

    @cached_property
    def folders(self) -> Mapping[str, tuple[str, ...]]:
        """The names directly below each folder, sorted; the root is an empty name."""
        names: defaultdict[str, set[str]] = defaultdict(set)
        for path in self.blobs:
            while path:
                path, _, name = path.rpartition("/")
                names[path].add(name)
        return {folder: tuple(sorted(found)) for folder, found in names.items()}


@dataclass(frozen=True)
class BlobPath:
    """A path inside a commit."""

    commit: Snapshot
    path: PurePosixPath

    @property
    def name(self) -> str:
        """The last part."""
        return self.path.name

    @property
    def stem(self) -> str:
        """The last part without its suffix."""
        return self.path.stem

    @property
    def suffix(self) -> str:
        """The suffix with its dot."""
        return self.path.suffix

    @property
    def blob(self) -> str | None:
        """The blob's id; None for folders and what is not there."""
        return self.commit.blobs.get(self.path.as_posix())

    def __truediv__(self, name: str, /) -> BlobPath:
        return BlobPath(self.commit, self.path / name)

    def as_posix(self) -> str:
        """With forward slashes."""
        return self.path.as_posix()

    def iterdir(self) -> Iterator[BlobPath]:
        """What stands directly below."""
        return (self / name for name in self.commit.folders.get(self._folder, ()))

    @property
    def _folder(self) -> str:
        return "" if self.path == PurePosixPath() else self.path.as_posix()

    def is_dir(self) -> bool:
        """Whether anything stands below."""
        return self.blob is None and self._folder in self.commit.folders

    def is_file(self) -> bool:
        """Whether it is a blob."""
        return self.blob is not None

    def is_symlink(self) -> bool:
        """Links of a commit are left out before."""
        return False

    def read_bytes(self) -> bytes:
        """The blob's contents."""
        blob = self.blob
        if blob is None:
            raise FileNotFoundError(self.as_posix())
        return self.commit.contents[blob]


def read_at_most(path: PathLike, most: int) -> tuple[bytes, int]:
    """The contents of a file and their size in bytes; none of it where that is over `most`.

    A file that grows meanwhile is read no further, either.  Raises `OSError` for a link and
    for what is no file: a pipe would keep its reader waiting, a device never ends.
    """
    if not isinstance(path, Path):
        data = path.read_bytes()
        return data, len(data)
    if not stat.S_ISREG(path.lstat().st_mode):
        raise OSError(errno.EINVAL, NO_FILE.en)
    # What takes its place meanwhile is not waited for nor followed, where the system can.
    flags = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, os.O_RDONLY | flags), "rb") as file:
        size = os.fstat(file.fileno()).st_size
        data = file.read(most + 1) if size <= most else b""
        return data, max(size, len(data))


def printable(name: str) -> str:
    """A file's name that can be written; bytes that are no UTF-8 become �."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
