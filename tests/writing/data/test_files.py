"""The data file: valid by its own schema, and the same calendar as the feeds."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator

from gongli.writing.data.records import SCHEMA
from gongli.writing.edition import Edition
from tests.sites.copies import SITE
from tests.writing.calendars import by_uid, one

Load = Callable[[str], dict[str, Any]]


@pytest.fixture
def trees(sample_docs: Path, nasty_docs: Path, one_palace_docs: Path) -> dict[str, Path]:
    return {"sample": sample_docs, "nasty": nasty_docs, "one-palace": one_palace_docs}


@pytest.fixture
def calendar(trees: dict[str, Path]) -> Load:
    return lambda site: json.loads((trees[site] / "data/calendar.json").read_bytes())


every_site = pytest.mark.parametrize("site", ["sample", "nasty", "one-palace"])


def test_the_schema_is_one_and_is_published(sample_docs: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    published = json.loads((sample_docs / "data/calendar.schema.json").read_bytes())
    assert published == SCHEMA


@every_site
def test_the_calendar_is_as_its_schema_says(calendar: Load, site: str) -> None:
    found = Draft202012Validator(SCHEMA).iter_errors(calendar(site))
    assert [f"{error.json_path}: {error.message}" for error in found] == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("as_of"),
        lambda data: data.update(more=1),
        lambda data: data["occurrences"][0].update(state="maybe"),
        lambda data: data["occurrences"][0].pop("uid"),
        lambda data: data["occurrences"][0].update(number="3"),
        lambda data: data["palaces"][0]["venues"][0].update(capacity=-1),
    ],
)
def test_the_schema_refuses_what_is_wrong(calendar: Load, spoil: Callable[[Any], Any]) -> None:
    data = calendar("sample")
    spoil(data)
    assert len(list(Draft202012Validator(SCHEMA).iter_errors(data))) == 1


def test_lists_of_records_are_described() -> None:
    lists = {name: value for name, value in SCHEMA["properties"].items() if "items" in value}
    assert list(lists) == ["palaces", "brands", "activities", "occurrences", "volumes"]
    assert [name for name, value in lists.items() if not value.get("description")] == []


@every_site
def test_every_reference_and_address_leads_somewhere(
    calendar: Load, trees: dict[str, Path], site: str
) -> None:
    data, docs = calendar(site), trees[site]
    palaces = {p["id"]: {v["id"] for v in p["venues"]} for p in data["palaces"]}
    brands = {b["id"] for b in data["brands"]}
    activities = {a["id"]: a for a in data["activities"]}
    assert all(a["palace"] in palaces for a in activities.values())
    assert {a["brand"] for a in activities.values()} - {None} <= brands
    for occurrence in data["occurrences"]:
        activity = activities[occurrence["activity"]]
        assert occurrence["venue"] in {None, *palaces[activity["palace"]]}
    records = [*data["palaces"], *data["brands"], *data["activities"], *data["occurrences"]]
    urls = [r["url"] for r in records] + [r["feed"] for r in records if r.get("feed")]
    assert all(url.startswith(SITE) for url in urls)
    paths = {urlsplit(url).path.removeprefix("/") for url in urls}
    files = {path + "index.md" if path.endswith("/") else path for path in paths}
    assert [path for path in files if not (docs / path).is_file()] == []


@every_site
def test_the_same_occurrences_as_in_the_feeds(
    calendar: Load, trees: dict[str, Path], site: str
) -> None:
    """Within the feed's window: the same UIDs, called off or not."""
    data = {o["uid"]: o for o in calendar(site)["occurrences"]}
    feed = by_uid((trees[site] / "feeds/all.ics").read_bytes())
    assert feed.keys() <= data.keys()
    for uid, event in feed.items():
        off = data[uid]["state"] in ("cancelled", "postponed")
        assert (one(event, "STATUS").value == "CANCELLED") is off
        start = data[uid]["start"].replace("-", "").replace(":", "")[:15]
        assert one(event, "DTSTART").value == start


