"""A page of content/: what its head and its Markdown may not hold, with places.

Rendered HTML does not know where it came from, so what is forbidden in it is looked for in the
text by how it can be written there, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongli.problems import Place, Problem, problem
from gongli.reading.folder.links import ADDRESS, CODE, links, plain
from gongli.reading.mistakes.markdown import shape_problems
from gongli.reading.mistakes.syntax import nodes_of
from gongli.reading.text.nodes import Mapping, Scalar
from gongli.reading.text.source import Source
from gongli.reading.text.tree import retyped
from gongli.rules.page_links import Page

if TYPE_CHECKING:
    from gongli.untrusted.page import Forbidden

_KEYS = ("title", "description")
"""What MkDocs may be told: others choose templates, hide parts of the frame or lead elsewhere."""
# As mkdocs/utils/meta.py reads them.
_YAML = re.compile(r"---[ \t]*\n(.*?\n)(?:\.{3}|---)[ \t]*\n", re.DOTALL)
_UNCLOSED = re.compile(r"---[ \t]*\n\s*(?:title|description)[ \t]*:", re.IGNORECASE)
_LINES = re.compile(r"(?: {0,3}[A-Za-z0-9_-]+:.*\n?|(?: {4}|\t).*\n?)+")
_LINE = re.compile(r"^ {0,3}(?P<key>[A-Za-z0-9_-]+):[ \t]*(?P<value>.*)", re.MULTILINE)

_MAY_HOLD = re.compile(r"[<\[{]")
"""Without these there are only words, emphasis, lists and tables."""
# Where attr_list looks for attributes: at the end of a line or a cell, behind something inline.
_BRACES = re.compile(
    r"(?<=[)\]*_`>])\{[^\n]+\}|\{[^\n|]+\}(?=[ \t]*\|)|\{[^\n]+\}(?=[ \t#]*$)", re.MULTILINE
)
_ANCHOR = re.compile(r"\{:? *#[A-Za-z][\w-]* *\}")


def read_page(source: Source) -> tuple[list[Problem], Page]:
    """What is wrong with a page, and its links; it is rendered only if that can be done."""
    head = _YAML.match(source.text)
    start = head.end() if head else 0
    problems = [*(_yaml_problems(source, head[1]) if head else _line_problems(source))]
    if not head and _UNCLOSED.match(source.text):
        problems.append(problem("page-head", source.at(0)))
    shape = [*shape_problems(source, start)]
    body = source.text[start:]
    braces = [m for m in _BRACES.finditer(body) if not _ANCHOR.fullmatch(m[0])]
    problems += shape
    for match in braces:
        problems.append(problem("page-braces", source.at(start + match.start()), written=match[0]))
    if shape or braces:
        return problems, Page()
    if not _MAY_HOLD.search(body):
        return problems, Page(plain=body)
    # They take a tenth of a second to import: most pages need neither.
    from gongli.untrusted.page import rendered

    found = rendered(body)
    problems += forbidden_problems(source, start, found.forbidden)
    # A link that is refused already need not lead anywhere.
    refused = {plain(part.value) for part in found.forbidden}
    kept = tuple(one for one in found.references if plain(one.address) not in refused)
    return problems, Page(tuple(links(source, start, kept)), found.ids)


def forbidden_problems(
    source: Source, start: int, found: tuple[Forbidden, ...]
) -> Iterator[Problem]:
    """What may not stand in a text that begins at `start`, each with its place."""
    return _Finder(source, start).problems(found)


def _yaml_problems(source: Source, written: str) -> Iterator[Problem]:
    text = f"\n{written}"
    node, problems = nodes_of(Source(source.file, text))
    yield from problems
    if not isinstance(node, Mapping):
        if not problems:
            yield problem("page-head", source.at(0))
        return
    for entry in node.entries:
        value = entry.value if isinstance(entry.value, Scalar) else None
        told = [*_key_problems(entry.key.text, value.text if value else None, entry.key.place)]
        if not told and value is not None and retyped(value):
            told = [_quoted(entry.key.text, value)]
        yield from told


def _quoted(key: str, value: Scalar) -> Problem:
    """What MkDocs reads as something else than the text that stands there, or as nothing."""
    if not value.text:
        return problem("page-head-empty", value.place, key=key)
    write = f'{key}: "{value.text}"'
    return problem("page-quotes", value.place, value=value.text, write=write)


def _line_problems(source: Source) -> Iterator[Problem]:
    """MkDocs takes `key: value` in the first lines for a head, too."""
    lines = _LINES.match(source.text)
    for match in _LINE.finditer(lines[0]) if lines else ():
        yield from _key_problems(
            match["key"].lower(), match["value"], source.at(match.start("key"))
        )


def _key_problems(key: str, value: str | None, place: Place) -> Iterator[Problem]:
    if key not in _KEYS or value is None:
        yield problem("page-key", place, key=key)
    elif "<" in value or ">" in value:
        yield problem("page-title", place, key=key)


@dataclass
class _Finder:
    """Finds where things stand that the rendered page names in their order: the second `<iframe>`
    is looked for behind the first.
    """

    source: Source
    start: int
    last: dict[str, int] = field(default_factory=dict)

    def problems(self, found: tuple[Forbidden, ...]) -> Iterator[Problem]:
        """What is forbidden, with the places where it is written."""
        for part in found:
            if not part.attribute:
                whole = not part.tag.startswith("<")
                pattern = rf"</?{re.escape(part.tag)}(?![\w-])" if whole else re.escape(part.tag)
                written = f"<{part.tag}>" if whole else part.tag
                yield problem("page-element", self.place(pattern), written=written)
            elif part.attribute in ("href", "src"):
                own = part.tag == "img" and part.attribute == "src"
                code = "page-picture" if own else "page-address"
                yield problem(code, self.address(part.value), value=part.value.strip())
            else:
                place = self.place(rf"(?<![\w-]){re.escape(part.attribute)}(?=\s*=|[\s/>])")
                words = {"tag": part.tag, "name": part.attribute}
                yield problem("page-attribute", place, **words)

    def place(self, pattern: str) -> Place:
        """The next match, else the first, else the page's beginning."""
        wanted = re.compile(pattern, re.IGNORECASE)
        text = CODE.sub(lambda code: " " * len(code[0]), self.source.text)
        match = wanted.search(text, self.last.get(pattern, self.start))
        match = match or wanted.search(self.source.text, self.start)
        if match is None:
            return self.source.at(self.start)
        self.last[pattern] = match.end()
        return self.source.at(match.start())

    def address(self, value: str) -> Place:
        """The next place where this address is written, in whatever spelling."""
        wanted = plain(value)
        behind = self.last.get(value, self.start)
        for match in ADDRESS.finditer(self.source.text, behind):
            written = plain(match[match.lastindex or 0])
            if written and (wanted.startswith(written) or written.startswith(wanted)):
                self.last[value] = match.end()
                return self.source.at(match.start(match.lastindex or 0))
        return self.source.at(min(behind, len(self.source.text)))
