"""Values that say nothing: a text that only fills its place, a name with nothing to see.

Each of these was read as it stands before, and still is: a problem is added, the value stays.
"""

import unicodedata
from collections.abc import Mapping, Sequence

from gongli.characters import has_name, visible
from gongli.model import Slot
from gongli.problems import Place, Problem, problem
from gongli.reading.mistakes.otherwise import title_problem
from gongli.reading.mistakes.stems import Meaning, meaning
from gongli.reading.text.nodes import Scalar
from gongli.reading.text.source import HIDDEN
from gongli.reading.text.unseen import invisible
from gongli.table.record import Field, Shape, Type

_NAMING = ("name", "title", "short", "site_name")
"""Fields by which people call something."""
_ANSWERS = frozenset(
    """fee amount discounts eligibility materials meals metro bus custom_bus parking pick_up
    amenities equipment level absence answer""".split()  # noqa: SIM905 - easier to read
)
"""Fields in which 无 is worth knowing."""
_PLACEHOLDERS = (Meaning.NOTHING, Meaning.UNDECIDED, Meaning.USUAL)
_EMPTY = ("empty-value", "empty-group")


def doubtful(found: Field, node: Scalar, slot: Slot | None = None) -> list[Problem]:
    """What is to be told of a text that can be read; `slot` is the occurrence it belongs to."""
    if found.name == "id":  # reading/values/ids.py says what may stand there
        return []
    nothing = says_nothing(found, node, slot)
    return [nothing] if nothing else invisible(node)


def says_nothing(found: Field, node: Scalar, slot: Slot | None = None) -> Problem | None:
    """A name without anything to see, or a text that only fills its place, maybe of a `slot`."""
    if found.type is not Type.TEXT:
        return None
    naming = found.shape is Shape.ONE and found.name in _NAMING
    words = {"field": found.phrase, "example": found.example}
    if not _shown(node.text):
        told = naming and not any(HIDDEN.match(char) for char in node.text)
        return problem("shows-nothing", node.place, **words) if told else None
    words |= {"value": visible(node.text)}
    if found.name == "title" and slot is not None:
        return _no_title(node, slot, words)
    if not _means_nothing(found, node.text, naming=naming):
        return None
    return problem("no-name" if found.required else "means-nothing", node.place, **words)


def _no_title(node: Scalar, slot: Slot, words: Mapping[str, object]) -> Problem | None:
    """A title that names nothing, or says how the occurrence stands."""
    if meaning(node.text) in _PLACEHOLDERS or not (has_name(node.text) or meaning(node.text)):
        return problem("no-title", node.place, write=f"{slot}: {{状态: 取消}}", **words)
    return title_problem(node, slot)


def _means_nothing(found: Field, text: str, *, naming: bool) -> bool:
    """Whether a text only fills its place; elsewhere than in a name, 待定 says something."""
    said = meaning(text)
    if naming:
        return not has_name(text) or said in (Meaning.NOTHING, Meaning.UNDECIDED)
    return not has_name(text) or (said is Meaning.NOTHING and found.name not in _ANSWERS)


def _shown(text: str) -> bool:
    """Whether there is anything to see, be it a dash."""
    return any(unicodedata.category(char)[0] not in "MZC" for char in visible(text))


def told_once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """These without "nothing stands here" where a character stands that nobody sees: it was told.

    Of `名称: ` with a U+200B behind it the character alone, not the empty value as well.
    """
    hidden = [p.place for p in problems if p.code == "hidden-character"]
    return tuple(
        p for p in problems if p.code not in _EMPTY or not any(_fills(p.place, at) for at in hidden)
    )


def _fills(empty: Place, hidden: Place) -> bool:
    """Whether an unseen character is all that stands in an empty value, maybe below its key."""
    if empty.file != hidden.file or not 0 <= hidden.line - empty.line <= 1:
        return False
    first = empty.column - 1 if empty.line == hidden.line else 0
    before = hidden.text[first : hidden.column - 1]
    if empty.line == hidden.line:
        return hidden.column > empty.column and not before.strip(": \t\"'")
    return not visible(hidden.text).strip()
