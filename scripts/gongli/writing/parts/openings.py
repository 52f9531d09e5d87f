"""What opens for registration soon, and what closes on a day: for the home page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from gongli.model import Activity, Registration
from gongli.rules import naming, wording
from gongli.rules.registration import Enrolment, last_of, registration_of
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.views import Opening

_WORTH_TELLING = (Enrolment.NOT_YET, Enrolment.OPEN, Enrolment.WAITING)
_OPENS_WITHIN = timedelta(days=14)


def openings(edition: Edition) -> Iterator[Opening]:
    """What opens for registration within two weeks, and what is open until a day."""
    last = edition.today + _OPENS_WITHIN
    found = [
        (one, state)
        for activity in edition.calendar.alliance.all_activities()
        for one, state in _enrolled_in(edition, activity)
        if state in _WORTH_TELLING
        if (one.registration.start or last) <= last
        if one.registration.start or one.registration.end
    ]
    for one, state in sorted(found, key=lambda pair: _by_days(pair[0])):
        registration = one.registration
        yield Opening(
            title=one.title,
            url=one.url,
            palace=edition.calendar.alliance.palaces_by_id[one.activity.palace].label,
            opens=registration.start.isoformat() if registration.start else "",
            closes=last_of(registration.closes) if registration.closes else "",
            text="，".join(wording.windows(registration, edition.today))
            if registration.stages
            else wording.enrolment_days(registration, edition.today, state),
        )


@dataclass(frozen=True)
class _Enrolled:
    """What one enrols in: an activity, a part of it, or an evening."""

    activity: Activity
    registration: Registration
    title: str
    url: str
    id: str = ""


def _enrolled_in(
    edition: Edition, activity: Activity
) -> Iterator[tuple[_Enrolled, Enrolment | None]]:
    """The activity, and what of it one enrols in on other days; with how it stands today."""
    url = addresses.activity_url(activity)
    for part in (None, *(p for p in activity.parts if _has_own_days(p.registration))):
        if registration := registration_of(activity, part):
            title, id = (part.name, part.id) if part else (activity.name, "")
            one = _Enrolled(activity, registration, title, url, id)
            yield one, edition.enrolment(activity, part)
    for o in edition.calendar.occurrences[activity.id]:
        own = o.exception.registration
        registration = registration_of(activity, o.part, o.exception)
        if registration and _has_own_days(own):
            title = f"{naming.title(o)}（{wording.month_day(o.day)}）"
            one = _Enrolled(activity, registration, title, addresses.occurrence_url(o), o.name)
            yield one, edition.enrolment_in(o)


def _has_own_days(own: Registration | None) -> bool:
    """Whether one enrols for it on other days than for the whole."""
    return bool(own and (own.start or own.end))


def _by_days(one: _Enrolled) -> tuple[date, date, str, str]:
    first, last = one.registration.start or date.min, one.registration.end or date.max
    return first, last, one.activity.id, one.id
