"""What makes no sense of a venue: more people than it holds, hours when it is closed, twins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gongli.model import Activity, Alliance, Occurrence, Palace, Strictness, Times, Venue, Where
from gongli.problems import Place, Problem, problem
from gongli.rules.holidays import Holidays
from gongli.rules.opening import NO_HOLIDAYS, covers, open_on, special_of
from gongli.rules.wording import day_hours, full_day, times, title


def sense_problems(
    alliance: Alliance,
    expanded: Mapping[str, tuple[Occurrence, ...]],
    holidays: Holidays = NO_HOLIDAYS,
) -> Iterator[Problem]:
    """Doubtful things about single activities; errors where the palace is strict."""
    for palace in alliance.palaces:
        strict = palace.clashes is Strictness.STOP
        twins: dict[tuple[object, ...], Occurrence] = {}
        for activity in palace.all_activities():
            yield from _capacity(palace, activity, expanded[activity.id], strict=strict)
            yield from _closed(palace, expanded[activity.id], holidays, strict=strict)
            for o in expanded[activity.id]:
                if not o.takes_place or o.times is None or o.where == Where():
                    continue
                key = (title(o), o.day, o.times, o.where)
                other = twins.setdefault(key, o)
                if other.activity is not activity:
                    yield from _twin(o, other, strict=strict)


def _capacity(
    palace: Palace, activity: Activity, held: tuple[Occurrence, ...], *, strict: bool
) -> Iterator[Problem]:
    """A quota above what the venue holds, told once for each quota and venue."""
    told: set[tuple[Place, str]] = set()
    for o in held:
        venue = palace.venues_by_id.get(o.venue or "")
        if venue is None or venue.capacity is None or (o.quota or 0) <= venue.capacity:
            continue
        place = _quota_place(activity, o)
        if (place, venue.id) not in told:
            told.add((place, venue.id))
            words = {"quota": o.quota, "venue": venue.name, "capacity": venue.capacity}
            yield problem("over-capacity", place, **words).held(strict=strict)


def _quota_place(activity: Activity, o: Occurrence) -> Place:
    if o.session is not None and o.session.quota is not None:
        return o.session.at.of("quota")
    return o.part.at.of("quota") if o.part.quota is not None else activity.at.of("quota")


def _closed(
    palace: Palace, held: tuple[Occurrence, ...], holidays: Holidays, *, strict: bool
) -> Iterator[Problem]:
    """The first occurrence of each schedule that falls outside its venue's hours."""
    told: set[Place] = set()
    for o in held:
        venue = palace.venues_by_id.get(o.venue or "")
        if venue is None or o.times is None or not o.takes_place or _allowed(o):
            continue
        hours = _hours(palace, venue, o, holidays)
        place = o.session.at.own if o.session else o.part.when.at.of("time")
        if hours is None or covers(hours, o.times) or place in told:
            continue
        told.add(place)
        words = {"venue": venue.name, "day": full_day(o.day, None), "time": times(o.times)}
        words["hours"] = day_hours(hours)
        yield problem("outside-hours", place, **words).held(strict=strict)


def _hours(
    palace: Palace, venue: Venue, o: Occurrence, holidays: Holidays
) -> tuple[Times, ...] | None:
    """A venue's own hours; a palace's hold for its offices, but its special days for all."""
    return open_on(o.day, venue.hours, special_of(palace, venue), holidays)


def _allowed(o: Occurrence) -> bool:
    return bool(o.activity.allow_clash or (o.session and o.session.allow_clash))


def _twin(o: Occurrence, other: Occurrence, *, strict: bool) -> Iterator[Problem]:
    if _allowed(o) or _allowed(other):
        return
    place = o.session.at.own if o.session else o.activity.at.of("name")
    words = {"title": title(o), "day": full_day(o.day, None), "other": other.activity.file}
    yield problem("duplicate-event", place, **words).held(strict=strict)
