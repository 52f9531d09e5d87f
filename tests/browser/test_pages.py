"""Every sort of page in a real browser, on a phone and a desk, by day and by night."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

PAGES = {
    "home": "",
    "month": "calendar/2026/11/",
    "week": "calendar/2026/W48/",
    "agenda": "calendar/agenda/",
    "year": "calendar/2026/",
    "palace-month": "nantong/calendar/2026/12/",
    "mine": "mine/",
    "palace": "nantong/",
    "brand": "nantong/haobin-xiaye/",
    "show": "nantong/haobin-xiaye/2026/",
    "lecture": "qingdao/meizhou-yijiang/2026/",
    "term": "changzhi-tunliu/yexiao/2026-autumn/",
    "event": "jining/duanwu-2026/",
    "occurrence": "nantong/haobin-xiaye/2026/2026-06-27/",
    "venue": "nantong/venues/guangchang/",
    "subscribe": "subscribe/",
    "brands": "brands/",
    "about": "about/",
    "404": "404.html",
}
PHONE, DESK = 390, 1280

every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())

Arrive = Callable[..., Visit]


def fits(visit: Visit) -> bool:
    """Whether nothing sticks out at the side."""
    root = "document.documentElement"
    return visit.page.evaluate(f"{root}.scrollWidth <= {root}.clientWidth")


@every_page
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_page_opens_without_a_complaint(visit: Arrive, path: str, width: int) -> None:
    """By night, and once it has become day."""
    visitor = visit(width, dark=True)
    page = visitor.open(path)
    assert visitor.complaints == []
    page.emulate_media(color_scheme="light")
    assert visitor.abroad == []
    assert len(visitor.requests) > 2
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert fits(visitor)
    assert page.locator(".gl-bar-bottom").is_visible() is (width == PHONE)
    assert page.locator(".gl-header .gl-nav").is_visible() is (width == DESK)
    page.set_viewport_size({"width": 320, "height": 640})
    assert fits(visitor), "on the narrowest phone"
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.set_viewport_size({"width": width, "height": 844})
    assert fits(visitor), "with letters twice as large"
    assert (visitor.complaints, visitor.abroad) == ([], [])


@every_page
def test_a_page_works_without_javascript(visit: Arrive, path: str) -> None:
    visitor = visit(PHONE, java_script_enabled=False)
    page = visitor.open(path)
    assert page.locator("h1").is_visible()
    assert page.locator(".gl-bar-bottom a").first.is_visible()
    assert [url for url in visitor.requests if url.endswith(".ics")] == []


def test_day_and_night_look_different(visit: Arrive) -> None:
    shades = []
    for dark in (False, True):
        page = visit(PHONE, dark=dark).open("")
        shades.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert shades[0] != shades[1]


def test_what_is_not_there_is_told_kindly(visit: Arrive) -> None:
    page = visit(PHONE).open("nowhere/at/all/")
    assert page.locator("h1").inner_text() == "没有这一页"
    page.locator(".gl-missing__ways a").first.click()
    page.wait_for_url(lambda url: "nowhere" not in url)
    assert page.locator("h1").inner_text() == "职工文化宫联盟（示例）"
