"""Personal data that must not be published, with its places in files and in their names.

`rules/personal` says what is personal.  It is looked for in the whole text of a file, not in its
values: comments and keys are public, too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate
from operator import attrgetter

from gongli.model import Alliance, Palace
from gongli.problems import Place, Problem, problem
from gongli.reading.nodes import Mapping, Node, Scalar, Sequence
from gongli.reading.source import Source
from gongli.rules.personal import PUBLIC, Finding, Kind, personal
from gongli.rules.personal.before import mobiles_before, numbers_told_before

_CODES = {
    Kind.ID_NUMBER: "obscured-id-number",
    Kind.MOBILE: "obscured-mobile",
    Kind.BANK_CARD: "bank-card",
    Kind.PASSPORT: "passport-number",
    Kind.EMAIL: "email-address",
    Kind.PLATE: "number-plate",
    Kind.CHAT: "chat-account",
}
_BEFORE = {"id-number": Kind.ID_NUMBER, "private-mobile": Kind.MOBILE}
"""What vocabulary 0 told, and tells still where it did."""
_SUFFIX = re.compile(r"\.(?:ya?ml|md|png|jpe?g|webp)$", re.IGNORECASE)

Value = tuple[Kind, str]
"""A kind of personal data with what it says, however it is written."""


def personal_problems(
    source: Source, node: Node | None = None, public: Collection[str] = ()
) -> Iterator[Problem]:
    """Everything personal in a file but contacts that stand, there too, under a `public` key."""
    return (told for told in judged(source, node, public) if told.told)


def judged(
    source: Source, node: Node | None = None, public: Collection[str] = ()
) -> Iterator[Problem]:
    """The same with what was told in vocabulary 0 only, which the replay of history asks for."""
    found = _found(source, _published(node, public))
    callable_before = set(mobiles_before(_texts_under(node, public))) if node else set()
    offsets = _offsets(source)
    said: set[Finding] = set()
    for code, line, start, end, value in numbers_told_before(source.lines):
        if code == "private-mobile" and value in callable_before:
            continue
        stretch = range(offsets[line] + start, offsets[line] + end)
        same = {one for one in _within(found, stretch) if one.kind is _BEFORE[code]}
        said |= same
        yield problem(code, source.place(line, start)).held_until(0 if same else 1)
    yield from _told(source, [one for one in found if one not in said])


def settings_problems(source: Source, node: Node, public: Collection[str]) -> Iterator[Problem]:
    """Everything personal in mkdocs.yml, which vocabulary 0 did not look into."""
    return _told(source, _found(source, _published(node, public)))


def name_problems(file: str) -> Iterator[Problem]:
    """Everything personal in the last part of a path: names become addresses."""
    for one in personal(_SUFFIX.sub("", file.rpartition("/")[2])):
        yield problem(_CODES[one.kind], Place(file), value=one.value)


def _found(source: Source, known: Collection[Value]) -> tuple[Finding, ...]:
    found = personal("\n".join(source.lines))
    return tuple(one for one in found if (one.kind, one.value) not in known)


def _within(found: tuple[Finding, ...], stretch: range) -> tuple[Finding, ...]:
    """Of findings in order, each behind the other, those that touch a stretch of the text."""
    first = bisect_right(found, stretch.start, key=attrgetter("end"))
    return found[first : bisect_left(found, stretch.stop, key=attrgetter("start"))]


def _told(source: Source, found: Iterable[Finding]) -> Iterator[Problem]:
    offsets = _offsets(source)
    for one in found:
        line = bisect_right(offsets, one.start) - 1
        place = source.place(line, one.start - offsets[line])
        yield problem(_CODES[one.kind], place, value=one.value)


def _offsets(source: Source) -> list[int]:
    """Where each line begins in the whole text."""
    return [0, *accumulate(len(line) + 1 for line in source.lines)]


def _published(node: Node | None, public: Collection[str]) -> frozenset[Value]:
    """What stands under the public keys of a file, however it is written there."""
    if node is None:
        return frozenset()
    return frozenset(contacts(_texts_under(node, public)))


def without_contacts(problems: Iterable[Problem], alliance: Alliance) -> list[Problem]:
    """Problems but for e-mail and accounts that a palace gives as its own in palace.yml."""
    said = (text for palace in alliance.palaces for text in _given(palace))
    own = {(_CODES[kind], value) for kind, value in contacts(said)}
    may = {_CODES[kind] for kind in PUBLIC}
    return [p for p in problems if p.code not in may or (p.code, dict(p.args)["value"]) not in own]


def _given(palace: Palace) -> Iterator[str]:
    """How a palace and its points say that they are reached."""
    given = (palace.email, palace.phone, *(v for p in palace.points for v in (p.contact, p.phone)))
    return filter(None, given)


def contacts(texts: Iterable[str]) -> Iterator[Value]:
    """What people are reached by in these texts."""
    for text in texts:
        yield from ((one.kind, one.value) for one in personal(text) if one.kind in PUBLIC)


def _texts_under(node: Node, public: Collection[str], *, own: bool = False) -> Iterator[str]:
    match node:
        case Scalar() if own:
            yield node.text
        case Sequence():
            for item in node.items:
                yield from _texts_under(item, public, own=own)
        case Mapping():
            for entry in node.entries:
                yield from _texts_under(entry.value, public, own=entry.key.text in public)
