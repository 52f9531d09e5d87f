"""No marker of a layer lies, and none is forgotten: tests/layers.py, on tests made up here."""

import pytest

from tests.layers import LAYERS

TESTS = """
import subprocess
import pytest
from tests.layers import starts

@pytest.fixture
@starts("browser")
def window():
    pass

@pytest.fixture
def page(window):
    pass

def run(*command):
    with pytest.raises(FileNotFoundError):
        subprocess.run(command)

def test_plain():
    run("/nowhere/program", "build")

def test_by_its_fixture(page):
    pass

@pytest.mark.servers
def test_told():
    run("/nowhere/nginx", "-t")

def test_forgotten_server():
    run("/nowhere/nginx", "-t")

def test_forgotten_script():
    run("/nowhere/sh", "deploy/publish.sh", "x")

def test_forgotten_build():
    run("/nowhere/python", "-m", "gongli", "--root", ".", "build")

def test_forgotten_engine():
    with pytest.raises(FileNotFoundError):
        open("/nowhere/material/mkdocs_theme.yml")

def test_forgotten_browser():
    run("/nowhere/playwright/driver/node", "x")

@pytest.mark.engine
def test_idle():
    pass
"""
OUTCOMES = {
    "test_plain": "passed",
    "test_by_its_fixture": "passed",
    "test_told": "passed",
    "test_forgotten_server": "it starts what needs the marker servers: see tests/README.md",
    "test_forgotten_script": "it starts what needs the marker servers: see tests/README.md",
    "test_forgotten_build": "it starts what needs the marker engine: see tests/README.md",
    "test_forgotten_engine": "it starts what needs the marker engine: see tests/README.md",
    "test_forgotten_browser": "it starts what needs the marker browser: see tests/README.md",
    "test_idle": "it never needed the marker engine",
}


@pytest.fixture
def nested(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder of those tests."""
    pytester.makepyfile(TESTS)
    pytester.makeini("[pytest]\nmarkers =\n" + "".join(f"  {name}: x\n" for name in LAYERS))
    return pytester


def test_each_start_needs_its_marker_and_each_marker_its_start(nested: pytest.Pytester) -> None:
    reports = nested.inline_run("-p", "tests.layers", "--strict-markers").getreports()
    told = {
        report.nodeid.split("::")[1]: report.longrepr.reprcrash.message
        if report.failed
        else "passed"
        for report in reports
        if isinstance(report, pytest.TestReport) and report.when == "call"
    }
    assert {name: words.removeprefix("Failed: ") for name, words in told.items()} == OUTCOMES


def test_what_needs_nothing_can_be_chosen(nested: pytest.Pytester) -> None:
    done = nested.inline_run("-p", "tests.layers", "-m", "not browser and not servers")
    run = {call.nodeid.split("::")[1] for call in done.getcalls("pytest_runtest_logstart")}
    assert OUTCOMES.keys() - run == {"test_by_its_fixture", "test_told"}
