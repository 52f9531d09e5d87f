"""Days off and make-up workdays against chinesecalendar, and the law for other years."""

from collections.abc import Iterator
from datetime import date, timedelta

import chinese_calendar
import pytest

from gongli.model import Arrangement, Break, Days, HolidayYear
from gongli.rules.holidays import Holidays, statutory_days
from tests.trees import holidays


def days_of(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_workdays_of_a_published_year(year: int) -> None:
    wrong = [d for d in days_of(year) if holidays().workday(d) != chinese_calendar.is_workday(d)]
    assert wrong == []


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_make_up_workdays_of_a_published_year(year: int) -> None:
    worked = {d for d in days_of(year) if d.weekday() > 4 and chinese_calendar.is_workday(d)}
    assert {d for d in days_of(year) if holidays().makeup_workday(d)} == worked


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_statutory_day_lies_in_the_published_days_off(year: int) -> None:
    assert [d for d in statutory_days(year) if holidays().holiday(d) is None] == []


def test_the_statutory_days_of_2027() -> None:
    assert {str(day): name for day, name in sorted(statutory_days(2027).items())} == {
        "2027-01-01": "元旦",
        "2027-02-05": "春节",
        "2027-02-06": "春节",
        "2027-02-07": "春节",
        "2027-02-08": "春节",
        "2027-04-05": "清明节",
        "2027-05-01": "劳动节",
        "2027-05-02": "劳动节",
        "2027-06-09": "端午节",
        "2027-09-15": "中秋节",
        "2027-10-01": "国庆节",
        "2027-10-02": "国庆节",
        "2027-10-03": "国庆节",
    }


MEETING = {2028: 12, 2031: 12}
"""In these years the Mid-Autumn Festival falls on a day off of the National Day."""


def test_the_law_knows_thirteen_days_but_where_feasts_meet() -> None:
    counts = {year: len(statutory_days(year)) for year in range(2025, 2036)}
    assert {year: count for year, count in counts.items() if count != 13} == MEETING


def test_a_year_that_is_not_published_infers_no_make_up_workday() -> None:
    assert [day for day in days_of(2027) if holidays().makeup_workday(day)] == []
    assert not holidays().known(2027)
    assert holidays().unpublished(days_of(2027)) == (2027,)


def test_a_notice_may_begin_in_the_december_before() -> None:
    new_year = Days(date(2007, 12, 30), date(2008, 1, 1))
    notice = HolidayYear(
        2008,
        Arrangement.OFFICIAL,
        off=(Break("元旦", new_year),),
        work=(date(2007, 12, 29),),
    )
    table = Holidays((HolidayYear(2007, Arrangement.OFFICIAL), notice))
    assert table.holiday(date(2007, 12, 31)) == "元旦"
    assert table.workday(date(2007, 12, 29))
    alone = Holidays((notice,))
    assert alone.holiday(date(2007, 12, 31)) == "元旦"
    assert not alone.workday(date(2007, 12, 31))
    assert alone.workday(date(2007, 12, 29))
