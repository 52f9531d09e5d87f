"""What the files of the editor's guide are made of: text, and examples of YAML between fences.

Whoever may write below `events/` may write into them.  Of HTML they hold anchors and comments
alone; `page.py` says of the rest what may not stand there, as of any page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CHAPTERS = {
    "怎么写": "writing",
    "各类活动怎么写": "kinds",
    "写法要点": "rules",
    "全部字段": "fields",
    "出错信息": "problems",
}
"""Chapters by their headings, each with the name of its page; the guide's index is all before."""
ANCHOR = re.compile(r'<a id="([\w-]+)"></a>')
HEADING = re.compile(r"(#+) (.*)")
# As Markdown has it, but within a line.
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)")
COMMENT = re.compile(r"<!--(?:(?!--).)*+-->")
_FENCE = re.compile(r'```\w*(?: title="([^"]*)")?')
# What makes HTML of text, and what is left of a link to the guide itself or a plain address.
_LIVE = re.compile(r"<[A-Za-z/!?]|\]\s*[\[(:]")
_ESCAPED = re.compile(r"\\.")
_PLAIN_LINK = re.compile(
    r"(?<!!)\[[^\[\]<>]*\]\((?:https?://[\w./-]+|(?:README\.md|KINDS\.md)?(?:#[\w-]+)?)\)"
)


@dataclass(frozen=True)
class Example:
    """A piece of code, with the name of the file that it would be."""

    title: str
    lines: tuple[str, ...]
    closed: bool


def pieces(text: str) -> Iterator[str | Example]:
    """A file's lines in their order; an example is one piece, up to the end if nothing ends it."""
    lines = iter(text.split("\n"))
    for line in lines:
        fence = _FENCE.fullmatch(line.rstrip())
        if fence is None:
            yield line
            continue
        code: list[str] = []
        closed = False
        for inside in lines:
            closed = inside.rstrip() == "```"
            if closed:
                break
            code.append(inside)
        yield Example(fence[1] or "", tuple(code), closed)


def prose(text: str) -> str:
    """A file without its examples, comments and anchors; what is left stands where it stood.

    As the guide has neither attributes in braces nor code over several lines, their signs go, too.
    """
    kept: list[str] = []
    for piece in pieces(text):
        if isinstance(piece, Example):
            kept += [""] * (1 + len(piece.lines) + piece.closed)
        else:
            bare = ANCHOR.sub(_blank, COMMENT.sub(_blank, piece))
            kept.append(
                "".join(
                    part if is_code else re.sub("[`{]", " ", part) for part, is_code in spans(bare)
                )
            )
    return "\n".join(kept)


def spans(line: str) -> Iterator[tuple[str, bool]]:
    """A line's text and code in turn, and which it is."""
    position = 0
    for code in _CODE.finditer(line):
        yield line[position : code.start()], False
        yield code[0], True
        position = code.end()
    yield line[position:], False


def is_plain(text: str) -> bool:
    """Whether prose can be seen to hold only words, code and links to the guide or the web."""
    words = _PLAIN_LINK.sub("", _ESCAPED.sub("", _CODE.sub("", text)))
    return _LIVE.search(words) is None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
