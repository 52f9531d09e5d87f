"""The one module that knows Jinja: templates of `theme/pages` to Markdown files and others."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from gongli.writing.artifact import Artifact
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


_COMPILED = _Compiled()


@dataclass(frozen=True)
class Templates:
    """The templates of one folder; they may include what lies in `overrides` beside it."""

    folder: Path

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader([self.folder, self.folder.parent / "overrides"]),
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

    def has(self, name: str) -> bool:
        """Whether a template of this name exists."""
        return (self.folder / name).is_file()

    def render(self, page: Page) -> Artifact:
        """A page as a Markdown file: front matter, then one block of HTML."""
        template = self._environment.get_template(page.template)
        body = template.render(page.context, page_url=page.url)
        text = f"{_front_matter(page)}\n{body.strip()}\n"
        return Artifact(f"{page.url}index.md", text.encode())

    def text(self, name: str, **values: object) -> str:
        """A file that is no page of the engine's."""
        return self._environment.get_template(name).render(values)


@pass_context
def _href(context: Context, url: object) -> str:
    """A path from the site's root, relative to the page being rendered."""
    base = "/" + context["page_url"]
    path, hash_mark, fragment = str(url).partition("#")
    target = "/" + path
    if hash_mark and target == base:
        return f"#{fragment}"
    relative = posixpath.relpath(target, base)
    if target.endswith("/") and relative != ".":
        relative += "/"
    return ("./" if relative == "." else relative) + hash_mark + fragment


def _front_matter(page: Page) -> str:
    """JSON strings are YAML strings, whatever an editor wrote into a title.

    The engine puts `title` into its search results as HTML, so that one is escaped; the
    theme escapes `name` itself.
    """
    lines = [
        "---",
        f"title: {json.dumps(escape(page.title, quote=False), ensure_ascii=False)}",
        f"name: {json.dumps(page.title, ensure_ascii=False)}",
        f"description: {json.dumps(page.description, ensure_ascii=False)}",
        "hide: [navigation, toc]",
    ]
    if page.feed:
        lines.append(f"feed: {page.feed}")
    if page.atom:
        lines.append(f"atom: {page.atom}")
    if page.section:
        lines.append(f"section: {page.section}")
    if page.frame:
        lines.append(f"template: {page.frame}")
    if page.structured:
        text = script_text(page.structured)
        lines.append(f"structured: {json.dumps(text, ensure_ascii=False)}")
    if page.image:
        lines.append(f"image: {page.image}")
        lines.append(f"image_alt: {json.dumps(page.image_alt, ensure_ascii=False)}")
    if page.changed:
        lines.append(f'changed: "{page.changed}"')
    if page.canonical:
        lines.append(f"canonical: {page.canonical}")
    if not page.listed:
        lines.append("robots: noindex")
    return "\n".join([*lines, "---", ""])
