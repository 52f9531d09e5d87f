"""Fact sheets: what stands at the side of a page, in the order people ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gongli.model import (
    Activity,
    Building,
    Link,
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
from gongli.rules.calendar import Calendar
from gongli.rules.opening import special_of
from gongli.rules.registration import Enrolment, Turn, registration_of
from gongli.rules.slots import slots_of
from gongli.rules.spots import Spot, address_of, palace_spot, spot_of, venue_spot
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import dated
from gongli.writing.parts.labels import LABELS, fact
from gongli.writing.parts.maps import map_links
from gongli.writing.views import Badge, Fact


def map_facts(spot: Spot | None) -> list[Fact]:
    """The links to a place in three maps, on a line of their own."""
    links = map_links(spot)
    return [Fact(LABELS["maps"], (), maps=links, key="maps")] if links else []


def organiser_facts(organisers: Organisers) -> list[Fact]:
    """The four customary roles."""
    return [
        *fact("guided_by", *organisers.guided_by),
        *fact("sponsor", *organisers.sponsor),
        *fact("organiser", *organisers.organiser),
        *fact("co_organiser", *organisers.co_organiser),
    ]


def partner_facts(partners: Iterable[Partner]) -> list[Fact]:
    """Partners by kind: 合作企业, 合作学校; those of no kind last."""
    by_kind: dict[str, list[str]] = {}
    for partner in partners:
        label = f"合作{partner.kind.zh}" if partner.kind else "合作单位"
        does = f"（{partner.does}）" if partner.does else ""
        by_kind.setdefault(label, []).append(partner.name + does)
    return [Fact(label, tuple(names), key="partners") for label, names in by_kind.items()]


def price_facts(prices: Iterable[Price]) -> list[Fact]:
    """What each group pays, in one line."""
    return fact("prices", *(f"{price.group} {price.amount}" for price in prices))


def transport_facts(transport: Transport | None) -> list[Fact]:
    """How to get there."""
    if transport is None:
        return []
    return [
        *fact("metro", *transport.metro),
        *fact("bus", *transport.bus),
        *fact("custom_bus", *transport.custom_bus),
        *fact("parking", transport.parking),
        *fact("transport", transport.note),
    ]


def special_facts(edition: Edition, special: Iterable[SpecialHours]) -> list[Fact]:
    """Days with hours of their own that are not over."""
    ahead = (s for s in special if s.days.last >= edition.today)
    coming = sorted(ahead, key=lambda s: s.days.first)
    return fact("special_hours", *(wording.special_day(s, edition.today) for s in coming))


def link_facts(key: str, links: Iterable[Link]) -> list[Fact]:
    """A line for each platform."""
    return [line for link in links for line in fact(key, link.label, url=link.url)]


def campaign_facts(calendar: Calendar, ids: Iterable[str]) -> list[Fact]:
    """The campaigns of the alliance that something belongs to, with their pages."""
    known = calendar.alliance.campaigns_by_id
    found = [known[name] for name in ids if name in known]
    return [
        line for c in found for line in fact("campaigns", c.name, url=addresses.campaign_url(c))
    ]


def palace_facts(edition: Edition, palace: Palace) -> tuple[Fact, ...]:
    """How to get there and how to reach it."""
    built = palace.status is Building.IN_USE
    return (
        *fact("address", palace.address),
        *map_facts(palace_spot(palace) if built or palace.address or palace.geo else None),
        *fact("hours", palace.hours.written if palace.hours else None),
        *special_facts(edition, palace.special_hours),
        *transport_facts(palace.transport),
        *price_facts(palace.prices),
        *fact("amenities", *palace.amenities, label="便民"),
        *fact("phone", palace.phone, url=f"tel:{palace.phone}" if palace.phone else ""),
        *fact("email", palace.email, url=f"mailto:{palace.email}" if palace.email else ""),
        *fact("website", palace.website, url=palace.website or ""),
        *link_facts("channels", palace.channels),
    )


def venue_facts(edition: Edition, palace: Palace, venue: Venue) -> tuple[Fact, ...]:
    """Where a venue is and what it offers."""
    hours = venue.hours or palace.hours
    point = palace.points_by_id.get(venue.point or "")
    return (
        *fact("sort", venue.sort),
        *fact("point", point.name if point else None, label="所在"),
        *fact("where", venue.where),
        *fact("address", address_of(palace, venue)),
        *map_facts(venue_spot(palace, venue)),
        *fact("capacity", f"{venue.capacity} 人" if venue.capacity else None),
        *fact("hours", hours.written if hours else None),
        *special_facts(edition, special_of(palace, venue)),
        *price_facts(venue.prices),
        *fact("amenities", *venue.amenities),
        *fact("equipment", *venue.equipment),
        *fact("accessibility", venue.accessibility),
        *fact("theme", venue.theme, label="特色"),
        *fact("run_by", venue.run_by),
        *transport_facts(palace.transport),
    )


def place_facts(calendar: Calendar, palace: Palace, where: Where) -> list[Fact]:
    """A venue with its page, or a place outside with its address."""
    if where.place:
        return fact("place", where.place, where.address)
    venue = palace.venues_by_id[where.venue] if where.venue else None
    url = addresses.venue_url(palace, venue) if venue else ""
    return fact("place", venue.name if venue else None, url=url)


def where_of(holder: Activity | Part) -> Where:
    """What an activity or a part says of its place."""
    return Where(holder.venue, holder.place, holder.address, holder.geo)


def activity_facts(edition: Edition, activity: Activity) -> tuple[Fact, ...]:
    """Everything a notice says."""
    calendar = edition.calendar
    palace = calendar.alliance.palaces_by_id[activity.palace]
    brand = calendar.alliance.brand_of(activity)
    point = palace.points_by_id.get(activity.point or "")
    where = where_of(activity)
    return (
        *fact("when", *_rhythms(activity)),
        *fact("slots", *_slots(edition.calendar, activity)),
        *place_facts(edition.calendar, palace, where),
        *map_facts(spot_of(palace, where)),
        *fact("point", point.name if point else None),
        *fact("speaker", activity.speaker),
        *fact("performers", *activity.performers),
        *fact("invited", *activity.invited),
        *_joining(edition, activity),
        *fact("theme", activity.theme),
        *campaign_facts(edition.calendar, activity.campaigns or (brand.campaigns if brand else ())),
        *fact("category", activity.category),
        *fact("art_forms", *activity.art_forms),
        *fact("role", activity.role and activity.role.zh),
        *organiser_facts(activity.organisers or (brand.organisers if brand else Organisers())),
        *partner_facts(activity.partners),
        *fact("contact", activity.contact, activity.phone),
        *link_facts("live", activity.live),
        *link_facts("replays", activity.replays),
        *fact("accessibility", *(word.zh for word in activity.accessibility)),
        *fact("weather", activity.weather),
        *fact("equipment", *activity.equipment),
        *transport_facts(activity.transport or palace.transport),
        *special_facts(edition, activity.special_hours),
    )


def _joining(edition: Edition, activity: Activity) -> list[Fact]:
    """Who may come, what it costs and how to enrol."""
    return [
        *fact("audience", *activity.audience),
        *fact("age", wording.ages(activity.age)),
        *fact("level", activity.level),
        *fact("eligibility", *activity.eligibility),
        *fact("quota", f"{activity.quota} 人" if activity.quota else None),
        *fact("fee", activity.fee),
        *price_facts(activity.prices),
        *fact("discounts", *activity.discounts),
        *registration_facts(edition, activity, None),
        *fact("materials", *activity.materials),
        *fact("absence", activity.absence),
    ]


def registration_facts(edition: Edition, activity: Activity, part: Part | None) -> list[Fact]:
    """How registration stands today, its days, the way, the places that are left."""
    own: Registration | None = part.registration if part else activity.registration
    turns = edition.enrolments(activity, part)
    state = turns[0].state if turns else None
    if own is None:
        return fact("registration", state.zh if state and part is None else None)
    whole = registration_of(activity, part) or own
    dates = wording.until(whole.start, whole.end, edition.today)
    quota = (part and part.quota) or activity.quota
    waiting = None if state is Enrolment.FULL else whole.waiting
    taken = f"已报 {own.enrolled} 人" if own.enrolled is not None else None
    left = max(quota - own.enrolled, 0) if quota and own.enrolled is not None else None
    stands = fact("registration", state and state.zh, dates, own.how)
    return [
        *(replace(f, turns=_turns(turns)) for f in stands),
        *fact("left", taken, f"还剩 {left} 个" if left else None),
        *fact("waiting", f"可候补 {waiting} 人" if waiting else None),
        *fact("registration_url", "去报名" if own.url else None, url=own.url or ""),
    ]


def _turns(turns: tuple[Turn, ...]) -> tuple[Badge, ...]:
    """The words for registration by days, where it will not stand as it does."""
    return tuple(dated(Badge("", t.state.zh), t) for t in turns) if len(turns) > 1 else ()


def _slots(calendar: Calendar, activity: Activity) -> tuple[str, ...]:
    """The slots its occurrences fall into, in the vocabulary's order."""
    held: Iterable[Occurrence] = calendar.occurrences[activity.id]
    found = {slot for o in held if o.takes_place for slot in slots_of(o, calendar.holidays)}
    return tuple(slot.zh for slot in type(next(iter(found))) if slot in found) if found else ()


