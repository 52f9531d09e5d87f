"""What holds of schedules that leave days out, change on the way, or differ in a stretch."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gongli.model import (
    Change,
    Days,
    Every,
    Off,
    Places,
    Policy,
    Session,
    Slot,
    State,
    Stretch,
    Times,
    When,
)
from gongli.problems import Place
from tests.rules.test_expand import MORNING, every, facts, held, lessons, quick, spans

stretches = st.builds(
    lambda first, length: Stretch((Days(first, first + timedelta(days=length)),)),
    st.dates(date(2024, 12, 1), date(2027, 6, 1)),
    st.integers(0, 40),
)


def inside(day: date, stretch: Stretch) -> bool:
    return any(days.first <= day <= days.last for days in stretch.days)


@quick
@given(lessons(), st.lists(stretches, max_size=2))
def test_what_is_left_out_is_not_counted(when: When, left_out: list[Stretch]) -> None:
    found = held(replace(when, off=tuple(map(Off, left_out))))
    assert len(found) == when.lessons
    assert [o for o in found if any(inside(o.day, stretch) for stretch in left_out)] == []


def staying(when: When) -> When:
    """The same without what puts an occurrence on another day: that would depend on the others."""
    names = ("on_holiday", "on_makeup_workday", "on_weekend")
    return replace(when, **dict.fromkeys(names, Policy.KEEP))


@quick
@given(spans(), stretches)
def test_leaving_days_out_takes_just_them(when: When, stretch: Stretch) -> None:
    plain = staying(when)
    left = [o for o in held(plain) if not inside(o.slot.day, stretch)]
    assert facts(held(replace(plain, off=(Off(stretch),)))) == facts(left)


@quick
@given(spans(), every, st.integers(1, 150))
def test_a_change_leaves_what_was_before(when: When, other: Every, days: int) -> None:
    assert when.start is not None
    assert when.end is not None
    plain = replace(staying(when), end=when.end + timedelta(days=150))
    day = when.start + timedelta(days=days)
    changed = held(replace(plain, changes=(Change(day, other, (MORNING,)),)))
    before, after = ([o for o in found if o.slot.day < day] for found in (held(plain), changed))
    assert facts(after) == facts(before)
    assert {o.times for o in changed if o.slot.day >= day} <= {MORNING.times}


@quick
@given(spans(), stretches)
def test_a_stretch_changes_just_what_lies_in_it(when: When, stretch: Stretch) -> None:
    times = Times(MORNING.times.start, None)
    at = Places(Place("", 1, 1), {"time": Place("", 1, 1)})
    session = Session(Slot(stretch.days[0].first, 0), stretch=stretch, time=times, at=at)
    before, after = facts(held(when)), facts(held(when, session))
    assert before.keys() == after.keys()
    for slot, was in before.items():
        within = inside(date.fromisoformat(slot[:10]), stretch)
        expected = (*was[:3], times, State.SCHEDULED) if within else was
        assert after[slot] == expected
