"""What changed in the calendar since it was published: the words for it, newest first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from gongli.model import SHANGHAI, Occurrence, State
from gongli.rules import wording
from gongli.rules.admission import spelled
from gongli.rules.calendar import Calendar
from gongli.rules.history import Change, ChangeKind
from gongli.rules.moving import either_side, place_of
from gongli.rules.openings import registration_days
from gongli.rules.reasons import because
from gongli.rules.rhythms import days_of_changes
from gongli.rules.spells import Spell, spells
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.titles import bare_title
from gongli.writing.views import Badge, ChangeDay, ChangeRow

_SHOWN = timedelta(days=90)
_FEW = 3
_MOST = 200

KIND_OF_STATE = {
    State.MOVED: ChangeKind.MOVED,
    State.CANCELLED: ChangeKind.CANCELLED,
    State.POSTPONED: ChangeKind.POSTPONED,
}
"""The change by which an occurrence came to stand so."""
WORDS = {
    ChangeKind.ADDED: Badge("extra", "新增"),
    ChangeKind.REMOVED: Badge("cancelled", "撤下"),
    **{kind: Badge(state.value, state.zh) for state, kind in KIND_OF_STATE.items()},
    ChangeKind.RESTORED: Badge("restored", "恢复"),
    ChangeKind.VENUE: Badge("moved", "换场地"),
    ChangeKind.ENTRY: Badge("ticket", "换入场方式"),
    ChangeKind.RETITLED: Badge("open", "换题目"),
    ChangeKind.RENUMBERED: Badge("detail", "编号顺延"),
    ChangeKind.DETAILS: Badge("detail", "改内容"),
}
"""The one place where changes are named; the page about them leaves out the last two."""
_UNTOLD = (ChangeKind.RENUMBERED, ChangeKind.DETAILS)


@dataclass(frozen=True)
class News:
    """A row of the list of changes: one change, or many of one kind in one activity."""

    name: str
    """Permanent."""
    when: datetime
    row: ChangeRow


def weighty(edition: Edition) -> tuple[Change, ...]:
    """The changes of the last ninety days that people should know, newest first.

    What was there on the first day of all is no news; it was simply published.
    """
    first = edition.today - _SHOWN
    opened = min((day_of(r.first) for r in edition.ledger.records.values()), default=edition.today)
    found = [
        change
        for change in edition.ledger.changes
        if change.kind not in _UNTOLD
        and day_of(change.when) >= first
        and not (change.kind is ChangeKind.ADDED and day_of(change.when) == opened)
    ]
    return tuple(sorted(found, key=lambda c: (c.when, _start(c), c.uid), reverse=True))


def news(edition: Edition, today: date | None = None) -> tuple[News, ...]:
    """The rows, newest first; years are told where they are not `today`'s or the change's own."""
    return tuple(_news(edition, weighty(edition), today))[:_MOST]


def change_days(edition: Edition) -> tuple[ChangeDay, ...]:
    """The page's days, each with its rows."""
    found = news(edition, edition.today)
    return tuple(
        ChangeDay(
            day.isoformat(),
            wording.full_day(day, edition.today),
            tuple(item.row for item in group),
        )
        for day, group in groupby(found, key=lambda item: day_of(item.when))
    )


def _news(edition: Edition, changes: Iterable[Change], today: date | None) -> Iterator[News]:
    """One row a change; all of a stretch, and many of one kind in one activity, make one row.

    Those of one commit, that is.
    """
    urls, reasons = _urls(edition.calendar), _reasons(edition)
    nth = _numbers(edition)

    def name_of(change: Change) -> str:
        return f"{change.uid.partition('@')[0]}/{nth[id(change)]}"

    ordered = sorted(changes, key=_together, reverse=True)
    by_line = {id(c): spell for spell in spells(edition.calendar, ordered) for c in spell.changes}
    for key, group in groupby(ordered, key=_together):
        found = sorted(group, key=_start)
        when, activity, kind, registration = key
        told = today or day_of(when)
        # No activity is called so: the two of one commit have names of their own.
        name = f"{when:%Y%m%dT%H%M%S}/{kind}/{activity}" + "/registration" * registration
        for spell in {id(s): s for c in found if (s := by_line.get(id(c)))}.values():
            whole = len(found) > _FEW and len(spell.changes) == len(found)
            why = _common({reasons.get(id(change), "") for change in spell.changes})
            row = _spell_row(edition.calendar, spell, why, told)
            yield News(name if whole else name_of(spell.changes[0]), when, row)
        found = [change for change in found if id(change) not in by_line]
        if len(found) > _FEW:
            whys = {reasons.get(id(change), "") for change in found}
            yield News(name, when, _summary(edition.calendar, activity, found, _common(whys), told))
            continue
        for change in found:
            row = _row(change, urls.get(change.uid, ""), told)
            yield News(name_of(change), when, replace(row, why=reasons.get(id(change), "")))


