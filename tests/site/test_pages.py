"""Every page of three built sites: there, whole, linked, and asking no other host."""

import json
import re

import pytest

from tests.sites.pages import Built, Sites, every_site, loaded, text

HOST = "gongli.example.org"
NOTICE = "示例站点，日程为演示数据"


def is_frame(name: str) -> bool:
    """Whether it is a page for the frame of another site, with nothing around its list."""
    return name.startswith("embed/") and name != "embed/index.html"


def test_the_pages_of_a_one_palace_site(site_named: Sites) -> None:
    weeks = [f"calendar/2026/W{week}/index.html" for week in range(44, 54)]
    weeks += [f"calendar/2027/W0{week}/index.html" for week in range(1, 5)]
    pages = """404.html about/index.html brands/index.html calendar/2026/11/index.html
    calendar/2026/12/index.html calendar/2026/index.html calendar/2027/01/index.html
    calendar/2027/index.html calendar/agenda/index.html calendar/index.html
    changes/index.html data/index.html embed/all/index.html embed/gong/index.html
    embed/index.html guide/index.html guide/writing/index.html
    gong/dushu/2026-11-28/index.html gong/dushu/index.html gong/index.html
    gong/venues/guangchang/index.html gong/venues/juchang/index.html gong/yuandan/index.html
    index.html mine/index.html reports/2026/11/index.html reports/index.html
    search/index.html subscribe/index.html"""
    built = site_named("one-palace")
    assert sorted(set(built.pages) - built.moved) == sorted([*weeks, *pages.split()])
    assert sorted(built.moved) == [
        f"gong/{old}/{page}index.html"
        for old in ("duhui", "lao-dushu")
        for page in ("2026-11-28/", "")
    ]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("index.html", "职工文化宫联盟（示例）"),
        ("calendar/index.html", "2026年11月"),
        ("calendar/2026/07/index.html", "2026年7月"),
        ("calendar/2026/index.html", "2026年"),
        ("nantong/calendar/2026/07/index.html", "2026年7月"),
        ("mine/index.html", "我的"),
        ("brands/index.html", "品牌"),
        ("subscribe/index.html", "订阅"),
        ("about/index.html", "关于"),
        ("404.html", "没有这一页"),
        ("nantong/index.html", "南通市劳动人民文化宫"),
        ("nantong/haobin-xiaye/index.html", "濠滨夏夜"),
        ("nantong/haobin-xiaye/2026/index.html", "濠滨夏夜 2026 季"),
        ("nantong/haobin-xiaye/2026/2026-06-27/index.html", "开幕式·市总工会专场"),
        ("nantong/venues/guangchang/index.html", "五一文化广场"),
        ("qingdao/meizhou-yijiang/2026/2026-05-25/index.html", "老楼加装电梯的法与理"),
        ("changzhi-tunliu/yexiao/2026-autumn/index.html", "职工夜校 2026 秋季学期"),
        ("jining/duanwu-2026/index.html", "粽情端午"),
    ],
)
def test_the_pages_of_the_sample(site_named: Sites, page: str, title: str) -> None:
    assert text(site_named("sample").pages[page], "h1") == [title]


@every_site
def test_each_page_has_one_title_and_one_heading(site_named: Sites, site: str) -> None:
    for name, page in site_named(site).pages.items():
        assert [len(page.css(tag)) for tag in ("h1", "title", "main, [role=main]")][:2] == [1, 1]
        assert text(page, "h1") != [""], name
        assert page.css_first("html").attributes["lang"] == "zh-CN", name


@every_site
def test_no_link_leads_nowhere(site_named: Sites, site: str) -> None:
    built = site_named(site)
    broken = {name: built.broken(name, HOST) for name in built.pages}
    assert {name: urls for name, urls in broken.items() if urls} == {}


def test_the_link_checker_finds_what_is_broken(site_named: Sites) -> None:
    built = site_named("one-palace")
    fake = Built.__new__(Built)
    fake.folder, fake.pages = built.folder, dict(built.pages)
    links = [
        "../nowhere/",
        "#nowhere",
        "/gong/#nowhere",
        f"https://{HOST}/nowhere",
        "../gong/#next",
    ]
    links += ["../gong/", "../", "/", "#gl-main", "mailto:a@b", "https://elsewhere.example/x"]
    body = "".join(f'<a href="{link}">x</a>' for link in links)
    page = built.folder.joinpath("about/index.html").read_text("utf-8")
    fake.pages["about/index.html"] = type(built.pages["about/index.html"])(
        page.replace("</article>", body + "</article>")
    )
    assert fake.broken("about/index.html", HOST) == [
        "../nowhere/",
        "#nowhere",
        "/gong/#nowhere",
        "/nowhere",
        "../gong/#next",
    ]


@every_site
def test_no_id_comes_twice(site_named: Sites, site: str) -> None:
    for name, page in site_named(site).pages.items():
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert sorted(ids) == sorted(set(ids)), name


@every_site
def test_the_notice_stands_on_every_page(site_named: Sites, site: str) -> None:
    built = site_named(site)
    for name, page in built.pages.items():
        if not is_frame(name) and name not in built.moved:
            assert text(page, "aside.gl-notice") == [NOTICE], name


@every_site
def test_no_page_loads_anything_from_another_host(site_named: Sites, site: str) -> None:
    built = site_named(site)
    found = {url for page in built.pages.values() for url in loaded(page)}
    assert len(found) > 5
    assert {
        url for url in found if re.match(r"([a-z][a-z0-9+.-]*:)?//", url, re.IGNORECASE)
    } == set()


@every_site
def test_no_style_sheet_loads_anything_from_another_host(site_named: Sites, site: str) -> None:
    built = site_named(site)
    sheets = [name for name in built.files if name.endswith(".css")]
    assert "assets/gongli.css" in sheets
    pages = [page.html or "" for page in built.pages.values()]
    for css in (*((built.folder / name).read_text("utf-8") for name in sheets), *pages):
        assert re.findall(r"(?:@import|url\()\s*['\"]?(?:https?:)?//", css) == []


@every_site
def test_each_page_names_itself_for_search_engines(site_named: Sites, site: str) -> None:
    built = site_named(site)
    for name, page in built.pages.items():
        if name == "404.html" or is_frame(name) or name in built.moved:
            continue
        address = f"https://{HOST}/{name.removesuffix('index.html')}"
        if name.endswith("calendar/index.html"):  # This month once more.
            address += "2026/11/"
        canonical = page.css_first("link[rel=canonical]").attributes["href"]
        assert canonical == address
        description = page.css_first("meta[name=description]").attributes["content"]
        assert description, name


@every_site
def test_a_page_with_a_feed_names_it(site_named: Sites, site: str) -> None:
    built = site_named(site)
    feeds = {
        name: [link.attributes["href"] for link in page.css("link[type='text/calendar']")]
        for name, page in built.pages.items()
    }
    assert len(feeds["gong/index.html" if site != "sample" else "nantong/index.html"]) == 1
    assert {name for name, found in feeds.items() if len(found) > 1} == set()


@every_site
def test_whatever_search_finds_is_there(site_named: Sites, site: str) -> None:
    built = site_named(site)
    index = json.loads((built.folder / "search/index.json").read_text("utf-8"))
    urls = [row[1] for row in index["rows"]]
    assert [url for url in urls if not built.exists("index.html", url)] == []
    listed = [url for url in urls if url.startswith("calendar/")]
    assert listed == ["calendar/agenda/?open=1", "calendar/agenda/?free=1"]
    assert len(urls) == len(set(urls)) > 4
