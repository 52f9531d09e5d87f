"""Bytes of a file to text: encodings, sizes and characters that cannot be seen.

Also finds the slips of the keyboard that YAML answers with riddles: a full-width
colon, no blank after a colon, tabs, marks of a merge conflict.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, islice

from gongli.characters import code_of, unseen
from gongli.problems import Phrase, Place, Problem, problem

MAX_BYTES = 256 * 1024
_MOST_HIDDEN = 100
"""Characters reported of one line."""

# What was refused from the beginning; `gongli/characters.py` knows the rest.
# Controls, what YAML refuses, zero-width and bidirectional signs, tags of U+E0000.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)")
_TAB = re.compile(r"^ *\t")
_WIDE_SPACE = re.compile(r"^[ ]*\u3000")
BLOCK = re.compile(r"(:|-) +[|>][+-]?\d?[+-]? *(#.*)?$")
_KEY = re.compile(r"^ *(?P<key>[^\s：:#\"'\[\]{},|>]{1,20}) *(?P<colon>：|:)(?P<rest>.*)$")
DATE_KEY = re.compile(r"^\d{4}[-./年]\d\d?(?:[-./月](?:\d\d?[日号]?)?)?(?: *第.{1,3}场)?$")


@dataclass(frozen=True)
class Source:
    """A file's text, ready to name places in it."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """Its lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins in the text."""
        return [0, *accumulate(len(line) + 1 for line in self.lines)]

    def place(self, line: int, column: int) -> Place:
        """The place at zero-based `line` and `column`."""
        within = self.lines[line] if line < len(self.lines) else ""
        return Place(self.file, line + 1, column + 1, within)

    def at(self, offset: int) -> Place:
        """The place of a character of the text."""
        line = bisect_right(self.starts, offset) - 1
        return self.place(line, offset - self.starts[line])


def decode(file: str, data: bytes) -> tuple[Source | None, list[Problem]]:
    """UTF-8 text of a file (a byte-order mark is tolerated), or what is wrong with it."""
    if len(data) > MAX_BYTES:
        return None, [too_large(file, len(data))]
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, data, error.start)]
    source = Source(file, text)
    return source, list(_line_problems(source))


_SMALLER = {
    "events": Phrase(
        "；一个文件只写一个活动，大段文字放到 content/ 里的页面",
        "; one activity per file, long texts belong to pages in content/",
    ),
    "content": Phrase("，或者分成几页", ", or make several pages of it"),
}
"""How else a file of each folder becomes small."""


def too_large(file: str, size: int) -> Problem:
    """A file of more than `MAX_BYTES`, whether or not somebody read it."""
    folder = file.partition("/")[0] if "/" in file else ""
    words = {"size": f"{size / 1024:.0f} KB", "hint": _SMALLER.get(folder, "")}
    return problem("file-too-large", Place(file), **words)


def _not_utf8(file: str, data: bytes, offset: int) -> Problem:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        before = data[:offset].decode("utf-8")
        line, column = before.count("\n"), len(before) - before.rfind("\n")
        return problem("not-utf8", Place(file, line + 1, column))
    # GBK often passes for UTF-8 at first: the first character beyond ASCII is the place.
    start = next(index for index, char in enumerate(text) if not char.isascii())
    line, column = text[:start].count("\n"), start - text[:start].rfind("\n")
    return problem("gbk-file", Place(file, line + 1, column, text.split("\n")[line].rstrip("\r")))


def _line_problems(source: Source) -> Iterator[Problem]:
    prose = prose_lines(source.lines)
    for number, line in enumerate(source.lines):
        hidden = (index for index in unseen(line) if HIDDEN.match(line[index]))
        for index in islice(hidden, _MOST_HIDDEN):
            yield problem(
                "hidden-character", source.place(number, index), char=code_of(line[index])
            )
        if _CONFLICT.match(line):
            yield problem("merge-conflict", source.place(number, 0))
        if number in prose:
            continue
        for pattern, code in ((_TAB, "tab"), (_WIDE_SPACE, "wide-space")):
            if found := pattern.match(line):
                yield problem(code, source.place(number, found.end() - 1))


def without_hidden(source: Source) -> Source:
    """The same without the characters that `decode` told, so that they mislead nobody else."""
    return Source(source.file, "\n".join(map(_without_hidden, source.lines)))


def _without_hidden(line: str) -> str:
    hidden = {index for index in unseen(line) if HIDDEN.match(line[index])}
    return "".join(char for index, char in enumerate(line) if index not in hidden)


def prose_lines(lines: Iterable[str]) -> frozenset[int]:
    """Zero-based numbers of the lines inside block scalars (after `key: |`)."""
    inside: set[int] = set()
    owner: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if owner is not None and (not line.strip() or indent > owner):
            inside.add(number)
            continue
        owner = indent if BLOCK.search(line) else None
    return frozenset(inside)


def colon_slips(source: Source, known: Container[str]) -> Iterator[Problem]:
    """Lines whose known key is followed by a full-width colon or by no blank.

    Only asked for when the file does not read as it should: the same characters are
    fine inside a value.
    """
    prose = prose_lines(source.lines)
    for number in range(len(source.lines)):
        if number not in prose and (slip := colon_slip(source.place(number, 0), known)):
            yield slip


def colon_slip(place: Place, known: Container[str]) -> Problem | None:
    """The mistyped colon behind a known key or a date that begins the line of `place`."""
    match = _KEY.match(place.text)
    if match is None or not (match["key"] in known or DATE_KEY.match(match["key"])):
        return None
    colon = replace(place, column=match.start("colon") + 1)
    write = f"{match['key']}: {match['rest'].strip()}".strip()
    if match["colon"] == "：":
        return problem("full-width-colon", colon, write=write)
    if match["rest"] and not match["rest"].startswith(" "):
        return problem("no-blank-after-colon", colon, write=write)
    return None
