"""What an edit does to evenings that are over: what was held stays as it was held.

Results, replays and figures may be added, an evening may be called off afterwards, and whoever
writes a line in 场次 for one day knows that day.  All else was meant from some day on (改为).
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from gongli.model import Occurrence
from gongli.problems import Phrase, Place, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.history import Change, ChangeKind
from gongli.rules.phrases import first_days
from gongli.rules.reach import days_of
from gongli.rules.wording import times

_CODES = {
    ChangeKind.REMOVED: "past-removed",
    ChangeKind.MOVED: "past-moved",
    ChangeKind.ADDED: "past-added",
}
"""What may not happen to them, the weightiest first."""


def bygone_problems(
    changes: Iterable[Change], after: Calendar, today: date, known: Collection[str]
) -> Iterator[Problem]:
    """What was over before `today` and is moved, removed or made up, by activity.

    Of activities that were not `known` before nothing is: a season of old may be written down.
    """
    found: dict[str, dict[ChangeKind, list[Change]]] = {}
    for change in changes:
        shot = change.before or change.shot
        over = shot.state.takes_place and days_of(shot)[1] < today
        told = change.kind in _CODES and shot.activity in known and over
        if told and not _by_its_own_line(after, change):
            found.setdefault(shot.activity, {}).setdefault(change.kind, []).append(change)
    for activity, kinds in found.items():
        # Another weekday removes evenings and makes up others: one slip, told once.
        if ChangeKind.REMOVED in kinds:
            kinds.pop(ChangeKind.ADDED, None)
        for kind in filter(kinds.get, _CODES):
            yield _told(after, today, activity, kind, kinds[kind])


def _by_its_own_line(after: Calendar, change: Change) -> bool:
    """Whether 场次 says so for this very day."""
    now = _occurrence(after, change)
    line = now.exception if now else None
    return line is not None and bool(line.extra or line.time or line.moved_to)


def _occurrence(after: Calendar, change: Change) -> Occurrence | None:
    within = after.occurrences.get(change.shot.activity, ())
    return next((o for o in within if after.uid(o) == change.uid), None)


def _told(
    after: Calendar, today: date, activity: str, kind: ChangeKind, changes: list[Change]
) -> Problem:
    days = {days_of(change.before or change.shot)[0] for change in changes}
    now = after.activities.get(activity)
    place = now.at.of("when") if now else Place(f"events/{activity}.yml")
    words = {"days": first_days(days), "count": len(changes)}
    return problem(_CODES[kind], place, **words, write=_form(after, today, changes[0]))


def _form(after: Calendar, today: date, change: Change) -> Phrase:
    """The line to write instead: from the next day on that is still to come."""
    ahead = (o for o in after.occurrences.get(change.shot.activity, ()) if o.day >= today)
    coming = next(ahead, None)
    day = f"{coming.day if coming else today}"
    now = _occurrence(after, change)
    if now is not None and now.times:
        hours = times(now.times).replace("–", "-")  # as editors type it
        return Phrase(
            f"改为: {{{day}: {{时间: {hours}}}}}", f"changes: {{{day}: {{time: {hours}}}}}"
        )
    return Phrase(f"改为: {{{day}: {{每: …}}}}", f"changes: {{{day}: {{every: …}}}}")
