"""Everything that a feed is about: the site, palaces, brands, activities, venues, groups of them.

Which files there are of what; in brackets where those who look for another form find it all:

    the site             .ics .atom .json .csv (alarms: palaces)
    palace, brand        .ics -alarm.ics .atom .json .csv
    campaign, and by     .ics .atom (data: the site's, by `campaigns`, `slots`, `category`,
    slot, category …       `audiences`, `free`, its venue's `centre`)
    … of a palace        no file (the palace's; its calendar shows them filtered)
    venue                .ics (the palace's, by `venue`)
    activity             .ics from its second event on, for ever (its brand's, by `activity`)
    course, class        the same (its brand's, by `activity` and `part`)
    one event            its file until it is over (any feed, for 180 days more)
    registration, month  .ics

Alarms are for who imports: phones that subscribe drop them.  Data are whole, so that the larger
hold the smaller (`data/volumes.py`: in parts where they grow); Atom tells the nearest hundred
only, so that what lies in no single palace has its own.

A feed is published with its first event.  From then on it is there and has one: what it is of
may go, its last event stays (`gone.py`, `contents.py`).  Atom stays too, and may be empty; so may
the feed of a palace that has opening hours alone, to which nothing leads.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from gongli.model import Activity, Brand, Campaign, Occurrence, Palace, Venue
from gongli.rules.calendar import Calendar, in_time
from gongli.rules.facets import Facet, Value, gathered
from gongli.rules.ghosts import Ghost
from gongli.rules.openings import registration_days
from gongli.writing import addresses
from gongli.writing.edition import Edition, once
from gongli.writing.feeds.former import former_of
from gongli.writing.feeds.gone import (
    NOTHING_GONE,
    Gone,
    gone_at_venues,
    gone_below,
    gone_of_campaigns,
    gone_of_courses,
)
from gongli.writing.feeds.scope import Scope, Sort
from gongli.writing.parts.cards import DEFAULT_COLOR

ALL = "all"
REGISTRATION = "registration"


def all_scope(edition: Edition) -> Scope:
    """Everything of the site."""
    calendar = edition.calendar
    palaces = calendar.alliance.palaces
    return Scope(
        Sort.SITE,
        id=ALL,
        title=calendar.alliance.name or calendar.settings.site_name,
        url="",
        occurrences=calendar.all_occurrences,
        activities=calendar.alliance.all_activities(),
        gone=_gone(edition, ""),
        color=_color(palaces[0]) if len(palaces) == 1 else DEFAULT_COLOR,
    )


def palace_scope(edition: Edition, palace: Palace) -> Scope:
    """All of a palace."""
    url, activities = addresses.palace_url(palace), palace.all_activities()
    return Scope(
        Sort.PALACE,
        id=palace.id,
        title=palace.name,
        url=url,
        occurrences=edition.calendar.of(activities),
        activities=activities,
        gone=_gone(edition, url),
        color=_color(palace),
    )


def brand_scope(edition: Edition, brand: Brand) -> Scope:
    """All of a brand, this season and the next."""
    url = addresses.brand_url(brand)
    return Scope(
        Sort.BRAND,
        id=url.rstrip("/"),
        title=brand.name,
        url=url,
        occurrences=edition.calendar.of(brand.activities),
        activities=brand.activities,
        gone=_gone(edition, url),
        color=_color(edition.calendar.alliance.palaces_by_id[brand.palace], brand),
    )


def activity_scope(edition: Edition, activity: Activity) -> Scope:
    """One activity; whether it has a feed, `Edition.series` knows."""
    url = addresses.activity_url(activity)
    return Scope(
        Sort.ACTIVITY,
        id=activity.page,
        title=activity.name,
        url=url,
        occurrences=edition.calendar.followed(activity.id, activity.palace),
        gone=_gone(edition, url),
        color=_color_of(edition, activity),
    )


def course_scopes(edition: Edition, activity: Activity) -> Iterator[Scope]:
    """Each part of an activity that people come to alone."""
    for part in activity.parts if activity.kind.chosen else ():
        address = f"{activity.page}/{part.id}"
        if address in edition.series:
            yield Scope(
                Sort.COURSE,
                id=address,
                title=f"{part.name} · {activity.name}",
                url=addresses.activity_url(activity),
                occurrences=edition.calendar.followed(f"{activity.id}/{part.id}", activity.palace),
                gone=gone_of_courses(edition).get(address, NOTHING_GONE),
                color=_color_of(edition, activity),
            )


def _color_of(edition: Edition, activity: Activity) -> str:
    alliance = edition.calendar.alliance
    return _color(alliance.palaces_by_id[activity.palace], alliance.brand_of(activity))


def _color(palace: Palace, brand: Brand | None = None) -> str:
    return (brand and brand.color) or palace.color or DEFAULT_COLOR


def campaign_activities(calendar: Calendar, campaign: Campaign) -> tuple[Activity, ...]:
    """The activities that belong to a campaign, themselves or by their brand."""
    every = calendar.alliance.all_activities()
    return tuple(a for a in every if campaign.id in calendar.alliance.campaigns_of(a))


def campaign_scope(edition: Edition, campaign: Campaign) -> Scope:
    """What many palaces do together."""
    url = addresses.campaign_url(campaign)
    return Scope(
        Sort.CAMPAIGN,
        id=url.rstrip("/"),
        title=campaign.name,
        url=url,
        occurrences=edition.calendar.of(campaign_activities(edition.calendar, campaign)),
        gone=gone_of_campaigns(edition).get(campaign.id, NOTHING_GONE),
        color=campaign.color or DEFAULT_COLOR,
    )


def venue_scope(edition: Edition, palace: Palace, venue: Venue) -> Scope:
    """What happens at one venue."""
    url = addresses.venue_url(palace, venue)
    held = edition.calendar.of(palace.all_activities())
    return Scope(
        Sort.VENUE,
        id=url.rstrip("/"),
        title=f"{venue.name}（{palace.label}）",
        url=url,
        occurrences=tuple(o for o in held if o.venue == venue.id),
        gone=gone_at_venues(edition).get(url.rstrip("/"), NOTHING_GONE),
        color=_color(palace),
    )


def facet_scopes(edition: Edition, whole: Scope) -> Iterator[Scope]:
    """What of the whole site has something in common; no empty ones."""
    for facet in gathered():
        former = former_of(edition, facet)
        values = {value.id: value for value in facet.values(edition.calendar)}
        held: defaultdict[str, list[Occurrence]] = defaultdict(list)
        lost: defaultdict[str, list[Occurrence]] = defaultdict(list)
        for o in whole.occurrences:
            now = tuple(_ids(facet.answers(edition.calendar, o)))
            for id in now:
                held[id].append(o)
            for id in former.of(edition, facet, o):
                if id not in now:
                    (held if id in former.dropped else lost)[id].append(o)
        left = whole.gone.by(partial(_stood_in, edition, facet))
        for id, value in {**former.values(), **values}.items():
            if held[id] or id in left or lost[id]:
                yield Scope(
                    Sort.FACET,
                    id=facet.address(value),
                    title=f"{whole.title} · {value.name}",
                    url=whole.url,
                    occurrences=tuple(held[id]),
                    gone=left.get(id, NOTHING_GONE).and_once(edition, lost[id]),
                    heading=facet.heading,
                    short=value.name,
                    color=whole.color,
                    offered=id in values,
                )


def _ids(values: Iterable[Value]) -> Iterator[str]:
    return (value.id for value in values if not value.loose)


def registration_scope(edition: Edition, whole: Scope, palace: Palace | None = None) -> Scope:
    """The days that registration opens, as events of their own.

    On the site of one palace its own says the same: where there were several once, the site's is
    still there, but not offered.
    """
    alliance = edition.calendar.alliance
    activities = (palace or alliance).all_activities()
    held = edition.calendar.occurrences
    found = (opening for a in activities for opening in registration_days(a, held[a.id]))
    below, label = (f"{whole.id}/", palace.label) if palace else ("", whole.title)
    return Scope(
        Sort.REGISTRATION,
        id=below + REGISTRATION,
        title=f"{label} · 开始报名",
        url=whole.url,
        gone=_gone(edition, whole.url, registration=True),
        openings=tuple(sorted(found, key=lambda r: (r.day, addresses.registration_uid(r, "")))),
        heading="报名",
        short="开始报名的日子",
        color=whole.color,
        offered=palace is not None or alliance.declared or alliance.several,
    )


@once
def scopes(edition: Edition) -> tuple[Scope, ...]:
    """Every scope of the site, in reading order, and those of which nothing stands any more."""
    living = tuple(_living(edition))
    return (*living, *_vanished(edition, {scope.id for scope in living}))


def _living(edition: Edition) -> Iterator[Scope]:
    alliance = edition.calendar.alliance
    whole = all_scope(edition)
    yield whole
    yield from facet_scopes(edition, whole)
    if alliance.declared or alliance.several or edition.ledger.alliance:
        yield registration_scope(edition, whole)
    yield from (campaign_scope(edition, campaign) for campaign in alliance.campaigns)
    for palace in alliance.palaces:
        own = palace_scope(edition, palace)
        yield own
        yield from (brand_scope(edition, brand) for brand in palace.brands)
        for activity in palace.all_activities():
            if activity.page in edition.series:
                yield activity_scope(edition, activity)
            yield from course_scopes(edition, activity)
        yield from (venue_scope(edition, palace, venue) for venue in palace.venues)
        yield registration_scope(edition, own, palace)


def _gone(edition: Edition, url: str, *, registration: bool = False) -> Gone:
    """What went of the activities that lie at or below this address."""
    return gone_below(edition, registration=registration).get(url.rstrip("/"), NOTHING_GONE)


def _stood_in(edition: Edition, facet: Facet, ghost: Ghost) -> Iterator[str]:
    """The ids of the values it had, those of today and of former topics."""
    calendar, snapshot = edition.calendar, ghost.snapshot
    palace = calendar.page_of(snapshot.activity).partition("/")[0]
    said = [Value(word, word) for word in snapshot.words(facet.key)]
    now = _ids(facet.gather(calendar, calendar.alliance.palaces_by_id.get(palace), said))
    former = former_of(edition, facet).covering(palace, (value.id for value in said))
    return iter(dict.fromkeys((*now, *former)))


def _vanished(edition: Edition, living: set[str]) -> Iterator[Scope]:
    """Feeds of what was deleted: phones still subscribe to them."""
    found = {name: (sort, gone) for sort, name, gone in _once_there(edition)}
    colors = {palace.id: _color(palace) for palace in edition.calendar.alliance.palaces}
    for name in sorted(found.keys() - living):
        sort, gone = found[name]
        color = colors.get(name.partition("/")[0], DEFAULT_COLOR)
        scope = Scope(
            sort, id=name, title="已撤下的活动", url="", gone=gone, color=color, offered=False
        )
        yield _going_on(edition, scope) if sort in (Sort.ACTIVITY, Sort.COURSE) else scope


def _going_on(edition: Edition, scope: Scope) -> Scope:
    """With what of an activity or a course stands elsewhere now, where it is itself gone (接续)."""
    palace = scope.id.partition("/")[0]
    below = f"/{scope.id.rpartition('/')[2]}" if scope.sort is Sort.COURSE else ""
    ids = dict.fromkeys(f"{ghost.snapshot.activity}{below}" for ghost in scope.gone.ever)
    held = in_time({o for id in ids for o in edition.calendar.followed(id, palace)})
    if not held:
        return scope
    activity, part = held[-1].activity, held[-1].part
    names = (part.name, activity.name) if below else (activity.name,)
    return replace(
        scope,
        title=" · ".join(dict.fromkeys(names)),
        url=addresses.activity_url(activity),
        occurrences=held,
        color=_color_of(edition, activity),
    )


def _once_there(edition: Edition) -> Iterator[tuple[Sort, str, Gone]]:
    """What had a feed while something was there that has gone: its sort and its address."""
    for name, gone in gone_below(edition, registration=False).items():
        left = (*gone.told, *gone.ever)
        pages = {page for ghost in left for page in edition.pages_of(ghost.snapshot.activity)}
        if name in edition.series:
            yield Sort.ACTIVITY, name, gone
        elif name and any(page.startswith(f"{name}/") for page in pages):
            yield (Sort.BRAND if "/" in name else Sort.PALACE), name, gone
    for name, gone in gone_of_courses(edition).items():
        if name in edition.series:
            yield Sort.COURSE, name, gone
    for name, gone in gone_below(edition, registration=True).items():
        if name and "/" not in name:
            yield Sort.REGISTRATION, f"{name}/{REGISTRATION}", gone
    for name, gone in gone_at_venues(edition).items():
        yield Sort.VENUE, name, gone
    for name, gone in gone_of_campaigns(edition).items():
        yield Sort.CAMPAIGN, f"campaigns/{name}", gone
