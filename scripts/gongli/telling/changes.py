"""The lines of a diff about one activity: each change, or many equal ones with their days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from gongli.rules import wording
from gongli.rules.history import Change, ChangeKind
from gongli.rules.moving import move, same_day_move
from gongli.rules.rhythms import days_of_changes
from gongli.writing.titles import bare_title

_FEW = 6
_MOST = 30
"""Lines that say from what to what: a reviewer must see them."""
_BY_DAYS = (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RENUMBERED, ChangeKind.DETAILS)
"""Of many of these it is enough to know the days."""


def told(changes: Iterable[Change], today: date) -> Iterator[tuple[ChangeKind, str]]:
    """The lines of changes that come in order of kind and time."""
    for kind, group in groupby(changes, key=lambda c: c.kind):
        alike: dict[str, list[Change]] = {}
        for number, change in enumerate(group):
            # What is like no other has a group of its own.
            alike.setdefault(_what(change, today) or str(number), []).append(change)
        many = [found for found in alike.values() if len(found) > _FEW]
        for found in many:
            what = "" if kind in _BY_DAYS else f"：{_what(found[0], today)}"
            yield kind, f"{len(found)} 场，{days_of_changes(found, today)}{what}"
        few = [c for found in alike.values() if len(found) <= _FEW for c in found]
        few.sort(key=lambda c: c.shot.start)
        for change in few[:_MOST]:
            yield kind, _line(change, today)
        if rest := few[_MOST:]:
            yield kind, f"另有 {len(rest)} 场，{days_of_changes(rest, today)}"


def _what(change: Change, today: date) -> str:
    """What changes, without the day; nothing of an evening that goes to another day."""
    shot, before = change.shot, change.before
    title = wording.unnumbered(bare_title(shot.title))
    if change.kind in _BY_DAYS:
        return change.kind.value
    match change.kind:
        case ChangeKind.MOVED if before:
            hours = same_day_move(before, shot, today)
            return hours and f"{title} {hours}"
        case ChangeKind.VENUE if before:
            return f"{title}：{before.location or '未定'} → {shot.location or '未定'}"
        case ChangeKind.RETITLED if before:
            return f"{wording.unnumbered(bare_title(before.title))} → {title}"
    return title


def _line(change: Change, today: date) -> str:
    shot, before = change.shot, change.before
    title, when = bare_title(shot.title), wording.moment(shot.start, today)
    match change.kind:
        case ChangeKind.MOVED if before:
            return f"{title}：{move(before, shot, today)}"
        case ChangeKind.VENUE if before:
            places = f"{before.location or '未定'} → {shot.location or '未定'}"
            return f"{when} {title}：{places}"
        case ChangeKind.RETITLED | ChangeKind.RENUMBERED if before:
            return f"{when}：{bare_title(before.title)} → {title}"
    return f"{when} {title}"
