"""Atom feeds: RFC 4287 by hand and by feedparser."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.writing.edition import Edition
from gongli.writing.feeds.atom import AtomEntry, AtomHead, entry_xml, feed_bytes
from tests.sites.history import commit
from tests.trees import one_activity
from tests.writing.calendars import by_uid, one
from tests.writing.lookup import files_on

SPACE = "{http://www.w3.org/2005/Atom}"
WHEN = datetime.fromisoformat("2026-11-01T08:00:00+08:00")
SERIES = """
名称: 读书会
时间安排: {每: 周六, 开始: 2026-11-14, 结束: 2026-12-19, 时间: 19:00-20:00}
"""


def feeds(docs: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(docs.rglob("*.atom")):
        yield path.relative_to(docs).as_posix(), path.read_bytes()


def texts(node: ElementTree.Element, name: str) -> list[str]:
    return [child.text or "" for child in node.findall(SPACE + name)]


def entries(data: bytes) -> list[dict[str, str]]:
    """The single-valued children of each entry."""
    whole = ElementTree.fromstring(data)
    names = ("id", "title", "published", "updated", "content")
    return [{n: texts(e, n)[0] for n in names} for e in whole.findall(SPACE + "entry")]


def self_of(data: bytes) -> str:
    """Where a feed says that it is, from the site's root."""
    links = [link.attrib for link in ElementTree.fromstring(data).findall(f"{SPACE}link")]
    (own,) = (link["href"] for link in links if link["rel"] == "self")
    return own.removeprefix("https://gongli.example.org/")


@pytest.mark.parametrize("site", ["sample_docs", "nasty_docs"])
def test_what_rfc_4287_asks(request: pytest.FixtureRequest, site: str) -> None:
    """4.1.1 and 4.1.2: what there must be once; ids are tag URIs and unique."""
    ids: list[str] = []
    found_at = dict(feeds(request.getfixturevalue(site)))
    for path, data in found_at.items():
        assert data == found_at[self_of(data)], path
        if path != self_of(data):
            continue  # the same once more, at a former address
        whole = ElementTree.fromstring(data)
        assert whole.tag == f"{SPACE}feed"
        for node in (whole, *whole.findall(f"{SPACE}entry")):
            assert [len(texts(node, name)) for name in ("id", "title", "updated")] == [1, 1, 1]
            links = [link.attrib for link in node.findall(f"{SPACE}link")]
            assert sum(link["rel"] == "alternate" for link in links) == 1
            assert all(link["href"].startswith("https://gongli.example.org/") for link in links)
        assert len(whole.findall(f"{SPACE}author/{SPACE}name")) == 1
        found = [entry["id"] for entry in entries(data)]
        assert len(set(found)) == len(found) <= 100
        ids += [texts(whole, "id")[0]]
        assert all(i.startswith("tag:gongli.example.org,2026:") for i in [*ids, *found])
    assert len(set(ids)) == len(ids) >= 10


def test_feedparser_reads_what_was_meant(nasty_docs: Path, nasty: Edition) -> None:
    """The titles and moments of the same events in the calendar."""
    calendar = {
        uid.partition("@")[0]: event
        for uid, event in by_uid((nasty_docs / "feeds/all.ics").read_bytes()).items()
    }
    parsed = feedparser.parse((nasty_docs / "feeds/all.atom").read_bytes())
    assert parsed.bozo is False
    assert parsed.version == "atom10"
    assert parsed.feed.title == f"{nasty.calendar.alliance.name}：接下来的活动"
    assert len(parsed.entries) > 20
    for entry in parsed.entries:
        event = calendar[entry.id.partition("2026:")[2]]
        assert entry.title.endswith(one(event, "SUMMARY").text)
        stamp = entry.updated.translate({ord(c): None for c in "-:"})
        assert stamp == one(event, "LAST-MODIFIED").value
        assert entry.link == one(event, "URL").value


def test_an_entry_word_for_word(tmp_path: Path) -> None:
    commit(one_activity(tmp_path, SERIES + "地点: juchang\n"), "2026-11-01T08:00:00+08:00")
    assert entries(files_on(tmp_path)["feeds/p.atom"])[0] == {
        "id": "tag:example.org,2026:20261121.p.a",
        "title": "2026年11月21日 周六 19:00–20:00 读书会",
        "published": "2026-11-01T00:00:00Z",
        "updated": "2026-11-01T00:00:00Z",
        "content": "职工剧场，某市工人文化宫\nhttps://example.org/p/a/#2026-11-21",
    }


