"""Whether a `when:` says enough, and no more than one thing."""

from collections.abc import Iterator
from itertools import pairwise

from gongli.fields import WHEN
from gongli.model import Cycle, Times, When
from gongli.problems import Problem, listed, problem
from gongli.rules import wording

WAYS = ("every", "dates", "lunar", "festival", "hours", "undecided")
IDLE = {
    "every": ("years", "closed"),
    "dates": ("from", "to", "years", "lessons", "closed", "off"),
    "lunar": ("lessons", "closed", "off", "changes"),
    "festival": ("lessons", "closed", "off", "changes"),
    "undecided": (
        *("from", "to", "years", "lessons", "closed", "off", "changes"),
        *("on_holiday", "on_makeup_workday", "on_weekend", "on_closing"),
    ),
    "hours": (
        *("years", "lessons", "time", "off", "changes"),
        *("on_holiday", "on_makeup_workday", "on_weekend", "on_closing"),
    ),
}
"""What does nothing beside each way of repeating."""
_WAYS = {way: WHEN.named(way).phrase for way in WAYS}


def schedule_problems(when: When) -> Iterator[Problem]:
    """What a schedule lacks, or says twice."""
    ways = [way for way in WAYS if way in when.at.fields]
    if not ways:
        yield problem("no-days", when.at.own)
    elif len(ways) > 1:
        names = listed(_WAYS[way] for way in ways)
        yield problem("two-schedules", when.at.of(ways[1]), ways=names)
    else:
        yield from _bounds(when, ways[0])
    if when.start and when.end and when.end < when.start:
        yield problem("end-before-start", when.at.of("to"), start=when.start, end=when.end)
    for times in when.hours:
        if not _has_end(times):
            yield problem(
                "time-without-end",
                when.at.of("hours"),
                value=wording.times(times),
                write="9:00-17:00",
            )
    yield from _changes(when)
    yield from _hours_behind_days(when)
    if when.every and when.every.cycle is Cycle.MONTHLY_DAY and max(when.every.days) > 28:
        yield problem("short-month", when.at.of("every"), day=max(when.every.days))


def _hours_behind_days(when: When) -> Iterator[Problem]:
    """27日至29日 10:30-12:00, 14:30-16:30: hours without days may be meant for those days."""
    for first, second in pairwise(when.time):
        if first.closeness and not second.closeness:
            hours = wording.times(second.times).replace("–", "-")
            before = wording.times(first.times).replace("–", "-")
            yield problem("hours-behind-days", when.at.of("time"), hours=hours, before=before)


def _changes(when: When) -> Iterator[Problem]:
    """Changes in the order of their days, within the schedule, of something that it has."""
    before = when.start
    for change in when.changes:
        late = when.end is not None and change.start > when.end
        if late or (before is not None and change.start <= before):
            yield problem("change-outside", change.at.own, day=change.start)
        elif not (change.time or change.every) or (change.every and not when.every):
            yield problem("change-of-nothing", change.at.own)
        before = change.start


def _bounds(when: When, way: str) -> Iterator[Problem]:
    """The companions that each way of repeating needs."""
    written = when.at.fields
    place = when.at.of(way)
    if way not in ("hours", "undecided") and "time" not in written:
        yield problem("no-time", place)
    if way in ("every", "hours") and "from" not in written:
        yield problem("no-start", place)
    if way == "hours" and "to" not in written:
        yield problem("no-last-day", place)
    if way == "every" and not {"to", "lessons"} & set(written):
        yield problem("no-end", place)
    if way == "every" and {"to", "lessons"} <= set(written):
        yield problem("two-ends", when.at.of("lessons"))
    if (
        way in ("lunar", "festival")
        and "years" not in written
        and not {"from", "to"} <= set(written)
    ):
        yield problem("no-year", place)
    yield from _idle(when, way)


def _idle(when: When, way: str) -> Iterator[Problem]:
    """Fields that would silently do nothing here."""
    for name in IDLE[way]:
        if name in when.at.fields:
            field = WHEN.named(name).phrase
            yield problem("idle-field", when.at.of(name), field=field, way=_WAYS[way])
    for name in ("from", "to") if way in ("lunar", "festival") else ():
        if name in when.at.fields and "years" in when.at.fields:
            field = WHEN.named(name).phrase
            yield problem(
                "idle-field", when.at.of(name), field=field, way=WHEN.named("years").phrase
            )


def _has_end(times: Times) -> bool:
    return times.end is not None and times.known


def complete(when: When) -> bool:
    """Whether a schedule can be expanded without guessing."""
    if when.start and when.end and when.end < when.start:
        return False
    if when.undecided is not None:
        return True
    if when.hours:
        return bool(when.start and when.end) and all(map(_has_end, when.hours))
    if not when.time:
        return False
    if when.every is not None:
        ends = when.end is not None or when.lessons is not None
        return when.start is not None and ends
    named = when.lunar is not None or when.festival is not None
    return bool(when.dates) or (named and bool(when.years or (when.start and when.end)))
