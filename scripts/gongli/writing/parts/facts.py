"""Fact sheets: what stands at the side of a page, in the order people ask."""

from collections.abc import Iterable
from dataclasses import replace

from gongli.model import (
    Activity,
    Building,
    Channel,
    Link,
    Occurrence,
    Organisers,
    Palace,
    Part,
    Partner,
    SpecialHours,
    Venue,
)
from gongli.rules import wording
from gongli.rules.admission import admission_of
from gongli.rules.calendar import Calendar
from gongli.rules.opening import special_of
from gongli.rules.slots import slots_of
from gongli.rules.spots import address_of, palace_spot, spot_of, venue_spot
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.parts.joining import entry_facts, joining_facts, price_facts, registration_facts
from gongli.writing.parts.labels import fact
from gongli.writing.parts.stretches import stretch_facts
from gongli.writing.parts.where import map_facts, place_facts, stop_facts, transport_facts, where_of
from gongli.writing.views import Fact


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


def special_facts(edition: Edition, special: Iterable[SpecialHours]) -> list[Fact]:
    """Days with hours of their own that are not over."""
    ahead = (s for s in special if s.days.last >= edition.today)
    coming = sorted(ahead, key=lambda s: s.days.first)
    return fact("special_hours", *(wording.special_day(s, edition.today) for s in coming))


def link_facts(key: str, links: Iterable[Link]) -> list[Fact]:
    """A line for each platform."""
    return [line for link in links for line in fact(key, link.label, url=link.url)]


def live_facts(channels: Iterable[Channel]) -> list[Fact]:
    """A line for each platform, a link where it has an address."""
    return [
        line
        for channel in channels
        for line in fact(
            "live",
            channel.label if channel.url else f"{channel.label}：{channel.where}",
            url=channel.url,
        )
    ]


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


def activity_facts(edition: Edition, activity: Activity) -> tuple[Fact, ...]:
    """Everything a notice says."""
    calendar = edition.calendar
    palace = calendar.alliance.palaces_by_id[activity.palace]
    point = palace.points_by_id.get(activity.point or "")
    where, held = where_of(activity), calendar.occurrences[activity.id]
    return (
        *fact("when", *_rhythms(activity)),
        *(stretch_facts(edition, activity.parts[0], held) if len(activity.parts) == 1 else ()),
        *fact("slots", *_slots(calendar, activity)),
        *place_facts(palace, where),
        *map_facts(spot_of(palace, where)),
        *fact("point", point.name if point else None),
        *fact("speaker", activity.speaker),
        *fact("performers", *activity.performers),
        *fact("invited", *activity.invited),
        *joining_facts(edition, activity),
        *fact("theme", activity.theme),
        *campaign_facts(calendar, calendar.alliance.campaigns_of(activity)),
        *fact("category", activity.category),
        *fact("art_forms", *activity.art_forms),
        *fact("role", activity.role and activity.role.zh),
        *organiser_facts(calendar.alliance.organisers_of(activity)),
        *partner_facts(activity.partners),
        *fact("contact", activity.contact, activity.phone),
        *live_facts(activity.live),
        *link_facts("replays", activity.replays),
        *fact("accessibility", *(word.zh for word in activity.accessibility)),
        *fact("weather", activity.weather),
        *fact("equipment", *activity.equipment),
        *transport_facts(activity.transport or palace.transport),
        *special_facts(edition, activity.special_hours),
    )


def _slots(calendar: Calendar, activity: Activity) -> tuple[str, ...]:
    """The slots its occurrences fall into, in the vocabulary's order."""
    held: Iterable[Occurrence] = calendar.occurrences[activity.id]
    found = {slot for o in held if o.takes_place for slot in slots_of(o, calendar.holidays)}
    return tuple(slot.zh for slot in type(next(iter(found))) if slot in found) if found else ()


def _rhythms(activity: Activity) -> tuple[str, ...]:
    phrases = [wording.rhythm(activity, part) for part in activity.parts]
    return (phrases[0],) if len(phrases) == 1 else ()


def part_facts(edition: Edition, activity: Activity, part: Part) -> tuple[Fact, ...]:
    """A course, round or stop: when, where, who, how many."""
    calendar, labels = edition.calendar, activity.kind.part_labels
    held = calendar.occurrences[activity.id]
    palace = calendar.alliance.palaces_by_id[activity.palace]
    found = (
        *fact("when", wording.dates_of(part, calendar.occurrences[activity.id], edition.today)),
        *stretch_facts(edition, part, tuple(o for o in held if o.part.id == part.id)),
        *stop_facts(calendar, palace, activity, part),
        *fact("speaker", part.speaker),
        *fact("performers", *part.performers),
        *fact("audience", *part.audience),
        *fact("age", wording.ages(part.age)),
        *fact("level", part.level),
        *fact("quota", f"{part.quota} 人" if part.quota else None),
        *fact("fee", part.fee),
        *entry_facts(admission_of(activity, part) if part.entry or part.registration else None),
        *registration_facts(edition, activity, part),
        *fact("contact", part.contact, part.phone),
    )
    return tuple(replace(f, label=labels.get(f.key, f.label)) for f in found)
