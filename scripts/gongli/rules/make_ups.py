"""Lessons that make up for those called off (补课), and those that nobody makes up for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from gongli.model import Part, SessionStatus, Slot
from gongli.problems import Problem, problem
from gongli.rules.days_off import DaysOff
from gongli.rules.exceptions import Base, written
from gongli.rules.recurrence import planned_days


def make_ups(part: Part, bases: Mapping[Slot, Base]) -> dict[Slot, Base]:
    """The lessons held instead of others, each on its own day, at the hours of the lost one."""
    made: dict[Slot, Base] = {}
    for session in part.single:
        lost, instead = bases.get(session.slot), session.made_up
        if lost is None or instead is None:
            continue
        slot = Slot(instead.day)
        while slot in bases or slot in made:
            slot = Slot(slot.day, slot.nth + 1)
        times = instead.times or session.time or lost.times
        made[slot] = Base(slot, slot.day, slot.day, times, makes_up=session.slot)
    return made


def lost_lessons(part: Part, bases: Iterable[Base], days_off: DaysOff) -> Iterator[Problem]:
    """Of so many lessons each that is called off and not made up for, with a day that is free."""
    when = part.when
    if when.lessons is None or not when.every:
        return
    slots = {base.slot for base in bases}
    lost = [
        session
        for session in part.single
        if session.status is SessionStatus.CANCELLED and not session.made_up
        if session.slot in slots
    ]
    more = planned_days(replace(when, lessons=when.lessons + len(lost)), days_off) if lost else ()
    for session, free in zip(lost, more[when.lessons :], strict=False):
        day = written(session.slot)
        yield problem("lesson-lost", session.at.own, day=day, free=free.day, lessons=when.lessons)
