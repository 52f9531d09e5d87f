"""What people do: tap a day, turn a month."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NOON, Visit

PHONE, DESK = 390, 1280
Arrive = Callable[..., Visit]


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("day", ["2026-11-28", "2026-11-02"], ids=["ahead", "over"])
def test_a_tap_on_a_day_leads_to_its_evenings(visit: Arrive, width: int, day: str) -> None:
    """Days that are over are folded away: the tap unfolds them."""
    page = visit(width).open("calendar/2026/11/")
    page.locator(f"td[data-iso='{day}'] a.gl-cell__day").click()
    page.wait_for_url(f"**/#d-{day}")
    expect(page.locator(f"#d-{day} .gl-date")).to_be_in_viewport(ratio=1)


def test_an_address_that_was_cut_in_half_troubles_nothing(visit: Arrive) -> None:
    """As chat programs cut them."""
    visitor = visit(PHONE)
    visitor.open("calendar/2026/11/#%E4%").locator(".gl-quick").wait_for()
    assert visitor.complaints == []


def test_a_tap_on_a_day_works_without_javascript(visit: Arrive) -> None:
    page = visit(PHONE, java_script_enabled=False).open("calendar/2026/11/")
    page.locator("td[data-iso='2026-11-28'] a.gl-cell__day").click()
    assert page.url.endswith("#d-2026-11-28")
    assert page.locator("#d-2026-11-28").is_visible()


def test_a_month_leads_to_the_next_and_back(visit: Arrive) -> None:
    page = visit(PHONE).open("calendar/")
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/calendar/2026/12/")
    assert page.locator("h1").inner_text() == "2026年12月"
    page.locator("a[rel=prev]").click()
    page.wait_for_url("**/calendar/2026/11/")


def test_todays_mark_follows_the_readers_day(visit: Arrive) -> None:
    """A page built yesterday marks the day on which it is read."""
    page = visit(PHONE, at=NOON.replace(day=23)).open("calendar/2026/11/")
    marked = page.locator("td.is-today").evaluate_all("cells => cells.map(c => c.dataset.iso)")
    assert marked == ["2026-11-23"]


def test_every_control_can_be_reached_by_keyboard(visit: Arrive) -> None:
    """The first tab stop is the way past the header."""
    page = visit(DESK).open("")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#gl-main"
