"""The system's Chromium on the built sample, served from this machine alone."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from gongli.model import SHANGHAI
from tests.layers import starts
from tests.sites.copies import TODAY

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the same Chromium without the windows that nobody sees: half the time a page."""
# Slow machines need longer than the five seconds that stand.
expect.set_options(timeout=20_000)
NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=SHANGHAI)


class _Server(ThreadingHTTPServer):
    """A browser that leaves a page while it still loads is no trouble."""

    request_queue_size = 128  # Of five, a browser that asks for all at once finds the queue full.

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Site(SimpleHTTPRequestHandler):
    """A folder as a web server gives it: /404.html for what is not there, no log."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """A built site on this machine; the address ends with a slash."""
    server = _Server(("127.0.0.1", 0), partial(_Site, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def address(sample_site: Path) -> Iterator[str]:
    """Where the sample is served."""
    with serve(sample_site) as address:
        yield address


@pytest.fixture(scope="session")
@starts("browser")
def browser() -> Iterator[Browser]:
    """Chromium, found by name; without one these tests skip, or fail where it is required."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        trouble = f"no browser: none of {', '.join(NAMES)} is on PATH"
        if os.environ.get("GONGLI_REQUIRE_BROWSER"):
            pytest.fail(trouble)
        pytest.skip(trouble)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        yield launched
        launched.close()


class Visit:
    """A page, and all it complained of and asked for."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self.address = address
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", lambda request: self.requests.append(request.url))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _failed(self, request: Request) -> None:
        # Leaving a page stops what it still loads.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url}: {request.failure}")

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    @property
    def abroad(self) -> list[str]:
        """Requests to any other host; data: addresses go nowhere."""
        near = (self.address, self.address.replace("http", "blob:http"), "data:")
        return [url for url in self.requests if not url.startswith(near)]


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Visitors by their device, each made once: `contexts(width=390, dark=True, …)`."""
    made: dict[str, BrowserContext] = {}

    def of(width: int, *, dark: bool, **options: Any) -> BrowserContext:
        key = f"{width} {dark} {options}"
        if key not in made:
            made[key] = browser.new_context(
                viewport={"width": width, "height": 844 if width < 600 else 800},
                color_scheme="dark" if dark else "light",
                reduced_motion="reduce",
                locale="zh-CN",
                **options,
            )
            made[key].set_default_timeout(20_000)
            # While a page is open, Chromium keeps what visits would start anew: half their time.
            made[key].new_page()
        return made[key]

    yield of
    for context in made.values():
        context.close()


@pytest.fixture
def visit(contexts: Callable[..., BrowserContext], address: str) -> Iterator[Callable[..., Visit]]:
    """A visit at noon of the sample's day: `visit(width=390, dark=True, …)`."""
    visits: list[Visit] = []

    def arrive(
        width: int = 390, *, dark: bool = False, at: datetime = NOON, **options: Any
    ) -> Visit:
        visits.append(Visit(contexts(width, dark=dark, **options), address))
        page = visits[-1].page
        # What another reader chose in this browser is not this one's.
        storage = {"origin": address.rstrip("/"), "storageTypes": "local_storage"}
        page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", storage)
        page.clock.install(time=at)
        return visits[-1]

    yield arrive
    for visit in visits:
        visit.page.close()
