"""Nodes to records by the field table: the one mechanism behind every file.

Collects problems and goes on: a value that cannot be read is left at its default, and
a record whose required fields cannot be read is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from gongli.characters import visible
from gongli.model import Places, Slot
from gongli.problems import Place, Problem, problem
from gongli.reading.mistakes.levels import fields_indented, keys_indented
from gongli.reading.mistakes.meant import another_field
from gongli.reading.mistakes.otherwise import name_problem
from gongli.reading.mistakes.several import divided, pieces, repeated, weekdays_of
from gongli.reading.mistakes.slips import half_width
from gongli.reading.mistakes.unknown import (
    empty,
    first_line,
    missing_field,
    unknown_venue,
    unquoted,
)
from gongli.reading.records.keys import field_of, guesses, mistyped
from gongli.reading.records.value import read_key, read_value
from gongli.reading.text.nodes import Entry, Node, Scalar, Sequence
from gongli.reading.text.nodes import Mapping as MappingNode
from gongli.reading.text.tree import duplicate
from gongli.reading.text.unseen import invisible
from gongli.reading.values.dates import is_day
from gongli.table.record import Field, Record, Shape, Type

_HOPELESS = 1000
_JOINED = (Type.EVERY, Type.WEEKDAYS, Type.CLOSED)
_STANDS = frozenset({"status", "moved_to", "extra"})
"""Fields that say how an occurrence stands."""
_SAID_BY_TITLE = ("status-for-title", "postponed-for-title")


@dataclass(frozen=True)
class Values:
    """What was read of one record: attributes of the model, and where each stands."""

    attributes: dict[str, Any]
    at: Places


@dataclass
class Binder:
    """Reads one file's records, and gathers what is wrong with them.

    `venues` gives the id of each name or id of a venue.
    """

    venues: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    problems: list[Problem] = field(default_factory=list)
    slot: Slot | None = None
    """The original day of the occurrence that is being read."""

    def report(self, code: str, place: Place, **args: object) -> None:
        """Add a problem."""
        self.problems.append(problem(code, place, **args))

    def record(self, record: Record, node: Node, **given: Any) -> Any:
        """An instance of the record's dataclass, or None when it cannot be made."""
        values = self.values(record, node)
        if values is None:
            return None
        return record.make(**values.attributes, **given, at=values.at)

    def values(
        self, record: Record, node: Node, *, kind: str = "", key: object = None
    ) -> Values | None:
        """The attributes of a record, or None when a required one cannot be read."""
        mapping = self._as_mapping(record, node, key)
        if mapping is None:
            return None
        mapping, slips = fields_indented(record, mapping)
        self.problems += slips
        return self._fields(record, mapping, kind)

    def _fields(self, record: Record, mapping: MappingNode, kind: str) -> Values | None:
        """The same of a group whose lines are indented as meant."""
        places: dict[str, Place] = {}
        attributes: dict[str, Any] = {}
        guessed: set[str] = set()
        written = {f.name for e in mapping.entries if (f := record.field(e.key.text))}
        for entry in mapping.entries:
            # The nearest key is slow to find; of a hopeless file few are told.
            hopeless = len(self.problems) >= _HOPELESS
            found, problems = field_of(
                record, entry, places, kind, written=written, hopeless=hopeless
            )
            self.problems += problems
            guessed.update(*map(guesses, problems))
            if found is None:
                continue
            places[found.name] = _value_place(entry)
            value = self._value(found, entry.value)
            told = name_problem(record, found, entry.value, kind)
            self.problems += [told] if told else []
            if value is not None:
                attributes[found.attribute] = value
        if "title" in places and _STANDS & places.keys():
            self._leave_title(places["title"])
        wanted = [f for f in record.fields if f.required and (not f.kinds or kind in f.kinds)]
        missing = [f for f in wanted if f.attribute not in attributes]
        unsaid = [f for f in missing if f.name not in places and guessed.isdisjoint(f.spellings)]
        self.problems += [missing_field(record, f, mapping) for f in unsaid]
        return None if missing else Values(attributes, Places(mapping.place, places))

    def _leave_title(self, place: Place) -> None:
        """What a title says of the occurrence is said by its fields: {加场: 是, 题目: 加演}."""
        self.problems = [
            p for p in self.problems if p.place != place or p.code not in _SAID_BY_TITLE
        ]

    def _as_mapping(self, record: Record, node: Node, key: object) -> MappingNode | None:
        if isinstance(node, MappingNode):
            return node
        if node.empty and record.listed:
            return MappingNode((), node.place)
        if node.empty:
            self.report("empty-value", node.place, field=record.phrase)
        elif slips := mistyped(node, frozenset(s for f in record.fields for s in f.spellings)):
            self.problems += slips
        elif isinstance(node, Scalar) and (meant := another_field(record, node, key)):
            self.problems.append(meant)
        elif record.short and (isinstance(node, Scalar) or _stands_for_many(record, node)):
            main = Scalar(record.short, node.place)
            return MappingNode((Entry(main, node),), node.place)
        else:
            write = first_line(replace(record, key=None))
            self.report("not-a-group", node.place, record=record.phrase, write=write)
        return None

    def _value(self, found: Field, node: Node) -> Any:
        if node.empty:
            self.problems.append(empty(found, node))
            return None
        match found.shape:
            case Shape.RECORD:
                assert found.record is not None
                return self.record(found.record, node)
            case Shape.KEYED:
                assert found.record is not None
                return self._keyed(found, found.record, node)
            case Shape.MANY:
                return self._many(found, node)
            case Shape.ONE:
                return self._one(found, node)

    def _keyed(self, found: Field, record: Record, node: Node) -> tuple[Any, ...] | None:
        if record.lone and isinstance(node, Scalar):
            key = Scalar(found.zh, node.place)
            node = MappingNode((Entry(key, node),), node.place)
        if record.listed and not isinstance(node, MappingNode):
            node = _keys_alone(node)
        if not isinstance(node, MappingNode):
            slips = mistyped(node, frozenset())
            self.problems += slips
            if not slips:
                write = f"{record.key_example}: …"
                self.report("not-keyed", node.place, field=found.phrase, write=write)
            return None
        assert record.key is not None
        node, slips = keys_indented(record, node)
        self.problems += slips
        lines: dict[Any, int] = {}
        items = []
        for entry in node.entries:
            place, written = entry.key.place, entry.key.text
            if entry.value.empty and "：" in written:  # {冠军：李刚}
                write = half_width(place.text)
                self.report("full-width-colon", place, write=write)
                continue
            if record.key is Type.TEXT and is_day(written):
                value = entry.value.text if isinstance(entry.value, Scalar) else "…"
                words = {"field": found.phrase, "example": record.key_example, "value": value}
                self.report("day-for-name", place, key=written, **words)
                continue
            key, problems = read_key(record.key, found, entry.key)
            self.problems += problems
            if key in lines:
                self.problems.append(duplicate(entry.key, lines[key], ()))
            elif key is not None:
                lines[key] = place.line
                items.append(self._keyed_item(record, entry, key))
        return tuple(item for item in items if item is not None)

    def _keyed_item(self, record: Record, entry: Entry, key: Any) -> Any:
        named = {record.key_attr: key}
        if record.key is Type.SLOT and not isinstance(key, Slot):
            stretch, nth = key
            first = stretch.days[0].first if stretch.days else date.min
            named = {"slot": Slot(first, nth), "stretch": stretch}
        self.slot = key if isinstance(key, Slot) else None
        values = self.values(record, entry.value, key=key)
        self.slot = None
        if values is None:
            return None
        at = Places(entry.key.place, values.at.fields)  # its own place is where its key stands
        return record.make(**values.attributes, **named, at=at)

    def _many(self, found: Field, node: Node) -> tuple[Any, ...] | None:
        items, wrong = divided(found, node)
        self.problems += [wrong] if wrong else []
        read = [self._one(found, item) for item in items]
        again = repeated(found, items, read)
        self.problems += [again] if again else []
        kept = tuple(value for value in read if value is not None)
        return kept or None

    def _one(self, found: Field, node: Node) -> Any:
        if found.type in _JOINED and isinstance(node, Sequence):
            texts = [item.text for item in node.items if isinstance(item, Scalar)]
            if len(texts) == len(node.items):
                node = Scalar("、".join(texts), node.place)
        if found.type in _JOINED and isinstance(node, Scalar):
            parts = pieces(node)
            again = repeated(found, parts, [weekdays_of(part.text) for part in parts])
            self.problems += [again] if again else []
        if not isinstance(node, Scalar):
            self.report("not-a-single-value", node.place, field=found.phrase, example=found.example)
            return None
        if node.empty:
            self.report("empty-value", node.place, field=found.phrase)
            return None
        value, problems = read_value(found, node, self.slot)
        if found.type is Type.VENUE and value is not None:
            return self._venue(found, node, value, problems)
        self.problems += problems
        return value

    def _venue(self, found: Field, node: Scalar, name: str, problems: list[Problem]) -> str | None:
        seen = unquoted(visible(name))
        if unquoted(name) not in self.venues and (seen in self.venues or not seen.strip()):
            problems = invisible(node, key=True, code="hidden-character")
        elif unquoted(name) not in self.venues:
            problems = [*problems, unknown_venue(self.venues, node, name, found.phrase)]
        self.problems += problems
        return self.venues.get(unquoted(name), self.venues.get(seen))


def _keys_alone(node: Node) -> Node:
    """A key, or a list of keys, as keys with nothing said behind them."""
    items = node.items if isinstance(node, Sequence) else (node,)
    entries: list[Entry] = []
    for item in items:
        if isinstance(item, MappingNode):  # - 2026-04-11: 承办考试
            entries += item.entries
        elif isinstance(item, Scalar):
            entries.append(Entry(item, MappingNode((), item.place)))
        else:
            return node
    return MappingNode(tuple(entries), node.place)


def _stands_for_many(record: Record, node: Node) -> bool:
    """Whether a list is written where the record's main field takes several values."""
    return isinstance(node, Sequence) and record.named(record.short).shape is Shape.MANY


def _value_place(entry: Entry) -> Place:
    """Where a value stands; a block or nothing at all is shown at its key."""
    own = entry.value.place
    return own if own.line == entry.key.place.line else entry.key.place
