"""Totals that go on counting: the declared baseline and what the calendar adds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from gongli.model import Counted, Figure, Measure, Occurrence, Total


@dataclass(frozen=True)
class CountedTotal:
    """A total as of today; `added` is the calendar's part of it, None where it adds none."""

    total: Total
    value: Figure
    added: int | None = None


def counted(total: Total, occurrences: Iterable[Occurrence], today: date) -> CountedTotal:
    """What a declared total comes to with all that took place after its `as_of`."""
    if total.adds is None or total.as_of is None:
        return CountedTotal(total, total.value)
    held = [o for o in occurrences if o.takes_place and o.until < today and _after(o, total.as_of)]
    added = len(held) if total.adds is Counted.OCCURRENCES else sum(map(visits, held))
    return CountedTotal(total, plus(total.value, added), added)


def visits(occurrence: Occurrence) -> int:
    """How many came, as the occurrence's own figures say; those of other measures are apart."""
    metrics = occurrence.session.metrics if occurrence.session else ()
    return sum(int(m.value.least) for m in metrics if m.measure is Measure.OFFLINE)


def plus(value: Figure, added: int) -> Figure:
    """The figure with so many more; one told in 万 keeps its unit and grows when it must."""
    if not added:
        return value
    scale = value.scale
    whole = (value.least + added) / scale
    number = f"{whole:,.0f}" if scale == 1 else f"{int(whole * 100) / 100:,g}"
    return replace(value, number=number)


def _after(occurrence: Occurrence, as_of: str) -> bool:
    """Whether it took place after the year, month or day that a figure stands for."""
    return occurrence.day.isoformat()[: len(as_of)] > as_of
