"""Everything also works where pages are exchanged without being loaded (navigation.instant)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, serve

Arrive = Callable[..., Visit]


@pytest.fixture
def reader(visit: Arrive, instant_site: Path) -> Iterator[Visit]:
    # Instant navigation asks the sitemap, whose addresses must be this server's.
    with serve(instant_site) as address:
        sitemap = instant_site / "sitemap.xml"
        original = sitemap.read_text("utf-8")
        sitemap.write_text(original.replace("https://gongli.example.org/", address), "utf-8")
        visitor = visit(1280)
        visitor.address = address
        yield visitor
        sitemap.write_text(original, "utf-8")


def test_pages_are_exchanged_and_work(reader: Visit) -> None:
    page = reader.open("calendar/2026/11/?slot=weekend")
    page.locator(".gl-quick").wait_for()
    page.evaluate("window.sameDocument = true")
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/calendar/2026/12/?slot=weekend")
    expect(page.locator("h1")).to_have_text("2026年12月")
    expect(page.locator("select[name=slot]")).to_have_value("weekend")
    expect(page.get_by_role("button", name="双休日")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="双休日").click()
    assert page.locator(".gl-nav .gl-link--today").count() == 1
    page.locator(".gl-nav .gl-link--today").click()
    page.locator("#gl-main[data-day]:has(.gl-home)").wait_for()
    assert page.evaluate("window.sameDocument") is True
    assert reader.complaints == []


def test_pages_left_behind_are_let_go(reader: Visit) -> None:
    """Whoever leafs through the calendar for an hour keeps one page in memory, not all."""
    page = reader.open("calendar/2026/11/")
    for way, month in (("next", "12"), ("prev", "11"), ("next", "12")):
        page.locator(".gl-quick").wait_for()
        page.evaluate("(window.left ||= []).push(new WeakRef(document.querySelector('#gl-main')))")
        page.locator(f"a[rel={way}]").click()
        expect(page.locator("h1")).to_have_text(f"2026年{month}月")
    page.locator(".gl-quick").wait_for()
    page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
    assert page.evaluate("window.left.filter((one) => one.deref()).length") <= 1
