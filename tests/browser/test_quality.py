"""QUALITY.md's "Pages": every template and kind, in every state that a reader can put it into."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser import probes
from tests.browser.conftest import Visit
from tests.sites.pages import Built, one_of_each

PHONE, DESK, NARROW = 390, 1280, 320
LARGE = "localStorage.setItem('gongli.size', 'large')"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
SIZES = ["target-size", "scrollable-region-focusable"]
"""The rules that ask how a page looks: the first by night, too, the second in every layout; the
others find the same in every state of one layout, and larger letters need less contrast."""
AXE = Axe()
RUN = """([include, only, rules]) => axe
    .run(include ?? document, {runOnly: only, rules, resultTypes: ["violations"]})
    .then(results => results.violations)"""
OF_LOOKS = f"""([seen, only]) => {{
    const include = Object.entries(looks)
        .flatMap(([look, nodes]) => seen.includes(look) ? [] : nodes.slice(0, 2));
    return include.length ? ({RUN})([{{include}}, only, {{}}]) : [];
}}"""

LIKE_THE_OTHERS = """() => document.querySelectorAll(
    ".gl-rows > :nth-child(n+4), .gl-day:nth-of-type(n+4), .gl-letter:nth-of-type(n+5), " +
    ":is(tr, option, .gl-refs > li, .gl-filelist > li):nth-of-type(n+5), " +
    ":is(.gl-feed, .gl-course, .gl-smallmonth):nth-of-type(n+5)"
).forEach(row => row.remove())"""
"""Takes away rows far down a list: a month of an alliance has a thousand, all made alike, and
axe walks over what it is told to leave out, too."""

Arrive = Callable[..., Visit]


@pytest.fixture(scope="session")
def templates(sample_site: Path) -> dict[str, str]:
    """A page of each template and kind, by what it is."""
    return {
        kind: name.removesuffix("index.html")
        for kind, name in one_of_each(Built(sample_site)).items()
    }


@contextmanager
def letters(page: Page, size: str) -> Iterator[None]:
    """The page with the reader's own text size."""
    page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
    yield
    page.evaluate("document.documentElement.style.fontSize = ''")


def violations(
    page: Page, *, rules: list[str] | None = None, without: Sequence[str] = ()
) -> list[str]:
    """What axe finds, with the first place of each; it is put into a page once."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    prepare(page)
    return told(page.evaluate(RUN, [None, only, {rule: {"enabled": False} for rule in without}]))


def unreadable(page: Page, seen: set[str]) -> list[str]:
    """What axe finds of COLOURS, asked of two places of each look that is not among `seen`.

    What is written in the same letters on the same ground can be read as well on another page and
    further down: header, rows and buttons are asked once, not on 39 pages, by day and by night.
    """
    prepare(page)
    looks = page.evaluate(probes.LOOKS)
    only = {"type": "rule", "values": COLOURS}
    wrong = told(page.evaluate(OF_LOOKS, [sorted(seen & set(looks)), only]))
    seen.update(looks)
    return wrong


def prepare(page: Page) -> None:
    page.evaluate(LIKE_THE_OTHERS)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)


def told(found: list[dict[str, Any]]) -> list[str]:
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_by_day_and_night(
    visit: Arrive, templates: dict[str, str], width: int
) -> None:
    visitor = visit(width)
    found = {}
    seen: set[str] = set()
    for kind, path in templates.items():
        page = visitor.open(path)
        page.emulate_media(color_scheme="light")
        wrong = violations(page, without=COLOURS) + unreadable(page, seen)
        page.emulate_media(color_scheme="dark")
        wrong += [f"dark {line}" for line in unreadable(page, seen)]
        if wrong:
            found[f"{kind} {path}"] = wrong
    assert (found, visitor.complaints, visitor.abroad) == ({}, [], [])


def test_axe_finds_nothing_on_the_narrowest_phone_and_with_letters_twice_as_large(
    visit: Arrive, templates: dict[str, str]
) -> None:
    visitor = visit(NARROW)
    found = {}
    for kind, path in templates.items():
        page, wrong = visitor.open(path), []
        if sideways := page.evaluate(probes.SIDEWAYS):
            wrong.append(f"320 px: {sideways} px sideways")
        with letters(page, "200%"):
            if sideways := page.evaluate(probes.SIDEWAYS):
                wrong.append(f"200 %: {sideways} px sideways")
            # Letters twice as large on the narrowest phone: 160 px would look no narrower.
            wrong += violations(page, rules=SIZES)
        if wrong:
            found[f"{kind} {path}"] = wrong
    assert found == {}


def test_large_letters_are_large_and_lose_nothing(visit: Arrive, templates: dict[str, str]) -> None:
    """大字版: nothing below 18 pt (24 px), nothing sideways, nothing that axe finds."""
    visitor = visit(PHONE)
    visitor.open("about/").evaluate(LARGE)
    found = {}
    for kind, path in templates.items():
        if kind == "ge":  # Lives in another site, whose letters it takes.
            continue
        page = visitor.open(path)
        wrong = page.evaluate(probes.SMALL_LETTERS)
        for width in (DESK, NARROW, PHONE):
            page.set_viewport_size({"width": width, "height": 844})
            if sideways := page.evaluate(probes.SIDEWAYS):
                wrong.append(f"{sideways} px sideways at {width} px")
        wrong += violations(page, rules=SIZES)
        if wrong:
            found[f"{kind} {path}"] = wrong
    assert found == {}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_what_takes_a_finger_or_the_keyboard_is_large_enough_and_shows_it(
    visit: Arrive, templates: dict[str, str], width: int
) -> None:
    visitor = visit(width, has_touch=width == PHONE)
    found = {}
    for kind, path in templates.items():
        page = visitor.open(path)
        wrong = page.evaluate(probes.SMALL_TARGETS) if width == PHONE else []
        wrong += page.evaluate(probes.WITHOUT_A_RING)
        if wrong:
            found[f"{kind} {path}"] = wrong[:5]
    assert found == {}


@pytest.mark.parametrize("path", ["brands/", "subscribe/", "nantong/haobin-xiaye/2026/"])
def test_the_keyboard_reaches_everything_and_leaves_it(visit: Arrive, path: str) -> None:
    """Tab goes through every control once, in the order of the page, and out again."""
    page = visit(DESK).open(path)
    for box in page.locator("[data-subscribe]").all():
        box.scroll_into_view_if_needed()
        box.locator("button[data-copy]").wait_for()  # It is there once its script is.
    page.evaluate("scrollTo(0, 0)")
    every = """[...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    )].filter(node => node.tabIndex >= 0 && node.checkVisibility({visibilityProperty: true}))"""
    count = page.evaluate(f"(window.every = {every}).length")
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("every.indexOf(document.activeElement)"))
    assert reached == list(range(count))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body")
