"""The lunar calendar and the solar terms against borax, a second opinion."""

from datetime import date, timedelta

import pytest
from borax.calendars.lunardate import LunarDate
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import LunarDay
from gongli.rules import lunar
from tests.examples import examples

quick = examples(200)
days = st.dates(date(1980, 1, 1), date(2056, 12, 31))
"""Later (2057, 2089) new moons fall so near to midnight that the libraries disagree."""


def leap(found: LunarDate) -> bool:
    return bool(found.leap)


@quick
@given(days)
def test_a_lunar_day_leads_back_to_its_day(day: date) -> None:
    other = LunarDate.from_solar(day)
    name = LunarDay(other.month, other.day, leap(other))
    assert lunar.civil_date(other.year, name) == day
    assert lunar.civil_dates(name, day, day) == (day,)


@quick
@given(days)
def test_the_labels_are_those_of_borax(day: date) -> None:
    other = LunarDate.from_solar(day)
    assert lunar.full_label(day) == f"{'闰' if leap(other) else ''}{other.cn_month}月{other.cn_day}"


@quick
@given(days)
def test_the_solar_term_of_a_day_is_the_one_borax_says(day: date) -> None:
    assert lunar.solar_terms(day.year).get(day, "") == (LunarDate.from_solar(day).term or "")


@pytest.mark.parametrize(
    ("year", "eve"),
    [
        (2025, date(2025, 1, 28)),
        (2026, date(2026, 2, 16)),
        (2027, date(2027, 2, 5)),
        (2028, date(2028, 1, 25)),
        (2029, date(2029, 2, 12)),
        (2030, date(2030, 2, 2)),
    ],
)
def test_new_years_eve_is_the_day_before_the_first(year: int, eve: date) -> None:
    assert lunar.civil_dates(LunarDay(12, 0), date(year, 1, 1), date(year, 12, 31)) == (eve,)
    assert lunar.civil_date(year, LunarDay(1, 1)) == eve + timedelta(days=1)


@pytest.mark.parametrize(("year", "month"), [(2025, 6), (2028, 5), (2031, 3), (2033, 11)])
def test_the_leap_months_of_these_years(year: int, month: int) -> None:
    found = [m for m in range(1, 13) if lunar.civil_date(year, LunarDay(m, 1, leap=True))]
    assert found == [month]
