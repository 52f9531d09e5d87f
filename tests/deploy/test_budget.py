"""What a first visit costs on a phone: requests and bytes through the real nginx, compressed."""

import pytest
from playwright.sync_api import Browser

from tests.deploy.servers import Server

OURS = (6, 60_000)
OF_THE_ENGINE = (10, 130_000)
"""Requests and bytes in our frame, and in the engine's before its search is used."""
BUDGETS = {
    "/": OURS,
    "/nantong/haobin-xiaye/": OURS,
    "/calendar/2026/11/": OURS,
    "/about/": OF_THE_ENGINE,
    "/guide/": OF_THE_ENGINE,
    "/guide/fields/": OF_THE_ENGINE,
}


@pytest.mark.parametrize("path", BUDGETS)
def test_a_cold_page_is_small(chromium: Browser, sample_served: Server, path: str) -> None:
    """Everything that a browser with an empty cache asks for, its icon too."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    asked: list[str] = []
    sizes: list[float] = []
    wire.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(sample_served.url.rstrip("/") + path)
    page.wait_for_load_state("networkidle")
    names = {url.removeprefix(sample_served.url) for url in asked}
    icon = sample_served.ask("/assets/images/favicon.svg", Accept_Encoding="gzip")
    if "assets/images/favicon.svg" not in names:  # Chromium without a window needs no icon.
        asked.append("assets/images/favicon.svg")
        sizes.append(len(icon.body))
    context.close()
    assert "assets/gongli.js" in names
    requests, most = BUDGETS[path]
    assert len(asked) <= requests, sorted(names)
    assert sum(sizes) <= most, sizes
