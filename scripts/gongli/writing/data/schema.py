"""What a record of the data files is: keys that tell their value and their JSON Schema."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

C = TypeVar("C")
"""What values are asked of: a calendar, or an edition where the day or the ledger matters."""
T = TypeVar("T")
Form = Mapping[str, Any]
"""A JSON Schema (2020-12)."""

TEXT: Form = {"type": "string"}
TEXTS: Form = {"type": "array", "items": TEXT}
MAYBE_TEXT: Form = {"type": ["string", "null"]}
NUMBER: Form = {"type": "integer", "minimum": 0}
MAYBE_NUMBER: Form = {"type": ["integer", "null"], "minimum": 0}
URL: Form = {"type": "string", "format": "uri"}
MAYBE_URL: Form = {"type": ["string", "null"], "format": "uri"}


@dataclass(frozen=True)
class Key(Generic[C, T]):
    """A key of a record: its name, its form, where its value comes from, what it means."""

    name: str
    form: Form
    value: Callable[[C, T], Any]
    help: str = ""


@dataclass(frozen=True)
class Record(Generic[C, T]):
    """A sort of object with exactly these keys, every one always present."""

    help: str
    """What a list of them is."""
    keys: tuple[Key[C, T], ...]

    def of(self, given: C, thing: T) -> dict[str, Any]:
        """The record of a thing."""
        return {key.name: key.value(given, thing) for key in self.keys}

    @property
    def schema(self) -> dict[str, Any]:
        """The schema of an object."""
        told = {k.name: {"description": k.help} if k.help else {} for k in self.keys}
        return {
            "type": "object",
            "properties": {key.name: {**key.form, **told[key.name]} for key in self.keys},
            "required": [key.name for key in self.keys],
            "additionalProperties": False,
        }

    @property
    def many(self) -> dict[str, Any]:
        """The schema of a list of them."""
        return {"description": self.help, "type": "array", "items": self.schema}
