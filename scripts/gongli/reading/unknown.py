"""Names that nobody knows, and the nearest that are known."""

from __future__ import annotations

from collections.abc import Mapping

from gongli.problems import Problem, problem
from gongli.reading.nodes import Scalar
from gongli.reading.unreadable import nearest
from gongli.records import Record

_QUOTES = str.maketrans("", "", "\"'“”‘’「」《》")


def unknown_key(record: Record, key: Scalar) -> Problem:
    """A key that a record does not have."""
    near = nearest(key.text, [spelling for f in record.fields for spelling in f.spellings])
    if near:
        return problem("unknown-key", key.place, key=key.text, near=near, record=record.zh)
    known = "、".join(f.zh for f in record.fields)
    return problem("unknown-key-far", key.place, key=key.text, known=known, record=record.zh)


def unknown_venue(venues: Mapping[str, str], written: Scalar, name: str) -> Problem:
    """A venue that the palace does not have; `venues` are its ids under ids and names."""
    if not venues:
        return problem("no-venues", written.place, venue=name)
    near = nearest(name, venues) or "、".join(sorted(n for n in venues if not n.isascii()))
    return problem("unknown-venue", written.place, venue=name, near=near)


def unquoted(name: str) -> str:
    """A name without its quotation marks: “五一”文化广场 is typed in many ways."""
    return name.translate(_QUOTES)
