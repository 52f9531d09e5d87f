"""The parts of an activity: its courses, rounds and stops, or the one it is itself."""

from dataclasses import replace

from gongli.fields import ACTIVITY, WHEN
from gongli.kinds import part_record
from gongli.model import Cycle, Kind, Part, Schedule, When
from gongli.problems import Phrase, Problem, problem
from gongli.reading.records.bind import Values
from gongli.reading.records.schedule import IDLE, WAYS, complete, schedule_problems
from gongli.reading.text.nodes import Entry, Node
from gongli.reading.text.nodes import Mapping as MappingNode
from gongli.reading.values.dates import WHOLE_DAY
from gongli.table.record import Record


def parts_of(values: Values, kind: Kind) -> tuple[tuple[Part, ...], list[Problem]]:
    """The parts that can be expanded, and what is wrong with the others."""
    if kind.parts:
        return _divided(values, kind)
    if kind.schedule is Schedule.NONE:
        return (), _idle(values, ("when", "sessions"), Phrase(kind.zh, kind.name))
    if kind.window:
        return _window(values, kind)
    attributes = values.attributes
    if "when" not in attributes:
        unsaid = "when" not in values.at.fields and not kind.undated
        return (), [problem("no-schedule", values.at.own)] if unsaid else []
    when, sessions = attributes["when"], attributes.get("sessions", ())
    wrong = list(schedule_problems(when))
    if wrong and kind.standing and when.every and when.time:
        wrong = [problem("service-hours", values.at.of("when"), write=_opening(when))]
    part = Part("", attributes["name"], when, sessions, at=values.at)
    return (part,) if complete(when) else (), wrong


def _opening(when: When) -> str:
    """The same as weekly opening hours."""
    days = {Cycle.DAILY: "每天", Cycle.WORKDAYS: "工作日"}
    assert when.every is not None
    held = when.time[0].times
    hours = f"{held.start:%H:%M}-{held.end:%H:%M}"
    return f"{days.get(when.every.cycle, '周二至周日')} {hours}"


def _divided(values: Values, kind: Kind) -> tuple[tuple[Part, ...], list[Problem]]:
    """The parts of a kind that has them; those that need no schedule may lack it."""
    problems = [] if kind.parts in values.at.fields else [_no_parts(values, kind)]
    problems += _idle(values, ("sessions",), Phrase(kind.zh, kind.name))
    needed = part_record(kind).named("when").required
    found: list[Part] = []
    for part in values.attributes.get(kind.parts, ()):
        if not needed and "when" not in part.at.fields:
            found.append(part)
            continue
        problems += schedule_problems(part.when)
        found += [part] if complete(part.when) else []
    return tuple(found), problems


def _no_parts(values: Values, kind: Kind) -> Problem:
    words = {"kind": kind.zh, "piece": kind.piece}
    field, example = ACTIVITY.named(kind.parts).phrase, part_record(kind).key_example
    place = values.at.of("kind")
    return problem("no-parts", place, field=field, example=example, **words)


def _window(values: Values, kind: Kind) -> tuple[tuple[Part, ...], list[Problem]]:
    """A kind whose schedule is a window of days, told in a field of its own."""
    problems = _idle(values, ("when",), ACTIVITY.named(kind.window).phrase)
    days = values.attributes.get(kind.window)
    if days is None:
        return (), problems
    if days.end < days.start:
        words = {"start": days.start, "end": days.end}
        return (), [*problems, problem("end-before-start", days.at.of("to"), **words)]
    when = When(start=days.start, end=days.end, hours=(WHOLE_DAY,), at=days.at)
    sessions = values.attributes.get("sessions", ())
    return (Part("", values.attributes["name"], when, sessions, at=values.at),), problems


def _idle(values: Values, names: tuple[str, ...], way: Phrase) -> list[Problem]:
    """Fields that would silently do nothing."""
    return [
        problem("idle-field", values.at.of(name), field=ACTIVITY.named(name).phrase, way=way)
        for name in names
        if name in values.at.fields
    ]


def _entry(record: Record, node: MappingNode, name: str) -> Entry | None:
    """The entry of a field, under any of its names."""
    wanted = record.named(name)
    return next((e for e in node.entries if record.field(e.key.text) is wanted), None)


def inherit(node: MappingNode, kind: Kind) -> MappingNode:
    """The tree with each part's `when` laid over the activity's, which goes.

    What 时间安排 of a term says holds for each of its courses.
    """
    if not kind.parts:
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
    """These entries and those of `below` that they do not answer themselves.

    A course's 每: 周二 over the term's 每: 周四, 时间: 19:30-21:00 keeps the time alone; its own
    日期 would leave no 开始 and 结束 of the term's either.
    """
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
