"""What every renderer returns: a path and bytes.  Only `publish.py` touches the disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Artifact:
    """A file to be: its path below the docs tree, with forward slashes, and its bytes."""

    path: str
    data: bytes


class TwoSourcesError(Exception):
    """Two sources write one path."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def collected(artifacts: Iterable[Artifact]) -> dict[str, bytes]:
    """The artifacts by path; raises `TwoSourcesError` when a path comes twice."""
    files: dict[str, bytes] = {}
    for artifact in artifacts:
        if artifact.path in files:
            raise TwoSourcesError(artifact.path)
        files[artifact.path] = artifact.data
    return files
