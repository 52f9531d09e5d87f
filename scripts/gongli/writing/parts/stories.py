"""What became of one occurrence since it was published: for its row, its page and home."""

from collections.abc import Iterator
from datetime import date, timedelta

from gongli.model import Occurrence, State
from gongli.rules import naming, wording
from gongli.rules.admission import spelled
from gongli.rules.calendar import in_time
from gongli.rules.history import Change, ChangeKind, Snapshot
from gongli.rules.moving import closing, either_side, hours, place_of
from gongli.writing.edition import Edition
from gongli.writing.parts.changes import KIND_OF_STATE, WORDS, day_of
from gongli.writing.titles import bare_title

_SOON = timedelta(days=14)
_ROWS = 20
_RECENT = timedelta(days=30)
"""After that a new time is the time that people know."""
_FELT = frozenset(
    {
        ChangeKind.CANCELLED,
        ChangeKind.POSTPONED,
        ChangeKind.RESTORED,
        ChangeKind.MOVED,
        ChangeKind.VENUE,
    }
)
"""Those that send people to another place or day, or home."""

_READ = frozenset({ChangeKind.ENTRY, ChangeKind.RETITLED})
"""Those that matter to who is reading of it anyway."""


def changed_soon(edition: Edition) -> tuple[Occurrence, ...]:
    """What people may have in mind otherwise for a day of the next two weeks, in order of time.

    Called off or moved as the calendar says, or elsewhere than first published not long ago; by
    the old day as well as by the new one.  What an editor says goes before what only the ledger
    knows, where there is much.
    """
    first, last = edition.today, edition.today + _SOON
    said: list[Occurrence] = []
    noticed: list[Occurrence] = []
    for o in edition.upcoming(edition.calendar.all_occurrences):
        news = [c for c in _of(edition, o) if c.kind in _FELT][-1:]
        was = _was(edition, o)
        if was is None and o.state is State.SCHEDULED:
            continue
        days = [max(o.day, first), *([o.original.day] if o.original else [])]
        days += [date.fromisoformat(was.start[:10])] if was else []
        if not any(first <= day <= last for day in days):
            continue
        if o.state is not State.SCHEDULED:
            said.append(o)
        elif news and day_of(news[0].when) > first - _RECENT:
            noticed.append(o)
    return in_time([*said, *noticed][:_ROWS])


def _was(edition: Edition, o: Occurrence) -> Snapshot | None:
    """What was first published of it, where that was another time or venue than now."""
    first = next((c.after for c in _of(edition, o) if c.kind is ChangeKind.ADDED), None)
    now = edition.ledger.records[edition.calendar.uid(o)].snapshot
    if first is None or _spot(first) == _spot(now):
        return None
    return first


def _spot(shot: Snapshot) -> tuple[str, str, str]:
    return shot.start, shot.end, shot.venue


def announced(edition: Edition, o: Occurrence) -> str:
    """What a row says of its change: 原定 7月18日 周六，因暴雨改期（7月17日公布）."""
    remark = edition.calendar.remark(o, edition.today)
    kinds = _FELT if o.state is State.SCHEDULED else {KIND_OF_STATE[o.state]}
    last = next((c for c in reversed(_of(edition, o)) if c.kind in kinds), None)
    if last is None:
        return remark
    if o.state is State.SCHEDULED:
        was = _was(edition, o)
        if was is None:
            return remark
        if not naming.changes(o):  # else the remark says it already
            remark = "；".join(filter(None, [*_otherwise(was, o, edition.today), remark]))
    return f"{remark}（{_published(edition, last)}）" if remark else _published(edition, last)


def _otherwise(was: Snapshot, o: Occurrence, today: date) -> Iterator[str]:
    """When and where it was first to be, as far as that is no longer so."""
    ends = (o.ends or o.starts) if o.times else (o.until + timedelta(days=1)).isoformat()
    if was.start[:10] != o.starts[:10]:
        yield f"原定 {wording.moment(was.start, today)}"
    elif "T" in was.start and (was.start, was.end) != (o.starts, ends):
        yield f"原定 {hours(was)}"
    elif was.end != ends:
        yield f"原定 {closing(was, today)}"
    if was.venue != (o.venue or ""):
        yield f"原在{place_of(was)}"


def story_of(edition: Edition, o: Occurrence) -> tuple[str, ...]:
    """Every change of an occurrence since it was published, the newest first."""
    told = (c for c in _of(edition, o) if c.kind in (_FELT | _READ))
    return tuple(
        f"{_published(edition, c)}：{_sentence(c, edition.today)}" for c in reversed(list(told))
    )


def _sentence(change: Change, today: date) -> str:
    before, after = change.before, change.after
    assert after is not None, "what was removed has no page to tell it"
    if change.kind is ChangeKind.RESTORED:
        # Also what was deleted for a while: then there is nothing before it.
        return f"恢复，{wording.moment(after.start, today)} 举行"
    assert before is not None, "these have both sides"
    match change.kind:
        case ChangeKind.MOVED:
            if before.start == after.start:
                return f"由 {closing(before, today)}改到 {closing(after, today)}"
            one, other = either_side(before, after, today), either_side(after, before, today)
            return f"由 {one} 改到 {other}"
        case ChangeKind.VENUE:
            return f"由{place_of(before)}改到{place_of(after)}"
        case ChangeKind.ENTRY:
            was, now = spelled(before.entry).zh, spelled(after.entry).zh
            return f"入场由“{was}”改为“{now}”"
        case ChangeKind.RETITLED:
            return f"题目由“{bare_title(before.title)}”改为“{bare_title(after.title)}”"
        case ChangeKind.POSTPONED:
            return "延期，新日期待定"
        case _:
            return WORDS[change.kind].text


def _published(edition: Edition, change: Change) -> str:
    day = day_of(change.when)
    return f"{wording.span(day, day, edition.today)}公布"


def _of(edition: Edition, o: Occurrence) -> tuple[Change, ...]:
    return edition.changes.get(edition.calendar.uid(o), ())