def test_occurrences_stand_in_order_of_time(calendar: Load, sample: Edition) -> None:
    data = calendar("sample")["occurrences"]
    assert [o["slot"] for o in data] == [str(o.slot) for o in sample.calendar.all_occurrences]
    starts = [o["start"][:10] for o in data]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("uid", "told"),
    [
        (
            "20261010.gong.pinpai.2026",
            {
                "activity": "gong/pinpai/2026",
                "part": None,
                "slot": "2026-10-10",
                "state": "moved",
                "start": "2026-10-11T19:30:00+08:00",
                "end": "2026-10-11T21:00:00+08:00",
                "original_start": "2026-10-10T19:30:00+08:00",
                "title": "夏夜 2026",
                "number": None,
                "total": None,
                "speaker": None,
                "venue": "da",
                "reason": "暴雨",
                "audience": [],
                "audiences": [],
                "slots": ["weekend"],
                "free": False,
                "registration": None,
                "entry": None,
                "url": f"{SITE}gong/pinpai/2026/#2026-10-10",
            },
        ),
        (
            "20261230.gong.zhanlan",
            {
                "activity": "gong/zhanlan",
                "part": None,
                "slot": "2026-12-30",
                "state": "scheduled",
                "start": "2026-12-30",
                "end": "2027-01-03",
                "original_start": None,
                "title": "跨年展览",
                "number": None,
                "total": None,
                "speaker": None,
                "venue": "xiao",
                "reason": None,
                "audience": [],
                "audiences": [],
                "slots": [],
                "free": False,
                "registration": None,
                "entry": None,
                "url": f"{SITE}gong/zhanlan/#2026-12-30",
            },
        ),
        (
            "20261210.gong.yexiao.shufa",
            {
                "activity": "gong/yexiao",
                "part": "shufa",
                "slot": "2026-12-10",
                "state": "moved",
                "start": "2026-12-11T19:00:00+08:00",
                "end": "2026-12-11T20:30:00+08:00",
                "original_start": "2026-12-10T19:00:00+08:00",
                "title": "书法",
                "number": 2,
                "total": 3,
                "speaker": None,
                "venue": None,
                "reason": None,
                "audience": ["全体职工"],
                "audiences": ["workers"],
                "slots": ["after-work"],
                "free": True,
                "registration": None,
                "entry": None,
                "url": f"{SITE}gong/yexiao/#shufa-2026-12-10",
            },
        ),
    ],
)
def test_an_occurrence_word_for_word(calendar: Load, uid: str, told: dict[str, Any]) -> None:
    name = f"{uid}@gongli.example.org"
    (found,) = (o for o in calendar("nasty")["occurrences"] if o["uid"] == name)
    assert found == {"uid": name, **told}


def test_how_one_gets_in_is_in_the_data_be_it_said_or_certain(calendar: Load) -> None:
    """Of the whole as of each evening; what nobody said is null."""
    data = calendar("sample")
    activities = {activity["id"]: activity["entry"] for activity in data["activities"]}
    assert activities["nantong/haobin-xiaye/2027"] == "walk-in"
    assert activities["changzhi-tunliu/yexiao/2026-winter"] == "booking"
    assert activities["nantong/zhoumo-dianying-2026"] is None
    held = {(o["activity"], o["slot"]): o["entry"] for o in data["occurrences"]}
    assert held["nantong/haobin-xiaye/2027", "2027-06-26"] == "ticket"
    assert held["nantong/haobin-xiaye/2027", "2027-07-03"] == "walk-in"
    assert held["nantong/zhoumo-dianying-2026", "2026-11-28"] is None
    assert held["nantong/zhoumo-dianying-2026", "2026-12-12"] == "member"


def test_a_brands_totals_stand_as_they_were_declared(calendar: Load) -> None:
    (brand,) = (b for b in calendar("sample")["brands"] if b["id"] == "nantong/haobin-xiaye")
    totals = {total["label"]: total["value"] for total in brand["totals"]}
    assert totals == {
        "年": "41",
        "台次演出": "1,900余",
        "个节目": "超15,000",
        "人次观众": "600余万",
        "家单位同台": "500余",
    }
