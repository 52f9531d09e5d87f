"""What git knows of `events/`: commits in order, their touched files, and blobs.

The only module that runs git.  It reads; it never changes a repository.
"""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from gongli.problems import Phrase

NO_BLOB = "0" * 40
_LINK = "120000 "
_LATEST = 253_370_764_800
"""1 January 9999 in seconds since 1970: git takes any date, and a day later must be one, too."""


_NO_GIT = Phrase("没有安装 git", "git is not installed")
_NO_REPOSITORY = Phrase("这里没有 git 仓库", "there is no git repository here")


class GitError(Exception):
    """Git is not there, this is no repository, or a revision is unknown."""


class NoCommitError(GitError):
    """Nobody calls a commit so."""

    def __init__(self, revision: str) -> None:
        super().__init__(f"git knows no commit {revision!r}")
        self.revision = revision


@dataclass(frozen=True)
class Commit:
    """A commit of the first-parent line and the files it touched."""

    id: str
    when: datetime
    """Committed, in UTC."""
    blobs: Mapping[str, str]
    """Blob ids by path; `NO_BLOB` for a file that went."""
    parents: tuple[str, ...] = ()


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
        raise GitError(_NO_GIT) from error
    except subprocess.CalledProcessError as error:
        raise GitError(error.stderr.decode("utf-8", "replace").strip()) from error
    return done.stdout


def head(root: Path) -> str | None:
    """The current commit, or None before the first and outside a repository."""
    try:
        return run(root, "rev-parse", "--verify", "--quiet", "HEAD").decode().strip() or None
    except GitError:
        return None


def trouble(root: Path) -> Phrase | str | None:
    """Why git does not read the repository that is there, in its own words."""
    if not _in_repository(root):
        return None
    try:
        run(root, "rev-parse", "--git-dir")
    except GitError as error:
        return _NO_GIT if _NO_GIT in error.args else str(error).splitlines()[0]
    return None


