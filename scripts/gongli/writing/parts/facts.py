"""Fact sheets: what stands at the side of a page, in the order people ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gongli.model import (
    Activity,
    Building,
    Feedback,
    Funding,
    Honour,
    Link,
    Media,
    Occurrence,
    Organisers,
    Palace,
    Part,
    Partner,
    Price,
    Registration,
    SpecialHours,
    Transport,
    Venue,
    Where,
)
from gongli.rules import wording
from gongli.rules.opening import special_of
from gongli.rules.registration import Enrolment, Turn, registration_of
from gongli.rules.slots import slots_of
from gongli.rules.spots import Spot, palace_spot, spot_of, venue_spot
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import dated
from gongli.writing.parts.maps import map_links
from gongli.writing.views import Badge, Fact


def fact(label: str, *values: str | None, url: str = "") -> list[Fact]:
    """One line of a fact sheet, or none when there is nothing to say."""
    said = tuple(value for value in values if value)
    return [Fact(label, said, url)] if said else []


def map_facts(spot: Spot | None) -> list[Fact]:
    """The links to a place in three maps, on a line of their own."""
    links = map_links(spot)
    return [Fact("地图", (), maps=links)] if links else []


def organiser_facts(organisers: Organisers) -> list[Fact]:
    """The four customary roles."""
    return [
        *fact("指导", *organisers.guided_by),
        *fact("主办", *organisers.sponsor),
        *fact("承办", *organisers.organiser),
        *fact("协办", *organisers.co_organiser),
    ]


def partner_facts(partners: Iterable[Partner]) -> list[Fact]:
    """Partners by kind: 合作企业, 合作学校; those of no kind last."""
    by_kind: dict[str, list[str]] = {}
    for partner in partners:
        label = f"合作{partner.kind.zh}" if partner.kind else "合作单位"
        does = f"（{partner.does}）" if partner.does else ""
        by_kind.setdefault(label, []).append(partner.name + does)
    return [Fact(label, tuple(names)) for label, names in by_kind.items()]


def price_facts(prices: Iterable[Price]) -> list[Fact]:
    """What each group pays, in one line."""
    return fact("收费", *(f"{price.group} {price.amount}" for price in prices))


def transport_facts(transport: Transport | None) -> list[Fact]:
    """How to get there."""
    if transport is None:
        return []
    return [
        *fact("地铁", *transport.metro),
        *fact("公交", *transport.bus),
        *fact("定制公交", *transport.custom_bus),
        *fact("停车", transport.parking),
        *fact("交通", transport.note),
    ]


def special_facts(edition: Edition, special: Iterable[SpecialHours]) -> list[Fact]:
    """Days with hours of their own that are not over."""
    ahead = (s for s in special if s.days.last >= edition.today)
    coming = sorted(ahead, key=lambda s: s.days.first)
    return fact("特殊开放", *(wording.special_day(s, edition.today) for s in coming))


def honour_facts(honours: Iterable[Honour]) -> list[Fact]:
    """Honours by date; those of unknown date last."""
    ordered = sorted(honours, key=lambda h: (not h.date, h.date))
    return [
        Fact(
            wording.loose_date(h.date) if h.date else "荣誉",
            (*h.names, *([f"来源：{h.source}"] if h.source else [])),
        )
        for h in ordered
    ]


def media_facts(media: Iterable[Media]) -> list[Fact]:
    """Who reported."""
    found: list[Fact] = []
    for report in media:
        when = wording.loose_date(report.date) if report.date else ""
        words = " · ".join(filter(None, [report.title or "有报道", when]))
        found += fact(report.outlet, words, url=report.url or "")
    return found


def funding_facts(funding: Iterable[Funding]) -> list[Fact]:
    """Where the money comes from and where it went."""
    found: list[Fact] = []
    for money in funding:
        paid = f"{money.paid}已拨付{'、'.join(money.to)}" if money.paid else None
        as_of = f"截至{wording.loose_date(money.as_of)}" if money.as_of else None
        found += fact(money.source, money.amount, paid, as_of)
    return found


def feedback_facts(feedback: Iterable[Feedback]) -> list[Fact]:
    """What was asked and answered."""
    found: list[Fact] = []
    for item in feedback:
        when = wording.loose_date(item.date) if item.date else None
        found += fact(item.asked, item.answer or "正在办理", when)
    return found


def link_facts(label: str, links: Iterable[Link]) -> list[Fact]:
    """A line for each platform."""
    return [Fact(label, (link.label,), link.url) for link in links]


def campaign_facts(edition: Edition, ids: Iterable[str]) -> list[Fact]:
    """The campaigns of the alliance that something belongs to, with their pages."""
    known = edition.alliance.campaigns_by_id
    found = [known[name] for name in ids if name in known]
    return [Fact("主题行动", (c.name,), addresses.campaign_url(c)) for c in found]


def palace_facts(edition: Edition, palace: Palace) -> tuple[Fact, ...]:
    """How to get there and how to reach it."""
    built = palace.status is Building.IN_USE
    return (
        *fact("地址", palace.address),
        *map_facts(palace_spot(palace) if built or palace.address or palace.geo else None),
        *fact("开放", palace.hours.written if palace.hours else None),
        *special_facts(edition, palace.special_hours),
        *transport_facts(palace.transport),
        *price_facts(palace.prices),
        *fact("便民", *palace.amenities),
        *fact("电话", palace.phone, url=f"tel:{palace.phone}" if palace.phone else ""),
        *fact("邮箱", palace.email, url=f"mailto:{palace.email}" if palace.email else ""),
        *fact("网站", palace.website, url=palace.website or ""),
        *link_facts("平台", palace.channels),
    )


def venue_facts(edition: Edition, palace: Palace, venue: Venue) -> tuple[Fact, ...]:
    """Where a venue is and what it offers."""
    hours = venue.hours or palace.hours
    point = palace.points_by_id.get(venue.point or "")
    return (
        *fact("用途", venue.sort),
        *fact("所在", point.name if point else None),
        *fact("位置", venue.where),
        *fact("地址", edition.address_of(palace, venue)),
        *map_facts(venue_spot(palace, venue)),
        *fact("容量", f"{venue.capacity} 人" if venue.capacity else None),
        *fact("开放", hours.written if hours else None),
        *special_facts(edition, special_of(palace, venue)),
        *price_facts(venue.prices),
        *fact("设施", *venue.amenities),
        *fact("设备", *venue.equipment),
        *fact("无障碍", venue.accessibility),
        *fact("特色", venue.theme),
        *fact("运营", venue.run_by),
        *transport_facts(palace.transport),
    )


def place_facts(edition: Edition, palace: Palace, where: Where) -> list[Fact]:
    """A venue with its page, or a place outside with its address."""
    if where.place:
        return fact("地点", where.place, where.address)
    venue = palace.venues_by_id[where.venue] if where.venue else None
    url = addresses.venue_url(palace, venue) if venue else ""
    return fact("地点", venue.name if venue else None, url=url)


def where_of(holder: Activity | Part) -> Where:
    """What an activity or a part says of its place."""
    return Where(holder.venue, holder.place, holder.address, holder.geo)


def activity_facts(edition: Edition, activity: Activity) -> tuple[Fact, ...]:
    """Everything a notice says."""
    palace = edition.alliance.palaces_by_id[activity.palace]
    brand = edition.alliance.brand_of(activity)
    point = palace.points_by_id.get(activity.point or "")
    where = where_of(activity)
    return (
        *fact("时间", *_rhythms(activity)),
        *fact("时段", *_slots(edition, activity)),
        *place_facts(edition, palace, where),
        *map_facts(spot_of(palace, where)),
        *fact("分宫", point.name if point else None),
        *fact("主讲", activity.speaker),
        *fact("演出", *activity.performers),
        *fact("特邀", *activity.invited),
        *_joining(edition, activity),
        *fact("主题", activity.theme),
        *campaign_facts(edition, activity.campaigns or (brand.campaigns if brand else ())),
        *fact("类别", activity.category),
        *fact("门类", *activity.art_forms),
        *fact("本宫角色", activity.role and activity.role.zh),
        *organiser_facts(activity.organisers or (brand.organisers if brand else Organisers())),
        *partner_facts(activity.partners),
        *fact("咨询", activity.contact, activity.phone),
        *link_facts("直播", activity.live),
        *link_facts("回放", activity.replays),
        *fact("无障碍", *(word.zh for word in activity.accessibility)),
        *fact("天气", activity.weather),
        *fact("设备", *activity.equipment),
        *transport_facts(activity.transport or palace.transport),
        *special_facts(edition, activity.special_hours),
    )


def _joining(edition: Edition, activity: Activity) -> list[Fact]:
    """Who may come, what it costs and how to enrol."""
    return [
        *fact("对象", *activity.audience),
        *fact("年龄", wording.ages(activity.age)),
        *fact("程度", activity.level),
        *fact("条件", *activity.eligibility),
        *fact("名额", f"{activity.quota} 人" if activity.quota else None),
        *fact("费用", activity.fee),
        *price_facts(activity.prices),
        *fact("优惠", *activity.discounts),
        *registration_facts(edition, activity, None),
        *fact("自备", *activity.materials),
        *fact("请假缺勤", activity.absence),
    ]


def registration_facts(edition: Edition, activity: Activity, part: Part | None) -> list[Fact]:
    """How registration stands today, its days, the way, the places that are left."""
    own: Registration | None = part.registration if part else activity.registration
    turns = edition.enrolments(activity, part)
    state = turns[0].state if turns else None
    if own is None:
        return fact("报名", state.zh if state and part is None else None)
    whole = registration_of(activity, part) or own
    dates = wording.until(whole.start, whole.end, edition.today)
    quota = (part and part.quota) or activity.quota
    waiting = None if state is Enrolment.FULL else whole.waiting
    taken = f"已报 {own.enrolled} 人" if own.enrolled is not None else None
    left = max(quota - own.enrolled, 0) if quota and own.enrolled is not None else None
    stands = fact("报名", state and state.zh, dates, own.how)
    return [
        *(replace(f, turns=_turns(turns)) for f in stands),
        *fact("余位", taken, f"还剩 {left} 个" if left else None),
        *fact("候补", f"可候补 {waiting} 人" if waiting else None),
        *fact("网上报名", "去报名" if own.url else None, url=own.url or ""),
    ]


def _turns(turns: tuple[Turn, ...]) -> tuple[Badge, ...]:
    """The words for registration by days, where it will not stand as it does."""
    return tuple(dated(Badge("", t.state.zh), t) for t in turns) if len(turns) > 1 else ()


def _slots(edition: Edition, activity: Activity) -> tuple[str, ...]:
    """The slots its occurrences fall into, in the vocabulary's order."""
    held: Iterable[Occurrence] = edition.occurrences[activity.id]
    found = {slot for o in held if o.takes_place for slot in slots_of(o, edition.holidays)}
    return tuple(slot.zh for slot in type(next(iter(found))) if slot in found) if found else ()


