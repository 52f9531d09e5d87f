"""Which edition (届) of a yearly brand an activity is."""

from collections.abc import Iterable

from gongli.model import Activity, Brand, Occurrence


def edition_of_year(brand: Brand, year: int) -> int | None:
    """The edition held in `year`: years since the first, without those it was suspended."""
    if not brand.annual or brand.since is None or year in brand.suspended:
        return None
    first = int(brand.since[:4])
    if year < first:
        return None
    missed = len({suspended for suspended in brand.suspended if first <= suspended < year})
    return year - first + 1 - missed


def edition_of(
    activity: Activity, brand: Brand | None, occurrences: Iterable[Occurrence]
) -> int | None:
    """The edition an activity is: as written, else by its first year."""
    if activity.edition is not None or brand is None:
        return activity.edition
    years = sorted(o.slot.day.year for o in occurrences)
    return edition_of_year(brand, years[0]) if years else None
