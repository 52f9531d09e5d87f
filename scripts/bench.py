"""Benchmarks on made-up sites, as ratios within one run.

    .venv/bin/python scripts/bench.py [replay|feeds]

Nothing here is a test: machines differ, and a slow one is not a wrong one.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from shutil import rmtree
from time import perf_counter

from gongli.checking import check
from gongli.ledger import read_ledger
from gongli.model import Settings
from gongli.site import edition
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.files import feed_artifacts

_PALACES, _FILES, _COMMITS = 20, 500, 2_000
_TODAY = date(2026, 11, 21)
_SETTINGS = "site_name: bench\nsite_url: https://bench.example.org/\n"
_PALACE = "name: 第{n}文化宫\nvenues:\n  hall: 剧场\n  square: 广场\n"
_BRAND = "name: 品牌 {n}\n"
_ACTIVITY = """name: 活动 {n}
kind: season
venue: hall
when: {{every: 周六, from: {first}, to: {last}, time: "19:30-21:00"}}
sessions:
  {first}: 开幕 {edit}
"""


def main(names: list[str]) -> None:
    """Run the named benchmarks, or all."""
    benches = {"replay": replay, "feeds": feeds}
    for name in names or benches:
        print(f"{name}:")
        with tempfile.TemporaryDirectory(prefix="gongli-bench-") as folder:
            benches[name](Path(folder))


def _timed(what: str, run: Callable[[], object]) -> float:
    started = perf_counter()
    run()
    took = perf_counter() - started
    print(f"  {what}: {took:.2f} s")
    return took


def _activity(n: int, edit: int = 0, weeks: int = 10) -> str:
    first = date(2026, 8, 1) + timedelta(days=7 * (n % 8))
    last = first + timedelta(days=7 * (weeks - 1))
    return _ACTIVITY.format(n=n, first=first, last=last, edit=edit)


def _paths(files: int) -> list[str]:
    return [f"events/p{n % _PALACES}/b{n // _PALACES % 5}/a{n}.yml" for n in range(files)]


def _heads(files: int) -> Iterator[tuple[str, str]]:
    yield "mkdocs.yml", _SETTINGS
    for folder in sorted({path.split("/")[1] for path in _paths(files)}):
        yield f"events/{folder}/palace.yml", _PALACE.format(n=folder)
    for folder in sorted({path.rpartition("/")[0] for path in _paths(files)}):
        yield f"{folder}/brand.yml", _BRAND.format(n=folder)


def _import(root: Path, commits: Iterator[dict[str, str]]) -> None:
    """Make a repository by git fast-import: thousands of commits in a second."""
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    stream = []
    for n, files in enumerate(commits):
        stream.append(f"commit refs/heads/main\ncommitter b <b@example.org> {n + 10**9} +0800\n")
        stream.append("data 1\nx\n")
        for path, text in files.items():
            data = text.encode()
            stream.append(f"M 644 inline {path}\ndata {len(data)}\n{text}\n")
    subprocess.run(
        ["git", "fast-import", "--quiet"], cwd=root, input="".join(stream).encode(), check=True
    )
    subprocess.run(["git", "reset", "-q", "--hard"], cwd=root, check=True)


def replay(root: Path) -> None:
    """A cold and a warm replay of 2,000 commits over 500 files."""
    paths = _paths(_FILES)

    def commits() -> Iterator[dict[str, str]]:
        yield dict(_heads(_FILES)) | {path: _activity(n) for n, path in enumerate(paths)}
        for edit in range(1, _COMMITS):
            n = edit * 7 % _FILES
            yield {paths[n]: _activity(n, edit)}

    _import(root, commits())
    settings = Settings("bench", "https://bench.example.org/")
    whole = _timed("check of the newest version", lambda: check(root))
    cold = _timed(
        f"cold replay of {_COMMITS} commits over {_FILES} files",
        lambda: read_ledger(root, settings),
    )
    warm = _timed("warm replay", lambda: read_ledger(root, settings))
    print(f"  cold/check {cold / whole:.1f}, cold/warm {cold / warm:.0f}")
    rmtree(root / "build")


def feeds(root: Path) -> None:
    """Every feed of 67,400 occurrences, against serialising the events alone."""
    count, weeks = 6_740, 10
    for path, text in _heads(count):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for n, path in enumerate(_paths(count)):
        (root / path).write_text(_activity(n, weeks=weeks), encoding="utf-8")
    checked = check(root)
    print(f"  {len(checked.all_occurrences)} occurrences")
    whole = edition(root, checked, _TODAY)
    all_feeds = Feeds(whole)
    events = _timed("serialising each event once", lambda: all_feeds.events)
    sorting = _timed("sorting them into scopes", lambda: all_feeds.scopes)
    every = _timed(
        f"{len(all_feeds.scopes)} feeds, with and without alarms, and a file for each event",
        lambda: list(feed_artifacts(all_feeds)),
    )
    print(f"  feeds/events {(sorting + every) / events:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
