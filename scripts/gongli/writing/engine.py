"""The engine at the edge: MkDocs builds and serves the docs tree.  Only here is it known."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

# Material prints a farewell for 2027 at every build; editors need not read it.
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from gongli.writing.csp import BlockedError, protected
from gongli.writing.publish import EngineError


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


def build_site(root: Path, target: Path, today: date, *, site_url: str | None = None) -> None:
    """Build the docs tree named in mkdocs.yml into `target`; any warning is an error."""
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        with _as_of(today):
            options: dict[str, Any] = {"site_dir": str(target)}
            if site_url is not None:
                options["site_url"] = site_url
            config = load_config(str(root / "mkdocs.yml"), **options)
            _let_links_through(config)
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


def _let_links_through(config: MkDocsConfig) -> None:
    """`check` tells the links of pages that lead nowhere: what it passes stops nothing here."""
    links = config.validation.links
    links.not_found = links.anchors = logging.INFO
    links.absolute_links = links.unrecognized_links = logging.INFO


def protected_pages(site: Path) -> dict[str, bytes]:
    """Every page of a built site with the policy inside.

    Not for a preview: what reloads it is an inline script of MkDocs' server.
    """
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    try:
        return protected({name: path.read_bytes() for name, path in paths.items()})
    except BlockedError as error:
        raise EngineError(str(error)) from error


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
