"""What is simply there (https://schema.org/Service): services, menus, permanent exhibitions."""

from gongli.model import Activity
from gongli.rules.calendar import Calendar
from gongli.writing.addresses import activity_url
from gongli.writing.edition import Edition
from gongli.writing.structured.hours import special, weekly
from gongli.writing.structured.offers import free, offers
from gongli.writing.structured.people import audience, palace_body
from gongli.writing.structured.places import palace_place, venue_place
from gongli.writing.structured.things import Thing, id_of, thing


def service(edition: Edition, activity: Activity) -> Thing:
    """Something offered without a date, with the hours it is there and how to come by it."""
    calendar = edition.calendar
    palace = calendar.alliance.palaces_by_id[activity.palace]
    url = activity_url(activity)
    return thing(
        "Service",
        id_of(calendar, url, "service"),
        name=activity.name,
        description=activity.summary,
        url=calendar.absolute(url),
        serviceType=activity.kind.zh,
        provider=palace_body(calendar, palace),
        areaServed=palace.city,
        audience=audience(activity.audience, activity.age),
        hoursAvailable=[
            *weekly(activity.opening),
            *special(activity.special_hours, edition.today),
        ],
        availableChannel=_channel(calendar, activity),
        offers=offers(calendar, activity, None, ""),
        isAccessibleForFree=free(activity, None),
        hasOfferCatalog=_catalogue(activity),
    )


def _channel(calendar: Calendar, activity: Activity) -> Thing:
    """Where one goes, rings or orders."""
    palace = calendar.alliance.palaces_by_id[activity.palace]
    venue = palace.venues_by_id[activity.venue] if activity.venue else None
    place = venue_place(calendar, palace, venue) if venue else palace_place(calendar, palace)
    online = next(iter(activity.online_at), None)
    phone = activity.phone and thing("ContactPoint", telephone=activity.phone)
    return thing("ServiceChannel", serviceLocation=place, serviceUrl=online, servicePhone=phone)


def _catalogue(activity: Activity) -> Thing | None:
    """What can be ordered."""
    offered = [thing("Service", name=name, description=about) for name, about in activity.on_offer]
    offers = [thing("Offer", itemOffered=each) for each in offered]
    return thing("OfferCatalog", itemListElement=offers) if offers else None
