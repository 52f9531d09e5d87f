"""Names that nobody knows, with the nearest that are known, and fields left out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gongli.problems import Problem, problem
from gongli.reading.nodes import Mapping as MappingNode
from gongli.reading.nodes import Scalar
from gongli.reading.unreadable import nearest
from gongli.records import Field, Record

_CUT = re.compile(r"\d{3}[余多万亿元人次]*")
"""What is left of 7,627,700 behind a comma in braces."""
_QUOTES = str.maketrans("", "", "\"'“”‘’「」《》")


def unknown_key(record: Record, key: Scalar) -> Problem:
    """A key that a record does not have."""
    if _CUT.fullmatch(key.text.strip()):
        return problem("number-cut", key.place, key=key.text)
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


def missing_field(record: Record, field: Field, written: MappingNode) -> Problem:
    """A required field that was not written, told at the first line of its group."""
    place = written.entries[0].key.place if written.entries else written.place
    # mkdocs.yml belongs to MkDocs, which knows the English names only.
    name = field.name if record.open else field.zh
    return problem("missing-field", place, field=name, en=field.name, example=field.example)


def unquoted(name: str) -> str:
    """A name without its quotation marks: “五一”文化广场 is typed in many ways."""
    return name.translate(_QUOTES)
