"""The one module that opens YAML: a file's text to nodes that know their places.

Works on PyYAML's event stream, so nothing is typed, no tag is constructed, no alias is
followed and depth is bounded before anything is built.
"""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import yaml

from gongli.characters import code_of, unseen, visible
from gongli.problems import Place, Problem, problem
from gongli.reading.text import nodes
from gongli.reading.text.blocks import blank_too_wide
from gongli.reading.text.coverage import Coverage
from gongli.reading.text.nodes import Entry, Node, Scalar, Sequence
from gongli.reading.text.source import DATE_KEY, HIDDEN, Source
from gongli.reading.text.unseen import invisible

MAX_DEPTH = 10
MAX_ENTRIES = 1000
_ESCAPED = re.compile(f"{HIDDEN.pattern}|\r")
_CUT_OFF = re.compile(r"^[ \t]+(?P<lost>#[^\s#].*)$")
_NAMED = re.compile(r"(?:tag:yaml\.org,2002:)?python/name:\w+(?:\.\w+)+")
_TEXT = ("!", "tag:yaml.org,2002:str")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = yaml.resolver.Resolver()
_STRING = "tag:yaml.org,2002:str"


@dataclass
class _Open:
    """A collection being filled."""

    place: Place
    mapping: bool
    items: list[Node] = field(default_factory=list)
    keys: list[Scalar] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    """The line on which each key was first written."""

    def close(self) -> Node:
        if not self.mapping:
            return Sequence(tuple(self.items), self.place)
        pairs = zip(self.keys, self.items, strict=True)
        return nodes.Mapping(tuple(Entry(key, value) for key, value in pairs), self.place)


class _StopError(Exception):
    """Reading this file cannot go on."""

    def __init__(self, found: Problem) -> None:
        self.problem = found


class _Builder:
    def __init__(self, source: Source, known: Mapping[str, str], *, settings: bool) -> None:
        self.source = source
        self.known = known
        self.settings = settings
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.coverage = Coverage(source, self.problems)
        self.documents = 0

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        assert mark is not None, "events of a stream carry marks"
        return self.source.place(mark.line, mark.column)

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the stream."""
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    raise _StopError(problem("second-document", self.place(event)))
            case yaml.AliasEvent():
                raise _StopError(problem("anchor", self.place(event)))
            case yaml.ScalarEvent() | yaml.CollectionStartEvent():
                self.start(event)
            case yaml.CollectionEndEvent():
                self.add(self.stack.pop().close())
        if not self.settings:
            self.coverage.take(event)

    def start(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Begin a value: refuse anchors, tags and depth before building it."""
        place = self.place(event)
        if event.anchor is not None:
            raise _StopError(problem("anchor", place))
        if event.tag is not None and not self.settings:
            raise _StopError(problem("tag", place, tag=event.tag))
        text = event.value if isinstance(event, yaml.ScalarEvent) else None
        if event.tag is not None and not _takes(event.tag, text):
            self.problems.append(problem("settings-tag", place, tag=event.tag))
        if isinstance(event, yaml.ScalarEvent):
            self.add(self.scalar(event, place))
            return
        if len(self.stack) >= MAX_DEPTH:
            raise _StopError(problem("too-deep", place, limit=MAX_DEPTH))
        if self.stack and self.stack[-1].mapping and self.awaits_key():
            raise _StopError(problem("odd-key", place))
        self.stack.append(_Open(place, isinstance(event, yaml.MappingStartEvent)))

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        """A value; an escape may hold what `decode` refuses to see in the file itself."""
        assert event.start_mark is not None
        assert event.end_mark is not None
        numbers = range(event.start_mark.line, event.end_mark.line + 1)
        lines = tuple(self.source.place(number, 0) for number in numbers)
        hidden = (event.value[index] for index in unseen(event.value))
        found = next((char for char in hidden if _ESCAPED.match(char)), None)
        if found and not any(found in line.text for line in lines):
            self.problems.append(problem("hidden-character", place, char=code_of(found)))
        if not event.style and event.value and not self.settings:
            self.cut_off(self.source.place(event.end_mark.line, event.end_mark.column))
        text = event.value
        if not text.strip() and event.style and (wide := blank_too_wide(self.source, place)):
            told, text = wide  # not empty, so that it is told once
            self.problems.append(told)
        behind_key = bool(place.text[: place.column - 1].strip())
        return Scalar(text, place, () if event.style or behind_key else lines, lines)

    def cut_off(self, end: Place) -> None:
        """Warn of #1 behind a value: YAML leaves out what looks like words, not like a note."""
        if match := _CUT_OFF.match(end.text[end.column - 1 :]):
            at = replace(end, column=end.column + match.start("lost"))
            self.problems.append(problem("cut-off", at, lost=match["lost"]))

    def awaits_key(self) -> bool:
        """Whether the innermost mapping expects a key next."""
        return len(self.stack[-1].keys) == len(self.stack[-1].items)

    def add(self, node: Node) -> None:
        """Put a finished value where it belongs."""
        if not self.stack:
            self.root = node
        elif len(self.stack[-1].items) >= MAX_ENTRIES:
            raise _StopError(problem("too-many-entries", node.place, limit=MAX_ENTRIES))
        elif self.stack[-1].mapping and self.awaits_key():
            assert isinstance(node, Scalar), "start() refuses other keys"
            self.add_key(node)
        else:
            self.stack[-1].items.append(node)

    def add_key(self, key: Scalar) -> None:
        plain = visible(key.text)
        if plain in self.known and key.text not in self.known:
            self.problems += invisible(key, key=True, code="hidden-character")
            key = replace(key, text=plain)
        lines = self.stack[-1].lines
        if key.text in lines and not self.below_another(key):
            line = lines[key.text]
            self.problems.append(duplicate(key, line, self.known))
        lines.setdefault(key.text, key.place.line)
        self.stack[-1].keys.append(key)

    def below_another(self, key: Scalar) -> bool:
        """Whether an empty key since the first of this name may own it, once lines are indented.

        `名称: 甲`, `场地:`, `名称: 厅` behind each other: the second name is the venue's, which
        `levels.py` says then, and no key is twice.
        """
        within = self.stack[-1]
        first = next(i for i, other in enumerate(within.keys) if other.text == key.text)
        return any(isinstance(item, Scalar) and item.empty for item in within.items[first + 1 :])


