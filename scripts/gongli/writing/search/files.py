"""The index that pages search in the reader's browser, `search/index.json`.

A browser looks for the words as they stand: Chinese has no blanks to index words by, and
the whole index of a year is smaller than a picture.  `theme/overrides/assets/js/ranking.js`
says what is found first.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from gongli.model import State
from gongli.rules.calendar import Calendar
from gongli.writing import addresses
from gongli.writing.artifact import Artifact
from gongli.writing.calendar.days import by_day
from gongli.writing.calendar.timeline import month_end, site_timeline
from gongli.writing.edition import Edition
from gongli.writing.search.alike import ALIKE
from gongli.writing.search.characters import traditional_pairs
from gongli.writing.search.entries import (
    PAGE,
    WORDS,
    Entry,
    held_entries,
    joined,
    named_entries,
    plain,
)
from gongli.writing.search.pinyin import Corrections, corrections, syllables

INDEX = "search/index.json"
_FEW = 6
_SUBSCRIBING = "把活动放进手机日历，改期、取消自动更新，还能提前提醒"
_ENROLLING = "报名的时间和办法写在每个活动的页面上"
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def search_artifact(edition: Edition, content: Mapping[str, bytes]) -> Artifact:
    """The index: what the numbers of an entry stand for, then the entries as rows.

    A row is title, url, word, palace, first day, last day, state, syllables, text; word
    and palace are places in `words` and `palaces`, the last day is empty where it is the
    first.  `off` are the states in which nothing takes place, `suggested` the places of rows
    to offer who has asked for nothing yet.
    `days` has the calendar's months with the number of rows of each day, `alike` words that
    mean the same, `traditional` pairs of simplified and traditional characters.
    """
    named = list(named_entries(edition))
    entries = [*named, *held_entries(edition), *_page_entries(edition.calendar, content)]
    palaces = sorted({entry.palace for entry in entries})
    learnt = learnt_readings(named)
    index = {
        "words": WORDS,
        "palaces": palaces,
        "off": [state.zh for state in (State.CANCELLED, State.POSTPONED)],
        "suggested": _suggested(edition, entries),
        "days": _days(edition),
        "alike": ALIKE,
        "traditional": traditional_pairs("".join(entry.title + entry.text for entry in entries)),
        "rows": [_row(entry, palaces, learnt) for entry in entries],
    }
    return Artifact(INDEX, json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode())


def learnt_readings(named: Iterable[Entry]) -> Corrections:
    """The readings that editors gave, for titles in which the same characters stand."""
    return corrections((entry.title, entry.pinyin) for entry in named)


def _row(entry: Entry, palaces: list[str], learnt: Corrections) -> list[str | int]:
    return [
        entry.title,
        entry.url,
        WORDS.index(entry.word),
        palaces.index(entry.palace),
        _iso(entry.first),
        _iso(entry.last) if entry.last != entry.first else "",
        entry.state,
        " ".join(syllables(entry.title, entry.pinyin, learnt)),
        entry.text,
    ]


def _days(edition: Edition) -> dict[str, list[int]]:
    """The months with a page, and how many rows each of their days has there."""
    held = by_day(edition.calendar.all_occurrences)
    return {
        f"{month:%Y-%m}": [
            len(held.get(month.replace(day=n), ())) for n in range(1, month_end(month).day + 1)
        ]
        for month in site_timeline(edition).months
    }


def _suggested(edition: Edition, entries: list[Entry]) -> list[int]:
    """The brands with the most to come."""
    coming = {
        addresses.brand_url(brand): len(edition.upcoming(edition.calendar.of(brand.activities)))
        for palace in edition.calendar.alliance.palaces
        for brand in palace.brands
    }
    brands = [i for i, entry in enumerate(entries) if entry.url in coming]
    return sorted(brands, key=lambda i: (-coming[entries[i].url], i))[:_FEW]


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _page_entries(calendar: Calendar, content: Mapping[str, bytes]) -> Iterator[Entry]:
    """Pages about all palaces together, and those written by hand."""
    yield Entry("品牌", "brands/", PAGE, text="各文化宫的活动品牌")
    yield Entry("正在报名的活动", f"{addresses.AGENDA}?open=1", PAGE, text=_ENROLLING)
    yield Entry("免费的活动", f"{addresses.AGENDA}?free=1", PAGE)
    yield Entry("订阅", "subscribe/", PAGE, text=_SUBSCRIBING)
    yield Entry("变动", addresses.CHANGES, PAGE, text="取消、延期、改期和新增的活动")
    if calendar.alliance.declared:
        alliance = calendar.alliance
        text = joined([alliance.intro, plain(alliance.story)])
        yield Entry(alliance.name or "", addresses.ALLIANCE, PAGE, text=text)
    for path in sorted(content):
        if path.endswith(".md"):
            yield _content_entry(path, content[path].decode())


def _content_entry(path: str, markdown: str) -> Entry:
    """A page of `content/`, named as the engine names it."""
    matter = _FRONT_MATTER.match(markdown)
    body = markdown[matter.end() :] if matter else markdown
    told = re.search(r"^title: *(.+)$", matter[1], re.MULTILINE) if matter else None
    heading = re.search(r"^# +(.+)$", body, re.MULTILINE)
    name = re.sub(r"(/index|/README)?\.md$", "", path)
    title = told[1].strip("\"' ") if told else heading[1] if heading else name
    return Entry(title, f"{name}/", PAGE, text=joined([plain(body)]))
