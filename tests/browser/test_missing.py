"""The page for what is not there: at any depth, below any folder, with and without scripts."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visit, serve
from tests.browser.test_quality import RULES
from tests.sites.copies import built, copy_site

Arrive = Callable[..., Visit]

WAYS = {
    "今天": "",
    "日历": "calendar/",
    "品牌": "brands/",
    "文化宫": "#palaces",
    "按拼音查找": "search/",
}


@pytest.mark.parametrize(
    ("path", "above", "asked", "first"),
    [
        ("nantong/haobin-xiaye/2019/x/", "濠滨夏夜", "haobinxiaye", "濠滨夏夜"),
        ("nantong/haobin-xiay/", "南通市劳动人民文化宫", "haobinxiay", "濠滨夏夜"),
        ("qingdao/meizhou-yijiang/2019/2019-03-04.ics", "每周一讲", "meizhouyijiang", "每周一讲"),
        ("calendar/2026/13/", "日历", "", ""),
        ("Nantong/Haobin-Xiaye/", "濠滨夏夜", "haobinxiaye", "濠滨夏夜"),
        ("subscribe.html", "订阅", "", ""),
        ("nantong/index.php", "南通市劳动人民文化宫", "nantong", "南通市劳动人民文化宫"),
        ("nantong/2026-11-21/", "南通市劳动人民文化宫", "nantong", "南通市劳动人民文化宫"),
        ("夜校", "", "夜校", "职工夜校"),
        ("nowhere/濠滨/", "", "濠滨", "濠滨夏夜"),
    ],
)
def test_it_guesses_from_the_address(
    visit: Arrive, path: str, above: str, asked: str, first: str
) -> None:
    visitor = visit()
    page = visitor.open(path)
    page.locator(".gl-missing .gl-found").first.wait_for()
    assert page.locator(".gl-missing input").input_value() == asked
    if first:
        assert page.locator(".gl-missing .gl-found__title").first.inner_text() == first
    near = page.locator("[data-missing-near] a")
    if above:
        near.wait_for()
        assert near.inner_text() == above
    else:
        assert not near.is_visible()
    assert page.url.endswith(("/", ".ics", ".html", ".php")) or "%" in page.url, (
        "the address stays as it was"
    )
    assert visitor.abroad == []


@pytest.mark.parametrize("path", ["2031/02/", "%E0%A4%A/", "a/b/c/d/e/f/g/"])
def test_where_nothing_can_be_guessed_the_brands_are_offered(visit: Arrive, path: str) -> None:
    page = visit().open(path)
    page.locator(".gl-missing .gl-found").first.wait_for()
    assert page.locator(".gl-missing .gl-found").count() >= 4
    assert not page.locator("[data-missing-near]").is_visible()


def test_the_page_above_and_what_is_found_are_there(visit: Arrive) -> None:
    page = visit().open("nantong/haobin-xiaye/2019/x/")
    page.locator("[data-missing-near] a").click()
    page.wait_for_url("**/nantong/haobin-xiaye/")
    assert page.locator("h1").inner_text() == "濠滨夏夜"
    page.go_back()
    page.locator(".gl-missing .gl-found").first.click()
    page.wait_for_url("**/nantong/haobin-xiaye/")


def test_another_question_is_answered_on_the_page(visit: Arrive) -> None:
    page = visit().open("nantong/haobin-xiaye/2019/x/")
    page.locator(".gl-missing .gl-found").first.wait_for()
    page.locator(".gl-missing input").fill("每周一讲")
    page.locator(".gl-missing .gl-found__title", has_text="每周一讲").first.wait_for()
    page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == "没有这一页"


@pytest.mark.parametrize("path", ["x", "nantong/x/", "nantong/haobin-xiaye/2019/x/"])
def test_without_a_script_links_lead_on_from_any_depth(
    visit: Arrive, address: str, path: str
) -> None:
    page = visit(java_script_enabled=False).open(path)
    assert not page.locator("[data-missing]").is_visible()
    links = page.locator(".gl-missing__ways a").all()
    found = {link.locator("span").inner_text(): link.evaluate("a => a.href") for link in links}
    assert found == {name: address + url for name, url in WAYS.items()}
    for url in found.values():
        assert page.request.get(url).ok


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_once_it_has_guessed(visit: Arrive, width: int) -> None:
    page = visit(width).open("nantong/haobin-xiaye/2019/x/")
    page.locator("[data-missing-near] a").wait_for()
    page.locator(".gl-missing .gl-found").first.wait_for()
    found = Axe().run(page, None, {"runOnly": {"type": "tag", "values": RULES}}).response
    assert [v["id"] for v in found["violations"]] == []


@pytest.mark.engine
def test_a_site_below_a_folder_finds_itself(visit: Arrive, tmp_path: Path) -> None:
    """Every address of the page begins with the folder that mkdocs.yml names."""
    root = copy_site("one-palace", tmp_path / "project")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings.replace(".org/", ".org/below/here/"), "utf-8")
    shutil.copytree(built(root), tmp_path / "web/below/here")
    shutil.copyfile(root / "site/404.html", tmp_path / "web/404.html")
    with serve(tmp_path / "web") as address:
        visitor = visit()
        visitor.page.goto(f"{address}below/here/gong/dushu/2019/x/")
        visitor.page.locator("[data-missing-near] a").wait_for()
        assert visitor.page.locator("[data-missing-near] a").inner_text() == "周末读书会"
        assert visitor.page.locator("[data-missing-near] a").get_attribute("href") == (
            f"{address}below/here/gong/dushu/"
        )
        outside = [url for url in visitor.requests if not url.startswith(f"{address}below/here/")]
        assert outside == []
        visitor.page.close()
