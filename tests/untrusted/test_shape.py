"""What Markdown cannot take is told by its shape, and what passes is rendered in bounded steps."""

import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.untrusted.limits import LIMITS
from gongli.untrusted.shape import excesses
from gongli.writing.prose import prose
from made_up.markup import BLOCKS, NESTING, SIGNS, over_and_over
from tests.examples import examples
from tests.trees import ROOT

STEPS = 200
"""Calls for each character of a text; the worst, short headings, takes 150."""


def told(text: str) -> list[tuple[str, int, int]]:
    return [(excess.name, excess.offset, excess.count) for excess in excesses(text)]


def calls(run: Callable[[str], Any], text: str) -> int:
    """How many functions are called while it runs."""
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        run(text)
    finally:
        sys.setprofile(before)
    return count


RENDER = prose.__wrapped__


REFUSED: list[tuple[str, list[tuple[str, int, int]]]] = [
    ("* " * 500 + "x", [("depth", 0, 500), ("emphasis", 800, 500)]),
    ("甲\n\n" + "> " * 11 + "x", [("depth", 3, 11)]),
    (">" * 11, [("depth", 0, 11)]),
    ("- > 1. " * 4 + "x", [("depth", 0, 12)]),
    ("- a\n" + " " * 44 + "- b", [("depth", 4, 12)]),
    ("[" * 9, [("open_brackets", 8, 9)]),
    ("![" * 9, [("open_brackets", 17, 9)]),
    (("[" + "x" * 9) * 9, [("open_brackets", 80, 9)]),
    ("` [a ` ] \\`" * 9, [("open_brackets", 90, 9)]),
    ("[\\]" * 9, [("open_brackets", 24, 9)]),
    ("[a](" * 9, [("odd_links", 34, 9)]),
    ('[a]("x)' * 9, [("odd_links", 58, 9)]),
    ("<a x " * 21, [("open_tags", 100, 21)]),
    ("<![CDATA[" * 21, [("open_brackets", 38, 9), ("open_tags", 180, 21)]),
    ("<a>" * 201, [("tags", 600, 201)]),
    ("*a" * 401, [("emphasis", 800, 401)]),
    ("\\*" * 301, [("block_signs", 600, 602)]),
    ("`" * 6, [("ticks", 0, 6)]),
    ("=" * 201, [("run", 0, 201)]),
    ("a" + " " * 101 + "b", [("blanks", 1, 101)]),
    ("# a_" + "9" * 5_000, [("digits", 4, 5_000)]),
    ("# &#" + "9" * 101 + ";", [("digits", 4, 101)]),
    ("# a\n" * 21, [("restarts", 80, 21)]),
    ("a\n-\n" * 21, [("restarts", 82, 21)]),
    ("[a]: b\n" * 21, [("restarts", 142, 21)]),
    ("[a]: " + "x" * 500, [("definition", 0, 505)]),
    ("a|b\n-|-\n" + "|\n" * 700, [("block_lines", 405, 701)]),
    ("a|" * 700 + "\n" + "-|" * 700 + "\n|", [("cells", 0, 2103)]),
    ("[TOC]\n\n[TOC]", [("contents", 7, 2)]),
    ("```\n" * 41, [("fences", 160, 41)]),
    ("a\n" * 202, [("block_lines", 401, 201)]),
    ("a\n\n" * 751, [("lines", 2_251, 1_502)]),
    ("字" * 10_001, [("block", 0, 10_001)]),
    ("- > - a\n\n" * 501, [("items", 4_500, 1_503)]),
    ("& & &\n\n" * 501, [("signs", 3_500, 1_503)]),
    ("[a] [a]\n\n" * 500 + "[a]", [("brackets", 4_500, 1_001)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), REFUSED)
def test_what_is_refused(text: str, found: list[tuple[str, int, int]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "- - - - - - - - - - - - - - - - - -",
        "* * *\n\n***\n\n" + "=" * 80,
        "- 一\n    - 二\n        - 三\n            1. 四",
        "> > 引文里的引文\n>\n> - 列表",
        "[链接](https://example.org/a_(b)?c=[d]) 和 [另一个](<a b> '题')。" * 20,
        "`a[0]` 和 `a[1]`，见 [说明](x.md)。" * 8,
        "**时间**：9:00；**地点**：_剧场_。\n" * 40,
        "| 日期 | 内容 |\n|---|---|\n" + "| 7月4日 | 开幕式 |\n" * 100,
        "姓名\\_全拼，1 < 2，3 > 2，a & b。" * 20,
        "[1]: https://example.org/%E5%B7%A5%E4%BA%BA%E6%96%87%E5%8C%96%E5%AE%AB\n" * 3,
    ],
)
def test_what_people_write_passes(text: str) -> None:
    assert told(text) == []


def test_the_handwritten_pages_pass() -> None:
    pages = {path.name: path.read_text("utf-8") for path in (ROOT / "content").rglob("*.md")}
    assert pages
    assert {name: found for name, text in pages.items() if (found := told(text))} == {}


def test_every_limit_refuses_something() -> None:
    assert {name for _, found in REFUSED for name, *_ in found} == set(LIMITS)


def test_what_passes_of_signs_over_and_over_is_rendered_in_bounded_steps() -> None:
    passing = [text for text in over_and_over(1_000) if not excesses(text)]
    assert len(passing) > 100
    slow = [
        (n, text[:40])
        for text in passing
        if (n := calls(RENDER, text)) > 10_000 + STEPS * len(text)
    ]
    assert slow == []


PIECES = st.builds(
    lambda unit, filler, times: (unit + filler) * times,
    st.sampled_from([*SIGNS, *BLOCKS, *NESTING]),
    st.sampled_from(["", " ", "x", "字 ", "x" * 50]),
    st.sampled_from([1, 2, 3, 8, 9, 20, 100, 200]),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=4).flatmap(
    lambda pieces: st.sampled_from(["", "\n", "\n\n", "\n\n- ", "\n> ", "|"]).map(
        lambda between: (between.join(pieces) * (1 + 3_000 // (1 + len("".join(pieces)))))[:5_000]
    )
)


@examples(100)
@given(TEXTS)
def test_whatever_passes_is_rendered_in_bounded_steps(text: str) -> None:
    if not excesses(text):
        assert calls(RENDER, text) <= 10_000 + STEPS * len(text)


@pytest.mark.parametrize("text", ["* " * 500 + "x", "[" * 9_900, "&#" + "9" * 5_000 + ";"])
def test_an_old_version_that_markdown_cannot_take_is_shown_as_it_stands(text: str) -> None:
    assert prose(f"{text}<b>") == f"<p>{text.replace('&', '&amp;')}&lt;b&gt;</p>"
