"""第几届: years since the first, without those it was suspended."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import Brand, Occurrence
from gongli.rules.editions import edition_of, edition_of_year
from tests.rules.made import ACTIVITY, occurrence

FESTIVAL = Brand("b", "职工文化节", "p", since="2016-05", annual=True, suspended=(2020, 2022))
YEARS = st.integers(1950, 2100)


@pytest.mark.parametrize(
    ("year", "edition"),
    [(2015, None), (2016, 1), (2019, 4), (2020, None), (2021, 5), (2022, None), (2026, 9)],
)
def test_the_edition_of_a_year(year: int, edition: int | None) -> None:
    assert edition_of_year(FESTIVAL, year) == edition


def test_a_year_that_is_written_twice_is_missed_once() -> None:
    assert edition_of_year(replace(FESTIVAL, suspended=(2020, 2020, 2010)), 2021) == 5


@pytest.mark.parametrize("changes", [{"annual": False}, {"since": None}])
def test_only_yearly_brands_with_a_beginning_have_editions(changes: dict[str, object]) -> None:
    assert edition_of_year(replace(FESTIVAL, **changes), 2026) is None  # type: ignore[arg-type]


@given(YEARS, st.lists(YEARS), st.integers(0, 150))
def test_editions_count_without_a_gap(first: int, suspended: list[int], years: int) -> None:
    brand = replace(FESTIVAL, since=str(first), suspended=tuple(suspended))
    found = [edition_of_year(brand, first + n) for n in range(years)]
    told = [edition for edition in found if edition is not None]
    assert told == list(range(1, len(told) + 1))


HELD = [occurrence(date(2027, 1, 9)), occurrence(date(2026, 12, 26))]


@pytest.mark.parametrize(
    ("own", "brand", "held", "edition"),
    [
        (None, FESTIVAL, HELD, 9),
        (12, FESTIVAL, HELD, 12),
        (12, None, HELD, 12),
        (None, None, HELD, None),
        (None, FESTIVAL, [], None),
    ],
    ids=["by its first year", "as written", "of no brand", "nothing known", "no dates"],
)
def test_the_edition_of_an_activity(
    own: int | None, brand: Brand | None, held: list[Occurrence], edition: int | None
) -> None:
    assert edition_of(replace(ACTIVITY, edition=own), brand, held) == edition


def test_an_edition_that_was_moved_into_the_next_year_keeps_its_number() -> None:
    moved = replace(HELD[1], day=date(2027, 3, 1), until=date(2027, 3, 1))
    assert edition_of(ACTIVITY, FESTIVAL, [moved]) == 9
