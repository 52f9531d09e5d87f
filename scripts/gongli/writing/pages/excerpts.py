"""What many pages show of a scope: what comes next, its month, its activities as links."""

from collections.abc import Iterable
from urllib.parse import urlencode

from gongli.model import Activity, Palace
from gongli.rules import wording
from gongli.rules.calendar import Calendar
from gongli.rules.facets import gathered
from gongli.writing import addresses
from gongli.writing.calendar.months import grid
from gongli.writing.calendar.timeline import own_calendar
from gongli.writing.edition import Edition
from gongli.writing.feeds.scope import Scope
from gongli.writing.parts.cards import Within, cards
from gongli.writing.views import Card, Grid, Reference

_FEW, _MOST = 12, 40


def upcoming(edition: Edition, scope: Scope, within: Within) -> tuple[Card, ...]:
    """The next four weeks, since the page is read for days; a few at least, and not too many.

    The page shows the first few that are ahead of its reader's day.
    """
    coming = edition.upcoming(scope.occurrences)
    soon = sum(o.day <= edition.four_weeks_end for o in coming)
    return cards(edition, coming[: min(max(soon, _FEW), _MOST)], within)


def calendar_of(calendar: Calendar, palace: Palace | None, **asked: str) -> str:
    """Where all of it stands: a calendar, with the filters of its form."""
    own = palace and own_calendar(calendar, palace)
    base = addresses.palace_url(own) if own else ""
    query = urlencode(asked, safe="/")
    return f"{base}{addresses.CALENDAR}{query and '?'}{query}"


def doors(edition: Edition, palace: Palace) -> tuple[Reference, ...]:
    """A palace's own calendar filtered by what has a feed of the whole site alone: 双休日."""
    calendar = edition.calendar
    if not own_calendar(calendar, palace):
        return ()
    coming = edition.upcoming(calendar.of(palace.all_activities()))
    found: list[Reference] = []
    for facet in gathered():
        held = {value.id for o in coming for value in facet.answers(calendar, o)}
        found += (
            Reference(value.name, calendar_of(calendar, palace, **{facet.key: value.id}))
            for value in facet.values(calendar)
            if value.id in held
        )
    return tuple(found)


def month_grid(edition: Edition, scope: Scope, within: Within) -> Grid | None:
    """The month of the next occurrence, this month where there is one; None when over."""
    coming = edition.upcoming(scope.occurrences)
    if not coming:
        return None
    month = max(coming[0].day, edition.today).replace(day=1)
    palace = None if within is Within.SITE else edition.calendar.palace_of(coming[0])
    return grid(
        edition, month, scope.occurrences, within, palace and own_calendar(edition.calendar, palace)
    )


def references(
    edition: Edition, activities: Iterable[Activity], *, palaces: bool = False
) -> tuple[Reference, ...]:
    """Activities as links, each with its dates; with `palaces`, the palace goes before them."""
    found = []
    for a in activities:
        label = edition.calendar.alliance.palaces_by_id[a.palace].label if palaces else ""
        note = " · ".join(
            filter(None, [called_off(edition.calendar, a), label, _dates(edition, a)])
        )
        found.append(Reference(a.name, addresses.activity_url(a), note))
    return tuple(found)


def called_off(calendar: Calendar, activity: Activity) -> str:
    """Whether it is called off, as a whole or in each of its occurrences."""
    held = calendar.occurrences[activity.id]
    if held and not any(o.takes_place for o in held):
        return held[-1].state.zh
    return activity.status.zh if activity.status.off else ""


def _dates(edition: Edition, activity: Activity) -> str:
    dates = wording.summary_of(activity, edition.calendar.occurrences[activity.id], edition.today)
    return dates or activity.kind.zh
