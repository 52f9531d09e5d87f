"""The whole story on one page: load → check → expand → render → publish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from gongli.ledger import History, Tables, read_ledger, with_working_tree
from gongli.model import Alliance, Occurrence, Settings
from gongli.problems import Place, Problem, errors, in_order, problem
from gongli.reading import git
from gongli.reading.content import read_content
from gongli.reading.load import EVENTS, load, load_settings
from gongli.rules.clashes import clash_problems
from gongli.rules.expand import expand
from gongli.rules.history import Ledger, Refusal, Table
from gongli.rules.holidays import Holidays
from gongli.rules.moves import move_problems
from gongli.rules.promises import brand_promises, palace_promises, promise_problems
from gongli.rules.recurrence import heeds_holidays
from gongli.rules.references import reference_problems
from gongli.rules.sense import sense_problems
from gongli.share_images import CACHE, Pictures, share_images
from gongli.writing.addresses import is_alarm_feed, is_feed
from gongli.writing.artifact import Artifact, TwoSourcesError, collected
from gongli.writing.csp import server_files
from gongli.writing.data.files import data_artifacts
from gongli.writing.data.sheets import sheet_artifacts
from gongli.writing.edition import Edition
from gongli.writing.feeds.atom_feeds import atom_artifacts
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.files import feed_artifacts, feed_problems, qr_artifacts, shortened
from gongli.writing.pages.embed import embed_artifacts
from gongli.writing.pages.every import page_artifacts
from gongli.writing.pages.moved import moved_artifacts, redirects
from gongli.writing.publish import only_writer, recover, remove_tree, replace_tree, write_tree
from gongli.writing.robots import robots_artifact
from gongli.writing.search.files import search_artifact
from gongli.writing.share.cards import share_cards
from gongli.writing.styles import style_artifact
from gongli.writing.templates import Templates


@dataclass(frozen=True)
class Checked:
    """What the editors wrote, expanded, with all that is wrong with it."""

    settings: Settings | None
    alliance: Alliance
    holidays: Holidays
    occurrences: Mapping[str, tuple[Occurrence, ...]]
    """By the id of their activity."""
    content: Mapping[str, bytes]
    """The hand-written pages, by their path in the docs tree."""
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return not errors(self.problems)

    @cached_property
    def all_occurrences(self) -> tuple[Occurrence, ...]:
        """Every occurrence in order of time."""
        every = (o for group in self.occurrences.values() for o in group)
        return tuple(sorted(every, key=lambda o: o.sort_key))


def check(root: Path) -> Checked:
    """Read and expand everything below `root`; all problems, none raised."""
    settings, setting_problems = load_settings(root)
    alliance, read_problems = load(root)
    content, content_problems = read_content(root)
    holidays = Holidays(alliance.holidays)
    expanded: dict[str, tuple[Occurrence, ...]] = {}
    problems = [*setting_problems, *read_problems, *content_problems]
    for activity in alliance.all_activities():
        expanded[activity.id], found = expand(activity, holidays)
        problems += found
    for palace in alliance.palaces:
        expanded |= Tables.numbered(palace, expanded)
    problems += reference_problems(alliance)
    problems += move_problems(alliance)
    problems += clash_problems(alliance, expanded)
    problems += sense_problems(alliance, expanded)
    problems += _promises(alliance, expanded)
    problems += _unpublished(alliance, expanded, holidays)
    return Checked(settings, alliance, holidays, expanded, content, in_order(problems))


def _promises(
    alliance: Alliance, expanded: Mapping[str, tuple[Occurrence, ...]]
) -> Iterator[Problem]:
    """The first gap of each promise that the calendar doesn't keep."""
    for palace in alliance.palaces:
        held = [o for a in palace.all_activities() for o in expanded[a.id]]
        for promise, state in palace_promises(palace, held):
            yield from promise_problems(promise, state, palace.label)
        for brand in palace.brands:
            held = [o for a in brand.activities for o in expanded[a.id]]
            for promise, state in brand_promises(brand, held):
                yield from promise_problems(promise, state, brand.name)


def _unpublished(
    alliance: Alliance, expanded: Mapping[str, tuple[Occurrence, ...]], holidays: Holidays
) -> list[Problem]:
    """A warning for each year whose days off are only assumed, and matter."""
    affected: dict[int, list[str]] = {}
    for activity in alliance.all_activities():
        heeding = {part.id for part in activity.parts if heeds_holidays(part.when)}
        days = [o.slot.day for o in expanded[activity.id] if o.part.id in heeding]
        for year in holidays.unpublished(days):
            affected.setdefault(year, []).append(activity.name)
    files = {year.year: year.at.own for year in alliance.holidays}
    return [
        problem(
            "holidays-unpublished",
            files.get(year, Place(f"events/holidays/{year}.yml")),
            year=year,
            names="、".join(names),
        )
        for year, names in sorted(affected.items())
    ]


def edition(root: Path, checked: Checked, today: date) -> Edition:
    """A sound calendar as of `today`, stamped from git's history."""
    assert checked.settings is not None, "an unreadable mkdocs.yml is an error"
    return dated(root, checked, read_ledger(root, checked.settings), today)


def dated(root: Path, checked: Checked, history: History, today: date) -> Edition:
    """A sound calendar as of `today`, stamped from this history."""
    assert checked.settings is not None, "an unreadable mkdocs.yml is an error"
    ledger = up_to_date(root, checked, history.ledger, today)
    return Edition(
        settings=checked.settings,
        alliance=checked.alliance,
        holidays=checked.holidays,
        occurrences=checked.occurrences,
        today=today,
        ledger=ledger,
    )


