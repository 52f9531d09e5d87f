"""The JSON Schema (2020-12) of the data files; a test validates the ones by the other."""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "string"}
_MAYBE_TEXT = {"type": ["string", "null"]}
_MAYBE_NUMBER = {"type": ["integer", "null"], "minimum": 0}
_URL = {"type": "string", "format": "uri"}
_MAYBE_URL = {"type": ["string", "null"], "format": "uri"}


def _record(description: str, **fields: dict[str, Any]) -> dict[str, Any]:
    """A list of objects with exactly these fields, every one always present."""
    return {
        "description": description,
        "type": "array",
        "items": {
            "type": "object",
            "properties": fields,
            "required": list(fields),
            "additionalProperties": False,
        },
    }


def _told(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {**schema, "description": description}


_VENUES = _record(
    "Rooms and squares of the palace.",
    id=_TEXT,
    name=_TEXT,
    centre=_told(_MAYBE_TEXT, "One of the four centres (四个中心)."),
    capacity=_told(_MAYBE_NUMBER, "People."),
    url=_URL,
)
_PALACES = _record(
    "Workers' cultural palaces.",
    id=_TEXT,
    name=_TEXT,
    city=_MAYBE_TEXT,
    address=_MAYBE_TEXT,
    url=_URL,
    feed=_told(_URL, "iCalendar feed."),
    venues=_VENUES,
)
_TOTALS = _record(
    "Cumulative figures as declared, with 约, 超, 余 and 万 as written.",
    label=_TEXT,
    value=_TEXT,
    as_of=_told(_MAYBE_TEXT, "A year, a month or a day."),
    source=_MAYBE_TEXT,
)
_BRANDS = _record(
    "Branded series.",
    id=_told(_TEXT, "palace/brand"),
    palace=_TEXT,
    name=_TEXT,
    since=_told(_MAYBE_TEXT, "A year, a month or a day."),
    url=_URL,
    feed=_URL,
    totals=_TOTALS,
)
_ACTIVITIES = _record(
    "Seasons, lecture series, terms, single events.",
    id=_TEXT,
    palace=_TEXT,
    brand=_told(_MAYBE_TEXT, "palace/brand"),
    kind=_TEXT,
    name=_TEXT,
    status=_TEXT,
    audience={"type": "array", "items": _TEXT},
    fee=_MAYBE_TEXT,
    url=_URL,
    feed=_told(_MAYBE_URL, "None for what has no dates: a menu, a service."),
)
_STATES = ["scheduled", "moved", "cancelled", "postponed"]
_OCCURRENCES = _record(
    "Single evenings, lectures and lessons in order of time.",
    uid=_told(_TEXT, "As in the feeds; permanent."),
    activity=_told(_TEXT, "Id of its activity."),
    part=_told(_MAYBE_TEXT, "Id of its course, where the activity has courses."),
    slot=_told(_TEXT, "Its original day, -2 behind it for the day's second."),
    state=_told({"enum": _STATES}, "postponed: the start is the original one, no new date yet."),
    start=_told(_TEXT, "ISO 8601 with offset; a date for whole days."),
    end=_told(_TEXT, "ISO 8601 with offset; for whole days the last date, inclusive."),
    original_start=_told(_MAYBE_TEXT, "Where it was moved or postponed from."),
    title=_TEXT,
    number=_told(_MAYBE_NUMBER, "第 N 期."),
    total=_told(_MAYBE_NUMBER, "Of how many, in a course."),
    speaker=_MAYBE_TEXT,
    venue=_told(_MAYBE_TEXT, "Id of the palace's venue."),
    reason=_told(_MAYBE_TEXT, "Why it is not as planned."),
    url=_URL,
)

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "gongli calendar",
    "type": "object",
    "properties": {
        "$schema": _URL,
        "name": _TEXT,
        "notice": _MAYBE_TEXT,
        "licence": _told(_MAYBE_TEXT, "On what terms the data may be used."),
        "as_of": _told(_TEXT, "The day the calendar was built for."),
        "timezone": {"const": "Asia/Shanghai"},
        "palaces": _PALACES,
        "brands": _BRANDS,
        "activities": _ACTIVITIES,
        "occurrences": _OCCURRENCES,
    },
    "required": [
        "name",
        "notice",
        "licence",
        "as_of",
        "timezone",
        "palaces",
        "brands",
        "activities",
        "occurrences",
    ],
    "additionalProperties": False,
}
