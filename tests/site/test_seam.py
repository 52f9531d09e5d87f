"""The seam: MkDocs makes of the docs tree, byte for byte, the site that `build` publishes."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gongli.writing.artifact import Artifact
from gongli.writing.csp import laid_on
from tests.layers import starts
from tests.sites.copies import TODAY, built, contents, copy_site, gongli
from tests.trees import plant

EXCLUDED = "\nexclude_docs: |\n  *.atom\n  /mine/\n"
NAV = """  - 关于: about.md
  - data/index.md
  - 下面: [sub/index.md]
  - sub/c.md
  - 别处: https://example.org/?a=1&b=2
"""
PAGE = """# 链接 & "引号"

[页](../gong/index.md#x) [首页](../index.md) [订阅](../feeds/all.ics) [样式](../assets/gongli.css)
[夜](/gong/) [自己](c.md#xia) [下](index.md?a=b) ![码](../feeds/all.svg)

| 左 | 中 |
|:---|:---:|
| 1 | 2 |

## 下 {#xia}
"""
FILES = {
    "content/sub/c.md": PAGE,
    "content/sub/index.md": "没有标题\n",
    "content/a b.md": "---\ntitle: 空 & 格\ndescription: “&”\n---\n\n# 空\n",
    "content/zh/README.md": "# 说明\n",
}
"""Links to what is generated, titles that are found by MkDocs, cells that are aligned."""


@pytest.fixture(scope="module")
@starts("engine")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The awkward site with awkward pages, built in both ways; `by-mkdocs/` is the other's."""
    root = plant(copy_site("nasty", tmp_path_factory.mktemp("seam") / "project"), FILES)
    settings = (root / "mkdocs.yml").read_text("utf-8").replace("  - 关于: about.md\n", NAV)
    (root / "mkdocs.yml").write_text(settings + EXCLUDED, "utf-8")
    built(root)
    assert gongli(root, "expand", "--today", TODAY.isoformat()).returncode == 0
    midnight = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", "by-mkdocs"],
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(midnight.timestamp()))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return root


def test_both_ways_give_the_same_files(root: Path) -> None:
    """But for what `csp.py` lays on: the sitemap, 404.html and what the theme brings included."""
    ours, theirs = contents(root / "site"), contents(root / "by-mkdocs")
    assert sorted(ours) == sorted(theirs)
    assert "mine/index.html" not in ours
    protected = {path: laid_on(Artifact(path, data)).data for path, data in theirs.items()}
    assert [path for path in ours if ours[path] != protected[path]] == []


def test_a_link_to_what_is_generated_is_an_address(root: Path) -> None:
    page = (root / "site/sub/c/index.html").read_text("utf-8")
    for link in ("../../gong/#x", "../../", "../../feeds/all.ics", "../../assets/gongli.css"):
        assert f'<a href="{link}">' in page, link
    assert ' src="../../feeds/all.svg"' in page


def test_the_docs_tree_is_no_part_of_a_build(one_palace_root: Path) -> None:
    assert not (one_palace_root / "build/docs").exists()
