"""How far feeds and the calendar's pages reach, seen from a day.

Phones forget what vanishes from a feed, so that half a year stays; who looks further ahead than
400 days finds what nobody has planned yet, or a slip of a year.
"""

from __future__ import annotations

from datetime import date, timedelta

BEHIND, AHEAD = timedelta(days=180), timedelta(days=400)


def in_reach(first: date, last: date, today: date) -> bool:
    """Whether feeds of `today` show something that lasts from `first` to `last`."""
    return today - BEHIND <= last and first <= today + AHEAD
