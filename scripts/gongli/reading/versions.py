"""The calendar as of each commit, read by today's reader.

A version of a file that today's reader refuses never could be published by it: the last
version that it accepts stays in force, and the refusal is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar

from gongli.fields import PALACE
from gongli.model import Activity, HolidayYear, Occurrence, Palace
from gongli.problems import errors
from gongli.reading.activity import Home
from gongli.reading.git import NO_BLOB
from gongli.reading.load import EVENTS, Loader
from gongli.reading.paths import BlobPath, PathLike, Snapshot
from gongli.records import Record
from gongli.rules.expand import expand
from gongli.rules.history import Refusal
from gongli.rules.holidays import Holidays

T = TypeVar("T")
Expanded = tuple[Activity, tuple[Occurrence, ...]]


@dataclass
class Versions:
    """The state of `events/` while commits go by, oldest first."""

    contents: Mapping[str, bytes]
    """Blobs by id."""
    blobs: dict[str, str] = field(default_factory=dict)
    """What stands at each path now."""
    accepted: dict[str, str] = field(default_factory=dict)
    """The blob in force at each path, where the reader took it."""
    refused: list[Refusal] = field(default_factory=list)
    """Each version that could not be read."""
    expansions: dict[Any, Expanded | None] = field(default_factory=dict)
    records: dict[Any, Any] = field(default_factory=dict)
    _holidays: dict[Any, Holidays] = field(default_factory=dict)

    def apply(self, touched: Mapping[str, str]) -> set[str]:
        """Take a commit's files; gives the ids of the palaces it may have changed."""
        palaces: set[str] = set()
        for path, blob in touched.items():
            if blob == NO_BLOB:
                self.blobs.pop(path, None)
                self.accepted.pop(path, None)
            else:
                self.blobs[path] = blob
            parts = PurePosixPath(path).parts
            if len(parts) > 2:
                palaces |= self.palaces() if parts[1] == "holidays" else {parts[1]}
        return palaces - {"holidays"}

    def palaces(self) -> set[str]:
        """The ids of the palaces that are there now."""
        return {path.split("/")[1] for path in self.blobs if path.endswith("/palace.yml")}

    def all_read(self) -> bool:
        """Whether every file in force is the newest of its path."""
        paths = {refusal.path for refusal in self.refused}
        return all(self.accepted.get(path) == self.blobs.get(path) for path in paths)

    def below(self, *folders: str) -> BlobPath:
        """The root of a tree that holds only these folders of `events/`."""
        prefix = "/".join((EVENTS, *folders)) + "/"
        inside = {path: blob for path, blob in self.blobs.items() if path.startswith(prefix)}
        return BlobPath(Snapshot(inside, self.contents), PurePosixPath())

    def holidays(self) -> Holidays:
        """The days off known now."""
        root = self.below("holidays")
        key = tuple(sorted(root.commit.blobs.items()))
        if key not in self._holidays:
            years: tuple[HolidayYear, ...] = Loader(root).holidays(root / EVENTS / "holidays")
            self._holidays[key] = Holidays(years)
        return self._holidays[key]

    def palace(self, palace_id: str) -> tuple[Palace | None, dict[str, tuple[Occurrence, ...]]]:
        """A palace now, with the occurrences of its activities; None when it is gone."""
        root = self.below(palace_id)
        reader = _VersionLoader(root, self)
        folder = root / EVENTS / palace_id
        palace = reader.palace(folder) if folder.is_dir() else None
        return palace, reader.expanded


class _VersionLoader(Loader):
    """Reads one palace of a commit; whatever was read before is not read again."""

    def __init__(self, root: BlobPath, versions: Versions) -> None:
        super().__init__(root)
        self.versions = versions
        self.days_off = versions.holidays()
        self.head = ""
        self.expanded: dict[str, tuple[Occurrence, ...]] = {}

    def record(self, record: Record, path: PathLike, *, tags: bool = False, **given: Any) -> Any:
        """A head file (palace.yml, brand.yml): the newest version that can be read."""
        assert isinstance(path, BlobPath)

        def read(at: BlobPath) -> Any:
            key = (record.name, at.as_posix(), at.blob)
            if key not in self.versions.records:
                made = super(_VersionLoader, self).record(record, at, **given)
                self.versions.records[key] = None if errors(self.problems) else made
            return self.versions.records[key]

        made = self._in_force(path, read)
        if record is PALACE and made is not None:
            self.head = self.versions.accepted[path.as_posix()]
        return made

    def activity(self, path: PathLike, home: Home) -> Activity | None:
        """One activity's file, expanded: the newest version without an error."""
        assert isinstance(path, BlobPath)

        def read(at: BlobPath) -> Expanded | None:
            key = (at.as_posix(), at.blob, self.head, home.formerly, self.days_off)
            if key not in self.versions.expansions:
                made = super(_VersionLoader, self).activity(at, home)
                self.versions.expansions[key] = self._expand(made)
            return self.versions.expansions[key]

        found = self._in_force(path, read)
        if found is None:
            return None
        self.expanded[found[0].id] = found[1]
        return found[0]

    def _expand(self, activity: Activity | None) -> Expanded | None:
        if activity is None or errors(self.problems):
            return None
        occurrences, problems = expand(activity, self.days_off)
        self.problems += problems
        return None if errors(problems) else (activity, occurrences)

    def _in_force(self, path: BlobPath, read: Callable[[BlobPath], T | None]) -> T | None:
        """The newest version of a file if it can be read, else the last that could."""
        name, newest = path.as_posix(), path.blob
        assert newest is not None, "the folder was just listed"
        accepted = self.versions.accepted
        self.problems.clear()
        made = read(path)
        if made is not None:
            accepted[name] = newest
            return made
        if wrong := errors(self.problems):
            first = wrong[0]
            self.versions.refused.append(Refusal(name, first.place.line, first.code))
        older = accepted.get(name)
        if older is None or older == newest:
            return None
        self.problems.clear()
        return read(BlobPath(Snapshot({name: older}, path.commit.contents), path.path))
