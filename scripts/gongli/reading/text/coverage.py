"""What libyaml forgives and YAML does not: text that no node holds, lines that hang out.

The C parser takes any # between two nodes for a comment, which YAML does only behind white
space (YAML 1.2.2, 6.6), and does not ask how far the lines of a bracket or of a quoted text
are indented (7.3, 7.4).  So each event is laid over the text, and what lies between two of
them has to be white space, signs of the grammar, or a comment.
"""

import re
from dataclasses import dataclass, field
from math import inf

import yaml

from gongli.problems import Place, Problem, problem
from gongli.reading.text.source import Source

_COMMENT = r"(?<!\S)#.*"
_BETWEEN = re.compile(rf"(?:[\s\-?:,\[\]{{}}]|{_COMMENT}|\.\.\.)*")
_HEAD = re.compile(rf"(?:\s|{_COMMENT}|%YAML[ \t]+\d+\.\d+|%TAG[ \t].*|---|\.\.\.)*")
"""Before the first node of a file, and behind its last."""
_BLOCK_HEAD = re.compile(rf"[|>][-+\d]*(?:[ \t]|{_COMMENT})*")
_OPENING = ("[", "{", ",", ":")
_CLOSERS = re.compile(r"[\]}][\]},\s]*$")


LOST = ("glued-comment", "hash-in-brackets")
"""The problems of text that nothing publishes."""


@dataclass
class Coverage:
    """Follows the events of a file's text, gathering what they leave out."""

    source: Source
    problems: list[Problem] = field(default_factory=list)
    reached: int = 0
    """How many characters of the text are accounted for."""
    _columns: list[int] = field(default_factory=list)
    """Where the block collections begin that are open, from 0."""
    _brackets: list[int] = field(default_factory=list)
    """The lines on which the flow collections begin that are open."""
    _words: set[int] = field(default_factory=set)
    """Lines inside the open brackets that go on with a quoted text."""

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the stream."""
        assert event.start_mark is not None
        assert event.end_mark is not None
        start, end = event.start_mark, event.end_mark
        self._told(_BETWEEN, self.reached, start.index)
        self.reached = max(self.reached, end.index)
        match event:
            case yaml.DocumentStartEvent() | yaml.DocumentEndEvent():
                self._told(_HEAD, start.index, end.index)
            case yaml.ScalarEvent():
                self._scalar(event, start.line, end.line)
            case yaml.CollectionStartEvent() if event.flow_style:
                self._brackets.append(start.line)
            case yaml.CollectionStartEvent():
                self._columns.append(start.column)
            case yaml.CollectionEndEvent() if self._brackets:
                first = self._brackets.pop()
                if not self._brackets:
                    self._indented(first, end.line)
            case yaml.CollectionEndEvent():
                self._columns.pop()

    @property
    def open_since(self) -> float:
        """The zero-based line of the outermost bracket that is open, or one that never comes."""
        return self._brackets[0] if self._brackets else inf

    def give_up(self) -> None:
        """The parser stumbled over what comes next, as over `对象: [职工, #家属]`: of that only the
        comment, in which its bracket was closed, is told.
        """
        end = self.source.text.find("\n", self.reached)
        stop = _end(_BETWEEN, self.source.text, self.reached, max(end, self.reached))
        if self.source.text[stop : stop + 1] == "#":
            self.problems.append(lost(self.source.at(stop)))

    def _scalar(self, event: yaml.ScalarEvent, first: int, last: int) -> None:
        """A value from line `first` to `last`."""
        if event.style in ("|", ">"):
            self._block_head(event)
        elif first < last and self._brackets:
            self._words.update(range(first + 1, last + 1))
        elif first < last and event.style:
            self._words.update(range(first + 1, last + 1))
            self._indented(first, last)

    def _block_head(self, event: yaml.ScalarEvent) -> None:
        assert event.start_mark is not None
        assert event.end_mark is not None
        start, end = event.start_mark, event.end_mark.index
        line = self.source.text.find("\n", start.index, end)
        self._told(_BLOCK_HEAD, start.index, line if line >= 0 else end)
        if not self.source.lines[start.line][: start.column].strip():
            self._indented(start.line - 1, start.line)

    def _told(self, allowed: re.Pattern[str], start: int, end: int) -> None:
        """Tell of what stands from `start` to `end` and is not allowed there."""
        while (start := _end(allowed, self.source.text, start, end)) < end:
            self.problems.append(lost(self.source.at(start)))
            line = self.source.text.find("\n", start, end)
            start = line if line >= 0 else end

    def _indented(self, first: int, last: int) -> None:
        """Tell of lines between brackets or quotes that begin no deeper than what holds them."""
        least = self._columns[-1] + 1 if self._columns else 0
        wrong = [n for n in range(first + 1, last + 1) if self._short(n, least)]
        self._words.clear()
        if wrong:
            place = self.source.place(wrong[0], 0)
            self.problems.append(problem("hangs-out", place, count=len(wrong), blanks=least + 1))

    def _short(self, number: int, least: int) -> bool:
        text = self.source.place(number, 0).text
        inside = text.lstrip(" ")
        if number not in self._words:
            if inside.startswith("#"):
                return False
            least -= inside.startswith(("]", "}"))  # forbidden, too, but read by every program
        return bool(inside.strip()) and len(text) - len(inside) < least


def lost(place: Place) -> Problem:
    """Nothing publishes what stands from here to the end of the line."""
    before, words = place.text[: place.column - 1], place.text[place.column - 1 :]
    if not before.rstrip().endswith(_OPENING):
        return problem("glued-comment", place, lost=words, write=f"{before} {words}".strip())
    closing = _CLOSERS.search(words)
    inside = (words[: closing.start()] if closing else words).strip()
    write = f'{before.rstrip()} "{inside}"{closing[0] if closing else ""}'
    return problem("hash-in-brackets", place, lost=inside, write=write.strip())


def _end(allowed: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where what the pattern allows from `start` on ends: blanks and commas, say, before a #."""
    match = allowed.match(text, start, end)
    return match.end() if match else start
