"""The editor's guide as pages of the site: a page for each chapter of the files beside the data.

Pure: texts in, pages out.  Of HTML only anchors and comments are understood; `check` refuses all
other, and here it is shown as it is written.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from gongli.model.settings import GUIDE
from gongli.untrusted.guide import ANCHOR, CHAPTERS, COMMENT, HEADING, Example, pieces, spans
from gongli.writing.artifact import Artifact

_EXAMPLE = re.compile(r"\0(\d+)\0")
_KEY = re.compile(r"^(\s*(?:- )*)([^\s#:'\"{\[-][^#:]*)(?=:(?: |$))", re.MULTILINE)
_SIGN = re.compile(r"\\*`|[<{]")
"""What would begin an element, attributes, or code that goes on elsewhere."""
_NOTE = re.compile(r"(?<!\S)#.*$", re.MULTILINE)
_LINK = re.compile(r"\]\((?=\S)(README\.md|KINDS\.md)?(?:#([^)]*))?\)")


@dataclass
class _Chapter:
    """A page to be: its file and heading, its lines, and what its anchors have become there."""

    file: str
    title: str
    lines: list[str] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def page(self) -> str:
        """Its name without an ending."""
        return CHAPTERS.get(self.title, "index")


def guide_artifacts(texts: Mapping[str, str]) -> Iterator[Artifact]:
    """The pages of the guide's files, which are given by their names below `events/`."""
    examples: list[str] = []
    chapters = [c for file, text in texts.items() for c in _chapters(file, text, examples)]
    chapters.sort(
        key=lambda chapter: [*CHAPTERS].index(chapter.title) if chapter.title in CHAPTERS else -1
    )
    ids = {(c.file, old): (c, new) for c in chapters for old, new in c.ids.items()}
    first = {chapter.file: chapter for chapter in reversed(chapters)}
    contents = [[c.title, f"{GUIDE}{c.page}/".removesuffix("index/")] for c in chapters]
    for chapter in chapters:

        def linked(link: re.Match[str], here: _Chapter = chapter) -> str:
            file, anchor = link[1] or here.file, link[2]
            target, name = ids.get((file, anchor), (first.get(file, here), ""))
            page = "" if target is here and name else f"{target.page}.md"
            return f"]({page}{name and '#'}{name})"

        body = _LINK.sub(linked, "\n".join(chapter.lines))
        body = _EXAMPLE.sub(lambda number: examples[int(number[1])], body)
        yield Artifact(f"{GUIDE}{chapter.page}.md", f"{_head(chapter, contents)}{body}\n".encode())


def _chapters(file: str, text: str, examples: list[str]) -> list[_Chapter]:
    """One file's chapters, with the numbers of `examples` in place of their code."""
    chapters: list[_Chapter] = []
    anchor, above = "", 0
    for piece in pieces(text.replace("\0", "")):
        line = _numbered(piece, examples) if isinstance(piece, Example) else COMMENT.sub("", piece)
        heading = HEADING.fullmatch(line)
        if heading and (len(heading[1]) == 1 or heading[2] in CHAPTERS):
            chapters.append(_Chapter(file, heading[2]))
            above = len(heading[1]) - 1
        if not chapters:
            continue
        lines, ids = chapters[-1].lines, chapters[-1].ids
        if heading:
            slug = re.sub(r"[^\w-]", "", heading[2].lower().replace(" ", "-"))
            ids[slug] = ids[anchor] = anchor or slug
            lines.append(f"{heading[1][above:]} {_plain(heading[2])} {{#{ids[slug]}}}")
        if whole := ANCHOR.fullmatch(line) or heading:
            anchor = "" if heading else whole[1]
            continue
        ids |= {name: name for name in ANCHOR.findall(line)}
        lines.append(_plain(line))
    return chapters


def _plain(line: str) -> str:
    """A line without HTML and attributes; the anchor before a piece of code becomes its id."""
    parts: list[str] = []
    name = ""
    for text, is_code in spans(line):
        if is_code:
            parts.append(f"{text}{{#{name}}}" if name else text)
            continue
        name = (ANCHOR.findall(text) or [""])[-1]
        parts.append(_SIGN.sub(lambda sign: f"&#{ord(sign[0][-1])};", ANCHOR.sub("", text)))
    return "".join(parts)


def _numbered(example: Example, examples: list[str]) -> str:
    examples.append(_html(example))
    return f"\0{len(examples) - 1}\0"


def _html(example: Example) -> str:
    """A piece of YAML as HTML, its keys and notes marked; the file that it is of above it."""
    code = "".join(f"{line}\n" for line in example.lines)
    marked = _NOTE.sub(r'<span class="c1">\g<0></span>', escape(code, quote=False))
    marked = _KEY.sub(r'\1<span class="nt">\2</span>', marked)
    name = f'<span class="filename">{escape(example.title)}</span>' if example.title else ""
    return f'<div class="highlight">{name}<pre><code>{marked}</code></pre></div>'


def _head(chapter: _Chapter, contents: list[list[str]]) -> str:
    lines = {
        "title": chapter.title,
        "description": f"{chapter.title}：怎样把活动写进日历。",
        "robots": "noindex",
        "guide": contents,
    }
    told = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in lines.items())
    return "\n".join(["---", *told, "---", "", ""])
