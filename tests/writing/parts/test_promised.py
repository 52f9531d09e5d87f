"""Promises in words."""

import pytest

from gongli.model import Period, Promise
from gongli.rules.promises import Kept
from gongli.writing.parts.promised import promise_views


@pytest.mark.parametrize(
    ("months", "rule"),
    [
        ((), "每周都有活动"),
        ((6, 7, 8, 9), "每周都有活动（6—9月）"),
        ((1, 2, 11, 12), "每周都有活动（11月—次年2月）"),
    ],
)
def test_the_months_of_a_promise(months: tuple[int, ...], rule: str) -> None:
    promise = Promise("周周有活动", Period.WEEKLY, months=months)
    assert [view.rule for view in promise_views([(promise, Kept(0, 0))])] == [rule]
