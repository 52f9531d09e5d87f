"""Activities and occurrences made by hand, for rules that look at few of their fields."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from gongli.kinds import EVENT
from gongli.model import Activity, Occurrence, Part, Slot, State, Times

ACTIVITY = Activity("p/a", "活动", "p", None, EVENT.kind)


def hours(start: str, end: str, *, overnight: bool = False) -> Times:
    """A stretch of a day from two clock times."""
    return Times(time.fromisoformat(start), time.fromisoformat(end), overnight)


def occurrence(day: date, times: Times | None = None, **changes: Any) -> Occurrence:
    """An occurrence on its original day; `changes` are further fields of it."""
    made = Occurrence(ACTIVITY, Part("", "活动"), Slot(day), day, day, times, State.SCHEDULED)
    return replace(made, **changes)
