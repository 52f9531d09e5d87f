"""The editor's guide: the files that stand beside the data for those who write it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from gongli.problems import Place, Problem, problem
from gongli.reading.folder.links import links, plain
from gongli.reading.folder.load import EVENTS
from gongli.reading.folder.page_text import forbidden_problems
from gongli.reading.folder.paths import read_at_most
from gongli.reading.mistakes.markdown import shape_problems
from gongli.reading.text.source import MAX_BYTES, Source, decode, too_large
from gongli.trouble import reason
from gongli.untrusted.guide import CHAPTERS, HEADING, is_plain, prose

GUIDE = ("README.md", "KINDS.md")
"""Its files below `events/`, in the order in which they are read."""
_LEADS_ON = re.compile(r"(?:README\.md|KINDS\.md)?(?:#.*)?|/(?!/).*|(?:https?|mailto|tel):.*", re.I)


@dataclass(frozen=True)
class Guide:
    """The texts of the files that are there, by their names, and what may not stand in them."""

    texts: Mapping[str, str]
    problems: tuple[Problem, ...]


def read_guide(root: Path) -> Guide:
    """All of the guide; a link is not followed."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    first: dict[str, Place] = {}
    for name in GUIDE:
        path, place = root / EVENTS / name, Place(f"{EVENTS}/{name}")
        try:
            data, size = read_at_most(path, MAX_BYTES)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            told = "symlink" if path.is_symlink() else "unreadable-file"
            words = {} if path.is_symlink() else {"why": reason(error)}
            problems.append(problem(told, place, **words))
            continue
        if size > MAX_BYTES:
            problems.append(too_large(place.file, size))
            continue
        source, found = decode(place.file, data)
        problems += found if source is None else _problems(source, first)
        if source is not None:
            texts[name] = source.text
    return Guide(texts, tuple(problems))


def _problems(source: Source, first: dict[str, Place]) -> Iterator[Problem]:
    """What a page of content/ may not hold, either; links to what is not published here.

    `first` is where each page begins that the files before it make.
    """
    words = Source(source.file, prose(source.text))
    shape = [*shape_problems(words, pages=len(CHAPTERS))]
    yield from (_within(source, told) for told in [*_headings(words, first), *shape])
    if shape or is_plain(words.text):
        return
    # It takes a tenth of a second to import.
    from gongli.untrusted.page import rendered

    found = rendered(words.text)
    refused = [*forbidden_problems(words, 0, found.forbidden)]
    told = {plain(part.value) for part in found.forbidden}
    for link in links(words, 0, found.references):
        fine = plain(link.address) in told or _LEADS_ON.fullmatch(link.address)
        if link.picture or not fine:
            refused.append(problem("guide-link", link.place, value=link.address))
    yield from (_within(source, told) for told in refused)


def _headings(words: Source, first: dict[str, Place]) -> Iterator[Problem]:
    """Chapters are pages, whose names are taken from headings."""
    for number, line in enumerate(words.lines):
        heading = HEADING.fullmatch(line)
        if heading is None or not (len(heading[1]) == 1 or heading[2] in CHAPTERS):
            continue
        place, name = words.place(number, 0), CHAPTERS.get(heading[2], "")
        if name in first:
            other = first[name]
            yield problem("guide-heading", place, file=other.file, line=other.line)
        first.setdefault(name, place)


def _within(source: Source, told: Problem) -> Problem:
    """A problem of the prose, which shows the line as it stands in the file."""
    place = told.place
    return replace(told, place=source.place(place.line - 1, place.column - 1))
