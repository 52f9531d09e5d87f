"""The calendar as JSON: the whole as `data/calendar.json`, each scope beside its feed.

`data/calendar.schema.json` describes them all.  Every record becomes a line of JSON once;
files join the lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gongli.model import Activity
from gongli.writing import addresses
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
            yield Artifact(json_path(scope), _document(edition, lines, scope))


@dataclass(frozen=True)
class _Lines:
    """Every record of an edition as one line of JSON."""

    edition: Edition

    @cached_property
    def palaces(self) -> Mapping[str, str]:
        """By id."""
        return {p.id: _line(PALACE.of(self.edition, p)) for p in self.edition.alliance.palaces}

    @cached_property
    def brands(self) -> Mapping[str, str]:
        """By palace/brand."""
        brands = [brand for palace in self.edition.alliance.palaces for brand in palace.brands]
        return {f"{b.palace}/{b.id}": _line(BRAND.of(self.edition, b)) for b in brands}

    @cached_property
    def activities(self) -> Mapping[str, str]:
        """By id."""
        activities = self.edition.alliance.all_activities()
        return {a.id: _line(ACTIVITY.of(self.edition, a)) for a in activities}

    @cached_property
    def occurrences(self) -> Mapping[str, str]:
        """By UID."""
        records = (OCCURRENCE.of(self.edition, o) for o in self.edition.all_occurrences)
        return {record["uid"]: _line(record) for record in records}


def _document(edition: Edition, lines: _Lines, scope: Scope) -> bytes:
    activities = _activities(edition, scope)
    palaces = {activity.palace for activity in activities}
    brands = {f"{a.palace}/{a.brand}" for a in activities if a.brand}
    if scope.id == ALL or scope.id in lines.palaces or scope.id in lines.brands:
        inside = f"{scope.id}/"
        palaces |= {p for p in lines.palaces if scope.id == ALL or inside.startswith(f"{p}/")}
        brands |= {b for b in lines.brands if scope.id == ALL or f"{b}/".startswith(inside)}
    uids = (addresses.uid(o, edition.host) for o in scope.occurrences)
    head = {"$schema": edition.absolute(CALENDAR_SCHEMA), **HEAD.of(edition, scope)}
    lists = {
        "palaces": [line for name, line in lines.palaces.items() if name in palaces],
        "brands": [line for name, line in lines.brands.items() if name in brands],
        "activities": [lines.activities[activity.id] for activity in activities],
        "occurrences": [lines.occurrences[name] for name in uids],
    }
    parts = [f" {_line(name)}: {_line(value)}" for name, value in head.items()]
    parts += [f" {_line(name)}: {_list(rows)}" for name, rows in lists.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _activities(edition: Edition, scope: Scope) -> list[Activity]:
    """Those at or below its address, dated or not, and those whose occurrences it has."""
    held = {o.activity.id for o in scope.occurrences}
    return [
        activity
        for activity in edition.alliance.all_activities()
        if scope.id == ALL or activity.id in held or f"{activity.page}/".startswith(f"{scope.id}/")
    ]


def _list(rows: list[str]) -> str:
    return "[\n  " + ",\n  ".join(rows) + "\n ]" if rows else "[]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
