"""The text of a data block: whatever is in it, it stays one and is read as it was."""

import json

import yaml
from selectolax.lexbor import LexborHTMLParser

from gongli.writing.structured.script import script_text
from gongli.writing.structured.things import thing

WORDS = "</script><!-- <script> ]]> & &amp; \" ' \\ \u2028\u2029\x85\x7f\ufeff 🎭 {{ 7*7 }} é"


def test_no_words_end_it() -> None:
    text = script_text([thing("Event", name=WORDS)])
    assert not set(text) & set("<>&\u2028\u2029\x85\x7f\ufeff")
    page = LexborHTMLParser(f'<script type="application/ld+json">{text}</script><p>x</p>')
    assert [node.tag for node in page.css("script, p")] == ["script", "p"]
    assert json.loads(page.css_first("script").text()) == {
        "@context": "https://schema.org",
        "@graph": [{"@type": "Event", "name": WORDS}],
    }


def test_front_matter_holds_it() -> None:
    text = script_text([thing("Event", name=WORDS)])
    line = f"structured: {json.dumps(text, ensure_ascii=False)}"
    assert yaml.safe_load(line) == {"structured": text}


def test_chinese_stands_as_it_is() -> None:
    """Escaped it would be twice as long."""
    assert script_text([thing("Event", name="濠滨夏夜")]) == (
        '{"@context":"https://schema.org","@graph":[{"@type":"Event","name":"濠滨夏夜"}]}'
    )


def test_no_objects_no_text() -> None:
    assert script_text([]) == ""


def test_what_is_not_known_is_left_out() -> None:
    """False and 0 are known."""
    made = thing("Event", "x", a=None, b="", c=[], d=False, e=0, f=(), g="h")
    assert made == {"@type": "Event", "@id": "x", "d": False, "e": 0, "g": "h"}
