"""Changes that an editor made by one line, a stretch in 场次, told as the one change they are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from gongli.model import Occurrence, Session
from gongli.problems import Phrase, listed
from gongli.rules import naming, phrases
from gongli.rules.calendar import Calendar
from gongli.rules.exceptions import covers
from gongli.rules.history import Change, ChangeKind
from gongli.rules.moving import hours, place_of

_SAID_BY = {
    ChangeKind.CANCELLED: ("status",),
    ChangeKind.POSTPONED: ("status",),
    ChangeKind.MOVED: ("time",),
    ChangeKind.VENUE: ("venue", "place"),
    ChangeKind.ENTRY: ("entry",),
}
"""The fields of a session that make a kind of change."""
_FEW = 2
"""Weekdays that are worth a word: more of them say no more than the days."""


@dataclass(frozen=True)
class Spell:
    """What one commit changed at the occurrences of a stretch, in one way."""

    title: str
    """What it is called when no day has a title of its own."""
    unit: str
    """What is counted: 场, 课."""
    session: Session
    """What is said of the stretch."""
    changes: tuple[Change, ...]
    """In order of time, two at least."""

    @property
    def left(self) -> str:
        """The place that all of them left; empty where they stay, or came from several."""
        before = {place_of(c.before) for c in self.changes}
        return before.pop() if len(before) == 1 and self._place else ""

    def told(self, today: date) -> Phrase:
        """12月10日—1月5日，周四的 4 场换到多功能厅."""
        assert self.session.stretch is not None
        weekdays = {date.fromisoformat(c.shot.start[:10]).weekday() for c in self.changes}
        which = Phrase("", "")
        if len(weekdays) <= _FEW and not self.session.stretch.weekdays:
            named = listed(phrases.WEEKDAYS[n] for n in sorted(weekdays))
            which = Phrase("{days}的 ", " on {days}").filled(days=named)
        line = Phrase("{days}，{which}{count} {unit}{what}", "{days}: {count} {unit}{which} {what}")
        return line.filled(
            days=phrases.stretch(self.session.stretch, today),
            which=which,
            count=len(self.changes),
            unit=Phrase(self.unit, "occurrences"),
            what=self._what,
        )

    @property
    def _place(self) -> str:
        """Where all of them are held now, if it is where they were not before."""
        kind, now = self.changes[0].kind, {place_of(c.after) for c in self.changes}
        moved = all(place_of(c.before) not in now for c in self.changes)
        placed = kind in (ChangeKind.VENUE, ChangeKind.MOVED) and len(now) == 1 and moved
        return now.pop() if placed else ""

    @property
    def _what(self) -> Phrase:
        kind = self.changes[0].kind
        if kind is ChangeKind.CANCELLED:
            return Phrase("取消", "cancelled")
        if kind is ChangeKind.POSTPONED:
            return Phrase("延期", "postponed")
        if kind is ChangeKind.ENTRY and self.session.entry:
            word = self.session.entry.phrase
            return Phrase("入场改为{entry}", "entry now {entry}").filled(entry=word)
        found = []
        if kind is ChangeKind.MOVED:
            clock = hours(self.changes[0].shot)
            found.append(Phrase("改为 {hours}", "at {hours}").filled(hours=clock))
        if self._place:
            found.append(Phrase("换到{place}", "in {place}").filled(place=self._place))
        return listed(found)


def spells(calendar: Calendar, changes: Iterable[Change]) -> tuple[Spell, ...]:
    """The changes that stretches of the calendar made, two or more at a time.

    What a single day says for itself, and what a stretch made that is written no more, is none.
    """
    known = {calendar.uid(o): o for o in calendar.all_occurrences if o.part.common}
    groups: dict[object, list[Change]] = defaultdict(list)
    titles: dict[object, tuple[str, str, Session]] = {}
    for change in changes:
        o = known.get(change.uid)
        if o and change.before and (session := _session(calendar, o, change.kind)):
            key = (change.when, o.activity.id, o.part.id, session.at.own, *_way(change))
            groups[key].append(change)
            title = naming.title(replace(o, session=None))
            titles[key] = title, o.activity.kind.unit, session
    return tuple(
        Spell(*titles[key], tuple(sorted(group, key=lambda c: c.shot.start)))
        for key, group in groups.items()
        if len(group) > 1
    )


def _way(change: Change) -> tuple[object, ...]:
    """What tells one change of a stretch from another: its kind, the new hour or place."""
    timed, placed = change.kind is ChangeKind.MOVED, change.kind is ChangeKind.VENUE
    clock, place = hours(change.shot), place_of(change.after)
    return change.kind, clock if timed else "", place if timed or placed else ""


def _session(calendar: Calendar, o: Occurrence, kind: ChangeKind) -> Session | None:
    """The stretch that says what such a change did to an occurrence; the last of several."""
    fields = set(_SAID_BY.get(kind, ()))
    own = next((s for s in o.part.single if s.slot == o.slot), None)
    if own and fields & own.at.fields.keys():
        return None
    holidays = calendar.holidays.of(calendar.palace_of(o))
    said = (s for s in reversed(o.part.common) if fields & s.at.fields.keys())
    return next((s for s in said if covers(s, o.slot, holidays)), None)
