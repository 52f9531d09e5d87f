"""The engine's complaints become one exception that says which page."""

import shutil
from pathlib import Path

import pytest

from gongli.writing.engine import EngineError, build_site
from tests.sites.copies import TODAY

pytestmark = pytest.mark.engine


@pytest.fixture
def project(one_palace_docs: Path, tmp_path: Path) -> Path:
    """A docs tree ready for the engine."""
    return Path(shutil.copytree(one_palace_docs.parents[1], tmp_path / "project"))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("# 关于".encode("gbk"), "about.md"),
        (b"---\ntemplate: nowhere.html\n---\n# x\n", "nowhere.html"),
    ],
)
def test_a_page_it_cannot_build(project: Path, page: bytes, words: str) -> None:
    (project / "build/docs/about.md").write_bytes(page)
    with pytest.raises(EngineError, match=words):
        build_site(project, project / "build/site", TODAY)


def test_a_page_of_the_navigation_that_is_not_there(project: Path) -> None:
    (project / "build/docs/about.md").unlink()
    with pytest.raises(EngineError, match=r"about\.md"):
        build_site(project, project / "build/site", TODAY)


def test_settings_it_cannot_read(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(f"{settings}\nhooks: [nosuch.py]\n", encoding="utf-8")
    with pytest.raises(EngineError, match="nosuch"):
        build_site(project, project / "build/site", TODAY)
