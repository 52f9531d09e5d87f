"""Covers and fact sheets: what stands at the top and at the side of a page."""

from __future__ import annotations

from collections.abc import Iterable

from gongli.model import Activity, Brand, Occurrence, Organisers, Palace, Part, Total, Venue
from gongli.rules import wording
from gongli.writing import addresses
from gongli.writing.cards import DEFAULT_COLOR
from gongli.writing.edition import Edition
from gongli.writing.views import BrandCard, Cover, Fact, Reference, Stat

HOME = Reference("今天", "")


def fact(label: str, *values: str | None, url: str = "") -> list[Fact]:
    """One line of a fact sheet, or none when there is nothing to say."""
    said = tuple(value for value in values if value)
    return [Fact(label, said, url)] if said else []


def stat(total: Total) -> Stat:
    """A cumulative figure with its source."""
    as_of = f"截至{wording.loose_date(total.as_of)}" if total.as_of else ""
    source = "，".join(filter(None, [as_of, total.source]))
    value = total.value
    return Stat(value.before, value.number, value.after, total.label, source)


def crumbs(edition: Edition, palace: Palace, *more: Reference) -> tuple[Reference, ...]:
    """The way from the home page; a one-palace site begins at its palace."""
    return (HOME, Reference(palace.label, addresses.palace_url(palace)), *more)


def organiser_facts(organisers: Organisers) -> list[Fact]:
    """The four customary roles."""
    return [
        *fact("指导", *organisers.guided_by),
        *fact("主办", *organisers.sponsor),
        *fact("承办", *organisers.organiser),
        *fact("协办", *organisers.co_organiser),
    ]


def palace_cover(edition: Edition, palace: Palace) -> Cover:
    """A palace's name, what it is, and its figures."""
    opened = palace.opened and f"{wording.loose_date(palace.opened)}启用"
    return Cover(
        over=" · ".join(filter(None, [palace.city, opened])),
        title=palace.name,
        tagline=palace.mission or "",
        color=palace.color or DEFAULT_COLOR,
        stats=tuple(stat(total) for total in palace.totals),
        crumbs=(HOME,),
    )


def palace_facts(palace: Palace) -> tuple[Fact, ...]:
    """How to get there and how to reach it."""
    return (
        *fact("地址", palace.address),
        *fact("开放", palace.hours),
        *fact("交通", palace.transport),
        *fact("电话", palace.phone, url=f"tel:{palace.phone}" if palace.phone else ""),
        *fact("网站", palace.website, url=palace.website or ""),
    )


def honour_facts(palace: Palace) -> tuple[Fact, ...]:
    """Honours by date."""
    return tuple(
        Fact(wording.loose_date(honour.date), (honour.name,))
        for honour in sorted(palace.honours, key=lambda h: h.date)
    )


def brand_cover(edition: Edition, brand: Brand) -> Cover:
    """A brand's name set large, what it is and since when, its totals."""
    palace = edition.alliance.palaces_by_id[brand.palace]
    return Cover(
        over=_brand_over(brand),
        title=brand.name,
        tagline=brand.tagline or "",
        color=brand.color or palace.color or DEFAULT_COLOR,
        stats=tuple(stat(total) for total in brand.totals),
        crumbs=crumbs(edition, palace),
    )


def _brand_over(brand: Brand) -> str:
    since = brand.since and f"始于{wording.loose_date(brand.since)}"
    return " · ".join(filter(None, [brand.category, since, brand.rhythm]))


def brand_facts(brand: Brand) -> tuple[Fact, ...]:
    """Who stands behind a brand, and where to watch it again."""
    replays = [Fact("回放", (link.label,), link.url) for link in brand.replays]
    return (*organiser_facts(brand.organisers), *replays)


def brand_card(edition: Edition, brand: Brand) -> BrandCard:
    """A brand in a list, with its next evening."""
    palace = edition.alliance.palaces_by_id[brand.palace]
    coming = [o for o in edition.upcoming(edition.of(brand.activities)) if o.takes_place]
    return BrandCard(
        name=brand.name,
        palace=palace.label,
        over=_brand_over(brand),
        tagline=brand.tagline or "",
        url=addresses.brand_url(brand),
        color=brand.color or palace.color or DEFAULT_COLOR,
        next=_next(edition, coming[0]) if coming else "",
    )


