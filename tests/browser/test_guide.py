"""The editor's guide in the engine's frame, and its search as the engine's own worker answers."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_quality import COLOURS, unreadable, violations
from tests.trees import CASES

PHONE, DESK = 390, 1280
Arrive = Callable[..., Visit]

QUESTIONS: dict[str, list[str]] = yaml.safe_load(
    (CASES / "guide/questions.yml").read_text(encoding="utf-8")
)
SHOWN = """results => results.map(result => {
    const links = [...result.querySelectorAll(':scope > a h1, :scope > a h2')];
    return links.map(heading => heading.textContent);
})"""
"""What is read of each result before anything is unfolded: a chapter, then its best sections."""


def opened(page: Page) -> Page:
    """The guide with its search open and ready."""
    page.get_by_role("button", name="搜指南").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    return page


def results(page: Page, question: str) -> list[list[str]]:
    """The first three results of a question typed into the field."""
    field, status = page.get_by_role("searchbox"), page.locator("output")
    field.fill("")
    expect(status).to_have_text("键入以开始搜索")
    field.fill(question)
    expect(status).to_contain_text("结果")
    found: list[list[str]] = page.locator(".md-search-result__item").evaluate_all(SHOWN)
    return found[:3]


def test_plain_questions_find_their_section_among_the_first_three(visit: Arrive) -> None:
    visitor = visit(DESK)
    page = opened(visitor.open("guide/"))
    found = {question: results(page, question) for question in QUESTIONS}
    missed = {
        question: found[question]
        for question, headings in QUESTIONS.items()
        if not set(headings) & {heading for result in found[question] for heading in result}
    }
    assert len(QUESTIONS) >= 30
    assert len(missed) <= len(QUESTIONS) // 30, missed
    assert (visitor.complaints, visitor.abroad) == ([], [])


def test_the_guide_alone_is_found(visit: Arrive, sample_site: Path) -> None:
    index = (sample_site / "search/search_index.json").read_text("utf-8")
    assert set(re.findall(r'"location":"([^/"]*/)', index)) == {"guide/"}


def test_a_result_leads_to_its_section(visit: Arrive) -> None:
    visitor = visit(PHONE)
    page = opened(visitor.open("guide/writing/"))
    results(page, "取消")
    page.locator(".md-search-result__link h2", has_text="取消").first.click()
    assert not page.get_by_role("dialog").is_visible()
    expect(page.get_by_role("heading", name="取消", exact=True)).to_be_in_viewport()
    expect(page.locator("body[data-md-scrolllock]")).to_have_count(0)
    assert visitor.complaints == []


def test_search_can_be_left_and_opened_again_by_keyboard(visit: Arrive) -> None:
    page = visit(DESK).open("guide/")
    for _ in range(2):
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("path", ["", "about/", "nowhere/"])
def test_elsewhere_search_is_the_sites_own(visit: Arrive, path: str) -> None:
    page = visit(PHONE).open(path)
    page.get_by_role("button", name="搜索").click()
    expect(page.get_by_role("searchbox", name="搜索活动、品牌、场地").first).to_be_focused()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_on_any_of_its_pages(
    visit: Arrive, sample_site: Path, width: int
) -> None:
    visitor = visit(width)
    found = {}
    seen: set[str] = set()
    files = [*(sample_site / "guide").rglob("index.html"), sample_site / "about/index.html"]
    for file in files:
        path = f"{file.parent.relative_to(sample_site).as_posix()}/"
        page = visitor.open(path)
        if wrong := violations(page, without=COLOURS) + unreadable(page, seen):
            found[path] = wrong
    assert found == {}
    page = opened(visitor.open("guide/"))
    results(page, "改期")
    assert violations(page) == []
    assert visitor.complaints == []
