"""The days ahead as people speak of them."""

from datetime import date, timedelta

import pytest

from gongli.rules.soon import soon

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (
            MONDAY,
            "today week week week week weekend weekend next next next next next next next later",
        ),
        (date(2026, 11, 27), "today weekend weekend" + " next" * 7 + " later"),
        (date(2026, 11, 28), "today weekend" + " next" * 7 + " later"),
        (date(2026, 11, 29), "today" + " next" * 7 + " later later"),
    ],
    ids=["monday", "friday", "saturday", "sunday"],
)
def test_the_days_from_today_on(today: date, words: str) -> None:
    told = [soon(today + timedelta(days=n), today).key for n in range(len(words.split()))]
    assert told == words.split()
