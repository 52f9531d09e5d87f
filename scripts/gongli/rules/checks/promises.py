"""Promises (周周有活动) that the calendar does not keep."""

from collections.abc import Iterator

from gongli.model import Days, Period, Promise, Strictness
from gongli.problems import Phrase, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.phrases import from_to
from gongli.rules.promises import Kept, promises_of
from gongli.rules.wording import year_month


def promise_problems(calendar: Calendar) -> Iterator[Problem]:
    """The first gap of each promise that the calendar doesn't keep."""
    for palace in calendar.alliance.palaces:
        for promise, state in promises_of(calendar, palace):
            yield from _gap(promise, state, palace.label)
        for brand in palace.brands:
            for promise, state in promises_of(calendar, brand):
                yield from _gap(promise, state, brand.name)


def _gap(promise: Promise, state: Kept, who: str) -> Iterator[Problem]:
    """A warning, or an error where the palace is strict, for the first gap."""
    start, end = promise.start, promise.end
    if start and end and end < start:
        yield problem("end-before-start", promise.at.of("to"), start=start, end=end)
    elif not state.periods:
        yield problem("promise-without-days", promise.at.own, slogan=promise.slogan, who=who)
    if state.gap is not None:
        strict = promise.strict is Strictness.STOP
        words = {
            "slogan": promise.slogan,
            "who": who,
            "what": promise.what.phrase,
            "gap": _period(promise.every, state.gap),
        }
        yield problem("promise-gap", promise.at.own, **words).made_strict(strict=strict)


def _period(every: Period, days: Days) -> Phrase:
    """A period as an editor names it: 2026年3月 · 2026-03."""
    first, last = days.first, days.last
    match every:
        case Period.YEARLY:
            return Phrase(f"{first.year}年", f"{first.year}")
        case Period.QUARTERLY:
            quarter = first.month // 3
            zh = f"{first.year}年第{'一二三四'[quarter]}季度"
            return Phrase(zh, f"quarter {quarter + 1} of {first.year}")
        case Period.MONTHLY:
            return Phrase(year_month(first), f"{first:%Y-%m}")
    return from_to(first, last)
