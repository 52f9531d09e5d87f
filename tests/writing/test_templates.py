"""What editors write stays words on every page, whatever it looks like."""

import json
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import UndefinedError
from selectolax.lexbor import LexborHTMLParser

from gongli.fields import FILES
from gongli.table.record import Type, nested
from gongli.writing.structured.things import thing
from gongli.writing.templates import Page, Templates
from tests.sites.copies import built_here
from tests.sites.hostile import plant_hostile
from tests.sites.pages import Built

PROSE = {
    f"{record.name}.{field.name}"
    for top in FILES
    for record in nested(top)
    for field in record.fields
    if field.type is Type.PROSE
}

WORDS = {
    "markup": "<img src=x onerror=alert(1)></h1><script>alert(1)</script><b>"
    " \"'>< x=\" onclick=alert(1) y='",
    "entities": "&lt;b&gt; &#60;b> &amp;amp; <!-- --> <![CDATA[x]]>"
    " {{ 7*7 }} {% raw %} {# c #} ${7*7} #{7*7} <%= 7*7 %>",
    "markdown": "*a* _b_ **c** __d__ `e` ~~f~~ ^g^ [x](javascript:alert(1)) ![y](z)"
    " <https://example.org/> [^1] [[w]] x {: onclick=alert(1) } {#id .class}",
    "rule": "--- 一",
    "heading": "# 一",
    "list": "- 一",
    "numbers": "1. 一",
    "contents": "[TOC]",
    "quote": "> 一",
    "table": "| 一 | 二 |",
    "admonition": "!!! note",
    "snippet": '--8<-- "mkdocs.yml"',
    "document": "... %YAML 1.2 !!python/object:os.system &a *a",
    "long": "很长的题目" * 60,
}


def saying(words: str) -> Callable[[str], str]:
    """In every text field but those of Markdown, which have a test of their own."""
    return lambda name: "正文" if name in PROSE else words


def shape(page: LexborHTMLParser) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page and the names of their attributes: no words at all."""
    return [(node.tag, tuple(sorted(node.attributes))) for node in page.css("*")]


DATA = "script[type='application/ld+json']"


def told(page: LexborHTMLParser) -> list[Any]:
    """What the page tells machines, read as they read it."""
    return [json.loads(node.text()) for node in page.css(DATA)]


def strings(value: Any) -> Iterator[str]:
    """Every text in JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for below in value.values() if isinstance(value, dict) else value:
            yield from strings(below)


def outline(value: Any) -> Any:
    """The names and types of JSON: no words at all."""
    if isinstance(value, dict):
        return {name: outline(below) for name, below in value.items()}
    if isinstance(value, list):
        return [outline(below) for below in value]
    return type(value).__name__


def words_of(page: LexborHTMLParser) -> str:
    """What a page says, in text, attributes, data and the HTML that it offers to be copied.

    Not its description, which may end in the middle of a word: see test_heads.py.
    """
    for node in page.css("meta[name=description], meta[property='og:description']"):
        node.decompose()
    attributes = [value or "" for node in page.css("*") for value in node.attributes.values()]
    copied = [unescape(node.text()) for node in page.css("pre, textarea")]
    machines = list(strings(told(page)))
    for node in page.css(f"pre, textarea, {DATA}"):
        node.decompose()
    return "\n".join([page.text(), *attributes, *copied, *machines])


