"""What tests share: the sample and two small sites, read and built once a session."""

import os
from pathlib import Path

import pytest

from gongli.writing.edition import Edition
from gongli.writing.share.fonts import Faces, find_faces
from tests.sites.copies import built, copy_site, copy_tree, edition_of, once


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this session that all its workers share."""
    own = tmp_path_factory.getbasetemp()
    return (own if worker_id == "master" else own.parent) / "shared"


@pytest.fixture(scope="session")
def sample_root(shared: Path) -> Path:
    """A built copy of the working tree. Read only: tests that write copy it."""
    return once(shared / "sample", lambda target: built(copy_tree(target)))


@pytest.fixture(scope="session")
def sample_site(sample_root: Path) -> Path:
    """The published sample site."""
    return sample_root / "site"


@pytest.fixture(scope="session")
def sample(sample_root: Path) -> Edition:
    """The sample's edition."""
    return edition_of(sample_root)


@pytest.fixture(scope="session")
def faces() -> Faces:
    """The system's Chinese fonts; without them a test is skipped, or fails where all must run."""
    found = find_faces(None)
    if found is None:
        trouble = "no Chinese fonts: install fonts-noto-cjk"
        if os.environ.get("GONGLI_REQUIRE_BROWSER"):
            pytest.fail(trouble)
        pytest.skip(trouble)
    return found


@pytest.fixture(scope="session")
def nasty_root(shared: Path) -> Path:
    """A small site of everything that is awkward in a calendar: see tests/sites/nasty."""
    return once(shared / "nasty", lambda target: built(copy_site("nasty", target)))


@pytest.fixture(scope="session")
def nasty(nasty_root: Path) -> Edition:
    """The awkward site's edition."""
    return edition_of(nasty_root)


@pytest.fixture(scope="session")
def two_palaces(shared: Path) -> Edition:
    """The edition of two palaces in an alliance, with what palaces do together."""
    return edition_of(once(shared / "alliance", lambda target: copy_site("alliance", target)))


@pytest.fixture(scope="session")
def one_palace_root(shared: Path) -> Path:
    """A built site of one palace. Read only."""
    return once(shared / "one-palace", lambda target: built(copy_site("one-palace", target)))
