"""What holds of every schedule: properties of `expand` and of the rules below it."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gongli.model import (
    Activity,
    Arrangement,
    Break,
    Cycle,
    Days,
    DayTimes,
    Every,
    Festival,
    HolidayYear,
    Kind,
    LunarDay,
    Occurrence,
    Part,
    Policy,
    Session,
    SessionStatus,
    Slot,
    State,
    Times,
    When,
)
from gongli.rules.expand import expand
from gongli.rules.festivals import FESTIVALS
from gongli.rules.holidays import Holidays
from tests.examples import examples
from tests.trees import HOLIDAYS, SOUND, holidays, occurrences, plant

quick = examples(60)
FAR_OFF = date(2031, 5, 5)
QUIET = Holidays(tuple(HolidayYear(year, Arrangement.OFFICIAL) for year in range(2024, 2040)))
"""Years without a single day off."""

weekdays = st.sets(st.integers(0, 6), min_size=1, max_size=3).map(sorted).map(tuple)
nths = st.sets(st.sampled_from([1, 2, 3, 4, 5, -1]), min_size=1, max_size=2).map(sorted).map(tuple)
month_days = st.sets(st.integers(1, 31), min_size=1, max_size=3).map(sorted).map(tuple)
fixed = st.one_of(
    st.just(Every(Cycle.DAILY)),
    st.builds(Every, st.just(Cycle.WEEKLY), weekdays, interval=st.sampled_from([1, 2, 3])),
    st.builds(Every, st.just(Cycle.MONTHLY_WEEKDAY), weekdays, nths),
    st.builds(Every, st.just(Cycle.MONTHLY_DAY), days=st.one_of(month_days, st.just((-1,)))),
)
every = st.one_of(fixed, st.just(Every(Cycle.WORKDAYS)), st.just(Every(Cycle.RESTDAYS)))
starts = st.dates(date(2024, 12, 1), date(2027, 3, 1))
policies = st.sampled_from(Policy)
MORNING, EVENING = (
    DayTimes(times) for times in (Times(time(9), time(10)), Times(time(19), time(21)))
)
hours = st.sampled_from([(MORNING,), (EVENING,), (MORNING, EVENING)])


@st.composite
def spans(draw: st.DrawFn) -> When:
    """A repetition from one day to another."""
    start = draw(starts)
    end = start + timedelta(days=draw(st.integers(0, 200)))
    when = When(every=draw(every), start=start, end=end, time=draw(hours))
    when = replace(when, on_holiday=draw(policies), on_makeup_workday=draw(policies))
    # A policy for weekends alone could leave no day at all.
    return replace(when, on_weekend=draw(policies) if draw(st.booleans()) else Policy.KEEP)


@st.composite
def lessons(draw: st.DrawFn) -> When:
    """A repetition of so many lessons."""
    when = When(every=draw(every), start=draw(starts), lessons=draw(st.integers(1, 20)))
    return replace(when, time=(EVENING,), on_holiday=draw(policies))


lunar_days = st.builds(LunarDay, st.integers(1, 12), st.integers(0, 30), st.booleans())
festivals = st.builds(Festival, st.sampled_from(FESTIVALS), st.integers(-20, 20))


@st.composite
def named(draw: st.DrawFn) -> When:
    """A lunar day or a festival, by years or in a window."""
    ways = st.builds(When, lunar=lunar_days), st.builds(When, festival=festivals)
    way = replace(draw(st.one_of(*ways)), time=(EVENING,))
    if draw(st.booleans()):
        years = draw(st.lists(st.integers(2024, 2033), min_size=1, max_size=4))
        return replace(way, years=tuple(years))
    start = draw(starts)
    return replace(way, start=start, end=start + timedelta(days=draw(st.integers(0, 900))))


whens = st.one_of(spans(), lessons(), named())


KIND = Kind("event", "活动", "场")


def activity(when: When, *sessions: Session) -> Activity:
    return Activity("p/a", "一", "p", None, KIND, (Part("", "一", when, sessions),))


def held(when: When, *sessions: Session, off: Holidays | None = None) -> list[Occurrence]:
    return list(expand(activity(when, *sessions), off or holidays())[0])


Facts = tuple[str, date, date, Times | None, State]


def facts(found: list[Occurrence]) -> dict[str, Facts]:
    """What can be seen of each occurrence, by its slot."""
    return {str(o.slot): (str(o.slot), o.day, o.until, o.times, o.state) for o in found}


@quick
@given(whens)
def test_occurrences_are_in_order_and_have_names_of_their_own(when: When) -> None:
    found = held(when)
    assert found == sorted(found, key=lambda o: o.sort_key)
    assert len(facts(found)) == len(found)


@quick
@given(whens)
def test_expanding_twice_gives_the_same(when: When) -> None:
    assert expand(activity(when), holidays()) == expand(activity(when), holidays())


@quick
@given(spans())
def test_slots_lie_in_the_window_and_a_policy_moves_one_way_only(when: When) -> None:
    assert when.start is not None
    assert when.end is not None
    policies = (when.on_holiday, when.on_makeup_workday, when.on_weekend)
    for o in held(when):
        assert when.start <= o.slot.day <= when.end
        assert o.day >= o.slot.day or Policy.EARLIER in policies
        assert o.day <= o.slot.day or Policy.NEXT in policies


@quick
@given(named())
def test_named_days_lie_in_their_years_or_window(when: When) -> None:
    """The year is the festival's own: the day before New Year's Day of 2027 is in 2026."""
    first, last = when.start or date.min, when.end or date.max
    away = timedelta(days=when.festival.offset if when.festival and when.years else 0)
    for o in held(when):
        assert first <= o.slot.day <= last
        assert (o.slot.day - away).year in (when.years or (o.slot.day.year,))


@quick
@given(lessons())
def test_there_are_as_many_lessons_as_asked_for(when: When) -> None:
    assert len(held(when)) == when.lessons


@quick
@given(spans())
def test_nothing_is_held_on_a_day_that_a_policy_refuses(when: When) -> None:
    for o in held(when):
        if when.on_holiday is not Policy.KEEP:
            assert holidays().holiday(o.day) is None
        if when.on_makeup_workday is not Policy.KEEP:
            assert not holidays().makeup_workday(o.day)
        if when.on_weekend is not Policy.KEEP:
            assert holidays().workday(o.day) or holidays().holiday(o.day)


@quick
@given(spans())
def test_a_policy_that_puts_off_loses_nothing(when: When) -> None:
    names = ("on_holiday", "on_makeup_workday", "on_weekend")
    kept = replace(when, **dict.fromkeys(names, Policy.KEEP))
    put_off = replace(when, **dict.fromkeys(names, Policy.NEXT))
    assert {o.slot for o in held(put_off)} == {o.slot for o in held(kept)}
    assert len({(o.day, o.times) for o in held(put_off)}) == len(held(put_off))


@quick
@given(whens, st.data())
def test_cancelling_one_changes_just_that_one(when: When, data: st.DataObject) -> None:
    before = held(when)
    assume(before)
    one = data.draw(st.sampled_from(before))
    status = data.draw(st.sampled_from([SessionStatus.CANCELLED, SessionStatus.POSTPONED]))
    after = held(when, Session(one.slot, status=status))
    changed = State.CANCELLED if status is SessionStatus.CANCELLED else State.POSTPONED
    expected = facts(before) | {str(one.slot): (*facts([one])[str(one.slot)][:4], changed)}
    assert facts(after) == expected


@quick
@given(whens, st.data())
def test_moving_one_changes_just_that_one(when: When, data: st.DataObject) -> None:
    before = held(when)
    assume(before)
    one = data.draw(st.sampled_from(before))
    after = held(when, Session(one.slot, moved_to=FAR_OFF))
    moved = (str(one.slot), FAR_OFF, FAR_OFF, one.times, State.MOVED)
    assert facts(after) == facts(before) | {str(one.slot): moved}


@quick
@given(spans(), st.data())
def test_an_extra_one_adds_just_that_one(when: When, data: st.DataObject) -> None:
    before = held(when)
    day = data.draw(starts)
    assume(str(day) not in facts(before))
    after = held(when, Session(Slot(day), extra=True, time=EVENING.times))
    added = (str(day), day, day, EVENING.times, State.SCHEDULED)
    assert facts(after) == facts(before) | {str(day): added}


@quick
@given(fixed, starts, st.integers(0, 200), st.data())
def test_a_skip_removes_the_occurrences_of_one_day(
    cycle: Every, start: date, length: int, data: st.DataObject
) -> None:
    end = start + timedelta(days=length)
    when = When(every=cycle, start=start, end=end, time=(EVENING,), on_holiday=Policy.SKIP)
    before = held(when, off=QUIET)
    assume(before)
    day = data.draw(st.sampled_from(before)).day
    feast = HolidayYear(day.year, Arrangement.OFFICIAL, off=(Break("节", Days(day, day)),))
    others = tuple(year for year in QUIET.years if year.year != day.year)
    after = held(when, off=Holidays((*others, feast)))
    assert facts(after) == {slot: o for slot, o in facts(before).items() if slot != str(day)}


@pytest.mark.parametrize(("length", "lessons"), [(62, 1), (63, 0)])
def test_a_lesson_waits_for_the_end_of_two_months_off(length: int, lessons: int) -> None:
    feast = Days(FAR_OFF, FAR_OFF + timedelta(days=length - 1))
    off = Holidays((HolidayYear(FAR_OFF.year, Arrangement.OFFICIAL, off=(Break("节", feast),)),))
    daily = When(Every(Cycle.DAILY), start=FAR_OFF, lessons=1, on_holiday=Policy.SKIP)
    assert len(held(replace(daily, time=(EVENING,)), off=off)) == lessons


@quick
@given(spans(), st.data())
def test_the_order_of_exceptions_does_not_matter(when: When, data: st.DataObject) -> None:
    before = held(when)
    assume(before)
    chosen = data.draw(st.lists(st.sampled_from(before), unique_by=lambda o: o.slot, max_size=5))
    sessions = [
        Session(o.slot, status=data.draw(st.sampled_from(SessionStatus)), title=str(n))
        for n, o in enumerate(chosen)
    ]
    there, back = held(when, *sessions), held(when, *reversed(sessions))
    assert facts(there) == facts(back)
    assert [o.session for o in there] == [o.session for o in back]


SEASON = """\
名称: 濠滨夏夜
类型: 讲座
地点: 职工剧场
时间安排: {每: 周六, 开始: 2026-06-27, 结束: 2026-10-31, 时间: 19:30-21:00, 节假日: 顺延}
"""
CHANGES = [
    "  2026-07-04: {改到: 2026-07-05}\n",
    "  2026-07-11: {状态: 取消}\n",
    "  2026-07-15: {加场: 是}\n",
    "  2026-07-18: {期号: 30}\n",
]


@examples(20)
@given(st.permutations(SEASON.splitlines(keepends=True)), st.permutations(CHANGES))
def test_the_order_of_lines_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, fields: list[str], changes: list[str]
) -> None:
    root = tmp_path_factory.mktemp("site")
    plain = read(root / "plain", f"{SEASON}场次:\n{''.join(CHANGES)}")
    assert read(root / "shuffled", f"场次:\n{''.join(changes)}{''.join(fields)}") == plain


def read(root: Path, content: str) -> list[tuple[Facts, int | None]]:
    found = occurrences(plant(root, {**SOUND, **HOLIDAYS, "events/p/a.yml": content}))
    return [(facts([o])[str(o.slot)], o.number) for o in found]
