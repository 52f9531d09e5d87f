"""Former addresses in a real browser, behind a server that knows nothing of them."""

import json
from collections.abc import Callable

from tests.browser.conftest import Visit

OLD, NEW = "nanchang/yexiao-2026/", "nanchang/yexiao-2026-qiu/"
Arrive = Callable[..., Visit]


def test_a_former_address_leads_to_the_evening_that_was_asked_for(visit: Arrive) -> None:
    visitor = visit()
    page = visitor.open(f"{OLD}?from=poster#jita-2026-12-03")
    page.wait_for_url(f"**/{NEW}?from=poster#jita-2026-12-03")
    assert page.locator("h1").inner_text() == "职工夜校 2026 秋"
    assert visitor.complaints == []


def test_it_leads_on_without_a_script_too(visit: Arrive) -> None:
    page = visit(java_script_enabled=False).open(OLD)
    page.wait_for_url(f"**/{NEW}")
    assert page.locator("h1").inner_text() == "职工夜校 2026 秋"


def test_what_was_marked_at_a_former_address_is_found(visit: Arrive) -> None:
    """The marks of 我的 are addresses that somebody kept long ago."""
    page = visit().open("mine/")
    page.route(
        "**/nantong/lao-xiaye/",
        lambda route: route.fulfill(
            content_type="text/html", body='<a data-moved href="../haobin-xiaye/">搬了</a>'
        ),
    )
    marks = [{"url": "nantong/lao-xiaye/", "title": "濠滨夏夜"}]
    page.evaluate("marks => localStorage.setItem('gongli.mine /', marks)", json.dumps(marks))
    page.reload()
    page.locator("[data-mine-status]", has_text="接下来").wait_for()
    assert "没有找到" not in page.locator("[data-mine-status]").inner_text()
    kept = json.loads(page.evaluate("localStorage.getItem('gongli.mine /')"))
    assert kept == [{"url": "nantong/haobin-xiaye/", "title": "濠滨夏夜"}]
    page.evaluate("localStorage.clear()")
