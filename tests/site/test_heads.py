"""The heads of built pages: pictures for shared links, descriptions, what may be found."""

import re
from collections import Counter
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from gongli.writing.share.fonts import Faces
from tests.sites.copies import SITE
from tests.sites.pages import Built, Sites, every_site


def head(built: Built, name: str) -> dict[str, str]:
    """What a page's head says, by name or property."""
    return {
        meta.attributes.get("name") or meta.attributes["property"] or "": meta.attributes["content"]
        or ""
        for meta in built.pages[name].css("meta[name], meta[property]")
    }


def listed(built: Built) -> list[str]:
    """The pages that search engines should know."""
    return [name for name in built.pages if "robots" not in head(built, name)]


@every_site
def test_each_page_shows_a_picture_that_is_there(site_named: Sites, site: str) -> None:
    built = site_named(site)
    whole = set(built.pages) - built.moved
    shown = {name: head(built, name) for name in whole if "embed/" not in name}
    for name, told in shown.items():
        path = built.folder / told["og:image"].removeprefix(SITE)
        assert path.is_file(), name
        assert told["og:image:alt"], name
        size = (int(told["og:image:width"]), int(told["og:image:height"]))
        assert Image.open(BytesIO(path.read_bytes())).size == size == (1200, 630)
        assert told["twitter:card"] == "summary_large_image"
        assert told["og:type"] == "website"


@pytest.mark.parametrize(
    ("page", "picture"),
    [
        ("index.html", "assets/share.png"),
        ("about/index.html", "assets/share.png"),
        ("404.html", "assets/share.png"),
        ("calendar/2026/07/index.html", "assets/share.png"),
        ("nantong/index.html", "assets/share/nantong.png"),
        ("nantong/calendar/2026/07/index.html", "assets/share/nantong.png"),
        ("nantong/venues/guangchang/index.html", "assets/share/nantong.png"),
        ("nantong/haobin-xiaye/index.html", "assets/share/nantong/haobin-xiaye.png"),
        ("nantong/haobin-xiaye/2026/index.html", "assets/share/nantong/haobin-xiaye.png"),
        (
            "nantong/haobin-xiaye/2026/2026-06-27/index.html",
            "assets/share/nantong/haobin-xiaye.png",
        ),
        (
            "campaigns/wanjia-denghuo/index.html",
            "assets/share/campaigns/wanjia-denghuo.png",
        ),
    ],
)
def test_which_page_shows_which_picture(
    site_named: Sites, faces: Faces, page: str, picture: str
) -> None:
    assert head(site_named("sample"), page)["og:image"] == SITE + picture


def test_pictures_are_small(sample_site: Path, faces: Faces) -> None:
    sizes = [path.stat().st_size for path in (sample_site / "assets/share").rglob("*.png")]
    assert len(sizes) > 60
    assert max(sizes) < 32_000
    assert sum(sizes) / len(sizes) < 24_000


@every_site
def test_descriptions_are_short_and_tell_pages_apart(site_named: Sites, site: str) -> None:
    """A palace's calendar opens with this month, whose page says the same."""
    built = site_named(site)
    told = {name: head(built, name)["description"] for name in listed(built)}
    assert {name: text for name, text in told.items() if not 4 < len(text) <= 120} == {}
    own = Counter(text for name, text in told.items() if not name.endswith("calendar/index.html"))
    assert [text for text, n in own.items() if n > 1] == []


@every_site
def test_what_should_not_be_found_says_so(site_named: Sites, site: str) -> None:
    built = site_named(site)
    hidden = set(built.pages) - set(listed(built))
    frames = {name for name in built.pages if re.fullmatch(r"embed/.+/index\.html", name)}
    guide = {name for name in built.pages if name.startswith("guide/")}
    others = {"404.html", "search/index.html", "mine/index.html"}
    assert hidden == {*others, *guide, *frames, *built.moved}
    assert {head(built, name)["robots"] for name in hidden} == {"noindex"}
    assert frames


@every_site
def test_the_sitemap_lists_what_should_be_found(site_named: Sites, site: str) -> None:
    built = site_named(site)
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ElementTree.parse(built.folder / "sitemap.xml")
    entries = {
        (url.findtext(f"{space}loc") or ""): url.findtext(f"{space}lastmod")
        for url in tree.getroot()
    }
    pages = {SITE + name.removesuffix("index.html") for name in listed(built)}
    # This month stands once: under the address that stays its own.
    assert set(entries) == {url for url in pages if not url.endswith("/calendar/")}
    undated = {url for url, day in entries.items() if day is None}
    assert undated == {f"{SITE}about/"}
    assert all(re.fullmatch(r"20\d\d-\d\d-\d\d", day) for day in entries.values() if day)


def test_robots_txt_names_the_sitemap(site_named: Sites) -> None:
    text = (site_named("sample").folder / "robots.txt").read_text("utf-8")
    assert text == f"User-agent: *\nAllow: /\n\nSitemap: {SITE}sitemap.xml\n"
