"""An activity to its occurrences: schedule, policies, and the exceptions by date."""

from collections.abc import Iterable, Iterator
from itertools import accumulate, islice

from gongli.model import (
    Activity,
    Occurrence,
    Original,
    Part,
    Session,
    SessionStatus,
    Slot,
    State,
    Status,
    Usual,
    Where,
    place_of,
)
from gongli.problems import Place, Problem, problem
from gongli.rules.days_off import DaysOff
from gongli.rules.effects import softened
from gongli.rules.exceptions import (
    Base,
    clock_of,
    exceptions,
    kept_slots,
    session_problems,
    unknown_breaks,
    written,
)
from gongli.rules.holidays import Holidays
from gongli.rules.make_ups import lost_lessons, make_ups
from gongli.rules.missing import why_missing
from gongli.rules.recurrence import MAX_OCCURRENCES, Planned, planned_days

_WHOLE = {
    Status.CANCELLED: State.CANCELLED,
    Status.POSTPONED: State.POSTPONED,
}
_SINGLE = {
    SessionStatus.CANCELLED: State.CANCELLED,
    SessionStatus.POSTPONED: State.POSTPONED,
}


def expand(
    activity: Activity, holidays: Holidays
) -> tuple[tuple[Occurrence, ...], tuple[Problem, ...]]:
    """The occurrences of an activity in order of time, and what is wrong with them.

    What is wrong only since somebody entered a year's days off is a warning.
    """
    occurrences, problems = _expand(activity, holidays)
    return occurrences, softened(problems, holidays, lambda less: _expand(activity, less)[1])


def _expand(
    activity: Activity, holidays: Holidays
) -> tuple[tuple[Occurrence, ...], tuple[Problem, ...]]:
    occurrences: list[Occurrence] = []
    problems: list[Problem] = []
    for part in activity.parts:
        found, wrong = _expand_part(activity, part, holidays)
        if len(occurrences) + len(found) > MAX_OCCURRENCES:
            return (), (*problems, _too_many(part))
        occurrences += found
        problems += wrong
    return tuple(sorted(occurrences, key=lambda o: o.sort_key)), tuple(problems)


def _expand_part(
    activity: Activity, part: Part, holidays: Holidays
) -> tuple[list[Occurrence], list[Problem]]:
    days_off = DaysOff(holidays, part.venue or activity.venue)
    plan = _plan(part, days_off)
    bases = {base.slot: base for base in islice(_bases(part, plan), MAX_OCCURRENCES + 1)}
    if len(bases) > MAX_OCCURRENCES:
        return [], [_too_many(part)]
    problems = [] if part.when.says_nothing else list(why_missing(part.when, bases, plan))
    problems += unknown_breaks(part.when, holidays)
    scheduled = tuple(bases.values())
    bases |= make_ups(part, bases)
    problems += session_problems(part, bases, days_off)
    problems += lost_lessons(part, scheduled, days_off) if activity.status not in _WHOLE else []
    bases |= {s.slot: _extra(part, s) for s in part.single if s.extra}
    sessions = exceptions(part, bases.values(), holidays)
    made = [_occurrence(activity, part, b, sessions.get(b.slot)) for b in bases.values()]
    return made, problems + list(_overlaps(made))


def _too_many(part: Part) -> Problem:
    place = part.when.at.of("every", "dates", "time", "lunar", "festival", "hours")
    return problem("too-many-occurrences", place, limit=MAX_OCCURRENCES)


def _plan(part: Part, days_off: DaysOff) -> tuple[Planned, ...]:
    """The days of a part's schedule; none of a span, which is one occurrence."""
    if part.when.says_nothing or part.when.hours:
        return ()
    return planned_days(part.when, days_off, {slot.day for slot in kept_slots(part)})


def _bases(part: Part, plan: Iterable[Planned]) -> Iterator[Base]:
    when = part.when
    if when.hours:
        assert when.start is not None
        assert when.end is not None
        yield Base(Slot(when.start), when.start, when.end, None)
    kept = kept_slots(part)
    for planned in plan:
        for nth, times in enumerate(when.times_on(planned.slot_day), start=1):
            slot = Slot(planned.slot_day, nth)
            if planned.only_kept and slot not in kept:
                continue
            yield Base(slot, planned.day, planned.day, times, planned.shifted_by)


def _extra(part: Part, session: Session) -> Base:
    usual = part.when.times_on(session.slot.day) or [each.times for each in part.when.time]
    times = session.time or (usual[0] if usual else None)
    return Base(session.slot, session.slot.day, session.slot.day, times)


def _occurrence(activity: Activity, part: Part, base: Base, session: Session | None) -> Occurrence:
    state = _WHOLE.get(activity.status, State.SCHEDULED)
    day, until, times, original = base.day, base.until, base.times, None
    if session is not None:
        times = session.time or times
        state = State.CANCELLED if session.made_up else _SINGLE.get(session.status, state)
        if session.moved_to and state is State.SCHEDULED:
            state, original = State.MOVED, Original(base.day, base.clock)
            day, until = session.moved_to, session.moved_to + (base.until - base.day)
    if state is State.POSTPONED:
        original = Original(base.day, base.clock)
    return Occurrence(
        activity=activity,
        part=part,
        slot=base.slot,
        day=day,
        until=until,
        times=clock_of(times),
        hour_known=times is None or times.known,
        state=state,
        session=session,
        original=original,
        shifted_by=base.shifted_by,
        usual=Usual(base.clock, place_of(part, activity)) if session else None,
        makes_up=base.makes_up,
    )


def _overlaps(made: list[Occurrence]) -> Iterator[Problem]:
    """Occurrences of one part at the same time in one place: a moved or added one is to blame.

    Each is held against the one before it that ends last: 9–18 runs into 12–13, too,
    whatever lies between them.
    """
    told: set[Place] = set()
    halls: dict[Where, list[Occurrence]] = {}
    for o in sorted(made, key=lambda o: o.sort_key):
        if o.takes_place:
            halls.setdefault(o.where, []).append(o)
    for running, second in (pair for held in halls.values() for pair in _one_after_another(held)):
        if second.start >= running.end:
            continue
        blamed = max(running, second, key=lambda o: (o.session is not None, o.sort_key))
        other = running if blamed is second else second
        place = (
            blamed.session.at.of("moved_to", "time", "extra")
            if blamed.session
            else blamed.part.when.at.of("time")
        )
        if place not in told:
            slots = {"slot": written(blamed.slot), "other": written(other.slot)}
            if blamed.state is State.MOVED:
                yield problem("overlapping-when-moved", place, day=blamed.day, **slots)
            else:
                yield problem("overlapping", place, **slots)
        told.add(place)


def _one_after_another(held: list[Occurrence]) -> Iterator[tuple[Occurrence, Occurrence]]:
    return zip(accumulate(held, _last_to_end), held[1:], strict=False)


def _last_to_end(one: Occurrence, other: Occurrence) -> Occurrence:
    return other if other.end > one.end else one
