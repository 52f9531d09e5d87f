"""One evening of a series that one enrols for by itself: its row, page, opening, data."""

import json
from datetime import date
from pathlib import Path

import pytest

from gongli.rules.openings import registration_days
from gongli.writing.addresses import is_registration, registration_uid
from gongli.writing.data.records import OCCURRENCE
from gongli.writing.edition import Edition
from gongli.writing.feeds.events import event_of, registration_event
from gongli.writing.parts.cards import Within, badges, card
from gongli.writing.parts.facets import facets
from gongli.writing.parts.joining import evening_facts
from gongli.writing.parts.openings import openings
from gongli.writing.structured.events import event
from tests.trees import one_activity
from tests.writing.lookup import edition_with, files_on, find

SERIES = """\
名称: 周末讲堂
名额: 60
报名: {{开始: 2026-11-01, 截止: 2026-11-20, 电话: 0513-00000000, 已报: 60}}
时间安排: {{日期: [2026-12-10, 2026-12-17], 时间: 19:30-21:00}}
场次:
  2026-12-10: {{名额: 30, 报名: {{开始: 2026-12-01 09:00, 截止: 2026-12-09 12:00, 已报: 3{more}}}}}
"""
SATURDAY = date(2026, 11, 21)


def series(root: Path, today: date = SATURDAY, more: str = "") -> Edition:
    return edition_with(root, SERIES.format(more=more), today)


def test_its_row_turns_at_its_own_hours_and_the_others_as_before(tmp_path: Path) -> None:
    edition = series(tmp_path)
    own, other = (find(edition, "p/a", slot) for slot in ("2026-12-10", "2026-12-17"))
    told = card(edition, own, Within.ACTIVITY)
    turns = [b for b in told.badges if b.name == "soon"] + list(told.turns)
    assert [(b.text, b.since, b.until) for b in turns] == [
        ("未开始报名", "", "2026-12-01T08:59"),
        ("报名中", "2026-12-01T09:00", "2026-12-09T11:59"),
        ("报名截止", "2026-12-09T12:00", ""),
    ]
    assert [b.text for b in badges(edition, other)] == ["先报名", "报名截止"]


@pytest.mark.parametrize(("today", "found"), [(SATURDAY, []), (date(2026, 12, 2), ["2026-12-10"])])
def test_what_is_open_finds_it_alone(tmp_path: Path, today: date, found: list[str]) -> None:
    edition = series(tmp_path, today)
    rows = edition.calendar.occurrences["p/a"]
    assert [str(o.slot) for o in rows if "open=1" in facets(edition, o)] == found


def test_its_opening_is_an_event_of_its_own_beside_the_whole_s(tmp_path: Path) -> None:
    calendar = series(tmp_path).calendar
    days = list(registration_days(calendar.activities["p/a"], calendar.occurrences["p/a"]))
    uids = [registration_uid(day, "example.org") for day in days]
    assert uids == ["registration.p.a@example.org", "registration-20261210.p.a@example.org"]
    assert all(map(is_registration, uids))
    entry = registration_event(calendar, days[1])
    assert entry.summary == "开始报名：周末讲堂（12月10日 周四 19:30–21:00）"
    assert (entry.start.isoformat(), entry.end) == ("2026-12-01T09:00:00+08:00", None)
    assert entry.description.split("\n") == [
        "报名方式：电话 0513-00000000",
        "截止：12月9日 周三 12:00",
        "https://example.org/p/a/2026-12-10/",
    ]


@pytest.mark.parametrize("state", ["状态: 取消", "状态: 延期"])
def test_nobody_enrols_for_an_evening_that_is_called_off(tmp_path: Path, state: str) -> None:
    text = SERIES.format(more="").replace("名额: 30", f"{state}, 名额: 30")
    edition = edition_with(tmp_path, text)
    calendar = edition.calendar
    days = list(registration_days(calendar.activities["p/a"], calendar.occurrences["p/a"]))
    assert [day.off for day in days] == [False, True]
    assert registration_event(calendar, days[1]).status == "CANCELLED"
    assert edition.enrolment_in(find(edition, "p/a", "2026-12-10")) is None


def test_a_move_changes_the_words_of_its_opening_and_not_its_name(tmp_path: Path) -> None:
    text = SERIES.format(more="").replace("名额: 30", "改到: 2026-12-12, 名额: 30")
    calendar = edition_with(tmp_path, text).calendar
    *_, day = registration_days(calendar.activities["p/a"], calendar.occurrences["p/a"])
    entry = registration_event(calendar, day)
    assert entry.uid.startswith("registration-20261210.p.a@")
    assert entry.summary == "开始报名：周末讲堂（12月12日 周六 19:30–21:00）"


def test_its_event_tells_its_own_deadline_and_the_ways_that_hold(tmp_path: Path) -> None:
    edition = series(tmp_path, more=", 小程序: 云山工会")
    lines = [
        [x for x in event_of(edition.calendar, o).description.split("\n") if "报名" in x]
        for o in edition.calendar.occurrences["p/a"]
    ]
    assert lines == [
        ["报名：小程序“云山工会”，电话 0513-00000000，12月9日 周三 12:00 截止"],
        ["报名：电话 0513-00000000，11月20日 周五截止"],
    ]


def test_its_facts_home_and_offer(tmp_path: Path) -> None:
    edition = series(tmp_path)
    own = find(edition, "p/a", "2026-12-10")
    assert [(f.key, f.values) for f in evening_facts(edition, own)] == [
        ("registration", ("未开始报名", "12月1日 9:00—12月9日 12:00", "电话 0513-00000000")),
        ("left", ("已报 3 人", "还剩 27 个")),
    ]
    assert evening_facts(edition, find(edition, "p/a", "2026-12-17")) == []
    assert [(o.title, o.url, o.closes) for o in openings(edition)] == [
        ("周末讲堂（12月10日）", "p/a/2026-12-10/", "2026-12-09T11:59"),
    ]
    offer = event(edition, own)["offers"][0]
    assert offer["availability"] == "https://schema.org/PreOrder"
    assert offer["validFrom"] == "2026-12-01T09:00:00+08:00"


def test_an_evening_that_is_full_says_so_beside_its_days(tmp_path: Path) -> None:
    text = SERIES.format(more="").replace("名额: 30", "状态: 已满, 名额: 30")
    edition = edition_with(tmp_path, text, date(2026, 12, 2))
    facts = evening_facts(edition, find(edition, "p/a", "2026-12-10"))
    assert facts[0].values[0] == "已满"
    assert list(openings(edition)) == []


def test_data_tell_it_where_it_differs_from_the_whole(tmp_path: Path) -> None:
    edition = series(tmp_path)
    told = [OCCURRENCE.of(edition.calendar, o) for o in edition.calendar.occurrences["p/a"]]
    assert [record["registration"] for record in told] == [
        {
            "opens": "2026-12-01T09:00:00+08:00",
            "closes": "2026-12-09T12:00:00+08:00",
            "ways": ["电话 0513-00000000"],
            "url": None,
            "stages": [],
            "draw": None,
        },
        None,
    ]


def test_it_has_a_page_and_is_found_by_its_way(tmp_path: Path) -> None:
    files = files_on(one_activity(tmp_path, SERIES.format(more=", 小程序: 云山工会")), SATURDAY)
    page = files["p/a/2026-12-10/index.md"].decode()
    assert "12月1日 9:00—12月9日 12:00" in page
    assert "11月20日" not in page
    assert "p/a/2026-12-17/index.md" not in files
    data = json.loads(files["data/calendar.json"])
    assert data["activities"][0]["registration"]["closes"] == "2026-11-20"
