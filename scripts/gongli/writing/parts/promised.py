"""Promises in words: what was promised and how it was kept."""

from __future__ import annotations

from collections.abc import Iterable

from gongli.model import Promise
from gongli.rules import wording
from gongli.rules.promises import Kept
from gongli.writing.views import PromiseView


def promise_views(promises: Iterable[tuple[Promise, Kept]]) -> tuple[PromiseView, ...]:
    """What was promised and how it was kept, in words."""
    return tuple(_promise_view(promise, state) for promise, state in promises)


def _promise_view(promise: Promise, state: Kept) -> PromiseView:
    unit = {"day": "天", "week": "周", "month": "个月", "quarter": "季", "year": "年"}
    months = f"（{wording.months(promise.months)}）" if promise.months else ""
    rule = f"{promise.every.zh}都有{promise.what.zh}{months}"
    measure = unit[promise.every.en]
    if not state.periods:
        return PromiseView(promise.slogan, rule, "", False)
    if state.held == state.periods:
        return PromiseView(promise.slogan, rule, f"{state.periods} {measure}，一次没落下", True)
    told = f"{state.periods} {measure}里做到 {state.held} {measure}"
    return PromiseView(promise.slogan, rule, told, False)
