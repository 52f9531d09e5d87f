"""Totals that go on counting: the declared baseline and what the calendar adds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_DOWN, Decimal

from gongli.model import Counted, Figure, Measure, Occurrence, Total


@dataclass(frozen=True)
class CountedTotal:
    """A total as of today; `added` is the calendar's part of it, None where it adds none."""

    total: Total
    value: Figure
    added: int | None = None


def counted(total: Total, occurrences: Iterable[Occurrence], today: date) -> CountedTotal:
    """What a declared total comes to with all that took place after its `as_of`.

    A rough one (1,900余) stays as it is told: 1,911余 would be more exact than anybody knows.
    """
    if total.adds is None or total.as_of is None:
        return CountedTotal(total, total.value)
    held = [o for o in occurrences if o.takes_place and o.until < today and _after(o, total.as_of)]
    added = len(held) if total.adds is Counted.OCCURRENCES else sum(map(visits, held))
    value = total.value if total.value.about else plus(total.value, added)
    return CountedTotal(total, value, added)


def visits(occurrence: Occurrence) -> int:
    """How many came, as the occurrence's own figures say; those of other measures are apart."""
    return sum(int(m.value.least) for m in occurrence.exception.metrics if _came(m))


def _came(metric: Total) -> bool:
    """Whether it counts who came; without a measure its name may tell (人到场: 320)."""
    if metric.measure is None:
        return any(word in metric.label for word in (Measure.OFFLINE.zh, *Measure.OFFLINE.also))
    return metric.measure is Measure.OFFLINE


def plus(value: Figure, added: int) -> Figure:
    """The figure with so many more; one told in 万 keeps its unit and two decimals of it."""
    if not added:
        return value
    told = Decimal(value.number.replace(",", "")) + Decimal(added) / value.scale
    if value.scale == 1:
        return replace(value, number=f"{told:,}")
    short = f"{told.quantize(Decimal('0.01'), ROUND_DOWN):,}"
    return replace(value, number=short.rstrip("0").rstrip("."))


def _after(occurrence: Occurrence, as_of: str) -> bool:
    """Whether it took place after the year, month or day that a figure stands for."""
    return occurrence.day.isoformat()[: len(as_of)] > as_of
