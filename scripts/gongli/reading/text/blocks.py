"""What goes wrong around a text of several lines: 介绍: | and the lines below it."""

import re
from dataclasses import replace

from gongli.problems import Place, Problem, problem
from gongli.reading.text.source import BLOCK, Source

PLAIN_KEY = re.compile(r"^ *[^#]*?:( |$)")
_BAR = re.compile(r"^(?P<line>.*?(?::|-) +[|>][-+1-9]*)[ \t]*(?P<text>\S.*)$")


def outside(source: Source, line: int) -> Problem | None:
    """A paragraph below `介绍: |` that is not indented."""
    for number in range(line - 1, -1, -1):
        text = source.lines[number]
        if BLOCK.search(text):
            key = text.strip().partition(":")[0]
            at = source.place(line, indent(source.place(line, 0).text))
            outside = indent(at.text) <= indent(text)
            return problem("prose-not-indented", at, key=key) if outside else None
        if PLAIN_KEY.match(text) and indent(text) <= indent(source.place(line, 0).text):
            return None
    return None


def wide_above(source: Source, line: int) -> Problem | None:
    """The first paragraph below `介绍: |`, behind a line with more blanks than it has."""
    above = line_above(source, line)
    found = blank_too_wide(source, source.place(above, 0)) if above is not None else None
    return found[0] if found else None


def blank_too_wide(source: Source, header: Place) -> tuple[Problem, str] | None:
    """A line of nothing but blanks below `介绍: |`, more than the text behind it begins with; and
    that text, which is lost."""
    if not (block := BLOCK.search(header.text)) or re.search(r"[|>][+-]?\d", block[0]):
        return None
    widest = number = header.line  # zero-based, the line behind the header
    while number < len(source.lines) and not source.lines[number].strip(" "):
        widest = max(widest, number, key=lambda n: len(source.lines[n]))
        number += 1
    text, blanks = source.place(number, 0).text, len(source.place(widest, 0).text)
    if number == header.line or not indent(header.text) < indent(text) < blanks:
        return None
    lost = text.strip()
    words = {"have": blanks, "want": indent(text), "lost": lost}
    return problem("blank-line-too-wide", source.place(widest, 0), **words), lost


def behind_bar(place: Place) -> Problem | None:
    """介绍: | 第一段: what stands behind the bar belongs to the next line."""
    match = _BAR.search(place.text)
    if match is None:
        return None
    words = {
        "line": match["line"].strip(),
        "text": match["text"],
        "blanks": indent(place.text) + 2,
    }
    return problem("text-behind-bar", replace(place, column=match.start("text") + 1), **words)


def line_above(source: Source, line: int) -> int | None:
    """The nearest line above that says something."""
    for number in range(min(line, len(source.lines)) - 1, -1, -1):
        text = source.lines[number].strip()
        if text and not text.startswith("#"):
            return number
    return None


def indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
