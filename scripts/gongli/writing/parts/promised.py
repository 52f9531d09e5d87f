"""Promises in words: what was promised and how it was kept."""

from collections.abc import Iterable
from datetime import date

from gongli.model import Promise
from gongli.rules import wording
from gongli.rules.promises import Kept
from gongli.writing.views import PromiseView


def promise_views(promises: Iterable[tuple[Promise, Kept]], today: date) -> tuple[PromiseView, ...]:
    """What was promised and how it was kept, in words."""
    return tuple(_promise_view(promise, state, today) for promise, state in promises)


def _promise_view(promise: Promise, state: Kept, today: date) -> PromiseView:
    unit = {"day": "天", "week": "周", "month": "个月", "quarter": "季", "year": "年"}
    months = f"（{wording.months(promise.months)}）" if promise.months else ""
    rule = f"{promise.every.zh}都有{promise.what.zh}{months}"
    measure = unit[promise.every.en]
    past = state.over(today)
    ahead = Kept(state.periods - past.periods, state.held - past.held)
    told = "；".join(filter(None, [_done(past, measure), _planned(past, ahead, measure)]))
    whole = 0 < state.periods == state.held
    return PromiseView(promise.slogan, rule, told or "还没有开始算", whole)


def _done(past: Kept, measure: str) -> str:
    """What of it is over: 已兑现 82 天，一次没落下."""
    if not past.periods:
        return ""
    if past.held == past.periods:
        return f"已兑现 {past.held} {measure}，一次没落下"
    return f"{past.periods} {measure}里做到 {past.held} {measure}"


def _planned(past: Kept, ahead: Kept, measure: str) -> str:
    """What is still to come, which nobody has kept yet."""
    if not ahead.periods:
        return ""
    planned = "都" if ahead.held == ahead.periods else ""
    some = "" if planned else f" {ahead.held} {measure}"
    return f"{'之后' if past.periods else '接下来'} {ahead.periods} {measure}{planned}排好了{some}"
