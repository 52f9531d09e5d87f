"""The `events/` folder to an `Alliance`: the folder is the reference.

Nothing outside `events/` and `mkdocs.yml` is read.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from gongli.catalogue import VOCABULARY
from gongli.fields import ALLIANCE, BRAND, HOLIDAYS, PALACE, SETTINGS
from gongli.model import Activity, Alliance, Brand, HolidayYear, Palace, Settings
from gongli.model.site_names import RESERVED, RESERVED_INSIDE, TAKEN_LATER
from gongli.problems import Place, Problem, problem
from gongli.reading.folder.almanac import year_problems
from gongli.reading.folder.files import Files
from gongli.reading.folder.paths import PathLike
from gongli.reading.folder.personal import Value, contacts_of
from gongli.reading.mistakes.placeholders import told_once
from gongli.reading.mistakes.unknown import unquoted
from gongli.reading.records.activity import Home, read_activity

EVENTS = "events"


@dataclass
class Loader(Files):
    """Walks the tree below `root`, gathering problems."""

    vocabulary: int = VOCABULARY
    """In whose words its files are written."""

    def alliance(self) -> Alliance:
        """Everything under `events/`."""
        folder = self.root / EVENTS
        if folder.is_symlink() or not folder.is_dir():
            self.report("symlink" if folder.is_symlink() else "no-events-folder", folder)
            return Alliance()
        files, folders = self.entries(folder)
        holidays = self.holidays(folder / "holidays") if folder / "holidays" in folders else ()
        found = [self.palace(path) for path in folders if path.name != "holidays"]
        palaces = tuple(palace for palace in found if palace)
        self.contacts = contacts_of_all(palaces)
        own = None
        for path in files:
            if path.name == "alliance.yml":
                own = self.record(ALLIANCE, path)
            else:
                self.report("file-in-wrong-place", path)
        whole = own or Alliance(palaces[0].name if len(palaces) == 1 else None)
        return replace(whole, palaces=palaces, holidays=holidays, declared=own is not None)

    def holidays(self, folder: PathLike) -> tuple[HolidayYear, ...]:
        """The years in `events/holidays/`."""
        years = []
        for path in self.entries(folder)[0]:
            if not re.fullmatch(r"(19|20)\d\d", path.stem):
                self.report("holiday-file-name", path)
                continue
            years.append(self.holiday_year(path))
        return tuple(year for year in years if year is not None)

    def holiday_year(self, path: PathLike) -> HolidayYear | None:
        """One year's days off."""
        made: HolidayYear | None = self.record(HOLIDAYS, path, year=int(path.stem))
        if made is not None:
            self.problems += year_problems(made)
        return made

    def palace(self, folder: PathLike) -> Palace | None:
        """A palace's folder with its brands and activities."""
        if not self.good_id(folder, RESERVED):
            return None
        files, folders = self.entries(folder)
        head = folder / "palace.yml"
        if head not in files:
            self.report("no-palace-file", folder, write=self.name(head))
            return None
        self.contacts = frozenset()
        made = self.record(PALACE, head, id=folder.name)
        self.contacts = contacts_of(made) if made else frozenset()
        venues = _venue_names(made) if made else None
        home = Home(folder.name, None, venues, made.formerly if made else ())
        brands = [self.brand(path, home) for path in folders]
        activities = self.activities([path for path in files if path != head], home)
        if made is None:
            return None
        filled: Palace = replace(made, brands=tuple(b for b in brands if b), activities=activities)
        return filled

    def brand(self, folder: PathLike, above: Home) -> Brand | None:
        """A brand's folder with its activities; `above` is its palace's."""
        if not self.good_id(folder, RESERVED_INSIDE):
            return None
        files, folders = self.entries(folder)
        for path in folders:
            self.report("too-many-folders", path)
        head = folder / "brand.yml"
        if head not in files:
            self.report("no-brand-file", folder, write=self.name(head))
            return None
        made = self.record(BRAND, head, id=folder.name, palace=above.palace)
        formerly = (*above.formerly, *(made.formerly if made else ()))
        home = replace(above, brand=folder.name, formerly=formerly)
        activities = self.activities([path for path in files if path != head], home)
        return replace(made, activities=activities) if made is not None else None

    def activities(self, files: Iterable[PathLike], home: Home) -> tuple[Activity, ...]:
        """The activities of these files; without venues (palace unreadable) none is bound."""
        made = (self.activity(path, home) for path in files)
        return tuple(activity for activity in made if activity is not None)

    def activity(self, path: PathLike, home: Home) -> Activity | None:
        """One activity's file."""
        node = self.tree(path) if self.good_id(path, RESERVED_INSIDE) else None
        if node is None or home.venues is None:
            return None
        made, problems = read_activity(node, home, path.stem, self.vocabulary)
        self.problems += problems
        return made


def _venue_names(palace: Palace) -> Mapping[str, str]:
    """Each venue's id under its id and its name."""
    by_name = {unquoted(venue.name): venue.id for venue in palace.venues}
    return by_name | {venue.id: venue.id for venue in palace.venues}


def contacts_of_all(palaces: Iterable[Palace]) -> frozenset[Value]:
    """What the palaces publish of themselves."""
    return frozenset(value for palace in palaces for value in contacts_of(palace))


def load(root: Path) -> tuple[Alliance, tuple[Problem, ...]]:
    """All data below `root`, and everything wrong with it."""
    loader = Loader(root)
    alliance = loader.alliance()
    return alliance, told_once([*loader.problems, *_taken_later(alliance), *_claims(alliance)])


def load_settings(
    root: Path, contacts: frozenset[Value] = frozenset()
) -> tuple[Settings, tuple[tuple[str, Place], ...], tuple[Problem, ...]]:
    """What the core needs of mkdocs.yml, where the palaces' `contacts` may stand.

    Its settings, and the pages that its navigation names with their places.  Both are empty where
    it cannot be read: a problem says so, and nothing is published.
    """
    loader = Loader(root, contacts=contacts)
    path = root / "mkdocs.yml"
    if not path.exists() and not path.is_symlink():
        loader.report("no-settings", path)
        return Settings(), (), tuple(loader.problems)
    made: Settings | None = loader.record(SETTINGS, path)
    return made or Settings(), loader.nav, told_once(loader.problems)


def _taken_later(alliance: Alliance) -> Iterable[Problem]:
    """Palaces, and activities by their ids, at an address that the site took since."""
    for palace in alliance.palaces:
        if palace.id in TAKEN_LATER:
            yield problem("reserved-id", palace.at.own, value=palace.id)
            continue
        for activity in palace.all_activities():
            if (top := activity.page.partition("/")[0]) in TAKEN_LATER:
                yield problem("reserved-id", activity.at.of("id"), value=top)


def _claims(alliance: Alliance) -> Iterable[Problem]:
    """Two sources that want one address or one id; an activity's dates stand below its own."""
    brands = [brand for palace in alliance.palaces for brand in palace.brands]
    owners = {f"{brand.palace}/{brand.id}": brand.at.own.file for brand in brands}
    above = {a.page: a.file for a in reversed(alliance.all_activities())}
    above = {path: file for path, file in above.items() if path not in owners}
    names: dict[str, str] = {}
    for activity in alliance.all_activities():
        named = names.setdefault(activity.id, activity.file)
        page = activity.page
        at = above.get(page.rpartition("/")[0]) or owners.setdefault(page, activity.file)
        claims = ((activity.id, named), (page, at))
        for path, other in [claim for claim in claims if claim[1] != activity.file][:1]:
            yield problem("path-claimed-twice", activity.at.of("id"), path=path, other=other)
