"""Dates and times, where a case of problems cannot show what was read or answered."""

from datetime import date

import pytest

from gongli.model import Slot
from gongli.problems import Lang, Place, problem
from gongli.reading.values.dates import read_date, read_slot, read_times, read_year
from gongli.reading.values.guesses import likely_times
from gongli.reading.values.repeating import read_every
from gongli.reading.values.unreadable import UnreadableError


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("22:00-01:30", "22:00-次日01:30"),
        ("22点-1点", "22:00-次日01:00"),
        ("9：05－9：05", "09:05-次日09:05"),
    ],
)
def test_hours_that_end_too_early_are_answered_with_both_clocks(written: str, instead: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_times(written)
    told = problem(raised.value.code, Place("a.yml"), **raised.value.words)
    assert [instead in told.remedy(lang) for lang in Lang] == [True, True]
    assert read_times(instead).overnight


@pytest.mark.parametrize(
    ("written", "nth"),
    [
        ("2026-06-13", 1),
        ("2026-06-13 第1场", 1),
        ("2026-06-13第二场", 2),
        ("2026-06-13 第９场", 9),
        ("2026-06-13 第10场", 10),
        ("2026-06-13 第十场", 10),
        ("2026-06-13 第十二场", 12),
        ("2026年6月13日 周六 第24场", 24),
    ],
)
def test_which_of_a_day(written: str, nth: int) -> None:
    assert read_slot(written) == Slot(date(2026, 6, 13), nth)


@pytest.mark.parametrize("nth", ["0", "00", "100", "十十", "二十", "二三", "几", ""])
def test_which_of_a_day_is_a_plain_number(nth: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_slot(f"2026-06-13 第{nth}场")
    assert raised.value.code == "not-a-date"


@pytest.mark.parametrize("written", ["1900-01-01", "2100-12-31"])
def test_the_first_day_and_the_last(written: str) -> None:
    assert read_date(written).isoformat() == written


@pytest.mark.parametrize("year", [1900, 2100])
def test_the_first_year_and_the_last(year: int) -> None:
    assert read_year(str(year)) == year


@pytest.mark.parametrize("written", ["1899-12-31", "2101-01-01"])
def test_there_are_no_days_beyond(written: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_date(written)
    assert raised.value.code == "year-out-of-range"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("23点-23点半", "23:00-23:30"),
        ("24点-24点半", ""),
        ("晚上11点-11点59", "23:00-23:59"),
        ("晚上7:00-8:30", "19:00-20:30"),
        ("7点-6点", ""),
        ("7点-7点", ""),
        ("7点60-8点", ""),
        ("23点-24点", ""),
    ],
)
def test_hours_that_are_meant(written: str, meant: str) -> None:
    assert likely_times(written) == meant


@pytest.mark.parametrize(("written", "nth"), [("每月第1个周六", 1), ("每月第五个周六", 5)])
def test_which_weekday_of_a_month(written: str, nth: int) -> None:
    assert read_every(written).nths == (nth,)


def test_no_month_has_six_of_a_weekday() -> None:
    with pytest.raises(UnreadableError) as raised:
        read_every("每月第6个周六")
    assert raised.value.code == "unknown-repetition"
