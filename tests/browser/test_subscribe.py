"""Subscribing: on any device, in WeChat, without JavaScript."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NOON, Visit
from tests.sites.pages import Built

PHONE, DESK = 390, 1280
BRAND = "nantong/haobin-xiaye/"
FEED = "https://gongli.example.org/feeds/nantong/haobin-xiaye.ics"
ALL_WAYS = ["apple", "android", "google", "outlook"]
WECHAT = "Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0.50"
DEVICES = {
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1": "apple",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15": "apple",
    "Mozilla/5.0 (Linux; Android 14; V2309A) Chrome/132 Mobile Safari/537.36": "android",
    "Mozilla/5.0 (Phone; OpenHarmony 5.0) ArkWeb/4.1 Mobile HuaweiBrowser/5.1": "android",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/132 Safari/537.36": "outlook",
    "Mozilla/5.0 (X11; Linux x86_64) Chrome/132 Safari/537.36": "apple",
}
WAYS = "ways => ways.map(way => way.dataset.device)"

Arrive = Callable[..., Visit]


@pytest.mark.parametrize(("agent", "device"), DEVICES.items(), ids=lambda value: value[:40])
def test_the_readers_device_comes_first(visit: Arrive, agent: str, device: str) -> None:
    """Open, the others folded behind it in their order."""
    page = visit(PHONE, user_agent=agent).open(f"{BRAND}#subscribe")
    page.locator("#subscribe button[data-copy]").wait_for()
    ways = page.locator("#subscribe [data-device]").evaluate_all(WAYS)
    assert ways == [device, *(way for way in ALL_WAYS if way != device)]
    opened = page.locator("#subscribe [data-device]:has(details[open])").evaluate_all(WAYS)
    assert opened == [device]


def test_every_way_has_its_button_and_three_steps(visit: Arrive) -> None:
    page = visit(PHONE).open(f"{BRAND}#subscribe")
    steps = page.locator("#subscribe [data-device]").evaluate_all(
        "ways => ways.map(way => way.querySelectorAll('ol > li').length)"
    )
    assert steps == [3, 3, 3, 3]
    schemes = page.locator("#subscribe .gl-ways a").evaluate_all(
        "links => links.map(link => new URL(link.href).protocol)"
    )
    assert schemes == ["webcal:", "https:", "https:"]


def test_the_copy_button_copies(visit: Arrive) -> None:
    visitor = visit(DESK, permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open(BRAND)
    page.locator("#subscribe").scroll_into_view_if_needed()
    button = page.locator("#subscribe button[data-copy]")
    button.wait_for()
    assert button.inner_text() == "复制"
    button.click()
    expect(button).to_have_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == FEED


@pytest.mark.parametrize(("path", "box"), [(BRAND, "#subscribe"), ("embed/", "[data-embed]")])
def test_a_button_pressed_twice_has_its_own_word_again(visit: Arrive, path: str, box: str) -> None:
    """Two seconds after the second press, not after the first."""
    page = visit(DESK, permissions=["clipboard-read", "clipboard-write"]).open(path)
    page.locator(box).scroll_into_view_if_needed()
    button = page.locator(f"{box} [data-copy]")
    button.wait_for()
    page.clock.pause_at(NOON + timedelta(hours=1))
    button.click()
    expect(button).to_have_text("已复制")
    page.clock.run_for(1500)
    button.click()
    page.evaluate("navigator.clipboard.readText()")  # Once that answers, the press has been heard.
    page.clock.run_for(1500)
    expect(button).to_have_text("已复制")
    page.clock.run_for(1000)
    expect(button).to_have_text("复制")


def test_the_copy_button_copies_where_there_is_no_clipboard(visit: Arrive) -> None:
    """Phones that are older, and pages without https."""
    visitor = visit(DESK, permissions=["clipboard-read", "clipboard-write"])
    visitor.page.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    page = visitor.open("subscribe/")
    row = page.locator(".gl-feed", has_text="濠滨夏夜")
    row.scroll_into_view_if_needed()
    row.locator("button").click()
    expect(row.locator("button")).to_have_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == FEED


def test_without_javascript_everything_is_there(visit: Arrive) -> None:
    page = visit(PHONE, java_script_enabled=False).open(f"{BRAND}#subscribe")
    assert page.locator("#subscribe input").input_value() == FEED
    assert not page.locator("#subscribe button[data-copy]").is_visible()
    assert page.locator("#subscribe a[href^='webcal://']").is_visible()
    page.locator("#subscribe [data-device='outlook'] summary").click()
    assert page.get_by_role("link", name="订阅到 Outlook").is_visible()
    page.locator("#subscribe .gl-qr summary").click()
    assert page.locator("#subscribe .gl-qr img").is_visible()


@pytest.mark.parametrize("path", ["subscribe/", "nantong/haobin-xiaye/2026/"])
def test_wechat_is_told_to_open_another_browser(visit: Arrive, path: str) -> None:
    """It cannot subscribe: the hint stands over the buttons, the code is there to be scanned."""
    page = visit(PHONE, user_agent=WECHAT).open(f"{path}#subscribe")
    hint = page.locator("[data-wechat]").first
    hint.wait_for()
    assert "在浏览器打开" in hint.inner_text()
    assert page.locator("#subscribe .gl-qr img").is_visible()
    assert page.locator("#subscribe button[data-copy]").is_visible()
    elsewhere = visit(PHONE).open(f"{path}#subscribe")
    elsewhere.locator("#subscribe button[data-copy]").wait_for()
    assert not elsewhere.locator("[data-wechat]").first.is_visible()


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("qingdao/meizhou-yijiang/2026/", ".gl-row__ics"),
        ("nanchang/chunwan-2027/", "main a[href$='.ics']"),
        ("subscribe/", ".gl-feed a[href^='webcal:']"),
    ],
)
def test_wechat_says_how_to_leave_instead_of_doing_nothing(
    visit: Arrive, path: str, file: str
) -> None:
    """It opens neither calendar files nor webcal: and says nothing of it."""
    visitor = visit(PHONE, user_agent=WECHAT)
    page = visitor.open(path)
    page.locator(file).first.click()
    told = page.get_by_role("dialog", name="微信里打不开日历文件")
    expect(told).to_contain_text("在浏览器打开")
    told.get_by_role("button", name="知道了").click()
    expect(told).not_to_be_visible()
    assert (page.url, visitor.complaints) == (visitor.address + path, [])


def test_the_subscribe_button_stays_on_the_page(visit: Arrive) -> None:
    page = visit(PHONE).open("nantong/haobin-xiaye/2026/")
    page.get_by_role("link", name="订阅到手机日历").first.click()
    expect(page.locator("#subscribe")).to_be_in_viewport()
    assert page.locator("#subscribe a[href^='webcal://']").first.is_visible()


def test_a_single_evening_is_a_file_to_import(visit: Arrive, sample_site: Path) -> None:
    """What every Android calendar takes: from its row and, standing alone, from its cover."""
    page = visit(PHONE).open("qingdao/meizhou-yijiang/2026/")
    row = page.locator(".gl-row__ics").first
    assert row.inner_text() == "把11月23日的慢性咳嗽别硬扛加入手机日历"
    with page.expect_download() as download:
        row.click()
    name = download.value.suggested_filename
    assert name == "2026-11-23.ics"
    made = sample_site / "qingdao/meizhou-yijiang/2026" / name
    assert download.value.path().read_bytes() == made.read_bytes()


def test_every_page_of_a_feed_tells_the_ways_and_names_the_feed(sample_site: Path) -> None:
    """`rel=alternate` leads a calendar program from any page to its feed."""
    site = Built(sample_site)
    for name, page in site.pages.items():
        links = page.css("link[type='text/calendar']")
        found = [link.attributes["href"] or "" for link in links]
        if box := page.css_first("#subscribe input"):
            https = (box.attributes["value"] or "").removeprefix("https://gongli.example.org/")
            assert [re.sub(r"^(\.\./)*", "", url) for url in found] == [https], name
    for name in ("index.html", "calendar/index.html", "subscribe/index.html", "changes/index.html"):
        link = site.pages[name].css_first("link[type='text/calendar']")
        assert (link.attributes["href"] or "").endswith("feeds/all.ics"), name
