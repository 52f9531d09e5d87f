"""The second half of the story: what `checking.py` read and expanded → render → publish."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path

from gongli.checking import Checked
from gongli.keeping.cards import CACHE, Pictures, share_images
from gongli.keeping.pictures import CACHE as OWN_CACHE
from gongli.keeping.pictures import own_pictures
from gongli.ledger import published
from gongli.problems import Phrase, Place, Problem, errors, problem, to_tell
from gongli.reading.folder.load import EVENTS
from gongli.reading.history import git
from gongli.rules.history import Refusal
from gongli.trouble import EngineError
from gongli.writing.artifact import Artifact, Made, TwoSourcesError, collected
from gongli.writing.csp import laid_on, server_files
from gongli.writing.data.files import data_artifacts
from gongli.writing.data.sheets import sheet_artifacts
from gongli.writing.edition import Edition
from gongli.writing.feeds.atom_feeds import atom_artifacts
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.files import feed_artifacts, feed_problems, qr_artifacts, shortened
from gongli.writing.frame import GeneratedPage
from gongli.writing.pages.embed import embed_artifacts
from gongli.writing.pages.every import page_artifacts
from gongli.writing.pages.guide import guide_artifacts
from gongli.writing.pages.moved import moved_artifacts, redirects
from gongli.writing.publish import (
    only_writer,
    open_to_all,
    recover,
    remove_tree,
    replace_tree,
    write_file,
    write_over,
    write_tree,
)
from gongli.writing.robots import robots_artifact
from gongli.writing.search.files import search_artifact
from gongli.writing.share.cards import share_cards
from gongli.writing.styles import style_artifact
from gongli.writing.templates import Templates


def edition(root: Path, checked: Checked, today: date) -> Edition:
    """A sound calendar as of `today`, stamped from git's history."""
    return Edition(checked.calendar, today, published(root, checked.calendar, today).ledger)


@dataclass(frozen=True)
class Tree:
    """A complete docs tree, or the problems that stand in its way."""

    files: Mapping[str, Made]
    problems: tuple[Problem, ...]
    refused: tuple[Refusal, ...] = ()
    """Versions of the history that could not be read; what stands now is not among them."""
    kept: Mapping[Path, Mapping[str, bytes]] = field(default_factory=dict)
    """Pictures to keep for the next build, by their cache and their names there."""
    moved: Mapping[str, bytes] = field(default_factory=dict)
    """Former addresses, for web servers."""

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return not errors(self.problems)


def render(root: Path, checked: Checked, today: date) -> Tree:
    """Everything that a site is made of: hand-written pages, generated pages, feeds, data."""
    calendar = checked.calendar
    history = published(root, calendar, today)
    feeds = Feeds(Edition(calendar, today, history.ledger))
    pictures = share_images(root, share_cards(feeds.edition), calendar.settings)
    own = own_pictures(root, checked.content)
    try:
        files = files_of(feeds, templates(root), own.content, pictures)
        files = collected([*files.values(), *guide_artifacts(checked.guide)])
    except TwoSourcesError as clash:
        return Tree({}, (_clash(clash, checked.content),))
    problems = [*pictures.problems, *shortened(feeds)]
    if history.strayed:
        problems.append(problem("history-strayed", Place(EVENTS), commit=history.strayed[:9]))
    problems += feed_problems(files.values(), feeds.events)
    moved = redirects(calendar.moves, calendar.settings.site_url)
    kept = {CACHE: pictures.kept, OWN_CACHE: own.kept}
    return Tree(files, to_tell(problems), history.refused, kept, moved)


def history_problems(root: Path) -> tuple[Problem, ...]:
    """Why git's history must not be published from: git refuses it, or it lacks the older part."""
    if words := git.trouble(root):
        return (problem("history-unreadable", Place(EVENTS), git=words),)
    if git.head(root) is None or not git.is_shallow(root):
        return ()
    return (problem("shallow-history", Place(EVENTS)),)


def templates(root: Path) -> Templates:
    """The page templates of a project."""
    return Templates(root / "theme" / "pages")


def files_of(
    feeds: Feeds, pages: Templates, content: Mapping[str, bytes], pictures: Pictures
) -> dict[str, Made]:
    """Every file of the docs tree; raises `TwoSourcesError` when two want one path."""
    files = collected(
        [
            *(Artifact(path, data) for path, data in content.items()),
            *pictures.artifacts,
            *page_artifacts(feeds, pages, pictures.cards),
            *feed_artifacts(feeds),
            *qr_artifacts(feeds),
            *data_artifacts(feeds.edition, feeds.scopes),
            *sheet_artifacts(feeds.edition.calendar, feeds.scopes),
            *atom_artifacts(feeds.edition, feeds.scopes),
            *embed_artifacts(feeds.edition, pages),
            search_artifact(feeds.edition, content),
            style_artifact(feeds.edition.calendar.alliance, pages),
            robots_artifact(feeds.edition.calendar),
        ]
    )
    return files | collected(moved_artifacts(feeds.edition.calendar, files, pages))


