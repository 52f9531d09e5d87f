"""Filters: together, in the address, kept from page to page, with the feed they equal."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NOON, Visit

PHONE, DESK = 390, 1280
DECEMBER = "calendar/2026/12/"
SHOWN = ".gl-agenda .gl-row:not([hidden])"
STANDS = ":is(.gl-badge--open, .gl-badge--waiting):not([hidden])"

Arrive = Callable[..., Visit]


def ready(page: Page) -> Page:
    page.locator(".gl-quick").wait_for()
    return page


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def facets(page: Page) -> list[dict[str, list[str]]]:
    """What the rows that are left answer to."""
    found = page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.facets)")
    return [parse_qs(text) for text in found]


@pytest.mark.parametrize("path", [DECEMBER, "calendar/2026/W50/", "calendar/agenda/"])
def test_an_address_that_is_shared_shows_the_same(visit: Arrive, path: str) -> None:
    visitor = visit(PHONE)
    page = ready(visitor.open(path + "?palace=jining&slot=weekend&free=1"))
    rows = page.locator(".gl-row[data-facets]:not([hidden])")
    found = [parse_qs(text) for text in rows.evaluate_all("r => r.map(x => x.dataset.facets)")]
    assert found
    for facet in found:
        assert facet["palace"] == ["jining"]
        assert "weekend" in facet["slot"]
        assert facet["free"] == ["1"]
    assert page.locator(".gl-finder__count").inner_text().startswith(f"找到 {len(found)} 场")
    assert visitor.complaints == []


def test_choices_narrow_each_other_and_stand_in_the_address(visit: Arrive) -> None:
    page = ready(visit(DESK).open(DECEMBER))
    every = page.locator(SHOWN).count()
    page.locator(".gl-finder summary").click()
    page.get_by_label("文化宫", exact=True).select_option("changzhi-tunliu")
    some = page.locator(SHOWN).count()
    page.locator(".gl-finder summary").click()
    page.get_by_role("button", name="下班后").click()
    few = page.locator(SHOWN).count()
    assert every > some > few > 0
    assert query(page) == {"palace": ["changzhi-tunliu"], "slot": ["after-work"]}
    page.get_by_role("button", name="下班后").click()
    assert page.locator(SHOWN).count() == some
    page.get_by_role("button", name="清除筛选").click()
    assert (page.locator(SHOWN).count(), query(page)) == (every, {})
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_month_shows_what_the_list_shows(visit: Arrive) -> None:
    page = ready(visit(DESK).open(DECEMBER + "?brand=qingdao/meizhou-yijiang"))
    days = page.locator(".gl-agenda .gl-day:visible").evaluate_all(
        "days => days.map(d => d.dataset.iso)"
    )
    squares = page.locator("td:has(.gl-bar)").evaluate_all("cells => cells.map(c => c.dataset.iso)")
    assert squares == days
    assert len(days) == page.locator(SHOWN).count() > 2
    page.get_by_role("button", name="清除筛选").click()
    assert page.locator("td:has(.gl-bar)").count() > len(days)


def test_text_is_found_in_any_width_and_case(visit: Arrive) -> None:
    page = ready(visit(PHONE).open(DECEMBER))
    page.locator(".gl-finder summary").click()
    page.get_by_label("文字").fill("　合唱 ")
    assert query(page) == {"q": ["合唱"]}
    titles = page.locator(SHOWN).all_inner_texts()
    assert titles
    assert all("合唱" in text for text in titles)


def test_the_list_tells_of_no_day_that_it_does_not_carry(visit: Arrive) -> None:
    """It finds what the months find, and says how far it reaches."""
    page = ready(visit(PHONE).open("calendar/agenda/?palace=dongguan"))
    found = page.locator(".gl-row[data-facets]:not([hidden])").count()
    assert found > 0
    assert page.locator(".gl-finder__count").inner_text().startswith(f"找到 {found} 场")
    onward = page.locator(".gl-onward")
    assert onward.inner_text().startswith("这一页排到")
    assert "palace=dongguan" in str(onward.get_by_role("link").first.get_attribute("href"))


def test_registration_closes_on_pages_that_nobody_rebuilt(visit: Arrive) -> None:
    """Its badge, the fact of it, and the filter."""
    path = DECEMBER + "?open=1"
    then = NOON + timedelta(days=27)
    words = {}
    for now in (NOON, then):
        page = ready(visit(PHONE, at=now).open(path))
        page.locator("#gl-main[data-day]").wait_for()
        rows = page.locator(".gl-row[data-facets]:not([hidden])")
        words[now] = [*rows.locator(STANDS).all_inner_texts()]
        assert len(words[now]) == rows.count()
    assert len(words[NOON]) > len(words[then])
    assert "报名截止" in page.locator("details.gl-over, .gl-agenda").first.inner_html()


def test_nothing_found_is_said(visit: Arrive) -> None:
    page = ready(visit(PHONE).open(DECEMBER + "?q=没有这样的活动"))
    assert page.locator(".gl-nothing").is_visible()
    assert page.locator(".gl-finder [role=status]").inner_text().startswith("找到 0 场")
    assert page.locator(".gl-day:visible").count() == 0


def test_a_choice_is_kept_on_the_way_to_other_months_and_views(visit: Arrive) -> None:
    page = ready(visit(PHONE).open("calendar/2026/11/?slot=weekend"))
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/12/?slot=weekend")
    ready(page).locator(".gl-tabs").get_by_role("link", name="周").click()
    ready(page).wait_for_url("**/W49/?slot=weekend")
    assert page.locator("select[name=slot]").input_value() == "weekend"


@pytest.mark.parametrize(
    ("asked", "feed", "page_of_it"),
    [
        ("palace=nantong", "feeds/nantong.ics", "nantong/#subscribe"),
        (
            "brand=qingdao/meizhou-yijiang",
            "feeds/qingdao/meizhou-yijiang.ics",
            "qingdao/meizhou-yijiang/#subscribe",
        ),
        (
            "palace=jining&venue=jining/shuwu",
            "feeds/jining/venues/shuwu.ics",
            "jining/venues/shuwu/#subscribe",
        ),
        (
            "campaign=wanjia-denghuo",
            "feeds/campaigns/wanjia-denghuo.ics",
            "campaigns/wanjia-denghuo/#subscribe",
        ),
        ("slot=weekend", "feeds/slots/weekend.ics", "subscribe/#feed-slots-weekend"),
        ("free=1", "feeds/free.ics", "subscribe/#feed-free"),
    ],
)
def test_a_filter_that_equals_a_feed_offers_it(
    visit: Arrive, asked: str, feed: str, page_of_it: str
) -> None:
    visitor = visit(PHONE)
    page = ready(visitor.open(f"{DECEMBER}?{asked}"))
    link = page.locator(".gl-finder__feed")
    link.wait_for()
    assert link.inner_text().startswith("订阅“")
    offered = link.evaluate("link => new URL(link.dataset.feed, location.href).href")
    assert offered == visitor.address + feed
    assert page.request.get(offered).ok
    link.click()
    page.wait_for_url(visitor.address + page_of_it)
    assert page.locator(f"#{page_of_it.partition('#')[2]}").is_visible()


@pytest.mark.parametrize(
    ("asked", "feed"),
    [
        ("palace=nantong&free=1", "feeds/nantong.ics"),
        ("palace=nantong&slot=weekend&free=1", "feeds/nantong.ics"),
        ("slot=weekend&free=1&q=电影", "feeds/slots/weekend.ics"),
    ],
)
def test_a_mixture_of_filters_offers_the_nearest(visit: Arrive, asked: str, feed: str) -> None:
    visitor = visit(PHONE)
    link = ready(visitor.open(f"{DECEMBER}?{asked}")).locator(".gl-finder__feed")
    link.wait_for()
    assert link.inner_text().startswith("最接近的订阅：")
    offered = link.evaluate("link => new URL(link.dataset.feed, location.href).href")
    assert offered == visitor.address + feed


def test_a_palaces_calendar_offers_its_feed_for_any_part_of_it(visit: Arrive) -> None:
    """What stood in feeds of their own once: the palace's page leads to the filtered calendar."""
    visitor = visit(PHONE)
    page = visitor.open("nantong/")
    page.locator(".gl-some a", has_text="双休日").click()
    link = ready(page).locator(".gl-finder__feed")
    link.wait_for()
    assert page.url == f"{visitor.address}nantong/calendar/?slot=weekend"
    assert link.inner_text() == "最接近的订阅：“南通文化宫”"


