"""What must agree in registration, quotas and fees, and where works are handed in (征集)."""

import re
from collections.abc import Iterator, Sequence

from gongli.model import Activity, Moment, Occurrence, Part, Registration, Stage, Status
from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.fees import sum_of
from gongli.rules.phrases import full_day
from gongli.rules.registration import registration_of, registrations
from gongli.rules.years import hint, meant

_NEEDED = re.compile(r"是|有|可以?|开放|(?:必?须|需要?|要)(?:报名)?|yes|true|1")
_NOT_NEEDED = re.compile(r"否|[不没]有?|无|不(?:要|用|需|需要)|no|false|0")
"""Words that tell whether one enrols; 报名 tells how.  无需报名 reads well and stays."""


def registration_problems(calendar: Calendar) -> Iterator[Problem]:
    """Days after everything is over, counts without a quota, prices of what is free."""
    for activity in calendar.alliance.all_activities():
        for part, registration, held in registrations(activity, calendar.occurrences[activity.id]):
            yield from _registration(activity, part, registration, held)
        for o in calendar.occurrences[activity.id]:
            if own := o.exception.registration:
                yield from _evening(o, own)
        yield from _fees(activity)


def submission_problems(calendar: Calendar) -> Iterator[Problem]:
    """Results that are told before the last work is in."""
    for activity in calendar.alliance.all_activities():
        submission, day = activity.submission, activity.results_on
        if submission and day and day < submission.end:
            last = full_day(submission.end)
            yield problem("results-too-early", activity.at.of("results_on"), last=last)


def _registration(
    activity: Activity, part: Part | None, registration: Registration, held: Sequence[Occurrence]
) -> Iterator[Problem]:
    yield from _way(registration)
    last = max((o.until for o in held), default=None)
    draw = registration.draw
    days = (("from", registration.start), ("to", registration.end), ("draw", draw and draw.day))
    for field, day in days:
        if last and day and day > last:
            first = min(o.day for o in held)
            years = (first.year, first.year - 1, last.year)
            words = {"day": full_day(day), "last": full_day(last)}
            words["hint"] = hint(meant(day, years, first, last=last))
            yield problem("registration-after-end", registration.at.of(field), **words)
            break
    yield from _stages(registration)
    yield from _draw(registration, registration_of(activity, part) or registration)
    quotas = [activity.quota, *(p.quota for p in ([part] if part else activity.parts))]
    counted = registration.enrolled is not None or registration.waiting is not None
    told = activity.status is Status.FULL or any(o.quota for o in held)
    if counted and not told and not any(quotas):
        yield problem("no-quota", registration.at.of("enrolled", "waiting"))


def _draw(own: Registration, whole: Registration) -> Iterator[Problem]:
    """Lots that are drawn while people still enrol."""
    draw, closes = own.draw, own.closes or whole.closes
    if draw and closes and draw.over < closes.over:
        yield problem("draw-before-deadline", own.at.of("draw"), draw=draw, closes=closes)


def _stages(own: Registration) -> Iterator[Problem]:
    """A stage that closes before it opens, or that lies outside the whole."""
    for stage in own.stages:
        opens, closes = stage.opens, stage.closes
        if opens and closes and closes.over <= opens.begins:
            yield problem("end-before-start", stage.at.of("to"), start=opens, end=closes)
        elif opens and own.opens and opens.begins < own.opens.begins:
            words = {"name": stage.name, "at": opens, "whole": own.opens}
            yield problem("stage-outside", stage.at.of("from"), **words)
        elif last := _after(own, stage):
            field, at = last
            words = {"name": stage.name, "at": at, "whole": own.closes}
            yield problem("stage-outside", stage.at.of(field), **words)


def _after(own: Registration, stage: Stage) -> tuple[str, Moment] | None:
    """What of a stage is after the whole has closed."""
    if own.closes is None:
        return None
    if stage.opens and stage.opens.begins >= own.closes.over:
        return "from", stage.opens
    return ("to", stage.closes) if stage.closes and stage.closes.over > own.closes.over else None


def _evening(o: Occurrence, own: Registration) -> Iterator[Problem]:
    """A deadline before the opening, or when it has begun already."""
    registration = registration_of(o.activity, o.part, o.exception) or own
    opens, closes = registration.opens, registration.closes
    place = own.at.of("to") if own.closes else own.at.of("from")
    if opens and closes and closes.over <= opens.begins:
        yield problem("end-before-start", place, start=opens, end=closes)
    elif closes and closes.exact and o.times and closes.day <= o.until and closes.exact > o.start:
        # A later day is told as after the end.
        words = {"closes": closes, "start": f"{o.start:%H:%M}"}
        yield problem("registration-after-start", place, **words)


def _way(registration: Registration) -> Iterator[Problem]:
    """报名: 是 says nothing that one could do."""
    way = (registration.how or "").strip().lower()
    place = registration.at.of("how")
    if _NOT_NEEDED.fullmatch(way):
        yield problem("registration-denied", place, value=registration.how)
    elif _NEEDED.fullmatch(way):
        told = any((registration.opens, registration.closes, registration.url))
        write = "方式: 到一楼服务台登记" if told else "报名: 到一楼服务台登记"
        yield problem("registration-without-way", place, value=registration.how, write=write)


def _fees(activity: Activity) -> Iterator[Problem]:
    sums = [sum_of(price.amount) for price in activity.prices]
    if activity.fee and sum_of(activity.fee) == "0" and any(s not in (None, "0") for s in sums):
        yield problem("free-with-prices", activity.at.of("fee"))
