"""What differs at single occurrences, held against the schedule: is there one, does it move."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nsmallest
from itertools import count

from gongli.model import Part, Session, SessionStatus, Slot, Times
from gongli.problems import Phrase, Problem, listed, problem
from gongli.rules.holidays import Holidays
from gongli.rules.recurrence import skipped_days
from gongli.rules.years import hint, meant

_SOON = timedelta(days=60)
_CLOSE = 4
"""Within so few days after the old day only the month of the new one may be wrong."""
_EARLIER, _LATER = 60, 120
"""Days that an occurrence may be moved; further, the year is likely to be wrong."""

_SIGNS = frozenset(",:{}[]#'&*!|>%@`")


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
    strays = {s.slot for s in part.sessions if not s.extra and s.slot not in bases}
    skipped = skipped_days(part.when, holidays) if strays and not spread else {}
    for session in part.sessions:
        slot = session.slot
        dropped = slot in strays and slot.day in skipped
        yield from _moves(part, session, None if dropped else bases.get(slot, _whole(slot)))
        if session.extra and slot in bases:
            yield _not_extra(session, bases[slot])
        elif dropped:
            yield _skipped(session, skipped[slot.day], bases, holidays)
        elif slot in strays:
            inside = spread and any(b.day <= slot.day <= b.until for b in bases.values())
            stray = problem("day-of-span", session.at.own, day=slot.day)
            yield stray if inside else _stray(session, bases)
        if session.time and part.when.hours is not None and not session.extra:
            hours = {"field": Phrase("时间", "time"), "way": Phrase("开放时间", "hours")}
            yield problem("idle-field", session.at.of("time"), **hours)


def _whole(slot: Slot) -> Base:
    return Base(slot, slot.day, slot.day, None)


def kept_slots(part: Part) -> frozenset[Slot]:
    """What no holiday drops, since an editor says on which other day it is held.

    In vocabulary 0 there was no such thing.
    """
    moved = (s.slot for s in part.sessions if s.moved_to and s.moved_to != s.slot.day)
    return frozenset(moved if part.when.vocabulary > 0 else ())


def _moves(part: Part, session: Session, base: Base | None) -> Iterator[Problem]:
    """What is wrong with a new day; `base` is None where the day itself is left out."""
    moved_to = session.moved_to
    if moved_to is None:
        return
    place, day = session.at.of("moved_to"), session.slot.day
    if session.status is not SessionStatus.CONFIRMED:
        yield problem("moved-and-called-off", place, status=session.status.phrase)
    elif base and moved_to == base.day != day:
        words = {"day": day, "to": moved_to, "cause": base.shifted_by}
        yield problem("moved-already", place, **words)
    elif base and moved_to == day and (base.day == day or part.when.vocabulary == 0):
        yield problem("moved-nowhere", place, day=day)
    else:
        yield from _moved_far(session, moved_to)


def _not_extra(session: Session, base: Base) -> Problem:
    place, day = session.at.of("extra"), session.slot.day
    if base.day == day:
        return problem("extra-not-extra", place, day=day)
    return problem("extra-put-off", place, day=day, to=base.day, cause=base.shifted_by)


def _moved_far(session: Session, moved_to: date) -> Iterator[Problem]:
    away = (moved_to - session.slot.day).days
    if not -_EARLIER <= away <= _LATER:
        # Long before its day it would be over: that is never meant.
        words = {"day": session.slot.day, "to": moved_to, "hint": hint(_sooner(session, moved_to))}
        yield problem("moved-far", session.at.of("moved_to"), **words).made_strict(strict=away < 0)


def _sooner(session: Session, moved_to: date) -> date | None:
    """The same day of another year or month, soon after the original one."""
    day = session.slot.day
    later = [d for n in range(1, _CLOSE) if (d := day + timedelta(days=n)).day == moved_to.day]
    return meant(moved_to, (day.year, day.year + 1), day, first=day, last=day + _SOON) or next(
        iter(later), None
    )


def _skipped(
    session: Session, cause: str, bases: Mapping[Slot, Base], holidays: Holidays
) -> Problem:
    """An exception on a day that is left out: what is lost, and what to write to keep it."""
    slot, lost = session.slot, Phrase("这一场", "it")
    if session.title:
        lost = Phrase(f"“{session.title}”", f"“{session.title}”")
    if session.speaker:
        lost = Phrase(f"{lost.zh}（{session.speaker}）", f"{lost.en} ({session.speaker})")
    taken = {base.day for base in bases.values()}
    later = (slot.day + timedelta(days=n) for n in count(1))
    free = next(d for d in later if d not in taken and not holidays.holiday(d))
    rest = f", 题目: {_quoted(session.title)}" if session.title else ""
    rest += ", …" if set(session.at.fields) - {"title"} else ""
    words = {"write": f"{written(slot)}: {{加场: 是{rest}}}", "moved": f"改到: {free}"}
    return problem(
        "session-on-skipped-day", session.at.own, day=slot.day, cause=cause, lost=lost, **words
    )


def _quoted(title: str) -> str:
    """A title as it can stand within braces."""
    return f'"{title}"' if _SIGNS & set(title) and '"' not in title else title


def _stray(session: Session, bases: Mapping[Slot, Base]) -> Problem:
    bare = Slot(session.slot.day)
    years = {slot.day.year for slot in bases}
    same = meant(bare.day, years, min(bases, default=bare).day)
    if same and Slot(same, session.slot.nth) in bases:
        bases = {Slot(same, session.slot.nth): bases[Slot(same, session.slot.nth)]}
    near = nsmallest(2, bases, key=lambda slot: (abs(slot.day - session.slot.day), slot))
    words = {"day": written(session.slot), "near": listed(map(written, sorted(near)))}
    return problem("session-not-an-occurrence", session.at.own, **words)


def written(slot: Slot) -> str:
    """A slot as an editor writes it."""
    return slot.day.isoformat() + (f" 第{slot.nth}场" if slot.nth > 1 else "")
