"""Many days in few words."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from gongli.rules.rhythms import days_told

TODAY = date(2026, 7, 1)
FIRST = date(2026, 7, 4)


@pytest.mark.parametrize(
    ("offsets", "told"),
    [
        ([0], "7月4日"),
        ([0, 7], "7月4日、11日"),
        (range(0, 84, 7), "7月4日—9月19日 每周六"),
        ([0, 7, 21], "7月4日、11日、25日"),
        (range(0, 84, 14), "7月4日—9月12日 隔周周六"),
        (range(14), "7月4日—7月17日 每天"),
        (range(5), "7月4日、5日、6日、7日、8日"),
        ([n for n in range(28) if n % 7 in (3, 5)], "7月7日—7月30日 每周二、周四"),
        ([0, 0, 7, 7, 14], "7月4日—7月18日 每周六"),
        ([0, 28, 30, 200], "7月4日、8月1日、3日、2027年1月20日"),
        (
            [n * n for n in range(14)],
            "7月4日、5日、8日、13日、20日、29日、8月9日、22日、9月6日、23日……12月20日",
        ),
    ],
)
def test_days(offsets: Iterable[int], told: str) -> None:
    assert days_told((FIRST + timedelta(days=n) for n in offsets), TODAY).zh == told