def _rhythms(activity: Activity) -> tuple[str, ...]:
    phrases = [wording.rhythm(activity, part) for part in activity.parts]
    return (phrases[0],) if len(phrases) == 1 else ()


def places_of(calendar: Calendar, activity: Activity, part: Part) -> tuple[Where, ...]:
    """Where the stops of a tour are, moves included; of other parts what they say themselves."""
    own = where_of(part)
    if not activity.kind.travels:
        return (own,)
    held = [o for o in calendar.occurrences[activity.id] if o.part.id == part.id]
    on = [o.where for o in held if o.takes_place] or [o.where for o in held]
    return tuple(dict.fromkeys(on)) or (_planned(activity, part),)


def _planned(activity: Activity, part: Part) -> Where:
    own = where_of(part)
    return own if own.place or own.venue else where_of(activity)


def _stop_facts(
    calendar: Calendar, palace: Palace, activity: Activity, part: Part
) -> Iterator[Fact]:
    """Its place or places, and where it was to be if it is not there at all."""
    places = places_of(calendar, activity, part)
    for where in places:
        yield from place_facts(calendar, palace, where)
    planned = _planned(activity, part)
    if activity.kind.travels and planned not in places:
        before = place_facts(calendar, palace, planned)
        yield from (line for each in before for line in fact("planned_place", *each.values))


def part_facts(edition: Edition, activity: Activity, part: Part) -> tuple[Fact, ...]:
    """A course, round or stop: when, where, who, how many."""
    calendar, labels = edition.calendar, activity.kind.part_labels
    palace = calendar.alliance.palaces_by_id[activity.palace]
    found = (
        *fact("when", wording.dates_of(part, calendar.occurrences[activity.id], edition.today)),
        *_stop_facts(calendar, palace, activity, part),
        *fact("speaker", part.speaker),
        *fact("performers", *part.performers),
        *fact("audience", *part.audience),
        *fact("age", wording.ages(part.age)),
        *fact("level", part.level),
        *fact("quota", f"{part.quota} 人" if part.quota else None),
        *fact("fee", part.fee),
        *registration_facts(edition, activity, part),
        *fact("contact", part.contact, part.phone),
    )
    return tuple(replace(f, label=labels.get(f.key, f.label)) for f in found)
