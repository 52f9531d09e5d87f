"""What each channel makes of text that others wrote."""

import json
import re
import unicodedata
from html.parser import HTMLParser

import markdown as renderer
import pytest

from gongli.telling.channels import annotation, code_span, json_text, markdown, terminal

CONTROLS = (
    "\n\r\v\f\x1b[31m\x00\x07\x7f\x85\x9b\u2028\u2029\u202e\u2066\u200b\ufeff\U000e0041\udcff\u3164"
)
"""Line ends of every kind, escapes, marks of direction, what nobody sees, half a pair."""

HOSTILE = (
    CONTROLS,
    "::error::x",
    " \u3000::add-mask::x",
    "x\n::stop-commands::y",
    "##[error]x",
    "a ##[group]b",
    "###[x]",
    "##vso[task.setvariable variable=a]b",
    "<img src=x onerror=alert(1)>",
    "<script>x</script>",
    "<!-- x",
    "<![CDATA[x",
    "<?php x",
    "![i](https://evil.example/e.png)",
    "[a](https://evil.example)",
    "[a]: https://evil.example",
    "[^1]",
    "看 https://evil.example/x 吧",
    "见www.evil.example",
    "evil.cn",
    "mailto:a@evil.example",
    "ftp://evil.example",
    "@all",
    "找@somebody",
    "&commat;all",
    "&#64;all",
    "\\@all",
    "`@all`",
    "x`@all ![i](e).yml",
    "``` @all",
    "a `` @all ` @all",
    "`",
    "\\`@all",
    "GH-1",
    "CVE-2026-1",
    "GHSA-abcd-efgh-jkmp",
    "AB2-12",
    "#1",
    "a/b#1",
    "!1",
    "&1",
    "%1",
    "$1",
    "~label",
    "^alert#1",
    "提交deadbee了",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    ":tada:",
    "好:+1:",
    "/close",
    "/assign @all",
    "- [ ] x",
    "1. x",
    "# x",
    "> x",
    "a|b",
    "*a* __b__ ~~c~~",
    "$`a`$",
    "[[_TOC_]]",
    "{: onclick=x}",
    "|a|b|\n|-|-|\n|c|d|",
    "---",
    "===",
    "长" * 5000,
)
HARMLESS = (
    "夏夜：7月4日 周六 19:30 → 7月5日 周日 19:30",
    "“五一”文化广场，某市工人文化宫（解放路 12 号）",
    "第 3/12 课·C++ 入门",
    "12 场，7月4日—9月19日 每周六",
    "《茉莉花》— A - B? 100 元/人; 1.5 小时",
    "❤️ 👨‍👩‍👧 同乐 葛󠄀",
)
OBEYED = ("Cc", "Cf", "Cs", "Zl", "Zp")
RECEIVED = re.compile(
    r"[@#!&%$~^]\w|::?[\w+-]+:|https?:|ftp:|mailto:|www\.|\w\.[a-z]|[A-Za-z]\w*-\d|ghsa-"
    r"|(?<![A-Za-z0-9])[0-9a-f]{7,}(?![A-Za-z0-9])",
    re.IGNORECASE,
)
"""What hosts look for in the rendered text, outside of code."""


class Seen(HTMLParser):
    """The elements and attributes of rendered HTML, its text outside of code, and the code."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.text, self.code = "", ""
        self._inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag + "".join(f" {name}" for name, _ in attrs))
        self._inside = tag == "code" or self._inside

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "code"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.code += data
        else:
            self.text += data

    def handle_comment(self, data: str) -> None:
        self.elements.append("comment")

    def handle_decl(self, decl: str) -> None:
        self.elements.append("declaration")

    def unknown_decl(self, data: str) -> None:
        self.elements.append("declaration")

    def handle_pi(self, data: str) -> None:
        self.elements.append("instruction")


def rendered(lines: str) -> Seen:
    return Seen(renderer.markdown(lines, extensions=["tables", "fenced_code", "footnotes"]))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_terminal_and_a_log_obey_nothing(text: str) -> None:
    line = terminal(text)
    assert [char for char in line if unicodedata.category(char) in OBEYED] == []
    assert not re.search(r"^\s*::|##\w*\[", line)
    assert len(line) <= 2_001


@pytest.mark.parametrize("text", [text for text in HOSTILE if len(text) < 2_000])
def test_each_character_stays_where_it_is(text: str) -> None:
    assert len(terminal(text)) == len(text)
    assert terminal(terminal(text)) == terminal(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_harmless_is_told_as_it_is(text: str) -> None:
    assert (terminal(text), markdown(text)) == (text, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_an_annotation_is_one_command(text: str) -> None:
    line = annotation("error", text, {"file": text, "line": 1})
    found = re.fullmatch(r"::error file=([^:,]*),line=1::(.*)", line)
    assert found is not None
    assert [char for char in line if unicodedata.category(char) in OBEYED] == []
    assert "##[" not in line


def test_an_annotation_keeps_line_ends_as_github_escapes_them() -> None:
    assert annotation("error", "1\r\n2\x85%", {"file": "a\n:,"}) == (
        "::error file=a%0A%3A%2C::1%0D%0A2�%25"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_json_says_the_same_and_can_be_printed(text: str) -> None:
    told = json_text([{"text": text}])
    assert json.loads(told.encode()) == [{"text": text.replace("\udcff", "�")}]
    assert [c for c in told.replace("\n", "") if unicodedata.category(c) in OBEYED] == []
    assert not re.search(r"^\s*::|##\w*\[", told, re.MULTILINE)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("line", ["- ↷ 改期 {} ↷", "**{}** ↷", "{} ↷", "{}"])
def test_words_in_a_comment_are_words(text: str, line: str) -> None:
    told = line.format(markdown(text))
    assert "\n" not in told
    seen = rendered(told)
    assert set(seen.elements) <= {"ul", "li", "p", "strong", "code"}
    assert RECEIVED.findall(seen.text) == []
    assert "↷" not in seen.code


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_code_stays_code(text: str) -> None:
    """Two of them in a line: a fence that ended early would show between them."""
    seen = rendered(f"- {code_span(text)} ↷ {code_span(text)} ↷")
    assert set(seen.elements) == {"ul", "li", "code"}
    assert seen.text.split() == ["↷", "↷"]


@pytest.mark.parametrize("text", ["`", "``", " `", "a`", "` `", "a ``` b", " ", ""])
def test_a_fence_is_longer_than_any_within(text: str) -> None:
    """CommonMark 6.1: a blank at each end is taken off where there is more than blanks."""
    told = code_span(text)
    fence = re.match("`+", told)
    assert fence is not None
    assert fence[0] not in text
    inside = told.removeprefix(fence[0]).removesuffix(fence[0])
    assert (inside[1:-1] if inside[:1] == inside[-1:] == " " else inside) == text


def test_a_comment_names_what_stands_in_it() -> None:
    assert markdown("夏夜 @all 与 https://evil.example 同乐") == (
        "夏夜 `@all 与 https://evil.example` 同乐"
    )
