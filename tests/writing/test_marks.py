"""States and the badges that tell them: one word, one mark and one colour for each."""

import ast
import re
from collections.abc import Iterator

import pytest

from gongli.model import SessionStatus, State, Status
from gongli.rules.registration import Enrolment
from gongli.writing.templates import Templates
from gongli.writing.views.marks import MARKS, by_color
from tests.trees import ROOT

PACKAGE, PAGES = ROOT / "scripts" / "gongli", ROOT / "theme" / "pages"


def test_each_state_that_is_told_has_its_mark() -> None:
    told = {state.value for state in State if state.told} | {each.en for each in Enrolment}
    assert told | {SessionStatus.FULL.en, Status.PLANNED.en} <= MARKS.keys()


def test_states_are_told_by_one_word() -> None:
    assert [(s.value, s.zh, s.told) for s in State] == [
        ("scheduled", "照常", ""),
        ("moved", "改期", "改期"),
        ("cancelled", "取消", "取消"),
        ("postponed", "延期", "延期"),
    ]
    assert {s.zh for s in (Status.CANCELLED, SessionStatus.CANCELLED)} == {State.CANCELLED.zh}
    assert {s.zh for s in (Status.POSTPONED, SessionStatus.POSTPONED)} == {State.POSTPONED.zh}


def test_files_know_a_state_by_its_value() -> None:
    assert [State(state.value) for state in State] == list(State)


def badges() -> Iterator[str]:
    """The names of badges that modules make."""
    for path in (PACKAGE / "writing").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Badge"), args=[ast.Constant(value=str(name)), *_]):
                    yield name


def test_each_badge_is_in_the_table() -> None:
    assert set(badges()) - {""} <= MARKS.keys()
    assert {"extra", "restored", "free"} <= set(badges())


@pytest.mark.parametrize("sheet", ["gongli.css.j2", "css/embed.css"])
def test_style_sheets_colour_each_badge_once(sheet: str) -> None:
    text = Templates(PAGES).text(sheet, colors=[])
    coloured = re.findall(r"^.*-(?:badge|mark)--.*\{ color: .*$", text, re.MULTILINE)
    names = [name for line in coloured for name in re.findall(r"(?:badge|mark)--([\w-]+)", line)]
    assert sorted(names) == sorted(n for group in by_color().values() for n in group)
