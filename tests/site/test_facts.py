"""The sample alliance shows what real palaces do: every row of tests/facts.yml."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.sites.copies import ROOT

FACTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/facts.yml").read_text("utf-8"))


@cache
def text(site: Path, path: str) -> str:
    """The visible text of a page or the unfolded text of a feed."""
    data = (site / path).read_text(encoding="utf-8")
    if path.endswith(".ics"):
        return data.replace("\n ", "").replace("\r\n ", "")
    page = LexborHTMLParser(data)
    for hidden in page.css("head, script, template"):
        hidden.decompose()
    body = page.body
    assert body is not None
    return " ".join(body.text(separator=" ").split()) + body.text()


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact['row']}: {fact['about']}")
def test_a_fact_is_shown(sample_site: Path, fact: dict[str, Any]) -> None:
    told = text(sample_site, fact.get("page") or fact["feed"])
    assert [word for word in fact["words"] if str(word) not in told] == []


def test_every_section_has_its_facts() -> None:
    rows = {letter: sum(fact["row"] == letter for fact in FACTS) for letter in "ABCDEF"}
    assert {letter: count for letter, count in rows.items() if count < 10} == {}
