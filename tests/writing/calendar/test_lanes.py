"""What goes on for several days: bars across the weeks of a month."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import Occurrence
from gongli.writing.calendar.lanes import is_apart, lanes, stretches
from gongli.writing.calendar.months import grid
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import Within, card
from gongli.writing.views import Bar
from tests.writing.lookup import find

MONDAY = date(2026, 12, 7)
FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)


@pytest.fixture(scope="module")
def span(nasty: Edition) -> Occurrence:
    return find(nasty, "gong/zhanlan", "2026-12-30")


def from_to(span: Occurrence, first: int, last: int) -> Occurrence:
    """A stretch between these days of December 2026; 0 is the last of November."""
    start = FIRST - timedelta(days=1)
    return replace(span, day=start + timedelta(days=first), until=start + timedelta(days=last))


def shape(bars: tuple[Bar, ...]) -> list[tuple[int, str]]:
    """Each bar's width, with [ and ] where it begins and ends."""
    return [
        (bar.days, (bar.card and f"{'[' * bar.begins}{']' * bar.ends}") or "-" * bool(bar.card))
        for bar in bars
    ]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([(8, 10)], [[(1, ""), (3, "[]"), (3, "")]]),
        ([(7, 13)], [[(7, "[]")]]),
        ([(5, 8)], [[(2, "]"), (5, "")]]),
        ([(12, 15)], [[(5, ""), (2, "[")]]),
        ([(5, 15)], [[(7, "-")]]),
        ([(7, 8), (10, 11)], [[(2, "[]"), (1, ""), (2, "[]"), (2, "")]]),
        ([(7, 9), (9, 11)], [[(3, "[]"), (4, "")], [(2, ""), (3, "[]"), (2, "")]]),
        ([(1, 3)], []),
    ],
    ids=["within", "whole", "from before", "beyond", "through", "one lane", "two lanes", "other"],
)
def test_bars_of_a_week(
    nasty: Edition,
    span: Occurrence,
    days: list[tuple[int, int]],
    expected: list[list[tuple[int, str]]],
) -> None:
    held = [from_to(span, *pair) for pair in days]
    made = lanes([(o, card(nasty, o, Within.SITE)) for o in held], MONDAY, FIRST, LAST)
    assert [shape(lane) for lane in made] == expected


def test_a_bar_keeps_to_the_days_of_its_month(nasty: Edition, span: Occurrence) -> None:
    """The last week of December has four days."""
    o = from_to(span, 30, 35)
    made = lanes([(o, card(nasty, o, Within.SITE))], date(2026, 12, 28), FIRST, LAST)
    assert [shape(lane) for lane in made] == [[(2, ""), (2, "["), (3, "")]]


@given(
    st.lists(
        st.tuples(st.integers(-3, 33), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])),
        max_size=8,
    )
)
def test_every_lane_is_a_week_wide_and_holds_every_bar_once(
    nasty: Edition, span: Occurrence, days: list[tuple[int, int]]
) -> None:
    held = [from_to(span, *pair) for pair in days]
    bars = [(o, card(nasty, o, Within.SITE)) for o in held]
    made = lanes(bars, MONDAY, FIRST, LAST)
    assert [sum(bar.days for bar in lane) for lane in made] == [7] * len(made)
    sunday = MONDAY + timedelta(days=6)
    touching = [o for o in held if o.day <= sunday and o.until >= MONDAY]
    assert sum(bar.card is not None for lane in made for bar in lane) == len(touching)


def test_ten_days_are_a_bar_and_eleven_stand_apart(span: Occurrence) -> None:
    ten, eleven, outside = from_to(span, 1, 10), from_to(span, 1, 11), from_to(span, 40, 42)
    assert [is_apart(ten), is_apart(eleven)] == [False, True]
    assert stretches([eleven, outside, ten], FIRST, LAST) == ((ten,), (eleven,))


def test_the_sample_has_a_bar_of_two_days(sample: Edition) -> None:
    palace = sample.calendar.alliance.palaces_by_id["nanchang"]
    made = grid(
        sample, date(2026, 11, 1), sample.calendar.of(palace.all_activities()), Within.PALACE
    )
    bars = [bar for week in made.weeks for lane in week.lanes for bar in lane if bar.card]
    assert [(bar.card and bar.card.title, bar.days) for bar in bars] == [("“天工杯”采风", 2)]
