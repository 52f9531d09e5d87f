"""The `events/` folder to an `Alliance`: the folder is the reference.

Nothing outside `events/` and `mkdocs.yml` is read, no link is followed, and every file
is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from gongli.fields import ALLIANCE, BRAND, FILES, HOLIDAYS, PALACE, SETTINGS
from gongli.model import Activity, Alliance, Brand, HolidayYear, Palace, Settings
from gongli.problems import Place, Problem, problem
from gongli.reading.activity import read_activity
from gongli.reading.bind import Binder, unquoted
from gongli.reading.source import decode
from gongli.reading.tree import Node, parse
from gongli.records import Record, nested

EVENTS = "events"
RESERVED = frozenset(
    """404 about assets brands calendar changes data embed feeds holidays images index mine
    reports search sitemap stylesheets subscribe venues""".split()  # noqa: SIM905 - easier to read
)
_ID = re.compile(r"[a-z0-9-]{1,64}")
_OTHERS = frozenset({".md", ".png", ".jpg", ".jpeg", ".webp"})
_KNOWN_KEYS = frozenset(
    spelling
    for record in {r.name: r for top in FILES for r in nested(top)}.values()
    for f in record.fields
    for spelling in f.spellings
)


@dataclass
class Loader:
    """Walks the tree below `root`, gathering problems."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def report(self, code: str, path: Path, **args: object) -> None:
        """A problem with a file or folder as a whole."""
        self.problems.append(problem(code, Place(self.name(path)), **args))

    def name(self, path: Path) -> str:
        """The path from the root, with forward slashes on every system."""
        return path.relative_to(self.root).as_posix()

    def tree(self, path: Path, *, tags: bool = False) -> Node | None:
        """The nodes of a file, or None when it cannot be read."""
        try:
            data = path.read_bytes()
        except OSError as error:
            self.report("unreadable-file", path, why=error.strerror or error)
            return None
        source, problems = decode(self.name(path), data)
        self.problems += problems
        if source is None:
            return None
        node, problems = parse(source, _KNOWN_KEYS, tags=tags)
        already = {p.place.line for p in self.problems if p.place.file == source.file}
        self.problems += [p for p in problems if p.place.line not in already]
        if node is None and not problems:
            self.report("empty-file", path)
        return node

    def record(self, record: Record, path: Path, *, tags: bool = False, **given: Any) -> Any:
        """A file that is one record, or None."""
        node = self.tree(path, tags=tags)
        if node is None:
            return None
        binder = Binder()
        made = binder.record(record, node, **given)
        self.problems += binder.problems
        return made

    def entries(self, folder: Path) -> tuple[list[Path], list[Path]]:
        """The YAML files and the folders in a folder, by name; the rest is reported."""
        files: list[Path] = []
        folders: list[Path] = []
        for path in sorted(folder.iterdir(), key=lambda p: p.name):
            if path.name.startswith("."):
                continue
            if path.is_symlink():
                self.report("symlink", path)
            elif path.is_dir():
                if path.suffix in (".yml", ".yaml"):
                    self.report("folder-like-file", path)
                else:
                    folders.append(path)
            elif path.suffix == ".yml":
                files.append(path)
            elif path.suffix.lower() in (".yaml", ".yml"):
                self.report("wrong-extension", path, write=f"{path.stem}.yml")
            elif path.suffix.lower() not in _OTHERS:
                self.report("stray-file", path)
        return files, folders

    def good_id(self, path: Path, *, reserved: frozenset[str] = frozenset()) -> bool:
        """Whether a file or folder name can be part of an address."""
        name = path.stem if path.suffix == ".yml" else path.name
        if not _ID.fullmatch(name):
            self.report("bad-id", path, value=name)
            return False
        if name in reserved:
            self.report("reserved-id", path, value=name)
            return False
        return True

    def alliance(self) -> Alliance:
        """Everything under `events/`."""
        folder = self.root / EVENTS
        if not folder.is_dir():
            self.report("no-events-folder", folder)
            return Alliance()
        files, folders = self.entries(folder)
        own = None
        for path in files:
            if path.name == "alliance.yml":
                own = self.record(ALLIANCE, path)
            else:
                self.report("file-in-wrong-place", path)
        holidays = self.holidays(folder / "holidays") if folder / "holidays" in folders else ()
        found = [self.palace(path) for path in folders if path.name != "holidays"]
        palaces = tuple(palace for palace in found if palace)
        name = own.name if own else (palaces[0].name if len(palaces) == 1 else None)
        return Alliance(name, own.intro if own else None, palaces, holidays)

    def holidays(self, folder: Path) -> tuple[HolidayYear, ...]:
        """The years in `events/holidays/`."""
        years = []
        for path in self.entries(folder)[0]:
            if not re.fullmatch(r"(19|20)\d\d", path.stem):
                self.report("holiday-file-name", path)
                continue
            made = self.record(HOLIDAYS, path, year=int(path.stem))
            if made is not None:
                years.append(made)
        return tuple(years)

    def palace(self, folder: Path) -> Palace | None:
        """A palace's folder with its brands and activities."""
        if not self.good_id(folder, reserved=RESERVED):
            return None
        files, folders = self.entries(folder)
        head = folder / "palace.yml"
        if head not in files:
            self.report("no-palace-file", folder, write=self.name(head))
            return None
        made = self.record(PALACE, head, id=folder.name)
        venues = _venue_names(made) if made is not None else None
        kept = [path for path in files if path != head]
        brands = [self.brand(path, folder.name, venues) for path in folders]
        activities = self.activities(kept, folder.name, None, venues)
        if made is None:
            return None
        filled: Palace = replace(made, brands=tuple(b for b in brands if b), activities=activities)
        return filled

    def brand(self, folder: Path, palace: str, venues: Mapping[str, str] | None) -> Brand | None:
        """A brand's folder with its activities."""
        if not self.good_id(folder, reserved=frozenset({"venues"})):
            return None
        files, folders = self.entries(folder)
        for path in folders:
            self.report("too-many-folders", path)
        head = folder / "brand.yml"
        if head not in files:
            self.report("no-brand-file", folder, write=self.name(head))
            return None
        made = self.record(BRAND, head, id=folder.name, palace=palace)
        kept = [path for path in files if path != head]
        activities = self.activities(kept, palace, folder.name, venues)
        return replace(made, activities=activities) if made is not None else None

    def activities(
        self,
        files: Iterable[Path],
        palace: str,
        brand: str | None,
        venues: Mapping[str, str] | None,
    ) -> tuple[Activity, ...]:
        """The activities of these files; without venues (palace unreadable) none is bound."""
        made = []
        for path in files:
            node = self.tree(path) if self.good_id(path, reserved=frozenset({"venues"})) else None
            if node is None or venues is None:
                continue
            path_id = "/".join(part for part in (palace, brand, path.stem) if part)
            activity, problems = read_activity(
                node, venues, path_id=path_id, palace=palace, brand=brand
            )
            self.problems += problems
            if activity is not None:
                made.append(activity)
        return tuple(made)


