"""An edition: what is made of it once is kept with it, and with no other."""

from dataclasses import replace
from datetime import timedelta

from gongli.writing.edition import Edition
from gongli.writing.parts.cards import Within, card


def test_a_row_is_made_once_for_each_sort_of_page(sample: Edition) -> None:
    o = sample.calendar.all_occurrences[0]
    assert card(sample, o, Within.SITE) is card(sample, o, Within.SITE)
    assert card(sample, o, Within.SITE) != card(sample, o, Within.ACTIVITY)


def test_another_day_makes_rows_of_its_own(nasty: Edition) -> None:
    last = nasty.calendar.all_occurrences[-1]
    over = replace(nasty, today=last.until + timedelta(days=1))
    assert (card(nasty, last, Within.SITE).past, card(over, last, Within.SITE).past) == (
        False,
        True,
    )


def test_registration_is_asked_once_for_each_part(sample: Edition) -> None:
    for o in sample.calendar.all_occurrences:
        first = sample.enrolments(o.activity, o.part)
        assert sample.enrolments(o.activity, o.part) is first
