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
    """Two sources write one address."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first, second)
        self.first, self.second, self.url = first, second, _address(second)


def collected(artifacts: Iterable[Artifact]) -> dict[str, bytes]:
    """The artifacts by path; raises `TwoSourcesError` when an address comes twice."""
    files: dict[str, bytes] = {}
    claimed: dict[str, str] = {}
    for artifact in artifacts:
        first = claimed.setdefault(_address(artifact.path), artifact.path)
        if artifact.path in files or first != artifact.path:
            raise TwoSourcesError(first, artifact.path)
        files[artifact.path] = artifact.data
    return files


def _address(path: str) -> str:
    """Where the engine publishes a file: `a.md` and `a/index.md` are one page.

    Without regard to case, as most disks of editors are.
    """
    address = path.lower()
    if not address.endswith(".md"):
        return address
    folder, _, name = address.removesuffix(".md").rpartition("/")
    below = "" if name in ("index", "readme") else name
    return "".join(f"{part}/" for part in (folder, below) if part)
