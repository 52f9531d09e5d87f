"""The calendar in its views: ways between them, today, keyboard, a page of another day."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.browser.conftest import NOON, Visit

PHONE, DESK = 390, 1280
VIEWS = {"月": "calendar/2026/11/", "周": "calendar/2026/W47/", "年": "calendar/2026/"}

Arrive = Callable[..., Visit]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no script"])
def test_every_view_leads_to_every_other(visit: Arrive, javascript: bool) -> None:
    visitor = visit(PHONE, java_script_enabled=javascript)
    page = visitor.open("calendar/")
    for name, path in (*VIEWS.items(), ("列表", "calendar/agenda/"), *VIEWS.items()):
        page.locator(".gl-tabs").get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(visitor.address + path)
        assert page.locator(".gl-tabs [aria-current=page]").inner_text() == name
    assert visitor.complaints == []


def test_a_week_leads_to_the_next_and_back(visit: Arrive) -> None:
    page = visit(DESK).open("calendar/2026/W53/")
    assert page.locator("h1").inner_text().startswith("2026年第53周")
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/calendar/2027/W01/")
    page.locator("a[rel=prev]").click()
    page.wait_for_url("**/calendar/2026/W53/")


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("calendar/2026/07/", "calendar/2027/01/"),
        ("calendar/2026/W48/", "calendar/2027/W01/"),
        ("calendar/2026/", "calendar/2027/"),
        ("changzhi-tunliu/calendar/2026/03/", "changzhi-tunliu/calendar/2027/01/"),
    ],
    ids=["month", "week", "year", "palace"],
)
def test_now_is_the_readers_now(visit: Arrive, path: str, leads: str) -> None:
    """Built in November, read on 5 January."""
    visitor = visit(PHONE, at=NOON + timedelta(days=45))
    page = visitor.open(path)
    link = page.locator(f".gl-now-link[href$='{leads}']")
    link.wait_for()
    link.click()
    page.wait_for_url(visitor.address + leads)
    page.locator(".gl-now-link.is-here").wait_for()


def test_the_calendar_opens_on_the_readers_month(visit: Arrive) -> None:
    visitor = visit(PHONE, at=NOON + timedelta(days=30))
    page = visitor.open("calendar/?slot=weekend")
    page.wait_for_url("**/calendar/2026/12/?slot=weekend")


def test_the_list_leaves_out_what_is_over(visit: Arrive) -> None:
    page = visit(PHONE, at=NOON + timedelta(days=9)).open("calendar/agenda/")
    page.locator(".gl-agenda--ahead .gl-day[hidden]").first.wait_for(state="attached")
    first = page.locator(".gl-agenda--ahead .gl-day:visible").first
    assert first.get_attribute("data-iso") == "2026-11-30"


def test_the_year_marks_the_readers_day(visit: Arrive) -> None:
    page = visit(PHONE, at=NOON + timedelta(days=2)).open("calendar/2026/")
    page.locator(".gl-dot.is-today").wait_for()
    marked = page.locator(".gl-dot.is-today").evaluate_all("dots => dots.map(d => d.dataset.iso)")
    assert marked == ["2026-11-23"]
    page.get_by_role("link", name="7月", exact=True).click()
    page.wait_for_url("**/calendar/2026/07/")


def test_the_week_is_a_list_of_days_and_the_month_a_table(visit: Arrive) -> None:
    """Days follow each other under headings; a month's columns are its weekdays."""
    page = visit(DESK).open("calendar/2026/W48/")
    headings = page.get_by_role("heading", level=2).all_inner_texts()
    assert [text.split("\n")[0] for text in headings][:2] == ["11月23日 周一", "11月24日 周二"]
    page = visit(DESK).open("calendar/2026/11/")
    table = page.get_by_role("table")
    assert table.get_by_role("columnheader").count() == 7
    assert page.locator("caption").text_content() == "2026年11月"


def test_a_month_can_be_walked_by_keyboard(visit: Arrive) -> None:
    """Steps, views, filters, then the days; the focus is always seen."""
    page = visit(DESK).open("calendar/2026/11/")
    page.locator(".gl-step[rel=prev]").focus()
    seen = []
    for _ in range(14):
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
        seen.append(page.evaluate("document.activeElement.textContent.trim()"))
        page.keyboard.press("Tab")
    assert seen[1:7] == ["本月", "›", "月", "周", "列表", "年"]
    assert "下班后" in seen


@pytest.mark.parametrize("path", [*VIEWS.values(), "calendar/agenda/", "mine/"])
def test_targets_are_large_enough_for_a_finger(visit: Arrive, path: str) -> None:
    page = visit(PHONE, has_touch=True).open(path)
    page.locator(".is-here, .gl-quick, .gl-minepage").first.wait_for()
    small = page.evaluate(
        """() => [...document.querySelectorAll(
            ".gl-calhead a, .gl-finder :is(button, summary, a, select), .gl-smallmonth a"
        )].filter(control => {
            const own = control.getBoundingClientRect();
            const box = control.closest(".gl-smallmonth")?.getBoundingClientRect() || own;
            return own.width > 0 && (box.height < 44 || box.width < 44);
        }).map(control => control.textContent)"""
    )
    assert small == []
