"""The engine's complaints become one exception that says which page."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from gongli.checking import check
from gongli.site import Tree, publish, render
from gongli.trouble import EngineError
from gongli.writing.artifact import Artifact
from tests.sites.copies import TODAY

pytestmark = pytest.mark.engine


@pytest.fixture
def project(one_palace_docs: Path, tmp_path: Path) -> Path:
    """A project of this test's own."""
    return Path(shutil.copytree(one_palace_docs.parents[1], tmp_path / "project"))


@pytest.fixture
def tree(project: Path) -> Tree:
    """What its site is made of."""
    return render(project, check(project), TODAY)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("# 关于".encode("gbk"), "about.md"),
        (b"---\ntemplate: nowhere.html\n---\n# x\n", "nowhere.html"),
    ],
)
def test_a_page_it_cannot_build(project: Path, tree: Tree, page: bytes, words: str) -> None:
    files = {**tree.files, "about.md": Artifact("about.md", page)}
    with pytest.raises(EngineError, match=words):
        publish(project, replace(tree, files=files), TODAY)


def test_a_page_of_the_navigation_that_is_not_there(project: Path, tree: Tree) -> None:
    files = {path: file for path, file in tree.files.items() if path != "about.md"}
    with pytest.raises(EngineError, match=r"about\.md"):
        publish(project, replace(tree, files=files), TODAY)


def test_settings_it_cannot_read(project: Path, tree: Tree) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    wrong = f"{settings}\nmarkdown_extensions: [nosuch]\n"
    (project / "mkdocs.yml").write_text(wrong, encoding="utf-8")
    with pytest.raises(EngineError, match="nosuch"):
        publish(project, tree, TODAY)


@pytest.mark.parametrize("asks", ["{{ page.toc }}", "{{ config.theme }}", "{{ x }}", "{% x %}"])
def test_a_frame_that_asks_for_what_only_the_engine_has(
    project: Path, tree: Tree, asks: str
) -> None:
    """Found in a page that is generated; the other ways of building would differ from this one."""
    (project / "theme/overrides/embed.html").write_text(asks, encoding="utf-8")
    with pytest.raises(EngineError, match=r"^embed/all/index\.md: "):
        publish(project, tree, TODAY)


@pytest.mark.parametrize("patterns", ["*", "/feeds/", "*.ics", "index.md"])
def test_settings_that_leave_out_what_people_come_for(
    project: Path, tree: Tree, patterns: str
) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"exclude_docs: |\n  {patterns}\n")
    with pytest.raises(EngineError, match=r"exclude_docs .*(index\.md|\.ics)"):
        publish(project, tree, TODAY)
    assert not (project / "site").exists()
