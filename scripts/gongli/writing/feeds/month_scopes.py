"""The whole calendar by months, for when one feed cannot hold it."""

from collections.abc import Iterator
from datetime import date, timedelta

from gongli.rules.reach import AHEAD, BEHIND, days_of
from gongli.writing import addresses
from gongli.writing.feeds.scopes import Scope, Sort


def month_scopes(whole: Scope, today: date) -> Iterator[Scope]:
    """Each month that feeds of `today` reach, what runs through several in each."""
    month, last = (today - BEHIND).replace(day=1), today + AHEAD
    while month <= last:
        following = (month + timedelta(days=31)).replace(day=1)
        yield Scope(
            Sort.MONTH,
            id=f"{whole.id}/{month:%Y-%m}",
            title=f"{whole.title} · {month.year}年{month.month}月",
            url=addresses.month_url(month),
            occurrences=tuple(
                o for o in whole.occurrences if o.day < following and o.until >= month
            ),
            ghosts=tuple(
                ghost for ghost in whole.ghosts if month <= days_of(ghost.snapshot)[0] < following
            ),
            heading="按月",
            short=f"{month.year}年{month.month}月",
        )
        month = following
