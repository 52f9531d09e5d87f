"""What can be wrong with the data, and where.

A `Problem` is a value: a permanent code, a place and the words to fill into the
catalogue's message.  Nothing is raised for an editor's mistake.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import groupby

from gongli.catalogue import CATALOGUE, FOREVER, VOCABULARY, Entry


class Severity(Enum):
    """`ERROR` stops a build; `WARNING` is printed and lets it go on."""

    ERROR = "error"
    WARNING = "warning"


class Lang(Enum):
    """The languages people are told things in."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True)
class Phrase:
    """The same words in Chinese and English; `{names}` are filled in by `filled`."""

    zh: str
    en: str

    def told(self, lang: Lang) -> str:
        """The words in one language."""
        return self.zh if lang is Lang.ZH else self.en

    def filled(self, **values: object) -> Phrase:
        """With these values in their places; of a phrase each language takes its own words."""
        zh, en = ({name: in_words(v, lang) for name, v in values.items()} for lang in Lang)
        return Phrase(self.zh.format_map(zh), self.en.format_map(en))


def in_words(value: object, lang: Lang) -> object:
    """A phrase in one language; anything else is the same in both."""
    return value.told(lang) if isinstance(value, Phrase) else value


def listed(words: Iterable[object]) -> Phrase:
    """甲、乙 · 甲, 乙; a dash for nothing."""
    found = [*words] or ["—"]
    zh, en = ([str(in_words(word, lang)) for word in found] for lang in Lang)
    return Phrase("、".join(zh), ", ".join(en))


_LONGEST = 200
"""Characters of what an editor wrote that a message quotes."""

_SINCE_ENTERED = Phrase("录入放假安排以后，", "Since the days off are entered: ")

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
    english: tuple[tuple[str, str], ...] = ()
    """Those of `args` that have other words in English."""
    strict: bool = False
    """Whether a palace made an error of what is a warning elsewhere."""
    until: int = FOREVER
    """The first vocabulary in which it stops nobody; from then on it is not even told..."""
    by_holidays: bool = False
    """...unless it is there only since somebody entered the days off of a year."""

    @property
    def entry(self) -> Entry:
        """What the catalogue says of this code."""
        return CATALOGUE[self.code]

    @property
    def severity(self) -> Severity:
        """Whether it stops the build."""
        return Severity.ERROR if self.stops() else Severity.WARNING

    def stops(self, vocabulary: int = VOCABULARY) -> bool:
        """Whether nothing could be published with it, in the words of that time."""
        return vocabulary < self.until and (self.strict or self.entry.stops(vocabulary))

    @property
    def told(self) -> bool:
        """Whether it is told now; what is not is known for old versions only."""
        return self.by_holidays or self.until > VOCABULARY

    def held_until(self, vocabulary: int) -> Problem:
        """The same, minded only before that vocabulary."""
        return replace(self, until=vocabulary)

    def softened(self) -> Problem:
        """The same as a warning: since vocabulary 1 no notice of days off stops a site."""
        return replace(self, until=1, by_holidays=True)

    def made_strict(self, *, strict: bool) -> Problem:
        """The same, as an error where somebody asked for strictness."""
        return replace(self, strict=strict)

    def message(self, lang: Lang = Lang.ZH) -> str:
        """What is wrong, in one sentence."""
        since = _SINCE_ENTERED.told(lang) if self.by_holidays else ""
        return since + self._filled(Phrase(self.entry.zh, self.entry.en), lang)

    def remedy(self, lang: Lang = Lang.ZH) -> str:
        """What to write instead."""
        return self._filled(Phrase(self.entry.zh_fix, self.entry.en_fix), lang)

    def _filled(self, words: Phrase, lang: Lang) -> str:
        english = self.english if lang is Lang.EN else ()
        return words.told(lang).format_map(dict((*self.args, *english)))


def problem(code: str, place: Place, **args: object) -> Problem:
    """A problem of the catalogue's `code`; `args` are shown as text, on one line."""
    english = {name: value for name, value in args.items() if isinstance(value, Phrase)}
    return Problem(code, place, _texts(args, Lang.ZH), _texts(english, Lang.EN))


def _texts(args: Mapping[str, object], lang: Lang) -> tuple[tuple[str, str], ...]:
    lines = ((name, " ".join(str(in_words(v, lang)).split())) for name, v in args.items())
    return tuple((name, clipped(line, _LONGEST)) for name, line in lines)


def clipped(text: str, longest: int) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if len(text) <= longest else f"{text[:longest]}…"


def to_tell(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file, line and column; of a hopeless file the first `MOST` and how
    many more there are: an error where one is among those."""
    found = sorted({p for p in problems if p.told}, key=lambda p: (p.place, p.code, p.args))
    told: list[Problem] = []
    for _, group in groupby(found, key=lambda p: p.place.file):
        own = list(group)
        told += own[:MOST]
        if rest := own[MOST:]:
            more = problem("more-problems", rest[0].place, count=len(rest))
            told.append(more.made_strict(strict=bool(errors(rest))))
    return tuple(told)


def errors(problems: Iterable[Problem], vocabulary: int = VOCABULARY) -> tuple[Problem, ...]:
    """Those that stop a build, or stopped one in the words of another time."""
    return tuple(p for p in problems if p.stops(vocabulary))
