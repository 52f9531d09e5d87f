"""What differs at single occurrences, held against the schedule: is there one, does it move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

from gongli.model import Part, Session, SessionStatus, Slot, Times
from gongli.problems import Problem, problem
from gongli.rules.holidays import Holidays
from gongli.rules.recurrence import skipped_days

_EARLIER, _LATER = 60, 300
"""Days that an occurrence may be moved; further, the year is likely to be wrong."""


@dataclass(frozen=True)
class Base:
    """A slot as the schedule alone has it."""

    slot: Slot
    day: date
    until: date
    times: Times | None
    shifted_by: str | None = None


def session_problems(
    part: Part, bases: Mapping[Slot, Base], holidays: Holidays
) -> Iterator[Problem]:
    """What is wrong with a part's sessions; `bases` is what its schedule alone comes to."""
    spread = part.when.hours is not None or part.when.says_nothing
    skipped = {} if spread else skipped_days(part.when, holidays)
    for session in part.sessions:
        slot = session.slot
        if session.moved_to and session.status is not SessionStatus.CONFIRMED:
            where = session.at.of("moved_to")
            yield problem("moved-and-called-off", where, status=session.status.zh)
        elif session.moved_to and slot in bases and bases[slot].day != slot.day:
            yield from _put_off(part, session, bases[slot])
        elif session.moved_to == slot.day:
            yield problem("moved-nowhere", session.at.of("moved_to"), day=slot.day)
        elif session.moved_to:
            yield from _moved_far(session, session.moved_to)
        if session.extra and slot in bases:
            yield _not_extra(session, bases[slot])
        elif not session.extra and slot not in bases:
            inside = spread and any(b.day <= slot.day <= b.until for b in bases.values())
            if inside:
                yield problem("day-of-span", session.at.own, day=slot.day)
            else:
                yield _stray_session(session, bases, skipped)
        if session.time and part.when.hours is not None and not session.extra:
            yield problem("idle-field", session.at.of("time"), field="时间", way="开放时间")


def _not_extra(session: Session, base: Base) -> Problem:
    place, day = session.at.of("extra"), session.slot.day
    if base.day == day:
        return problem("extra-not-extra", place, day=day)
    return problem("extra-put-off", place, day=day, to=base.day, cause=base.shifted_by)


def _put_off(part: Part, session: Session, base: Base) -> Iterator[Problem]:
    """A new day for what a rule had put off: its own is one, where it stands already is none."""
    place, moved_to = session.at.of("moved_to"), session.moved_to
    assert moved_to is not None
    if moved_to == base.day:
        words = {"day": session.slot.day, "to": base.day, "cause": base.shifted_by}
        yield problem("moved-already", place, **words)
    elif moved_to == session.slot.day and part.when.vocabulary == 0:
        yield problem("moved-nowhere", place, day=moved_to)
    else:
        yield from _moved_far(session, moved_to)


def _moved_far(session: Session, moved_to: date) -> Iterator[Problem]:
    away = (moved_to - session.slot.day).days
    if not -_EARLIER <= away <= _LATER:
        # Long before its day it would be over: that is never meant.
        words = {"day": session.slot.day, "to": moved_to}
        yield problem("moved-far", session.at.of("moved_to"), **words).held(strict=away < 0)


def _stray_session(
    session: Session, bases: Mapping[Slot, Base], skipped: Mapping[date, str]
) -> Problem:
    place, day = session.at.own, session.slot.day
    if day in skipped:
        return problem("session-on-skipped-day", place, day=day, cause=skipped[day])
    near = nsmallest(2, bases, key=lambda slot: (abs(slot.day - day), slot))
    hint = "、".join(written(slot) for slot in sorted(near)) or "—"
    return problem("session-not-an-occurrence", place, day=written(session.slot), near=hint)


def written(slot: Slot) -> str:
    """A slot as an editor writes it."""
    return slot.day.isoformat() + (f" 第{slot.nth}场" if slot.nth > 1 else "")