def _next(edition: Edition, occurrence: Occurrence) -> str:
    day = wording.full_day(occurrence.day, edition.today)
    return f"下一场 {day} {wording.hours_of(occurrence)} {wording.title(occurrence)}"


def venue_cover(edition: Edition, palace: Palace, venue: Venue) -> Cover:
    """A venue and the palace it belongs to."""
    return Cover(
        over=" · ".join(filter(None, [palace.label, venue.centre and venue.centre.zh])),
        title=venue.name,
        tagline=venue.note or "",
        color=palace.color or DEFAULT_COLOR,
        crumbs=crumbs(edition, palace),
    )


def venue_facts(palace: Palace, venue: Venue) -> tuple[Fact, ...]:
    """Where a venue is and what it offers."""
    return (
        *fact("位置", venue.where),
        *fact("地址", venue.address or palace.address),
        *fact("容量", f"{venue.capacity} 人" if venue.capacity else None),
        *fact("开放", venue.hours or palace.hours),
        *fact("无障碍", venue.accessibility),
        *fact("交通", palace.transport),
    )


def activity_cover(edition: Edition, activity: Activity) -> Cover:
    """An activity under its brand, with its dates and rhythm."""
    palace = edition.alliance.palaces_by_id[activity.palace]
    brand = edition.alliance.brand_of(activity)
    above = [Reference(brand.name, addresses.brand_url(brand))] if brand else []
    occurrences = edition.occurrences[activity.id]
    dates = (
        wording.dates_of(activity.parts[0], occurrences, edition.today)
        if len(activity.parts) == 1
        else wording.summary_of(activity, occurrences, edition.today)
    )
    return Cover(
        over=" · ".join(filter(None, [activity.kind.zh, dates])),
        title=activity.name,
        tagline=activity.summary or "",
        color=(brand and brand.color) or palace.color or DEFAULT_COLOR,
        crumbs=crumbs(edition, palace, *above),
    )


def activity_facts(edition: Edition, activity: Activity) -> tuple[Fact, ...]:
    """Everything a notice says, in the order people ask."""
    palace = edition.alliance.palaces_by_id[activity.palace]
    brand = edition.alliance.brand_of(activity)
    venue = palace.venues_by_id[activity.venue] if activity.venue else None
    organisers = activity.organisers or (brand.organisers if brand else activity.organisers)
    venue_url = addresses.venue_url(palace, venue) if venue else ""
    return (
        *fact("时间", *_rhythms(activity.parts)),
        *fact("地点", venue.name if venue else None, url=venue_url),
        *fact("主讲", activity.speaker),
        *fact("对象", activity.audience),
        *fact("名额", f"{activity.quota} 人" if activity.quota else None),
        *fact("费用", activity.fee),
        *_registration_facts(edition, activity),
        *organiser_facts(organisers),
        *fact("咨询", activity.contact, activity.phone),
        *fact("直播", "网上观看" if activity.live else None, url=activity.live or ""),
        *fact("交通", palace.transport),
    )


def _rhythms(parts: Iterable[Part]) -> tuple[str, ...]:
    phrases = [wording.schedule(part.when) for part in parts]
    return (phrases[0],) if len(phrases) == 1 else ()


def _registration_facts(edition: Edition, activity: Activity) -> list[Fact]:
    registration = activity.registration
    if registration is None:
        return []
    dates = wording.until(registration.start, registration.end, edition.today)
    return fact("报名", dates, registration.how, url="") + fact(
        "网上报名", "去报名" if registration.url else None, url=registration.url or ""
    )


def part_facts(edition: Edition, activity: Activity, part: Part) -> tuple[Fact, ...]:
    """A course: when, where, who, how many."""
    palace = edition.alliance.palaces_by_id[activity.palace]
    venue = palace.venues_by_id[part.venue] if part.venue else None
    return (
        *fact("时间", wording.dates_of(part, edition.occurrences[activity.id], edition.today)),
        *fact("地点", venue.name if venue else None),
        *fact("教师", part.speaker),
        *fact("对象", part.audience),
        *fact("名额", f"{part.quota} 人" if part.quota else None),
        *fact("费用", part.fee),
    )
