"""Dates and times, where a case of problems cannot show what was read or answered."""

import pytest

from gongli.problems import Lang, Place, problem
from gongli.reading.dates import read_times
from gongli.reading.unreadable import UnreadableError


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
