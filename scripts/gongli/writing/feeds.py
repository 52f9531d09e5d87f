"""Feeds: every scope as a calendar under the limits, and a file for each event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote, urlsplit

from gongli.model import Occurrence
from gongli.problems import Place, Problem, problem
from gongli.writing.addresses import occurrence_ics, uid
from gongli.writing.artifact import Artifact
from gongli.writing.edition import Edition
from gongli.writing.events import entry_of, ghost_entry
from gongli.writing.ics import (
    MAX_BYTES,
    MAX_EVENTS,
    Head,
    calendar_bytes,
    event_bytes,
    single_bytes,
)
from gongli.writing.lint import lint_calendar, lint_event
from gongli.writing.qr import qr_svg
from gongli.writing.scopes import Scope, scopes
from gongli.writing.views import Feed

BEHIND, AHEAD = timedelta(days=180), timedelta(days=400)
_RECENT = timedelta(days=7)
_HEAD_BYTES = 4_096


@dataclass(frozen=True)
class Contents:
    """What a feed carries; `until` is its last day where the limits cut it short."""

    occurrences: tuple[Occurrence, ...]
    until: date | None = None


def in_window(edition: Edition, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Those a feed carries: half a year back, for phones forget what vanishes, and ahead."""
    first, last = edition.today - BEHIND, edition.today + AHEAD
    return tuple(o for o in occurrences if first <= o.until and o.day <= last)


def fitting(edition: Edition, scope: Scope, events: Mapping[str, bytes]) -> Contents:
    """What of a scope stays under the limits: the nearest days, whole ones.

    Google Calendar loses events silently beyond 1,111 events or 1 MB.
    """
    whole = in_window(edition, scope.occurrences)
    spare = MAX_BYTES - _HEAD_BYTES * (1 + len(scope.ghosts))
    sizes = [len(events[uid(o, edition.host)]) for o in whole]
    if len(whole) + len(scope.ghosts) <= MAX_EVENTS and sum(sizes) <= spare:
        return Contents(whole)
    kept: list[Occurrence] = []
    for o in whole:
        if o.until < edition.today - _RECENT:
            continue
        spare -= len(events[uid(o, edition.host)])
        if spare < 0 or len(kept) + len(scope.ghosts) == MAX_EVENTS:
            return Contents(tuple(k for k in kept if k.day < o.day), o.day - timedelta(days=1))
        kept.append(o)
    return Contents(tuple(kept), edition.today + AHEAD)


def feed_view(edition: Edition, scope: Scope) -> Feed:
    """A feed as pages show it, with every way to subscribe."""
    https = edition.absolute(scope.path)
    parts = urlsplit(https)
    webcal = "webcal://" + parts.netloc + parts.path
    named = f"url={quote(https, safe='')}&name={quote(scope.title)}"
    return Feed(
        title=scope.title,
        url=_page_of(scope),
        path=scope.path,
        https=https,
        webcal=webcal,
        google=f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        outlook=f"https://outlook.live.com/calendar/0/addfromweb?{named}",
        qr=_qr_path(scope.path),
        count=len(in_window(edition, scope.occurrences)),
    )


def event_table(edition: Edition) -> dict[str, bytes]:
    """Every event serialised once, by UID."""
    living = (entry_of(edition, o) for o in edition.all_occurrences)
    gone = (ghost_entry(edition, ghost) for ghost in edition.ghosts)
    return {entry.uid: event_bytes(entry) for entry in (*living, *gone)}


def feed_artifacts(edition: Edition, events: Mapping[str, bytes]) -> Iterator[Artifact]:
    """Every feed, and a file for each single event."""
    for scope in scopes(edition):
        own = fitting(edition, scope, events).occurrences
        names = [*(uid(o, edition.host) for o in own), *(ghost.uid for ghost in scope.ghosts)]
        yield Artifact(scope.path, _calendar(edition, scope, [events[name] for name in names]))
    for o in edition.all_occurrences:
        yield Artifact(occurrence_ics(o), single_bytes(events[uid(o, edition.host)]))


def qr_artifacts(edition: Edition) -> Iterator[Artifact]:
    """The QR code of each feed: of the page that tells how to subscribe on any device.

    WeChat, with which most people scan, opens a page, but blocks the feed itself.
    """
    for scope in scopes(edition):
        page = edition.absolute(f"{_page_of(scope)}#subscribe")
        yield Artifact(_qr_path(scope.path), qr_svg(page))


def shortened(edition: Edition, events: Mapping[str, bytes]) -> Iterator[Problem]:
    """A warning for each feed that the limits cut short."""
    for scope in scopes(edition):
        until = fitting(edition, scope, events).until
        if until is not None:
            yield problem("feed-shortened", Place("events"), path=scope.path, until=until)


def feed_problems(artifacts: Iterable[Artifact], events: Mapping[str, bytes]) -> Iterator[Problem]:
    """What must not reach a phone: any feed or event that breaks a rule."""
    for name, data in events.items():
        for wrong in lint_event(data):
            yield problem("feed-broken", Place("events"), path=name, wrong=wrong)
    for artifact in artifacts:
        for wrong in lint_calendar(artifact.data):
            yield problem("feed-broken", Place("events"), path=artifact.path, wrong=wrong)


def _calendar(edition: Edition, scope: Scope, events: Iterable[bytes]) -> bytes:
    notice = edition.settings.extra.notice or ""
    head = Head(
        name=scope.title,
        description="。".join(filter(None, [scope.title + "活动日历", notice])),
        url=edition.absolute(scope.url),
        source=edition.absolute(scope.path),
    )
    return calendar_bytes(head, events)


def _page_of(scope: Scope) -> str:
    return scope.url or "subscribe/"


def _qr_path(path: str) -> str:
    return path.removesuffix(".ics") + ".svg"
