"""Personal data that must not be published, with its places in files and in their names.

`rules/personal` says what is personal.  It is looked for in the whole text of a file, not in its
values: comments and keys are public, too.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from operator import attrgetter

from gongli.catalogue import FOREVER
from gongli.fields import ACTIVITY
from gongli.model import Palace
from gongli.problems import Place, Problem, problem
from gongli.reading.text.nodes import Mapping, Node, Scalar, Sequence
from gongli.reading.text.source import Source
from gongli.rules.personal import PUBLIC, Finding, Kind, personal
from gongli.rules.personal.before import mobiles_before, numbers_told_before
from gongli.untrusted.allowed import PAGE, PICTURES

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
_ENDINGS = (".yml", ".yaml", PAGE, *PICTURES)
_SUFFIX = re.compile(f"(?:{'|'.join(map(re.escape, _ENDINGS))})$", re.IGNORECASE)

_ADDRESSES = frozenset(
    spelling for name in ("id", "formerly") for spelling in ACTIVITY.named(name).spellings
)
"""Keys whose values become addresses and names of events on phones."""

Value = tuple[Kind, str]
"""A kind of personal data with what it says, however it is written."""


def personal_problems(
    source: Source,
    node: Node | None = None,
    public: Collection[str] = (),
    known: Collection[Value] = (),
) -> Iterator[Problem]:
    """Everything personal in a file but `known` contacts and those under a `public` key of it.

    With what only vocabulary 0 told: the replay of history asks for it, `to_tell` drops it.
    """
    found = _found(source, {*_published(node, public), *known})
    if node is not None:
        found = _with_addresses(found, source, node)
    callable_before = set(mobiles_before(_texts_under(node, public))) if node else set()
    said: set[Finding] = set()
    for code, line, start, end, value in numbers_told_before(source.lines):
        if code == "private-mobile" and value in callable_before:
            continue
        stretch = range(source.starts[line] + start, source.starts[line] + end)
        same = {one for one in _within(found, stretch) if one.kind is _BEFORE[code]}
        said |= same
        yield problem(code, source.place(line, start)).held_until(FOREVER if same else 1)
    yield from _told(source, [one for one in found if one not in said])


def settings_problems(
    source: Source, node: Node, public: Collection[str], known: Collection[Value]
) -> Iterator[Problem]:
    """Everything personal in mkdocs.yml, which vocabulary 0 did not look into."""
    return _told(source, _found(source, {*_published(node, public), *known}))


def name_problems(file: str) -> Iterator[Problem]:
    """Everything personal in the last part of a path: names become addresses, which stay."""
    for one in personal(_SUFFIX.sub("", file.rpartition("/")[2])):
        yield problem(_CODES[one.kind], Place(file), value=one.value)


def _found(source: Source, known: Collection[Value]) -> tuple[Finding, ...]:
    found = personal(source.text)
    return tuple(one for one in found if (one.kind, one.value) not in known)


def _with_addresses(found: tuple[Finding, ...], source: Source, node: Node) -> tuple[Finding, ...]:
    """These findings with those in ids and former addresses, which no word explains."""
    own: list[Finding] = []
    for value in _scalars_under(node, _ADDRESSES):
        begin = source.starts[value.place.line - 1] + value.place.column - 1
        own += _in_address(value.text, source.text[begin : begin + 1 + len(value.text)], begin)
    if not own:
        return found
    rest = (one for one in found if not any(one.start < o.end and o.start < one.end for o in own))
    return tuple(sorted((*own, *rest), key=attrgetter("start")))


def _in_address(address: str, written: str, begin: int) -> Iterator[Finding]:
    """What is personal in the parts of an address, which stands `written` at `begin` of the file.

    Of one with escapes or folded lines only the place of the whole is known.
    """
    verbatim, at = written.find(address), 0
    for part in address.split("/"):
        for one in personal(part):
            start = begin + verbatim + at + one.start if verbatim >= 0 else begin
            yield replace(one, start=start, end=start + one.end - one.start)
        at += len(part) + 1


def _within(found: tuple[Finding, ...], stretch: range) -> tuple[Finding, ...]:
    """Of findings in order, each behind the other, those that touch a stretch of the text."""
    first = bisect_right(found, stretch.start, key=attrgetter("end"))
    return found[first : bisect_left(found, stretch.stop, key=attrgetter("start"))]


def _told(source: Source, found: Iterable[Finding]) -> Iterator[Problem]:
    for one in found:
        yield problem(_CODES[one.kind], source.at(one.start), value=one.value)


def _published(node: Node | None, public: Collection[str]) -> frozenset[Value]:
    """What stands under the public keys of a file, however it is written there."""
    if node is None:
        return frozenset()
    return frozenset(_contacts(_texts_under(node, public)))


def contacts_of(palace: Palace) -> frozenset[Value]:
    """How palace.yml says that a palace and its points are reached: public wherever it stands."""
    given = (palace.email, palace.phone, *(v for p in palace.points for v in (p.contact, p.phone)))
    return frozenset(_contacts(filter(None, given)))


def _contacts(texts: Iterable[str]) -> Iterator[Value]:
    """What people are reached by in these texts."""
    for text in texts:
        yield from ((one.kind, one.value) for one in personal(text) if one.kind in PUBLIC)


def _texts_under(node: Node, keys: Collection[str]) -> Iterator[str]:
    return (value.text for value in _scalars_under(node, keys))


def _scalars_under(node: Node, keys: Collection[str], *, own: bool = False) -> Iterator[Scalar]:
    match node:
        case Scalar() if own:
            yield node
        case Sequence():
            for item in node.items:
                yield from _scalars_under(item, keys, own=own)
        case Mapping():
            for entry in node.entries:
                yield from _scalars_under(entry.value, keys, own=entry.key.text in keys)
