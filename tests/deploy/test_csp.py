"""The policy over bytes: what it allows, where it stands, what it refuses to bless."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from gongli.problems import Lang
from gongli.telling.words import trouble
from gongli.writing.artifact import Artifact
from gongli.writing.csp import POLICY, BlockedError, inline_scripts, laid_on
from tests.sites.copies import contents

EMPTY = b"<!doctype html>\n<html>\n<head>\n<title>x</title></head><body></body>"


def page(body: bytes) -> Artifact:
    """A page with this body."""
    return Artifact("a/index.html", EMPTY.replace(b"<body>", b"<body>" + body))


def test_the_policy_stands_first_in_each_head() -> None:
    made = laid_on(page(b"<p>x</p>"))
    meta = f'<head><meta http-equiv="Content-Security-Policy" content="{POLICY}">'.encode()
    assert made.data.count(meta) == 1
    assert replace(made, data=made.data.replace(meta, b"<head>")) == page(b"<p>x</p>")


def test_what_is_no_page_is_as_it_was() -> None:
    feed = Artifact("feeds/all.ics", b"<head><script>x</script>")
    assert laid_on(feed) == feed


def test_what_the_policy_says() -> None:
    assert POLICY == (
        "default-src 'none'; script-src 'self'; style-src 'self'; "
        "img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; "
        "base-uri 'none'"
    )


@pytest.mark.parametrize(
    ("markup", "scripts"),
    [
        (b"<script>a</script><SCRIPT type='module'>b</SCRIPT >", [b"a", b"b"]),
        (b'<script src="x.js"></script><script defer src=x.js></script>', []),
        (b'<script data-src="x.js">a</script>', [b"a"]),
        (b'<script type="application/json">{}</script>', []),
        (b"<script id=x type=application/ld+json>{}</script>", []),
        (b"<script type='importmap'>{}</script>", [b"{}"]),
        (b"<script>\n  a\n</script>", [b"\n  a\n"]),
        (b"<header><scripture>a</scripture></header>", []),
    ],
)
def test_what_is_an_inline_script(markup: bytes, scripts: list[bytes]) -> None:
    assert inline_scripts(markup) == scripts


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        (b"<script>stolen()</script>", "stolen()"),
        (b"<style>p {}</style>", "<style>"),
        (b'<p style="color: red">', "style="),
        (b"<p class='a'style='b'>", "style="),
        (b'<img src="a>b" ONERROR="x()">', "ONERROR="),
        (b"<svg/onload=x()>", "onload="),
        (b"<P\nSTYLE \t= red>", "STYLE="),
        (b"<p class='a'onclick\n=b>", "onclick="),
        (b'<td style="text-align: right; color: red">', "style="),
        (b'<IFRAME src="/a/"></IFRAME>', "<iframe>"),
        (b"<base href=//evil.example/>", "<base>"),
        (b"<script defer src=//evil.example/x.js></script>", "//evil.example/x.js"),
        (b'<script src = "https://evil.example/x.js"></script>', "https://evil.example/x.js"),
    ],
)
def test_what_would_be_stopped_stops_the_build(markup: bytes, told: str) -> None:
    with pytest.raises(BlockedError, match=rf"^a/index\.html: .*{re.escape(told)}") as blocked:
        laid_on(page(markup))
    [line] = trouble(blocked.value, Lang.EN)
    assert (told in line, line.isascii()) == (True, True)


@pytest.mark.parametrize(
    "markup",
    [
        b"<p>style = one, on click = two</p>",
        b'<p data-style="a" lang=con data-once="b">x</p>',
        b'<p title="a style=b onclick=c">x</p>',
        b'<a href="?x=1&amp;/online=2">x</a>',
        b"<p>&lt;img onerror=x()&gt;</p>",
    ],
)
def test_words_are_not_markup(markup: bytes) -> None:
    assert markup in laid_on(page(markup)).data


def test_tables_keep_their_alignment() -> None:
    """Markdown aligns cells by style attributes."""
    cells = b'<th style="text-align: right;">x</th><td style="text-align: center;">y</td>'
    made = laid_on(page(cells))
    assert b'<th class="gl-right">x</th><td class="gl-center">y</td>' in made.data


def test_what_it_cannot_protect() -> None:
    with pytest.raises(BlockedError, match=r"x\.html"):
        laid_on(Artifact("x.html", b"<p>"))


def test_the_sample(sample_root: Path) -> None:
    """One policy for all of it."""
    policy = (sample_root / "build/csp/policy.txt").read_text("utf-8").strip()
    assert policy == POLICY
    pages = [html for name, html in contents(sample_root / "site").items() if ".html" in name]
    assert all(f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">'.encode() in p
               for p in pages)  # fmt: skip
    assert {html.find(b'<meta charset="utf-8">') in range(1000) for html in pages} == {True}
    assert not [html for html in pages if re.search(rb"<[a-z][^>]* style=", html)]


def test_the_samples_colours(sample_site: Path) -> None:
    """Each class that a page uses has its rule; the order is the colours' own."""
    sheet = (sample_site / "assets/gongli.css").read_text("utf-8")
    rules = re.findall(r"^\.gl-c-(\w+) \{ --gl-cover: #\1; \}$", sheet, re.MULTILINE)
    assert rules == sorted(set(rules))
    assert "a8201a" in rules
    used = {
        color
        for path in sample_site.rglob("*.html")
        for color in re.findall(r"[\" ]gl-c-(\w+)", path.read_text("utf-8"))
    }
    assert len(used) > 3
    assert used <= set(rules)


def test_the_samples_titles_are_measured(sample_site: Path) -> None:
    """`gl-n-…` counts a title's characters; the theme has a rule for each count."""
    css = (sample_site / "assets/gongli.css").read_text("utf-8")
    used = {
        int(count)
        for path in sample_site.rglob("*.html")
        for count in re.findall(r"[\" ]gl-n-(\d+)", path.read_text("utf-8"))
    }
    assert used <= set(range(1, 27))
    assert all(f".gl-n-{count} {{ --n: {count}; }}" in css for count in range(1, 27))
