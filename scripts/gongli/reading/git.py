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


def is_shallow(root: Path) -> bool:
    """Whether the clone holds only the newest commits."""
    return run(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def is_dirty(root: Path, folder: str) -> bool:
    """Whether anything below `folder` is not as committed, new files included."""
    return bool(run(root, "status", "--porcelain", "-z", "--", folder))


def is_ancestor(root: Path, older: str, newer: str) -> bool:
    """Whether one commit lies on the other's history."""
    try:
        run(root, "merge-base", "--is-ancestor", older, newer)
    except GitError:
        return False
    return True


def commits(root: Path, folder: str, since: str | None = None) -> Iterator[Commit]:
    """The commits that touched `folder`, oldest first, along the first parent."""
    span = f"{since}..HEAD" if since else "HEAD"
    words = ["log", "--first-parent", "-m", "--reverse", "--raw", "-z", "--no-renames"]
    # %x01 marks a commit; --no-abbrev gives whole blob ids.
    out = run(root, *words, "--no-abbrev", "--relative", "--format=%x01%H %ct", span, "--", folder)
    for block in out.decode("utf-8", "surrogateescape").split("\x01")[1:]:
        head_line, *fields = [part for part in block.split("\0") if part.strip("\n")]
        commit, seconds = head_line.split()
        when = datetime.fromtimestamp(int(seconds), UTC)
        pairs = zip(fields[::2], fields[1::2], strict=True)
        yield Commit(commit, when, {path: meta.split()[3] for meta, path in pairs})


def tree(root: Path, revision: str, folder: str) -> dict[str, str]:
    """The blob ids below `folder` at a revision, by path from `root`."""
    out = run(root, "ls-tree", "-r", "-z", revision, "--", folder)
    found: dict[str, str] = {}
    for line in out.decode("utf-8", "surrogateescape").split("\0"):
        if line:
            meta, path = line.split("\t", 1)
            mode, kind, blob = meta.split()
            # A link would be read as its target's name.
            if kind == "blob" and mode != "120000":
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
