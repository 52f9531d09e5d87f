"""One activity's file to an `Activity` with its parts."""

from __future__ import annotations

from collections.abc import Mapping

from gongli.fields import ACTIVITY
from gongli.kinds import BY_KIND
from gongli.model import Activity
from gongli.problems import Problem
from gongli.reading.bind import Binder, Values
from gongli.reading.ids import path_problem
from gongli.reading.kind import kind_of
from gongli.reading.nodes import Node
from gongli.reading.parts import inherit, parts_of


def read_activity(
    node: Node, venues: Mapping[str, str], *, path_id: str, palace: str, brand: str | None
) -> tuple[Activity | None, list[Problem]]:
    """The activity of a file's tree, or None with the reasons why not."""
    kind, problems = kind_of(node)
    binder = Binder(venues, problems)
    values = binder.values(ACTIVITY, inherit(node, kind), kind=kind.name)
    if values is None:
        return None, binder.problems
    parts = parts_of(values, kind, binder)
    _check(values, binder)
    if not parts and ("when" in values.at.fields or not kind.undated):
        return None, binder.problems
    apart = ("when", "sessions", "kind", kind.parts)
    own = {name: value for name, value in values.attributes.items() if name not in apart}
    own.setdefault("id", path_id)
    variation = BY_KIND[kind.name]
    made = variation.make(**own, kind=kind, palace=palace, brand=brand, parts=parts, at=values.at)
    binder.problems += variation.check(made)
    return made, binder.problems


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
