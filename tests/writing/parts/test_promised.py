"""Promises in words: what is kept, and what is only planned."""

from datetime import date, timedelta

import pytest

from gongli.model import Period, Promise
from gongli.rules.promises import Kept, kept
from gongli.writing.parts.promised import promise_views
from tests.rules.made import occurrence

FIRST = date(2026, 6, 1)
PROMISE = Promise("天天有活动", Period.DAILY, start=FIRST, end=date(2026, 6, 10))


@pytest.mark.parametrize(
    ("missing", "today", "words", "whole"),
    [
        ([], "2026-06-20", "已兑现 10 天，一次没落下", True),
        ([], "2026-06-04", "已兑现 3 天，一次没落下；之后 7 天都排好了", True),
        ([], "2026-06-01", "接下来 10 天都排好了", True),
        ([2], "2026-06-04", "3 天里做到 2 天；之后 7 天都排好了", False),
        ([8, 9], "2026-06-04", "已兑现 3 天，一次没落下；之后 7 天排好了 5 天", False),
        ([2, 9], "2026-06-20", "10 天里做到 8 天", False),
    ],
)
def test_what_is_planned_is_not_yet_kept(
    missing: list[int], today: str, words: str, *, whole: bool
) -> None:
    held = [occurrence(FIRST + timedelta(days=n)) for n in range(10) if n not in missing]
    (view,) = promise_views([(PROMISE, kept(PROMISE, held))], date.fromisoformat(today))
    assert (view.kept, view.whole) == (words, whole)


def test_a_promise_that_nothing_can_be_counted_of_yet() -> None:
    promise = Promise("天天有活动", Period.DAILY)
    (view,) = promise_views([(promise, kept(promise, []))], FIRST)
    assert (view.kept, view.whole) == ("还没有开始算", False)


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
    assert [view.rule for view in promise_views([(promise, Kept(0, 0))], FIRST)] == [rule]
