"""The whole calendar by months, for when one feed cannot hold it."""

from collections.abc import Iterator
from datetime import date

from gongli.model.moments import next_month
from gongli.rules.reach import AHEAD, BEHIND, days_of
from gongli.rules.wording import year_month
from gongli.writing import addresses
from gongli.writing.feeds.scopes import Scope, Sort


def month_scopes(whole: Scope, today: date) -> Iterator[Scope]:
    """Each month that feeds of `today` reach, what runs through several in each."""
    month, last = (today - BEHIND).replace(day=1), today + AHEAD
    while month <= last:
        following = next_month(month)
        yield Scope(
            Sort.MONTH,
            id=f"{whole.id}/{month:%Y-%m}",
            title=f"{whole.title} · {year_month(month)}",
            url=addresses.month_url(month),
            occurrences=tuple(
                o for o in whole.occurrences if o.day < following and o.until >= month
            ),
            ghosts=tuple(
                ghost for ghost in whole.ghosts if month <= days_of(ghost.snapshot)[0] < following
            ),
            heading="按月",
            short=year_month(month),
        )
        month = following
