"""What a reader marks: kept in the browser, listed on a page of its own, sent nowhere."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import NOON, Visit

Arrive = Callable[..., Visit]


@pytest.fixture
def reader(visit: Arrive) -> Iterator[Visit]:
    """A reader who has marked nothing yet, and afterwards again."""
    visitor = visit(390)
    visitor.open("mine/")
    visitor.page.evaluate("localStorage.clear()")
    yield visitor
    visitor.page.evaluate("localStorage.clear()")


def mark(page: Page) -> None:
    button = page.locator("[data-star]")
    button.wait_for()
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert button.inner_text().endswith("已标星")


def test_marks_are_listed_in_order_of_time(reader: Visit) -> None:
    mark(reader.open("qingdao/meizhou-yijiang/"))
    mark(reader.open("changzhi-tunliu/yexiao/"))
    mark(reader.open("jining/venues/shuwu/"))
    page = reader.open("mine/")
    page.locator("[data-mine-rows] .gl-row").first.wait_for()
    days = page.locator("[data-mine-rows] .gl-row").evaluate_all(
        "rows => rows.map(row => row.dataset.starts || row.dataset.iso)"
    )
    assert days == sorted(days)
    text = page.locator("[data-mine-rows]").inner_text()
    assert "每周一讲" in text
    assert "职工夜校" in text
    page.locator("[data-mine-rows] .gl-row__title a").first.click()
    page.wait_for_url("**/changzhi-tunliu/yexiao/**")
    assert (reader.complaints, reader.abroad) == ([], [])


def test_a_mark_is_taken_back(reader: Visit) -> None:
    mark(reader.open("qingdao/meizhou-yijiang/"))
    page = reader.open("mine/")
    feed = page.get_by_role("link", name="订阅每周一讲")
    feed.wait_for()
    assert feed.evaluate("link => link.href").endswith("qingdao/meizhou-yijiang/#subscribe")
    page.get_by_role("button", name="取消标星：每周一讲").click()
    page.locator("[data-mine-none]").wait_for()
    assert page.evaluate("Object.values(localStorage)") == ["[]"]


def test_of_two_marks_taken_back_at_once_neither_returns(reader: Visit) -> None:
    """What was asked for first may be answered last."""
    mark(reader.open("qingdao/meizhou-yijiang/"))
    mark(reader.open("changzhi-tunliu/yexiao/"))
    page = reader.open("mine/")
    rows = page.locator("[data-mine-rows] .gl-row")
    rows.first.wait_for()
    kept: list[Route] = []
    page.route("**/changzhi-tunliu/yexiao/", lambda route: kept.append(route))
    with page.expect_request("**/changzhi-tunliu/yexiao/"):
        page.get_by_role("button", name="取消标星：每周一讲").click()
    page.get_by_role("button", name="取消标星：职工夜校").click()
    page.locator("[data-mine-none]").wait_for()
    with page.expect_response("**/changzhi-tunliu/yexiao/") as answer:
        kept[0].continue_()
    answer.value.finished()
    page.evaluate("() => new Promise((done) => setTimeout(done, 300))")
    assert (rows.count(), page.locator("[data-mine-status]").inner_text()) == (0, "")


def test_a_page_that_is_gone_is_named(reader: Visit) -> None:
    stored = '[{"url":"gone/brand/","title":"旧品牌"},{"url":"../evil/","title":"x"}]'
    reader.page.evaluate("text => localStorage.setItem('gongli.mine /', text)", stored)
    page = reader.open("mine/")
    page.get_by_text("没有找到：旧品牌").wait_for()
    assert page.locator("[data-mine-marks] li").count() == 1


def test_without_javascript_the_page_explains_itself(visit: Arrive) -> None:
    page = visit(390, java_script_enabled=False).open("mine/")
    assert page.get_by_text("这一页要靠脚本").is_visible()
    page = visit(390, java_script_enabled=False).open("nantong/haobin-xiaye/")
    assert not page.locator("[data-star]").is_visible()


def test_a_star_waits_for_its_script(visit: Arrive) -> None:
    """On a slow line a tap would be lost."""
    visitor = visit(390)
    visitor.page.route("**/mine.js", lambda route: route.abort())
    with visitor.page.expect_event("requestfailed"):
        page = visitor.open("nantong/haobin-xiaye/")
    star = page.locator("[data-star]")
    assert not star.is_visible()
    page.unroute("**/mine.js")
    page.reload()
    star.wait_for()


def test_a_browser_that_keeps_nothing_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.clock.install(time=NOON)
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.goto(address + "nantong/haobin-xiaye/")
    page.locator("[data-star]").click()
    assert page.locator("[data-star]").inner_text().endswith("这个浏览器不让记")
    context.close()
