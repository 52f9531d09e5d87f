"""What must agree in a brand's years and in figures that go on counting."""

from collections.abc import Iterator, Mapping

from gongli.model import Brand, Occurrence, Total
from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar


def brand_problems(calendar: Calendar) -> Iterator[Problem]:
    """Editions that cannot be counted, seasons in suspended years, totals without a day."""
    for palace in calendar.alliance.palaces:
        yield from _totals(palace.totals)
        for brand in palace.brands:
            yield from _totals(brand.totals)
            yield from _years(brand)
            yield from _seasons(brand, calendar.occurrences)


def _totals(totals: tuple[Total, ...]) -> Iterator[Problem]:
    for total in totals:
        if total.adds is not None and total.as_of is None:
            yield problem("adds-without-day", total.at.of("adds"), label=total.label)


def _years(brand: Brand) -> Iterator[Problem]:
    if brand.annual and brand.since is None:
        yield problem("annual-without-start", brand.at.of("annual"), name=brand.name)
    first = int(brand.since[:4]) if brand.since else 0
    for year in brand.suspended:
        if year < first:
            place, words = brand.at.of("suspended"), {"year": year, "since": first}
            yield problem("suspended-before-start", place, **words)
            return


def _seasons(brand: Brand, expanded: Mapping[str, tuple[Occurrence, ...]]) -> Iterator[Problem]:
    """The first activity of each year in which the brand is said to have rested."""
    held = [o for activity in brand.activities for o in expanded[activity.id] if o.takes_place]
    for year in brand.suspended:
        for o in held:
            if o.day.year == year:
                place, words = brand.at.of("suspended"), {"year": year, "name": o.activity.name}
                yield problem("held-when-suspended", place, file=o.activity.file, **words)
                break
