"""Benchmarks on a made-up alliance, as ratios within one run.

    .venv/bin/python scripts/bench.py replay feeds          time these, or all
    .venv/bin/python scripts/bench.py make FOLDER -p 98     write an alliance to look at and build

Nothing here is a test: machines differ, and a slow one is not a wrong one.
"""

import argparse
import shutil
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from time import perf_counter, process_time

import markdown

import made_up
from gongli.checking import check
from gongli.ledger import read_ledger
from gongli.site import edition
from gongli.untrusted.page import EXTENSIONS
from gongli.untrusted.shape import excesses
from gongli.writing.feeds.contents import Feeds, lacks_what_is_ahead
from gongli.writing.feeds.files import feed_artifacts
from gongli.writing.prose import prose as field
from made_up.markup import PAGE, PROSE, just_fine, over_and_over

ROOT = Path(__file__).resolve().parent.parent
_TODAY = date(2026, 11, 21)


def main() -> None:
    """Run the named benchmarks, or all; or write an alliance."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="|".join((*BENCHES, "make FOLDER"))
    )
    parser.add_argument("-p", "--palaces", type=int, default=10)
    parser.add_argument("-c", "--commits", type=int, default=300)
    asked = parser.parse_args()
    if min(asked.palaces, asked.commits) < 1:
        parser.error("an alliance has a palace and a commit at least")
    match asked.names:
        case ["make", folder] if Path(folder).exists():
            parser.error(f"{folder} is there already")
        case ["make", folder]:
            make(Path(folder), asked.palaces, asked.commits)
        case names if set(names) <= BENCHES.keys():
            for name in names or BENCHES:
                print(f"{name}: {asked.palaces} palaces, {asked.commits} commits")
                with tempfile.TemporaryDirectory(prefix="gongli-bench-") as root:
                    BENCHES[name](Path(root), asked.palaces, asked.commits)
        case _:
            parser.error(f"no such benchmark: {' '.join(asked.names)}")


def make(root: Path, palaces: int, commits: int) -> None:
    """A made-up alliance that `gongli build --root` builds: its data in git, this theme."""
    holidays = sorted((ROOT / "events/holidays").glob("*.yml"))
    besides = {f"events/holidays/{p.name}": p.read_text(encoding="utf-8") for p in holidays}
    made_up.make(root, palaces, commits, besides)
    shutil.copytree(ROOT / "theme", root / "theme")


def _timed(what: str, run: Callable[[], object]) -> float:
    started = perf_counter()
    run()
    took = perf_counter() - started
    print(f"  {what}: {took:.2f} s")
    return took


def replay(root: Path, palaces: int, commits: int) -> None:
    """A cold and a warm replay of the history."""
    make(root, palaces, commits)
    checked = check(root)
    settings = checked.calendar.settings
    whole = _timed(f"check of {len(checked.calendar.occurrences)} activities", lambda: check(root))
    cold = _timed(f"cold replay of {commits} commits", lambda: read_ledger(root, settings))
    warm = _timed("warm replay", lambda: read_ledger(root, settings))
    print(f"  cold/check {cold / whole:.1f}, cold/warm {cold / warm:.0f}")


def feeds(root: Path, palaces: int, commits: int) -> None:
    """Every feed, against serialising the events alone; how many the limits cut."""
    make(root, palaces, commits)
    checked = check(root)
    print(f"  {len(checked.calendar.all_occurrences)} occurrences")
    whole = edition(root, checked, _TODAY)
    every = Feeds(whole)
    events = _timed("serialising each event once", lambda: every.events)
    sorting = _timed("sorting them into scopes", lambda: every.scopes)
    joining = _timed(
        f"{len(every.scopes)} feeds, with and without alarms, and a file for each event",
        lambda: list(feed_artifacts(every)),
    )
    print(f"  feeds/events {(sorting + joining) / events:.2f}")
    cut = [scope for scope in every.scopes if not every.contents(scope).whole]
    past = [s for s in cut if lacks_what_is_ahead(whole, s, every.contents(s))]
    print(f"  {len(cut)} feeds cut to their limits, {len(past)} of them without a future")


def prose(_root: Path, _palaces: int, _commits: int) -> None:
    """The worst that a field and a page ask of Markdown, of hostile texts that `check` passes."""
    fields = [*over_and_over(PROSE), *just_fine(PROSE)]
    _worst("field", [text[:PROSE] for text in fields], field.__wrapped__)
    _worst("page", just_fine(PAGE, counts=(8, 400), fillers=(0, 9_000)), _page)


def _page(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def _seconds(render: Callable[[str], object], text: str) -> float:
    started = process_time()
    render(text)
    return process_time() - started


def _worst(what: str, texts: Iterable[str], render: Callable[[str], object]) -> None:
    slowest: list[tuple[float, str]] = []
    passed = refused = 0
    for text in texts:
        if excesses(text):
            refused += 1
            continue
        passed += 1
        slowest = sorted([*slowest, (_seconds(render, text), text)])[-20:]
    # Other programs run, too: of the slowest each counts with what it takes at best.
    took, text = max((min(_seconds(render, t) for _ in range(5)), t) for _, t in slowest)
    shown = repr(text[:40])
    print(f"  {what}: {passed} pass, {refused} are refused; worst {took * 1000:.0f} ms: {shown}…")


BENCHES: dict[str, Callable[[Path, int, int], None]] = {
    "replay": replay,
    "feeds": feeds,
    "prose": prose,
}

if __name__ == "__main__":
    main()
