"""What differs at single occurrences, held against the schedule: is there one, does it move."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce
from heapq import nsmallest
from itertools import count

from gongli.model import Part, Places, SchoolBreak, Session, SessionStatus, Slot, Times, When
from gongli.problems import Phrase, Place, Problem, listed, problem
from gongli.rules.days_off import DaysOff
from gongli.rules.holidays import Holidays
from gongli.rules.recurrence import skipped_days
from gongli.rules.years import hint, meant
from gongli.table.shared.schedule import SESSION

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
    makes_up: Slot | None = None

    @property
    def clock(self) -> Times | None:
        """Its hours; None for whole days."""
        return clock_of(self.times)


def clock_of(times: Times | None) -> Times | None:
    """Hours that a clock tells; None for whole days, and where the hour is open."""
    return None if times is None or times.whole_day else times


def exceptions(part: Part, bases: Iterable[Base], holidays: Holidays) -> dict[Slot, Session]:
    """What differs at each occurrence: what its own day says over what a stretch says.

    Of several stretches the one that is written last goes before the others, field by field.
    """
    single = {session.slot: session for session in part.single}
    found: dict[Slot, Session] = {}
    for base in bases:
        slot = base.slot
        said = [lesson(single[base.makes_up])] if base.makes_up else []
        said += [_shared(s) for s in part.common if covers(s, slot, holidays)]
        said += [single[slot]] if slot in single else []
        if said:
            first = replace(said[0], slot=slot)
            found[slot] = reduce(Session.over, said[1:], first)
    return found


def lesson(lost: Session) -> Session:
    """What is said of the lesson that makes up for a lost one: its title, who teaches, where."""
    gone = replace(lost, status=SessionStatus.CONFIRMED, made_up=None, reason=None, time=None)
    gone = replace(gone, registration=None)
    left = {n: place for n, place in lost.at.fields.items() if n in _TAUGHT}
    return replace(gone, at=Places(lost.at.own, left))


_TAUGHT = ("title", "speaker", "summary", "description", "venue", "place", "address", "geo")
"""What the lesson that makes up for another takes over from it."""


def _shared(session: Session) -> Session:
    """Without what is of one occurrence alone, and told as a problem."""
    return replace(
        session, moved_to=None, made_up=None, extra=False, number=None, registration=None
    )


def covers(session: Session, slot: Slot, holidays: Holidays) -> bool:
    """Whether what is said of a stretch is said of an occurrence in it."""
    assert session.stretch is not None
    return session.slot.nth in (0, slot.nth) and holidays.within(slot.day, session.stretch)


def session_problems(
    part: Part, bases: Mapping[Slot, Base], days_off: DaysOff
) -> Iterator[Problem]:
    """What is wrong with a part's sessions; `bases` is what its schedule alone comes to."""
    holidays = days_off.holidays
    spread = bool(part.when.hours) or part.when.says_nothing
    for session in part.common:
        yield from _stretch_problems(session, bases, holidays)
    strays = {s.slot for s in part.single if not s.extra and s.slot not in bases}
    skipped = skipped_days(part.when, days_off) if strays and not spread else {}
    for session in part.single:
        slot = session.slot
        dropped = slot in strays and slot.day in skipped
        yield from _moves(part, session, None if dropped else bases.get(slot, _whole(slot)))
        if session.made_up and (session.moved_to or session.status is SessionStatus.POSTPONED):
            yield problem("made-up-and-put-off", session.at.of("made_up"))
        if session.extra and slot in bases:
            yield _not_extra(session, bases[slot])
        elif dropped:
            yield _skipped(session, skipped[slot.day], bases, holidays)
        elif slot in strays:
            inside = spread and any(b.day <= slot.day <= b.until for b in bases.values())
            stray = problem("day-of-span", session.at.own, day=slot.day)
            yield stray if inside else _stray(session, bases)
        if session.time and part.when.hours and not session.extra:
            hours = {"field": Phrase("时间", "time"), "way": Phrase("开放时间", "hours")}
            yield problem("idle-field", session.at.of("time"), **hours)


def _whole(slot: Slot) -> Base:
    return Base(slot, slot.day, slot.day, None)


def kept_slots(part: Part) -> frozenset[Slot]:
    """What no holiday drops, since an editor says on which other day it is held.

    In vocabulary 0 there was no such thing.
    """
    moved = (s.slot for s in part.single if s.moved_to and s.moved_to != s.slot.day)
    return frozenset(moved if part.when.vocabulary > 0 else ())


_ALONE = ("moved_to", "made_up", "extra", "number", "registration")
"""What can only be said of one occurrence."""


def _stretch_problems(
    session: Session, bases: Mapping[Slot, Base], holidays: Holidays
) -> Iterator[Problem]:
    """A stretch without any occurrence, or of a break that nobody wrote down; what is no more
    than one occurrence's."""
    assert session.stretch is not None
    wanted = session.stretch.school_break
    if wanted and not holidays.stretches(session.stretch):
        yield unknown_break(wanted, session.at.own)
    elif not any(covers(session, slot, holidays) for slot in bases):
        near = listed(map(written, sorted(nsmallest(2, bases, key=_distance(session, holidays)))))
        yield problem("stretch-without-occurrence", session.at.own, near=near)
    for name in _ALONE:
        if name in session.at.fields:
            field = SESSION.named(name).phrase
            yield problem("not-for-a-stretch", session.at.of(name), field=field)


def _distance(session: Session, holidays: Holidays) -> Callable[[Slot], int]:
    """How far a slot lies from the days of a stretch."""
    assert session.stretch is not None
    ends = [end for d in holidays.stretches(session.stretch) for end in (d.first, d.last)]
    return lambda slot: min(abs((slot.day - end).days) for end in ends)


def unknown_breaks(when: When, holidays: Holidays) -> Iterator[Problem]:
    """The school breaks that a schedule leaves out and nobody has written down."""
    for off in when.off:
        if off.days.school_break and not holidays.stretches(off.days):
            yield unknown_break(off.days.school_break, off.at.own)


def unknown_break(wanted: SchoolBreak, place: Place) -> Problem:
    """A school break that neither the site nor the palace has written down."""
    year = wanted.year or "…"
    return problem("unknown-school-break", place, name=wanted.name, year=year)


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
