"""What every renderer returns: a path and bytes.  Only `publish.py` touches the disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from gongli.rules.hand_written import page_address


@dataclass(frozen=True)
class Artifact:
    """A file to be: its path below the docs tree, with forward slashes, and its bytes."""

    path: str
    data: bytes


class TwoSourcesError(Exception):
    """Two sources write one address."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first, second)
        self.first, self.second, self.url = first, second, page_address(second)


class _Placed(Protocol):
    @property
    def path(self) -> str: ...


Placed = TypeVar("Placed", bound=_Placed)


def collected(artifacts: Iterable[Placed]) -> dict[str, Placed]:
    """What is made, by its path; raises `TwoSourcesError` when an address comes twice."""
    files: dict[str, Placed] = {}
    claimed: dict[str, str] = {}
    for artifact in artifacts:
        first = claimed.setdefault(page_address(artifact.path), artifact.path)
        if artifact.path in files or first != artifact.path:
            raise TwoSourcesError(first, artifact.path)
        files[artifact.path] = artifact
    return files
