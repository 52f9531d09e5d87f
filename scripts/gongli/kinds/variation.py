"""What the module of a kind says: the kind, its record and what must agree in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from gongli.model import Activity, Kind
from gongli.problems import Problem
from gongli.table.record import Field


def nothing(activity: Any) -> Iterable[Problem]:
    """No rule of its own."""
    return ()


@dataclass(frozen=True)
class Variation:
    """One kind: how it is counted, the dataclass it makes, its own fields and rules."""

    kind: Kind
    make: type[Activity] = Activity
    fields: tuple[Field, ...] = ()
    check: Callable[[Any], Iterable[Problem]] = nothing
    event: str = "Event"
    """The schema.org type of one occurrence; empty where none is an event."""
