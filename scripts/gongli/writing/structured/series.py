"""Series of events (https://schema.org/EventSeries): activities, brands, campaigns."""

from collections.abc import Iterable

from gongli.model import Activity, Brand, Campaign, Occurrence, Status
from gongli.rules.calendar import Calendar
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds import scopes
from gongli.writing.structured.events import event, is_event, reference
from gongli.writing.structured.offers import free
from gongli.writing.structured.people import organisers, organisers_of
from gongli.writing.structured.places import location, palace_place
from gongli.writing.structured.things import LANGUAGE, Thing, term, thing

NEXT_FEW = 3
"""Events told with a brand or a campaign: each has a page where it is told anyway."""
MOST = 20
"""Events told with their activity.

Twenty are 35 kB of a page, 2 kB when compressed, and a first visit must not cost more than 60 kB
in all (`tests/deploy/test_budget.py`).  Search engines come again before these are over.
"""
_STATUS = {Status.CANCELLED: "EventCancelled", Status.POSTPONED: "EventPostponed"}


def activity_events(edition: Edition, activity: Activity) -> list[Thing]:
    """A single event, past or to come; else the series and the next of its events."""
    held = edition.calendar.occurrences[activity.id]
    if len(held) == 1:
        return [event(edition, held[0])]
    coming = edition.upcoming(held)[:MOST]
    return [activity_series(edition.calendar, activity), *(event(edition, o) for o in coming)]


def activity_series(calendar: Calendar, activity: Activity) -> Thing:
    """A season, a competition, a tour: from its first occurrence to its last."""
    held = calendar.occurrences[activity.id]
    brand = calendar.alliance.brand_of(activity)
    return {
        **reference(calendar, addresses.activity_url(activity), activity.name),
        **thing(
            "EventSeries",
            description=activity.summary,
            startDate=min(held, key=lambda o: o.start).starts,
            endDate=max(held, key=lambda o: o.end).ends,
            eventStatus=term(_STATUS.get(activity.status, "EventScheduled")),
            location=_places(calendar, held),
            organizer=organisers_of(calendar, activity),
            isAccessibleForFree=free(activity, None),
            superEvent=brand and reference(calendar, addresses.brand_url(brand), brand.name),
            inLanguage=LANGUAGE,
        ),
    }


def brand_series(edition: Edition, brand: Brand) -> Thing:
    """A brand since its first year, with the next few of its events."""
    calendar = edition.calendar
    palace = calendar.alliance.palaces_by_id[brand.palace]
    return {
        **reference(calendar, addresses.brand_url(brand), brand.name),
        **thing(
            "EventSeries",
            description=brand.tagline,
            startDate=brand.since,
            location=palace_place(calendar, palace),
            organizer=organisers(calendar, palace, brand.organisers),
            subEvent=_next_few(edition, calendar.of(brand.activities)),
            inLanguage=LANGUAGE,
        ),
    }


def campaign_series(edition: Edition, campaign: Campaign) -> Thing:
    """What many palaces do together, with the next few of its events."""
    days, own = campaign.days, campaign.organisers
    names = dict.fromkeys((*own.sponsor, *own.organiser))
    return {
        **reference(edition.calendar, addresses.campaign_url(campaign), campaign.name),
        **thing(
            "EventSeries",
            description=campaign.summary,
            startDate=days.first.isoformat() if days else None,
            endDate=days.last.isoformat() if days else None,
            organizer=[thing("Organization", name=name) for name in names],
            subEvent=_next_few(edition, scopes.campaign_scope(edition, campaign).occurrences),
            inLanguage=LANGUAGE,
        ),
    }


def _next_few(edition: Edition, held: Iterable[Occurrence]) -> list[Thing]:
    """Called-off ones are left to their own pages."""
    coming = [o for o in edition.upcoming(held) if o.takes_place and is_event(o.activity)]
    return [event(edition, o) for o in coming[:NEXT_FEW]]


def _places(calendar: Calendar, held: Iterable[Occurrence]) -> Thing | list[Thing]:
    """Every place of a series once, in order of time: a tour has many."""
    found = [location(calendar, o)[1][0] for o in {o.where: o for o in held}.values()]
    return found[0] if len(found) == 1 else found
