"""The engine at the edge: MkDocs builds what is written by hand, and serves previews.

Only here is it known.  What is generated it neither renders nor writes (`site.py` does); it is told
of, so that links, the navigation and the sitemap are as if it had built all of the docs tree.
"""

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from gongli.model.settings import GUIDE
from gongli.trouble import EngineError
from gongli.writing.artifact import Made
from gongli.writing.frame import Config, Extra, GeneratedPage, Link, Nav, Site

_OF_WRITTEN_PAGES = ("assets/stylesheets/main.*.min.css",)
_OF_THE_GUIDE = (
    *_OF_WRITTEN_PAGES,
    "assets/javascripts/bundle.*.min.js",
    "assets/javascripts/workers/search.*.min.js",
    "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
)
"""What some page names of the files of the engine's own theme, as patterns."""


def without_idle_files(files: Files, config: MkDocsConfig) -> Files:
    """What the engine's theme brings and no page names is not published."""
    dirs = {*config.theme.dirs} - {config.theme.custom_dir}
    guide = any(file.src_uri.startswith(GUIDE) for file in files.documentation_pages())
    named = _OF_THE_GUIDE if guide else _OF_WRITTEN_PAGES
    for file in [file for file in files if file.src_dir in dirs]:
        if not any(fnmatch(file.src_uri, pattern) for pattern in named):
            files.remove(file)
    return files


def keep_to_guide(page: Page) -> None:
    """The engine's search finds the editor's guide alone; the site has its own."""
    page.meta["search"] = {"exclude": not page.url.startswith(GUIDE)}


class _Generated(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Tells MkDocs of the files of the docs tree that it neither renders nor writes."""

    def __init__(self, made: Mapping[str, Made]) -> None:
        self.made = made
        self.files: list[File] = []

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """As if they stood in the docs tree: before those of the theme."""
        without_idle_files(files, config)
        for path in self.made:
            if theme := files.get_file_from_path(path):
                files.remove(theme)
            self.files.append(File.generated(config, path, content=b""))
            files.append(self.files[-1])
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """From here on nobody renders or writes them; links find what is excluded, too."""
        self.nav = nav
        self.published = [file for file in self.files if file.inclusion.is_included()]  # type: ignore[no-untyped-call]
        for file in self.published:
            file.inclusion = InclusionLevel.EXCLUDED
            page = self.made[file.src_uri]
            if file.page and isinstance(page, GeneratedPage):
                file.page.markdown, file.page.meta = "", vars(page.head)
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """What is looked for in a page is decided before it is rendered."""
        keep_to_guide(page)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """For the sitemap: every page, in the order in which MkDocs would have read them."""
        pages = [*context["pages"], *(file for file in self.published if file.page)]
        context["pages"] = sorted(pages, key=file_sort_key)
        return context


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _as_of(today: date) -> Iterator[None]:
    """The build's date for everything that MkDocs dates (the sitemap)."""
    moment = datetime(today.year, today.month, today.day, tzinfo=UTC)
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def build_pages(
    root: Path,
    docs: Path,
    made: Mapping[str, Made],
    target: Path,
    today: date,
    site_url: str | None = None,
) -> tuple[Site, frozenset[str]]:
    """Build the pages in `docs` into `target`, with 404.html, the sitemap and the theme's files.

    `made` is the rest of the docs tree.  Gives what the frames of its pages need, and which of its
    files are to be published: mkdocs.yml may say `exclude_docs`.  A warning is an `EngineError`.
    """
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    generated = _Generated(made)
    options: dict[str, Any] = {"docs_dir": str(docs), "site_dir": str(target), "hooks": []}
    if site_url is not None:
        options["site_url"] = site_url
    try:
        with _as_of(today):
            config = load_config(str(root / "mkdocs.yml"), **options)
            _let_links_through(config)
            config.plugins["gongli"] = generated
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
    except (Exception, SystemExit) as error:
        # Pages make it stumble in many ways: a wrong encoding, a template that is not there.
        raise EngineError(*warnings.messages, str(error)) from error
    finally:
        logger.removeHandler(warnings)
    if warnings.messages:
        raise EngineError(*warnings.messages)
    return _site(config, generated.nav), frozenset(file.src_uri for file in generated.published)


def _let_links_through(config: MkDocsConfig) -> None:
    """`check` tells the links of pages that lead nowhere: what it passes stops nothing here."""
    links = config.validation.links
    links.not_found = links.anchors = logging.INFO
    links.absolute_links = links.unrecognized_links = logging.INFO


def _site(config: MkDocsConfig, nav: Navigation) -> Site:
    links = (item for item in nav.items if not item.is_section and item.title)
    return Site(
        Config(
            site_name=config.site_name,
            site_description=config.site_description or "",
            site_url=config.site_url or "",
            extra=Extra(config.extra),
        ),
        Nav(
            items=tuple(Link(item.title, item.url) for item in links),
            homepage=Link("", nav.homepage.url) if nav.homepage else None,
        ),
    )


def serve_site(
    rebuild: Callable[[], None], site: Path, watched: list[Path], host: str, port: int
) -> None:
    """Serve `site`, call `rebuild` when a watched file changes, reload the browsers."""
    server = LiveReloadServer(rebuild, host=host, port=port, root=str(site))
    for path in watched:
        server.watch(str(path))
    try:
        server.serve(open_in_browser=False)  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()  # closing alone leaves its threads, and Ctrl+C hangs
