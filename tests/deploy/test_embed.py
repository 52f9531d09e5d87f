"""The calendar inside another site, in a real Chromium: both from real servers, of two origins."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import NOON, serve
from tests.deploy.servers import Server

ELEMENT = '<script type="module" src="{site}assets/js/gongli-events.js"></script>{elements}'
ICON = "<link rel=icon href=data:,>"
TITLES = "gongli-events .ge-title"

Host = Callable[[str], str]


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Another site: what it is given to say becomes its page; returns the address."""
    with serve(tmp_path) as address:

        def says(body: str) -> str:
            page = f"<!doctype html><meta charset=utf-8><title>x</title>{ICON}<body>{body}"
            (tmp_path / "index.html").write_text(page, encoding="utf-8")
            return address

        yield says


@contextmanager
def looking_at(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """The other site's page at noon of the sample's day, and its complaints."""
    context = browser.new_context(locale="zh-CN")
    context.set_default_timeout(20_000)
    page, wrong = context.new_page(), []
    page.on("console", lambda said: wrong.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.clock.install(time=NOON)
    page.goto(address)
    yield page, wrong
    context.close()


def element(server: Server, elements: str) -> str:
    return ELEMENT.format(site=server.url, elements=elements)


def test_an_element_lists_what_is_next(
    chromium: Browser, sample_served: Server, host: Host
) -> None:
    body = element(sample_served, '<gongli-events palace="nantong" limit="3"></gongli-events>')
    with looking_at(chromium, host(body)) as (page, wrong):
        page.locator(TITLES).first.wait_for()
        assert page.locator(TITLES).all_inner_texts() == [
            "《横空出世》",
            "午间合唱一小时",
            "午间合唱一小时",
        ]
        assert page.locator("gongli-events .is-today .ge-now").is_visible()
        assert (
            page.locator("gongli-events li").first.evaluate("e => getComputedStyle(e).display")
            == "grid"
        )
        link = page.locator("gongli-events .ge-title a").first
        assert link.get_attribute("href") == (
            "https://gongli.example.org/nantong/zhoumo-dianying-2026/#2026-11-21"
        )
        assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")
        page.evaluate("document.querySelector('gongli-events').setAttribute('limit', 1)")
        expect(page.locator("gongli-events li")).to_have_count(1)
    assert wrong == []


def test_an_element_forgets_what_is_over(
    chromium: Browser, sample_served: Server, host: Host
) -> None:
    """The data was made on one day and is read on another."""
    body = element(sample_served, '<gongli-events palace="nantong" limit="1"></gongli-events>')
    with looking_at(chromium, host(body)) as (page, wrong):
        page.locator(TITLES).first.wait_for()
        page.clock.set_fixed_time(NOON.replace(day=22))
        page.evaluate("document.querySelector('gongli-events').setAttribute('limit', 2)")
        page.locator("gongli-events li:nth-child(2)").wait_for()
        dates = page.locator("gongli-events time").evaluate_all("all => all.map(t => t.dateTime)")
    assert (dates, wrong) == (["2026-11-24", "2026-11-26"], [])


def test_an_element_of_a_brand_takes_the_sites_colours(
    chromium: Browser, sample_served: Server, host: Host
) -> None:
    body = element(
        sample_served,
        '<gongli-events palace="nantong" brand="haobin-xiaye" limit="1"'
        ' style="--gongli-ink: rgb(1, 2, 3)"></gongli-events>',
    )
    with looking_at(chromium, host(body)) as (page, wrong):
        page.locator(TITLES).first.wait_for()
        assert page.locator(TITLES).all_inner_texts() == ["开幕式"]
        color = page.locator("gongli-events .ge-title").evaluate("e => getComputedStyle(e).color")
    assert (color, wrong) == ("rgb(1, 2, 3)", [])


def test_an_element_takes_a_brand_with_its_palace_and_asks_for_a_missing_one(
    chromium: Browser, sample_served: Server, host: Host
) -> None:
    both = '<gongli-events brand="nantong/haobin-xiaye" limit="1" theme="dark"></gongli-events>'
    with looking_at(chromium, host(element(sample_served, both))) as (page, wrong):
        page.locator(TITLES).first.wait_for()
        assert page.locator(TITLES).all_inner_texts() == ["开幕式"]
        paper = "e => getComputedStyle(e).backgroundColor"
        assert page.locator("gongli-events .ge").evaluate(paper) == "rgb(19, 27, 44)"
    alone = '<gongli-events brand="haobin-xiaye"></gongli-events>'
    with looking_at(chromium, host(element(sample_served, alone))) as (page, _):
        told = page.locator("gongli-events .ge-trouble")
        told.wait_for()
        assert told.inner_text() == '品牌要和文化宫一起写：palace="…" brand="haobin-xiaye"。'
    assert wrong == []


@pytest.mark.parametrize("name", ["nowhere", "../data/calendar", "<img src=x onerror=alert(1)>"])
def test_an_element_without_data_says_where_to_look(
    chromium: Browser, sample_served: Server, host: Host, name: str
) -> None:
    attribute = name.replace("<", "&lt;")
    body = element(sample_served, f'<gongli-events palace="{attribute}"></gongli-events>')
    with looking_at(chromium, host(body)) as (page, _):
        told = page.locator("gongli-events [role=status]")
        told.wait_for()
        assert told.inner_text() == "活动暂时取不到，请到活动日历查看。"
        assert told.locator("a").get_attribute("href") == sample_served.url


def test_an_element_shows_words_as_words(
    chromium: Browser, sample_served: Server, host: Host
) -> None:
    attack = "<img src=x onerror=document.title='HACKED'>"
    fields = ("title", "time", "place", "palace", "remark", "weekday", "month", "day")
    row = dict.fromkeys(fields, attack)
    row |= {
        "url": "javascript:alert(1)",
        "date": "2026-11-28",
        "until": "2026-11-28",
    }
    row["off"] = False
    row |= {"marks": [{"name": 'x" onclick="y', "text": attack}]}
    answer = {"title": attack, "url": "javascript:alert(1)", "occurrences": [row]}
    body = element(sample_served, "<p>x</p>")
    with looking_at(chromium, host(body)) as (page, wrong):
        page.route("**/embed/all.json", lambda route: route.fulfill(
            json=answer, headers={"Access-Control-Allow-Origin": "*"}))  # fmt: skip
        page.evaluate("document.body.append(document.createElement('gongli-events'))")
        page.locator(TITLES).wait_for()
        shadow = "document.querySelector('gongli-events').shadowRoot"
        assert page.evaluate(f"{shadow}.querySelectorAll('img, [onclick]').length") == 0
        assert page.locator(TITLES).inner_text() == attack
        hrefs = page.locator("gongli-events a").evaluate_all("all => all.map(a => a.protocol)")
        assert (set(hrefs), page.title(), wrong) == ({"http:"}, "x", [])


def test_a_page_is_framed_and_its_links_leave_the_frame(
    chromium: Browser, sample_served: Server, host: Host
) -> None:
    frame = f'<iframe src="{sample_served.url}embed/nantong/?limit=2&amp;theme=dark"></iframe>'
    with looking_at(chromium, host(frame)) as (page, wrong):
        inside = page.frame_locator("iframe")
        inside.locator(".is-today").wait_for()
        assert inside.locator(".ge-title:visible").count() == 2
        root = inside.locator("html")
        assert root.evaluate("e => getComputedStyle(e).colorScheme") == "dark"
        with page.context.expect_page() as opened:
            inside.locator(".ge-title a").first.click()
        opened.value.wait_for_load_state()
        assert opened.value.locator("h1").inner_text() == "周末公益电影"
    assert wrong == []


def test_no_other_page_is_framed(chromium: Browser, sample_served: Server, host: Host) -> None:
    frame = f'<iframe src="{sample_served.url}nantong/"></iframe>'
    with looking_at(chromium, host(frame)) as (page, wrong):
        page.wait_for_timeout(300)
        assert page.frames[1].url == "chrome-error://chromewebdata/"
    assert any("frame" in line for line in wrong)
