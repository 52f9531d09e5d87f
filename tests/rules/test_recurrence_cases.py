"""Golden cases of the recurrence grammar: `tests/cases/recurrence/*.yml`.

A case has `when`, the lines of 时间安排, or `file`, a whole activity; and `days`, one line
a month (`2026-06-06 13 20 27`), a held day behind an arrow (`2026-10-03 → 2026-10-08`); or
`rows`: slot, state, day and hours if they are its own, number, title, venue.
Holidays are the repository's own.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest

from gongli.model import Occurrence, State
from gongli.rules import wording
from tests.trees import ACTIVITY, HOLIDAYS, SOUND, cases, occurrences, plant

CASES = cases("recurrence")


def lines_of_days(found: Iterable[Occurrence]) -> Iterator[str]:
    """The days as a case writes them."""
    slots = sorted((str(o.slot), o.slot.day, o.day) for o in found)
    for month, group in groupby(slots, key=lambda row: (row[0][:7], row[1] != row[2])):
        rows = list(group)
        if month[1]:
            yield from (f"{slot} → {day}" for slot, _, day in rows)
        else:
            yield " ".join([rows[0][0], *(slot[8:] for slot, _, _ in rows[1:])])


def row(o: Occurrence) -> str:
    """One occurrence as a case writes it; what is usual stays unsaid."""
    moved = "" if o.day == o.slot.day else f"→ {o.day}"
    until = "" if o.until == o.day else f"until {o.until}"
    number = "" if o.number is None else f"#{o.number}" + (f"/{o.total}" if o.total else "")
    state = "" if o.state is State.SCHEDULED else o.state.value
    title = (o.session and o.session.title) or ""
    venue = f"@{o.venue}" if o.venue else ""
    shifted = f"({o.shifted_by})" if o.shifted_by else ""
    words = (o.part.id, str(o.slot), state, moved, shifted, until, wording.times(o.times))
    return " ".join(filter(None, (*words, number, title, venue)))


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_the_days_of_a_schedule(case: dict[str, Any], tmp_path: Path) -> None:
    written = case.get("file") or f"名称: 一\n时间安排:\n{indent(case['when'], '  ')}"
    found = occurrences(plant(tmp_path, {**SOUND, **HOLIDAYS, ACTIVITY: written}))
    if "days" in case:
        assert list(lines_of_days(found)) == [str(day) for day in case["days"]]
    else:
        assert [row(o) for o in found] == case["rows"]
