"""Characters in a value or a key that an editor does not see."""

from collections.abc import Iterator
from dataclasses import replace

from gongli.characters import code_of, unseen, visible
from gongli.problems import Place, Problem, problem
from gongli.reading.text.nodes import Scalar
from gongli.reading.text.source import HIDDEN, Source

_BEFORE = 8
"""Characters quoted before one that cannot be seen."""


def untold(node: Scalar, *, key: bool = False) -> list[int]:
    """Where unseen characters stand in a text that were not told when its file was decoded."""
    told = {index for index in unseen(node.text) if HIDDEN.match(node.text[index])}
    return [index for index in unseen(node.text, key=key) if index not in told]


def invisible(
    node: Scalar, *, key: bool = False, code: str = "invisible-character"
) -> list[Problem]:
    """The first of the characters in a text that nobody sees."""
    return [
        problem(
            code,
            _place(node, index),
            char=code_of(node.text[index]),
            before=visible(node.text[:index])[-_BEFORE:],
        )
        for index in untold(node, key=key)[:1]
    ]


def invisible_lines(source: Source) -> Iterator[Problem]:
    """The first character of each line that nobody sees, beside those that `decode` tells."""
    for number, line in enumerate(source.lines):
        yield from invisible(Scalar(line, source.place(number, 0)))


def _place(node: Scalar, index: int) -> Place:
    """Where a character stands, if it stands on the line of its text."""
    char, line, found = node.text[index], node.place.text, node.place.column - 2
    for _ in range(node.text.count(char, 0, index) + 1):
        found = line.find(char, found + 1)
        if found < 0:
            break
    return replace(node.place, column=found + 1) if found >= 0 else node.place
