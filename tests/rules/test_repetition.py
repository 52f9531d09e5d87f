"""Repetitions against others: rules as RFC 5545 writes them, chinesecalendar, borax."""

from datetime import date, datetime, timedelta

import chinese_calendar
import pytest
from borax.calendars.festivals2 import FestivalLibrary
from dateutil.rrule import rrulestr

from gongli.reading.values.repeating import read_every
from gongli.rules.festivals import festival_dates
from gongli.rules.repetition import repeated
from tests.trees import holidays

FIRST, LAST = date(2025, 1, 7), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("周六", "FREQ=WEEKLY;BYDAY=SA"),
        ("隔周周六", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("每三周周六", "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA"),
        ("每月第二个周六", "FREQ=MONTHLY;BYDAY=2SA"),
        ("每月倒数第二个周一", "FREQ=MONTHLY;BYDAY=-2MO"),
        ("每月1日和最后一天", "FREQ=MONTHLY;BYMONTHDAY=1,-1"),
        ("隔月第二个周六", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2SA"),
        ("每四个月15日", "FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=15"),
        ("每季度最后一个周五", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR"),
        ("每季度第一个周五", "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1FR"),
        ("每年6月10日", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10"),
        ("每年5月第二个周日", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU"),
    ],
)
def test_the_days_are_those_of_the_rule(written: str, rule: str) -> None:
    start, last = (datetime(d.year, d.month, d.day) for d in (FIRST, LAST))
    expected = [
        moment.date() for moment in rrulestr(rule, dtstart=start).between(start, last, inc=True)
    ]
    assert list(repeated(read_every(written), FIRST, LAST, holidays())) == expected


def test_the_last_workday_of_a_month_is_chinesecalendar_s() -> None:
    every = read_every("每月最后一个工作日")
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    last = {day.isoformat()[:7]: day for day in days if chinese_calendar.is_workday(day)}
    assert list(repeated(every, FIRST, LAST, holidays())) == [*last.values()]


def test_weeks_of_a_term_are_odd_and_even_in_turn_and_all_together() -> None:
    odd, even, every = (
        list(repeated(read_every(words), FIRST, LAST, holidays()))
        for words in ("单数周周二", "双数周周二", "周二")
    )
    assert sorted([*odd, *even]) == every
    assert odd[0] == FIRST
    assert {(day - odd[0]).days % 14 for day in odd} == {0}
    assert {(day - odd[0]).days % 14 for day in even} == {7}


@pytest.mark.parametrize("name", ["母亲节", "父亲节", "护士节", "教师节"])
@pytest.mark.parametrize("year", [2025, 2026, 2027, 2030])
def test_the_day_of_a_festival_is_borax_s(name: str, year: int) -> None:
    known = {f.name.removeprefix("国际"): f for f in FestivalLibrary.load_builtin()}
    assert festival_dates(name, year) == (known[name].at(year=year),)
