"""The reader's choices: large letters, day and night; kept, and there before the first paint."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import probes
from tests.browser.conftest import Visit
from tests.trees import ROOT

PAPER = "getComputedStyle(document.body).backgroundColor"
DAY, NIGHT = "rgb(251, 248, 243)", "rgb(19, 27, 44)"
AT_FIRST = """
    new MutationObserver((changes, watch) => {
        if (!document.body) return;
        window.atFirst = {...document.documentElement.dataset};
        watch.disconnect();
    }).observe(document, {childList: true, subtree: true});
"""

Arrive = Callable[..., Visit]


def font_size(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.documentElement).fontSize")


@pytest.mark.parametrize("width", [768, 960, 1280])
def test_the_ways_of_the_header_stand_in_one_line_each(visit: Arrive, width: int) -> None:
    page = visit(width).open("")
    words = page.locator(".gl-nav .gl-link > span")
    heights = words.evaluate_all("words => words.map(word => word.getBoundingClientRect().height)")
    assert len(heights) > 3
    assert max(heights) < 35, "16 px letters on two lines are higher"


def test_large_letters_are_kept_and_can_be_left(visit: Arrive) -> None:
    visitor = visit(390)
    page = visitor.open("")
    button = page.get_by_role("button", name="大字版")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert font_size(page) == "24px"
    visitor.page.add_init_script(AT_FIRST)
    page = visitor.open("nantong/")
    assert page.evaluate("atFirst") == {"size": "large"}, "no page flashes in small letters"
    assert font_size(page) == "24px"
    page.get_by_role("button", name="大字版").click()
    assert font_size(page) == "16px"
    page.reload()
    assert font_size(page) == "16px"
    assert visitor.complaints == []


CRUSHED = """() => [...document.querySelectorAll(".gl-date, .gl-day__lunar, .gl-tabs a")]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().width < 24)
    .map(e => e.textContent)"""
CUT = """() => [...document.querySelectorAll(".gl-cell__lunar")]
    .filter(e => e.checkVisibility() && e.scrollWidth > e.closest("td").clientWidth)
    .map(e => e.textContent)"""


@pytest.mark.parametrize("width", [320, 390])
def test_large_letters_keep_dates_and_lunar_days_whole(visit: Arrive, width: int) -> None:
    visitor = visit(width)
    visitor.open("").evaluate("localStorage.setItem('gongli.size', 'large')")
    for path in ("", "calendar/", "nanchang/"):
        page = visitor.open(path)
        assert page.evaluate(CRUSHED) == [], path
        assert page.evaluate(CUT) == [], path
        assert page.evaluate(probes.SIDEWAYS) == 0, path
    heights = "tabs => new Set(tabs.map(tab => tab.offsetTop)).size"
    assert visitor.open("calendar/").locator(".gl-tabs a").evaluate_all(heights) == 1


def test_day_and_night_by_choice_and_by_the_device(visit: Arrive) -> None:
    visitor = visit(1280)
    page = visitor.open("")
    group = page.get_by_role("group", name="明暗")
    system, day, night = (group.get_by_role("button").nth(n) for n in range(3))
    expect(system).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(PAPER) == DAY
    night.click()
    assert page.evaluate(PAPER) == NIGHT
    visitor.page.add_init_script(AT_FIRST)
    page = visitor.open("about/")
    assert page.evaluate("atFirst") == {"theme": "dark"}
    assert page.evaluate(PAPER) == NIGHT
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    page.emulate_media(color_scheme="dark")
    day.click()
    assert page.evaluate(PAPER) == DAY
    system.click()
    assert page.evaluate(PAPER) == NIGHT
    page.emulate_media(color_scheme="light")
    assert page.evaluate(PAPER) == DAY
    assert visitor.complaints == []


def test_paper_is_white_whatever_was_chosen(visit: Arrive) -> None:
    page = visit(1280, dark=True).open("nantong/")
    page.get_by_role("button", name="深色").click()
    page.emulate_media(media="print")
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
    page.evaluate("localStorage.clear()")


def test_without_storage_a_choice_holds_for_the_page(visit: Arrive) -> None:
    visitor = visit(390)
    visitor.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('none'); }})"
    )
    page = visitor.open("about/")
    page.get_by_role("button", name="大字版").click()
    assert font_size(page) == "24px"
    assert visitor.complaints == []


def test_without_javascript_there_are_no_dead_buttons(visit: Arrive) -> None:
    page = visit(390, java_script_enabled=False).open("about/")
    assert page.locator("[data-choice]:visible").count() == 0


def test_night_is_the_same_by_choice_and_by_the_device() -> None:
    """CSS has no way to say it once."""
    css = (ROOT / "theme/pages/css/base.css").read_text("utf-8")
    by_device, by_choice = (
        re.search(rf"{re.escape(selector)} {{(.*?)}}", css, re.DOTALL)
        for selector in (':root:not([data-theme="light"])', ':root[data-theme="dark"]')
    )
    assert by_device is not None
    assert by_choice is not None
    assert by_choice[1].replace("color-scheme: dark;", "").split() == by_device[1].split()
