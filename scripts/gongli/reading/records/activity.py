"""One activity's file to an `Activity` with its parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from gongli.catalogue import VOCABULARY
from gongli.fields import ACTIVITY
from gongli.kinds import BY_KIND
from gongli.model import Activity, Kind, Part
from gongli.problems import Problem, problem
from gongli.reading.mistakes.levels import fields_indented, keys_indented
from gongli.reading.records.bind import Binder, Values
from gongli.reading.records.kind import kind_of
from gongli.reading.records.parts import inherit, parts_of
from gongli.reading.text.file_names import device_problem
from gongli.reading.text.nodes import Mapping as MappingNode
from gongli.reading.text.nodes import Node
from gongli.reading.values.ids import path_problem
from gongli.rules.moves import at_or_below


@dataclass(frozen=True)
class Home:
    """The folder that activities stand in: its palace, its brand, and what they say.

    `venues` gives the id of each name or id of a venue, None where the palace cannot be read;
    `formerly` are the addresses that palace and brand had before.
    """

    palace: str
    brand: str | None
    venues: Mapping[str, str] | None
    formerly: tuple[str, ...] = ()

    def path_of(self, stem: str) -> str:
        """The path of a file in it, which is its address unless it says otherwise."""
        return "/".join(part for part in (self.palace, self.brand, stem) if part)


def read_activity(
    node: Node, home: Home, stem: str, vocabulary: int = VOCABULARY
) -> tuple[Activity | None, list[Problem]]:
    """The activity of a file's tree, or None with the reasons why not."""
    kind, unsaid = kind_of(node)
    binder = Binder(home.venues or {})
    values = _values(binder, node, kind)
    problems = [*unsaid, *binder.problems]
    if values is None:
        return None, problems
    parts, wrong = parts_of(values, kind)
    problems += [*wrong, *_disagreeing(values)]
    if not parts and ("when" in values.at.fields or not kind.undated):
        return None, problems
    apart = ("when", "sessions", "kind", kind.parts)
    own = {name: value for name, value in values.attributes.items() if name not in apart}
    own |= _addresses(own, home, stem)
    if "id" in values.at.fields and "path" not in own:  # else it only says what was
        told = device_problem(own["id"], values.at.of("id"))
        problems += [told] if told else []
    variation = BY_KIND[kind.name]
    own |= {"kind": kind, "palace": home.palace, "brand": home.brand}
    made = variation.make(**own, parts=_worded(parts, vocabulary), at=values.at)
    return made, [*problems, *variation.check(made)]


def _worded(parts: tuple[Part, ...], vocabulary: int) -> tuple[Part, ...]:
    """These parts, their schedules in the words of their time."""
    if vocabulary == VOCABULARY:
        return parts
    return tuple(replace(p, when=replace(p.when, vocabulary=vocabulary)) for p in parts)


def _values(binder: Binder, node: Node, kind: Kind) -> Values | None:
    """What the fields say, those of parts with what stands above them."""
    if isinstance(node, MappingNode):
        node, slips = _levelled(node, kind)
        binder.problems += slips
        node = inherit(node, kind)
    return binder.values(ACTIVITY, node, kind=kind.name)


def _levelled(node: MappingNode, kind: Kind) -> tuple[MappingNode, list[Problem]]:
    """The tree with its lines indented as meant, before parts are given what stands above them."""
    node, problems = fields_indented(ACTIVITY, node)
    record = ACTIVITY.named(kind.parts).record if kind.parts else None
    entries = []
    for entry in node.entries:
        field = ACTIVITY.field(entry.key.text)
        mine = field is not None and field.name == kind.parts
        if record and mine and isinstance(entry.value, MappingNode):
            parts, slips = keys_indented(record, entry.value)
            entry, problems = replace(entry, value=parts), [*problems, *slips]
        entries.append(entry)
    return replace(node, entries=tuple(entries)), problems


def _addresses(own: Mapping[str, Any], home: Home, stem: str) -> dict[str, str]:
    """Its id, and its path where the id is an address that it, its brand or its palace left."""
    path = home.path_of(stem)
    name = own.get("id", path)
    left = (*own.get("formerly", ()), *home.formerly)
    gone = name != path and any(at_or_below(name, old) for old in left)
    return {"id": name, "path": path} if gone else {"id": name}


def _disagreeing(values: Values) -> Iterator[Problem]:
    """What several fields of an activity must agree on."""
    registration = values.attributes.get("registration")
    if registration and registration.opens and registration.closes:
        first, last = registration.opens, registration.closes
        if last.over <= first.begins:
            yield problem("end-before-start", registration.at.of("to"), start=first, end=last)
    own_id = values.attributes.get("id")
    wrong = path_problem(own_id, values.at.of("id")) if own_id else None
    if wrong:
        yield wrong
