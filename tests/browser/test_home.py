"""Home is right on any day, for a reader anywhere, however old the page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser

from gongli.writing.edition import Edition
from gongli.writing.pages.home import home
from gongli.writing.templates import Templates
from tests.browser.conftest import NOON, Visit
from tests.trees import ROOT

PHONE = 390
LISTED = """[...document.querySelectorAll(".gl-soon:not([hidden])")].map(group => [
    group.id,
    [...group.querySelectorAll(".gl-day:not([hidden])")].map(day => day.dataset.iso),
]).filter(([, days]) => days.length)"""

Arrive = Callable[..., Visit]
Told = list[list[object]]


def ready(page: Page) -> None:
    """Once the script has been over the page."""
    page.locator("#gl-main[data-day]").wait_for()


def told(page: Page) -> Told:
    """Each heading with the days under it."""
    ready(page)
    return page.evaluate(LISTED)


def test_an_old_page_lists_what_a_fresh_one_would(visit: Arrive, sample: Edition) -> None:
    """As far as its four weeks reach."""
    monday = NOON + timedelta(days=2)
    old = visit(PHONE, at=monday)
    aged = told(old.open(""))
    later = home(replace(sample, today=monday.date()))
    page = LexborHTMLParser(Templates(ROOT / "theme/pages").render(later).data.decode())
    reach = aged[-1][1][-1]
    fresh = [
        [group.id, [d for day in group.css(".gl-day") if (d := day.attrs["data-iso"]) <= reach]]
        for group in page.css(".gl-soon")
    ]
    assert aged == [pair for pair in fresh if pair[1]]
    assert old.complaints == []


@pytest.mark.parametrize("days", range(8))
def test_today_is_today_on_every_day_of_the_week(visit: Arrive, days: int) -> None:
    now = NOON + timedelta(days=days)
    page = visit(PHONE, at=now).open("")
    groups = dict(told(page))
    iso = now.date().isoformat()
    assert groups.get("today", []) in ([iso], [])
    assert page.locator(".gl-day.is-today:visible").evaluate_all(
        "days => days.map(d => d.dataset.iso)"
    ) == groups.get("today", [])
    assert page.locator(".gl-cover__over").inner_text().startswith(f"{now.month}月{now.day}日")
    for group in groups.values():
        assert min(group) >= iso


def test_a_reader_in_los_angeles_sees_shanghais_day(visit: Arrive) -> None:
    """At 01:00 on the 22nd in Shanghai it is still the 21st there."""
    night = datetime(2026, 11, 22, 1, tzinfo=NOON.tzinfo)
    page = visit(PHONE, at=night, timezone_id="America/Los_Angeles").open("")
    assert told(page)[0] == ["today", ["2026-11-22"]]


def test_rows_say_over_going_on_and_tonight(visit: Arrive) -> None:
    now = NOON.replace(hour=19, minute=30)
    page = visit(PHONE, at=now).open("")
    told(page)
    rows = page.locator("#today .gl-row[data-starts]").evaluate_all(
        "r => r.map(x => [x.dataset.starts, x.dataset.ends, x.querySelector('.gl-now').innerText])"
    )

    def expected(starts: str, ends: str) -> str:
        if datetime.fromisoformat(ends) <= now:
            return "已结束"
        return "正在进行" if datetime.fromisoformat(starts) <= now else "今晚"

    assert rows == [[starts, ends, expected(starts, ends)] for starts, ends, _ in rows]
    assert {"正在进行", "已结束"} & {word for _, _, word in rows}
    numbers = page.locator("[data-count]:visible span").all_inner_texts()
    assert int(numbers[0]) >= len(page.locator("#today .gl-row:not(.is-off)").all())


def test_a_page_left_open_over_night_turns_to_the_new_day(visit: Arrive) -> None:
    page = visit(PHONE).open("")
    told(page)
    page.clock.set_fixed_time(NOON + timedelta(days=1))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.evaluate(LISTED)[0] == ["today", ["2026-11-22"]]


@pytest.mark.parametrize(("days", "shown"), [(0, False), (3, False), (4, True), (60, True)])
def test_a_stale_page_says_how_old_it_is(visit: Arrive, days: int, shown: bool) -> None:
    page = visit(PHONE, at=NOON + timedelta(days=days)).open("")
    ready(page)
    note = page.locator(".gl-stale")
    assert note.is_visible() is shown
    if shown:
        assert "11月21日生成" in note.inner_text()
        note.get_by_role("link").click()
        page.wait_for_url("**/calendar/**")


def test_past_its_days_a_page_does_not_know_what_is_on(visit: Arrive) -> None:
    """Nor does it show a month that is over: both lead to the calendar."""
    page = visit(PHONE, at=NOON + timedelta(days=40)).open("")
    ready(page)
    assert not page.locator("[data-nothing]").is_visible()
    note = page.locator("[data-beyond]")
    assert note.inner_text() == (
        "这一页只排到12月18日，今天有什么这里不知道。去看12月31日 周四的日历"
    )
    assert (
        note.get_by_role("link").evaluate("a => a.href").endswith("calendar/2026/12/#d-2026-12-31")
    )
    month = page.locator(".gl-panel--month")
    assert month.inner_text() == "12月的日历"
    assert month.get_by_role("link").evaluate("a => a.href").endswith("calendar/2026/12/")


def test_today_lists_all_its_rows_what_is_over_last(visit: Arrive) -> None:
    """Any other day those that the build chose, and how many more there are."""
    evening = datetime(2026, 12, 5, 20, tzinfo=NOON.tzinfo)
    page = visit(PHONE, at=evening).open("")
    ready(page)
    today = page.locator("#today .gl-day:visible")
    over = today.locator(".gl-row").evaluate_all(
        "rows => rows.map(row => row.classList.contains('is-past'))"
    )
    assert over == sorted(over)
    assert today.locator(".gl-row:visible").count() == today.locator(".gl-row").count() > 4
    assert not today.locator(".gl-more-of-day").is_visible()
    weekend = page.locator("#weekend .gl-day:visible").first
    hidden = weekend.locator(".gl-row:not(.is-off)[hidden]").count()
    assert hidden > 0
    assert weekend.locator(".gl-more-of-day").inner_text().startswith(f"这一天还有 {hidden} 场")
    assert page.locator("[data-count=today] span").inner_text() == str(
        today.locator(".gl-row:not(.is-off)").count()
    )


def test_tonight_is_told_until_it_is_over(visit: Arrive) -> None:
    tonight = visit(PHONE).open("").locator("[data-count=tonight]")
    tonight.wait_for()
    page = visit(PHONE, at=NOON.replace(hour=23, minute=30)).open("")
    ready(page)
    assert not page.locator("[data-count=tonight]").is_visible()
    assert page.locator("[data-count=today]").is_visible()


def test_without_javascript_days_stand_in_order(visit: Arrive) -> None:
    page = visit(PHONE, java_script_enabled=False).open("")
    days = page.locator(".gl-soon .gl-day").evaluate_all("days => days.map(d => d.dataset.iso)")
    assert days == sorted(days)
    assert days[0] == "2026-11-21"
    assert page.locator("#later .gl-row").first.is_hidden()
    page.locator("#later summary").click()
    assert page.locator("#later .gl-row").first.is_visible()
    assert not page.locator(".gl-stale").is_visible()
