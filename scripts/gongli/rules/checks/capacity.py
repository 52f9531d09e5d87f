"""More people than a venue holds."""

from collections.abc import Iterator

from gongli.model import Activity, Occurrence, Palace, Strictness
from gongli.problems import Place, Problem, problem
from gongli.rules.calendar import Calendar


def capacity_problems(calendar: Calendar) -> Iterator[Problem]:
    """Quotas above what venues hold; errors where the palace is strict."""
    for palace in calendar.alliance.palaces:
        strict = palace.clashes is Strictness.STOP
        for activity in palace.all_activities():
            yield from _capacity(palace, activity, calendar.occurrences[activity.id], strict=strict)


def _capacity(
    palace: Palace, activity: Activity, held: tuple[Occurrence, ...], *, strict: bool
) -> Iterator[Problem]:
    """A quota above what the venue holds, told once for each quota and venue."""
    told: set[tuple[Place, str]] = set()
    for o in held:
        venue = palace.venues_by_id.get(o.venue or "")
        if o.may_clash or venue is None or venue.capacity is None:
            continue
        place = _quota_place(activity, o)
        if (o.quota or 0) > venue.capacity and (place, venue.id) not in told:
            told.add((place, venue.id))
            words = {"quota": o.quota, "venue": venue.name, "capacity": venue.capacity}
            yield problem("over-capacity", place, **words).made_strict(strict=strict)


def _quota_place(activity: Activity, o: Occurrence) -> Place:
    if o.exception.quota is not None:
        return o.exception.at.of("quota")
    return o.part.at.of("quota") if o.part.quota is not None else activity.at.of("quota")
