"""Feeds as files and as pages show them, and a file for each event."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote, urlsplit

from gongli.model import Activity
from gongli.problems import Place, Problem, listed, problem
from gongli.rules import wording
from gongli.rules.calendar import Calendar
from gongli.writing.addresses import is_feed, occurrence_ics
from gongli.writing.artifact import Artifact, Made
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds, is_published, lacks_what_is_ahead, members
from gongli.writing.feeds.ics import Head, calendar_bytes, single_bytes, with_alarm
from gongli.writing.feeds.lint import lint_event, lint_feed
from gongli.writing.feeds.qr import qr_svg
from gongli.writing.feeds.scope import Scope, Sort
from gongli.writing.feeds.scopes import ALL, activity_scope, course_scopes
from gongli.writing.views import Feed


def feed_view(edition: Edition, scope: Scope) -> Feed | None:
    """A feed with every way to subscribe; None until it has had an event."""
    if not is_published(edition, scope):
        return None
    https = edition.calendar.absolute(scope.path)
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
        qr=qr_path(scope) if scope.has_page else "",
        count=sum(m.on for m in members(edition, scope)),
        alarm=scope.alarm,
    )


def activity_feed(edition: Edition, activity: Activity) -> Feed | None:
    """An activity's feed; None while it is one event, or none: that has a file of its own."""
    scope = activity_scope(edition, activity)
    return feed_view(edition, scope) if activity.page in edition.series else None


def course_feeds(edition: Edition, activity: Activity) -> Mapping[str, Feed]:
    """The feeds of its courses of which something is to come, by their ids."""
    found = {}
    for scope in course_scopes(edition, activity):
        coming = any(o.takes_place for o in edition.upcoming(scope.occurrences))
        feed = feed_view(edition, scope) if scope.offered and coming else None
        if feed:
            found[scope.id.rpartition("/")[2]] = feed
    return found


def feed_artifacts(feeds: Feeds) -> Iterator[Artifact]:
    """Every feed, some with alarms too, and a file for each single event that is not over."""
    edition, events = feeds.edition, feeds.events
    alarmed = {name: with_alarm(event) for name, event in events.items()}
    for scope in (*feeds.published, *_of_hours_alone(feeds)):
        names = feeds.contents(scope).uids
        told = {scope.path: (scope.title, events)}
        if scope.alarm:
            told[scope.alarm] = (f"{scope.title}（带提醒）", alarmed)
        for path, (title, table) in told.items():
            head = _head(edition.calendar, scope, title, path)
            yield Artifact(path, calendar_bytes(head, [table[name] for name in names]))
    for o in edition.upcoming(edition.calendar.all_occurrences):
        yield Artifact(occurrence_ics(o), single_bytes(events[edition.calendar.uid(o)]))


def _of_hours_alone(feeds: Feeds) -> Iterator[Scope]:
    """Feeds of palaces that are open and hold nothing on any day.

    Nothing leads to one, but a palace's address is easily guessed: who asks learns that there is
    nothing so far, not that there will never be.
    """
    there = {scope.path for scope in feeds.published}
    for scope in feeds.scopes:
        idle = scope.activities and not scope.occurrences
        if scope.sort is Sort.PALACE and scope.path not in there and idle:
            yield scope


def qr_artifacts(feeds: Feeds) -> Iterator[Artifact]:
    """The QR code of each feed that a page of its own offers: of that page.

    WeChat, with which most people scan, opens a page, but blocks the feed itself.
    """
    for scope in feeds.published:
        if scope.has_page:
            page = feeds.edition.calendar.absolute(f"{_page_of(scope)}#subscribe")
            yield Artifact(qr_path(scope), qr_svg(page))


def _page_of(scope: Scope) -> str:
    """The page on which a scope's feed is offered."""
    return scope.url or "subscribe/"


def qr_path(scope: Scope) -> str:
    """feeds/nantong.svg."""
    return scope.path.removesuffix(".ics") + ".svg"


def shortened(feeds: Feeds) -> Iterator[Problem]:
    """A warning for each feed that the limits cut short, or that they leave without a future."""
    for scope in feeds.offered:
        contents = feeds.contents(scope)
        if contents.whole:
            continue
        words: dict[str, object] = {"path": scope.path}
        if lacks_what_is_ahead(feeds.edition, scope, contents):
            yield problem("feed-only-past", Place("events"), **words)
        elif contents.until is not None:
            instead = listed(smaller.path for smaller in alternatives(feeds, scope))
            words |= {"until": contents.until.isoformat(), "instead": instead}
            yield problem("feed-shortened", Place("events"), **words)


def cut_note(feeds: Feeds) -> str:
    """What the whole calendar's feed says where the limits cut it short; else empty."""
    whole = next(scope for scope in feeds.scopes if scope.id == ALL)
    until = feeds.contents(whole).until
    if until is None:
        return ""
    day = wording.full_day(until, feeds.edition.today)
    return (
        f"场次太多，手机一次装不下：这个日历只到 {day}，往后的会陆续进来。"
        "想看全的，请按文化宫或按月订阅。"
    )


def alternatives(feeds: Feeds, scope: Scope) -> tuple[Scope, ...]:
    """Smaller scopes to subscribe to in place of one that was cut short: a few examples."""
    if scope.id == ALL:
        known = feeds.edition.calendar.alliance.palaces_by_id
        palaces = [s for s in feeds.offered if s.id in known]
        now = f"{ALL}/{feeds.edition.today:%Y-%m}"
        months = [s for s in feeds.offered if s.id.startswith(f"{ALL}/") and s.id >= now]
        return (*palaces[:1], *months[:1])
    inside = (s for s in feeds.offered if s.id.startswith(f"{scope.id}/"))
    whole = [s for s in inside if feeds.contents(s).whole]
    return tuple(whole[:2])


def feed_problems(files: Iterable[Made], events: Mapping[str, bytes]) -> Iterator[Problem]:
    """What must not reach a phone: any feed or event that breaks a rule."""
    # A file of one event says nothing of a feed, and its event is in the table.
    written = [f for f in files if is_feed(f.path)]
    told = ((f.path, wrong) for f in written for wrong in lint_feed(f.path, f.data))
    inside = ((uid, wrong) for uid, event in events.items() for wrong in lint_event(event))
    for path, wrong in (*told, *inside):
        yield problem("feed-broken", Place("events"), path=path, wrong=wrong)


def _head(calendar: Calendar, scope: Scope, title: str, path: str) -> Head:
    notice = calendar.settings.extra.notice or ""
    return Head(
        name=title,
        description="。".join(filter(None, [title + "活动日历", notice])),
        url=calendar.absolute(scope.url),
        source=calendar.absolute(path),
        color=scope.color,
    )
