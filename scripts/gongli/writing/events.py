"""Occurrences as calendar entries: the words a phone will show."""

from __future__ import annotations

from datetime import timedelta

from gongli.model import Occurrence, State, Status
from gongli.rules import wording
from gongli.writing.addresses import occurrence_url, uid
from gongli.writing.edition import Edition
from gongli.writing.ics import Entry

_PREFIX = {
    State.CANCELLED: "【取消】",
    State.POSTPONED: "【延期】",
    State.MOVED: "【改期】",
    State.SCHEDULED: "",
}


def entry_of(edition: Edition, occurrence: Occurrence) -> Entry:
    """The calendar entry of an occurrence, stamped from the ledger."""
    name = uid(occurrence, edition.host)
    record = edition.ledger.records[name]
    return unstamped(edition, occurrence, name).stamped(record.changed, record.sequence)


def unstamped(edition: Edition, occurrence: Occurrence, name: str) -> Entry:
    """The calendar entry of an occurrence as if it had never changed."""
    whole_days = occurrence.times is None
    palace = edition.palace_of(occurrence)
    brand = edition.brand_of(occurrence)
    live = (occurrence.session and occurrence.session.live) or occurrence.activity.live or ""
    return Entry(
        uid=name,
        start=occurrence.day if whole_days else occurrence.start,
        end=occurrence.until + timedelta(days=1) if whole_days else occurrence.end,
        summary=summary(edition, occurrence),
        description=_description(edition, occurrence, live),
        url=edition.absolute(occurrence_url(occurrence)),
        status=_status(occurrence),
        location=location(edition, occurrence),
        categories=(occurrence.activity.kind.zh, *([brand.name] if brand else [])),
        geo=palace.geo,
        live=live,
    )


def summary(edition: Edition, occurrence: Occurrence) -> str:
    """【取消】濠滨夏夜：纺织职工专场 · 每周一讲第 1801 期：… · 合唱声乐（第 3/8 课）."""
    brand = edition.brand_of(occurrence)
    number = wording.number(occurrence)
    title = wording.title(occurrence)
    prefix = _PREFIX[occurrence.state]
    if occurrence.part.id:
        return prefix + title + (f"（{number}）" if number else "")
    series = brand.name if brand else occurrence.activity.name
    if title in (series, occurrence.activity.name):
        return prefix + title + (f"（{number}）" if number else "")
    return f"{prefix}{series}{number.replace(' ', '')}：{title}"


def location(edition: Edition, occurrence: Occurrence) -> str:
    """Venue, palace and address, as a map would search for them."""
    palace, venue = edition.palace_of(occurrence), edition.venue_of(occurrence)
    if venue is None:
        return ""
    address = venue.address or palace.address
    return "，".join(filter(None, [venue.name, palace.name, address]))


def _status(occurrence: Occurrence) -> str:
    # A postponed event has no date: a calendar must not keep people's evening for it.
    if not occurrence.takes_place:
        return "CANCELLED"
    return "TENTATIVE" if occurrence.activity.status is Status.PLANNED else "CONFIRMED"


def _description(edition: Edition, occurrence: Occurrence, live: str) -> str:
    """Plain text, the page's address last."""
    activity, part, session = occurrence.activity, occurrence.part, occurrence.session
    audience, fee = part.audience or activity.audience, part.fee or activity.fee
    lines = [
        # With the year where it is not the event's own: a new year must change no event.
        wording.remark(occurrence, occurrence.day),
        f"主讲：{occurrence.speaker}" if occurrence.speaker else "",
        (session and session.summary) or part.summary or activity.summary or "",
        "节目：" + "、".join(session.programme) if session and session.programme else "",
        f"开放时间：{wording.hours_of(occurrence)}" if part.when.hours else "",
        f"对象：{audience}" if audience else "",
        f"费用：{fee}" if fee else "",
        f"直播：{live}" if live else "",
        edition.settings.extra.notice or "",
        edition.absolute(occurrence_url(occurrence)),
    ]
    return "\n".join(filter(None, lines))
