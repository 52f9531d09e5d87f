"""What comes and what changed as Atom, for feed readers and other sites."""

from collections.abc import Iterable, Iterator
from itertools import islice

from gongli.model import Occurrence
from gongli.model.moments import midnight
from gongli.rules import wording
from gongli.rules.calendar import Calendar
from gongli.rules.reach import AHEAD
from gongli.writing import addresses
from gongli.writing.artifact import Artifact
from gongli.writing.edition import Edition
from gongli.writing.feeds.atom import AtomEntry, AtomHead, entry_xml, feed_bytes
from gongli.writing.feeds.events import event_of, stamped
from gongli.writing.feeds.scope import Scope
from gongli.writing.parts.changes import News, news

MOST = 100
"""Entries in a feed: the nearest, the newest."""


def atom_artifacts(edition: Edition, scopes: Iterable[Scope]) -> Iterator[Artifact]:
    """The feed of what changed, and the feeds of what comes."""
    yield Artifact(addresses.CHANGES_ATOM, _changes(edition))
    written: dict[str, str] = {}
    for scope in scopes:
        if scope.atom:
            yield Artifact(scope.atom, _upcoming(edition, scope, written))


def _upcoming(edition: Edition, scope: Scope, written: dict[str, str]) -> bytes:
    """The nearest occurrences of a scope; `written` holds the entries of others, by UID."""
    calendar = edition.calendar
    entries = []
    ahead = (o for o in edition.upcoming(scope.occurrences) if o.day <= edition.today + AHEAD)
    for o in islice(ahead, MOST):
        name = calendar.uid(o)
        if name not in written:
            written[name] = entry_xml(calendar.host, occurrence_entry(edition, o))
        entries.append(written[name])
    records = edition.ledger.records
    names = (calendar.uid(o) for o in scope.occurrences)
    # What was deleted changed the feed, too: its moment must not go back.
    gone = (ghost.record for ghost in (*scope.gone.told, *scope.gone.ever))
    changed = [*(records[name] for name in names), *gone]
    head = AtomHead(
        host=calendar.host,
        name=scope.atom.removesuffix(".atom"),
        title=f"{scope.title}：接下来的活动",
        url=calendar.absolute(scope.url),
        source=calendar.absolute(scope.atom),
        updated=max(record.changed for record in changed),
        author=_author(calendar),
        rights=calendar.settings.extra.licence or "",
    )
    return feed_bytes(head, entries)


def occurrence_entry(edition: Edition, o: Occurrence) -> AtomEntry:
    """An occurrence in the words of its calendar entry, its day before the title."""
    entry = stamped(event_of(edition.calendar, o), edition.ledger)
    day = f"{wording.full_day(o.day, None)} {wording.hours_of(o)}".rstrip()
    if o.until > o.day:
        # With years, whatever year it is: an entry changes when its event does.
        day = f"{wording.full_day(o.day, None)}至{wording.full_day(o.until, None)}"
    return AtomEntry(
        name=entry.uid.partition("@")[0],
        title=f"{day} {entry.summary}",
        url=entry.url,
        updated=entry.changed,
        published=edition.ledger.records[entry.uid].first,
        text="\n".join(filter(None, [entry.location, entry.description])),
        categories=entry.categories,
    )


def _changes(edition: Edition) -> bytes:
    calendar = edition.calendar
    found = news(edition)[:MOST]
    moments = [n.when for n in found] or [r.changed for r in edition.ledger.records.values()]
    head = AtomHead(
        host=calendar.host,
        name=addresses.CHANGES_ATOM.removesuffix(".atom"),
        title=f"{_author(calendar)}：变动",
        url=calendar.absolute(addresses.CHANGES),
        source=calendar.absolute(addresses.CHANGES_ATOM),
        updated=max(moments, default=midnight(edition.today)),
        author=_author(calendar),
        rights=calendar.settings.extra.licence or "",
    )
    entries = [entry_xml(calendar.host, _news_entry(calendar, item)) for item in found]
    return feed_bytes(head, entries)


def _news_entry(calendar: Calendar, item: News) -> AtomEntry:
    row = item.row
    page = calendar.absolute(row.url or addresses.CHANGES)
    return AtomEntry(
        name=f"changes/{item.name}",
        title=f"{row.badge.text}：{row.title}",
        url=page,
        updated=item.when,
        published=item.when,
        text="\n".join(filter(None, [row.now, row.before, row.why, page])),
        categories=(row.badge.text,),
    )


def _author(calendar: Calendar) -> str:
    return calendar.alliance.name or calendar.settings.site_name
