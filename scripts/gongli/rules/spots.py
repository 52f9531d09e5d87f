"""Where people have to go: a palace, a point, a venue or a place outside, as a map knows it."""

from dataclasses import dataclass

from gongli.model import Palace, Point, Position, Venue, Where
from gongli.rules.coordinates import Pair, satellite


@dataclass(frozen=True)
class Spot:
    """A place on a map: where it is known, its position, else the words that find it."""

    name: str
    address: str
    words: str
    """City, name and address: 江苏南通 南通市劳动人民文化宫."""
    position: Position | None


def palace_spot(palace: Palace) -> Spot:
    """The house itself."""
    return _spot(palace, palace.name, palace.address, palace.geo)


def point_spot(palace: Palace, point: Point) -> Spot:
    """A further place of a palace, which lies elsewhere even if nobody says where."""
    return _spot(palace, point.name, point.address, point.geo)


def venue_spot(palace: Palace, venue: Venue) -> Spot:
    """A venue: where it says itself, else at its point, else in the palace.

    Maps do not know the rooms of a house, so one without a place of its own is found by
    the house's name.
    """
    if venue.geo or venue.address:
        return _spot(palace, venue.name, venue.address, venue.geo)
    point = palace.points_by_id.get(venue.point or "")
    return point_spot(palace, point) if point else palace_spot(palace)


def spot_of(palace: Palace, where: Where) -> Spot | None:
    """What an activity, a part or an occurrence says of its place; None if it says nothing."""
    if where.place:
        return _spot(palace, where.place, where.address, where.geo)
    return venue_spot(palace, palace.venues_by_id[where.venue]) if where.venue else None


def position_of(palace: Palace, where: Where) -> Pair | None:
    """Latitude and longitude as feeds and data want them (WGS-84), the palace's where not said."""
    return satellite((spot_of(palace, where) or palace_spot(palace)).position)


def address_of(palace: Palace, venue: Venue) -> str | None:
    """A venue's address: its own, its point's, else the palace's; a point is elsewhere."""
    point = palace.points_by_id.get(venue.point or "")
    return venue.address or (point.address if point else palace.address)


def _spot(palace: Palace, name: str, address: str | None, geo: Position | None) -> Spot:
    said = [name, *([address] if address and address not in name else [])]
    city = palace.city or ""
    known = not city or any(city in words for words in said)
    return Spot(name, address or "", " ".join([*([] if known else [city]), *said]), geo)
