"""What editors write stays words on every page, whatever it looks like."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from gongli.fields import FILES
from gongli.table.record import Type, nested
from gongli.trouble import EngineError
from gongli.writing.feeds.contents import Feeds
from gongli.writing.pages.every import page_artifacts
from gongli.writing.structured.things import thing
from gongli.writing.templates import Page, Templates
from tests.layers import starts
from tests.sites.copies import built_here, edition_of
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


ORDINARY = "寻常的话"


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


def running(page: LexborHTMLParser) -> list[str]:
    """Links that would run."""
    links = [(node.attributes["href"] or "").lower() for node in page.css("[href]")]
    return [link for link in links if link.startswith("javascript:")]


@dataclass(frozen=True)
class Drawn:
    """A generated page before the engine takes it."""

    head: Mapping[str, Any]
    """What it tells the frame."""
    body: LexborHTMLParser


def drawn(root: Path, words: str) -> dict[str, Drawn]:
    """The pages of a site whose every text field says the same."""
    feeds = Feeds(edition_of(plant_hostile(root, saying(words))))
    made = page_artifacts(feeds, Templates(root / "theme" / "pages"), {})
    texts = {page.path: page.data.decode() for page in made if page.path.endswith(".md")}
    parts = {path: text.split("\n---\n", 1) for path, text in texts.items() if "\n---\n" in text}
    return {
        path: Drawn(yaml.load(head, yaml.CSafeLoader), LexborHTMLParser(body))
        for path, (head, body) in parts.items()
    }


def machines(page: Drawn) -> list[Any]:
    """What it tells machines."""
    return [json.loads(page.head["structured"])] if "structured" in page.head else []


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Drawn]:
    """The same site with nothing but ordinary words."""
    return drawn(tmp_path_factory.mktemp("harmless") / "site", ORDINARY)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_no_words_change_a_page(harmless: dict[str, Drawn], tmp_path: Path, words: str) -> None:
    """The same elements, attributes and scripts; the title as written, letter for letter."""
    pages = drawn(tmp_path / "site", words)
    assert set(pages) == set(harmless)
    for name, page in pages.items():
        # Names stand under their initials: other words stand under others.
        alike = set if name == "search/index.md" else list
        assert alike(shape(page.body)) == alike(shape(harmless[name].body)), name
        assert scripts(page.body) == scripts(harmless[name].body), name
        assert page.head.keys() == harmless[name].head.keys(), name
        assert outline(machines(page)) == outline(machines(harmless[name])), name
        assert running(page.body) == [], name
    for name in ("gong/index.md", "gong/pinpai/index.md", "gong/term/index.md"):
        page = pages[name]
        assert page.body.css_first("h1").text() == words
        assert page.head["name"] == unescape(page.head["title"]) == words
        assert words in strings(machines(page)), name


@pytest.fixture(scope="module")
@starts("engine")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of ordinary words, built; as with the others, no two fields say the same."""

    def say(name: str) -> str:
        return saying(f"{ORDINARY} 〔{name}〕")(name)

    return Built(built_here(plant_hostile(tmp_path_factory.mktemp("ordinary") / "site", say)))


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    """What each field says on the site that is built: all the words, dealt round."""
    return {}


@pytest.fixture(scope="module")
@starts("engine")
def dealt(said: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site whose every text field but those of Markdown says words of its own."""
    hand = [words for name, words in WORDS.items() if name != "long"]

    def say(name: str) -> str:
        if name in PROSE:
            return "正文"
        return said.setdefault(name, f"{hand[len(said) % len(hand)]} 〔{name}〕")

    return Built(built_here(plant_hostile(tmp_path_factory.mktemp("dealt") / "site", say)))


def test_no_words_change_a_built_page(ordinary: Built, dealt: Built, said: dict[str, str]) -> None:
    """What the engine and the frame do with words: nothing."""
    assert set(dealt.pages) == set(ordinary.pages)
    for name, page in dealt.pages.items():
        alike = set if name == "search/index.html" else list
        assert alike(shape(page)) == alike(shape(ordinary.pages[name])), name
        assert scripts(page) == scripts(ordinary.pages[name]), name
        assert outline(told(page)) == outline(told(ordinary.pages[name])), name
        assert running(page) == [], name
    for name, field in (("gong", "palace"), ("gong/pinpai", "brand"), ("gong/term", "activity")):
        page, words = dealt.pages[f"{name}/index.html"], said[f"{field}.name"]
        assert page.css_first("h1").text() == words
        assert page.css_first("title").text().strip().startswith(words)
        assert page.css_first("meta[property='og:title']").attributes["content"] == words
        assert words in strings(told(page)), name


def test_each_field_is_shown_as_it_was_written(dealt: Built, said: dict[str, str]) -> None:
    """Wherever a field is told, it is told whole: on pages, in titles of links, in data."""
    pages = [LexborHTMLParser(page.html or "") for page in dealt.pages.values()]
    text = "\n".join(words_of(page) for page in pages)
    shown = {name for name in said if f"〔{name}〕" in text}
    assert [name for name in sorted(shown) if said[name] not in text] == []
    assert text.count("〔") == sum(text.count(words) for words in said.values())
    # Why something is called off or open at other hours is told when it is so.
    assert sorted(set(said) - shown) == [
        "activity.reason",
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
        ("gong/", "https://example.org/a#b", "https://example.org/a#b"),
        ("gong/", "tel:0513-85512345", "tel:0513-85512345"),
        ("gong/", "javascript:alert(1)", "../javascript:alert(1)"),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x\n{{ nowhere }}", r"^theme/pages/x\.md\.j2:2: 'nowhere' is undefined$"),
        ("x\n\n{% if x", r"^theme/pages/x\.md\.j2:3: unexpected end of template"),
        ("{% include 'y' %}", r"'y' not found"),
    ],
)
def test_who_changes_a_template_is_told_where_it_is_wrong(
    tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "x.md.j2").write_text(text, encoding="utf-8")
    with pytest.raises(EngineError, match=told):
        Templates(tmp_path).render(Page("", "x.md.j2", "t", "d", {}))
    with pytest.raises(EngineError, match=told):
        Templates(tmp_path).text("x.md.j2")
