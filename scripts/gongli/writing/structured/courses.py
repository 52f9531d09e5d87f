"""Terms: each course with its lessons (https://schema.org/Course).

As Google's guide for courses asks
(https://developers.google.com/search/docs/appearance/structured-data/course-info): name,
description, provider, offers with a category, and an instance with its mode and its workload.
"""

from collections.abc import Iterable
from datetime import timedelta

from gongli.model import Activity, Cycle, Occurrence, Part
from gongli.rules.admission import admission_of
from gongli.rules.calendar import Calendar
from gongli.writing.addresses import activity_url
from gongli.writing.edition import Edition
from gongli.writing.structured.events import STATUS
from gongli.writing.structured.hours import DAYS
from gongli.writing.structured.offers import free, offers, room_of
from gongli.writing.structured.people import audience, palace_body
from gongli.writing.structured.places import location
from gongli.writing.structured.things import LANGUAGE, Thing, id_of, term, thing

MOST = 20
"""Courses told with their term; see `series.MOST`."""
_MODES = {
    term("OfflineEventAttendanceMode"): "Onsite",
    term("OnlineEventAttendanceMode"): "Online",
    term("MixedEventAttendanceMode"): "Blended",
}


def courses(edition: Edition, activity: Activity) -> list[Thing]:
    """The courses of a term that have lessons, in the order of the page."""
    held: dict[str, list[Occurrence]] = {part.id: [] for part in activity.parts}
    for o in edition.calendar.occurrences[activity.id]:
        held[o.part.id].append(o)
    with_lessons = [part for part in activity.parts if held[part.id]]
    return [_course(edition, activity, p, held[p.id]) for p in with_lessons[:MOST]]


def _course(edition: Edition, activity: Activity, part: Part, held: list[Occurrence]) -> Thing:
    calendar = edition.calendar
    palace = calendar.alliance.palaces_by_id[activity.palace]
    url = activity_url(activity)
    return thing(
        "Course",
        id_of(calendar, url, f"{part.id}-course"),
        name=part.name,
        description=part.summary or activity.summary or f"{activity.name}：{part.name}",
        url=id_of(calendar, url, part.id),
        provider=palace_body(calendar, palace),
        audience=audience(part.audience or activity.audience, part.age or activity.age),
        keywords=entry.zh if (entry := admission_of(activity, part)) else None,
        educationalLevel=part.level or activity.level,
        isAccessibleForFree=free(activity, part),
        offers=_offers(edition, activity, part, held),
        hasCourseInstance=_instance(calendar, part, held),
        inLanguage=LANGUAGE,
    )


def _offers(
    edition: Edition, activity: Activity, part: Part, held: list[Occurrence]
) -> list[Thing]:
    """One enrols for the whole course, as long as it is not over."""
    over = all(o.until < edition.today for o in held)
    room = "" if over else room_of(edition, activity, part)
    without = free(activity, part)
    category = None if without is None else "Free" if without else "Paid"
    return [{**offer, **thing("Offer", category=category)}
            for offer in offers(edition.calendar, activity, part, room)]  # fmt: skip


def _instance(calendar: Calendar, part: Part, held: list[Occurrence]) -> Thing:
    """The course as it is given this term: from its first lesson to its last."""
    taught = [o for o in held if o.takes_place]
    first = (taught or held)[0]
    mode, where = location(calendar, first)
    speakers = dict.fromkeys(o.speaker for o in held if o.speaker)
    return thing(
        "CourseInstance",
        id_of(calendar, activity_url(first.activity), f"{part.id}-instance"),
        name=part.name,
        startDate=first.starts,
        endDate=(taught or held)[-1].ends,
        eventStatus=term("EventScheduled" if taught else STATUS[first.state]),
        courseMode=_MODES[mode],
        courseWorkload=_workload(taught),
        courseSchedule=_schedule(part, taught, held),
        location=where[0] if len(where) == 1 else where,
        instructor=[thing("Person", name=name) for name in speakers],
        maximumAttendeeCapacity=first.quota,
    )


def _workload(taught: Iterable[Occurrence]) -> str | None:
    """The hours of all lessons, as ISO 8601 writes a duration: PT13H30M."""
    total = sum((o.end - o.start for o in taught if o.times and o.end_known), timedelta())
    hours, minutes = divmod(total // timedelta(minutes=1), 60)
    if not total:
        return None
    return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")


def _schedule(part: Part, taught: list[Occurrence], held: list[Occurrence]) -> Thing | None:
    """The weekly rhythm, for how many weeks and but for which days; None for any other."""
    every, times = part.when.every, part.when.time
    weekly = every and every.cycle is Cycle.WEEKLY and every.interval == 1 and not every.weeks
    if not every or not weekly or part.when.changes or len(times) != 1 or not taught:
        return None
    hours = times[0].times
    first, last = taught[0].day, taught[-1].day
    within = [o for o in held if first <= o.day <= last]
    return thing(
        "Schedule",
        repeatFrequency="Weekly",
        repeatCount=len({o.day.isocalendar()[:2] for o in within}),
        byDay=[term(DAYS[n]) for n in every.weekdays],
        startTime=f"{hours.start:%H:%M}",
        endTime=hours.end and f"{hours.end:%H:%M}",
        startDate=first.isoformat(),
        endDate=last.isoformat(),
        exceptDate=[o.day.isoformat() for o in within if not o.takes_place],
        scheduleTimezone="Asia/Shanghai",
    )
