"""What can be wrong with the data, and where.

A `Problem` is a value: a permanent code, a place and the words to fill into the
catalogue's message.  Nothing is raised for an editor's mistake.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import groupby

from gongli.catalogue import CATALOGUE, VOCABULARY, Entry


class Severity(Enum):
    """`ERROR` stops a build; `WARNING` is printed and lets it go on."""

    ERROR = "error"
    WARNING = "warning"


class Lang(Enum):
    """The languages problems are told in."""

    ZH = "zh"
    EN = "en"


_LONGEST = 200
"""Characters of what an editor wrote that a message quotes."""

_SINCE_ENTERED = {Lang.ZH: "录入放假安排以后，", Lang.EN: "Since the days off are entered: "}

MOST = 100
"""Problems told of one file."""


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: file relative to the root, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1
    text: str = field(default="", compare=False, repr=False)
    """The whole line as written, for showing it again."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing to mend: `args` fills the catalogue's messages."""

    code: str
    place: Place
    args: tuple[tuple[str, str], ...] = ()
    strict: bool = False
    """Whether a palace made an error of what is a warning elsewhere."""
    until: int = 0
    """The first vocabulary in which nobody minds it; 0 for never."""
    by_holidays: bool = False
    """Whether it is there only since somebody entered the days off of a year."""

    @property
    def entry(self) -> Entry:
        """What the catalogue says of this code."""
        return CATALOGUE[self.code]

    @property
    def severity(self) -> Severity:
        """Whether it stops the build."""
        return Severity.ERROR if self.stops() else Severity.WARNING

    def stops(self, vocabulary: int = VOCABULARY) -> bool:
        """Whether nothing could be published with it, in the words of that time.

        Since vocabulary 1 what the State Council decides stops nobody's site.
        """
        forgotten = 0 < self.until <= vocabulary or (self.by_holidays and vocabulary > 0)
        return not forgotten and (self.strict or self.entry.stops(vocabulary))

    @property
    def told(self) -> bool:
        """Whether it is told now; what is not is known for old versions only."""
        return not 0 < self.until <= VOCABULARY

    def held_until(self, vocabulary: int) -> Problem:
        """The same, minded only before that vocabulary; for ever with 0."""
        return replace(self, until=vocabulary)

    def held(self, *, strict: bool) -> Problem:
        """The same, as an error where somebody asked for strictness."""
        return replace(self, strict=strict)

    def message(self, lang: Lang = Lang.ZH) -> str:
        """What is wrong, in one sentence."""
        wording = self.entry.zh if lang is Lang.ZH else self.entry.en
        since = _SINCE_ENTERED[lang] if self.by_holidays else ""
        return since + wording.format_map(dict(self.args))

    def remedy(self, lang: Lang = Lang.ZH) -> str:
        """What to write instead."""
        wording = self.entry.zh_fix if lang is Lang.ZH else self.entry.en_fix
        return wording.format_map(dict(self.args))


def problem(code: str, place: Place, **args: object) -> Problem:
    """A problem of the catalogue's `code`; `args` are shown as text, on one line."""
    words = ((name, " ".join(str(value).split())) for name, value in args.items())
    return Problem(code, place, tuple((name, _clipped(text)) for name, text in words))


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file, line and column; of a hopeless file only the first."""
    found = sorted({p for p in problems if p.told}, key=lambda p: (p.place, p.code, p.args))
    told: list[Problem] = []
    for _, group in groupby(found, key=lambda p: p.place.file):
        own = list(group)
        told += own[:MOST]
        if rest := own[MOST:]:
            told.append(problem("more-problems", rest[0].place, count=len(rest)))
    return tuple(told)


def errors(problems: Iterable[Problem], vocabulary: int = VOCABULARY) -> tuple[Problem, ...]:
    """Those that stop a build, or stopped one in the words of another time."""
    return tuple(p for p in problems if p.stops(vocabulary))
