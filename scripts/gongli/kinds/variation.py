"""What the module of a kind says: the kind, its record and what must agree in it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from gongli.model import Activity, Kind
from gongli.problems import Phrase, Problem
from gongli.table.record import Field


def nothing(activity: Any) -> Iterable[Problem]:
    """No rule of its own."""
    return ()


@dataclass(frozen=True)
class Variation:
    """One kind: how it is told, the dataclass it makes, its own fields and rules.

    What rules and pages are to know of the values of its fields, its dataclass says in the
    terms of `model/aspects.py`: 开放 of a service is `opening`.
    """

    kind: Kind
    make: type[Activity] = Activity
    fields: tuple[Field, ...] = ()
    check: Callable[[Any], Iterable[Problem]] = nothing
    otherwise: Mapping[str, Phrase | str] = field(default_factory=dict)
    """How to write what editors look for under a name that it is not written by (日期: …)."""
