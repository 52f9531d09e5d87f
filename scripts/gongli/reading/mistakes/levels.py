"""Lines that should be indented below the line above them, put where they belong.

`时间安排:` with `日期:` at the margin is one slip, not one for each line: it is told once, and
the lines are then read as meant. A group that is levelled stays as it is.
"""

from collections.abc import Callable
from dataclasses import replace

from gongli.problems import Problem, problem
from gongli.reading.text.nodes import Entry, Mapping
from gongli.reading.values.scalars import PARSERS
from gongli.reading.values.unreadable import UnreadableError
from gongli.table.record import Field, Record, Shape, Type

_Belongs = Callable[[Entry], bool]


def fields_indented(record: Record, node: Mapping) -> tuple[Mapping, list[Problem]]:
    """A group of fields; what stands behind an empty group's name and is known there goes below."""

    def owner(entry: Entry) -> _Belongs | None:
        field = record.field(entry.key.text)
        if field is None or field.record is None:
            return None
        return lambda other: not record.field(other.key.text) and _below(field, other)

    return _indented(node, owner)


def keys_indented(record: Record, node: Mapping) -> tuple[Mapping, list[Problem]]:
    """Keyed records; fields that stand behind an empty key go below it."""

    def owner(entry: Entry) -> _Belongs | None:
        if record.key in (None, Type.TEXT) or record.field(entry.key.text):
            return None
        return lambda other: record.field(other.key.text) is not None

    return _indented(node, owner)


def _below(field: Field, entry: Entry) -> bool:
    """Whether this entry can be one of the group's."""
    assert field.record is not None
    if field.shape is not Shape.KEYED:
        return field.record.field(entry.key.text) is not None
    if field.record.key in (None, Type.TEXT):
        return False
    try:
        PARSERS[field.record.key](entry.key.text)
    except UnreadableError:
        return False
    return True


def _indented(
    node: Mapping, owner: Callable[[Entry], _Belongs | None]
) -> tuple[Mapping, list[Problem]]:
    if node.levelled:
        return node, []
    kept: list[Entry] = []
    problems: list[Problem] = []
    rest = list(node.entries)
    while rest:
        entry = rest.pop(0)
        belongs = owner(entry) if entry.value.empty else None
        below: list[Entry] = []
        while belongs and rest and belongs(rest[0]):
            below.append(rest.pop(0))
        if below:
            keys = "".join(f"“{other.key.text}”" for other in below)
            place = below[0].key.place
            words = {"group": entry.key.text, "keys": keys, "count": len(below)}
            problems.append(problem("not-indented", place, **words))
            entry = replace(entry, value=Mapping(tuple(below), place))
        kept.append(entry)
    return replace(node, entries=tuple(kept), levelled=True), problems
