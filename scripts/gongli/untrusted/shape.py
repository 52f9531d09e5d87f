"""What Markdown cannot take, by the shape of a text: counted before anything is rendered.

python-markdown calls itself for each list inside another, looks through the rest of a block for
the end of every bracket, reads a block anew behind each heading, and fills every row of a table
up to its widest.  So a few characters can ask for an exception, for minutes or for gigabytes.
Whatever keeps to `LIMITS` is rendered in a number of steps that is linear in its length.

What is counted errs towards more: where it is not plain what is code, a bracket opens in it, too,
and closes only outside.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from gongli.untrusted.limits import LIMITS, Limit


@dataclass(frozen=True)
class Excess:
    """A limit that is passed: which one, at which character of the text, by how many."""

    name: str
    offset: int
    count: int
    mark: str = ""
    times: int = 1

    @property
    def limit(self) -> Limit:
        """The line of the table."""
        return LIMITS[self.name]

    @property
    def most(self) -> int:
        """How much would have been fine."""
        return self.times * self.limit.most


def _most(name: str) -> int:
    return LIMITS[name].most


_BLOCK = re.compile(r"(?:^(?![ \t]*$).*\n?)+", re.MULTILINE)
_MARKS = r"(?:[ \t>]|[*+-][ \t]|\d+[.)][ \t])*"
_SIGN = re.compile(r"[\\`\[<*_&{]")
_OF_TEXT = {
    "lines": re.compile("\n"),
    "signs": _SIGN,
    "brackets": re.compile(r"\["),
    "tags": re.compile("<"),
    # An element ends plainly where its quotation marks are paired before its >.
    "open_tags": re.compile(
        r"""<(?=[A-Za-z/!?])(?![^<>"']*(?:(?:"[^"<>]*"|'[^'<>]*')[^<>"']*)*>)"""
    ),
    "fences": re.compile(rf"^{_MARKS}(?:`{{3}}|~{{3}})", re.MULTILINE),
    "contents": re.compile(r"\[TOC\]"),
}
_OF_BLOCK = {
    "block_lines": re.compile(r"\n(?=.)"),
    "block_signs": _SIGN,
    "emphasis": re.compile(r"\*+|_+"),
    "restarts": re.compile(rf"^{_MARKS}(?:#|[=\-*_ \t]+$)|\]:", re.MULTILINE),
}
_RUN = re.compile(
    f"(?P<ticks>`{{{_most('ticks') + 1},}})"
    rf"|(?P<run>([^\w\s`])\3{{{_most('run')},}})"
    rf"|(?P<blanks>[^\S\n]{{{_most('blanks') + 1},}})"
    rf"|(?P<digits>\d{{{_most('digits') + 1},}})"
)
_DEFINITION = re.compile(r"^.*\]:.*$", re.MULTILINE)
_HEAD = re.compile(r"(?:[ \t]*(?:>|(?:[*+-]|\d+[.)])(?=[ \t]|$)))*[ \t]*")
_ITEMS = re.compile(rf"^{_HEAD.pattern}", re.MULTILINE)
_ITEM = re.compile(r"[>*+-]|\d+[.)]")
# - - - and the like are one rule, not a list in a list.
_RULE = re.compile(r"[ \t>]*(?:(?:-+ {0,2}){3,}+|(?:_+ {0,2}){3,}+|(?:\*+ {0,2}){3,}+) *$")
_ESCAPED = re.compile(r"\\.", re.DOTALL)
_CODE = re.compile("`[^`\n]*`")
_LINK = re.compile(r"\]\(")
_PLAIN_LINK = re.compile(
    r"\]\([ \n]*(?:<[^<>\n]*>|[^\s()\"'<>]*(?:\([^\s()\"'<>]*\)[^\s()\"'<>]*)?)"
    r"""(?:[ \n]+(?:"[^"'()\n]*"|'[^"'()\n]*'))?[ \n]*\)"""
)


def excesses(text: str, times: int = 1) -> tuple[Excess, ...]:
    """Every limit that a text passes, by where it does; none for what Markdown can take.

    A text that is cut into `times` pages may hold as many times what is counted in all of it.
    """
    found = [*_of_text(text, times)]
    for match in _BLOCK.finditer(text):
        found += _of_block(match[0], match.start())
    found += [*_items(text, times), *_cells(text, times)]
    return tuple(sorted(found, key=lambda excess: (excess.offset, excess.name)))


def _of_text(text: str, times: int) -> Iterator[Excess]:
    for name, pattern in _OF_TEXT.items():
        yield from _beyond(name, (m.start() for m in pattern.finditer(text)), len(text), times)
    for match in _RUN.finditer(text):
        assert match.lastgroup is not None
        yield Excess(match.lastgroup, match.start(), len(match[0]), match[0][0])
    for match in _DEFINITION.finditer(text) if "]:" in text else ():
        if len(match[0]) > _most("definition"):
            yield Excess("definition", match.start(), len(match[0]))


def _of_block(block: str, start: int) -> Iterator[Excess]:
    if len(block) > _most("block"):
        yield Excess("block", start, len(block))
    for name, pattern in _OF_BLOCK.items():
        yield from _beyond(name, (start + m.start() for m in pattern.finditer(block)), len(block))
    yield from _depth(block, start)
    if "[" in block:
        yield from _brackets(block, start)
        odd = (m.start() for m in _LINK.finditer(block) if not _PLAIN_LINK.match(block, m.start()))
        yield from _beyond("odd_links", (start + at for at in odd), len(block))


def _beyond(name: str, offsets: Iterable[int], length: int, times: int = 1) -> Iterator[Excess]:
    """Too many of what stands at these places: told at the first beyond the limit."""
    most = times * _most(name)
    if length > most:
        rest = iter(offsets)
        first = next(islice(rest, most, None), None)
        if first is not None:
            yield Excess(name, first, most + 1 + sum(1 for _ in rest), times=times)


def _depth(block: str, start: int) -> Iterator[Excess]:
    """The first line that begins too many lists and quotes, or stands too far to the right."""
    for line in block.split("\n"):
        head = _HEAD.match(line)
        assert head is not None, "it matches nothing at all, too"
        if len(head[0]) > _most("depth") and not _RULE.match(line):
            blanks = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
            depth = len(_ITEM.findall(head[0])) + blanks // 4
            if depth > _most("depth"):
                yield Excess("depth", start, depth)
                return
        start += len(line) + 1


def _items(text: str, times: int) -> Iterator[Excess]:
    """Lists and quotes that the lines of a text begin."""
    items = 0
    for match in _ITEMS.finditer(text):
        items += len(_ITEM.findall(match[0]))
        if items > times * _most("items"):
            yield Excess("items", match.start(), items, times=times)
            return


def _brackets(block: str, start: int) -> Iterator[Excess]:
    """Brackets that are open at once."""
    plain = _ESCAPED.sub("..", block)
    if "`" in plain and _has_plain_code(block):
        plain = _CODE.sub(lambda code: "." * len(code[0]), plain)
    code = range(plain.index("`"), plain.rindex("`")) if "`" in plain else range(0)
    depth = 0
    for match in re.finditer(r"[\[\]]", plain):
        if match[0] == "[":
            depth += 1
        elif depth and match.start() not in code:
            depth -= 1
        if depth > _most("open_brackets"):
            yield Excess("open_brackets", start + match.start(), depth)
            return


def _has_plain_code(block: str) -> bool:
    """Whether its code is told by any part of its lines: single backticks, paired in each line."""
    if "<" in block or "\\`" in block or "``" in block:
        return False
    return all(line.count("`") % 2 == 0 for line in block.split("\n"))


def _cells(text: str, times: int) -> Iterator[Excess]:
    """As many cells as all tables have when each row is as wide as the widest of its block."""
    if "|" not in text:
        return
    cells = 0
    for match in _BLOCK.finditer(text):
        lines = match[0].split("\n")
        widest = max(line.count("|") for line in lines)
        if widest and len(lines) > 2:
            cells += (widest + 1) * len(lines)
        if cells > times * _most("cells"):
            yield Excess("cells", match.start(), cells, times=times)
            return
