"""What comes next, on pages that nobody has rebuilt for days."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NOON, Visit

SHOWN = "[data-upcoming] .gl-row:visible"

Arrive = Callable[..., Visit]


def days(page: Page) -> list[str]:
    page.locator("#gl-main[data-day]").wait_for()
    return page.locator(SHOWN).evaluate_all(
        "rows => rows.map(row => row.dataset.until || row.dataset.iso)"
    )


@pytest.mark.parametrize("path", ["nantong/", "nantong/haobin-xiaye/", "jining/venues/shuwu/"])
def test_without_javascript_the_first_few_are_listed(visit: Arrive, path: str) -> None:
    page = visit(java_script_enabled=False).open(path)
    assert 0 < page.locator(SHOWN).count() <= 12
    assert not page.locator("[data-ran-out]").is_visible()


def test_what_is_over_makes_room_for_what_follows(visit: Arrive) -> None:
    """Two weeks later the page still has some, and none that is over."""
    now, then = NOON, NOON + timedelta(days=14)
    fresh, aged = (days(visit(at=at).open("jining/")) for at in (now, then))
    assert len(fresh) == 12
    assert set(aged) - set(fresh)
    assert min(fresh) < then.date().isoformat() <= min(aged)


def test_a_list_that_ran_out_leads_to_the_calendar(visit: Arrive) -> None:
    page = visit(at=NOON + timedelta(days=400)).open("jining/")
    assert days(page) == []
    note = page.locator("[data-ran-out]")
    assert note.inner_text() == "这里列的都过去了，更多见日历。"
    note.get_by_role("link").click()
    page.wait_for_url("**/jining/calendar/**")


def test_marks_do_not_claim_that_nothing_follows(visit: Arrive) -> None:
    stored = '[{"url":"jining/","title":"济宁文化宫"}]'
    visitor = visit(at=NOON + timedelta(days=400))
    visitor.open("mine/").evaluate("text => localStorage.setItem('gongli.mine /', text)", stored)
    page = visitor.open("mine/")
    status = page.locator("[data-mine-status]")
    expect(status).to_have_text("列出的都过去了，之后的请到它的页面看：济宁文化宫")
    assert status.get_by_role("link").evaluate("a => a.href").endswith("/jining/")
    page.evaluate("localStorage.clear()")
    assert visitor.complaints == []
