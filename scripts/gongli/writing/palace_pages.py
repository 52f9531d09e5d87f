"""The pages of a palace, its brands and its venues."""

from __future__ import annotations

from gongli.model import Activity, Brand, Occurrence, Palace, Venue
from gongli.rules import wording
from gongli.writing import addresses, feeds, scopes, sheets
from gongli.writing.cards import Within, cards
from gongli.writing.edition import Edition
from gongli.writing.months import grid
from gongli.writing.prose import prose
from gongli.writing.templates import Page
from gongli.writing.views import Card, Grid, Reference

_NEXT_FEW = 12
_PAST_FEW = 6


def palace_page(edition: Edition, palace: Palace) -> Page:
    """A palace: what is on, its brands, venues and how to get there."""
    scope = scopes.palace_scope(edition, palace)
    singles = tuple(
        Reference(a.name, addresses.activity_url(a), _dates(edition, a)) for a in palace.activities
    )
    venues = tuple(
        Reference(v.name, addresses.venue_url(palace, v), v.centre.zh if v.centre else "")
        for v in palace.venues
    )
    return Page(
        url=addresses.palace_url(palace),
        template="palace.md.j2",
        title=palace.name,
        description=f"{palace.name}的活动日历、品牌与场地。{palace.mission or ''}",
        feed=scope.path,
        section="brands",
        context={
            "cover": sheets.palace_cover(edition, palace),
            "upcoming": _upcoming(edition, scope, Within.PALACE),
            "grid": _grid(edition, scope, Within.PALACE),
            "brands": tuple(sheets.brand_card(edition, b) for b in palace.brands),
            "activities": singles,
            "venues": venues,
            "facts": sheets.palace_facts(palace),
            "honours": sheets.honour_facts(palace),
            "story": prose(palace.intro),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def _dates(edition: Edition, activity: Activity) -> str:
    return wording.summary_of(activity, edition.occurrences[activity.id], edition.today)


def _upcoming(edition: Edition, scope: scopes.Scope, within: Within) -> tuple[Card, ...]:
    return cards(edition, edition.upcoming(scope.occurrences)[:_NEXT_FEW], within)


def _grid(edition: Edition, scope: scopes.Scope, within: Within) -> Grid | None:
    """The month of the next occurrence, this month where there is one; None when over."""
    coming = edition.upcoming(scope.occurrences)
    if not coming:
        return None
    month = max(coming[0].day, edition.today).replace(day=1)
    return grid(edition, month, scope.occurrences, within)


def brand_page(edition: Edition, brand: Brand) -> Page:
    """A brand: its name set large, what comes, what was, its story."""
    scope = scopes.brand_scope(edition, brand)
    coming = edition.upcoming(scope.occurrences)
    past = [o for o in reversed(scope.occurrences) if o.until < edition.today and o.takes_place]
    seasons = sorted(brand.activities, key=lambda a: a.id, reverse=True)
    return Page(
        url=addresses.brand_url(brand),
        template="brand.md.j2",
        title=brand.name,
        description=brand.tagline or f"{brand.name}：下一场、往届与订阅。",
        feed=scope.path,
        section="brands",
        context={
            "cover": sheets.brand_cover(edition, brand),
            "upcoming": _upcoming(edition, scope, Within.BRAND),
            "upcoming_note": _upcoming_note(edition, coming),
            "grid": _grid(edition, scope, Within.BRAND),
            "seasons": tuple(
                Reference(a.name, addresses.activity_url(a), _dates(edition, a)) for a in seasons
            ),
            "past": cards(edition, past[:_PAST_FEW], Within.BRAND),
            "facts": sheets.brand_facts(brand),
            "story": prose(brand.story),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def _upcoming_note(edition: Edition, coming: tuple[Occurrence, ...]) -> str:
    if not coming:
        return ""
    first = coming[0]
    venue = edition.venue_of(first)
    rhythm = wording.schedule(first.part.when) if len(first.activity.parts) == 1 else ""
    return " · ".join(filter(None, [first.activity.name, rhythm, venue.name if venue else ""]))


def venue_page(edition: Edition, palace: Palace, venue: Venue) -> Page:
    """A venue with its own calendar."""
    scope = scopes.venue_scope(edition, palace, venue)
    return Page(
        url=addresses.venue_url(palace, venue),
        template="venue.md.j2",
        title=f"{venue.name}（{palace.label}）",
        description=f"{palace.name}{venue.name}的活动安排与订阅。",
        feed=scope.path,
        section="brands",
        context={
            "cover": sheets.venue_cover(edition, palace, venue),
            "facts": sheets.venue_facts(palace, venue),
            "upcoming": _upcoming(edition, scope, Within.PALACE),
            "grid": _grid(edition, scope, Within.PALACE),
            "feed": feeds.feed_view(edition, scope),
        },
    )
