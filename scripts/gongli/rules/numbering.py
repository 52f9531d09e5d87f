"""Numbers of occurrences (第 1801 期, 第 3/8 课), given after skips.

Only what takes place is counted.  A kind that is `numbered` counts on through the
activities of its brand; one that counts `out_of` starts anew in each part.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from gongli.model import Activity, Occurrence, Palace, Slot

Expanded = Mapping[str, tuple[Occurrence, ...]]
"""Occurrences by the id of their activity."""


def number(activities: Sequence[Activity], expanded: Expanded) -> dict[str, tuple[Occurrence, ...]]:
    """The same occurrences with their numbers; `activities` are those of one brand."""
    numbered: dict[str, tuple[Occurrence, ...]] = {}
    following = 1
    for activity in sorted(activities, key=lambda a: _first_slot(expanded[a.id])):
        occurrences = expanded[activity.id]
        if not activity.kind.numbered:
            numbered[activity.id] = occurrences
        elif activity.kind.out_of:
            numbered[activity.id] = _within_parts(activity, occurrences)
        else:
            start = activity.first_number or following
            numbered[activity.id], following = _count(occurrences, start)
    return numbered


def _first_slot(occurrences: tuple[Occurrence, ...]) -> Slot:
    return min((o.slot for o in occurrences), default=Slot(date.min))


def _count(occurrences: tuple[Occurrence, ...], start: int) -> tuple[tuple[Occurrence, ...], int]:
    """Numbers from `start` on by original slot, so that a move renumbers nothing.

    What makes up for another has its number.
    """
    numbers: dict[tuple[str, Slot], int] = {}
    following = start
    for o in sorted(occurrences, key=lambda o: (o.makes_up or o.slot, o.part.id)):
        if not o.takes_place:
            continue
        written = o.exception.number
        numbers[o.part.id, o.slot] = following if written is None else written
        following = numbers[o.part.id, o.slot] + 1
    with_numbers = (replace(o, number=numbers.get((o.part.id, o.slot))) for o in occurrences)
    return tuple(with_numbers), following


def _within_parts(
    activity: Activity, occurrences: tuple[Occurrence, ...]
) -> tuple[Occurrence, ...]:
    found: list[Occurrence] = []
    for part in activity.parts:
        own = tuple(o for o in occurrences if o.part.id == part.id)
        counted, following = _count(own, 1)
        found += [replace(o, total=following - 1) for o in counted]
    return tuple(sorted(found, key=lambda o: o.sort_key))


def numbered(
    palace: Palace, expanded: Mapping[str, tuple[Occurrence, ...]]
) -> dict[str, tuple[Occurrence, ...]]:
    """A palace's occurrences with their numbers; the activities of a brand are counted on."""
    groups = (number(group, expanded) for group in numbered_together(palace))
    return {id: occurrences for group in groups for id, occurrences in group.items()}


def numbered_together(palace: Palace) -> Iterator[tuple[Activity, ...]]:
    """A palace's activities in groups that count on: those of a brand, each other by itself."""
    yield from (brand.activities for brand in palace.brands)
    yield from ((activity,) for activity in palace.activities)
