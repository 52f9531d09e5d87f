"""Sites of this folder's tests: copies that may be written to."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites.pages import Built


@pytest.fixture
def project(one_palace_root: Path, tmp_path: Path) -> Path:
    """A built one-palace site of this test's own."""
    return Path(shutil.copytree(one_palace_root, tmp_path / "project"))


@pytest.fixture(scope="session")
def site_named(
    sample_root: Path, nasty_root: Path, one_palace_root: Path
) -> Callable[[str], Built]:
    """The built sample, nasty or one-palace site."""
    roots = {"sample": sample_root, "nasty": nasty_root, "one-palace": one_palace_root}
    sites = {name: Built(root / "site") for name, root in roots.items()}
    return sites.__getitem__
