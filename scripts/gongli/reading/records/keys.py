"""Which field of a record a key means, and texts that were meant as keys with values."""

from collections.abc import Mapping

from gongli.kinds import KINDS
from gongli.problems import Phrase, Place, Problem, listed, problem
from gongli.reading.mistakes.slips import half_width, in_line
from gongli.reading.mistakes.synonyms import synonym
from gongli.reading.mistakes.unknown import meant_key, unknown_key
from gongli.reading.text.nodes import Entry, Node, Scalar
from gongli.reading.text.nodes import Mapping as MappingNode
from gongli.reading.text.source import colon_slip
from gongli.reading.text.tree import duplicate
from gongli.table.record import Field, Record


def field_of(
    record: Record, entry: Entry, places: Mapping[str, Place], kind: str, *, hopeless: bool
) -> tuple[Field | None, list[Problem]]:
    """The field that an entry is read as, None for what is left out, with what is wrong.

    `places` are those of fields that were written before, `kind` is the activity's; of a
    `hopeless` file no unknown key is told.
    """
    key = entry.key
    found = record.field(key.text)
    if found is None:
        if record.open or hopeless:
            return None, []
        group = isinstance(entry.value, MappingNode)
        told = [unknown_key(record, key, kind, group=group)]
        return _meant(record, key, places), told
    if found.name in places:
        return None, [_again(found, key, places[found.name])]
    if not found.kinds or kind in found.kinds:
        return _undecided(record, entry) or found, []
    if isinstance(entry.value, Scalar) and (meant := meant_key(record, key, kind, group=False)):
        return None, [meant]
    kinds = [Phrase(k.zh, k.name) for k in KINDS if k.name in found.kinds]
    words = {"field": key.text, "kinds": listed(kinds), "kind": kinds[0]}
    return None, [problem("field-not-for-kind", key.place, **words)]


def _undecided(record: Record, entry: Entry) -> Field | None:
    """日期: 待定 says that there is no day yet."""
    text = entry.value.text.strip() if isinstance(entry.value, Scalar) else ""
    days = record.name == "when" and entry.key.text.strip() in record.named("dates").spellings
    return record.named("undecided") if days and text in _NO_DAY else None


_NO_DAY = ("待定", "未定", "日期待定", "另行通知")


def _meant(record: Record, key: Scalar, places: Mapping[str, Place]) -> Field | None:
    """The field of a known synonym: read as meant, its absence need not be told as well."""
    found = record.field(synonym(record.name, key.text.strip()) or "-")
    return None if found is None or found.name in places or found.kinds else found


def _again(found: Field, key: Scalar, first: Place) -> Problem:
    """A field twice: under one name, or under two (地点 and venue)."""
    other = next((s for s in found.spellings if s in first.text), key.text)
    if other == key.text or key.text in first.text:
        return duplicate(key, first.line, found.spellings)
    return problem("same-field", key.place, key=key.text, other=other, line=first.line)


def mistyped(node: Node, known: frozenset[str]) -> list[Problem]:
    """What kept a text from being fields, as it was meant: full-width signs, tabs.

    Without `known` keys, whatever stands before a colon is one.
    """
    if not isinstance(node, Scalar):
        return []
    slips = [slip for line in node.lines if (slip := colon_slip(line, known))]
    if not slips and not known:
        slips = [slip for line in node.lines if (slip := in_line(line))]
    if not slips and node.text.strip()[:1] in ("｛", "［"):
        slips = [problem("full-width-brackets", node.place, write=half_width(node.place.text))]
    return slips
