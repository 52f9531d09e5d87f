"""Which field of a record a key means, and texts that were meant as keys with values."""

from collections.abc import Collection, Mapping, Sequence

from gongli.kinds import KINDS
from gongli.problems import Phrase, Place, Problem, listed, problem
from gongli.reading.mistakes.slips import half_width, in_line
from gongli.reading.mistakes.unknown import meant_key, unknown_key
from gongli.reading.text.nodes import Entry, Node, Scalar
from gongli.reading.text.nodes import Mapping as MappingNode
from gongli.reading.text.source import colon_slip
from gongli.reading.text.tree import duplicate
from gongli.table.record import Field, Record


def field_of(
    record: Record,
    entry: Entry,
    places: Mapping[str, Place],
    kind: str,
    *,
    written: Collection[str],
    hopeless: bool,
) -> tuple[Field | None, list[Problem]]:
    """The field that an entry is read as, None for what is left out, with what is wrong.

    `places` are those of fields that were written before, `written` the names of all that are,
    `kind` is the activity's; of a `hopeless` file no unknown key is told.
    """
    key = entry.key
    found = record.field(key.text)
    if found is None:
        if record.open or hopeless:
            return None, []
        group = isinstance(entry.value, MappingNode)
        told = unknown_key(record, key, kind, group=group)
        return _meant(record, guesses(told), {*places, *written}, kind), [told]
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


def guesses(told: Problem) -> list[str]:
    """The names that a problem proposes in place of an unknown one."""
    return dict(told.args)["near"].split("、") if told.code == "unknown-key" else []


def _meant(record: Record, names: Sequence[str], there: Collection[str], kind: str) -> Field | None:
    """The field that alone can be meant: read as such, so that all that is wrong with it is told
    at once, and not its absence."""
    found = record.field(names[0]) if len(names) == 1 else None
    if found is None or found.name in there or (found.kinds and kind not in found.kinds):
        return None
    return found


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
