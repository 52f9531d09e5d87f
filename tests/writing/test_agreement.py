"""For any activity: the page and what machines read in it, the feed, two readers of it, JSON,
the table and Atom agree."""

import csv
import io
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from gongli.site import templates
from gongli.writing.addresses import anchor, occurrence_url
from gongli.writing.data.files import data_artifacts
from gongli.writing.data.sheets import sheet_artifacts
from gongli.writing.edition import Edition
from gongli.writing.feeds.atom_feeds import atom_artifacts
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.files import feed_artifacts
from gongli.writing.frame import GeneratedPage
from gongli.writing.pages.activity import activity_page
from gongli.writing.titles import bare_title
from tests.examples import examples
from tests.sites.copies import TODAY
from tests.trees import ROOT
from tests.writing.calendars import by_uid, one
from tests.writing.lookup import edition_with
from tests.writing.test_roundtrip import Event, by_ical, by_icalendar

FIRST = date(2026, 11, 23)
PROPERTIES = ("dt-start", "dt-end", "p-name", "p-location")
TITLE = st.text("合唱讲座,;:\"'<>&🎭 a1（）%=+-@·", min_size=1, max_size=30).map(
    lambda text: f"题{text.strip()}"
)
HOURS = st.sampled_from(["19:30-21:00", "0:00-0:30", "22:00-次日1:00", "23:00-24:00", "全天"])
WORDS = ["{状态: 取消}", "{状态: 延期}", "{改到: %s}", "{题目: %s}", "{地点: juchang}"]


@dataclass(frozen=True)
class Told:
    """What one form says of an occurrence: when it starts and ends, whether it is off."""

    start: str
    end: str
    """For whole days the last one."""
    off: bool


@st.composite
def activities(draw: st.DrawFn) -> str:
    """An activity's YAML: a series with exceptions, of an hour or of whole days."""
    weekdays = draw(st.sets(st.sampled_from("一二三四五六日"), min_size=1, max_size=3))
    last = FIRST + timedelta(days=draw(st.integers(6, 30)))
    held = [FIRST + timedelta(days=n) for n in range((last - FIRST).days + 1)]
    held = [day for day in held if "一二三四五六日"[day.weekday()] in weekdays]
    chosen = draw(st.dictionaries(st.sampled_from(held), st.sampled_from(WORDS), max_size=4))
    lines = [
        f"名称: {json.dumps(draw(TITLE), ensure_ascii=False)}",
        "类型: 演出季",
        "地点: guangchang",
        "时间安排:",
        f"  每: [{', '.join('周' + day for day in sorted(weekdays))}]",
        f"  开始: {FIRST}",
        f"  结束: {last}",
        f"  时间: {draw(HOURS)}",
        *(["场次:"] if chosen else []),
    ]
    for day, word in chosen.items():
        moved = str(day + timedelta(days=31))
        title = json.dumps(draw(TITLE), ensure_ascii=False)
        lines.append(f"  {day}: {word.replace('%s', moved if '改到' in word else title)}")
    return "\n".join([*lines, ""])


@dataclass(frozen=True)
class Made:
    """Everything that is made of one activity `p/a`."""

    edition: Edition
    files: Mapping[str, bytes]
    page: GeneratedPage


def made(root: Path, text: str) -> Made:
    edition = edition_with(root, text)
    feeds = Feeds(edition)
    artifacts = (
        *feed_artifacts(feeds),
        *data_artifacts(edition, feeds.scopes),
        *sheet_artifacts(edition.calendar, feeds.scopes),
        *atom_artifacts(edition, feeds.scopes),
    )
    pages = templates(ROOT)
    page = pages.render(activity_page(edition, edition.calendar.activities["p/a"], pages))
    return Made(edition, {a.path: a.data for a in artifacts}, page)


def of_events(events: Mapping[str, Event]) -> dict[str, Told]:
    """What a reader of the feed makes of it: whole days end exclusively there."""
    found = {}
    for name, (start, end, status, _) in events.items():
        last = end if isinstance(end, datetime) else end - timedelta(days=1)
        found[name] = Told(start.isoformat(), last.isoformat(), status == "CANCELLED")
    return found


def by_json(whole: Made) -> dict[str, Told]:
    records = json.loads(whole.files["feeds/p.json"])["occurrences"]
    off = ("cancelled", "postponed")
    return {r["uid"]: Told(r["start"], r["end"], r["state"] in off) for r in records}


def by_table(whole: Made) -> dict[str, Told]:
    text = whole.files["feeds/p.csv"].decode("utf-8-sig")
    found = {}
    for row in csv.DictReader(io.StringIO(text, newline="")):
        start, end = row["日期"], row["结束日期"]
        if row["开始"]:
            later = row["结束"] <= row["开始"]
            last = date.fromisoformat(end) + timedelta(days=later)
            start, end = f"{start}T{row['开始']}:00+08:00", f"{last}T{row['结束']}:00+08:00"
        found[row["编号"]] = Told(start, end, row["状态"] in ("取消", "延期"))
    return found


