"""What a feed is about: the alliance, a palace, a brand, an activity, a venue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gongli.model import Activity, Brand, Campaign, Occurrence, Palace, Venue
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.ghosts import Ghost


@dataclass(frozen=True)
class Scope:
    """What a feed is about: its title, its page, its occurrences."""

    title: str
    url: str
    path: str
    occurrences: tuple[Occurrence, ...]
    ghosts: tuple[Ghost, ...] = ()
    """What was published here and has since gone without being cancelled."""

    @property
    def worth_a_feed(self) -> bool:
        """Whether there is anything that a calendar could show: a menu has no dates."""
        return bool(self.occurrences or self.ghosts)


def all_scope(edition: Edition) -> Scope:
    """Everything of the site."""
    name = edition.alliance.name or edition.settings.site_name
    return Scope(name, "", addresses.ALL_FEED, edition.all_occurrences, edition.ghosts)


def palace_scope(edition: Edition, palace: Palace) -> Scope:
    """All of a palace."""
    url = addresses.palace_url(palace)
    occurrences = edition.of(palace.all_activities())
    return Scope(palace.name, url, addresses.feed_path(url), occurrences, _ghosts(edition, url))


def brand_scope(edition: Edition, brand: Brand) -> Scope:
    """All of a brand, this season and the next."""
    url = addresses.brand_url(brand)
    occurrences = edition.of(brand.activities)
    return Scope(brand.name, url, addresses.feed_path(url), occurrences, _ghosts(edition, url))


def activity_scope(edition: Edition, activity: Activity) -> Scope:
    """One activity."""
    url = addresses.activity_url(activity)
    occurrences = edition.occurrences[activity.id]
    return Scope(activity.name, url, addresses.feed_path(url), occurrences, _ghosts(edition, url))


def campaign_activities(edition: Edition, campaign: Campaign) -> tuple[Activity, ...]:
    """The activities that belong to a campaign, themselves or by their brand."""
    found = []
    for activity in edition.alliance.all_activities():
        brand = edition.alliance.brand_of(activity)
        if campaign.id in activity.campaigns or (brand and campaign.id in brand.campaigns):
            found.append(activity)
    return tuple(found)


def campaign_scope(edition: Edition, campaign: Campaign) -> Scope:
    """What many palaces do together."""
    url = addresses.campaign_url(campaign)
    occurrences = edition.of(campaign_activities(edition, campaign))
    return Scope(campaign.name, url, addresses.feed_path(url), occurrences)


def venue_scope(edition: Edition, palace: Palace, venue: Venue) -> Scope:
    """What happens at one venue."""
    url = addresses.venue_url(palace, venue)
    held = tuple(o for o in edition.of(palace.all_activities()) if o.venue == venue.id)
    gone = _ghosts(edition, addresses.palace_url(palace))
    gone = tuple(ghost for ghost in gone if ghost.snapshot.venue == venue.id)
    title = f"{venue.name}（{palace.label}）"
    return Scope(title, url, addresses.feed_path(url), held, gone)


def scopes(edition: Edition) -> Iterator[Scope]:
    """Every scope of the site, in reading order, and those that only ghosts are left of."""
    living = tuple(_living(edition))
    yield from living
    yield from _vanished(edition, {scope.path for scope in living})


def _living(edition: Edition) -> Iterator[Scope]:
    yield all_scope(edition)
    campaigns = (campaign_scope(edition, c) for c in edition.alliance.campaigns)
    yield from (scope for scope in campaigns if scope.worth_a_feed)
    for palace in edition.alliance.palaces:
        yield palace_scope(edition, palace)
        yield from (brand_scope(edition, brand) for brand in palace.brands)
        own = (activity_scope(edition, a) for a in palace.all_activities())
        yield from (scope for scope in own if scope.worth_a_feed)
        yield from (venue_scope(edition, palace, venue) for venue in palace.venues)


def _ghosts(edition: Edition, url: str) -> tuple[Ghost, ...]:
    """Those whose activity lies at or below this address."""
    return tuple(g for g in edition.ghosts if f"{g.snapshot.activity}/".startswith(url))


def _vanished(edition: Edition, living: set[str]) -> Iterator[Scope]:
    """Feeds of deleted activities and brands: phones still subscribe to them."""
    urls = {
        "/".join(parts[:n]) + "/"
        for ghost in edition.ghosts
        for parts in [ghost.snapshot.activity.split("/")]
        for n in range(1, len(parts) + 1)
    }
    for url in sorted(urls):
        path = addresses.feed_path(url)
        if path not in living:
            yield Scope("已撤下的活动", "", path, (), _ghosts(edition, url))