def scripts(page: LexborHTMLParser) -> list[tuple[str, str | None]]:
    """What runs."""
    found = page.css(f"script:not({DATA.removeprefix('script')})")
    return [(node.text(), node.attributes.get("src")) for node in found]


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same site with nothing but ordinary words."""
    root = tmp_path_factory.mktemp("harmless") / "site"
    return Built(built_here(plant_hostile(root, saying("寻常的话"))))


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_no_words_change_a_page(harmless: Built, tmp_path: Path, words: str) -> None:
    """The same elements, attributes and scripts; the title as written, letter for letter."""
    site = Built(built_here(plant_hostile(tmp_path / "site", saying(words))))
    assert set(site.pages) == set(harmless.pages)
    for name, page in site.pages.items():
        # Names stand under their initials: other words stand under others.
        alike = set if name == "search/index.html" else list
        assert alike(shape(page)) == alike(shape(harmless.pages[name])), name
        assert scripts(page) == scripts(harmless.pages[name]), name
        assert outline(told(page)) == outline(told(harmless.pages[name])), name
        for node in page.css("[href]"):
            assert not (node.attributes["href"] or "").lower().startswith("javascript:"), name
    for name in ("gong/index.html", "gong/pinpai/index.html", "gong/term/index.html"):
        page = site.pages[name]
        assert page.css_first("h1").text() == words
        assert page.css_first("title").text().strip().startswith(words)
        assert page.css_first("meta[property='og:title']").attributes["content"] == words
        assert words in strings(told(page)), name


def test_each_field_is_shown_as_it_was_written(tmp_path: Path) -> None:
    """Wherever a field is told, it is told whole: on pages, in titles of links, in data."""
    told: dict[str, str] = {}

    def say(name: str) -> str:
        if name in PROSE:
            return "正文"
        told[name] = f"〔{name}〕 *a* <i>{{{{ 7*7 }}}}"
        return told[name]

    site = Built(built_here(plant_hostile(tmp_path / "site", say)))
    text = "\n".join(words_of(page) for page in site.pages.values())
    shown = {name for name in told if f"〔{name}〕" in text}
    assert [name for name in sorted(shown) if told[name] not in text] == []
    assert text.count("〔") == sum(text.count(words) for words in told.values())
    # Why something is called off or open at other hours is told when it is so.
    assert sorted(set(told) - shown) == [
        "activity.reason",
        "session.reason",
        "special_hours.reason",
    ]


def test_front_matter_holds_any_title() -> None:
    """JSON strings are YAML strings."""
    folder = Path(__file__).parents[2] / "theme" / "pages"
    title = "\"a\": 'b' # c\n---\n{{ d }} \u2028 é"
    page = Page("x/", "brands.md.j2", title, "说明: {a}", {"groups": ()})
    head = Templates(folder).render(page).data.decode().split("\n---\n")[0]
    lines = head.split("\n")
    assert lines[0] == "---"
    assert json.loads(lines[1].removeprefix("title: ")) == title
    assert json.loads(lines[2].removeprefix("name: ")) == title
    assert json.loads(lines[3].removeprefix("description: ")) == "说明: {a}"


def test_the_title_that_the_engine_shows_as_html_is_escaped() -> None:
    folder = Path(__file__).parents[2] / "theme" / "pages"
    page = Page("x/", "brands.md.j2", "<b> & c", "", {"groups": ()})
    lines = Templates(folder).render(page).data.decode().split("\n")
    assert lines[1:3] == ['title: "&lt;b&gt; &amp; c"', 'name: "<b> & c"']


def test_front_matter_holds_what_machines_read() -> None:
    folder = Path(__file__).parents[2] / "theme" / "pages"
    things = (thing("Event", name="</script>\n---\n\u2028\x85: \"'#"),)
    page = Page("x/", "brands.md.j2", "t", "d", {"groups": ()}, structured=things)
    head = Templates(folder).render(page).data.decode().split("\n---\n")[0]
    text = yaml.safe_load(head)["structured"]
    assert json.loads(text)["@graph"] == list(things)
    assert "<" not in text


HREF = "{{ url|href }}"


@pytest.mark.parametrize(
    ("page", "url", "expected"),
    [
        ("", "", "./"),
        ("", "gong/", "gong/"),
        ("", "gong/a/#2026-01-01", "gong/a/#2026-01-01"),
        ("", "feeds/all.svg", "feeds/all.svg"),
        ("gong/", "", "../"),
        ("gong/", "gong/", "./"),
        ("gong/", "gong/#x", "#x"),
        ("gong/", "gong/a/", "a/"),
        ("gong/a/", "gong/", "../"),
        ("gong/a/", "gong/a/#x", "#x"),
        ("gong/a/", "gong/b/#x", "../b/#x"),
        ("gong/a/2026-01-01/", "gong/a/2026-01-01.ics", "../2026-01-01.ics"),
        ("gong/a/2026-01-01/", "calendar/2026/01/#d-2026-01-01", None),
        ("calendar/2026/07/", "calendar/2026/08/", "../08/"),
    ],
)
def test_href_is_relative_to_the_page(
    tmp_path: Path, page: str, url: str, expected: str | None
) -> None:
    (tmp_path / "x.md.j2").write_text(HREF, encoding="utf-8")
    made = Templates(tmp_path).render(Page(page, "x.md.j2", "t", "d", {"url": url}))
    assert made.path == f"{page}index.md"
    href = made.data.decode().strip().split("\n")[-1]
    assert href == (expected or "../../../calendar/2026/01/#d-2026-01-01")


def test_a_template_that_asks_for_what_it_is_not_given_fails(tmp_path: Path) -> None:
    (tmp_path / "x.md.j2").write_text("{{ nowhere }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        Templates(tmp_path).render(Page("", "x.md.j2", "t", "d", {}))
