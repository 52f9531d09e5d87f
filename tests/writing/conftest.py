"""The calendars of the sample and of the awkward site, made once for each worker."""

from collections.abc import Mapping

import pytest

from gongli.writing.edition import Edition
from gongli.writing.feeds import feed_artifacts

Files = Mapping[str, bytes]


def _calendars(edition: Edition) -> Files:
    made = {artifact.path: artifact.data for artifact in feed_artifacts(edition)}
    return {path: data for path, data in made.items() if path.endswith(".ics")}


@pytest.fixture(scope="session")
def sample_files(sample: Edition) -> Files:
    """The sample's calendar files by path."""
    return _calendars(sample)


@pytest.fixture(scope="session")
def nasty_files(nasty: Edition) -> Files:
    """The awkward site's calendar files by path."""
    return _calendars(nasty)


@pytest.fixture(scope="session")
def all_files(sample_files: Files, nasty_files: Files) -> dict[str, bytes]:
    """Every calendar file of both sites, under `sample:` and `nasty:`."""
    named = {"sample": sample_files, "nasty": nasty_files}
    return {f"{site}:{path}": data for site, files in named.items() for path, data in files.items()}
