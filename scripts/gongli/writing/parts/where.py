"""Where it is: venues with their pages, places with their maps, the stops of a tour."""

from collections.abc import Iterator

from gongli.model import Activity, Palace, Part, Transport, Where
from gongli.rules.calendar import Calendar
from gongli.rules.spots import Spot
from gongli.writing import addresses
from gongli.writing.parts.labels import LABELS, fact
from gongli.writing.parts.maps import map_links
from gongli.writing.views import Fact


def map_facts(spot: Spot | None) -> list[Fact]:
    """The links to a place in three maps, on a line of their own."""
    links = map_links(spot)
    return [Fact(LABELS["maps"], (), maps=links, key="maps")] if links else []


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


def place_facts(palace: Palace, where: Where) -> list[Fact]:
    """A venue with its page, or a place outside with its address."""
    if where.place:
        return fact("place", where.place, where.address)
    venue = palace.venues_by_id[where.venue] if where.venue else None
    url = addresses.venue_url(palace, venue) if venue else ""
    return fact("place", venue.name if venue else None, url=url)


def where_of(holder: Activity | Part) -> Where:
    """What an activity or a part says of its place."""
    return Where(holder.venue, holder.place, holder.address, holder.geo)


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


def stop_facts(
    calendar: Calendar, palace: Palace, activity: Activity, part: Part
) -> Iterator[Fact]:
    """Its place or places, and where it was to be if it is not there at all."""
    places = places_of(calendar, activity, part)
    for where in places:
        yield from place_facts(palace, where)
    planned = _planned(activity, part)
    if activity.kind.travels and planned not in places:
        before = place_facts(palace, planned)
        yield from (line for each in before for line in fact("planned_place", *each.values))
