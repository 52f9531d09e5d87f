"""The calendar as JSON: the whole as `data/calendar.json`, each scope beside its feed.

`data/calendar.schema.json` describes them all.  Every record becomes a line of JSON once;
files join the lines.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from gongli.model import Activity
from gongli.rules.calendar import Calendar
from gongli.writing.artifact import Artifact
from gongli.writing.data.records import ACTIVITY, BRAND, HEAD, OCCURRENCE, PALACE, SCHEMA
from gongli.writing.edition import Edition
from gongli.writing.feeds.scopes import ALL, Scope

CALENDAR, CALENDAR_SCHEMA = "data/calendar.json", "data/calendar.schema.json"


def json_path(scope: Scope) -> str:
    """Where the data of a scope stand: feeds/nantong.json; the whole's in data/."""
    return CALENDAR if scope.id == ALL else scope.path.removesuffix(".ics") + ".json"


def data_artifacts(edition: Edition, scopes: Iterable[Scope]) -> Iterator[Artifact]:
    """The schema, and the data of each scope."""
    schema = json.dumps(SCHEMA, ensure_ascii=False, indent=1) + "\n"
    yield Artifact(CALENDAR_SCHEMA, schema.encode())
    lines = _Lines(edition)
    for scope in scopes:
        if scope.lives:
            yield Artifact(json_path(scope), _document(lines, scope))


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
        return {palace.id: _line(PALACE.of(self.calendar, palace)) for palace in palaces}

    @cached_property
    def brands(self) -> Mapping[str, str]:
        """By palace/brand."""
        brands = [brand for palace in self.calendar.alliance.palaces for brand in palace.brands]
        return {f"{b.palace}/{b.id}": _line(BRAND.of(self.calendar, b)) for b in brands}

    @cached_property
    def activities(self) -> Mapping[str, str]:
        """By id."""
        activities = self.calendar.activities
        return {id: _line(ACTIVITY.of(self.edition, a)) for id, a in activities.items()}

    @cached_property
    def occurrences(self) -> Mapping[str, str]:
        """By UID."""
        records = (OCCURRENCE.of(self.calendar, o) for o in self.calendar.all_occurrences)
        return {record["uid"]: _line(record) for record in records}

    @cached_property
    def _below(self) -> Mapping[str, list[str]]:
        """The ids of the activities at or below each address, dated or not."""
        below: dict[str, list[str]] = defaultdict(list)
        for id, activity in self.calendar.activities.items():
            for address in accumulate(activity.page.split("/"), "{}/{}".format):
                below[address].append(id)
        return below

    def activities_in(self, scope: Scope) -> list[Activity]:
        """Those at or below its address, and those whose occurrences it has, in order."""
        activities = self.calendar.activities
        if scope.id == ALL:
            return list(activities.values())
        ids = {*self._below.get(scope.id, ()), *(o.activity.id for o in scope.occurrences)}
        return [activities[id] for id in sorted(ids, key=self._places.__getitem__)]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {id: n for n, id in enumerate(self.calendar.activities)}


def _document(lines: _Lines, scope: Scope) -> bytes:
    calendar, activities = lines.calendar, lines.activities_in(scope)
    palaces = {activity.palace for activity in activities}
    brands = {f"{a.palace}/{a.brand}" for a in activities if a.brand}
    if scope.id == ALL or scope.id in lines.palaces or scope.id in lines.brands:
        inside = f"{scope.id}/"
        palaces |= {p for p in lines.palaces if scope.id == ALL or inside.startswith(f"{p}/")}
        brands |= {b for b in lines.brands if scope.id == ALL or f"{b}/".startswith(inside)}
    head = {"$schema": calendar.absolute(CALENDAR_SCHEMA), **HEAD.of(lines.edition, scope)}
    lists = {
        "palaces": [line for name, line in lines.palaces.items() if name in palaces],
        "brands": [line for name, line in lines.brands.items() if name in brands],
        "activities": [lines.activities[activity.id] for activity in activities],
        "occurrences": [lines.occurrences[calendar.uid(o)] for o in scope.occurrences],
    }
    parts = [f" {_line(name)}: {_line(value)}" for name, value in head.items()]
    parts += [f" {_line(name)}: {_list(rows)}" for name, rows in lists.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _list(rows: list[str]) -> str:
    return "[\n  " + ",\n  ".join(rows) + "\n ]" if rows else "[]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
