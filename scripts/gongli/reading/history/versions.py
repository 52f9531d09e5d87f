"""The calendar as of each commit, read by today's reader.

A version of a file that today's reader refuses never could be published by it: the last
version that it accepts stays in force, and the refusal is noted.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath
from typing import Any, TypeVar

from gongli.fields import ALLIANCE, HOLIDAYS, PALACE
from gongli.model import Activity, Alliance, HolidayYear, Occurrence, Palace
from gongli.problems import Problem, errors
from gongli.reading.folder.load import EVENTS, Loader
from gongli.reading.folder.paths import BlobPath, PathLike, Snapshot
from gongli.reading.history.git import NO_BLOB
from gongli.reading.records.activity import Home
from gongli.rules.expand import expand
from gongli.rules.facets import topics_of
from gongli.rules.history import Refusal, Topics
from gongli.rules.holidays import Holidays
from gongli.table.record import Record

ALLIANCE_FILE = f"{EVENTS}/alliance.yml"
T = TypeVar("T")
Expanded = tuple[Activity, tuple[Occurrence, ...], frozenset[str]]
"""An activity, its occurrences and the venues they name."""
Held = tuple[Palace | None, dict[str, tuple[Occurrence, ...]]]
"""A palace and the occurrences of its activities."""


@dataclass
class Versions:
    """The state of `events/` while commits go by, oldest first."""

    contents: Mapping[str, bytes]
    """Blobs by id."""
    blobs: dict[str, str] = field(default_factory=dict)
    """What stands at each path now."""
    vocabularies: tuple[int, ...] = (0,)
    """In whose words the commits are read, the first that accept a file: what all of them refuse
    was not published."""
    refused: list[Refusal] = field(default_factory=list)
    """Each version that could not be read, once."""
    readings: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """What the reader made of each version of a file, by all that it depends on; None where it
    refused it."""
    accepted: dict[str, tuple[str, Any]] = field(default_factory=dict)
    """What is in force at each path: the blob and what the reader made of it."""
    behind: dict[str, str] = field(default_factory=dict)
    """The newest blob of each path where an older reading is in force, or none at all."""
    _folders: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """The same as `blobs`, by the folder of `events/` that holds a file."""
    _primed: set[str] = field(default_factory=set)
    _palaces: dict[str, Held] = field(default_factory=dict)
    _holidays: dict[Any, Holidays] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path, blob in self.blobs.items():
            self._folders[_folder_of(path)][path] = blob

    def apply(self, touched: Mapping[str, str], vocabularies: tuple[int, ...]) -> set[str]:
        """Take a commit's files, and the words in which all is read from now on.

        Gives the ids of the palaces it may have changed.
        """
        other_words = vocabularies != self.vocabularies
        palaces: set[str] = self.palaces() if other_words else set()
        for path in touched:
            parts = PurePosixPath(path).parts
            if len(parts) > 2:
                palaces |= self.palaces() if parts[1] == "holidays" else {parts[1]}
        palaces -= {"holidays"}
        self._prime(palaces)
        self.vocabularies = vocabularies
        for path, blob in touched.items():
            if blob == NO_BLOB:
                self.blobs.pop(path, None)
                self._folders[_folder_of(path)].pop(path, None)
                self.accepted.pop(path, None)
                self.behind.pop(path, None)
            else:
                self.blobs[path] = self._folders[_folder_of(path)][path] = blob
        return palaces

    def _prime(self, palaces: set[str]) -> None:
        """Read what a resumed replay has not read yet: it may have to stay in force."""
        fresh = palaces - self._primed
        for palace in sorted(fresh):
            if self.is_there(palace):
                self.palace(palace)
        self._primed |= fresh

    def palaces(self) -> set[str]:
        """The ids of the palaces that are there now."""
        return {folder for folder in self._folders if self.is_there(folder)}

    def is_there(self, palace: str) -> bool:
        """Whether a palace has its file now."""
        return f"{EVENTS}/{palace}/palace.yml" in self.blobs

    def all_read(self) -> bool:
        """Whether every file in force is the newest of its path, as the reader takes it now."""
        return not self.behind

    def below(self, folder: str) -> BlobPath:
        """The root of a tree that holds only this folder of `events/`."""
        inside = dict(self._folders.get(folder, {}))
        return BlobPath(Snapshot(inside, self.contents), PurePosixPath())

    def holidays(self) -> Holidays:
        """The days off known now."""
        root = self.below("holidays")
        years: tuple[HolidayYear, ...] = _VersionLoader(root, self).holidays(
            root / EVENTS / "holidays"
        )
        taken = (self.accepted.get(path) for path in sorted(root.commit.blobs))
        key = (self.vocabularies, *(one[0] for one in taken if one))
        if key not in self._holidays:
            self._holidays[key] = Holidays(years)
        return self._holidays[key]

    def topics(self) -> Topics:
        """The alliance's topics now; none where its file is gone or nobody can read it."""
        alliance = _VersionLoader(self.below(""), self).whole()
        return topics_of(alliance) if alliance else {}

    def palace(self, palace_id: str) -> Held:
        """A palace now, with the occurrences of its activities; None when it is gone."""
        root = self.below(palace_id)
        reader = _VersionLoader(root, self, self.holidays())
        folder = root / EVENTS / palace_id
        palace = reader.palace(folder) if folder.is_dir() else None
        own = {venue.id for venue in palace.venues} if palace else set()
        lost, last = reader.venues - own, self._palaces.get(palace_id)
        if palace and lost and last:
            # Activities in force still need what this version of palace.yml took away.
            path = f"{EVENTS}/{palace_id}/palace.yml"
            self.behind[path] = self.blobs[path]
            return last
        self._palaces[palace_id] = (palace, reader.expanded)
        return palace, reader.expanded


