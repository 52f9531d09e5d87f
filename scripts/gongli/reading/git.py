"""What git knows of `events/`: commits in order, their touched files, and blobs.

The only module that runs git.  It reads; it never changes a repository.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

NO_BLOB = "0" * 40


class GitError(Exception):
    """Git is not there, this is no repository, or a revision is unknown."""


@dataclass(frozen=True)
class Commit:
    """A commit of the first-parent line and the files it touched."""

    id: str
    when: datetime
    """Committed, in UTC."""
    blobs: Mapping[str, str]
    """Blob ids by path; `NO_BLOB` for a file that went."""


def run(root: Path, *words: str, stdin: bytes = b"") -> bytes:
    """The output of a git command; raises `GitError` with git's own words."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotepath=off", *words],
            cwd=root,
            input=stdin,
            capture_output=True,
            check=True,
        )
    except FileNotFoundError as error:
        raise GitError("git is not installed") from error
    except subprocess.CalledProcessError as error:
        raise GitError(error.stderr.decode("utf-8", "replace").strip()) from error
    return done.stdout


def head(root: Path) -> str | None:
    """The current commit, or None before the first and outside a repository."""
    try:
        return run(root, "rev-parse", "--verify", "--quiet", "HEAD").decode().strip() or None
    except GitError:
        return None


def trouble(root: Path) -> str | None:
    """Why git does not read the repository that is there, in its own words."""
    if not _in_repository(root):
        return None
    try:
        run(root, "rev-parse", "--git-dir")
    except GitError as error:
        return str(error).splitlines()[0]
    return None


def is_shallow(root: Path) -> bool:
    """Whether the clone holds only the newest commits."""
    return run(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def is_dirty(root: Path, folder: str) -> bool:
    """Whether anything below `folder` is not as committed, new files included."""
    words = ["status", "--porcelain", "-z", "--untracked-files=all"]
    return bool(run(root, *words, "--", folder))


def tracked(root: Path, folders: Iterable[str]) -> tuple[str, ...]:
    """The paths below these folders that will be committed, links named like them included.

    Asked at each `check`: without a repository git is not even started.
    """
    if not _in_repository(root):
        return ()
    try:
        out = run(root, "ls-files", "-z", "--", *folders)
    except GitError:
        return ()
    return tuple(path for path in out.decode("utf-8", "surrogateescape").split("\0") if path)


def _in_repository(root: Path) -> bool:
    return any((folder / ".git").exists() for folder in (root, *root.resolve().parents))


def line(root: Path) -> frozenset[str]:
    """The commits of HEAD's first-parent line."""
    return frozenset(run(root, "rev-list", "--first-parent", "HEAD").decode().split())


def commits(root: Path, folder: str, since: str | None = None) -> Iterator[Commit]:
    """The commits that touched `folder`, oldest first, along the first parent."""
    span = f"{since}..HEAD" if since else "HEAD"
    # Nobody's own settings may hide the first commit or put a signature between the lines.
    words = ["-c", "log.showRoot=true", "-c", "log.showSignature=false", "log", "--first-parent"]
    words += ["-m", "--reverse", "--raw", "-z", "--no-renames", "--no-abbrev", "--relative"]
    out = run(root, *words, "--format=%H %ct", span, "--", folder)
    # A commit's line, then for each file `:modes blobs letter` and its path, which may be anything.
    fields = iter(out.decode("utf-8", "surrogateescape").split("\0"))
    found: list[tuple[str, datetime, dict[str, str]]] = []
    for part in fields:
        if part.lstrip("\n").startswith(":"):
            found[-1][2][next(fields)] = _blob(*part.split()[1:4:2])
        elif part.strip("\n"):
            commit, seconds = part.split()
            found.append((commit, datetime.fromtimestamp(int(seconds), UTC), {}))
    for commit, when, files in found:
        yield Commit(commit, when, files)


def _blob(mode: str, blob: str) -> str:
    """The blob of a file; links and repositories inside this one are none."""
    return blob if mode.startswith("100") else NO_BLOB


def tree(root: Path, revision: str, folder: str) -> dict[str, str]:
    """The blob ids below `folder` at a revision, by path from `root`."""
    out = run(root, "ls-tree", "-r", "-z", revision, "--", folder)
    found: dict[str, str] = {}
    for line in out.decode("utf-8", "surrogateescape").split("\0"):
        if line:
            meta, path = line.split("\t", 1)
            mode, _, blob = meta.split()
            if _blob(mode, blob) is not NO_BLOB:
                found[path] = blob
    return found


def blobs(root: Path, ids: Iterable[str]) -> dict[str, bytes]:
    """The contents of blobs, read in one go."""
    wanted = sorted(set(ids) - {NO_BLOB})
    out = run(root, "cat-file", "--batch", stdin="".join(f"{one}\n" for one in wanted).encode())
    found: dict[str, bytes] = {}
    position = 0
    for one in wanted:
        line_end = out.index(b"\n", position)
        size = int(out[position:line_end].split()[2])
        found[one] = out[line_end + 1 : line_end + 1 + size]
        position = line_end + 1 + size + 1
    return found
