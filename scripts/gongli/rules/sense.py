"""What makes no sense of a venue: more people than it holds, hours when it is closed, twins."""

from __future__ import annotations

from collections.abc import Iterator

from gongli.model import Activity, Occurrence, Palace, Strictness, Times, Venue, Where
from gongli.problems import Phrase, Place, Problem, listed, problem
from gongli.rules.calendar import Calendar
from gongli.rules.holidays import Holidays
from gongli.rules.opening import covers, open_on, special_of
from gongli.rules.phrases import first_of, times
from gongli.rules.wording import title


def sense_problems(calendar: Calendar) -> Iterator[Problem]:
    """Doubtful things about single activities; errors where the palace is strict."""
    for palace in calendar.alliance.palaces:
        strict = palace.clashes is Strictness.STOP
        twins: dict[tuple[object, ...], Occurrence] = {}
        for activity in palace.all_activities():
            held = calendar.occurrences[activity.id]
            yield from _capacity(palace, activity, held, strict=strict)
            yield from _closed(palace, held, calendar.holidays, strict=strict)
            yield from _twins(held, twins, strict=strict)


def _capacity(
    palace: Palace, activity: Activity, held: tuple[Occurrence, ...], *, strict: bool
) -> Iterator[Problem]:
    """A quota above what the venue holds, told once for each quota and venue."""
    told: set[tuple[Place, str]] = set()
    for o in held:
        venue = palace.venues_by_id.get(o.venue or "")
        if venue is None or venue.capacity is None or (o.quota or 0) <= venue.capacity:
            continue
        if _allowed(o):
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
    """The occurrences of each schedule that fall outside their venue's hours, told at once."""
    shut: dict[tuple[Place, str], list[tuple[Occurrence, tuple[Times, ...]]]] = {}
    for o in held:
        venue = palace.venues_by_id.get(o.venue or "")
        if venue is None or o.times is None or not o.takes_place or _allowed(o):
            continue
        hours = _hours(palace, venue, o, holidays)
        if hours is not None and not covers(hours, o.times):
            place = o.session.at.own if o.session else o.part.when.at.of("time")
            shut.setdefault((place, venue.name), []).append((o, hours))
    for (place, name), days in shut.items():
        o, hours = days[0]
        words = {"venue": name, "day": first_of(o.day, len(days)), "time": times(o.times)}
        yield problem("outside-hours", place, **words, hours=_told(hours)).held(strict=strict)


def _hours(
    palace: Palace, venue: Venue, o: Occurrence, holidays: Holidays
) -> tuple[Times, ...] | None:
    """A venue's own hours; a palace's hold for its offices, but its special days for all."""
    return open_on(o.day, venue.hours, special_of(palace, venue), holidays)


def _allowed(o: Occurrence) -> bool:
    return bool(o.activity.allow_clash or (o.session and o.session.allow_clash))


def _twins(
    held: tuple[Occurrence, ...], known: dict[tuple[object, ...], Occurrence], *, strict: bool
) -> Iterator[Problem]:
    """What is written in another file already, told once for each of its schedules.

    A whole day at no place is too little to go by.
    """
    found: dict[tuple[Place, str], list[Occurrence]] = {}
    for o in held:
        if not o.takes_place or (o.times is None and o.where == Where()):
            continue
        other = known.setdefault((title(o), o.day, o.until, o.times, o.where), o)
        if other.activity is not o.activity and not _allowed(o) and not _allowed(other):
            place = o.session.at.own if o.session else o.activity.at.of("name")
            found.setdefault((place, other.activity.file), []).append(o)
    for (place, file), days in found.items():
        words = {"title": title(days[0]), "day": first_of(days[0].day, len(days)), "other": file}
        yield problem("duplicate-event", place, **words).held(strict=strict)


def _told(hours: tuple[Times, ...]) -> Phrase:
    """9:00–12:00、14:00–17:00 · 闭馆."""
    return listed(map(times, hours)) if hours else Phrase("闭馆", "closed")
