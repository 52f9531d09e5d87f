"""Built sites behind the servers that deploy/ has samples for, and a browser to look at them."""

import inspect
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import NAMES
from tests.deploy.servers import Server, caddy, nginx, required
from tests.layers import starts

STARTS = {"nginx": nginx, "caddy": caddy}


@pytest.fixture(scope="session")
def release(one_palace_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What deploy/publish.sh makes of a built site, and files that only servers know."""
    folder = tmp_path_factory.mktemp("release")
    shutil.copytree(one_palace_root / "site", folder / "site")
    shutil.copytree(one_palace_root / "build" / "csp", folder / "csp")
    shutil.copytree(one_palace_root / "build" / "moved", folder / "moved")
    (folder / "site/data/x.csv").write_text("日期,活动\n" * 100, encoding="utf-8")
    (folder / "site/feeds/x.atom").write_text("<feed/>\n", encoding="utf-8")
    (folder / "site/.git").mkdir()
    (folder / "site/.git/config").write_text("secret\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session", params=STARTS)
@starts("servers")
def server(
    request: pytest.FixtureRequest, release: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Each server in turn."""
    with STARTS[request.param](tmp_path_factory.mktemp(request.param), release) as started:
        yield started


@pytest.fixture(scope="session")
@starts("servers")
def sample_served(sample_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The sample site behind nginx: the policy in each page and in the header."""
    folder = tmp_path_factory.mktemp("sample")
    (folder / "release").mkdir()
    (folder / "release/site").symlink_to(sample_root / "site")
    (folder / "release/csp").symlink_to(sample_root / "build" / "csp")
    (folder / "release/moved").symlink_to(sample_root / "build" / "moved")
    with nginx(folder, folder / "release") as started:
        yield started


@pytest.fixture(scope="session")
@starts("browser")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; who asks for it runs in its thread (see below)."""
    command = required(*NAMES)
    options = {"executable_path": command, "args": ["--no-sandbox", "--disable-gpu"]}
    playwright = PLAYWRIGHT.submit(sync_playwright().start).result()
    browser = PLAYWRIGHT.submit(playwright.chromium.launch, **options).result()
    yield browser
    PLAYWRIGHT.submit(browser.close).result()
    PLAYWRIGHT.submit(playwright.stop).result()


PLAYWRIGHT = ThreadPoolExecutor(max_workers=1)
"""A thread holds one Playwright, and the main one holds that of tests/browser."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test of the browser in the browser's thread."""
    if "chromium" not in pyfuncitem.fixturenames:
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    PLAYWRIGHT.submit(pyfuncitem.obj, **{n: pyfuncitem.funcargs[n] for n in names}).result()
    return True
