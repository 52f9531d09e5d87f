"""The numbers that vocabulary 0 told, by its own patterns: history is read by them for ever."""

import re
from collections.abc import Iterable, Iterator

_MONTH_AND_DAY = r"(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])"
_PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])"
_ID_NUMBER = re.compile(
    rf"(?<!\d)(?:[1-9]\d{{5}}[ -]?(?:18|19|20)\d\d[ -]?{_MONTH_AND_DAY}[ -]?\d{{3}}[\dXx]"
    rf"|{_PROVINCE}\d{{6}}{_MONTH_AND_DAY}\d{{3}})(?!\d)"
)
_MOBILE = re.compile(
    r"(?<!\d)(?<!\d[-.])(?:(?:\+|00)?86[ -]?)?"
    r"(1[3-9]\d(?:(?:[ -]?\d{4}){2}|\.\d{4}\.\d{4}|\d\d \d{6}))(?!\d)"
)
_URL = re.compile(r"https?://[\w./?&=%#:@~+-]+", re.ASCII)
_NARROW = str.maketrans(
    "０１２３４５６７８９Ｘｘ＋－\u2013\u2014．\u3000\u00a0", "0123456789Xx+---.  "
)
"""One character for one, so that places stay."""

Told = tuple[str, int, int, int, str]
"""A code, a line, where it begins and ends there, and the digits of a mobile number."""


def numbers_told_before(lines: Iterable[str]) -> Iterator[Told]:
    """Identity cards and mobile numbers, line by line."""
    for number, written in enumerate(lines):
        line = _URL.sub(_blank, written.translate(_NARROW))
        for match in _ID_NUMBER.finditer(line):
            yield "id-number", number, match.start(), match.end(), ""
        for match in _MOBILE.finditer(_ID_NUMBER.sub(_blank, line)):
            digits = re.sub(r"\D", "", match[1])
            yield "private-mobile", number, match.start(), match.end(), digits


def mobiles_before(texts: Iterable[str]) -> Iterator[str]:
    """The digits of the mobile numbers in these texts."""
    for text in texts:
        for match in _MOBILE.finditer(text.translate(_NARROW)):
            yield re.sub(r"\D", "", match[1])


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
