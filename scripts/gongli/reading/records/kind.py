"""Which kind an activity is, even where that is not said or misspelt."""

from gongli.characters import visible
from gongli.fields import ACTIVITY
from gongli.kinds import DEFAULT, KINDS
from gongli.model import Kind
from gongli.problems import Phrase, Problem, problem
from gongli.reading.text.nodes import Entry, Node, Scalar
from gongli.reading.text.nodes import Mapping as MappingNode
from gongli.reading.values.scalars import read_kind
from gongli.reading.values.unreadable import UnreadableError, nearest


def kind_of(node: Node) -> tuple[Kind, list[Problem]]:
    """The kind as written, else the likeliest, so that its other fields are read as meant.

    A misspelt kind is told when the field itself is read; one that is left out, here.
    """
    entries = node.entries if isinstance(node, MappingNode) else ()
    field = ACTIVITY.named("kind")
    written = next((e.value for e in entries if ACTIVITY.field(e.key.text) is field), None)
    by_fields = _by_fields(entries)
    likely = by_fields[0] if by_fields else DEFAULT
    if written is None:
        return likely, [_unsaid(*by_fields)] if by_fields else []
    if not isinstance(written, Scalar):
        return likely, []
    try:
        return read_kind(visible(written.text)), []
    except UnreadableError:
        return _by_name(written.text) or likely, []


def _by_name(written: str) -> Kind | None:
    near = nearest(written, [name for kind in KINDS for name in (kind.zh, *kind.also)])
    return next((kind for kind in KINDS if near in (kind.zh, *kind.also)), None)


def _by_fields(entries: tuple[Entry, ...]) -> tuple[Kind, Entry] | None:
    """The kind of the first main field that only one kind has, and where that field stands."""
    for entry in entries:
        field = ACTIVITY.field(entry.key.text)
        text = isinstance(entry.value, Scalar) and not entry.value.empty
        main = field and (field.required if text else field.record or field.required)
        if field and main and len(field.kinds) == 1:
            return next(kind for kind in KINDS if kind.name in field.kinds), entry
    return None


def _unsaid(kind: Kind, entry: Entry) -> Problem:
    words = {"field": entry.key.text, "kind": Phrase(kind.zh, kind.name)}
    return problem("kind-not-said", entry.key.place, **words)
