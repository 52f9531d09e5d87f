"""What is simply there (https://schema.org/Service): services, menus, permanent exhibitions."""

from __future__ import annotations

from gongli.kinds.exhibition import Exhibition
from gongli.kinds.menu import Menu
from gongli.kinds.service import Service
from gongli.model import Activity, Opening
from gongli.writing.addresses import activity_url
from gongli.writing.edition import Edition
from gongli.writing.structured.hours import special, weekly
from gongli.writing.structured.offers import free, offers
from gongli.writing.structured.people import audience, palace_body
from gongli.writing.structured.places import palace_place, venue_place
from gongli.writing.structured.things import Thing, id_of, thing


def service(edition: Edition, activity: Activity) -> Thing:
    """Something offered without a date, with the hours it is there and how to come by it."""
    palace = edition.alliance.palaces_by_id[activity.palace]
    url = activity_url(activity)
    return thing(
        "Service",
        id_of(edition, url, "service"),
        name=activity.name,
        description=activity.summary,
        url=edition.absolute(url),
        serviceType=activity.kind.zh,
        provider=palace_body(edition, palace),
        areaServed=palace.city,
        audience=audience(activity.audience, activity.age),
        hoursAvailable=[
            *weekly(_opening(activity)),
            *special(activity.special_hours, edition.today),
        ],
        availableChannel=_channel(edition, activity),
        offers=offers(edition, activity, None, ""),
        isAccessibleForFree=free(activity, None),
        hasOfferCatalog=_catalogue(activity),
    )


def _opening(activity: Activity) -> Opening | None:
    return activity.opening if isinstance(activity, Service | Exhibition) else None


def _channel(edition: Edition, activity: Activity) -> Thing:
    """Where one goes, rings or orders."""
    palace = edition.alliance.palaces_by_id[activity.palace]
    venue = palace.venues_by_id[activity.venue] if activity.venue else None
    place = venue_place(edition, palace, venue) if venue else palace_place(edition, palace)
    orders = activity.order_url if isinstance(activity, Menu) else None
    online = activity.online if isinstance(activity, Exhibition) else None
    phone = activity.phone and thing("ContactPoint", telephone=activity.phone)
    return thing(
        "ServiceChannel", serviceLocation=place, serviceUrl=orders or online, servicePhone=phone
    )


def _catalogue(activity: Activity) -> Thing | None:
    """What can be ordered."""
    if not isinstance(activity, Menu):
        return None
    dishes = [thing("Service", name=d.name, description=d.about) for d in activity.menu]
    return thing(
        "OfferCatalog", itemListElement=[thing("Offer", itemOffered=dish) for dish in dishes]
    )