def _folder_of(path: str) -> str:
    """The folder of `events/` that holds a file; empty for one beside the folders."""
    parts = path.split("/", 2)
    return parts[1] if len(parts) > 2 else ""


class _VersionLoader(Loader):
    """Reads one palace of a commit; whatever was read before is not read again."""

    def __init__(
        self, root: BlobPath, versions: Versions, days_off: Holidays | None = None
    ) -> None:
        super().__init__(root)
        self.versions = versions
        self.days_off = days_off or Holidays()
        self.head = ""
        self.expanded: dict[str, tuple[Occurrence, ...]] = {}
        self.venues: set[str] = set()

    def holiday_year(self, path: PathLike) -> HolidayYear | None:
        """One year's days off: the newest version that can be what was published."""
        assert isinstance(path, BlobPath)
        return self._in_force(path, partial(super().holiday_year, path))

    def whole(self) -> Alliance | None:
        """The alliance's own file, in the first words that it can be read in.

        What else may be wrong with it is nothing to its topics.
        """
        path = self.root / EVENTS / "alliance.yml"
        for words in self.versions.vocabularies if ALLIANCE_FILE in self.versions.blobs else ():
            self.vocabulary = words
            made: Alliance | None = super().record(ALLIANCE, path)
            if made is not None:
                return made
        return None

    def record(self, record: Record, path: PathLike, **given: Any) -> Any:
        """A head file (palace.yml, brand.yml): the newest version that can be read."""
        assert isinstance(path, BlobPath)
        if record is HOLIDAYS:
            return super().record(record, path, **given)
        made = self._in_force(path, partial(super().record, record, path, **given), self.contacts)
        if record is PALACE and made is not None:
            self.days_off = self.days_off.of(made)
            self.head = self.versions.accepted[path.as_posix()][0]
        return made

    def activity(self, path: PathLike, home: Home) -> Activity | None:
        """One activity's file, expanded: the newest version without an error."""
        assert isinstance(path, BlobPath)
        read = partial(super().activity, path, home)
        besides = (self.head, home.formerly, self.days_off)
        made = self._in_force(path, lambda: self._expanded(read()), *besides)
        if made is None:
            return None
        activity, self.expanded[made[0].id], venues = made
        self.venues |= venues
        return activity

    def _expanded(self, activity: Activity | None) -> Expanded | None:
        if activity is None or self.stopping():
            return None
        occurrences, problems = expand(activity, self.days_off)
        self.problems += problems
        return activity, occurrences, frozenset(o.venue for o in occurrences if o.venue)

    def stopping(self) -> tuple[Problem, ...]:
        """The problems found that stopped a build in the words that are tried."""
        return errors(self.problems, self.vocabulary)

    def _in_force(self, path: BlobPath, read: Callable[[], T | None], *besides: object) -> T | None:
        """What the newest version of a file says if it can be read, else the last that could.

        A version is read once in the same words beside the same other things.
        """
        readings = self.versions.readings
        name, newest = path.as_posix(), path.blob
        assert newest is not None, "the folder was just listed"
        wrong: tuple[Problem, ...] = ()
        for words in self.versions.vocabularies:
            self.vocabulary = words
            self.problems.clear()
            key = (name, newest, words, *besides)
            if key not in readings:
                fresh = read()
                readings[key] = None if self.stopping() else fresh
            made: T | None = readings[key]
            if made is not None:
                self.versions.accepted[name] = (newest, made)
                self.versions.behind.pop(name, None)
                return made
            wrong = wrong or self.stopping()
        if wrong and self.versions.behind.get(name) != newest:
            self.versions.refused.append(Refusal(name, wrong[0].place.line, wrong[0].code))
        self.versions.behind[name] = newest
        older: T | None
        _, older = self.versions.accepted.get(name, ("", None))
        return older
