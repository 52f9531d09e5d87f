"""Occurrences as calendar entries: the words a phone will show."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from gongli.model import SHANGHAI, Activity, Occurrence, State, Status
from gongli.rules import naming, wording
from gongli.rules.calendar import Calendar
from gongli.rules.fees import fee_of
from gongli.rules.ghosts import Ghost
from gongli.rules.history import Ledger
from gongli.rules.moving import open_ended
from gongli.rules.openings import RegistrationDay
from gongli.rules.registration import registration_of, ways_of
from gongli.writing.addresses import occurrence_url, opening_url, registration_uid
from gongli.writing.feeds.ics import Entry
from gongli.writing.titles import PREFIX, bare_title, location, summary


def event_of(calendar: Calendar, occurrence: Occurrence) -> Entry:
    """The calendar entry of an occurrence, without a stamp: a new day must change no event."""
    whole_days = occurrence.times is None
    ends = occurrence.end if occurrence.end_known else None
    brand = calendar.brand_of(occurrence)
    live = next((channel.url for channel in occurrence.live if channel.url), "")
    return Entry(
        uid=calendar.uid(occurrence),
        start=occurrence.day if whole_days else occurrence.start,
        end=occurrence.until + timedelta(days=1) if whole_days else ends,
        summary=summary(calendar, occurrence),
        description=_description(calendar, occurrence),
        url=calendar.absolute(occurrence_url(occurrence)),
        status=_status(occurrence.activity, off=not occurrence.takes_place),
        location=location(calendar, occurrence),
        categories=(occurrence.activity.kind.zh, *([brand.name] if brand else [])),
        geo=calendar.position_of(occurrence),
        live=live,
    )


def registration_event(calendar: Calendar, opening: RegistrationDay) -> Entry:
    """The calendar entry of the day that registration opens, without a stamp."""
    activity, part, registration = opening.activity, opening.part, opening.registration
    url = calendar.absolute(opening_url(opening))
    fee = fee_of(activity, part)
    last, ways = registration.closes, "；".join(ways_of(registration))
    lines = [
        f"报名方式：{ways}" if ways else "",
        f"截止：{wording.full_moment(last, opening.day).rstrip()}" if last else "",
        wording.drawn(registration, opening.day),
        f"费用：{fee}" if fee else "",
        f"报名网址：{registration.url}" if registration.url else "",
        calendar.settings.extra.notice or "",
        url,
    ]
    prefix = PREFIX[State.CANCELLED] if opening.off else ""
    whom = f"（{opening.stage}）" if opening.stage else ""
    return Entry(
        uid=registration_uid(opening, calendar.host),
        start=opening.opens.exact or opening.day,
        end=None if opening.opens.hour else opening.day + timedelta(days=1),
        summary=f"{prefix}开始报名{whom}：{_enrolled_in(opening)}",
        description="\n".join(filter(None, lines)),
        url=url,
        status=_status(activity, off=opening.off),
        categories=("报名",),
    )


def _enrolled_in(opening: RegistrationDay) -> str:
    """濠滨夜校（茶艺）, of one evening 每周一讲：家书里的家风（12月10日 周四 19:30–21:00）."""
    activity, part, evening = opening.activity, opening.part, opening.evening
    if evening is None:
        return activity.name + (f"（{part.name}）" if part else "")
    title = naming.title(evening)
    day = f"{wording.full_day(evening.day, opening.day)} {wording.hours_of(evening)}".rstrip()
    return (title if activity.name in title else f"{activity.name}：{title}") + f"（{day}）"


def stamped(entry: Entry, ledger: Ledger) -> Entry:
    """The same entry with its last change and its number of changes."""
    record = ledger.records[entry.uid]
    return replace(entry, changed=record.changed, sequence=record.sequence)


def ghost_event(ghost: Ghost, page: str) -> Entry:
    """The calendar entry of a deleted occurrence: cancelled, at its last known time.

    The ledger alone says what stands in it: what becomes of its palace changes none of it, since
    no SEQUENCE would rise.  `page` is the address of /changes/.
    """
    shot = ghost.snapshot
    return Entry(
        uid=ghost.uid,
        start=_moment(shot.start),
        end=None if open_ended(shot) else _moment(shot.end),
        summary=PREFIX[State.CANCELLED] + bare_title(shot.title),
        description="日历里已经撤下。\n" + page,
        url=page,
        status="CANCELLED",
        location=shot.location,
        changed=ghost.record.changed,
        sequence=ghost.record.sequence,
    )


def _moment(iso: str) -> datetime | date:
    """In the calendar's zone, by name: a fixed offset must not reach a feed."""
    timed = "T" in iso
    return datetime.fromisoformat(iso).astimezone(SHANGHAI) if timed else date.fromisoformat(iso)


def _status(activity: Activity, *, off: bool) -> str:
    # A postponed event has no date: a calendar must not keep people's evening for it.
    if off:
        return "CANCELLED"
    return "TENTATIVE" if activity.status is Status.PLANNED else "CONFIRMED"


def _opening(occurrence: Occurrence) -> Iterator[str]:
    """The hours of a stretch of days and the days that have others, whether over or not:
    a new day must change no event."""
    hours = wording.hours_of(occurrence)
    if occurrence.part.when.hours and hours:
        yield f"开放时间：{hours}"
    first, last = occurrence.day, occurrence.until
    own = occurrence.activity.special_hours if first < last else ()
    special = [s for s in own if s.days.first <= last and s.days.last >= first]
    if special:
        yield "特殊开放：" + "、".join(wording.special_day(s, first) for s in special)


def _joining(occurrence: Occurrence) -> Iterator[str]:
    """The way in as its editor wrote it, the way to enrol, the deadline and the draw, never how it
    stands: no phone is told of a full class."""
    o = occurrence
    if o.entry and o.takes_place:
        yield f"入场：{o.entry.zh}"
    registration = registration_of(o.activity, o.part, o.exception)
    if registration is None or not occurrence.takes_place:
        return
    deadlines = wording.deadlines(registration, occurrence.day)
    draw = wording.drawn(registration, occurrence.day)
    if told := "，".join(filter(None, (*ways_of(registration), *deadlines, draw))):
        yield f"报名：{told}"
    if registration.url:
        yield f"报名网址：{registration.url}"


def _description(calendar: Calendar, occurrence: Occurrence) -> str:
    """Plain text, the page's address last."""
    activity, part, session = occurrence.activity, occurrence.part, occurrence.session
    fee = fee_of(activity, part)
    lines = [
        # With the year where it is not the event's own: a new year must change no event.
        calendar.remark(occurrence, occurrence.day),
        "" if occurrence.hour_known else wording.HOUR_OPEN,
        "" if occurrence.end_known else wording.END_OPEN,
        f"主讲：{occurrence.speaker}" if occurrence.speaker else "",
        (session and session.summary) or part.summary or activity.summary or "",
        "节目：" + "、".join(session.programme) if session and session.programme else "",
        *_opening(occurrence),
        f"演出：{'、'.join(occurrence.performers)}" if occurrence.performers else "",
        f"对象：{'、'.join(occurrence.audience)}" if occurrence.audience else "",
        f"费用：{fee}" if fee else "",
        *_joining(occurrence),
        f"天气：{activity.weather}" if activity.weather else "",
        *(f"{channel.label}：{channel.where}" for channel in occurrence.live),
        calendar.settings.extra.notice or "",
        calendar.absolute(occurrence_url(occurrence)),
    ]
    return "\n".join(filter(None, lines))
