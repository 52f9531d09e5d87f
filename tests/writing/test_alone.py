"""A palace is a unit of work: what is told of it can be made of its calendar alone."""

from collections.abc import Mapping
from dataclasses import replace

from gongli.site import templates
from gongli.writing.artifact import Made
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.files import feed_artifacts
from gongli.writing.pages.every import page_artifacts
from tests.trees import ROOT


def made(edition: Edition) -> Mapping[str, Made]:
    """Feeds, files of single events and pages by their paths."""
    feeds = Feeds(edition)
    files = (*feed_artifacts(feeds), *page_artifacts(feeds, templates(ROOT), {}))
    return {file.path: file for file in files}


def of_palace(files: Mapping[str, Made], palace: str) -> Mapping[str, Made]:
    """Those at or below a palace's address."""
    below = (f"{palace}/", f"feeds/{palace}/", f"feeds/{palace}.", f"feeds/{palace}-alarm.")
    return {path: file for path, file in files.items() if path.startswith(below)}


def test_a_palace_alone_makes_the_bytes_it_makes_among_others(sample: Edition) -> None:
    """With the ledger of all; what is of the whole site is made of all."""
    whole = made(sample)
    for palace in ("nantong", "changzhi", "xiamen"):
        alone = sample.calendar.alone(sample.calendar.alliance.palaces_by_id[palace])
        own = of_palace(made(replace(sample, calendar=alone)), palace)
        assert {path for path in own if own[path] != whole.get(path)} == set()
        assert own.keys() == of_palace(whole, palace).keys()
        assert f"{palace}/index.md" in own
