"""What every renderer returns: a path and bytes.  Only `publish.py` touches the disk."""

from collections.abc import Iterable
from dataclasses import dataclass

from gongli.rules.hand_written import page_address
from gongli.writing.frame import GeneratedPage


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


Made = Artifact | GeneratedPage
"""What stands in the docs tree: as it is, or as Markdown that is made of it."""


def collected(artifacts: Iterable[Made]) -> dict[str, Made]:
    """The files by path; raises `TwoSourcesError` when an address comes twice."""
    files: dict[str, Made] = {}
    claimed: dict[str, str] = {}
    for artifact in artifacts:
        first = claimed.setdefault(page_address(artifact.path), artifact.path)
        if artifact.path in files or first != artifact.path:
            raise TwoSourcesError(first, artifact.path)
        files[artifact.path] = artifact
    return files
