"""Occurrences as events (https://schema.org/Event).

Properties and their meaning follow Google's guide for events
(https://developers.google.com/search/docs/appearance/structured-data/event): a cancelled or
postponed one keeps its day, a moved one tells its new day and the one before.
"""

from datetime import timedelta

from gongli.model import Activity, Occurrence, State, Times
from gongli.rules.admission import admission
from gongli.rules.calendar import Calendar
from gongli.writing.addresses import activity_url, brand_url, occurrence_url
from gongli.writing.edition import Edition
from gongli.writing.structured.hours import DAYS
from gongli.writing.structured.offers import free, occurrence_offers
from gongli.writing.structured.people import audience, organisers_of, performers
from gongli.writing.structured.places import location
from gongli.writing.structured.things import LANGUAGE, Thing, id_of, term, thing
from gongli.writing.titles import full_title

STATUS = {
    State.SCHEDULED: "EventScheduled",
    State.MOVED: "EventRescheduled",
    State.CANCELLED: "EventCancelled",
    State.POSTPONED: "EventPostponed",
}


def is_event(activity: Activity) -> bool:
    """Whether its kind has events; services and menus are there, notices are told."""
    return bool(activity.kind.event)


def event(edition: Edition, o: Occurrence) -> Thing:
    """One occurrence; times are Shanghai's with offset, whole days are dates, both inclusive."""
    calendar = edition.calendar
    mode, where = location(calendar, o)
    before = o.original if o.state is State.MOVED else None
    return thing(
        o.activity.kind.event,
        name=full_title(calendar, o),
        description=o.exception.summary or o.part.summary or o.activity.summary,
        url=calendar.absolute(occurrence_url(o)),
        startDate=o.starts,
        endDate=o.ends,
        previousStartDate=before.starts if before else None,
        eventStatus=term(STATUS[o.state]),
        eventSchedule=_opening(o),
        eventAttendanceMode=mode,
        location=where[0] if len(where) == 1 else where,
        organizer=organisers_of(calendar, o.activity),
        performer=performers(o),
        audience=audience(o.audience, o.part.age or o.activity.age),
        maximumAttendeeCapacity=o.quota,
        keywords=entry.zh if (entry := admission(o)) else None,
        isAccessibleForFree=free(o.activity, o.part),
        offers=occurrence_offers(edition, o),
        superEvent=_series(calendar, o),
        inLanguage=LANGUAGE,
    )


def _opening(o: Occurrence) -> Thing | list[Thing] | None:
    """The hours of a stretch of days, which has no time of its own: an exhibition's.

    Days with other hours are taken out of it; those that are open have a schedule of their own.
    """
    when = o.part.when
    if not when.hours:
        return None
    special = [
        (day, s.hours)
        for s in o.activity.special_hours
        for n in range((s.days.last - s.days.first).days + 1)
        if o.day <= (day := s.days.first + timedelta(days=n)) <= o.until
    ]
    whole = [
        _schedule(
            times,
            byDay=[term(day) for n, day in enumerate(DAYS) if n not in when.closed.weekdays],
            exceptDate=[day.isoformat() for day, _ in special],
        )
        for times in when.hours
    ]
    others = [
        _schedule(times, startDate=day.isoformat(), endDate=day.isoformat())
        for day, hours in special
        for times in hours
    ]
    return found if len(found := [*whole, *others]) > 1 else found[0]


def _schedule(times: Times, **days: object) -> Thing:
    return thing(
        "Schedule",
        **days,
        startTime=f"{times.start:%H:%M}",
        endTime=f"{times.end:%H:%M}",
        scheduleTimezone="Asia/Shanghai",
    )


def _series(calendar: Calendar, o: Occurrence) -> Thing | None:
    """What it is one of: a course, its activity where that has several, else its brand."""
    activity, brand = o.activity, calendar.brand_of(o)
    url = activity_url(activity)
    if activity.kind.taught:
        id = id_of(calendar, url, f"{o.part.id}-instance")
        return thing("CourseInstance", id, name=o.part.name, url=id_of(calendar, url, o.part.id))
    if len(calendar.occurrences[activity.id]) > 1:
        return reference(calendar, url, activity.name)
    return reference(calendar, brand_url(brand), brand.name) if brand else None


def reference(calendar: Calendar, url: str, name: str) -> Thing:
    """A series by its name and address alone."""
    id = id_of(calendar, url, "series")
    return thing("EventSeries", id, name=name, url=calendar.absolute(url))
