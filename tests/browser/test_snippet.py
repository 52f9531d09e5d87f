"""The page that hands out code for other sites."""

from collections.abc import Callable
from html import escape

from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.sites.copies import SITE

Arrive = Callable[..., Visit]


def test_the_form_writes_the_code(visit: Arrive) -> None:
    visitor = visit(1280, permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open("embed/")
    code = page.locator("#embed-code")
    code.wait_for()
    title = "职工文化宫联盟（示例）"
    assert code.input_value() == (
        f'<iframe src="{SITE}embed/all/?limit=10" title="{title}" width="100%" height="480"'
        ' loading="lazy"></iframe>'
    )
    page.locator("#embed-scope").select_option("nantong/haobin-xiaye")
    page.locator("#embed-kind").select_option("element")
    page.locator("#embed-theme").select_option("dark")
    page.locator("#embed-limit").select_option("5")
    assert code.input_value() == (
        f'<script type="module" src="{SITE}assets/js/gongli-events.js"></script>\n'
        '<gongli-events palace="nantong" brand="haobin-xiaye" limit="5" theme="dark">'
        "</gongli-events>"
    )
    page.locator("[data-embed] [data-copy]").click()
    expect(page.locator("[data-embed] [data-copy]")).to_have_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == code.input_value()
    href = page.locator("[data-preview]").evaluate("link => link.href")
    assert href == f"{visitor.address}embed/nantong/haobin-xiaye/?limit=5&theme=dark"


def test_without_javascript_the_code_is_there(visit: Arrive) -> None:
    page = visit(390, java_script_enabled=False).open("embed/")
    assert not page.locator("[data-embed]").is_visible()
    page.locator("summary", has_text="濠滨夏夜").click()
    opened = page.locator("details[open]", has_text="濠滨夏夜")
    frame = opened.locator("textarea").first.input_value()
    assert frame.startswith(f'<iframe src="{SITE}embed/nantong/haobin-xiaye/" title="濠滨夏夜"')
    assert escape(frame, quote=False) in page.content()
