"""What PyYAML's complaints mean to somebody who never saw YAML."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import yaml

from gongli.problems import Place, Problem, problem
from gongli.reading.mistakes import slips
from gongli.reading.text.coverage import LOST, lost
from gongli.reading.text.nodes import Node
from gongli.reading.text.source import Source, colon_slips
from gongli.reading.text.tree import parse

_MEANINGS = (
    ("scanning a block scalar did not find expected comment", "text-behind-bar"),
    ("scanning a block scalar found an indentation indicator", "text-behind-bar"),
    ("while scanning a quoted scalar", "unclosed-quote"),
    ("found unknown escape", "backslash"),
    ("character escape code", "backslash"),
    ("hexadecimal number", "backslash"),
    ("while scanning a double-quoted", "unclosed-quote"),
    ("expected ',' or", "unclosed-bracket"),
    ("while parsing a flow", "unclosed-bracket"),
    ("cannot start any token", "needs-quotes"),
    ("scanning an alias", "needs-quotes"),
    ("scanning an anchor", "needs-quotes"),
    ("tag", "needs-quotes"),
    ("directive", "needs-quotes"),
    ("mapping values are not allowed", "colon-in-value"),
    ("block sequence entries are not allowed", "dash-behind-colon"),
    ("could not find expected ':'", "missing-colon"),
)

_HASH = re.compile(r"(?<=[,\[{:] )#(?=[^\s#].*[\]}])")
"""[职工, #家属]: the bracket is closed in what is a comment to YAML."""


def nodes_of(
    source: Source, known: Mapping[str, str] = MappingProxyType({}), *, settings: bool = False
) -> tuple[Node | None, list[Problem]]:
    """The tree of a file as `parse` gives it, with what stopped YAML told as a problem."""
    parsed = parse(source, known, settings=settings)
    if parsed.error is None:
        return parsed.node, parsed.problems
    lines = {p.place.line for p in parsed.problems if p.code in LOST}
    if lines and max(lines) > parsed.open_since:
        return None, parsed.problems  # what closes the bracket was taken for a comment
    told = list(colon_slips(source, known)) or [explain(source, parsed.error, known)]
    return None, [*parsed.problems, *(p for p in told if p.place.line not in lines)]


def explain(source: Source, error: yaml.MarkedYAMLError, known: Mapping[str, str]) -> Problem:
    """The problem behind a syntax error, placed where the editor should look.

    `known` gives for each key what a lone value behind it stands for: nothing for most,
    the main field of a group (报名 is 方式).
    """
    said = f"{error.context or ''} {error.problem or ''}"
    code = next((code for words, code in _MEANINGS if words in said), "bad-indent")
    at_start = code in ("unclosed-quote", "unclosed-bracket", "missing-colon")
    mark = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    assert mark is not None, "PyYAML says where it stopped"
    place = source.place(mark.line, mark.column)
    comma = place.text.find("，", mark.column)
    if code == "unclosed-bracket" and comma >= 0 and _paired(place.text):
        write = slips.half_width(place.text)
        return problem("full-width-comma", source.place(mark.line, comma), write=write)
    if code == "unclosed-bracket" and (words := _HASH.search(place.text, mark.column)):
        return lost(replace(place, column=words.start() + 1))
    if code == "colon-in-value" and ": " not in place.text[: mark.column]:
        code = "bad-indent"
    if found := slips.found(source, mark.line, code, known):
        return found
    if code in ("bad-indent", "text-behind-bar"):
        return _behind_closing(place) or slips.bad_indent(source, mark.line)
    return problem(code, place)


def _behind_closing(place: Place) -> Problem | None:
    """对象: [职工, 家属] 只限周末: the bracket ends the value."""
    before, lost = place.text[: place.column - 1].rstrip(), place.text[place.column - 1 :].strip()
    if not lost or before[-1:] not in ("]", "}", '"', "'"):
        return None
    return problem("words-behind-closing", place, lost=lost)


def _paired(line: str) -> bool:
    return all(line.count(one) == line.count(other) for one, other in ("{}", "[]"))
