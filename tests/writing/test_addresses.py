"""Paths and UIDs: what must never change once it has been published."""

from datetime import date
from pathlib import Path

import pytest

from gongli.model.site_names import PAGES, RESERVED, RESERVED_INSIDE, TAKEN_LATER
from gongli.rules.facets import gathered
from gongli.writing import addresses
from gongli.writing.edition import Edition
from tests.trees import ROOT
from tests.writing.lookup import edition_with, find

SERIES = """
名称: {name}
{more}
时间安排: {{每: 周六, 开始: 2026-12-05, 结束: 2026-12-19, 时间: 19:00-20:00}}
"""
HOST = "gongli.example.org"


def test_the_paths_of_every_noun(nasty: Edition) -> None:
    palace = nasty.calendar.alliance.palaces_by_id["gong"]
    brand, venue = palace.brands[0], palace.venues[0]
    bare = find(nasty, "gong/pinpai/2026", "2026-10-10")
    rich = find(nasty, "gong/pinpai/2026", "2026-11-07")
    lesson = find(nasty, "gong/yexiao", "2026-12-10", "shufa")
    second = find(nasty, "gong/liangchang", "2026-12-06-2")
    assert [
        addresses.palace_url(palace),
        addresses.brand_url(brand),
        addresses.venue_url(palace, venue),
        addresses.activity_url(bare.activity),
        addresses.month_url(date(2026, 7, 1)),
        *map(addresses.occurrence_url, (bare, rich, lesson, second)),
        *map(addresses.occurrence_ics, (bare, rich, lesson, second)),
        addresses.feed_path(addresses.brand_url(brand)),
        addresses.feed_path(addresses.venue_url(palace, venue)),
    ] == [
        "gong/",
        "gong/pinpai/",
        "gong/venues/da/",
        "gong/pinpai/2026/",
        "calendar/2026/07/",
        "gong/pinpai/2026/#2026-10-10",
        "gong/pinpai/2026/2026-11-07/",
        "gong/yexiao/#shufa-2026-12-10",
        "gong/liangchang/#2026-12-06-2",
        "gong/pinpai/2026/2026-10-10.ics",
        "gong/pinpai/2026/2026-11-07.ics",
        "gong/yexiao/shufa-2026-12-10.ics",
        "gong/liangchang/2026-12-06-2.ics",
        "feeds/gong/pinpai.ics",
        "feeds/gong/venues/da.ics",
    ]


def test_the_uid_of_every_sort_of_occurrence(nasty: Edition) -> None:
    """2: the original slot and the activity's id, nothing else."""
    assert [
        nasty.calendar.uid(find(nasty, *name))
        for name in [
            ("gong/pinpai/2026", "2026-10-10"),
            ("gong/liangchang", "2026-12-06"),
            ("gong/liangchang", "2026-12-06-2"),
            ("gong/yexiao", "2026-12-10", "shufa"),
            ("gong/zhanlan", "2026-12-30"),
        ]
    ] == [
        "20261010.gong.pinpai.2026@gongli.example.org",
        "20261206.gong.liangchang@gongli.example.org",
        "20261206n2.gong.liangchang@gongli.example.org",
        "20261210.gong.yexiao.shufa@gongli.example.org",
        "20261230.gong.zhanlan@gongli.example.org",
    ]


def test_dashes_in_ids_cannot_make_two_uids_one(nasty: Edition) -> None:
    """2: a/b-c and a-b/c are on the same day."""
    assert [
        nasty.calendar.uid(find(nasty, activity, "2026-12-05")) for activity in ("a/b-c", "a-b/c")
    ] == ["20261205.a.b-c@gongli.example.org", "20261205.a-b.c@gongli.example.org"]


def test_no_two_occurrences_share_a_uid_an_address_or_a_file(
    sample: Edition, nasty: Edition
) -> None:
    for edition in (sample, nasty):
        for name in (
            edition.calendar.uid,
            addresses.occurrence_url,
            addresses.occurrence_ics,
        ):
            named = [name(o) for o in edition.calendar.all_occurrences]
            assert len(set(named)) == len(named)


def uids(
    root: Path, name: str = "读书会", more: str = "", today: date = date(2026, 11, 21)
) -> list:
    edition = edition_with(root, SERIES.format(name=name, more=more), today)
    return sorted(edition.calendar.uid(o) for o in edition.calendar.all_occurrences)


def test_a_move_a_new_title_and_another_day_leave_the_uids_alone(tmp_path: Path) -> None:
    """2."""
    moved = "场次:\n  2026-12-12: {题目: 新题目, 改到: 2026-12-13, 时间: 8:00-9:00}"
    before = uids(tmp_path / "before")
    assert before == [f"{day}.p.a@example.org" for day in (20261205, 20261212, 20261219)]
    assert uids(tmp_path / "moved", more=moved) == before
    assert uids(tmp_path / "renamed", name="另一个名字", more="类型: 讲座") == before
    assert uids(tmp_path / "later", today=date(2031, 1, 1)) == before


def test_an_activity_that_keeps_its_id_keeps_its_uids(tmp_path: Path) -> None:
    assert uids(tmp_path, more="编号: p/jiu/2025")[0] == "20261205.p.jiu.2025@example.org"


@pytest.mark.parametrize("site", ["sample", "nasty"])
def test_no_palace_and_nothing_in_one_can_take_a_name_of_the_site(
    site: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(site)
    docs: Path = request.getfixturevalue(f"{site}_docs")
    paths = [path.relative_to(docs).parts for path in docs.rglob("*") if path.is_file()]
    paths += [path[1:] for path in paths if path[0] == "feeds"]
    calendar = edition.calendar
    palaces = calendar.alliance.palaces_by_id
    pages = [*map(calendar.page_of, calendar.activities), *(move.old for move in calendar.moves)]
    held = {name for page in pages for name in page.split("/")[1:2]}
    names = {name_in_address(path[0]) for path in paths if path != ("robots.txt",)}
    inside = {name_in_address(path[1]) for path in paths if path[0] in palaces}
    assert names - palaces.keys() - RESERVED - TAKEN_LATER == set()
    assert inside - held - {"index"} - RESERVED_INSIDE == set()


def name_in_address(part: str) -> str:
    """all for all.ics and for all-alarm.ics."""
    return part.partition(".")[0].removesuffix("-alarm")


def test_a_facet_s_folder_of_feeds_is_no_palace() -> None:
    assert {facet.folder for facet in gathered()} <= RESERVED


def test_a_page_of_the_site_is_one_that_no_file_of_content_may_take(sample_docs: Path) -> None:
    palaces = {path.name for path in (ROOT / "events").iterdir()}
    folders = {path.parent.relative_to(sample_docs).parts[:1] for path in sample_docs.rglob("*.md")}
    assert {name for (name,) in folders - {()}} - palaces - PAGES == set()
