"""Single occurrences out of an edition, and the files of small sites, without the engine."""

import shutil
from datetime import date
from pathlib import Path

from gongli.checking import check
from gongli.model import Occurrence
from gongli.site import Tree, render
from gongli.writing.edition import Edition
from tests.sites.copies import ROOT, TODAY, edition_of
from tests.trees import one_activity


def find(edition: Edition, activity: str, slot: str, part: str = "") -> Occurrence:
    """The occurrence of this name."""
    own = edition.calendar.occurrences[activity]
    (found,) = (o for o in own if (str(o.slot), o.part.id) == (slot, part))
    return found


def edition_with(root: Path, activity: str, today: date = TODAY) -> Edition:
    """A one-palace site whose only activity is this YAML: `p/a`."""
    return edition_of(one_activity(root, activity), today)


def rendered(root: Path, today: date = TODAY) -> Tree:
    """The docs tree of the site below `root`, in memory."""
    if not (root / "theme").exists():
        shutil.copytree(ROOT / "theme", root / "theme")
    return render(root, check(root), today)


def files_on(root: Path, today: date = TODAY) -> dict[str, bytes]:
    """The files of its docs tree by path."""
    tree = rendered(root, today)
    assert tree.sound, [f"{p.code} {p.place}" for p in tree.problems]
    return {path: file.data for path, file in tree.files.items()}
