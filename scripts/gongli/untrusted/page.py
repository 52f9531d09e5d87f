"""What a page of content/ may not hold: all that nh3 takes out of it, wherever it came from.

The page is rendered as engines do it, so that no spelling of Markdown gets past, and nh3 says
what goes.  Only pages whose shape passes (`shape.py`) are rendered.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from gongli.untrusted.allowed import PAGE_ATTRIBUTES, PAGE_TAGS, SCHEMES

# Those of mkdocs.yml, and what MkDocs adds of its own (fenced_code).
EXTENSIONS = ("toc", "tables", "attr_list", "fenced_code")
_COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--!?>).)*+-->", re.DOTALL)
_NAME, _ATTRIBUTE = r"[A-Za-z][A-Za-z0-9-]*+", r"""[^\s"'<>/=`]++"""
_VALUE = r""""[^"]*+"|'[^']*+'|[^\s"'=<>`]++"""
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<tag>{_NAME})"
    rf"(?P<attributes>(?:\s++{_ATTRIBUTE}(?:\s*+=\s*+(?:{_VALUE}))?+)*+)\s*+/?>"
)
_EACH = re.compile(rf"({_ATTRIBUTE})(?:\s*+=\s*+({_VALUE}))?")
_BEGINS = re.compile(r"<(?=[A-Za-z/!?])")
_ALIGNED = re.compile(r"text-align: (left|center|right);")
_CLASSES = {"div": re.compile("toc"), "code": re.compile(r"language-[\w#.+-]+")}


@dataclass(frozen=True)
class Forbidden:
    """An element that goes, or one of its attributes; of a tag that is no whole one, its text."""

    tag: str
    attribute: str = ""
    value: str = ""


@dataclass(frozen=True)
class Reference:
    """An address that Markdown makes a link or a picture of, as engines see it."""

    address: str
    picture: bool
    note: str = ""
    """What the link shows, where it looks like a footnote: ^1."""


@dataclass(frozen=True)
class Rendered:
    """A page as HTML: what may not stand in it, where it leads, and what can be led to in it."""

    forbidden: tuple[Forbidden, ...]
    references: tuple[Reference, ...]
    ids: frozenset[str]


class _References(Treeprocessor):
    """Looks at links when MkDocs does: what is written as HTML is as it stands to it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Reference] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            picture = element.tag == "img"
            address = element.get("src" if picture else "href")
            if element.tag not in ("a", "img") or address is None or AMP_SUBSTITUTE in address:
                continue  # Markdown hides e-mail addresses behind that
            text = element.text or ""
            self.found.append(Reference(address, picture, text if text.startswith("^") else ""))


def rendered(text: str) -> Rendered:
    """A page whose shape passes, rendered as engines do it."""
    engine = markdown.Markdown(extensions=EXTENSIONS)
    references = _References()
    engine.treeprocessors.register(references, "relpath", 0)
    html = _COMMENT.sub("", engine.convert(text))
    written = [*_parts(html)]
    ids = frozenset(part.value for part in written if part.attribute == "id")
    return Rendered(_forbidden(html, written), tuple(references.found), ids)


def _forbidden(html: str, written: list[Forbidden]) -> tuple[Forbidden, ...]:
    """What nh3 takes out of a page, not what it adds or spells otherwise; in the page's order."""
    kept = Counter(_parts(_cleaned(html)))
    found = []
    for part in written:
        if kept[part] > 0:
            kept[part] -= 1
        elif not part.attribute or part.tag in PAGE_TAGS:  # an element goes with its attributes
            found.append(part)
    # What is foreign takes others along: all that follows a frame is its text.
    foreign = [part for part in found if part.tag not in PAGE_TAGS]
    return tuple(foreign or found)


def _cleaned(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(PAGE_TAGS),
        clean_content_tags=set(),
        attributes={tag: set(names) for tag, names in PAGE_ATTRIBUTES.items()},
        attribute_filter=_filtered,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def _filtered(tag: str, name: str, value: str) -> str | None:
    """A value that may stand where the attribute may."""
    match name:
        case "style":
            fine = _ALIGNED.fullmatch(value) is not None
        case "class":
            # nh3 asks of attributes of elements that it takes out, too.
            fine = tag in _CLASSES and _CLASSES[tag].fullmatch(value) is not None
        case "src":
            fine = is_of_this_site(value)
        case _:
            fine = True
    return value if fine else None


def is_of_this_site(address: str) -> bool:
    """Whether a browser looks for it where the page is from: no scheme and no host.

    As the URL Standard has it: blanks and controls do not count, a backslash is a slash.
    """
    plain = re.sub(r"[\x00-\x20]", "", address).replace("\\", "/")
    return not plain.startswith("//") and not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", plain)


def _parts(html: str) -> Iterator[Forbidden]:
    """Each element and each of its attributes; what begins like a tag and is none as it stands."""
    position = 0
    begun = set(PAGE_TAGS)
    while begin := _BEGINS.search(html, position):
        tag = _TAG.match(html, begin.start())
        if tag is None:
            position = begin.end()
            yield Forbidden(html[begin.start() : begin.start() + 30].partition("\n")[0])
            continue
        position = tag.end()
        name = tag["tag"].lower()
        if tag["end"] and name in begun:
            continue
        begun.add(name)
        yield Forbidden(name)
        for attribute, value in _EACH.findall(tag["attributes"]):
            bare = value[1:-1] if value[:1] in ("'", '"') else value
            yield Forbidden(name, attribute.lower(), unescape(bare))