def duplicate(key: Scalar, line: int, known: Container[str]) -> Problem:
    """A key that was written before, on this line; `known` are the names of fields."""
    code = "duplicate-key"
    if DATE_KEY.match(key.text):
        code = "duplicate-day"
    elif re.fullmatch("[a-z0-9-]+", key.text) and key.text not in known:
        code = "duplicate-id"
    return problem(code, key.place, key=key.text, line=line)


def _takes(tag: str, text: str | None) -> bool:
    """Whether engines take a tag before this value of mkdocs.yml; None for what is no scalar."""
    if text is None:
        return tag == "!ENV"
    return tag in (*_TEXT, "!ENV", "!relative") or (bool(_NAMED.fullmatch(tag)) and not text)


def retyped(value: Scalar) -> bool:
    """Whether others take a plain text for a number, a date, a truth value or nothing."""
    if value.place.text[value.place.column - 1 :][:1] in ("'", '"', "|", ">"):
        return False
    meant = _RESOLVER.resolve(yaml.ScalarNode, value.text, (True, False))  # type: ignore[no-untyped-call]
    return bool(meant != _STRING)


@dataclass(frozen=True)
class Parsed:
    """What became of a file's text."""

    node: Node | None
    """None where it cannot be read."""
    problems: list[Problem]
    error: yaml.MarkedYAMLError | None = None
    """What stopped YAML; `mistakes/syntax.py` knows what it means."""
    open_since: float = 0
    """The line since which brackets stand open, where an error stopped YAML."""


def parse(
    source: Source, known: Mapping[str, str] = MappingProxyType({}), *, settings: bool = False
) -> Parsed:
    """The tree of a file, and every problem found on the way.

    `known` are the keys worth recognising.  Of `settings` (mkdocs.yml) engines know what they mean:
    their tags are let pass, and what YAML leaves out is not told.
    """
    builder = _Builder(source, known, settings=settings)
    try:
        for event in yaml.parse(source.text, Loader=_LOADER):
            builder.take(event)
    except _StopError as stop:
        return Parsed(None, [*builder.problems, stop.problem])
    except yaml.MarkedYAMLError as error:
        if not settings:
            builder.coverage.give_up()
        return Parsed(None, builder.problems, error, builder.coverage.open_since)
    except yaml.reader.ReaderError:
        return Parsed(None, builder.problems)  # decode() told the place of each such character
    return Parsed(builder.root, builder.problems)
