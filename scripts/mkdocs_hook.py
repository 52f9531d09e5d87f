"""What MkDocs does before its own work (`hooks:` in mkdocs.yml): check and expand.

So bare `mkdocs build` and `mkdocs serve` do on a fresh clone what they do elsewhere.  A problem
stops them before they empty the site.  `gongli build` leads MkDocs itself and needs no hook.
"""

import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

sys.path.append(str(Path(__file__).resolve().parent))  # a clone is not installed

from gongli.commands.build import expand_for_engine
from gongli.model import SHANGHAI
from gongli.problems import Lang
from gongli.site import WATCHED
from gongli.telling.words import said
from gongli.writing.engine import keep_to_guide, without_idle_files

_GIVEN = os.environ.get("SOURCE_DATE_EPOCH")


def _today() -> date:
    """The day that a build is for; given as MkDocs takes it, else that in Shanghai."""
    moment = datetime.fromtimestamp(int(_GIVEN), UTC) if _GIVEN else datetime.now(SHANGHAI)
    return moment.date()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The docs tree in place of the hand-written pages, which alone are there on a fresh clone.

    A mistake ends no preview: of what ends a program, MkDocs' server catches `Abort` alone.
    """
    root = Path(config.config_file_path).parent
    docs = expand_for_engine(root, _today(), Path(config.site_dir))
    if docs is None:
        raise Abort(said("not-built", Lang.ZH))
    config.docs_dir = str(docs)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Without what the theme brings for others."""
    return without_idle_files(files, config)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
    """The engine's search is the guide's."""
    keep_to_guide(page)


def on_serve(
    server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """What editors write is watched, not what is made of it."""
    server.unwatch(config.docs_dir)
    for path in (Path(config.config_file_path).with_name(name) for name in WATCHED):
        if path.exists():
            server.watch(str(path))
    return server
