"""Where: palaces, their points and venues, places outside, and what is held online."""

from gongli.model import Occurrence, Palace, Point, Venue
from gongli.rules.calendar import Calendar
from gongli.rules.coordinates import satellite
from gongli.rules.opening import special_of
from gongli.rules.spots import address_of, palace_spot, venue_spot
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.structured.hours import special, weekly
from gongli.writing.structured.things import Thing, id_of, term, thing


def palace_place(calendar: Calendar, palace: Palace) -> Thing:
    """A palace as a building, in few words."""
    url = addresses.palace_url(palace)
    return thing(
        "CivicStructure",
        id_of(calendar, url, "place"),
        name=palace.name,
        url=calendar.absolute(url),
        address=_address(palace, palace.address),
        geo=_geo(satellite(palace_spot(palace).position)),
    )


def whole_palace(edition: Edition, palace: Palace) -> Thing:
    """A palace as a building with its hours and what is in it."""
    return {
        **palace_place(edition.calendar, palace),
        **thing(
            "CivicStructure",
            telephone=palace.phone,
            email=palace.email,
            openingHoursSpecification=weekly(palace.hours),
            specialOpeningHoursSpecification=special(palace.special_hours, edition.today),
            containsPlace=[
                *(_point(palace, point) for point in palace.points),
                *(venue_place(edition.calendar, palace, venue) for venue in palace.venues),
            ],
        ),
    }


def venue_place(calendar: Calendar, palace: Palace, venue: Venue) -> Thing:
    """A room or square of a palace, in few words."""
    url = addresses.venue_url(palace, venue)
    return thing(
        "Place",
        id_of(calendar, url, "place"),
        name=venue.name,
        url=calendar.absolute(url),
        address=_address(palace, address_of(palace, venue)),
        geo=_geo(satellite(venue_spot(palace, venue).position)),
    )


def whole_venue(edition: Edition, palace: Palace, venue: Venue) -> Thing:
    """A room or square with its hours, its size and what it offers."""
    return {
        **venue_place(edition.calendar, palace, venue),
        **thing(
            "Place",
            containedInPlace=palace_place(edition.calendar, palace),
            maximumAttendeeCapacity=venue.capacity,
            openingHoursSpecification=weekly(venue.hours or palace.hours),
            specialOpeningHoursSpecification=special(special_of(palace, venue), edition.today),
            amenityFeature=[
                thing("LocationFeatureSpecification", name=name, value=True)
                for name in venue.amenities
            ],
        ),
    }


def location(calendar: Calendar, o: Occurrence) -> tuple[str, list[Thing]]:
    """How one takes part (onsite, online, both ways) and where, places before addresses."""
    online = _online(calendar, o)
    if online and not (o.where.venue or o.where.place):
        return term("OnlineEventAttendanceMode"), online
    mode = term("MixedEventAttendanceMode" if online else "OfflineEventAttendanceMode")
    return mode, [_place(calendar, o), *online]


def _place(calendar: Calendar, o: Occurrence) -> Thing:
    """A venue or a place outside; the palace itself where nobody says, as in feeds' GEO."""
    palace, venue = calendar.palace_of(o), calendar.venue_of(o)
    if o.where.place:
        return thing(
            "Place",
            name=o.where.place,
            # Search engines ask for an address: the place's name is how people there find it.
            address=_postal(o.where.address or o.where.place),
            geo=_geo(calendar.position_of(o)),
        )
    return venue_place(calendar, palace, venue) if venue else palace_place(calendar, palace)


def _online(calendar: Calendar, o: Occurrence) -> list[Thing]:
    """Where it can be followed as it happens; an online event without address is at its page."""
    urls = [*(channel.url for channel in o.live if channel.url), *o.activity.online_at]
    if o.activity.kind.online and not urls:
        urls = [calendar.absolute(addresses.occurrence_url(o))]
    return [thing("VirtualLocation", url=url) for url in dict.fromkeys(urls)]


def _point(palace: Palace, point: Point) -> Thing:
    return thing(
        "Place",
        name=point.name,
        address=_address(palace, point.address),
        geo=_geo(satellite(point.geo)),
        telephone=point.phone,
        openingHoursSpecification=weekly(point.hours),
    )


def _address(palace: Palace, street: str | None) -> Thing:
    return _postal(street, palace.city)


def _postal(street: str | None, city: str | None = None) -> Thing:
    return thing("PostalAddress", streetAddress=street, addressLocality=city, addressCountry="CN")


def _geo(position: tuple[float, float] | None) -> Thing | None:
    if position is None:
        return None
    return thing("GeoCoordinates", latitude=position[0], longitude=position[1])