def _rhythms(activity: Activity) -> tuple[str, ...]:
    phrases = [wording.rhythm(activity, part) for part in activity.parts]
    return (phrases[0],) if len(phrases) == 1 else ()


def places_of(edition: Edition, activity: Activity, part: Part) -> tuple[Where, ...]:
    """Where the stops of a tour are, moves included; of other parts what they say themselves."""
    own = where_of(part)
    if not activity.kind.travels:
        return (own,)
    held = [o for o in edition.occurrences[activity.id] if o.part.id == part.id]
    on = [o.where for o in held if o.takes_place] or [o.where for o in held]
    return tuple(dict.fromkeys(on)) or (_planned(activity, part),)


def _planned(activity: Activity, part: Part) -> Where:
    own = where_of(part)
    return own if own.place or own.venue else where_of(activity)


def _stop_facts(edition: Edition, palace: Palace, activity: Activity, part: Part) -> Iterator[Fact]:
    """Its place or places, and where it was to be if it is not there at all."""
    places = places_of(edition, activity, part)
    for where in places:
        yield from place_facts(edition, palace, where)
    planned = _planned(activity, part)
    if activity.kind.travels and planned not in places:
        before = place_facts(edition, palace, planned)
        yield from (Fact("原定地点", each.values) for each in before)


def part_facts(edition: Edition, activity: Activity, part: Part) -> tuple[Fact, ...]:
    """A course, round or stop: when, where, who, how many."""
    labels = activity.kind.part_labels
    palace = edition.alliance.palaces_by_id[activity.palace]
    return (
        *fact("时间", wording.dates_of(part, edition.occurrences[activity.id], edition.today)),
        *_stop_facts(edition, palace, activity, part),
        *fact(labels.get("speaker", "主讲"), part.speaker),
        *fact("演出", *part.performers),
        *fact("对象", *part.audience),
        *fact("年龄", wording.ages(part.age)),
        *fact("程度", part.level),
        *fact("名额", f"{part.quota} 人" if part.quota else None),
        *fact("费用", part.fee),
        *registration_facts(edition, activity, part),
        *fact(labels.get("contact", "咨询"), part.contact, part.phone),
    )