def _numbers(edition: Edition) -> dict[int, int]:
    """How many changes of the same occurrence went before each: it never changes."""
    seen: Counter[str] = Counter()
    found = {}
    for change in edition.ledger.changes:
        found[id(change)] = seen[change.uid]
        seen[change.uid] += 1
    return found


def _reasons(edition: Edition) -> dict[int, str]:
    """Why an evening stands as it does, of the changes that brought it there."""
    found: dict[int, str] = {}
    for o in edition.calendar.all_occurrences:
        for kind in _kinds(o) if o.reason else ():
            changes = edition.changes.get(edition.calendar.uid(o), ())
            own = [c for c in changes if c.kind is kind]
            found |= {id(change): because(o.reason or "") for change in own[-1:]}
    return found


def _kinds(o: Occurrence) -> Iterator[ChangeKind]:
    """The changes that its reason gives a reason for."""
    if o.state in KIND_OF_STATE:
        yield KIND_OF_STATE[o.state]
    elif o.at_another_hour:
        yield ChangeKind.MOVED
    if o.elsewhere:
        yield ChangeKind.VENUE


def _spell_row(calendar: Calendar, spell: Spell, why: str, today: date) -> ChangeRow:
    url = addresses.activity_url(calendar.activities[spell.changes[0].shot.activity])
    left = f"原在{spell.left}" if spell.left else ""
    badge = WORDS[spell.changes[0].kind]
    return ChangeRow(badge, spell.title, url, spell.told(today).zh, left, why)


def _together(change: Change) -> tuple[datetime, str, str, bool]:
    registration = addresses.is_registration(change.uid)
    return (change.when, change.shot.activity, change.kind.value, registration)


def _common(whys: set[str]) -> str:
    """The reason of many changes, or how many they have; nothing where not all have one."""
    if len(whys) == 1 or "" in whys:
        return "" if "" in whys else next(iter(whys))
    return f"共 {len(whys)} 种原因"


def _summary(
    calendar: Calendar, activity_id: str, changes: list[Change], why: str, today: date
) -> ChangeRow:
    activity = calendar.activities.get(activity_id)
    name = activity.name if activity else changes[0].shot.title
    url = addresses.activity_url(activity) if activity else ""
    unit = activity.kind.unit if activity else "场"
    if addresses.is_registration(changes[0].uid):
        name, unit = f"开始报名：{name}", "个报名日"
    days, old = days_of_changes(changes, today).zh, _ways_in(changes)
    return ChangeRow(WORDS[changes[0].kind], name, url, f"{len(changes)} {unit}，{days}", old, why)


def _ways_in(changes: Iterable[Change]) -> str:
    """How one gets in otherwise, where that is what changes and all do alike: 直接来 → 先报名."""
    entered = (c for c in changes if c.kind is ChangeKind.ENTRY)
    sides = {(c.before.entry, c.shot.entry) for c in entered if c.before}
    return " → ".join(spelled(word).zh for word in sides.pop()) if len(sides) == 1 else ""


def _row(change: Change, url: str, today: date) -> ChangeRow:
    shot, before = change.shot, change.before
    old, moment = "", wording.moment(shot.start, today)
    if change.kind is ChangeKind.MOVED and before:
        old = f"原定 {either_side(before, shot, today)}"
        moment = either_side(shot, before, today)
    elif change.kind is ChangeKind.VENUE and before:
        old = f"原在{place_of(before)}"
    elif change.kind is ChangeKind.ENTRY:
        old = _ways_in([change])
    elif change.kind is ChangeKind.RETITLED and before:
        old = f"原为 {bare_title(before.title)}"
    return ChangeRow(WORDS[change.kind], bare_title(shot.title), url, moment, old, "")


def _urls(calendar: Calendar) -> dict[str, str]:
    """Where each event of the calendar is told of, by UID."""
    host = calendar.host
    every = calendar.activities.values()
    days = [r for a in every for r in registration_days(a, calendar.occurrences[a.id])]
    return {
        **{calendar.uid(o): addresses.occurrence_url(o) for o in calendar.all_occurrences},
        **{addresses.registration_uid(r, host): addresses.opening_url(r) for r in days},
    }


def _start(change: Change) -> str:
    return change.shot.start


def day_of(when: datetime) -> date:
    """The day in Shanghai on which a change was published."""
    return when.astimezone(SHANGHAI).date()
