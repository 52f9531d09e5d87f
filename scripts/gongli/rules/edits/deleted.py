"""Evenings still to come that an edit deletes: who subscribed must be told that they are off."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from gongli.problems import Place, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.history import Change, ChangeKind
from gongli.rules.phrases import first_days
from gongli.rules.reach import AHEAD, days_of


def deleted_problems(
    changes: Iterable[Change], after: Calendar, today: date, dropped: Collection[str]
) -> Iterator[Problem]:
    """Evenings still to come that were deleted and not cancelled, by activity.

    What the days off alone drop (`dropped`) was deleted by nobody; 停课 and 改为 say what is held
    no more.
    """
    files = {a.id: a.file for a in after.alliance.all_activities()}
    lost: dict[tuple[str, str], list[date]] = {}
    for change in changes:
        shot = change.before
        # Who was told that an evening is off need not be told again.
        if shot is None or not shot.state.takes_place:
            continue
        if change.kind is ChangeKind.REMOVED:
            day = days_of(shot)[0]
            # What is further ahead no feed has shown: a slip of a year may be mended.
            if today <= day <= today + AHEAD and not _left_out(after, shot.activity, day):
                code = "dropped-by-holidays" if change.uid in dropped else "removed-not-cancelled"
                lost.setdefault((shot.activity, code), []).append(day)
    for (activity, code), days in lost.items():
        place = Place(files.get(activity, f"events/{activity}.yml"))
        yield problem(code, place, days=first_days(days), count=len(days))


def _left_out(after: Calendar, activity: str, day: date) -> bool:
    """Whether the activity's schedule says of a day that nothing is held, or other days are."""
    now = after.activities.get(activity)
    parts = now.parts if now else ()
    if any(c.every and c.start <= day for part in parts for c in part.when.changes):
        return True
    palaces = [p for p in after.alliance.palaces if now and p.id == now.palace]
    return any(
        after.holidays.of(palace).within(day, off.days)
        for palace in palaces
        for part in parts
        for off in part.when.off
    )
