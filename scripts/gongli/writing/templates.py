"""The one module that knows Jinja: pages by `theme/pages`, frames by `theme/overrides`."""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from types import CodeType
from urllib.parse import urlsplit

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from gongli.trouble import EngineError
from gongli.untrusted.allowed import SCHEMES
from gongli.writing.artifact import Artifact
from gongli.writing.frame import GeneratedPage, Head, Site, framed
from gongli.writing.structured.script import script_text
from gongli.writing.structured.things import Thing
from gongli.writing.views.marks import MARKS, by_color


@dataclass(frozen=True)
class Page:
    """A page to be: its url, its template and what the template is given."""

    url: str
    template: str
    title: str
    description: str
    context: Mapping[str, object]
    feed: str = ""
    atom: str = ""
    section: str = ""
    """The navigation entry that it lies under, where its address does not tell."""
    frame: str = ""
    """The engine's template around it, where it is not main.html."""
    image: str = ""
    """The path of its share card, and that in words."""
    image_alt: str = ""
    changed: str = ""
    """The day of its last change, for the sitemap (ISO 8601)."""
    canonical: str = ""
    """The url of the page that it repeats, which search engines should know in its place."""
    listed: bool = True
    """Whether search engines should know it."""
    structured: tuple[Thing, ...] = ()
    """What it tells machines."""


class _Compiled(BytecodeCache):
    """A text is compiled once a process, whoever asks: a preview, both sides of a diff."""

    def __init__(self) -> None:
        self._by_text: dict[tuple[str, str], CodeType | None] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The same in whatever folder."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._by_text.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._by_text[bucket.key, bucket.checksum] = bucket.code


_COMPILED, _COMPILED_FRAMES = _Compiled(), _Compiled()
"""Each environment reads blanks in its own way."""


@dataclass(frozen=True)
class Templates:
    """The templates of one folder, and the frames that lie in `overrides` beside it."""

    folder: Path

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(self.folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            bytecode_cache=_COMPILED,
        )
        environment.filters["href"] = _href
        environment.globals |= {"marks": MARKS, "marks_by_color": by_color()}
        return environment

    @cached_property
    def _frames(self) -> Environment:
        """As engines set theirs up, but for being strict and escaping what a frame forgets to."""
        environment = Environment(
            loader=FileSystemLoader(self.folder.parent / "overrides"),
            autoescape=True,
            undefined=StrictUndefined,
            bytecode_cache=_COMPILED_FRAMES,
        )
        environment.filters["url"] = _url
        return environment

    def has(self, name: str) -> bool:
        """Whether a template of this name exists."""
        return (self.folder / name).is_file()

    def render(self, page: Page) -> GeneratedPage:
        """A page to be as one block of HTML with its head."""
        with _mistakes_told():
            template = self._environment.get_template(page.template)
            body = template.render(page.context, page_url=page.url)
        return GeneratedPage(page.url, _head(page), body.strip())

    def html(self, page: GeneratedPage, site: Site) -> Artifact:
        """A generated page in its frame, as it stands in the site."""
        try:
            template = self._frames.get_template(page.head.template or "main.html")
            shown = framed(page, site)
            html = template.render(config=site.config, nav=site.nav, page=shown)
        except TemplateError as error:
            raise EngineError(f"{page.path}: {error}") from error
        return Artifact(f"{page.url}index.html", html.encode())

    def text(self, name: str, **values: object) -> str:
        """A file that is no page of the engine's."""
        with _mistakes_told():
            return self._environment.get_template(name).render(values)


@contextmanager
def _mistakes_told() -> Iterator[None]:
    """Whoever changes a template is told where it is wrong, not how this program got there."""
    try:
        yield
    except (TemplateError, UnicodeDecodeError) as error:
        inside = [f for f in traceback.extract_tb(error.__traceback__) if ".j2" in f.filename]
        file, line = (inside[-1].filename, inside[-1].lineno) if inside else ("", None)
        if isinstance(error, TemplateSyntaxError):
            file, line = error.filename or error.name or "", error.lineno
        where = f"theme/pages/{Path(file).name}:{line}: " if file else "theme/pages: "
        raise EngineError(f"{where}{error}") from error


@pass_context
def _href(context: Context, url: object) -> str:
    """A path from the site's root, relative to the page being rendered; whole addresses stay."""
    address, base = str(url), context["page_url"]
    if ":" in address and urlsplit(address).scheme in SCHEMES:
        return address
    path, hash_mark, fragment = address.partition("#")
    if hash_mark and path == base:
        return f"#{fragment}"
    return _relative(path, base) + hash_mark + fragment


@pass_context
def _url(context: Context, url: object) -> str:
    """The same as MkDocs' filter of this name: whole addresses stay, the root is `.` or `..`."""
    path = str(url)
    if path.startswith(("/", "#")) or (":" in path and urlsplit(path).scheme):
        return path
    if path in ("", "."):
        return _relative("", context["page"].url).rstrip("/")
    return _relative(path, context["page"].url)


def _relative(path: str, base: str) -> str:
    """What stands at `path` as seen from a page at `base` (`a/b/`): `../c/` for `a/c/`."""
    here, there = base.split("/")[:-1], path.split("/")
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    return "../" * (len(here) - common) + "/".join(there[common:]) or "./"


def _head(page: Page) -> Head:
    return Head(
        title=escape(page.title, quote=False),
        name=page.title,
        description=page.description,
        feed=page.feed,
        atom=page.atom,
        section=page.section,
        template=page.frame,
        structured=script_text(page.structured),
        image=page.image,
        image_alt=page.image_alt if page.image else "",
        changed=page.changed,
        canonical=page.canonical,
        robots="" if page.listed else "noindex",
    )
