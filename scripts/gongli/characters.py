"""Characters that nobody sees, or that show nothing known: one rule for what is read and printed.

Keys, values, pages of `content/`, names of files, what is personal and what is printed ask here.
A character is unseen by its general category (controls, format characters, lines and paragraphs,
surrogates, private use, what is not assigned), or because programs that do not know it are told to
show nothing (Default_Ignorable_Code_Point), or because its picture is blank.
"""

import re
import unicodedata
from collections.abc import Iterator

# DerivedCoreProperties.txt 14.0.0, Default_Ignorable_Code_Point; Python has no such property.
IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
"""As it stands in the brackets of a pattern."""
_BLANK = "\u2800\U00016fe4\U0001d159"
"""Symbols and a letter without ink: the empty Braille pattern, a filler, a head of no note."""
_LOST = "\ufffc\ufffd"
"""What stands for an object or a character that was lost on the way: it names nothing."""
_UNSEEN = re.compile(f"[{IGNORABLE}{_BLANK}]")
_CATEGORIES = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_TO_COME = re.compile(
    "[\U0001f000-\U0001faff\U0001fc00-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)
"""Kept for pictographs (emoji-data.txt) and Han characters (UAX #44, 4.2.10), so that a name or an
emoji is not refused where Python is older than it."""

_HAN = r"[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]"
_EMOJI = (
    r"[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299"
    r"\U0001f000-\U0001faff]"
)
_JOINED = (
    r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9"
    r"\ufb50-\ufdff\ufe70-\ufefc]"
)
_MONGOLIAN = r"[\u1820-\u1878\u1880-\u18aa]"
_AT_WORK = re.compile(
    rf"(?<={_HAN})[\U000e0100-\U000e01ef]"  # which form of the character: 葛󠄀
    rf"|(?<={_EMOJI})[\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)"
    rf"|(?:(?<={_EMOJI})|(?<={_EMOJI}\ufe0f))\u200d(?={_EMOJI})"
    rf"|(?<={_JOINED})[\u200c\u200d](?![\u200c\u200d])"  # Uyghur, Kazakh, Kirghiz
    rf"|(?<={_MONGOLIAN})[\u180b-\u180f\u200c\u200d](?![\u180b-\u180f\u200c\u200d])"
)
"""Unseen characters that change the picture of the one before them: right in a text, in no key."""


def unseen(text: str, *, key: bool = False) -> Iterator[int]:
    """Where characters stand that nobody sees; in a text that is no `key`, some have work to do."""
    if _is_plain(text):
        return
    at_work = set() if key else {found.start() for found in _AT_WORK.finditer(text)}
    yield from (n for n, char in enumerate(text) if _shows_nothing(char) and n not in at_work)


def visible(text: str) -> str:
    """The text without any character that nobody sees."""
    return text if _is_plain(text) else "".join(c for c in text if not _shows_nothing(c))


def flattened(text: str) -> str:
    """Compatibility forms made plain (：→:, １→1; UAX #15, NFKC), no blanks at the ends."""
    return unicodedata.normalize("NFKC", text).strip()


def code_of(char: str) -> str:
    """The name of its code point: U+200B."""
    return f"U+{ord(char):04X}"


def has_name(text: str) -> bool:
    """Whether there is something to read or to look at: a letter, a number or a picture."""
    return any(
        unicodedata.category(char)[0] in "LN" or unicodedata.category(char) in ("So", "Cn")
        for char in visible(text)
        if char not in _LOST
    )


def _is_plain(text: str) -> bool:
    return text.isprintable() and not _UNSEEN.search(text)


def _shows_nothing(char: str) -> bool:
    if char in "\t\n" or _TO_COME.match(char):
        return False
    return unicodedata.category(char) in _CATEGORIES or bool(_UNSEEN.match(char))
