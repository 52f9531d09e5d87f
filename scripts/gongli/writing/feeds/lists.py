"""Lists of feeds to choose from, for the pages that show them."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from gongli.model import Palace
from gongli.rules import wording
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.files import feed_view
from gongli.writing.feeds.scopes import ALL, Scope
from gongli.writing.views import Feed, FeedGroup, FeedList


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


def facet_groups(feeds: Feeds) -> tuple[FeedGroup, ...]:
    """The feeds without a page of their own, under whose they are: the whole's, each palace's."""
    found: list[FeedGroup] = []
    for palace in (None, *feeds.edition.calendar.alliance.palaces):
        own = [s for s in feeds.scopes if s.heading and _palace(feeds, s) is palace]
        lists = tuple(
            FeedList(heading, tuple(_named(feeds, scope) for scope in group))
            for heading, group in groupby(own, key=lambda scope: scope.heading)
        )
        if lists:
            name = palace.name if palace else feeds.edition.calendar.alliance.name or "全部"
            found.append(FeedGroup(name, lists))
    return tuple(found)


def _named(feeds: Feeds, scope: Scope) -> Feed:
    return replace(feed_view(feeds.edition, scope), title=scope.name)


def _palace(feeds: Feeds, scope: Scope) -> Palace | None:
    """The palace that a group of feeds belongs to; None for the whole."""
    return feeds.edition.calendar.alliance.palaces_by_id.get(scope.id.split("/")[0])
