"""What rendered Markdown may hold: elements, attributes, schemes; and the kinds of pictures."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of picture: what Pillow calls it, and how its files begin."""

    name: str
    begins: bytes


_JPEG = Kind("JPEG", b"\xff\xd8\xff")
PICTURES: Mapping[str, Kind] = {
    ".png": Kind("PNG", b"\x89PNG\r\n\x1a\n"),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".webp": Kind("WEBP", b"RIFF"),
}
"""By the endings of their names, in lower case."""
PAGE = ".md"

TAGS = frozenset(
    """a blockquote br code del em h3 h4 h5 h6 hr li ol p pre strong
    table tbody td th thead tr ul""".split()  # noqa: SIM905 - easier to read
)
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})

PAGE_TAGS = TAGS | {"h1", "h2", "img", "div", "sub", "sup"}
"""A page of content/ has its own headings and pictures, and a list of them for [TOC]."""

PAGE_ATTRIBUTES = {
    **ATTRIBUTES,
    "img": {"src", "alt", "title"},
    "div": {"class"},
    "code": {"class"},
    "th": {"style"},
    "td": {"style"},
} | {f"h{level}": {"id"} for level in range(1, 7)}
"""`page.py` looks at the values of class and style, and at the hosts of pictures."""
