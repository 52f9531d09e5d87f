"""The lines of a diff about one activity: each change, or many equal ones with their days."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from gongli.problems import Phrase
from gongli.rules import naming
from gongli.rules.admission import spelled
from gongli.rules.history import Change, ChangeKind, Snapshot
from gongli.rules.moving import end_moved, ending, open_ended
from gongli.rules.phrases import full_day, moment
from gongli.rules.reasons import bare_reason
from gongli.rules.rhythms import days_of_changes
from gongli.rules.spells import Spell
from gongli.telling.words import WORDS, phrase
from gongli.writing.titles import bare_title

_FEW = 6
_MOST = 30
"""Lines that say from what to what: a reviewer must see them."""
_BY_DAYS = (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RENUMBERED, ChangeKind.DETAILS)
"""Of many of these it is enough to know the days."""


def told(
    changes: Iterable[Change], today: date, spells: Iterable[Spell] = ()
) -> Iterator[tuple[ChangeKind, Phrase]]:
    """The lines of changes that come in order of kind and time; all of a spell make one."""
    by_line = {change.uid: spell for spell in spells for change in spell.changes}
    for kind, every in groupby(changes, key=lambda c: c.kind):
        group = list(every)
        for spell in {id(s): s for c in group if (s := by_line.get(c.uid))}.values():
            yield kind, spell_told(spell, today)
        group = [change for change in group if change.uid not in by_line]
        alike: dict[object, list[Change]] = {}
        for number, change in enumerate(group):
            # What is like no other has a group of its own.
            alike.setdefault(_what(change, today) or number, []).append(change)
        few: list[Change] = []
        for what, same in alike.items():
            if len(same) <= _FEW:
                few += same
                continue
            many = phrase("many", count=len(same), days=days_of_changes(same, today))
            yield kind, many if kind in _BY_DAYS else phrase("what", title=many, what=what)
        few.sort(key=lambda c: c.shot.start)
        for change in few[:_MOST]:
            yield kind, _line(change, today)
        if rest := few[_MOST:]:
            yield kind, phrase("others", count=len(rest), days=days_of_changes(rest, today))


def spell_told(spell: Spell, today: date) -> Phrase:
    """夏夜：12月10日—1月5日，周四的 4 场换到多功能厅：剧场漏水."""
    line = phrase("what", title=spell.title, what=spell.told(today))
    reason = bare_reason(spell.session.reason or "")
    return phrase("what", title=line, what=reason) if reason else line


def _what(change: Change, today: date) -> Phrase | str:
    """What changes, without the day; nothing of an evening that goes to another day."""
    shot, before = change.shot, change.before
    title = naming.unnumbered(bare_title(shot.title))
    if change.kind in _BY_DAYS:
        return change.kind.value
    match change.kind:
        case ChangeKind.MOVED if before:
            timed = all("T" in side.start for side in (before, shot))
            if not timed or before.start[:10] != shot.start[:10]:
                return ""
            return phrase("at", when=title, title=_move(before, shot, today, hours=True))
        case ChangeKind.VENUE if before:
            return phrase("what", title=title, what=_places(before, shot))
        case ChangeKind.ENTRY if before:
            return phrase("what", title=title, what=_ways_in(before, shot))
        case ChangeKind.RETITLED if before:
            old = naming.unnumbered(bare_title(before.title))
            return phrase("turned", old=old, new=title)
    return title


def _line(change: Change, today: date) -> Phrase:
    shot, before = change.shot, change.before
    title, when = bare_title(shot.title), moment(shot.start, today)
    whole = phrase("at", when=when, title=title)
    match change.kind:
        case ChangeKind.MOVED if before:
            return phrase("what", title=title, what=_move(before, shot, today))
        case ChangeKind.VENUE if before:
            return phrase("what", title=whole, what=_places(before, shot))
        case ChangeKind.ENTRY if before:
            return phrase("what", title=whole, what=_ways_in(before, shot))
        case ChangeKind.RETITLED | ChangeKind.RENUMBERED if before:
            names = phrase("turned", old=bare_title(before.title), new=title)
            return phrase("what", title=when, what=names)
    return whole


def _places(before: Snapshot, after: Snapshot) -> Phrase:
    old, new = (shot.location or WORDS["no-place"] for shot in (before, after))
    return phrase("turned", old=old, new=new)


def _ways_in(before: Snapshot, after: Snapshot) -> Phrase:
    old, new = (spelled(shot.entry).phrase for shot in (before, after))
    return phrase("turned", old=old, new=new)


def _move(before: Snapshot, after: Snapshot, today: date, *, hours: bool = False) -> Phrase:
    """Both sides: 7月11日 周六 19:30 → 7月12日 周日 19:30; of a moved end 结束 20:30 → 21:00.

    Of the `hours` alone the day is not told.
    """
    old, new = (s.start[11:16] if hours else moment(s.start, today) for s in (before, after))
    begins = phrase("turned", old=old, new=new)
    if not end_moved(before, after):
        return begins
    ends = phrase("ends", old=_ending(before, today), new=_ending(after, today))
    if before.start != after.start:
        return phrase("both", one=begins, other=ends)
    if hours or "T" not in after.start:
        return ends
    return phrase("at", when=full_day(date.fromisoformat(after.start[:10]), today), title=ends)


def _ending(shot: Snapshot, today: date) -> Phrase:
    """When it ends: 21:00, 次日00:30 · 00:30 next day; of whole days the last."""
    first, last = (date.fromisoformat(end[:10]) for end in (shot.start, shot.end))
    hour, nights = shot.end[11:16], (last - first).days
    if "T" not in shot.end:
        english = full_day(last - timedelta(days=1)).en
    elif nights > 1:
        english = moment(shot.end, today).en
    elif open_ended(shot):
        english = "open"
    else:
        english = f"{hour} next day" if nights else hour
    return Phrase(ending(shot, today), english)
