"""Opening hours of a day, and what lies within them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import (
    Arrangement,
    Break,
    Days,
    HolidayYear,
    Opening,
    Palace,
    SpecialHours,
    Times,
    Venue,
)
from gongli.reading.values.opening import read_opening
from gongli.rules.holidays import Holidays
from gongli.rules.opening import covers, open_on, special_of
from tests.rules.made import hours

MORNING, AFTERNOON = hours("09:00", "12:00"), hours("14:00", "17:00")
ALL_DAY = hours("00:00", "00:00", overnight=True)
NIGHT = hours("18:00", "02:00", overnight=True)
MONDAY = date(2026, 11, 23)
WEEK = Opening(((), *[(MORNING,)] * 4, (MORNING, AFTERNOON), (MORNING, AFTERNOON)), "")


def test_each_weekday_has_its_hours() -> None:
    days = [MONDAY + timedelta(days=n) for n in range(8)]
    assert [open_on(day, WEEK) for day in days] == [*WEEK.week, ()]


def test_certain_days_go_over_the_week_and_the_last_that_is_written_over_all() -> None:
    two = Days(MONDAY, MONDAY + timedelta(days=1))
    special = [SpecialHours(two, ()), SpecialHours(Days(MONDAY, MONDAY), (AFTERNOON,))]
    found = [open_on(MONDAY + timedelta(days=n), WEEK, special) for n in range(-1, 3)]
    assert found == [(MORNING, AFTERNOON), (AFTERNOON,), (), (MORNING,)]


def test_holidays_and_makeup_workdays_have_weeks_of_their_own() -> None:
    break_ = HolidayYear(
        2026,
        Arrangement.OFFICIAL,
        off=(Break("国庆节", Days(date(2026, 10, 1), date(2026, 10, 7))),),
        work=(date(2026, 10, 10),),
    )
    offices = read_opening("工作日 9:00-12:00，节假日 14:00-17:00")
    days = [date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 10), date(2026, 10, 11)]
    found = [open_on(day, offices, holidays=Holidays((break_,))) for day in days]
    assert found == [(MORNING,), (AFTERNOON,), (MORNING,), ()]


def test_where_nothing_is_known_only_the_certain_days_are() -> None:
    special = [SpecialHours(Days(MONDAY, MONDAY), ())]
    assert open_on(MONDAY, None, special) == ()
    assert open_on(MONDAY + timedelta(days=1), None, special) is None


def special(first: int, last: int, *times: Times) -> SpecialHours:
    """Hours of the days from `first` to `last`, counted from a Monday."""
    days = Days(MONDAY + timedelta(days=first), MONDAY + timedelta(days=last))
    return SpecialHours(days, times)


@pytest.mark.parametrize(
    ("own", "above", "both"),
    [
        ([], [special(0, 6)], [special(0, 6)]),
        ([special(0, 0, NIGHT)], [], [special(0, 0, NIGHT)]),
        ([special(9, 9, NIGHT)], [special(0, 6)], [special(9, 9, NIGHT), special(0, 6)]),
        ([special(0, 0, NIGHT)], [special(0, 0)], [special(0, 0, NIGHT)]),
        ([special(0, 8, NIGHT)], [special(1, 6)], [special(0, 8, NIGHT)]),
        (
            [special(2, 3, NIGHT)],
            [special(0, 6)],
            [special(2, 3, NIGHT), special(0, 1), special(4, 6)],
        ),
        ([special(0, 1, NIGHT)], [special(1, 2)], [special(0, 1, NIGHT), special(2, 2)]),
        (
            [special(4, 4, NIGHT), special(1, 1, NIGHT)],
            [special(0, 4)],
            [special(4, 4, NIGHT), special(1, 1, NIGHT), special(0, 0), special(2, 3)],
        ),
    ],
)
def test_a_venues_certain_days_go_over_its_palaces_and_leave_the_others(
    own: list[SpecialHours], above: list[SpecialHours], both: list[SpecialHours]
) -> None:
    palace = Palace("p", "宫", special_hours=tuple(above))
    assert special_of(palace, Venue("v", "厅", special_hours=tuple(own))) == tuple(both)


@pytest.mark.parametrize(
    ("opening", "times", "within"),
    [
        ((MORNING, AFTERNOON), MORNING, True),
        ((MORNING, AFTERNOON), hours("16:59", "17:00"), True),
        ((MORNING, AFTERNOON), hours("11:00", "15:00"), False),
        ((MORNING,), hours("08:59", "12:00"), False),
        ((MORNING,), hours("09:00", "12:01"), False),
        ((MORNING,), hours("09:00", "01:00", overnight=True), False),
        ((), MORNING, False),
        ((ALL_DAY,), MORNING, True),
        ((ALL_DAY,), NIGHT, True),
        ((NIGHT,), NIGHT, True),
        ((NIGHT,), hours("20:00", "23:00"), True),
        ((NIGHT,), hours("20:00", "02:01", overnight=True), False),
        ((NIGHT,), hours("17:00", "19:00"), False),
    ],
)
def test_within_the_hours(opening: tuple[Times, ...], times: Times, within: bool) -> None:
    assert covers(opening, times) is within


minutes = st.integers(0, 24 * 60 - 1)


def stretch(first: int, last: int) -> Times:
    start, end = (f"{n // 60:02}:{n % 60:02}" for n in (first, last))
    return hours(start, end, overnight=last <= first)


@given(minutes, minutes, minutes, minutes)
def test_within_means_minute_by_minute(a: int, b: int, c: int, d: int) -> None:
    outer, inner = (range(x, y if y > x else y + 24 * 60) for x, y in ((a, b), (c, d)))
    assert covers([stretch(a, b)], stretch(c, d)) is (
        (a == b == 0) or (outer.start <= inner.start and inner.stop <= outer.stop)
    )
