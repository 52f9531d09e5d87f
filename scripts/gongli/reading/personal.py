"""Personal data that must not be published: ID-card and private mobile numbers.

Looked for in the lines of a file, not in its values: comments are public, too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from gongli.problems import Problem, problem
from gongli.reading.nodes import Mapping, Node, Scalar, Sequence
from gongli.reading.source import Source

_MONTH_AND_DAY = r"(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])"
_PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])"
# Six digits of region, a birthday, three digits and a check digit (GB 11643-1999); before
# 1999 two digits of the year and no check digit: told only where the region can be one.
_ID_NUMBER = re.compile(
    rf"(?<!\d)(?:[1-9]\d{{5}}[ -]?(?:18|19|20)\d\d[ -]?{_MONTH_AND_DAY}[ -]?\d{{3}}[\dXx]"
    rf"|{_PROVINCE}\d{{6}}{_MONTH_AND_DAY}\d{{3}})(?!\d)"
)
# Behind a digit with a dash or point it is part of an ISBN or of a fraction.
_MOBILE = re.compile(
    r"(?<!\d)(?<!\d[-.])(?:(?:\+|00)?86[ -]?)?"
    r"(1[3-9]\d(?:(?:[ -]?\d{4}){2}|\.\d{4}\.\d{4}|\d\d \d{6}))(?!\d)"
)
_URL = re.compile(r"https?://[\w./?&=%#:@~+-]+", re.ASCII)
_NARROW = str.maketrans(
    "０１２３４５６７８９Ｘｘ＋－\u2013\u2014．\u3000\u00a0", "0123456789Xx+---.  "
)
"""One character for one, so that places stay."""


def personal_problems(
    source: Source, node: Node | None = None, public: Collection[str] = ()
) -> Iterator[Problem]:
    """ID-card numbers anywhere; mobile numbers that stand under none of the `public` keys."""
    known = set(_mobiles_under(node, public)) if node is not None else set()
    for number, written in enumerate(source.lines):
        line = _URL.sub(_blank, written.translate(_NARROW))
        for match in _ID_NUMBER.finditer(line):
            yield problem("id-number", source.place(number, match.start()))
        for match in _MOBILE.finditer(_ID_NUMBER.sub(_blank, line)):
            if _digits(match[1]) not in known:
                yield problem("private-mobile", source.place(number, match.start()))


def _mobiles_under(node: Node, public: Collection[str], *, own: bool = False) -> Iterator[str]:
    """The mobile numbers in the values of these keys, however the values are written."""
    match node:
        case Scalar() if own:
            for found in _MOBILE.finditer(node.text.translate(_NARROW)):
                yield _digits(found[1])
        case Sequence():
            for item in node.items:
                yield from _mobiles_under(item, public, own=own)
        case Mapping():
            for entry in node.entries:
                yield from _mobiles_under(entry.value, public, own=entry.key.text in public)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
