"""What tests share: the sample and small sites as they were written, expanded and built.

Each is made once a session, when somebody first asks; tests/README.md tells what each costs.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from gongli.writing.edition import Edition
from gongli.writing.share.fonts import Faces, find_faces
from tests import layers
from tests.layers import starts
from tests.sites.copies import built, edition_of, expanded, once, planted

pytest_plugins = ["pytester"]
settings.register_profile("quick", max_examples=20)


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(layers)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this session that all its workers share."""
    own = tmp_path_factory.getbasetemp()
    return (own if worker_id == "master" else own.parent) / "shared"


def _docs(shared: Path, name: str) -> Path:
    made = once(shared / f"{name}-docs", lambda target: expanded(planted(name, target)))
    return made / "build" / "docs"


@pytest.fixture(scope="session")
def sample_tree(shared: Path) -> Path:
    """A copy of the working tree. Read only, as are all of these: tests that write copy it."""
    return once(shared / "sample-tree", lambda target: planted("sample", target))


@pytest.fixture(scope="session")
def sample(sample_tree: Path) -> Edition:
    """The sample's edition."""
    return edition_of(sample_tree)


@pytest.fixture(scope="session")
def sample_docs(shared: Path) -> Path:
    """The sample's docs tree."""
    return _docs(shared, "sample")


@pytest.fixture(scope="session")
@starts("engine")
def sample_root(shared: Path) -> Path:
    """The sample, built: a whole build."""
    return once(shared / "sample", lambda target: built(planted("sample", target)))


@pytest.fixture(scope="session")
def sample_site(sample_root: Path) -> Path:
    """The published sample site."""
    return sample_root / "site"


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
def nasty_tree(shared: Path) -> Path:
    """A small site of everything that is awkward in a calendar: see tests/sites/nasty."""
    return once(shared / "nasty-tree", lambda target: planted("nasty", target))


@pytest.fixture(scope="session")
def nasty(nasty_tree: Path) -> Edition:
    """The awkward site's edition."""
    return edition_of(nasty_tree)


@pytest.fixture(scope="session")
def nasty_docs(shared: Path) -> Path:
    """The awkward site's docs tree."""
    return _docs(shared, "nasty")


@pytest.fixture(scope="session")
@starts("engine")
def nasty_root(shared: Path) -> Path:
    """The awkward site, built."""
    return once(shared / "nasty", lambda target: built(planted("nasty", target)))


@pytest.fixture(scope="session")
def two_palaces(shared: Path) -> Edition:
    """The edition of two palaces in an alliance, with what palaces do together."""
    return edition_of(once(shared / "alliance", lambda target: planted("alliance", target)))


@pytest.fixture(scope="session")
def one_palace_docs(shared: Path) -> Path:
    """The docs tree of one palace."""
    return _docs(shared, "one-palace")


@pytest.fixture(scope="session")
@starts("engine")
def one_palace_root(shared: Path) -> Path:
    """A site of one palace, built."""
    return once(shared / "one-palace", lambda target: built(planted("one-palace", target)))
