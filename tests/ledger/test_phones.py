"""Programs change, phones must not notice.

The tables in `phones/` say what the program of a7fd474 told phones of a made-up history with
every kind of edit, and of the sample's.  Whatever the program becomes: no UID is lost, no SEQUENCE
and no DTSTAMP is lower, nothing that stands is called off.  They are never edited by hand.
"""

import subprocess
from pathlib import Path

import pytest

from gongli.rules.history import Ledger
from tests.ledger.phones.dump import table
from tests.ledger.phones.every_edit import TODAY, made_up, unfinished
from tests.ledger.phones.make import HERE, THEN
from tests.ledger.test_ledger import edition_of, ledger_of
from tests.trees import ROOT


def lowered(name: str, ledger: Ledger, *, stands: bool = True) -> list[tuple[object, ...]]:
    """What phones would notice: UID, what was told of it, what is told now."""
    now = _rows(table(ledger))
    then = _rows((HERE / f"{name}.tsv").read_text("utf-8"))
    assert then, "an empty table holds nothing"
    found = [(uid, was, now.get(uid)) for uid, was in then.items()]
    return [(uid, was, told) for uid, was, told in found if _less(told, was, stands=stands)]


def _rows(text: str) -> dict[str, list[str]]:
    return {uid: rest for uid, *rest in (line.split("\t") for line in text.splitlines())}


def _less(now: list[str] | None, was: list[str], *, stands: bool) -> bool:
    if now is None or int(now[0]) < int(was[0]) or now[1] < was[1]:
        return True
    return stands and now[2] != was[2]


def test_every_kind_of_edit(tmp_path: Path) -> None:
    root = made_up(tmp_path)
    assert lowered("made_up", ledger_of(root)) == []
    unfinished(root)
    # Laid on top is today's reading: what has come to mean another day is called off there.
    assert lowered("unfinished", edition_of(root, TODAY).ledger, stands=False) == []


def test_the_sample_s_own_history(tmp_path: Path) -> None:
    known = subprocess.run(
        ["git", "cat-file", "-e", f"{THEN}^{{commit}}"], cwd=ROOT, check=False, capture_output=True
    )
    if known.returncode:
        pytest.skip(f"{THEN} is not in this clone: it is shallow, or no clone")
    clone = ["git", "clone", "-q", "--shared", "--no-checkout", str(ROOT), str(tmp_path / "then")]
    subprocess.run(clone, check=True)
    root = tmp_path / "then"
    for words in (
        ["update-ref", "--no-deref", "HEAD", THEN],
        ["checkout", "-q", THEN, "--", "mkdocs.yml"],
    ):
        subprocess.run(["git", *words], cwd=root, check=True)
    assert lowered("sample", ledger_of(root)) == []
