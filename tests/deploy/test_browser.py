"""The policy in a real Chromium: it is in nobody's way but an intruder's."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.deploy.servers import Server

TEMPLATES = """
    / /calendar/ /calendar/2026/07/ /brands/ /subscribe/ /changes/ /about/ /nantong/
    /nantong/haobin-xiaye/ /nantong/haobin-xiaye/2026/ /nantong/haobin-xiaye/2026/2026-06-27/
    /nantong/venues/guangchang/ /changzhi-tunliu/yexiao/2026-autumn/ /jining/duanwu-2026/
    /nowhere/at/all/
""".split()
WATCH = """
    window.stopped = [];
    addEventListener("securitypolicyviolation", (event) =>
        stopped.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""
INTRUDER = """
    <script>window.ran = "script"</script>
    <img src="/nowhere.png" onerror="window.ran = 'handler'">
    <a id="lure" href="javascript:window.ran = 'link'">x</a>
    <style>body { opacity: .5 }</style>
    <p id="painted" style="color: red">x</p>
"""


@contextmanager
def opened(browser: Browser, width: int = 1280, scheme: str = "light") -> Iterator[Page]:
    """A page that keeps what the policy stopped (`stopped`)."""
    size = {"width": width, "height": 844}
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def visit(page: Page, server: Server, path: str) -> list[str]:
    """Everything that went wrong on a page, what it asked other hosts for included."""
    wrong: list[str] = []
    page.on("console", lambda m: wrong.append(f"{m.type}: {m.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    host = urlsplit(server.url).netloc
    page.on(
        "request",
        lambda r: None if urlsplit(r.url).netloc == host else wrong.append(f"asks {r.url}"),
    )
    page.goto(server.url + path.removeprefix("/"), wait_until="networkidle")
    return [*wrong, *page.evaluate("stopped")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_does_what_the_policy_stops(
    chromium: Browser, sample_served: Server, width: int, scheme: str
) -> None:
    for path in TEMPLATES:
        with opened(chromium, width, scheme) as page:
            wrong = visit(page, sample_served, path)
            if path == "/nowhere/at/all/":
                wrong = [line for line in wrong if "404 (Not Found)" not in line]
            assert wrong == [], path
            assert page.locator("html").get_attribute("class") == "js"


@pytest.mark.parametrize("width", [390, 1280])
def test_search_works(chromium: Browser, sample_served: Server, width: int) -> None:
    """Its worker is a file of the site, under the policy of its own answer's header."""
    with opened(chromium, width) as page:
        assert visit(page, sample_served, "/nantong/") == []
        page.locator("[data-gl-search]").click()
        page.locator(".md-search__input").press_sequentially("濠滨夏夜", delay=30)
        found = page.locator(".md-search-result__item").first
        found.wait_for(timeout=10_000)
        assert "濠滨夏夜" in found.inner_text()
        assert page.evaluate("stopped") == []
        found.locator("a").first.click()
        page.wait_for_url("**/haobin-xiaye/**")
        assert page.evaluate("stopped") == []


def test_colours_come_through(chromium: Browser, sample_served: Server) -> None:
    """A brand's own colour on its cover, in two places, and a long title smaller."""
    with opened(chromium) as page:
        visit(page, sample_served, "/nantong/haobin-xiaye/")
        cover = page.locator(".gl-cover")
        color = cover.evaluate("e => getComputedStyle(e).getPropertyValue('--gl-cover')")
        assert f"gl-c-{color.removeprefix('#')}" in (cover.get_attribute("class") or "")
        assert cover.evaluate("e => getComputedStyle(e).getPropertyValue('--n').trim()") == "4"
        visit(page, sample_served, "/brands/")
        colors = page.locator(".gl-brand").evaluate_all(
            "all => all.map(e => getComputedStyle(e).getPropertyValue('--gl-cover'))"
        )
        assert color in colors
        assert len(set(colors)) > 3


@pytest.mark.parametrize("header", [True, False])
def test_an_intruder_can_do_nothing(
    chromium: Browser, sample_served: Server, header: bool
) -> None:
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

    with opened(chromium) as page:
        page.route("**/about/", smuggle)
        visit(page, sample_served, "/about/")
        page.locator("#lure").click()
        assert page.evaluate("window.ran") is None
        stopped = {line.split()[0] for line in page.evaluate("stopped")}
        assert stopped == {"script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr"}


def test_a_page_asks_for_little(chromium: Browser, sample_served: Server) -> None:
    """QUALITY.md's budget of a cold page, as far as the policy's style sheet touches it."""
    asked: list[str] = []
    with opened(chromium, 390) as page:
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        page.goto(sample_served.url, wait_until="networkidle")
    assert asked == []
