"""The guide's files as pages: chapters, links, anchors, examples, nobody's HTML."""

import re
from pathlib import Path

import markdown
import pytest

from gongli.catalogue import CATALOGUE
from gongli.reading.folder.guide import read_guide
from gongli.untrusted.page import EXTENSIONS
from gongli.writing.pages.guide import guide_artifacts
from tests.trees import ROOT, plant

README = """# 编辑手册

[改期](#改期)、[各类](KINDS.md#巡演tour)、[字段](#field-a)

## 怎么写

### 改期

<!-- 不给人看 -->
```yaml title="events/a.yml"
名称: 甲  # 注
场次: {2026-07-18: {改到: 2026-07-19}}
```

## 全部字段

<a id="field-a"></a>

### 甲（a）

| <a id="x-y"></a>`x-y` | <b onclick="x()">粗</b> |
| --- | --- |
"""
KINDS = "# 各类活动怎么写\n\n先看[手册](README.md)和[改期](README.md#改期)。\n\n## 巡演（tour）\n"


def bodies(**texts: str) -> dict[str, str]:
    """Each page without its head."""
    made = guide_artifacts({f"{name}.md": text for name, text in texts.items()})
    return {a.path: a.data.decode().split("---\n\n", 1)[1] for a in made}


def test_a_chapter_is_a_page_and_links_lead_from_one_to_another() -> None:
    pages = bodies(README=README, KINDS=KINDS)
    assert list(pages) == [
        "guide/index.md",
        "guide/writing.md",
        "guide/kinds.md",
        "guide/fields.md",
    ]
    assert pages["guide/index.md"] == (
        "# 编辑手册 {#编辑手册}\n\n"
        "[改期](writing.md#改期)、[各类](kinds.md#巡演tour)、[字段](fields.md#field-a)\n\n"
    )
    assert "先看[手册](index.md)和[改期](writing.md#改期)。" in pages["guide/kinds.md"]


def test_headings_rise_and_keep_their_anchors() -> None:
    pages = bodies(README=README)
    assert pages["guide/writing.md"].startswith("# 怎么写 {#怎么写}\n\n## 改期 {#改期}\n")
    assert "## 甲（a） {#field-a}\n" in pages["guide/fields.md"]
    assert "| `x-y`{#x-y} |" in pages["guide/fields.md"]


def test_an_example_shows_its_file_its_keys_and_its_notes() -> None:
    assert (
        '<div class="highlight"><span class="filename">events/a.yml</span><pre><code>'
        '<span class="nt">名称</span>: 甲  <span class="c1"># 注</span>\n'
        '<span class="nt">场次</span>: {2026-07-18: {改到: 2026-07-19}}\n'
        "</code></pre></div>"
    ) in bodies(README=README)["guide/writing.md"]


def test_html_is_shown_as_it_is_written() -> None:
    pages = bodies(README=README)
    assert '&#60;b onclick="x()">粗&#60;/b>' in pages["guide/fields.md"]
    assert "不给人看" not in pages["guide/writing.md"]


@pytest.mark.parametrize(
    "line",
    [
        '### 甲<meta http-equiv="refresh" content="1;url=/about/">',
        r'\`<iframe src="https://evil.example/"></iframe>\`',
        "`\n<iframe>\n`",
        "~~~\n# 乙\n<iframe>\n~~~",
        '### 甲 {onclick="x()"}',
        '| 甲 {style="x"} |\n| --- |\n| `乙` {onclick="x()"} |',
    ],
)
def test_no_spelling_of_html_gets_past(line: str) -> None:
    """Even of files that `check` refuses."""
    pages = bodies(README=f"# 手册\n\n{line}\n")
    html = markdown.markdown("\n".join(pages.values()), extensions=EXTENSIONS)
    forbidden = r"<(?:meta|iframe)|<[^>]*\son\w+=|<[^>]*\sstyle="
    assert re.findall(forbidden, html) == []


def test_each_code_is_an_anchor_of_the_published_page() -> None:
    made = {a.path: a.data.decode() for a in guide_artifacts(read_guide(ROOT).texts)}
    html = markdown.markdown(made["guide/problems.md"], extensions=EXTENSIONS)
    assert [code for code in CATALOGUE if f' id="{code}"' not in html] == []


@pytest.mark.parametrize("missing", ["README.md", "KINDS.md"])
def test_only_what_is_there_is_read_and_no_link_followed(tmp_path: Path, missing: str) -> None:
    plant(tmp_path, {"events/README.md": "# 一\n", "events/KINDS.md": "# 二\n"})
    (tmp_path / "events" / missing).unlink()
    (tmp_path / "events" / missing).symlink_to("/etc/hostname")
    assert set(read_guide(tmp_path).texts) == {"README.md", "KINDS.md"} - {missing}
