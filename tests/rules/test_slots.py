"""Slots of a worker's week, by the days off of 2026 as they were published."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import Times, TimeSlot
from gongli.rules.slots import slots_of
from tests.rules.made import ACTIVITY, hours, occurrence
from tests.trees import holidays

MONDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 21)
MAKE_UP_SATURDAY, MAY_DAY, UNPUBLISHED_NEW_YEAR = (
    date(2026, 5, 9),
    date(2026, 5, 1),
    date(2027, 1, 1),
)
EVENING, NOON, MORNING = hours("19:00", "21:00"), hours("12:00", "13:30"), hours("09:00", "11:30")


@pytest.mark.parametrize(
    ("day", "times", "slots"),
    [
        (MONDAY, EVENING, (TimeSlot.AFTER_WORK,)),
        (MONDAY, NOON, (TimeSlot.LUNCH,)),
        (MONDAY, MORNING, ()),
        (MONDAY, None, ()),
        (SATURDAY, MORNING, (TimeSlot.WEEKEND,)),
        (SATURDAY, EVENING, (TimeSlot.WEEKEND,)),
        (SATURDAY, None, (TimeSlot.WEEKEND,)),
        (MAKE_UP_SATURDAY, EVENING, (TimeSlot.AFTER_WORK,)),
        (MAKE_UP_SATURDAY, MORNING, ()),
        (MAY_DAY, EVENING, (TimeSlot.HOLIDAY,)),
        (date(2026, 5, 2), NOON, (TimeSlot.HOLIDAY,)),
        (UNPUBLISHED_NEW_YEAR, MORNING, (TimeSlot.HOLIDAY,)),
    ],
    ids=[
        "evening",
        "lunch break",
        "morning",
        "a whole workday",
        "saturday",
        "saturday evening",
        "a whole saturday",
        "evening of a make-up workday",
        "morning of a make-up workday",
        "holiday on a friday",
        "holiday on a saturday",
        "holiday of an unpublished year",
    ],
)
def test_slots(day: date, times: Times | None, slots: tuple[TimeSlot, ...]) -> None:
    assert slots_of(occurrence(day, times), holidays()) == slots


@pytest.mark.parametrize(
    ("times", "slots"),
    [
        (hours("11:00", "14:30"), (TimeSlot.LUNCH,)),
        (hours("10:59", "13:00"), ()),
        (hours("12:00", "14:31"), ()),
        (hours("12:00", "01:00", overnight=True), ()),
        (hours("16:59", "19:00"), ()),
        (hours("17:00", "17:30"), (TimeSlot.AFTER_WORK,)),
        (hours("22:00", "02:00", overnight=True), (TimeSlot.AFTER_WORK,)),
    ],
)
def test_the_bounds_of_a_workday(times: Times, slots: tuple[TimeSlot, ...]) -> None:
    assert slots_of(occurrence(MONDAY, times), holidays()) == slots


def test_the_editors_word_goes_over_the_clock() -> None:
    activity = replace(ACTIVITY, slots=(TimeSlot.LUNCH, TimeSlot.AFTER_WORK))
    found = slots_of(occurrence(SATURDAY, EVENING, activity=activity), holidays())
    assert found == (TimeSlot.LUNCH, TimeSlot.AFTER_WORK)


def test_a_stretch_of_days_falls_into_none() -> None:
    assert slots_of(occurrence(SATURDAY, until=MONDAY), holidays()) == ()


@given(st.dates(date(2025, 1, 1), date(2027, 12, 31)))
def test_a_day_off_is_one_of_two_and_a_workday_neither(day: date) -> None:
    off = {TimeSlot.WEEKEND, TimeSlot.HOLIDAY}
    found = set(slots_of(occurrence(day, EVENING), holidays()))
    if holidays().workday(day):
        assert found == {TimeSlot.AFTER_WORK}
    else:
        assert len(found) == 1
        assert found < off
        assert (found == {TimeSlot.HOLIDAY}) == (holidays().holiday(day) is not None)
