"""How many rows each day of a long page lists."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from gongli.writing.calendar.days import first_days, room


def test_quiet_days_leave_their_room_to_busy_ones() -> None:
    assert room([1, 2, 30, 40], 23) == 10
    assert room([1, 2, 3], 100) == 3
    assert room([], 100) == 0


def test_every_day_lists_something() -> None:
    assert room([5] * 30, 10) == 1


def test_the_first_days_are_whole() -> None:
    first, second, third = (date(2026, 11, n) for n in (1, 5, 9))
    counts = {third: 2, first: 3, second: 4}
    assert first_days(counts, 9) == [first, second, third]
    assert first_days(counts, 8) == [first, second]
    assert first_days(counts, 7) == [first, second]
    assert first_days(counts, 2) == [first]
    assert first_days({}, 2) == []


@given(st.lists(st.integers(1, 500), min_size=1, max_size=31), st.integers(31, 600))
def test_all_days_together_list_no_more_than_asked(counts: list[int], most: int) -> None:
    """And one row more a day would be too many, or there is no more."""
    share = room(counts, most)
    assert sum(min(count, share) for count in counts) <= most
    if share < max(counts):
        assert sum(min(count, share + 1) for count in counts) > most
