"""Sites of this folder's tests: copies that may be written to."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.layers import starts
from tests.sites.pages import Built


@pytest.fixture
def project(one_palace_root: Path, tmp_path: Path) -> Path:
    """A built one-palace site of this test's own."""
    return Path(shutil.copytree(one_palace_root, tmp_path / "project"))


@pytest.fixture(scope="session")
@starts("engine")
def site_named(request: pytest.FixtureRequest) -> Callable[[str], Built]:
    """The built sample, nasty or one-palace site, each read when it is first asked for."""

    @cache
    def named(name: str) -> Built:
        return Built(request.getfixturevalue(f"{name.replace('-', '_')}_root") / "site")

    return named