def graph(whole: Made) -> dict[str, dict[str, Any]]:
    """The events that the page tells machines, by UID."""
    edition = whole.edition
    names = {
        edition.calendar.absolute(occurrence_url(o)): edition.calendar.uid(o)
        for o in edition.calendar.all_occurrences
    }
    things = json.loads(whole.page.head.structured)["@graph"]
    return {names[t["url"]]: t for t in things if t["@type"] == "Event"}


def by_schema(whole: Made) -> dict[str, Told]:
    off = ("https://schema.org/EventCancelled", "https://schema.org/EventPostponed")
    return {
        name: Told(event["startDate"], event["endDate"], event["eventStatus"] in off)
        for name, event in graph(whole).items()
    }


READERS: Mapping[str, Callable[[Made], dict[str, Told]]] = {
    "icalendar": lambda whole: of_events(by_icalendar(whole.files["feeds/p.ics"])),
    "ical": lambda whole: of_events(by_ical(whole.files["feeds/p.ics"])),
    "its own feed, if it is a series": lambda whole: of_events(
        by_ical(whole.files.get("feeds/p/a.ics", whole.files["feeds/p.ics"]))
    ),
    "alarms": lambda whole: of_events(by_icalendar(whole.files["feeds/p-alarm.ics"])),
    "json": by_json,
    "table": by_table,
    "schema.org": by_schema,
}
"""Each form of the same occurrences, by UID."""


def rows(whole: Made) -> Iterator[tuple[str, str, bool]]:
    """Each row of the page: its anchor, its start, whether it is off."""
    for row in LexborHTMLParser(whole.page.body).css("li.gl-row"):
        time = row.css_first("time")
        assert time is not None
        off = "is-off" in (row.attributes["class"] or "").split()
        yield row.attributes["id"] or "", time.attributes["datetime"] or "", off


def entries(whole: Made) -> dict[str, str]:
    """The titles of the Atom feed by UID."""
    space = "{http://www.w3.org/2005/Atom}"
    found = ElementTree.fromstring(whole.files["feeds/p.atom"]).findall(f"{space}entry")
    return {
        (e.findtext(f"{space}id") or "").partition("2026:")[2] + "@example.org": e.findtext(
            f"{space}title"
        )
        or ""
        for e in found
    }


@dataclass(frozen=True)
class Row:
    """An h-event (microformats.org/wiki/h-event) of the page."""

    start: str
    end: str
    title: str
    place: str


def microformats(whole: Made) -> dict[str, Row]:
    """Each h-event by its anchor: the first element of each class, its datetime or its text."""
    found = {}
    for row in LexborHTMLParser(whole.page.body).css(".h-feed .h-event"):
        parts = {name: row.css_first(f".{name}") for name in PROPERTIES}
        values = [
            (node.attributes.get("datetime") or node.text()) if node else ""
            for node in parts.values()
        ]
        found[row.attributes["id"] or ""] = Row(*values)
    return found


STATES = {
    "scheduled": "EventScheduled",
    "moved": "EventRescheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
}


def check_words(whole: Made, told: Mapping[str, Told]) -> None:
    """Title, state, the day before a move, and place are the same for people and machines."""
    names = {whole.edition.calendar.uid(o): o for o in whole.edition.calendar.all_occurrences}
    records = {r["uid"]: r for r in json.loads(whole.files["feeds/p.json"])["occurrences"]}
    feed = by_uid(whole.files["feeds/p.ics"])
    marked = microformats(whole)
    assert marked.keys() == {anchor(o) for name, o in names.items() if not told[name].off}
    for name, event in graph(whole).items():
        record = records[name]
        assert event["eventStatus"] == f"https://schema.org/{STATES[record['state']]}"
        moved = record["state"] == "moved"
        assert event.get("previousStartDate") == (record["original_start"] if moved else None)
        assert event["name"] == bare_title(one(feed[name], "SUMMARY").text)
        place = event["location"]["name"]
        assert place == one(feed[name], "LOCATION").text.split("，")[0]
        if row := marked.get(anchor(names[name])):
            assert (row.start, row.end) == (told[name].start, told[name].end)
            assert row.title == record["title"]
            assert event["name"].endswith(row.title)
            assert row.place == place


@examples(25)
@given(activities())
def test_every_form_tells_the_same(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = made(Path(folder), text)
        edition = whole.edition
        told = READERS["json"](whole)
        names = {edition.calendar.uid(o): o for o in edition.calendar.all_occurrences}
        assert told.keys() == names.keys()
        for name, read in READERS.items():
            assert read(whole) == told, name
        assert sorted(rows(whole)) == sorted(
            (anchor(o), told[name].start, told[name].off) for name, o in names.items()
        )
        summaries = {n: event[3] for n, event in by_ical(whole.files["feeds/p.ics"]).items()}
        coming = {name for name, o in names.items() if o.until >= TODAY}
        assert entries(whole).keys() == coming
        for name, title in entries(whole).items():
            assert title.endswith(summaries[name])
        check_words(whole, told)
