"""What a YAML file is made of: values, lists and groups, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from gongli.problems import Place


@dataclass(frozen=True)
class Scalar:
    """A value as written, over which lines of the file.

    `lines` are those of a value that does not stand behind its key.
    """

    text: str
    place: Place
    lines: tuple[Place, ...] = ()
    written: tuple[Place, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing stood there, or nothing but quotation marks and blanks."""
        return not self.text.strip()


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place

    @property
    def empty(self) -> bool:
        """Whether it has no items."""
        return not self.items


@dataclass(frozen=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True)
class Mapping:
    """Keys with values, in the order written."""

    entries: tuple[Entry, ...]
    place: Place
    levelled: bool = False
    """Whether its lines are indented as meant (`mistakes/levels.py`)."""

    @property
    def empty(self) -> bool:
        """Whether it has no entries."""
        return not self.entries


Node = Scalar | Sequence | Mapping
