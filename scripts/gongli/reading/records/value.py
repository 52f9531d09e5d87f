"""One text to its value, by the parser of its type, and what is to be told of that text."""

from typing import Any

from gongli.characters import flattened, visible
from gongli.model import Slot
from gongli.problems import Problem, problem
from gongli.reading.mistakes.markdown import prose_problems
from gongli.reading.mistakes.placeholders import doubtful
from gongli.reading.text.nodes import Scalar
from gongli.reading.text.unseen import invisible
from gongli.reading.values.guesses import in_year
from gongli.reading.values.ids import id_doubts
from gongli.reading.values.scalars import PARSERS, read_word
from gongli.reading.values.unreadable import UnreadableError
from gongli.reading.values.urls import channel_problem, site_url_problem, url_problem
from gongli.table.record import Field, Type

_FREE = (Type.TEXT, Type.PROSE, Type.VENUE)
"""Types whose values may have quotation marks of their own."""
_JUDGES = {
    Type.URL: url_problem,
    Type.SITE_URL: site_url_problem,
    Type.CHANNEL: channel_problem,
}
"""What is told of values that could be read: they count in older versions of a file."""


def read_value(found: Field, node: Scalar, slot: Slot | None) -> tuple[Any, list[Problem]]:
    """A field's value, or None, with its problems; `slot` is the occurrence it belongs to."""
    value, problems = _parsed(found.type, found, node, slot)
    problems = problems or doubtful(found, node, slot)
    if value is not None and (judge := _JUDGES.get(found.type)):
        problems = [*problems, *judge(value, node.place)]
    if found.type is Type.PROSE and value is not None:
        problems = [*problems, *prose_problems(node)]
    return value, problems


def read_key(kind: Type, found: Field, node: Scalar) -> tuple[Any, list[Problem]]:
    """What stands before a colon, in a field whose records have keys of this type."""
    value, problems = _parsed(kind, found, node, None)
    if not problems and value is not None:
        problems = invisible(node, key=True)
        problems += id_doubts(value, node.place) if kind is Type.ID else []
    return value, problems


def _parsed(kind: Type, found: Field, node: Scalar, slot: Slot | None) -> tuple[Any, list[Problem]]:
    """Where only characters that nobody sees keep a text from being read, they are told."""
    try:
        return _read(kind, found, node.text), []
    except UnreadableError as wrong:
        plain, why = visible(node.text), wrong
    if not plain.strip():
        return None, invisible(node, key=True, code="hidden-character")
    if plain != node.text:
        try:
            value = _read(kind, found, plain)
        except UnreadableError as wrong:
            why = wrong
        else:
            return value, invisible(node, key=True, code="hidden-character")
    words = {"field": found.phrase, "example": found.example} | why.words
    if why.code == "date-without-year" and slot:
        words["write"] = in_year(node.text, slot.day.year) or words["write"]
    return None, [problem(why.code, node.place, **words)]


def _read(kind: Type, found: Field, text: str) -> Any:
    if kind is Type.WORD:
        assert found.words is not None
        return read_word(text, found.words)
    if found.words is not None:
        # A text of its own, but for the English name of a word.
        text = next((w.zh for w in found.words if w.en == flattened(text).lower()), text)
    return PARSERS[kind](text if kind in _FREE else text.strip("“”‘’＂＇ "))
