"""Where each value was written; it travels with the record from the first parse."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from gongli.problems import Place

NOWHERE = Place("")


@dataclass(frozen=True)
class Places:
    """Where a record and each of its fields were written."""

    own: Place = NOWHERE
    fields: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, *names: str) -> Place:
        """The place of the first of these fields that was written, else the record's."""
        return next((self.fields[name] for name in names if name in self.fields), self.own)


def places() -> Places:
    """A dataclass field for where a record was written; it plays no part in equality."""
    return field(default=Places(), compare=False, repr=False)
