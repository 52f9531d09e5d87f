"""Every generated page of the site."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from gongli.writing.calendar.pages import calendar_pages
from gongli.writing.feeds.contents import Feeds, published
from gongli.writing.frame import GeneratedPage
from gongli.writing.pages.activity import activity_page, occurrence_pages
from gongli.writing.pages.alliance import alliance_pages
from gongli.writing.pages.brand import brand_page
from gongli.writing.pages.data import data_page
from gongli.writing.pages.embed import embed_pages
from gongli.writing.pages.heads import headed, last_changes
from gongli.writing.pages.home import home
from gongli.writing.pages.index import brands_page, changes_page, mine_page, subscribe_page
from gongli.writing.pages.notices import notice_page
from gongli.writing.pages.palace import palace_page, venue_page
from gongli.writing.pages.report import report_pages
from gongli.writing.search.page import search_page
from gongli.writing.share.cards import ShareCard
from gongli.writing.templates import Page, Templates


def page_artifacts(
    feeds: Feeds, templates: Templates, cards: Mapping[str, ShareCard]
) -> Iterator[GeneratedPage]:
    """Every generated page, with the share cards that were drawn."""
    calendar, changed = feeds.edition.calendar, last_changes(feeds.edition)
    there = published(feeds.edition)
    for page in pages(feeds, templates):
        yield templates.render(headed(calendar, _feed_of(page, there), cards, changed))


def _feed_of(page: Page, there: Set[str]) -> Page:
    """A page that names its feed once there is one."""
    return page if page.feed in there else replace(page, feed="")


def pages(feeds: Feeds, templates: Templates) -> Iterator[Page]:
    """Every generated page."""
    edition = feeds.edition
    yield data_page(feeds)
    yield home(edition)
    yield from calendar_pages(feeds)
    yield brands_page(edition)
    yield subscribe_page(feeds)
    yield changes_page(edition)
    yield search_page(edition)
    yield mine_page()
    yield from alliance_pages(edition)
    yield from report_pages(edition)
    yield from notice_page(edition)
    yield from embed_pages(edition)
    for palace in edition.calendar.alliance.palaces:
        yield palace_page(edition, palace)
        yield from (brand_page(edition, brand) for brand in palace.brands)
        yield from (venue_page(edition, palace, venue) for venue in palace.venues)
        for activity in palace.all_activities():
            yield activity_page(edition, activity, templates)
            yield from occurrence_pages(edition, activity)
