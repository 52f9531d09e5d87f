"""Files are the seam: Zensical, Material's successor, builds the same docs tree."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.layers import starts
from tests.sites.pages import Built, text


@pytest.fixture(scope="module")
@starts("engine")
def by_zensical(nasty_docs: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The awkward site's docs tree, built by the other engine: small, and nothing is harder."""
    root = tmp_path_factory.mktemp("zensical")
    for folder in ("theme", "build/docs"):
        shutil.copytree(nasty_docs.parents[1] / folder, root / folder)
    for name in ("mkdocs.yml", "build/mkdocs.yml"):
        shutil.copyfile(nasty_docs.parents[1] / name, root / name)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", "build/mkdocs.yml"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(root / "build/by-engine")


def test_it_makes_the_same_pages_and_files(
    by_zensical: Built, site_named: Callable[[str], Built]
) -> None:
    ours = site_named("nasty")
    assert set(by_zensical.pages) == set(ours.pages)
    kept = {name for name in ours.files if name.endswith((".ics", ".svg", ".json"))}
    assert kept - by_zensical.files == {"search/search_index.json"}  # each engine has its own
    for name in ("feeds/all.ics", "data/calendar.json", "about/index.html"):
        assert name in by_zensical.files


def test_the_pages_say_the_same(by_zensical: Built, site_named: Callable[[str], Built]) -> None:
    """Their headings and titles, whole links of the calendar, the notice."""
    for name, page in site_named("nasty").pages.items():
        other = by_zensical.pages[name]
        for selector in ("h1", "h2", "aside.gl-notice", ".gl-row__title", ".gl-facts dd"):
            assert text(other, selector) == text(page, selector), (name, selector)


def test_feeds_are_the_same_bytes(by_zensical: Built, site_named: Callable[[str], Built]) -> None:
    ours = site_named("nasty")
    feeds = [name for name in ours.files if name.endswith(".ics")]
    assert len(feeds) > 40
    differing = [
        name
        for name in feeds
        if (by_zensical.folder / name).read_bytes() != (ours.folder / name).read_bytes()
    ]
    assert differing == []


def test_no_link_leads_nowhere(by_zensical: Built) -> None:
    broken = {
        name: by_zensical.broken(name, "gongli.example.org")
        for name in by_zensical.pages
        if name != "404.html"
    }
    # Its own frame brings a second skip link, whose target our pages do not have.
    assert {url for urls in broken.values() for url in urls} <= {"#__skip"}
