"""Pages of content/ may hold what Markdown makes, and nothing that nh3 would take out."""

from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from gongli.checking import check
from gongli.untrusted.page import EXTENSIONS, is_of_this_site, rendered
from tests.trees import SOUND, plant

ATTACKS = Path(__file__).parents[1] / "writing" / "attacks.txt"
PAYLOADS = ATTACKS.read_text("utf-8").splitlines()
OWN = ("http:", "https:", "mailto:", "tel:")


def told(text: str) -> list[str]:
    return [" ".join(filter(None, (p.tag, p.attribute, p.value))) for p in rendered(text).forbidden]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](javascript:alert(1))", ["a href javascript:alert(1)"]),
        ("[a](java&#x0A;script:x)", ["a href java\nscript:x"]),
        ("[a](&#106;avascript:x)", ["a href javascript:x"]),
        ("[a](DATA:text/html,x)", ["a href DATA:text/html,x"]),
        ("[a][b]\n\n[b]: vbscript:x", ["a href vbscript:x"]),
        ("<javascript://%0Aalert(1)>", ["a href javascript://%0Aalert(1)"]),
        ('<a href="https://a.cn" href="javascript:x">a</a>', ["a href javascript:x"]),
        ("![](https://evil.example/x.png)", ["img src https://evil.example/x.png"]),
        ("![](//evil.example/x.png)", ["img src //evil.example/x.png"]),
        ("![](/\\evil.example/x.png)", ["img src /\\evil.example/x.png"]),
        ("![a][b]\n\n[b]: data:image/png,x", ["img src data:image/png,x"]),
        ('<img src="a.png" srcset="//e/x 2x">', ["img srcset //e/x 2x"]),
        ('<img src="a.png" onerror="x">', ["img onerror x"]),
        ("甲 <ScRipt src=//e>x</script>", ["script"]),
        ("<iframe src=x></iframe>\n\n第二段\n\n# 题", ["iframe"]),
        ("<form action=x><input></form>", ["form", "input"]),
        ("<meta http-equiv=refresh content='0;url=x'>", ["meta"]),
        ("<base href=//e>", ["base"]),
        ("<link rel=stylesheet href=//e>", ["link"]),
        ("<style>a{}</style>", ["style"]),
        ("<svg><a xlink:href='javascript:x'></a></svg>", ["svg"]),
        ("<math><mtext></mtext></math>", ["math", "mtext"]),
        ('<svg class="##[error]owned">x</svg>', ["svg"]),
        ('<p class="a" style="b" id="c">', ["p class a", "p style b", "p id c"]),
        ("甲 <body onload=x>", ["body"]),
        ("</article></main>", ["article", "main"]),
        ("<!--><script>x</script>-->", ["<!--><script>x</script>-->", "script"]),
        ("<p>\n<!-- 没有完\n</p>", ["<!-- 没有完"]),
        ('<p>\n<a title="没有完\n</p>', ['<a title="没有完']),
        ('*a*{: onclick="x"}', ["em onclick x"]),
        ("a\n{: .md-overlay }", ["p class md-overlay"]),
        ("a\n{: #header }", ["p id header"]),
        ("<th style='position: fixed'>", ["th", "th style position: fixed"]),
        ("``` {.python .md-overlay}\nx\n```", ["pre class md-overlay"]),
        ("| a |\n|---|\n| b {: style='x'} |", ["td style x"]),
    ],
)
def test_what_is_taken_out(text: str, found: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert told(text) == found
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    "text",
    [
        "# 关于 {#about}\n\n## 交通\n\n[TOC]\n\n见[上面](#about)、[页面](a/b.md)、<https://a.cn/?a=b&c=d>。",
        "![门厅](hall.jpg '门厅')\n\n<img src=\"/a/b.png\" alt='a > b'>",
        "| 日 | 时 |\n|:--|--:|\n| 1 < 2 | a<br>b |",
        "1. 一\n2. 二\n\n> 引\n\n---\n\n`<script>` 和 \\<b\\>，H<sub>2</sub>O",
        "```python\nif a < b: print('<b>')\n```\n\n~~~\n<iframe>\n~~~",
        '<!-- 以后再写 -->\n\n[电话](tel:0531) [信](mailto:a@b.cn "写信")',
        "- 一\n\n    第二段\n\n        代码 <b>\n\n3. 三",
    ],
)
def test_what_people_write_is_kept(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_passes_is_safe_in_every_engine(payload: str, tmp_path: Path) -> None:
    """As it stands: no engine sanitises."""
    plant(tmp_path, {**SOUND, "content/a.md": f"# 题\n\n{payload}\n"})
    if not check(tmp_path).sound:
        return
    html = markdown.markdown(payload, extensions=EXTENSIONS)
    assert harm(html) == []


def harm(html: str) -> list[str]:
    found = []
    for node in LexborHTMLParser(f"<body>{html}</body>").css("body *"):
        if node.tag in ("script", "style", "iframe", "svg", "math", "form", "object", "embed"):
            found.append(node.tag)
        for name, value in node.attributes.items():
            if name.startswith("on") or name in ("style", "srcdoc", "srcset"):
                found.append(f"{node.tag} {name}")
            if name in ("href", "src") and ":" in (value or "") and not value.startswith(OWN):
                found.append(value)
    return found


@pytest.mark.parametrize(
    ("address", "own"),
    [("a.png", True), ("/a/b.png", True), ("../a.png?x=a:b", True), ("", True), ("a/b:c", True)]
    + [
        (text, False) for text in ("//e/a", "\\\\e/a", "/\\e", "\n//e", "http:a", "d\nata:x", "x:y")
    ],
)
def test_whose_picture_it_is(address: str, own: bool) -> None:
    assert is_of_this_site(address) == own
