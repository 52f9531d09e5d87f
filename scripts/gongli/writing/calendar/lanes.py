"""What goes on for several days: bars across a week's days, or apart from the grid."""

from collections.abc import Iterable
from datetime import date, timedelta

from gongli.model import Occurrence
from gongli.rules.calendar import in_time
from gongli.writing.views import Bar, Card

_SHORT = timedelta(days=9)
"""A bar has ten days at the most, so that it is an event and not the state of things."""


def is_stretch(o: Occurrence) -> bool:
    """Whether it lasts for several days, hours of the night not counted."""
    return o.until > o.day


def is_apart(o: Occurrence) -> bool:
    """Whether it is an exhibition, or as long as one: it would fill each day of the grid."""
    return is_stretch(o) and (o.activity.kind.apart or o.until - o.day > _SHORT)


def stretches(
    occurrences: Iterable[Occurrence], first: date, last: date
) -> tuple[tuple[Occurrence, ...], tuple[Occurrence, ...]]:
    """Those that touch these days (both included): shown as bars, and shown apart."""
    held = in_time(o for o in occurrences if is_stretch(o) and o.day <= last and o.until >= first)
    return tuple(o for o in held if not is_apart(o)), tuple(o for o in held if is_apart(o))


def lanes(
    bars: Iterable[tuple[Occurrence, Card]], monday: date, first: date, last: date
) -> tuple[tuple[Bar, ...], ...]:
    """The bars of one week in as few lanes as they need, earliest and longest first.

    Only days from `first` to `last` (both included) are the month's; every lane is seven
    columns wide.
    """
    begin, end = max(monday, first), min(monday + timedelta(days=6), last)
    own = [(o, card) for o, card in bars if o.day <= end and o.until >= begin]
    own.sort(key=lambda pair: (max(pair[0].day, begin), -pair[0].until.toordinal()))
    made: list[list[tuple[Occurrence, Card]]] = []
    for o, card in own:
        for lane in made:
            if lane[-1][0].until < max(o.day, begin):
                lane.append((o, card))
                break
        else:
            made.append([(o, card)])
    return tuple(_lane(lane, monday, begin, end) for lane in made)


def _lane(
    lane: list[tuple[Occurrence, Card]], monday: date, begin: date, end: date
) -> tuple[Bar, ...]:
    bars: list[Bar] = []
    free = monday
    for o, card in lane:
        start, stop = max(o.day, begin), min(o.until, end)
        if start > free:
            bars.append(Bar((start - free).days))
        bars.append(Bar((stop - start).days + 1, card, o.day >= begin, o.until <= end))
        free = stop + timedelta(days=1)
    rest = 7 - (free - monday).days
    return (*bars, Bar(rest)) if rest else tuple(bars)