def _clash(clash: TwoSourcesError, content: Mapping[str, bytes]) -> Problem:
    """Two pages at one address; a hand-written one is to blame."""
    place = Place(f"content/{clash.first}" if clash.first in content else EVENTS)
    both = clash.second in content and clash.second != clash.first
    other = f"content/{clash.second}" if both else EVENTS
    path = clash.url.strip("/") or "."
    return problem("path-claimed-twice", place, path=path, other=other)


def docs_folder(root: Path) -> Path:
    """Where the docs tree is written."""
    return root / "build" / "docs"


_FOR_ENGINES = b"""INHERIT: ../mkdocs.yml
docs_dir: docs
site_dir: by-engine
theme: {custom_dir: ../theme/overrides}
hooks: []
"""
"""mkdocs.yml beside the docs tree: as it stands, whatever engine builds it."""


def write_docs(root: Path, tree: Tree) -> Path:
    """Write the docs tree to `build/docs/`."""
    docs = docs_folder(root)
    with only_writer(root / "build" / "lock"):
        write_tree(docs, {path: file.data for path, file in tree.files.items()})
        write_file(docs.with_name("mkdocs.yml"), _FOR_ENGINES)
        _keep(root, tree)
    return docs


def _keep(root: Path, tree: Tree) -> None:
    for cache, files in tree.kept.items():
        write_tree(root / cache, files)


def publish(root: Path, tree: Tree, today: date) -> Path:
    """Build `site/` from the tree; the published one is replaced whole or stays as it was."""
    site, fresh = root / "site", root / "build" / "site"
    with only_writer(root / "build" / "lock"):
        recover(site)
        generated = _build(root, tree, fresh, today)
        pages = [Artifact(p.relative_to(fresh).as_posix(), p.read_bytes())
                 for p in fresh.rglob("*.html")]  # fmt: skip
        write_over(fresh, map(laid_on, chain(pages, generated)))
        write_tree(root / "build" / "csp", server_files())
        write_tree(root / "build" / "moved", tree.moved)
        _keep(root, tree)
        open_to_all(fresh)
        replace_tree(fresh, site)
    return site


def _build(
    root: Path, tree: Tree, fresh: Path, today: date, site_url: str | None = None
) -> Iterator[Artifact]:
    """MkDocs builds what is written by hand in `fresh`; gives all that belongs beside it."""
    # MkDocs takes a quarter of a second to import; only a build needs it.
    from gongli.writing.engine import build_pages

    remove_tree(fresh)
    docs = root / "build" / "pages"
    pages = [f for f in tree.files.values() if isinstance(f, Artifact) and f.path.endswith(".md")]
    by_hand = {file.path: file.data for file in pages}
    write_tree(docs, by_hand)
    made = {path: file for path, file in tree.files.items() if path not in by_hand}
    site, published = build_pages(root, docs, made, fresh, today, site_url)
    lost = [path for path in made if path not in published and _is_promised(path)]
    if lost:
        raise EngineError(_LOST.filled(path=lost[0], count=len(lost)))
    frames = templates(root)
    files = (file for path, file in made.items() if path in published)
    return (frames.html(f, site) if isinstance(f, GeneratedPage) else f for f in files)


_LOST = Phrase(
    "mkdocs.yml 的 exclude_docs 或 draft_docs 会把 {path} 撤下网站（一共 {count} 个这样的文件）；"
    "首页和日历订阅不能撤，请把范围写小一些",
    "exclude_docs or draft_docs of mkdocs.yml would take {path} off the site ({count} such files); "
    "the home page and feeds have to stay",
)


def _is_promised(path: str) -> bool:
    """What people open and what phones ask for again and again."""
    return path == "index.md" or path.endswith(".ics")


WATCHED = (EVENTS, "content", "theme", "mkdocs.yml")
"""What a preview depends on."""


def preview_folder(root: Path) -> Path:
    """Where a preview is built; the published site is never touched."""
    return root / "build" / "preview"


def preview(root: Path, checked: Checked, today: date, address: str) -> Tree:
    """Build a sound calendar for looking at under `address`, where its tree is sound, too.

    Without a policy: what reloads a preview is an inline script of MkDocs' server.
    """
    tree = render(root, checked, today)
    if tree.sound:
        fresh, live = root / "build" / "site", preview_folder(root)
        with only_writer(root / "build" / "lock"):
            write_over(fresh, _build(root, tree, fresh, today, address))
            _keep(root, tree)
            if live.is_symlink() or not live.is_dir():
                remove_tree(live)
            replace_tree(fresh, live)
    return tree