def test_an_entry_is_the_same_in_every_build(tmp_path: Path) -> None:
    """Only those that are over go; also in another year."""
    commit(one_activity(tmp_path, SERIES), "2026-11-01T08:00:00+08:00")
    first = entries(files_on(tmp_path)["feeds/p.atom"])
    assert entries(files_on(tmp_path, date(2026, 12, 6))["feeds/p.atom"]) == first[-2:]
    whole = ElementTree.fromstring(files_on(tmp_path, date(2027, 3, 1))["feeds/p.atom"])
    assert texts(whole, "updated") == ["2026-11-01T00:00:00Z"]
    assert whole.findall(f"{SPACE}entry") == []


def test_a_feed_does_not_go_back_when_its_newest_event_is_deleted(tmp_path: Path) -> None:
    commit(one_activity(tmp_path, SERIES), "2026-11-01T08:00:00+08:00")
    titled = SERIES + "场次:\n  2026-12-19: 年终专场\n"
    commit(one_activity(tmp_path, titled), "2026-11-05T08:00:00+08:00")
    shorter = SERIES.replace("2026-12-19", "2026-12-12")
    commit(one_activity(tmp_path, shorter), "2026-11-06T08:00:00+08:00")
    whole = ElementTree.fromstring(files_on(tmp_path)["feeds/p.atom"])
    assert texts(whole, "updated") == ["2026-11-06T00:00:00Z"]


def test_the_feed_of_changes(tmp_path: Path) -> None:
    commit(one_activity(tmp_path, SERIES), "2026-11-01T08:00:00+08:00")
    moved = SERIES + "场次:\n  2026-11-28: {改到: 2026-11-29}\n"
    commit(one_activity(tmp_path, moved), "2026-11-05T08:00:00+08:00")
    told = [
        {
            "id": "tag:example.org,2026:changes/20261128.p.a/1",
            "title": "改期：读书会",
            "published": "2026-11-05T00:00:00Z",
            "updated": "2026-11-05T00:00:00Z",
            "content": "11月29日 周日 19:00\n原定 11月28日 周六 19:00\n"
            "https://example.org/p/a/#2026-11-28",
        }
    ]
    files = files_on(tmp_path)
    assert entries(files["feeds/changes.atom"]) == told
    assert entries(files_on(tmp_path, date(2027, 1, 10))["feeds/changes.atom"]) == told


def test_without_changes_it_is_still_a_feed(tmp_path: Path) -> None:
    commit(one_activity(tmp_path, SERIES), "2026-11-01T08:00:00+08:00")
    data = files_on(tmp_path)["feeds/changes.atom"]
    assert feedparser.parse(data).bozo is False
    assert texts(ElementTree.fromstring(data), "updated") == ["2026-11-01T00:00:00Z"]


ANY = st.text(st.characters(exclude_categories=["Cs"]))


@given(ANY, ANY)
def test_any_text_comes_out_as_it_went_in(title: str, text: str) -> None:
    """But for what XML has no place for."""
    entry = AtomEntry("a", title, "https://h.example/?a=1&b='\"", WHEN, WHEN, text, (title,))
    url = "https://h.example/"
    head = AtomHead("h.example", "feeds/a", title, url, f"{url}a", WHEN, title)
    whole = ElementTree.fromstring(feed_bytes(head, [entry_xml("h.example", entry)]))
    (found,) = whole.findall(f"{SPACE}entry")
    (category,) = found.findall(f"{SPACE}category")
    assert texts(found, "title") == [lines(kept(title))]
    assert texts(found, "content") == [lines(kept(text))]
    assert category.attrib["term"] == kept(title)


def kept(text: str) -> str:
    """What XML has a place for (2.2)."""
    return re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def lines(text: str) -> str:
    """As a reader of XML sees the ends of lines (2.11)."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.fixture
def pages(nasty_root: Path) -> Mapping[str, str]:
    names = ("index", "gong/index", "gong/pinpai/index", "gong/pinpai/2026/index", "changes/index")
    return {n: (nasty_root / f"site/{n}.html").read_text("utf-8") for n in names}


def test_pages_name_their_feed(pages: Mapping[str, str]) -> None:
    link = re.compile(r'type="application/atom\+xml"[^>]* href="([^"]*)"')
    told = {name: link.findall(page) for name, page in pages.items()}
    assert told == {
        "index": ["feeds/all.atom"],
        "gong/index": ["../feeds/gong.atom"],
        "gong/pinpai/index": ["../../feeds/gong/pinpai.atom"],
        "gong/pinpai/2026/index": [],
        "changes/index": ["../feeds/changes.atom"],
    }
