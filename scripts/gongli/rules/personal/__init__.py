"""What is personal in a text, wherever the text stands.

`personal()` is the one question.  The rules and their sources: `digits.py` (what numbers say by
themselves), `numbers.py` (how identity cards, bank cards and mobiles are written), `labelled.py`
(what is personal only beside its word), `named.py` (what numbers a thing),
`addresses.py` (e-mail), `plates.py`, `web.py` (what counts in an address of the web); `plain.py`
says how a text is read.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from gongli.rules.personal.addresses import addresses
from gongli.rules.personal.finding import Finding, Kind
from gongli.rules.personal.labelled import chat_accounts, passports
from gongli.rules.personal.numbers import numbers
from gongli.rules.personal.plain import Plain, plain, spoken
from gongli.rules.personal.plates import plates
from gongli.rules.personal.web import URL, in_url

__all__ = ["PUBLIC", "Finding", "Kind", "personal"]

PUBLIC = frozenset({Kind.MOBILE, Kind.EMAIL, Kind.CHAT})
"""What a palace may publish as its contact; nothing makes the other kinds public."""


def personal(text: str) -> tuple[Finding, ...]:
    """Everything personal in a text, in order, each with where it begins and ends there."""
    found = [*_in_prose(URL.sub(_covered, text))]
    for match in URL.finditer(text):
        url = plain(match[0])
        found += (_moved(url, one, match.start()) for one in in_url(url.text))
    return _apart(found)


def _in_prose(text: str) -> Iterator[Finding]:
    shown = plain(text)
    for search in (numbers, addresses, plates, passports, chat_accounts):
        for one in search(shown.text):
            yield _moved(shown, one)
    said = spoken(shown.text)
    if said != shown.text:
        for one in numbers(said):
            if shown.text[one.start : one.end] != said[one.start : one.end]:
                yield _moved(shown, one)


def _moved(shown: Plain, one: Finding, by: int = 0) -> Finding:
    """A finding at its place in the text as written."""
    return replace(one, start=by + shown.origin(one.start), end=by + shown.end(one.end))


def _apart(found: list[Finding]) -> tuple[Finding, ...]:
    """Of findings that overlap the one that begins first; of those the surest kind."""
    kept: list[Finding] = []
    for one in sorted(found, key=lambda f: (f.start, f.kind.value, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _covered(match: re.Match[str]) -> str:
    """Letters, so that numbers before and behind stay apart."""
    return "x" * len(match[0])
