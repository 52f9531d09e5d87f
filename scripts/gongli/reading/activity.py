"""One activity's file to an `Activity` with its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gongli.fields import ACTIVITY, WHEN
from gongli.kinds import BY_KIND, EVENT, KINDS
from gongli.model import Activity, Kind, Part, When
from gongli.problems import Problem
from gongli.reading.bind import Binder, Values
from gongli.reading.dates import WHOLE_DAY
from gongli.reading.ids import path_problem
from gongli.reading.nodes import Entry, Node, Scalar
from gongli.reading.nodes import Mapping as MappingNode
from gongli.reading.scalars import read_kind
from gongli.reading.schedule import IDLE, WAYS, complete, schedule_problems
from gongli.reading.unreadable import UnreadableError
from gongli.records import Record


def read_activity(
    node: Node, venues: Mapping[str, str], *, path_id: str, palace: str, brand: str | None
) -> tuple[Activity | None, list[Problem]]:
    """The activity of a file's tree, or None with the reasons why not."""
    kind = _kind_of(node)
    binder = Binder(venues)
    values = binder.values(ACTIVITY, _inherit(node, kind), kind=kind.name)
    if values is None:
        return None, binder.problems
    parts = _parts(values, kind, binder)
    _check(values, binder)
    if not parts and not kind.undated:
        return None, binder.problems
    apart = ("when", "sessions", "kind", kind.parts)
    own = {name: value for name, value in values.attributes.items() if name not in apart}
    own.setdefault("id", path_id)
    variation = BY_KIND[kind.name]
    made = variation.make(**own, kind=kind, palace=palace, brand=brand, parts=parts, at=values.at)
    binder.problems += variation.check(made)
    return made, binder.problems


def _kind_of(node: Node) -> Kind:
    """The kind as written; a wrong one is reported when the field itself is read."""
    written = _child(ACTIVITY, node, "kind")
    if not isinstance(written, Scalar):
        return EVENT.kind
    try:
        return read_kind(written.text)
    except UnreadableError:
        return next((k for k in KINDS if k.parts and _child(ACTIVITY, node, k.parts)), EVENT.kind)


def _entry(record: Record, node: Node, name: str) -> Entry | None:
    """The entry of a field, under any of its names."""
    if not isinstance(node, MappingNode):
        return None
    wanted = record.named(name)
    return next((e for e in node.entries if record.field(e.key.text) is wanted), None)


def _child(record: Record, node: Node, name: str) -> Node | None:
    entry = _entry(record, node, name)
    return entry.value if entry else None


def _inherit(node: Node, kind: Kind) -> Node:
    """The tree with each part's `when` laid over the activity's, which goes."""
    if not kind.parts or not isinstance(node, MappingNode):
        return node
    own_when = _entry(ACTIVITY, node, "when")
    parts = _entry(ACTIVITY, node, kind.parts)
    if own_when is None or parts is None or not isinstance(parts.value, MappingNode):
        return node
    part_record = _part_record(kind)
    merged = tuple(
        replace(entry, value=_with_when(part_record, entry.value, own_when))
        for entry in parts.value.entries
    )
    whole = replace(parts, value=replace(parts.value, entries=merged))
    rest = tuple(e for e in node.entries if e is not own_when and e is not parts)
    return replace(node, entries=(*rest, whole))


def _with_when(record: Record, part: Node, inherited: Entry) -> Node:
    if not isinstance(part, MappingNode):
        return part
    own = _entry(record, part, "when")
    if own is None:
        return replace(part, entries=(*part.entries, inherited))
    if not isinstance(own.value, MappingNode) or not isinstance(inherited.value, MappingNode):
        return part
    laid = replace(own, value=_over(own.value, inherited.value))
    return replace(part, entries=tuple(laid if e is own else e for e in part.entries))


def _over(own: MappingNode, below: MappingNode) -> MappingNode:
    """These entries and those of `below` that they do not answer themselves."""
    said = {field.name for e in own.entries if (field := WHEN.field(e.key.text))}
    answered = said.union(*({*WAYS, *IDLE[way]} for way in said & set(WAYS)))
    for either, other in (("to", "lessons"), ("years", "from"), ("years", "to")):
        answered |= {either, other} if said & {either, other} else set()
    rest = tuple(
        e
        for e in below.entries
        if (field := WHEN.field(e.key.text)) is None or field.name not in answered
    )
    return replace(own, entries=own.entries + rest)


def _parts(values: Values, kind: Kind, binder: Binder) -> tuple[Part, ...]:
    attributes, at = values.attributes, values.at
    if kind.parts:
        if kind.parts not in at.fields:
            field = ACTIVITY.named(kind.parts).zh
            binder.report("no-parts", at.of("kind"), kind=kind.zh, field=field)
        if "sessions" in at.fields:
            binder.report("idle-field", at.of("sessions"), field="场次", way=kind.zh)
        candidates = attributes.get(kind.parts, ())
    elif kind.window:
        candidates = _window(values, kind, binder)
    else:
        if "when" not in at.fields and not kind.undated:
            binder.report("no-schedule", at.own)
        when, sessions = attributes.get("when"), attributes.get("sessions", ())
        candidates = (Part("", attributes["name"], when, sessions, at=at),) if when else ()
    optional = kind.parts and not _part_record(kind).named("when").required
    for part in candidates:
        if not kind.window and not (optional and "when" not in part.at.fields):
            binder.problems += schedule_problems(part.when)
    return tuple(
        p for p in candidates if complete(p.when) or (optional and "when" not in p.at.fields)
    )


def _window(values: Values, kind: Kind, binder: Binder) -> tuple[Part, ...]:
    """A kind whose schedule is a window of days, told in a field of its own."""
    if "when" in values.at.fields:
        field = ACTIVITY.named(kind.window).zh
        binder.report("idle-field", values.at.of("when"), field="时间安排", way=field)
    days = values.attributes.get(kind.window)
    if days is None:
        return ()
    when = When(start=days.start, end=days.end, hours=WHOLE_DAY, at=days.at)
    sessions = values.attributes.get("sessions", ())
    return (Part("", values.attributes["name"], when, sessions, at=values.at),)


def _part_record(kind: Kind) -> Record:
    record = ACTIVITY.named(kind.parts).record
    assert record is not None, "parts are records"
    return record


def _check(values: Values, binder: Binder) -> None:
    """What several fields of an activity must agree on."""
    registration = values.attributes.get("registration")
    if registration and registration.start and registration.end:
        first, last = registration.start, registration.end
        if last < first:
            place = registration.at.of("to")
            binder.report("end-before-start", place, start=first, end=last)
    own_id = values.attributes.get("id")
    wrong = path_problem(own_id, values.at.of("id")) if own_id else None
    binder.problems += [wrong] if wrong else []
