"""Slips within a file that are no contradiction, but hardly meant: days and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongli.model import Activity, Alliance, Occurrence, Part, Registration, Status
from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.fees import sum_of
from gongli.rules.phrases import full_day, span
from gongli.rules.years import hint, meant


def doubt_problems(calendar: Calendar) -> Iterator[Problem]:
    """What an editor should look at again."""
    for palace in calendar.alliance.palaces:
        for activity in palace.all_activities():
            held = calendar.occurrences[activity.id]
            yield from _registrations(activity, held)
            yield from _special_days(activity, held)
            yield from _fees(activity)
            yield from _campaigns(calendar.alliance, activity, held)
            yield from _results(activity)


def _registrations(activity: Activity, held: Sequence[Occurrence]) -> Iterator[Problem]:
    if activity.registration:
        yield from _registration(activity, None, activity.registration, held)
    for part in activity.parts:
        if part.registration:
            own = [o for o in held if o.part.id == part.id]
            yield from _registration(activity, part, part.registration, own)


def _registration(
    activity: Activity, part: Part | None, registration: Registration, held: Sequence[Occurrence]
) -> Iterator[Problem]:
    last = max((o.until for o in held), default=None)
    for field, day in (("from", registration.start), ("to", registration.end)):
        if last and day and day > last:
            first = min(o.day for o in held)
            years = (first.year, first.year - 1, last.year)
            words = {"day": full_day(day), "last": full_day(last)}
            words["hint"] = hint(meant(day, years, first, last=last))
            yield problem("registration-after-end", registration.at.of(field), **words)
            break
    quotas = [activity.quota, *(p.quota for p in ([part] if part else activity.parts))]
    counted = registration.enrolled is not None or registration.waiting is not None
    told = activity.status is Status.FULL or any(o.quota for o in held)
    if counted and not told and not any(quotas):
        yield problem("no-quota", registration.at.of("enrolled", "waiting"))


def _special_days(activity: Activity, held: Sequence[Occurrence]) -> Iterator[Problem]:
    """Special days of something with dates, on which it is not there at all."""
    for special in activity.special_hours if held else ():
        days = special.days
        if not any(o.day <= days.last and o.until >= days.first for o in held):
            first, last = min(o.day for o in held), max(o.until for o in held)
            write = meant(days.first, (first.year, last.year), first, first=first, last=last)
            words = {"days": span(first, last, first), "hint": hint(write)}
            yield problem("special-day-outside", special.at.own, **words)


def _fees(activity: Activity) -> Iterator[Problem]:
    sums = [sum_of(price.amount) for price in activity.prices]
    if activity.fee and sum_of(activity.fee) == "0" and any(s not in (None, "0") for s in sums):
        yield problem("free-with-prices", activity.at.of("fee"))


def _campaigns(
    alliance: Alliance, activity: Activity, held: Sequence[Occurrence]
) -> Iterator[Problem]:
    for name in activity.campaigns:
        campaign = alliance.campaigns_by_id.get(name)
        days = campaign.days if campaign else None
        if not (campaign and days and held):
            continue
        if not any(o.day <= days.last and o.until >= days.first for o in held):
            words = {"name": campaign.name, "days": span(days.first, days.last, days.first)}
            yield problem("campaign-over", activity.at.of("campaigns"), **words)


def _results(activity: Activity) -> Iterator[Problem]:
    submission, day = activity.submission, activity.results_on
    if submission and day and day < submission.end:
        last = full_day(submission.end)
        yield problem("results-too-early", activity.at.of("results_on"), last=last)
