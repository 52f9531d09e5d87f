"""The calendar files of the sample and of the awkward site, as they were built."""

from collections.abc import Mapping
from pathlib import Path

import pytest

Files = Mapping[str, bytes]


def _calendars(root: Path) -> Files:
    docs = root / "build" / "docs"
    return {p.relative_to(docs).as_posix(): p.read_bytes() for p in sorted(docs.rglob("*.ics"))}


@pytest.fixture(scope="session")
def sample_files(sample_root: Path) -> Files:
    """The sample's calendar files by path."""
    return _calendars(sample_root)


@pytest.fixture(scope="session")
def nasty_files(nasty_root: Path) -> Files:
    """The awkward site's calendar files by path."""
    return _calendars(nasty_root)


@pytest.fixture(scope="session")
def all_files(sample_files: Files, nasty_files: Files) -> dict[str, bytes]:
    """Every calendar file of both sites, under `sample:` and `nasty:`."""
    named = {"sample": sample_files, "nasty": nasty_files}
    return {f"{site}:{path}": data for site, files in named.items() for path, data in files.items()}