def _venue_names(palace: Palace) -> Mapping[str, str]:
    """Each venue's id under its id and its name."""
    by_name = {unquoted(venue.name): venue.id for venue in palace.venues}
    return by_name | {venue.id: venue.id for venue in palace.venues}


def load(root: Path) -> tuple[Alliance, tuple[Problem, ...]]:
    """All data below `root`, and everything wrong with it."""
    loader = Loader(root)
    alliance = loader.alliance()
    return alliance, (*loader.problems, *_claims(alliance))


def load_settings(root: Path) -> tuple[Settings | None, tuple[Problem, ...]]:
    """What the core needs of mkdocs.yml."""
    loader = Loader(root)
    path = root / "mkdocs.yml"
    if not path.is_file():
        loader.report("no-settings", path)
        return None, tuple(loader.problems)
    made: Settings | None = loader.record(SETTINGS, path, tags=True)
    return made, tuple(loader.problems)


def _claims(alliance: Alliance) -> Iterable[Problem]:
    """Two sources that want one address."""
    owners: dict[str, str] = {}
    for palace in alliance.palaces:
        for brand in palace.brands:
            owners[f"{palace.id}/{brand.id}"] = brand.at.own.file
    for activity in alliance.all_activities():
        other = owners.setdefault(activity.id, activity.file)
        if other != activity.file:
            place = activity.at.of("id")
            yield problem("path-claimed-twice", place, path=activity.id, other=other)
