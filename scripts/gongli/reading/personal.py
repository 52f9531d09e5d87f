"""Personal data that must not be published: ID-card and private mobile numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gongli.problems import Problem, problem
from gongli.reading.source import Source

# Six digits of region, a birthday, three digits and a check digit (GB 11643-1999).
ID_NUMBER = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
)
MOBILE = re.compile(r"(?<![\d-])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")


def personal_problems(source: Source, public: Iterable[str] = ()) -> Iterator[Problem]:
    """ID-card numbers anywhere, mobile numbers on lines without one of the `public` keys."""
    contact = re.compile(rf"^\s*(?:- )?(?:{'|'.join(map(re.escape, public)) or '(?!)'})\s*[:：]")
    for number, line in enumerate(source.lines):
        for match in ID_NUMBER.finditer(line):
            yield problem("id-number", source.place(number, match.start()))
        if not contact.match(line):
            for match in MOBILE.finditer(ID_NUMBER.sub("", line)):
                column = max(line.find(match[0]), 0)
                yield problem("private-mobile", source.place(number, column))
