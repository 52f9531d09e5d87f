"""The `/changes/` page: what changed in the calendar, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import groupby

from gongli.model import SHANGHAI
from gongli.rules import wording
from gongli.rules.history import Change, ChangeKind
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.events import bare_title
from gongli.writing.views import Badge, ChangeDay, ChangeRow

_SHOWN = timedelta(days=90)
_FEW = 3
_MOST = 200

_BADGES = {
    ChangeKind.ADDED: Badge("extra", "＋", "新增"),
    ChangeKind.REMOVED: Badge("cancelled", "✕", "撤下"),
    ChangeKind.CANCELLED: Badge("cancelled", "✕", "取消"),
    ChangeKind.POSTPONED: Badge("postponed", "⏸", "延期"),
    ChangeKind.RESTORED: Badge("open", "✓", "恢复"),
    ChangeKind.MOVED: Badge("moved", "↷", "改期"),
    ChangeKind.VENUE: Badge("moved", "↷", "换场地"),
    ChangeKind.RETITLED: Badge("open", "✎", "换题目"),
}


def weighty(edition: Edition) -> tuple[Change, ...]:
    """The changes of the last ninety days that people should know, newest first."""
    first = edition.today - _SHOWN
    found = [
        change
        for change in edition.ledger.changes
        if change.kind in _BADGES and _day(change.when) >= first
    ]
    return tuple(sorted(found, key=lambda c: (c.when, _start(c), c.uid), reverse=True))


def change_days(edition: Edition) -> tuple[ChangeDay, ...]:
    """The page's days, each with its rows."""
    rows = list(_rows(edition, weighty(edition)))[:_MOST]
    return tuple(
        ChangeDay(day.isoformat(), wording.full_day(day, edition.today), tuple(r for _, r in group))
        for day, group in groupby(rows, key=lambda pair: pair[0])
    )


def _rows(edition: Edition, changes: Iterable[Change]) -> Iterator[tuple[date, ChangeRow]]:
    """One row a change; many of one kind in one activity at one commit make one row."""
    urls = _urls(edition)

    ordered = sorted(changes, key=_together, reverse=True)
    for (when, activity, _), group in groupby(ordered, key=_together):
        found = sorted(group, key=_start)
        if len(found) > _FEW:
            yield _day(when), _summary(edition, activity, found)
        else:
            for change in found:
                yield _day(when), _row(edition, change, urls.get(change.uid, ""))


def _together(change: Change) -> tuple[datetime, str, str]:
    return (change.when, change.shot.activity, change.kind.value)


def _summary(edition: Edition, activity_id: str, changes: list[Change]) -> ChangeRow:
    activity = next((a for a in edition.alliance.all_activities() if a.id == activity_id), None)
    name = activity.name if activity else changes[0].shot.title
    url = addresses.activity_url(activity) if activity else ""
    unit = activity.kind.unit if activity else "场"
    stretch = wording.span(_of(_start(changes[0])), _of(_start(changes[-1])), edition.today)
    return ChangeRow(_BADGES[changes[0].kind], name, url, f"{len(changes)} {unit}，{stretch}", "")


def _row(edition: Edition, change: Change, url: str) -> ChangeRow:
    shot, before = change.shot, change.before
    old = ""
    if change.kind is ChangeKind.MOVED and before:
        old = f"原定 {wording.moment(before.start, edition.today)}"
    elif change.kind is ChangeKind.VENUE and before:
        old = f"原在 {before.location.split('，')[0]}"
    elif change.kind is ChangeKind.RETITLED and before:
        old = f"原为 {before.title}"
    moment = wording.moment(shot.start, edition.today)
    return ChangeRow(_BADGES[change.kind], bare_title(shot.title), url, moment, old)


def _urls(edition: Edition) -> dict[str, str]:
    return {
        addresses.uid(o, edition.host): addresses.occurrence_url(o) for o in edition.all_occurrences
    }


def _start(change: Change) -> str:
    return change.shot.start


def _of(moment: str) -> date:
    return datetime.fromisoformat(moment).date()


def _day(when: datetime) -> date:
    return when.astimezone(SHANGHAI).date()