def up_to_date(root: Path, checked: Checked, ledger: Ledger, today: date) -> Ledger:
    """The ledger with what is not committed on top, dated at the start of `today`."""
    clean = git.head(root) is not None and not git.is_dirty(root, EVENTS)
    # A file that git is told to ignore leaves the tree clean and is in no commit.
    if clean and ledger.tables.keys() >= checked.occurrences.keys():
        return ledger
    assert checked.settings is not None
    tables = Tables(checked.settings)
    found: dict[str, Table] = {}
    for palace in checked.alliance.palaces:
        found |= tables.of(palace, checked.occurrences)
    return with_working_tree(ledger, found, today)


@dataclass(frozen=True)
class Tree:
    """A complete docs tree, or the problems that stand in its way."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    refused: tuple[Refusal, ...] = ()
    """Versions of the history that could not be read; what stands now is not among them."""
    drawn: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures to keep for the next build, by their names in the cache."""
    moved: Mapping[str, bytes] = field(default_factory=dict)
    """Former addresses, for web servers."""

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return not errors(self.problems)


def render(root: Path, checked: Checked, today: date) -> Tree:
    """Everything the engine needs: hand-written pages, generated pages, feeds, data."""
    assert checked.settings is not None, "an unreadable mkdocs.yml is an error"
    history = read_ledger(root, checked.settings)
    feeds = Feeds(dated(root, checked, history, today))
    pictures = share_images(root, share_cards(feeds.edition), checked.settings)
    try:
        files = files_of(feeds, templates(root), checked.content, pictures)
    except TwoSourcesError as clash:
        return Tree({}, (_clash(clash, checked.content),))
    written = [Artifact(p, d) for p, d in files.items() if is_feed(p) or is_alarm_feed(p)]
    problems = [*pictures.problems, *feed_problems(written, feeds.events), *shortened(feeds)]
    moved = redirects(feeds.edition.moves, checked.settings.site_url)
    return Tree(files, in_order(problems), history.refused, pictures.kept, moved)


def history_problems(root: Path) -> tuple[Problem, ...]:
    """Why git's history must not be published from: a clone that lacks the older part."""
    if git.head(root) is None or not git.is_shallow(root):
        return ()
    return (problem("shallow-history", Place(EVENTS)),)


def templates(root: Path) -> Templates:
    """The page templates of a project."""
    return Templates(root / "theme" / "pages")


def files_of(
    feeds: Feeds, pages: Templates, content: Mapping[str, bytes], pictures: Pictures
) -> dict[str, bytes]:
    """Every file of the docs tree; raises `TwoSourcesError` when two want one path."""
    files = collected(
        [
            *(Artifact(path, data) for path, data in content.items()),
            *pictures.artifacts,
            *page_artifacts(feeds, pages, pictures.cards),
            *feed_artifacts(feeds),
            *qr_artifacts(feeds),
            *data_artifacts(feeds.edition, feeds.scopes),
            *sheet_artifacts(feeds.edition, feeds.scopes),
            *atom_artifacts(feeds.edition, feeds.scopes),
            *embed_artifacts(feeds.edition, pages),
            search_artifact(feeds.edition, content),
            style_artifact(feeds.edition.alliance, pages),
            robots_artifact(feeds.edition),
        ]
    )
    return files | collected(moved_artifacts(feeds.edition, files, pages))


def _clash(clash: TwoSourcesError, content: Mapping[str, bytes]) -> Problem:
    """Two pages at one address; a hand-written one is to blame."""
    place = Place(f"content/{clash.first}" if clash.first in content else EVENTS)
    both = clash.second in content and clash.second != clash.first
    other = f"content/{clash.second}" if both else EVENTS
    path = clash.url.strip("/") or "."
    return problem("path-claimed-twice", place, path=path, other=other)


def write_docs(root: Path, tree: Tree) -> Path:
    """Write the docs tree to `build/docs/`."""
    with only_writer(root / "build" / "lock"):
        return _write(root, tree)


def _write(root: Path, tree: Tree) -> Path:
    """The docs tree, and what was drawn for it: whoever calls is the only writer."""
    docs = root / "build" / "docs"
    write_tree(docs, tree.files)
    write_tree(root / CACHE, tree.drawn)
    return docs


def publish(root: Path, tree: Tree, today: date) -> Path:
    """Build `site/` from the tree; the published one is replaced whole or stays as it was."""
    # MkDocs takes a quarter of a second to import; only a build needs it.
    from gongli.writing.engine import build_site, protect_site

    site, fresh = root / "site", root / "build" / "site"
    with only_writer(root / "build" / "lock"):
        recover(site)
        remove_tree(fresh)
        _write(root, tree)
        build_site(root, fresh, today)
        policy = protect_site(fresh)
        replace_tree(fresh, site)
        write_tree(root / "build" / "csp", server_files(policy))
        write_tree(root / "build" / "moved", tree.moved)
    return site


WATCHED = (EVENTS, "content", "theme", "mkdocs.yml")
"""What a preview depends on."""


def preview_folder(root: Path) -> Path:
    """Where a preview is built; the published site is never touched."""
    return root / "build" / "preview"


def preview(root: Path, checked: Checked, today: date, address: str) -> None:
    """Build a sound calendar for looking at under `address`."""
    from gongli.writing.engine import build_site

    tree = render(root, checked, today)
    if not tree.sound:
        return
    with only_writer(root / "build" / "lock"):
        _write(root, tree)
        build_site(root, preview_folder(root), today, site_url=address)
