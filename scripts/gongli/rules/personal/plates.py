"""Number plates of vehicles: GA 36-2018, appendix on colours and characters of plates."""

import re
from collections.abc import Iterator

from gongli.rules.personal.finding import Finding, Kind

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_LETTER = "A-HJ-NP-Za-hj-np-z"
# Five characters, at most two of them letters, no I and no O; the last may tell what it is.
# New-energy cars have six: a letter of their fuel at one end, digits at the other.
_PLATE = re.compile(
    rf"(?<![馆收珍典])([{_PROVINCES}])[ ·•.-]?([{_LETTER}])(?:[^\w\n]|_){{0,2}}"
    rf"([A-HJKa-hjk][0-9{_LETTER}][0-9]{{4}}|[0-9]{{5}}[A-HJKa-hjk]"
    rf"|[0-9{_LETTER}]{{4}}[0-9{_LETTER}挂学警港澳领试超])(?![0-9A-Za-z])"
)
# The Armed Police's (2012): WJ, the province, four digits and one character more.
_POLICE = re.compile(
    rf"(?<![A-Za-z0-9])[Ww][Jj][ ·•.-]?([{_PROVINCES}])[ ·•.-]?"
    rf"([0-9]{{4}}[0-9{_LETTER}])(?![0-9A-Za-z])"
)
_LEAST = 3
"""Digits of a plate; with a word at its end one fewer."""


def plates(text: str) -> Iterator[Finding]:
    """The number plates in a plain text."""
    for match in _PLATE.finditer(text):
        province, office, rest = match.groups()
        digits = sum(char.isdigit() for char in rest)
        if digits >= _LEAST - (not rest[-1].isascii()):
            value = f"{province}{office}{rest}".upper()
            yield Finding(Kind.PLATE, match.start(), match.end(), value)
    for match in _POLICE.finditer(text):
        value = f"WJ{match[1]}{match[2]}".upper()
        yield Finding(Kind.PLATE, match.start(), match.end(), value)
