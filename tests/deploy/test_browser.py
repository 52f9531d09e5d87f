"""The policy in a real Chromium: it is in nobody's way but an intruder's."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.deploy.servers import Server

TEMPLATES = [
    "/",
    "/calendar/",
    "/calendar/2026/07/",
    "/brands/",
    "/subscribe/",
    "/changes/",
    "/about/",
    "/nantong/",
    "/nantong/haobin-xiaye/",
    "/nantong/haobin-xiaye/2026/",
    "/nantong/haobin-xiaye/2026/2026-06-27/",
    "/nantong/venues/guangchang/",
    "/changzhi-tunliu/yexiao/2026-autumn/",
    "/jining/duanwu-2026/",
]
WATCH = """
    window.stopped = [];
    addEventListener("securitypolicyviolation", (event) =>
        stopped.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""
SETTLED = """async () => {
    const asked = () => performance.getEntriesByType("resource").length;
    for (let before = -1; before !== asked(); ) {
        before = asked();
        await new Promise((done) => setTimeout(done, 100));
    }
    return stopped;
}"""
"""A tenth of a second without anything asked for: `networkidle` waits half a one."""
VALUE = "(e, name) => getComputedStyle(e).getPropertyValue(name).trim()"
INTRUDER = """
    <script>window.ran = "script"</script>
    <img src="/nowhere.png" onerror="window.ran = 'handler'">
    <a id="lure" href="javascript:window.ran = 'link'">x</a>
    <style>body { opacity: .5 }</style>
    <p id="painted" style="color: red">x</p>
"""


@contextmanager
def opened(
    browser: Browser, server: Server, width: int = 1280, scheme: str = "light"
) -> Iterator[tuple[Page, list[str]]]:
    """A page, and all that goes wrong on it: errors, warnings, what it asks other hosts for."""
    size = {"width": width, "height": 844}
    context = browser.new_context(viewport=size, color_scheme=scheme, base_url=server.url)
    context.add_init_script(WATCH)
    page, wrong = context.new_page(), []
    page.on("console", lambda said: wrong.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: wrong.extend(elsewhere(server, asked.url)))
    yield page, wrong
    context.close()


def elsewhere(server: Server, url: str) -> list[str]:
    """The address if it is another host's."""
    return [] if urlsplit(url).netloc == urlsplit(server.url).netloc else [url]


def visit(page: Page, path: str) -> list[str]:
    """Go there; what the policy stopped once the page's modules have run."""
    page.goto(path)
    return list(page.evaluate(SETTLED))


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_no_page_does_what_the_policy_stops(
    chromium: Browser, sample_served: Server, width: int, scheme: str
) -> None:
    with opened(chromium, sample_served, width, scheme) as (page, wrong):
        for path in TEMPLATES:
            assert (visit(page, path), wrong) == ([], []), path
        assert visit(page, "/nowhere/at/all/") == []
        assert [line for line in wrong if "404 (Not Found)" not in line] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_search_works(chromium: Browser, sample_served: Server, width: int) -> None:
    with opened(chromium, sample_served, width) as (page, wrong):
        visit(page, "/nantong/")
        page.locator("[data-gl-search]").click()
        page.locator("dialog[open] input").fill("濠滨夏夜")
        found = page.locator(".gl-found", has_text="品牌").first
        found.wait_for(timeout=10_000)
        assert "濠滨夏夜" in found.inner_text()
        assert (page.evaluate("stopped"), wrong) == ([], [])


def test_colours_come_through(chromium: Browser, sample_served: Server) -> None:
    """A brand's own colour on its cover, there and in a list; a title's length beside it."""
    with opened(chromium, sample_served) as (page, _):
        visit(page, "/nantong/haobin-xiaye/")
        cover = page.locator(".gl-cover")
        color = cover.evaluate(VALUE, "--gl-cover")
        assert f"gl-c-{color.removeprefix('#')}" in (cover.get_attribute("class") or "")
        assert cover.evaluate(VALUE, "--n") == "4"
        visit(page, "/brands/")
        colors = [brand.evaluate(VALUE, "--gl-cover") for brand in page.locator(".gl-brand").all()]
        assert color in colors
        assert len(set(colors)) > 2


@pytest.mark.parametrize("header", [True, False])
def test_an_intruder_can_do_nothing(chromium: Browser, sample_served: Server, header: bool) -> None:
    """Not where the header is sent, not where any other host has the pages alone."""

    def smuggle(route: Route) -> None:
        answer = route.fetch()
        kept = {
            name: value
            for name, value in answer.headers.items()
            if header or name != "content-security-policy"
        }
        route.fulfill(
            response=answer, headers=kept, body=answer.text().replace("<body", INTRUDER + "<body")
        )

    with opened(chromium, sample_served) as (page, _):
        page.route("**/about/", smuggle)
        visit(page, "/about/")
        page.locator("#lure").click()
        assert page.evaluate("window.ran") is None
        stopped = {line.split()[0] for line in page.evaluate("stopped")}
    assert stopped == {"script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr"}
