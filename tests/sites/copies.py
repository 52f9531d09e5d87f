"""Copies of the working tree and whole small sites: planted, expanded, built."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from gongli.checking import check
from gongli.site import edition, publish, render, write_docs
from gongli.writing.edition import Edition

ROOT = Path(__file__).resolve().parents[2]
SITES = Path(__file__).parent
SITE = "https://gongli.example.org/"
"""Where all of them stand."""
TODAY = date(2026, 11, 21)
"""The day the sample is built for: a season behind, a term under way, a spring ahead."""

SAID = "said.txt"
"""In `build/`: what the build told besides its last words."""

PATIENCE = 240
"""Seconds that a build may take, also where another worker makes it."""


def copy_tree(target: Path) -> Path:
    """The working tree as git would commit it, without its history."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    for name in listed.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    return target


def copy_site(name: str, target: Path) -> Path:
    """A small site of this folder with the project's own settings, theme and content."""
    shutil.copytree(SITES / name, target)
    for folder in ("theme", "content"):
        shutil.copytree(ROOT / folder, target / folder)
    (target / "events/README.md").write_text(
        "# 编辑手册\n\n## 怎么写\n\n一个活动一个文件。\n", "utf-8"
    )
    (target / "scripts").mkdir()
    for name in ("mkdocs.yml", "scripts/mkdocs_hook.py"):
        shutil.copyfile(ROOT / name, target / name)
    return target


def planted(name: str, target: Path) -> Path:
    """The sample, which is the working tree, or a small site of this folder."""
    return copy_tree(target) if name == "sample" else copy_site(name, target)


def gongli(
    root: Path, *arguments: str, env: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """What a person would type, and what it printed."""
    return subprocess.run(
        [sys.executable, "-m", "gongli", "--root", str(root), *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        timeout=PATIENCE,
        check=False,
    )


def built(root: Path, today: date = TODAY, *, env: Mapping[str, str] | None = None) -> Path:
    """The site of a tree that must build without a word of trouble."""
    done = gongli(root, "build", "--today", today.isoformat(), env=env)
    assert done.returncode == 0, done.stderr
    (root / "build" / SAID).write_text(done.stderr, encoding="utf-8")
    return root / "site"


def expanded(root: Path, today: date = TODAY) -> Path:
    """The docs tree of a sound site, as `gongli expand` writes it; no engine."""
    tree = render(root, check(root), today)
    assert tree.sound, [str(problem.place) for problem in tree.problems]
    return write_docs(root, tree)


def built_here(root: Path, today: date = TODAY) -> Path:
    """The same site without a process of its own, which takes half of a small site's time."""
    checked = check(root)
    assert checked.sound, [str(problem.place) for problem in checked.problems]
    tree = render(root, checked, today)
    assert tree.sound, [str(problem.place) for problem in tree.problems]
    return publish(root, tree, today)


def edition_of(root: Path, today: date = TODAY) -> Edition:
    """A sound site's edition, as the build makes it."""
    checked = check(root)
    assert checked.sound, [str(problem.place) for problem in checked.problems]
    return edition(root, checked, today)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """`folder`, made by the first worker that asks while the others wait.

    It is made under another name, so that it is either whole or not there.
    """
    claim, trouble = folder.with_suffix(".claim"), folder.with_suffix(".trouble")
    try:
        claim.mkdir(parents=True)
    except FileExistsError:
        until = time.monotonic() + PATIENCE
        while not folder.exists():
            lost = trouble.exists() or time.monotonic() > until
            assert not lost, f"another worker could not make {folder.name}"
            time.sleep(0.05)
        return folder
    try:
        make(claim / "made")
    except BaseException:
        trouble.touch()
        raise
    return (claim / "made").rename(folder)
