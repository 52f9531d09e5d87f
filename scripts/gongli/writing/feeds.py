"""Feeds by scope: the alliance, a palace, a brand, an activity, a venue; and one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import quote, urlsplit

from gongli.model import Activity, Brand, Occurrence, Palace, Venue
from gongli.writing import addresses
from gongli.writing.artifact import Artifact
from gongli.writing.edition import Edition
from gongli.writing.events import entry_of, summary
from gongli.writing.ics import MAX_BYTES, MAX_EVENTS, Head, calendar_bytes, event_bytes
from gongli.writing.qr import qr_svg
from gongli.writing.views import Feed

BEHIND, AHEAD = timedelta(days=180), timedelta(days=400)


@dataclass(frozen=True)
class Scope:
    """What a feed is about: its title, its page, its occurrences."""

    title: str
    url: str
    path: str
    occurrences: tuple[Occurrence, ...]


def all_scope(edition: Edition) -> Scope:
    """Everything of the site."""
    name = edition.alliance.name or edition.settings.site_name
    return Scope(name, "", addresses.ALL_FEED, edition.all_occurrences)


def palace_scope(edition: Edition, palace: Palace) -> Scope:
    """All of a palace."""
    url = addresses.palace_url(palace)
    occurrences = edition.of(palace.all_activities())
    return Scope(palace.name, url, addresses.feed_path(url), occurrences)


def brand_scope(edition: Edition, brand: Brand) -> Scope:
    """All of a brand, this season and the next."""
    url = addresses.brand_url(brand)
    return Scope(brand.name, url, addresses.feed_path(url), edition.of(brand.activities))


def activity_scope(edition: Edition, activity: Activity) -> Scope:
    """One activity."""
    url = addresses.activity_url(activity)
    return Scope(activity.name, url, addresses.feed_path(url), edition.occurrences[activity.id])


def venue_scope(edition: Edition, palace: Palace, venue: Venue) -> Scope:
    """What happens at one venue."""
    url = addresses.venue_url(palace, venue)
    held = (o for o in edition.of(palace.all_activities()) if o.venue == venue.id)
    return Scope(f"{venue.name}（{palace.label}）", url, addresses.feed_path(url), tuple(held))


def scopes(edition: Edition) -> Iterator[Scope]:
    """Every scope of the site, in reading order."""
    yield all_scope(edition)
    for palace in edition.alliance.palaces:
        yield palace_scope(edition, palace)
        yield from (brand_scope(edition, brand) for brand in palace.brands)
        yield from (activity_scope(edition, a) for a in palace.all_activities())
        yield from (venue_scope(edition, palace, venue) for venue in palace.venues)


def in_window(edition: Edition, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Those a feed carries: half a year back, for phones forget what vanishes, and ahead."""
    first, last = edition.today - BEHIND, edition.today + AHEAD
    return tuple(o for o in occurrences if first <= o.until and o.day <= last)


def feed_view(edition: Edition, scope: Scope) -> Feed:
    """A feed as pages show it, with every way to subscribe."""
    https = edition.absolute(scope.path)
    parts = urlsplit(https)
    webcal = "webcal://" + parts.netloc + parts.path
    named = f"url={quote(https, safe='')}&name={quote(scope.title)}"
    return Feed(
        title=scope.title,
        path=scope.path,
        https=https,
        webcal=webcal,
        google=f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        outlook=f"https://outlook.live.com/calendar/0/addfromweb?{named}",
        qr=scope.path.removesuffix(".ics") + ".svg",
        count=len(in_window(edition, scope.occurrences)),
    )


def feed_artifacts(edition: Edition) -> Iterator[Artifact]:
    """Every feed with its QR code, and a file for each single event."""
    events = {
        addresses.uid(o, edition.host): event_bytes(entry_of(edition, o))
        for o in edition.all_occurrences
    }
    for scope in scopes(edition):
        own = in_window(edition, scope.occurrences)
        view = feed_view(edition, scope)
        data = calendar_bytes(_head(edition, scope), _bytes_of(own, events, edition))
        if len(own) > MAX_EVENTS or len(data) > MAX_BYTES:
            raise FeedTooLargeError(scope.path, len(own), len(data))
        yield Artifact(scope.path, data)
        yield Artifact(view.qr, qr_svg(view.https))
    for o in edition.all_occurrences:
        path = addresses.occurrence_ics(o)
        scope = Scope(summary(edition, o), addresses.occurrence_url(o), path, (o,))
        data = calendar_bytes(_head(edition, scope), _bytes_of((o,), events, edition))
        yield Artifact(path, data)


def _bytes_of(
    occurrences: Iterable[Occurrence], events: Mapping[str, bytes], edition: Edition
) -> Iterator[bytes]:
    return (events[addresses.uid(o, edition.host)] for o in occurrences)


def _head(edition: Edition, scope: Scope) -> Head:
    notice = edition.settings.extra.notice or ""
    return Head(
        name=scope.title,
        description="。".join(filter(None, [scope.title + "活动日历", notice])),
        url=edition.absolute(scope.url),
        source=edition.absolute(scope.path),
    )


class FeedTooLargeError(Exception):
    """A feed that Google Calendar would lose events of."""

    def __init__(self, path: str, events: int, size: int) -> None:
        super().__init__(path)
        self.path, self.events, self.size = path, events, size
