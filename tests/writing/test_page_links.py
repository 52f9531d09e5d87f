"""Links of hand-written pages: `check` tells those that lead nowhere, and no link stops a build."""

import shutil
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from gongli.checking import check
from gongli.site import publish, render
from tests.layers import starts
from tests.sites.copies import TODAY
from tests.trees import plant
from tests.untrusted.test_picture import encoded, sketch

GOOD = [
    "[x](zai.md)",
    "[x](zai.md?a=b#jiaotong)",
    "[x](zai.md#_1)",
    "[x](zai.md#)",
    "[x](zai.md#top)",
    "[x](./zai.md)",
    "[x](sub/c.md)",
    "[x](../sub)",
    "[x](../sub/)",
    "[x](<a b.md>)",
    "[x](a%20b.md)",
    "[x](a b.md)",
    "[x][1]\n\n[1]: zai.md",
    "[x](#zheli)\n\n## 这里 {#zheli}",
    "[x](?a=b)",
    "[x]()",
    "[x](.)",
    "[x](/)",
    "[x](/zai/)",
    "[x](/zai)",
    "[x](/zai/#jiaotong)",
    "[x](/gong/)",
    "[x](/gong/dushu/)",
    "[x](../gong/dushu/#subscribe)",
    "[x](/calendar/)",
    "[x](calendar/index.md)",
    "[x](gong/index.md)",
    "[x](index.md)",
    "[x](/feeds/all.ics)",
    "[x](feeds/all.ics)",
    "[x](/robots.txt)",
    "![x](tu.png)",
    "![x](/tu.png)",
    "[x](tu.png)",
    "[x](https://a.cn/nothing.md) [z](tel:0513)",
    "`[x](nothing.md)` \\[x](nothing.md)",
]
BAD = [
    ("![地图](menting.png)", "page-picture-missing"),
    ("![地图](Tu.png)", "page-picture-missing-meant"),
    ("![地图](ditu)", "page-picture-missing"),
    ("![地图](zai.md)", "page-picture-missing"),
    ("[x](nothing.md)", "page-link"),
    ("[x](/nothing/)", "page-link"),
    ("[x](../../../nothing/)", "page-link"),
    ("[x](nothing)", "page-link"),
    ("[x](gong/dushu/)", "page-link-meant"),
    ("[x](gong/dushu.md)", "page-link-meant"),
    ("[x](zai)", "page-link-meant"),
    ("[x](sub)", "page-link-meant"),
    ("[x](/zai.md)", "page-link-meant"),
    ("[x](zai.html)", "page-link-meant"),
    ("[x](sub/zai.md)", "page-link-meant"),
    ("[x](sub\\c.md)", "page-link-meant"),
    ("[x](/gong/meiyou/)", "page-link"),
    ("[x](calendar.md)", "page-link-meant"),
    ("[x][1]\n\n[1]: nothing.md", "page-link"),
    ("a[^1]\n\n[^1]: b", "page-footnote"),
    ("[a](a  c.md)", "page-link"),
    ("[x](#nope)", "page-anchor"),
    ("[x](zai.md#关于)", "page-anchor"),
    ("[x](/zai/#nope)", "page-anchor"),
    ("[x](zhi.md#关于)", "page-anchor"),
]
UNBUILDABLE = ["[a](//[)", "[a](http://[x)", "<https://[>", "[a][1]\n\n[1]: //["]

FILES = {
    "content/zai.md": "# 关于\n\n## 交通 {#jiaotong}\n",
    "content/zhi.md": "# 关于\n",
    "content/a b.md": "# 空\n",
    "content/sub/c.md": "# 下\n",
    "content/sub/index.md": "# 下面\n",
    "content/tu.png": encoded(sketch(), ".png"),
}


@pytest.fixture(scope="module")
@starts("engine")
def project(one_palace_docs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a page for each link, whatever `check` says of it."""
    root = tmp_path_factory.mktemp("links") / "project"
    shutil.copytree(one_palace_docs.parents[1], root)
    links = [*GOOD, *(link for link, _ in BAD)]
    pages = {f"content/y{number}.md": f"# 页\n\n{link}\n" for number, link in enumerate(links)}
    plant(root, {**FILES, **pages})
    publish(root, render(root, check(root), TODAY), TODAY)
    return root


def told(root: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in check(root).problems:
        found.setdefault(one.place.file, []).append(f"{one.code} {one.place.line}")
    return found


def leads(site: Path, number: int) -> bool:
    """Whether every link of a built page leads to a file, and to an anchor there if to any."""
    page = LexborHTMLParser((site / f"y{number}/index.html").read_text("utf-8"))
    article = page.css_first("article") or page.css_first("main")
    links = article.css("a[href], img[src]")
    return all(
        exists(site, f"/y{number}/", n.attributes.get("href") or n.attributes.get("src") or "")
        for n in links
    )


def exists(site: Path, base: str, address: str) -> bool:
    parts = urlsplit(urljoin(f"http://here{base}", address.replace("\\", "/")))
    if parts.netloc != "here":
        return True
    path = site / unquote(parts.path).strip("/")
    path = path / "index.html" if path.is_dir() else path
    if not path.is_file() or parts.fragment in ("", "top"):
        return path.is_file()
    name = unquote(parts.fragment)
    return LexborHTMLParser(path.read_text("utf-8")).css_first(f'[id="{name}"]') is not None


def test_what_is_passed_leads_somewhere(project: Path) -> None:
    found = told(project)
    numbered = list(enumerate(GOOD))
    assert [
        (link, found[f"content/y{n}.md"]) for n, link in numbered if f"content/y{n}.md" in found
    ] == []
    for n, link in numbered:
        if not leads(project / "site", n):
            print("dead", link)
    assert [link for n, link in numbered if not leads(project / "site", n)] == []


def test_what_leads_nowhere_is_told(project: Path) -> None:
    found = told(project)
    numbered = list(enumerate(BAD, len(GOOD)))
    codes = [(link, found.get(f"content/y{n}.md")) for n, (link, _) in numbered]
    lines = [5 if "\n\n[" in link else 3 for link, _ in BAD]
    assert codes == [(link, [f"{code} {at}"]) for (link, code), at in zip(BAD, lines, strict=True)]
    alive = [link for n, (link, _) in numbered if leads(project / "site", n)]
    assert alive == ["![地图](zai.md)"]


@pytest.mark.parametrize("link", UNBUILDABLE)
def test_what_no_engine_takes_for_an_address_is_told(link: str, tmp_path: Path) -> None:
    root = plant(tmp_path, {"content/a.md": f"# 页\n\n{link}\n"})
    assert told(root)["content/a.md"] == [f"page-address {5 if '[1]:' in link else 3}"]


@pytest.mark.parametrize(
    ("link", "codes"),
    [
        ("[x](/gongli/about/)", []),
        ("[x](/gongli)", []),
        ("[x](/other/)", []),
        ("[x](/gongli/nothing/)", ["page-link 1"]),
        ("[x](calendar/)", ["page-link-meant 1"]),
    ],
)
def test_a_site_below_a_path(link: str, codes: list[str], tmp_path: Path) -> None:
    settings = "site_name: 测试\nsite_url: https://example.org/gongli/\n"
    pages = {"content/a.md": link, "content/about.md": "# 关于"}
    plant(tmp_path, {"mkdocs.yml": settings, **pages})
    assert told(tmp_path).get("content/a.md", []) == codes
    meant = [p.remedy() for p in check(tmp_path).problems if p.code == "page-link-meant"]
    assert meant == ["改成 /gongli/calendar/。"] * len(meant)