def is_shallow(root: Path) -> bool:
    """Whether the clone holds only the newest commits."""
    return run(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def is_whole(root: Path, folder: str) -> bool:
    """Whether all below `folder` is committed as it stands, files told to be ignored included."""
    words = ["status", "--porcelain", "-z", "--untracked-files=all", "--ignored=matching"]
    return not run(root, *words, "--", f":(glob){folder}/**/*.yml")


def tracked(root: Path) -> dict[str, bool]:
    """The paths that will be committed, each with whether it is a link.

    Asked at each `check`: without a repository git is not even started.
    """
    if not _in_repository(root):
        return {}
    try:
        out = run(root, "ls-files", "-z", "--stage")
    except GitError:
        return {}
    lines = out.decode("utf-8", "surrogateescape").split("\0")
    parted = (line.partition("\t") for line in lines if line)
    return {path: meta.startswith(_LINK) for meta, _, path in parted}


def _in_repository(root: Path) -> bool:
    return any((folder / ".git").exists() for folder in (root, *root.resolve().parents))


def line(root: Path, first: str | None, last: str) -> frozenset[str]:
    """The commits of a first-parent line from `first` (its beginning) to `last`, both included."""
    words = [f"^{first}"] if first else []
    found = run(root, "rev-list", "--first-parent", last, *words).decode().split()
    return frozenset(found) | ({first} if first else set())


def commits(
    root: Path, *paths: str, since: str | None = None, last: str = "HEAD"
) -> Iterator[Commit]:
    """The commits up to `last` that touched these paths, oldest first, along the first parent."""
    span = f"{since}..{last}" if since else last
    # Nobody's own settings may hide the first commit or put a signature between the lines.
    words = ["-c", "log.showRoot=true", "-c", "log.showSignature=false", "log", "--first-parent"]
    words += ["-m", "--reverse", "--raw", "-z", "--no-renames", "--no-abbrev", "--relative"]
    out = run(root, *words, "--format=%H %ct %P", span, "--", *paths)
    # A commit's line, then for each file `:modes blobs letter` and its path, which may be anything.
    fields = iter(out.decode("utf-8", "surrogateescape").split("\0"))
    found: list[Commit] = []
    touched: dict[str, str] = {}
    for part in fields:
        if part.lstrip("\n").startswith(":"):
            touched[next(fields)] = _blob(*part.split()[1:4:2])
        elif part.strip("\n"):
            commit, seconds, *parents = part.split()
            touched = {}
            when = _moment(seconds)
            found.append(Commit(commit, when, touched, tuple(parents)))
    yield from found


def between(root: Path, old: str, new: str, *paths: str) -> dict[str, str]:
    """The blob ids of what differs from commit `old` to `new`; `NO_BLOB` for what went."""
    words = ["diff-tree", "-r", "-z", "--no-renames", "--no-abbrev", "--relative"]
    out = run(root, *words, old, new, "--", *paths)
    fields = iter(out.decode("utf-8", "surrogateescape").split("\0"))
    return {next(fields): _blob(*part.split()[1:4:2]) for part in fields if part}


def last_change(root: Path, folder: str, last: str = "HEAD") -> datetime:
    """When `folder` was last committed to, along the first parent; there must be such a commit."""
    words = ["-c", "log.showSignature=false", "log", "-1", "--first-parent", "--format=%ct"]
    return _moment(run(root, *words, last, "--", folder).decode())


def _moment(seconds: str) -> datetime:
    """When a commit was made, by whatever clock, within what a calendar can say."""
    return datetime.fromtimestamp(min(max(int(seconds), 0), _LATEST), UTC)


def _blob(mode: str, blob: str) -> str:
    """The blob of a file; links and repositories inside this one are none."""
    return blob if mode.startswith("100") else NO_BLOB


def tree(root: Path, revision: str, *paths: str) -> dict[str, str]:
    """The blob ids at or below `paths` at a revision, by path from `root`."""
    out = run(root, "ls-tree", "-r", "-z", revision, "--", *paths)
    found: dict[str, str] = {}
    for line in out.decode("utf-8", "surrogateescape").split("\0"):
        if line:
            meta, path = line.split("\t", 1)
            mode, _, blob = meta.split()
            if _blob(mode, blob) is not NO_BLOB:
                found[path] = blob
    return found


def blobs_at(root: Path, revisions: Iterable[str], path: str) -> dict[str, str]:
    """The blob at a path in each of these revisions that has one there, read in one go."""
    wanted = list(revisions)
    names = "".join(f"{one}:./{path}\n" for one in wanted).encode()
    out = run(root, "cat-file", "--batch-check", stdin=names).decode("utf-8", "replace")
    told = zip(wanted, (line.split() for line in out.splitlines()), strict=True)
    return {one: words[0] for one, words in told if words[1] == "blob"}


def blobs(root: Path, ids: Iterable[str], most: int) -> dict[str, bytes]:
    """The contents of blobs, read in one go; a stand-in of `most` + 1 bytes for larger ones."""
    wanted = sorted(set(ids) - {NO_BLOB})
    if not wanted:
        return {}
    sizes = _sizes(root, wanted)
    found = dict.fromkeys((one for one in wanted if sizes[one] > most), bytes(most + 1))
    small = [one for one in wanted if sizes[one] <= most]
    out = run(root, "cat-file", "--batch", stdin="".join(f"{one}\n" for one in small).encode())
    position = 0
    for one in small:
        begin = out.index(b"\n", position) + 1
        found[one] = out[begin : begin + sizes[one]]
        position = begin + sizes[one] + 1
    return found


def _sizes(root: Path, ids: list[str]) -> dict[str, int]:
    names = "".join(f"{one}\n" for one in ids).encode()
    out = run(root, "cat-file", "--batch-check=%(objectsize)", stdin=names)
    return dict(zip(ids, map(int, out.split()), strict=True))


def commit_of(root: Path, revision: str) -> str:
    """The id of the commit that somebody calls so; raises `NoCommitError` where there is none,
    `GitError` where git reads no commit at all."""
    words = ["rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}"]
    try:
        return run(root, *words).decode().strip()
    except (GitError, ValueError) as error:  # an argument cannot hold a zero byte
        why = trouble(root) if _in_repository(root) else _NO_REPOSITORY
        raise (GitError(why) if why else NoCommitError(revision)) from error
