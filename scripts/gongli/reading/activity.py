"""One activity's file to an `Activity` with its parts."""

from __future__ import annotations

from collections.abc import Mapping

from gongli.fields import ACTIVITY
from gongli.kinds import BY_KIND, EVENT, KINDS
from gongli.model import Activity, Kind
from gongli.problems import Problem
from gongli.reading.bind import Binder, Values
from gongli.reading.ids import path_problem
from gongli.reading.nodes import Node, Scalar
from gongli.reading.parts import child, inherit, parts_of
from gongli.reading.scalars import read_kind
from gongli.reading.unreadable import UnreadableError


def read_activity(
    node: Node, venues: Mapping[str, str], *, path_id: str, palace: str, brand: str | None
) -> tuple[Activity | None, list[Problem]]:
    """The activity of a file's tree, or None with the reasons why not."""
    kind = _kind_of(node)
    binder = Binder(venues)
    values = binder.values(ACTIVITY, inherit(node, kind), kind=kind.name)
    if values is None:
        return None, binder.problems
    parts = parts_of(values, kind, binder)
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
    written = child(ACTIVITY, node, "kind")
    if not isinstance(written, Scalar):
        return EVENT.kind
    try:
        return read_kind(written.text)
    except UnreadableError:
        return next((k for k in KINDS if k.parts and child(ACTIVITY, node, k.parts)), EVENT.kind)


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
