"""Pages and files as parsers see them: valid HTML, no address of the site that leads nowhere."""

import re
from collections.abc import Callable
from html import unescape

import html5lib
import pytest

from tests.sites.pages import Built, one_of_each

HOST = "gongli.example.org"
ADDRESS = re.compile(rf"https?://{re.escape(HOST)}(/[^\s\"'<>\\,;]*)?")
TAG = re.compile(r"<[a-z][a-z0-9-]*\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
TEXTS = (".ics", ".json", ".atom", ".xml", ".csv", ".txt", ".svg")

Sites = Callable[[str], Built]


def valid(html: str) -> str:
    """What html5lib, reading as strictly as the standard, stumbles over first; empty if nothing."""
    try:
        html5lib.HTMLParser(strict=True).parse(html)
    except html5lib.html5parser.ParseError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("site", ["sample", "nasty", "one-palace"])
def test_a_page_of_each_template_is_valid(site_named: Sites, site: str) -> None:
    built = site_named(site)
    found = {name: valid((built.folder / name).read_text("utf-8"))
             for name in one_of_each(built).values()}  # fmt: skip
    assert {name: error for name, error in found.items() if error} == {}


@pytest.mark.parametrize(
    "wrong", ["<p><div></p>", "<p id=a id=b>x</p>", "<b><i>x</b></i>", "<table><p>x</p></table>"]
)
def test_the_validator_finds_what_is_wrong(wrong: str) -> None:
    assert valid("<!doctype html><title>x</title>") == ""
    assert valid(f"<!doctype html><title>x</title>{wrong}") != ""


def doubled(html: str) -> list[str]:
    """The tags that say an attribute twice."""
    found = []
    for tag in TAG.findall(html):
        names = [name.lower() for name in ATTRIBUTE.findall(tag[1:-1])][1:]
        if len(names) != len(set(names)):
            found.append(tag)
    return found


@pytest.mark.parametrize("site", ["sample", "nasty", "one-palace"])
def test_no_attribute_comes_twice(site_named: Sites, site: str) -> None:
    built = site_named(site)
    found = {name: doubled((built.folder / name).read_text("utf-8")) for name in built.pages}
    assert {name: tags for name, tags in found.items() if tags} == {}
    assert doubled('<p class="a b=c" id=x><a href="?a=1&amp;a=2" CLASS=x class=y>') == [
        '<a href="?a=1&amp;a=2" CLASS=x class=y>'
    ]


def leading_nowhere(built: Built, name: str) -> list[str]:
    """The addresses of the site in a file that is no page, and that are of nothing in the site."""
    text = (built.folder / name).read_bytes().decode().replace("\r\n ", "")
    found = {unescape(path or "/") for path in ADDRESS.findall(text)}
    return sorted(path for path in found if not built.exists(name, path))


@pytest.mark.parametrize("site", ["sample", "nasty", "one-palace"])
def test_no_address_in_a_feed_or_in_data_leads_nowhere(site_named: Sites, site: str) -> None:
    """Pages are looked through by tests/site/test_pages.py."""
    built = site_named(site)
    names = sorted(name for name in built.files if name.endswith(TEXTS))
    assert len(names) > 20
    found = {name: leading_nowhere(built, name) for name in names}
    assert {name: paths for name, paths in found.items() if paths} == {}
