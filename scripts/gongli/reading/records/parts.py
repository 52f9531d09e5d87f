"""The parts of an activity: its courses, rounds and stops, or the one it is itself."""

from __future__ import annotations

from dataclasses import replace

from gongli.fields import ACTIVITY, WHEN
from gongli.kinds import part_record
from gongli.model import Cycle, Kind, Part, Schedule, When
from gongli.problems import Phrase, Problem, problem
from gongli.reading.records.bind import Binder, Values
from gongli.reading.records.schedule import IDLE, WAYS, complete, schedule_problems
from gongli.reading.text.nodes import Entry, Node
from gongli.reading.text.nodes import Mapping as MappingNode
from gongli.reading.values.dates import WHOLE_DAY
from gongli.table.record import Record


def parts_of(values: Values, kind: Kind, binder: Binder) -> tuple[Part, ...]:
    """The parts that can be expanded; what is wrong with the others is reported."""
    if kind.parts:
        return _divided(values, kind, binder)
    if kind.schedule is Schedule.NONE:
        _idle(values, ("when", "sessions"), Phrase(kind.zh, kind.name), binder)
        return ()
    if kind.window:
        return _window(values, kind, binder)
    if "when" not in values.at.fields and not kind.undated:
        binder.report("no-schedule", values.at.own)
    attributes = values.attributes
    if "when" not in attributes:
        return ()
    when, sessions = attributes["when"], attributes.get("sessions", ())
    wrong = list(schedule_problems(when))
    if wrong and kind.standing and when.every and when.time:
        wrong = [problem("service-hours", values.at.of("when"), write=_opening(when))]
    binder.problems += wrong
    part = Part("", attributes["name"], when, sessions, at=values.at)
    return (part,) if complete(when) else ()


def _opening(when: When) -> str:
    """The same as weekly opening hours."""
    days = {Cycle.DAILY: "每天", Cycle.WORKDAYS: "工作日"}
    assert when.every is not None
    held = when.time[0]
    hours = f"{held.start:%H:%M}-{held.end:%H:%M}"
    return f"{days.get(when.every.cycle, '周二至周日')} {hours}"


def _divided(values: Values, kind: Kind, binder: Binder) -> tuple[Part, ...]:
    """The parts of a kind that has them; those that need no schedule may lack it."""
    if kind.parts not in values.at.fields:
        binder.problems.append(_no_parts(values, kind))
    _idle(values, ("sessions",), Phrase(kind.zh, kind.name), binder)
    needed = part_record(kind).named("when").required
    found: list[Part] = []
    for part in values.attributes.get(kind.parts, ()):
        if not needed and "when" not in part.at.fields:
            found.append(part)
            continue
        binder.problems += schedule_problems(part.when)
        found += [part] if complete(part.when) else []
    return tuple(found)


def _no_parts(values: Values, kind: Kind) -> Problem:
    words = {"kind": kind.zh, "piece": kind.piece}
    field, example = ACTIVITY.named(kind.parts).phrase, part_record(kind).key_example
    place = values.at.of("kind")
    return problem("no-parts", place, field=field, example=example, **words)


def _window(values: Values, kind: Kind, binder: Binder) -> tuple[Part, ...]:
    """A kind whose schedule is a window of days, told in a field of its own."""
    _idle(values, ("when",), ACTIVITY.named(kind.window).phrase, binder)
    days = values.attributes.get(kind.window)
    if days is None or days.end < days.start:
        if days is not None:
            place = days.at.of("to")
            binder.report("end-before-start", place, start=days.start, end=days.end)
        return ()
    when = When(start=days.start, end=days.end, hours=WHOLE_DAY, at=days.at)
    sessions = values.attributes.get("sessions", ())
    return (Part("", values.attributes["name"], when, sessions, at=values.at),)


def _idle(values: Values, names: tuple[str, ...], way: Phrase, binder: Binder) -> None:
    """Fields that would silently do nothing."""
    for name in names:
        if name in values.at.fields:
            field = ACTIVITY.named(name).phrase
            binder.report("idle-field", values.at.of(name), field=field, way=way)


def _entry(record: Record, node: Node, name: str) -> Entry | None:
    """The entry of a field, under any of its names."""
    if not isinstance(node, MappingNode):
        return None
    wanted = record.named(name)
    return next((e for e in node.entries if record.field(e.key.text) is wanted), None)


def inherit(node: Node, kind: Kind) -> Node:
    """The tree with each part's `when` laid over the activity's, which goes."""
    if not kind.parts or not isinstance(node, MappingNode):
        return node
    own_when = _entry(ACTIVITY, node, "when")
    parts = _entry(ACTIVITY, node, kind.parts)
    if own_when is None or parts is None or not isinstance(parts.value, MappingNode):
        return node
    record = part_record(kind)
    merged = tuple(
        replace(entry, value=_with_when(record, entry.value, own_when))
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
