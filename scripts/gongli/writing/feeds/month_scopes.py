"""The whole calendar by months, for when one feed cannot hold it.

They are offered then only, but where it was so once, each month that feeds ever reached has its
feed: neither a site that shrinks nor a month that is over or grows too large takes it from phones.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from gongli.model import SHANGHAI, Occurrence
from gongli.model.moments import next_month
from gongli.rules.ghosts import Ghost
from gongli.rules.reach import AHEAD, BEHIND, days_of
from gongli.rules.wording import year_month
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds.gone import NOTHING_GONE
from gongli.writing.feeds.scope import Scope, Sort


def month_scopes(edition: Edition, whole: Scope) -> Iterator[Scope]:
    """Each month that feeds reach or reached, what runs through several in each."""
    reached = _reached(edition)

    def months_of(ghost: Ghost) -> Iterator[str]:
        return (f"{month:%Y-%m}" for month in _through(*days_of(ghost.snapshot), reached))

    held: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for o in whole.occurrences:
        for month in _through(o.day, o.until, reached):
            held[f"{month:%Y-%m}"].append(o)
    gone = whole.gone.by(months_of)
    for month in _through(*reached, reached):
        name = f"{month:%Y-%m}"
        if held[name] or name in gone:
            yield Scope(
                Sort.MONTH,
                id=f"{whole.id}/{name}",
                title=f"{whole.title} · {year_month(month)}",
                url=addresses.month_url(month),
                occurrences=tuple(held[name]),
                gone=gone.get(name, NOTHING_GONE),
                heading="按月",
                short=year_month(month),
            )


def is_near(scope: Scope, today: date) -> bool:
    """Whether feeds of `today` reach the month."""
    return scope.id[-len("2026-11") :] >= f"{today - BEHIND:%Y-%m}"


def _reached(edition: Edition) -> tuple[date, date]:
    """The days that feeds ever reached: half a year before the first publication, and ahead."""
    firsts = (
        record.first.astimezone(SHANGHAI).date() for record in edition.ledger.records.values()
    )
    return min((edition.today, *firsts)) - BEHIND, edition.today + AHEAD


def _through(first: date, last: date, within: tuple[date, date]) -> Iterator[date]:
    """The first day of each month that a stretch runs through."""
    month, last = max(first, within[0]).replace(day=1), min(last, within[1])
    while month <= last:
        yield month
        month = next_month(month)
