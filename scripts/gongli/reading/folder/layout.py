"""What mkdocs.yml says otherwise than the layout.

The docs tree, the site and the theme have their places: under another `site_dir`, as `events`, a
bare `mkdocs build` would empty that folder, and all of another `custom_dir` would be published.
Addresses are those of folders, and nothing is taken over from a file that nobody checks.
"""

import re
from collections.abc import Iterator, Mapping
from posixpath import normpath

from gongli.problems import Place, Problem, problem
from gongli.reading.text.nodes import Mapping as Pairs
from gongli.reading.text.nodes import Node, Scalar, Sequence
from gongli.untrusted.allowed import SCHEMES

_PLACES = {
    "docs_dir": ("content", "build/docs"),
    "site_dir": ("site",),
    "use_directory_urls": ("true",),
}
"""By their keys; what was the docs tree before may stay."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_THEME = {"custom_dir": ("theme/overrides",)}


def layout_problems(node: Node | None) -> Iterator[Problem]:
    """Folders that are not the layout's; what is not named is as the program knows it."""
    yield from _others(node, _PLACES)
    for key, value in _pairs(node):
        if key == "theme":
            yield from _others(value, _THEME)
        elif key == "INHERIT":
            yield problem("settings-inherit", value.place)
        elif key == "nav":
            yield from _not_to_be_opened(value)


def nav_pages(node: Node | None) -> Iterator[tuple[str, Place]]:
    """The files that the navigation names, as deep as it goes; addresses are none."""
    for key, value in _pairs(node):
        if key == "nav":
            yield from ((text, place) for text, place in _texts(value) if ":" not in text)


def _not_to_be_opened(nav: Node) -> Iterator[Problem]:
    for text, place in _texts(nav):
        scheme = _SCHEME.match(text)
        if scheme and scheme[1].lower() not in SCHEMES:
            yield problem("page-address", place, value=text)


def _texts(node: Node) -> Iterator[tuple[str, Place]]:
    if isinstance(node, Scalar):
        yield node.text.strip(), node.place
    for _, value in _pairs(node):
        yield from _texts(value)
    for item in node.items if isinstance(node, Sequence) else ():
        yield from _texts(item)


def _others(node: Node | None, places: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    for key, value in _pairs(node):
        wanted = places.get(key)
        if wanted is None or (isinstance(value, Scalar) and normpath(value.text.strip()) in wanted):
            continue
        written = value.text if isinstance(value, Scalar) else "…"
        yield problem("other-layout", value.place, value=written, write=f"{key}: {wanted[0]}")


def _pairs(node: Node | None) -> Iterator[tuple[str, Node]]:
    if isinstance(node, Pairs):
        yield from ((entry.key.text.strip(), entry.value) for entry in node.entries)