def test_words_alone_offer_none(visit: Arrive) -> None:
    page = ready(visit(PHONE).open(f"{DECEMBER}?q=电影"))
    assert not page.locator(".gl-finder__feed").is_visible()


def test_days_that_are_over_unfold_when_only_they_match(visit: Arrive) -> None:
    page = ready(visit(PHONE).open("calendar/2026/11/?q=消防日"))
    page.locator(SHOWN).first.wait_for()
    assert page.locator("details.gl-over").get_attribute("open") is not None


def test_without_javascript_links_stand_for_the_filters(visit: Arrive) -> None:
    page = visit(PHONE, java_script_enabled=False).open(DECEMBER)
    assert page.locator(".gl-finder form").is_hidden()
    assert page.locator(".gl-finder button:visible").count() == 0
    page.locator(".gl-finder summary").click()
    page.locator(".gl-doors").get_by_role("link", name="濠滨夏夜").click()
    page.wait_for_url("**/nantong/haobin-xiaye/")


def test_what_has_no_day_is_found_too(visit: Arrive) -> None:
    page = ready(visit(PHONE).open("calendar/agenda/"))
    undecided = page.locator(".gl-undecided li:visible")
    every = undecided.all_inner_texts()
    page.goto(f"{page.url}?palace=jining")
    ready(page)
    assert [text in every for text in undecided.all_inner_texts()] == [True]
    page.goto(page.url.replace("jining", "haining"))
    ready(page)
    assert page.locator(".gl-undecided:visible").count() == 0
