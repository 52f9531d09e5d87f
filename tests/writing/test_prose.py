"""Editors' Markdown: what it may do, and that nothing else gets through."""

import time
from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from gongli.writing.prose import prose

TEXT = "a blockquote br code del em h3 h4 h5 h6 hr li ol p pre strong ul"
TABLE = "table tbody td th thead tr"
ALLOWED = {*TEXT.split(), *TABLE.split()}
ATTRIBUTES = {("a", "href"), ("a", "title"), ("a", "rel"), ("ol", "start")}
SCHEMES = ("http:", "https:", "mailto:", "tel:")

# From OWASP's filter evasion sheet, PortSwigger's list and Markdown's own corners.
PAYLOADS = Path(__file__).with_name("attacks.txt").read_text("utf-8").splitlines()


def elements(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(f"<body>{prose(text)}</body>")


def harm(text: str) -> list[str]:
    """What of a text is active: foreign elements, attributes, schemes."""
    found = []
    for node in elements(text).css("body *"):
        if node.tag not in ALLOWED:
            found.append(node.tag)
        for name, value in node.attributes.items():
            if (node.tag, name) not in ATTRIBUTES:
                found.append(f"{node.tag} {name}")
            if name == "href" and ":" in (value or "") and not (value or "").startswith(SCHEMES):
                found.append(value or "")
    return found


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_active_gets_through(payload: str) -> None:
    assert harm(payload) == []
    assert harm(f"前\n\n{payload}\n\n- {payload}\n\n> {payload}") == []


def test_the_list_of_attacks_would_find_a_hole() -> None:
    raw = [markdown.markdown(payload) for payload in PAYLOADS]
    assert sum("<script" in html.lower() or "onerror=" in html for html in raw) > 10


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("**濠滨夏夜**", "<p><strong>濠滨夏夜</strong></p>"),
        ("第一段\n\n第二段", "<p>第一段</p>\n<p>第二段</p>"),
        ("- 一\n- 二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>"),
        ("3. 一\n4. 二", '<ol start="3">\n<li>一</li>\n<li>二</li>\n</ol>'),
        ("> 引", "<blockquote>\n<p>引</p>\n</blockquote>"),
        ("`码`", "<p><code>码</code></p>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        (
            "[站](https://example.org/?a=1&b=2)",
            '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener nofollow">站</a></p>',
        ),
        ("[信](mailto:a@b.cn)", '<p><a href="mailto:a@b.cn" rel="noopener nofollow">信</a></p>'),
        ("[电](tel:0513-1)", '<p><a href="tel:0513-1" rel="noopener nofollow">电</a></p>'),
    ],
)
def test_what_editors_may_write(written: str, html: str) -> None:
    assert prose(written).strip() == html


def test_a_table() -> None:
    page = elements("| 时间 | 节目 |\n|---|---|\n| 19:30 | 合唱 |")
    assert [cell.text() for cell in page.css("th, td")] == ["时间", "节目", "19:30", "合唱"]


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("# 一\n\n## 二\n\n### 三", ["h3", "h4", "h5"]),
        ("一\n===\n\n二\n---", ["h3", "h4"]),
        ("###### 六", ["h6"]),
    ],
)
def test_headings_begin_below_the_pages_own(written: str, tags: list[str]) -> None:
    found = elements(written).css("h1, h2, h3, h4, h5, h6")
    assert [node.tag for node in found] == tags


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("濠河绕城，\n夏夜有风", "濠河绕城，夏夜有风"),
        ("一\n二\n三", "一二三"),
        ("（上）\n《下》", "（上）《下》"),
        ("“上”\n下", "“上”下"),
        ("四十一年——\n还在办", "四十一年——还在办"),
        ("一**二**\n三", "一二三"),
        ("一\n[二](https://example.org/)\n三", "一二三"),
        ("- 一\n  二", "一二"),
        ("𠮷\n野", "𠮷野"),
        ("## 一\n二", "一\n二"),
        ("    一\n    二", "一\n二"),
        ("一  \n二", "一\n二"),
        ("一\n- 二\n- 三", "一\n- 二\n- 三"),
        ("word\nword", "word\nword"),
        ("每周\nTED", "每周\nTED"),
        ("一\n\n二", "一\n二"),
    ],
)
def test_line_breaks_between_chinese_characters_vanish(written: str, text: str) -> None:
    """A browser would show each as a blank."""
    assert elements(written).body.text().strip() == text


@pytest.mark.parametrize(
    "text", ["[" * 4_000, "*" * 10_000, "> " * 5_000, "`" * 10_000, "- " * 5_000]
)
def test_no_text_keeps_a_build_waiting(text: str) -> None:
    """As long as a body may be (10,000 characters), but for brackets, whose time is squared."""
    started = time.perf_counter()
    assert harm(text) == []
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize("nothing", [None, "", "  ", "\n"])
def test_no_text_is_no_prose(nothing: str | None) -> None:
    assert prose(nothing).strip() == ""
