"""What developers are told is so: the floors, the files, the addresses between documents."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.test_floors import FLOORS
from tests.trees import ROOT

DOCUMENTS = (
    "CONTRIBUTING.md",
    "scripts/README.md",
    "scripts/gongli/reading/README.md",
    "scripts/gongli/reading/history/README.md",
    "scripts/gongli/writing/README.md",
    "tests/README.md",
    "theme/README.md",
)
_ROW = re.compile(r"^\| (\d+) \| (.+?) \|", re.MULTILINE)
_PATH = re.compile(r"`([a-z][\w./-]*(?:\.(?:py|js|css|html|j2|yml|md|toml)|/))`")
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def test_the_floors_are_those_of_the_table() -> None:
    table = (ROOT / "scripts/README.md").read_text("utf-8")
    told: list[set[str]] = [set() for _ in FLOORS]
    for number, modules in _ROW.findall(table):
        told[int(number)] |= set(re.findall(r"`(\w+)(?:\.py|/)`", modules))
    assert told == [floor - {"__main__"} for floor in FLOORS]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_files_that_are_named_are_there(document: str) -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split("\n")
    made = ("build/", "site/", ".venv/")
    known = {*listed, *(f"{parent}/" for path in listed for parent in map(str, Path(path).parents))}
    text = (ROOT / document).read_text("utf-8")
    named = {path for path in _PATH.findall(text) if not path.startswith(made)}
    missing = {n for n in named if not any(f"/{path}".endswith(f"/{n}") for path in known)}
    assert missing == set()


@pytest.mark.parametrize("document", ["README.md", *DOCUMENTS])
def test_links_lead_somewhere(document: str) -> None:
    path = ROOT / document
    links = _LINK.findall(path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_architecture_is_read_at_a_sitting() -> None:
    assert len((ROOT / "scripts/README.md").read_text("utf-8").splitlines()) < 200
