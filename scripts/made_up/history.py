"""A made-up alliance in git: who edits what, commit by commit."""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from made_up import words
from made_up.alliance import files

_FIRST = int(datetime(2026, 5, 1, tzinfo=UTC).timestamp())
_HOURS = 8 * 3_600
"""Between two commits; the first comes before the year of evenings."""


def commits(palaces: int, count: int) -> Iterator[Mapping[str, str]]:
    """The files that each commit writes: everything, then one small edit after the other."""
    now = files(palaces)
    yield dict(now)
    rng = Random(f"history {palaces}")  # noqa: S311 - nothing is secret here
    single = [path for path, text in sorted(now.items()) if "时间安排: {日期: " in text]
    for n in range(1, count):
        path = rng.choice(single)
        now[path] = _edited(rng, now[path], n)
        yield {path: now[path]}


def _edited(rng: Random, text: str, n: int) -> str:
    """One edit as editors make them: a reason, a remark, another hour."""
    kept = [line for line in text.splitlines() if not line.startswith(("简介", "须知"))]
    match n % 3:
        case 0:
            kept.append(f"简介: 第{n}次更新，{rng.choice(words.REASONS)}时另行通知")
        case 1:
            kept.append(f"须知: [提前{n % 50 + 5}分钟入场]")
        case _:
            hours = f"{9 + n % 3}:00-{11 + n % 4}:30"
            kept = [_at(line, hours) if "日期: " in line else line for line in kept]
    return "\n".join(kept) + "\n"


def _at(line: str, hours: str) -> str:
    head, _, _ = line.partition(", 时间: ")
    return f"{head}, 时间: {hours}}}"


def make(
    root: Path, palaces: int, count: int = 1, besides: Mapping[str, str] | None = None
) -> None:
    """A repository at `root` with the newest version checked out; thousands of commits a second.

    `besides` are files of the first commit that are not made up (days off).
    """
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    stream = "".join(_stream(commits(palaces, count), besides or {}))
    command = ["git", "fast-import", "--quiet"]
    subprocess.run(command, cwd=root, input=stream.encode(), check=True)
    subprocess.run(["git", "reset", "-q", "--hard"], cwd=root, check=True)


def _stream(found: Iterable[Mapping[str, str]], besides: Mapping[str, str]) -> Iterator[str]:
    for n, changed in enumerate(found):
        when = _FIRST + n * _HOURS
        yield f"commit refs/heads/main\ncommitter bench <bench@example.org> {when} +0800\n"
        yield "data 1\nx\n"
        for path, text in {**changed, **(besides if n == 0 else {})}.items():
            yield f"M 644 inline {path}\ndata {len(text.encode())}\n{text}\n"
