"""The calendar files of the sample and of the awkward site."""

from collections.abc import Mapping
from pathlib import Path

import pytest

Files = Mapping[str, bytes]


def _calendars(docs: Path, *, alarms: bool = False) -> Files:
    found = (p for p in sorted(docs.rglob("*.ics")) if p.stem.endswith("-alarm") is alarms)
    return {p.relative_to(docs).as_posix(): p.read_bytes() for p in found}


@pytest.fixture(scope="session")
def sample_files(sample_docs: Path) -> Files:
    """The sample's calendar files by path, those with alarms left out."""
    return _calendars(sample_docs)


@pytest.fixture(scope="session")
def nasty_files(nasty_docs: Path) -> Files:
    """The awkward site's calendar files by path."""
    return _calendars(nasty_docs)


@pytest.fixture(scope="session")
def alarm_files(nasty_docs: Path) -> Files:
    """The awkward site's feeds with alarms by path."""
    return _calendars(nasty_docs, alarms=True)


@pytest.fixture(scope="session")
def all_files(sample_files: Files, nasty_files: Files) -> dict[str, bytes]:
    """Every calendar file of both sites, under `sample:` and `nasty:`."""
    named = {"sample": sample_files, "nasty": nasty_files}
    return {f"{site}:{path}": data for site, files in named.items() for path, data in files.items()}
