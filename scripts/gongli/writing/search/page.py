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
    learnt = learnt_readings(edition)
    names: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for entry in named_entries(edition):
        reading = syllables(entry.title, entry.pinyin, learnt)
        names.setdefault(_letter(entry.title, reading), []).append((reading, entry))
    groups = tuple(
        (letter, tuple(_reference(entry) for _, entry in sorted(names[letter], key=_order)))
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


def _order(name: tuple[tuple[str, ...], Entry]) -> tuple[tuple[str, ...], str, str]:
    reading, entry = name
    return reading, entry.title, entry.url


def _reference(entry: Entry) -> Reference:
    year = f"{entry.first.year}年" if entry.word == ACTIVITY and entry.first else ""
    note = " · ".join(filter(None, [entry.word, entry.palace, year]))
    return Reference(entry.title, entry.url, note)
