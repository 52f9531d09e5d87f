"""How far feeds and the calendar's pages reach, seen from a day.

Phones forget what vanishes from a feed, so that half a year stays; who looks further ahead than
400 days finds what nobody has planned yet, or a slip of a year.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import zip_longest

from gongli.model import SHANGHAI
from gongli.rules.history import Change, Snapshot

BEHIND, AHEAD = timedelta(days=180), timedelta(days=400)


def in_reach(first: date, last: date, today: date) -> bool:
    """Whether feeds of `today` show something that lasts from `first` to `last`."""
    return today - BEHIND <= last and first <= today + AHEAD


def was_shown(
    changes: Sequence[Change],
    today: date,
    *,
    off_too: bool = False,
    behind: timedelta | None = BEHIND,
) -> bool:
    """Whether feeds reached an occurrence that was to take place on some day up to `today`.

    With `off_too` also one that was told as cancelled or postponed alone.
    `changes` are all of it, in order of time.  Who never saw it need not hear that it is off.
    `behind` is how far back feeds look; without, what is long over may be their last event.
    """
    for change, following in zip_longest(changes, changes[1:]):
        shot = change.after
        if shot is None or not (shot.state.takes_place or off_too):
            continue
        first, last = days_of(shot)
        since = max(_day(change.when), first - AHEAD)
        until = _day(following.when) if following else today
        if since <= (until if behind is None else min(until, last + behind)):
            return True
    return False


def days_of(shot: Snapshot) -> tuple[date, date]:
    """Its first and its last day: the end of whole days is the day after."""
    first, end = (datetime.fromisoformat(text).date() for text in (shot.start, shot.end))
    return first, end if "T" in shot.end else end - timedelta(days=1)


def _day(when: datetime) -> date:
    return when.astimezone(SHANGHAI).date()
