"""Lists of all palaces together: the brands, the subscriptions, the changes, what is one's own."""

from dataclasses import replace
from itertools import groupby

from gongli.model import Palace
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds import files as feeds
from gongli.writing.feeds import scopes
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.scope import Scope, Sort
from gongli.writing.pages import excerpts
from gongli.writing.parts import covers
from gongli.writing.parts.changes import change_days
from gongli.writing.templates import Page
from gongli.writing.views import Feed, FeedGroup, Reference


def brands_page(edition: Edition) -> Page:
    """All brands by palace."""
    groups = tuple(
        (
            Reference(palace.name, addresses.palace_url(palace), palace.city or ""),
            tuple(covers.brand_card(edition, brand) for brand in palace.brands),
        )
        for palace in edition.calendar.alliance.palaces
    )
    return Page(
        url="brands/",
        template="brands.md.j2",
        title="品牌",
        description="各文化宫的活动品牌：广场文化、系列讲座、职工夜校。",
        context={"groups": groups},
    )


def subscribe_page(subscriptions: Feeds) -> Page:
    """Every feed worth choosing by hand: the whole, each palace, each brand, each group."""
    edition = subscriptions.edition
    palaces = edition.calendar.alliance.palaces
    whole = feeds.feed_view(edition, scopes.all_scope(edition))
    by_palace = [feeds.feed_view(edition, scopes.palace_scope(edition, p)) for p in palaces]
    brands = [b for p in palaces for b in p.brands]
    by_brand = [feeds.feed_view(edition, scopes.brand_scope(edition, b)) for b in brands]
    groups = [
        ("按文化宫", tuple(filter(None, by_palace))),
        ("按品牌", tuple(filter(None, by_brand))),
    ]
    return Page(
        url="subscribe/",
        template="subscribe.md.j2",
        title="订阅",
        description="把活动订阅到手机日历：iPhone、安卓、Outlook、Google 日历，改期会自己更新。",
        context={
            "whole": whole,
            "jump": tuple(
                Reference(p.label, f"{addresses.palace_url(p)}#subscribe")
                for p, feed in zip(palaces, by_palace, strict=True)
                if feed
            ),
            "groups": tuple(group for group in groups if group[1]),
            "courses": any(s.sort is Sort.COURSE for s in subscriptions.offered),
            "lists": _groups(subscriptions),
            "cut": feeds.cut_note(subscriptions),
        },
        feed=addresses.ALL_FEED,
    )


def _groups(subscriptions: Feeds) -> tuple[FeedGroup, ...]:
    """The feeds without a page of their own, under whose they are: the whole's, each palace's.

    What a palace holds after work, for children, for free has no feed: its calendar shows it.
    """
    found: list[FeedGroup] = []
    for palace in (None, *subscriptions.edition.calendar.alliance.palaces):
        own = [
            s for s in subscriptions.offered if s.heading and _palace(subscriptions, s) is palace
        ]
        lists = tuple(
            (heading, tuple(_named(subscriptions, scope) for scope in group))
            for heading, group in groupby(own, key=lambda scope: scope.heading)
        )
        doors = excerpts.doors(subscriptions.edition, palace) if palace else ()
        if lists or doors:
            name = palace.name if palace else subscriptions.edition.calendar.alliance.name or "全部"
            found.append(FeedGroup(name, lists, doors))
    return tuple(found)


def _named(subscriptions: Feeds, scope: Scope) -> Feed:
    feed = feeds.feed_view(subscriptions.edition, scope)
    assert feed is not None, "only of what is published"
    return replace(feed, title=scope.name)


def _palace(subscriptions: Feeds, scope: Scope) -> Palace | None:
    """The palace that a group of feeds belongs to; None for the whole."""
    return subscriptions.edition.calendar.alliance.palaces_by_id.get(scope.id.split("/")[0])


def changes_page(edition: Edition) -> Page:
    """What changed in the calendar, newest first."""
    return Page(
        url="changes/",
        template="changes.md.j2",
        title="变动",
        description="最近三个月日历里的变动：新增、改期、取消、换场地。",
        context={"days": change_days(edition)},
        feed=addresses.ALL_FEED,
        atom=addresses.CHANGES_ATOM,
    )


def mine_page() -> Page:
    """What a reader has marked; their browser alone knows it and fills the page."""
    return Page(
        url="mine/",
        template="mine.md.j2",
        title="我的",
        description="标了星的品牌、场地和文化宫：它们接下来的活动，只记在自己的手机里。",
        listed=False,
        context={},
    )
