"""What has no day yet (日期待定), where its neighbours draw near."""

from collections.abc import Iterator
from datetime import date, timedelta

from gongli.model import Activity, Occurrence, Part
from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.phrases import full_day

_NEAR = timedelta(days=30)


def undecided_problems(calendar: Calendar, today: date | None) -> Iterator[Problem]:
    """Parts without a day whose activity, or the rest of whose brand, is less than a month away.

    Without a clock nothing is near.
    """
    for activity in calendar.alliance.all_activities() if today else ():
        asked: set[Occurrence] = set()
        for part in activity.parts:
            if part.when.undecided is None or activity.status.off:
                continue
            near = _neighbour(calendar, activity, part, today or date.max)
            # Behind one round several may be open: what comes next is asked about.
            if near and near not in asked:
                asked.add(near)
                words = {"other": near.part.name, "day": full_day(near.day)}
                yield problem("day-still-open", part.when.at.own, **words)


def _neighbour(
    calendar: Calendar, activity: Activity, part: Part, today: date
) -> Occurrence | None:
    """The last occurrence of the part before it that is near or over, else the first after it."""
    order = [other.id for other in activity.parts]
    held = [o for o in calendar.occurrences[activity.id] if o.takes_place]
    before = [o for o in held if order.index(o.part.id) < order.index(part.id)]
    near = [o for o in before if o.day <= today + _NEAR]
    after = [o for o in held if o not in before and today <= o.day <= today + _NEAR]
    return near[-1] if near else after[0] if after else None
