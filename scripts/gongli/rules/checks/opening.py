"""What must agree with opening hours, and with days on which they are others."""

from collections.abc import Iterator, Sequence

from gongli.model import Activity, Occurrence, Palace, Strictness, Times
from gongli.problems import Phrase, Place, Problem, listed, problem
from gongli.rules.calendar import Calendar
from gongli.rules.holidays import Holidays
from gongli.rules.opening import covers, open_on, special_of
from gongli.rules.phrases import first_of, span, times
from gongli.rules.years import hint, meant


def opening_problems(calendar: Calendar) -> Iterator[Problem]:
    """Occurrences behind closed doors, an error where the palace is strict; idle special days."""
    for palace in calendar.alliance.palaces:
        strict = palace.clashes is Strictness.STOP
        for activity in palace.all_activities():
            held = calendar.occurrences[activity.id]
            yield from _closed(palace, held, calendar.holidays, strict=strict)
            yield from _special_days(activity, held)


def _closed(
    palace: Palace, held: tuple[Occurrence, ...], holidays: Holidays, *, strict: bool
) -> Iterator[Problem]:
    """The occurrences of each schedule that fall outside their venue's hours, told at once."""
    shut: dict[tuple[Place, str], list[tuple[Occurrence, tuple[Times, ...]]]] = {}
    for o in held:
        venue = palace.venues_by_id.get(o.venue or "")
        if venue is None or o.times is None or not o.takes_place or o.may_clash:
            continue
        # A palace's own hours hold for its offices, but its special days for all its venues.
        hours = open_on(o.day, venue.hours, special_of(palace, venue), holidays)
        if hours is not None and not covers(hours, o.times):
            place = o.session.at.own if o.session else o.part.when.at.of("time")
            shut.setdefault((place, venue.name), []).append((o, hours))
    for (place, name), days in shut.items():
        o, hours = days[0]
        words = {"venue": name, "day": first_of(o.day, len(days)), "time": times(o.times)}
        yield problem("outside-hours", place, **words, hours=_told(hours)).made_strict(
            strict=strict
        )


def _told(hours: tuple[Times, ...]) -> Phrase:
    """9:00–12:00、14:00–17:00 · 闭馆."""
    return listed(map(times, hours)) if hours else Phrase("闭馆", "closed")


def _special_days(activity: Activity, held: Sequence[Occurrence]) -> Iterator[Problem]:
    """Special days of something with dates, on which it is not there at all."""
    for special in activity.special_hours if held else ():
        days = special.days
        if not any(o.day <= days.last and o.until >= days.first for o in held):
            first, last = min(o.day for o in held), max(o.until for o in held)
            write = meant(days.first, (first.year, last.year), first, first=first, last=last)
            words = {"days": span(first, last, first), "hint": hint(write)}
            yield problem("special-day-outside", special.at.own, **words)
