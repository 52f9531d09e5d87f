"""The page of search: every name by its first letter, for readers without JavaScript too."""

from gongli.writing.edition import Edition
from gongli.writing.search.entries import ACTIVITY, Entry, named_entries
from gongli.writing.search.files import learnt_readings
from gongli.writing.search.pinyin import syllables
from gongli.writing.templates import Page
from gongli.writing.views import Reference

_REST = "#"
"""Where names that begin with a digit or a sign stand."""


def search_page(edition: Edition) -> Page:
    """The field and, below it, everything by the letter its reading begins with."""
    named = list(named_entries(edition))
    learnt = learnt_readings(named)
    names: dict[str, list[tuple[tuple[str, ...], str, str, str]]] = {}
    for entry in named:
        reading = syllables(entry.title, entry.pinyin, learnt)
        name = (reading, entry.title, entry.url, _note(entry))
        names.setdefault(_letter(entry.title, reading), []).append(name)
    groups = tuple(
        (letter, tuple(Reference(*told) for _, *told in sorted(names[letter])))
        for letter in sorted(names, key=lambda letter: (letter == _REST, letter))
    )
    return Page(
        url="search/",
        template="search.md.j2",
        title="搜索",
        description="按名称和拼音查找品牌、文化宫、场地和活动。",
        listed=False,
        context={"groups": groups},
    )


def _letter(title: str, reading: tuple[str, ...]) -> str:
    """A to Z by the first letter or character of a title; quotation marks do not count."""
    first = next((c for c in title if c.isalnum()), "")
    if first.isascii():
        return first.upper() if first.isalpha() else _REST
    letter = reading[0][0].upper() if reading else ""
    return letter if letter.isascii() and letter else _REST


def _note(entry: Entry) -> str:
    year = f"{entry.first.year}年" if entry.word == ACTIVITY and entry.first else ""
    return " · ".join(filter(None, [entry.word, entry.palace, year]))
