"""Data in volumes where one file would be too large: by year, a year by month, a month by day.

The address of the whole stays; it comes to name the volumes, as each of them may.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from gongli.model import Occurrence
from gongli.writing.feeds.scope import Scope, Sort

MOST = 10_000
"""Occurrences of a file: about 6 MB of JSON, 4 MB of a table, a tenth of that compressed."""
_SPANS = (len("2026"), len("2026-11"), len("2026-11-28"))
CALENDAR = "data/calendar.json"


@dataclass(frozen=True)
class Volume:
    """The occurrences of a scope in a period, or the volumes that they stand in."""

    scope: Scope
    period: str
    """2026, 2026-11, 2026-11-28; empty for all of them."""
    occurrences: tuple[Occurrence, ...]
    volumes: tuple[Volume, ...] = ()

    def path(self, ending: str) -> str:
        """feeds/nantong.json, data/nantong/2026-11.json; the whole's JSON is in data/, too."""
        if not self.period:
            return data_path(self.scope, ending)
        folder = "" if self.scope.sort is Sort.SITE else f"{self.scope.id}/"
        return f"data/{folder}{self.period}{ending}"

    def walk(self) -> Iterator[Volume]:
        """Itself and every one below it."""
        yield self
        for below in self.volumes:
            yield from below.walk()


def data_path(scope: Scope, ending: str) -> str:
    """Where the data of a scope begin: feeds/nantong.json, feeds/nantong.csv."""
    if scope.sort is Sort.SITE and ending == ".json":
        return CALENDAR
    return scope.path.removesuffix(".ics") + ending


def volume(scope: Scope, most: int = MOST) -> Volume:
    """All occurrences of a scope, no file with more than `most`, as far as days divide them."""
    return _divided(Volume(scope, "", scope.occurrences), most)


def _divided(whole: Volume, most: int) -> Volume:
    """In order of time, so that each period is one run."""
    longer = [n for n in _SPANS if n > len(whole.period)]
    if len(whole.occurrences) <= most or not longer:
        return whole
    periods = groupby(whole.occurrences, key=lambda o: o.day.isoformat()[: longer[0]])
    volumes = (Volume(whole.scope, name, tuple(held)) for name, held in periods)
    return replace(whole, volumes=tuple(_divided(below, most) for below in volumes))
