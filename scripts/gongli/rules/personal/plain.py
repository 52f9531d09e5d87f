"""What a reader, a browser or a parser makes of characters that hide a number.

A text is rewritten piece by piece (escapes of YAML, HTML and addresses, line ends, characters
nobody sees) and then character by character (UAX #15, NFKC), so that each place leads back.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from operator import itemgetter
from urllib.parse import unquote

from gongli.characters import IGNORABLE

_MARKS = "\u0300-\u036f\u20d0-\u20ff\ufff9-\ufffb"
"""Marks on the character before, and of annotations: a digit stays one with them."""
_PIECE = re.compile(
    r"\\u(?P<u>[0-9A-Fa-f]{4})|\\x(?P<x>[0-9A-Fa-f]{2})|\\U(?P<U>[0-9A-Fa-f]{8})"
    r"|&#(?P<d>\d{1,7});|&#[xX](?P<h>[0-9A-Fa-f]{1,6});"
    r"|(?P<named>&[A-Za-z]{2,10};)|(?P<blank>\\[tnrNLP_])"
    r"|(?P<percent>(?:%[0-9A-Fa-f]{2})+)"
    r"|(?P<line>(?<![ \t\u3000])[ \t\u3000]*\\?\n[ \t\u3000]*(?:[#>][ \t]*)?)"
    r"|(?P<many>[⑩-⑳㉑-㉟㊱-㊿])"
    r"|</?[A-Za-z][A-Za-z0-9]{0,9}(?: (?:class|dir|id|lang|style)=[^<>\d\s]{0,40})? ?/?>"
    rf"|<!--[^<>\d]{{0,40}}-->|[{IGNORABLE}{_MARKS}]+"
)
_NUMERALS = {
    "0": "〇零○", "1": "一壹弌幺", "2": "二贰貳弍", "3": "三叁參弎", "4": "四肆",
    "5": "五伍", "6": "六陆陸", "7": "七柒", "8": "八捌", "9": "九玖",
}  # fmt: skip
"""Capital numerals (大写数字) are those of the rules for bills and settlement (PBOC 1997)."""
_CIRCLED = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")


@dataclass(frozen=True)
class Plain:
    """A text made plain; `cuts` are where it was rewritten, with what stood there."""

    text: str
    cuts: tuple[tuple[int, int], ...]
    """(place in `text`, place in the text as written) from where the two go in step again."""
    ends: Mapping[int, int]
    """Of what was rewritten: where it ends in `text`, and as written."""

    def origin(self, index: int) -> int:
        """Where the character at `index` stands as written."""
        at, written = self.cuts[bisect_right(self.cuts, index, key=itemgetter(0)) - 1]
        return written + index - at

    def end(self, index: int) -> int:
        """Where what ends before `index` ends as written."""
        return self.ends.get(index) or self.origin(index - 1) + 1


def plain(text: str) -> Plain:
    """A text without escapes; digits of all scripts are 0 to 9, a line's end is one character."""
    pieces: list[str] = []
    cuts, ends, length, done = [(0, 0)], dict[int, int](), 0, 0
    for match in _PIECE.finditer(text):
        before, piece = text[done : match.start()], _read(match)
        if piece:
            cuts.append((length + len(before), match.start()))
        length += len(before) + len(piece)
        pieces += (before, piece)
        done = match.end()
        if piece:
            ends[length] = done
        cuts.append((length, done))
    pieces.append(text[done:])
    return Plain("".join(pieces).translate(_SHOWN), tuple(cuts), ends)


def _read(match: re.Match[str]) -> str:
    """What one piece says."""
    groups = match.groupdict()
    if groups["line"]:
        return "\n"
    if groups["blank"]:
        return " "
    if groups["named"]:
        return unescape(match[0])
    if groups["percent"]:
        return unquote(match[0], errors="replace")
    if groups["many"]:
        return str(int(unicodedata.numeric(match[0]))).translate(_CIRCLED)
    hexadecimal = groups["u"] or groups["x"] or groups["U"] or groups["h"]
    code = int(hexadecimal, 16) if hexadecimal else int(groups["d"] or 0)
    return chr(code) if 0 < code <= 0x10FFFF else ""


def spoken(shown: str) -> str:
    """A plain text with numerals of Chinese and of circles as digits, one for one."""
    return shown.translate(_SPOKEN)


class _Shown(dict[int, int]):
    """Each character in its usual form where that is one character; numerals stay what they are."""

    def __missing__(self, code: int) -> int:
        self[code] = self.usual(chr(code))
        return self[code]

    def usual(self, char: str) -> int:
        """The character that stands for this one."""
        if unicodedata.category(char) == "Nd":
            return ord(str(unicodedata.decimal(char)))
        folded = unicodedata.normalize("NFKC", char)
        kept = len(folded) > 1 or unicodedata.category(char) == "No"
        return ord(char if kept else folded)


class _Spoken(_Shown):
    """The same with a digit for each numeral of one figure."""

    def usual(self, char: str) -> int:
        """The digit that a character means, or itself."""
        meant = unicodedata.digit(char, None)
        return ord(char) if meant is None else ord(str(meant))


_SHOWN = _Shown()
_SPOKEN = _Spoken({ord(char): ord(digit) for digit, chars in _NUMERALS.items() for char in chars})
