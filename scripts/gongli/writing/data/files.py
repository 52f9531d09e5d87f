"""The calendar as JSON: the whole as `data/calendar.json`, palaces and brands beside their feeds.

`data/calendar.schema.json` describes them all and their volumes (`volumes.py`).  Every record
becomes a line of JSON once; files join the lines.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gongli.rules.calendar import Calendar
from gongli.writing.artifact import Artifact
from gongli.writing.data.records import ACTIVITY, BRAND, HEAD, OCCURRENCE, PALACE, SCHEMA, VOLUME
from gongli.writing.data.volumes import MOST, Volume, volume
from gongli.writing.edition import Edition
from gongli.writing.feeds.scope import Scope
from gongli.writing.feeds.scopes import ALL

CALENDAR_SCHEMA = "data/calendar.schema.json"


def data_artifacts(
    edition: Edition, scopes: Iterable[Scope], most: int = MOST
) -> Iterator[Artifact]:
    """The schema, and the data of each scope that has some, `most` occurrences a file."""
    schema = json.dumps(SCHEMA, ensure_ascii=False, indent=1) + "\n"
    yield Artifact(CALENDAR_SCHEMA, schema.encode())
    lines = _Lines(edition)
    for scope in scopes:
        if scope.has_data:
            for part in volume(scope, most).walk():
                yield Artifact(part.path(".json"), _document(lines, part))


@dataclass(frozen=True)
class _Lines:
    """Every record of an edition as one line of JSON."""

    edition: Edition

    @property
    def calendar(self) -> Calendar:
        """What most records are of."""
        return self.edition.calendar

    @cached_property
    def palaces(self) -> Mapping[str, str]:
        """By id."""
        palaces = self.calendar.alliance.palaces
        return {palace.id: _line(PALACE.of(self.edition, palace)) for palace in palaces}

    @cached_property
    def brands(self) -> Mapping[str, str]:
        """By palace/brand."""
        brands = [brand for palace in self.calendar.alliance.palaces for brand in palace.brands]
        return {f"{b.palace}/{b.id}": _line(BRAND.of(self.edition, b)) for b in brands}

    @cached_property
    def activities(self) -> Mapping[str, str]:
        """By id."""
        activities = self.calendar.activities
        return {id: _line(ACTIVITY.of(self.edition, a)) for id, a in activities.items()}

    @cached_property
    def occurrences(self) -> Mapping[str, str]:
        """By name."""
        occurrences = self.calendar.all_occurrences
        return {o.name: _line(OCCURRENCE.of(self.calendar, o)) for o in occurrences}


def _document(lines: _Lines, part: Volume) -> bytes:
    calendar, scope, whole = lines.calendar, part.scope, not part.period
    held = () if part.volumes else part.occurrences
    dated = {o.activity.id for o in held}
    # What has no days stands in the first file: a menu, a service.
    activities = [
        a for a in scope.activities if a.id in dated or (whole and not calendar.occurrences[a.id])
    ]
    palaces = {activity.palace for activity in activities}
    brands = {f"{a.palace}/{a.brand}" for a in activities if a.brand}
    if whole:
        inside = f"{scope.id}/"
        palaces |= {p for p in lines.palaces if scope.id == ALL or inside.startswith(f"{p}/")}
        brands |= {b for b in lines.brands if scope.id == ALL or f"{b}/".startswith(inside)}
    head = {"$schema": calendar.absolute(CALENDAR_SCHEMA), **HEAD.of(lines.edition, scope)}
    lists = {
        "palaces": [line for name, line in lines.palaces.items() if name in palaces],
        "brands": [line for name, line in lines.brands.items() if name in brands],
        "activities": [lines.activities[activity.id] for activity in activities],
        "occurrences": [lines.occurrences[o.name] for o in held],
        "volumes": [_line(VOLUME.of(calendar, below)) for below in part.volumes],
    }
    sections = [f" {_line(name)}: {_line(value)}" for name, value in head.items()]
    sections += [f" {_line(name)}: {_list(rows)}" for name, rows in lists.items()]
    return ("{\n" + ",\n".join(sections) + "\n}\n").encode()


def _list(rows: list[str]) -> str:
    return "[\n  " + ",\n  ".join(rows) + "\n ]" if rows else "[]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
