"""What stands at former addresses."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from gongli.problems import Place
from gongli.rules.moves import Move
from gongli.writing.pages.moved import former_path, redirects
from tests.sites.copies import contents
from tests.trees import ACTIVITY, SOUND, plant
from tests.writing.lookup import files_on

MOVE = Move("p/lao", "p/xin", Place("x"))
PALACE = Move("lao", "p", Place("x"))
NGINX_BELOW = "(?:/(?<gongli_below>[A-Za-z0-9/-]*))?$"
OLD, NEW = "nanchang/yexiao-2026", "nanchang/yexiao-2026-qiu"


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("p/xin/index.md", "p/lao/index.html"),
        ("p/xin/2026-07-04/index.md", "p/lao/2026-07-04/index.html"),
        ("p/xin/2026-07-04.ics", "p/lao/2026-07-04.ics"),
        ("p/xin/by-hand.md", "p/lao/by-hand/index.html"),
        ("feeds/p/xin.ics", "feeds/p/lao.ics"),
        ("feeds/p/xin-alarm.ics", "feeds/p/lao-alarm.ics"),
        ("feeds/p/xin/2026.ics", "feeds/p/lao/2026.ics"),
        ("embed/p/xin/index.md", "embed/p/lao/index.html"),
        ("embed/p/xin.json", "embed/p/lao.json"),
        ("p/xin-2/index.md", None),
        ("feeds/p/xin-2.ics", None),
        ("feeds/p/xin-2-alarm.ics", None),
        ("p/index.md", None),
        ("data/p/xin/2026.json", "data/p/lao/2026.json"),
    ],
)
def test_where_a_file_was(path: str, old: str | None) -> None:
    assert former_path(path, MOVE) == old


def test_with_a_palace_moves_everything_of_it() -> None:
    paths = ["p/index.md", "p/venues/ting/index.md", "p/calendar/2026/07/index.md", "feeds/p.ics"]
    assert [former_path(path, PALACE) for path in paths] == [
        "lao/index.html",
        "lao/venues/ting/index.html",
        "lao/calendar/2026/07/index.html",
        "feeds/lao.ics",
    ]


def test_the_sample_serves_the_old_feeds_unchanged(sample_site: Path) -> None:
    files = contents(sample_site)
    for ending in (".ics", ".svg"):
        assert files[f"feeds/{OLD}{ending}"] == files[f"feeds/{NEW}{ending}"], ending
    evening = "jita-2026-11-26.ics"
    assert files[f"{OLD}/{evening}"] == files[f"{NEW}/{evening}"]
    assert b"UID:20261126.nanchang.yexiao-2026.jita@" in files[f"{NEW}/{evening}"]


def test_the_page_at_the_old_address_leads_on(sample_site: Path) -> None:
    page = LexborHTMLParser((sample_site / OLD / "index.html").read_text("utf-8"))
    refresh = page.css_first("meta[http-equiv=refresh]").attributes["content"]
    canonical = page.css_first("link[rel=canonical]").attributes["href"]
    assert refresh == "0; url=../yexiao-2026-qiu/"
    assert canonical == f"https://gongli.example.org/{NEW}/"
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert page.css_first("main a").attributes["href"] == "../yexiao-2026-qiu/"


@pytest.mark.parametrize("path", ["sitemap.xml", "search/index.json", "subscribe/index.html"])
def test_nobody_is_led_to_the_old_address(sample_site: Path, path: str) -> None:
    text = (sample_site / path).read_text("utf-8")
    assert f"{NEW}/" in text or path == "subscribe/index.html"
    assert f"{OLD}/" not in text
    assert f"{OLD}.ics" not in text


def test_servers_know_the_folder_that_the_site_lies_in() -> None:
    files = redirects([MOVE, PALACE], "https://example.org/gong.li/")
    assert files["nginx.conf"].decode().splitlines() == [
        "map $uri $gongli_moved {",
        rf'    "~^/gong\.li/p/lao{NGINX_BELOW}" "/gong.li/p/xin/$gongli_below";',
        rf'    "~^/gong\.li/lao{NGINX_BELOW}" "/gong.li/p/$gongli_below";',
        '    default "";',
        "}",
    ]
    assert files["Caddyfile"].decode().splitlines() == [
        "map {path} {gongli_moved} {",
        "\t~^/gong\\.li/p/lao(?:/([A-Za-z0-9/-]*))?$ /gong.li/p/xin/${1}",
        "\t~^/gong\\.li/lao(?:/([A-Za-z0-9/-]*))?$ /gong.li/p/${1}",
        '\tdefault ""',
        "}",
    ]


def test_nobody_is_led_away_from_the_guide() -> None:
    old = Move("guide", "p", Place("x"))
    assert redirects([old, replace(old, old="guide/a")], "https://example.org/") == redirects(
        [], "https://example.org/"
    )


def test_of_a_palace_that_was_called_guide_the_feeds_go_on(tmp_path: Path) -> None:
    palace = f"曾用网址: guide\n{SOUND['events/p/palace.yml']}"
    own = "编号: guide/a\n名称: 元旦\n时间安排: {日期: 2026-12-05, 时间: 全天}\n"
    files = files_on(plant(tmp_path, {**SOUND, "events/p/palace.yml": palace, ACTIVITY: own}))
    assert files["feeds/guide.ics"] == files["feeds/p.ics"]
    assert [path for path in files if path.startswith("guide/")] == []
