"""What a feed carries and when, rules 1 to 11 of shared/FEEDS.md; docstrings give the number."""

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from gongli.writing import addresses
from gongli.writing.edition import Edition
from tests.sites.history import commit, git
from tests.trees import one_activity
from tests.writing.calendars import ZONE, by_uid, events, names, one, opening, properties
from tests.writing.lookup import files_on

Files = Mapping[str, bytes]


SERIES = """
名称: 读书会
时间安排: {每: 周六, 开始: 2026-12-05, 结束: 2026-12-19, 时间: 19:00-20:00}
"""


def test_the_files_of_a_site(nasty: Edition, nasty_files: Files) -> None:
    """A feed of each palace, brand, series, course, venue, group; a file each event ahead."""
    paths = nasty_files
    gong = [p for p in paths if p.startswith("feeds/gong")]
    own = "chuangkou liangchang quxiao yexiao"
    assert set(gong) == {
        "feeds/gong.ics",
        "feeds/gong/pinpai.ics",
        "feeds/gong/pinpai/2026.ics",
        "feeds/gong/venues/da.ics",
        "feeds/gong/venues/xiao.ics",
        *(f"feeds/gong/{name}.ics" for name in own.split()),
        "feeds/gong/yexiao/hechang.ics",
        "feeds/gong/yexiao/shufa.ics",
    }
    singles = {p for p in paths if not p.startswith("feeds/")}
    ahead = [o for o in nasty.calendar.all_occurrences if o.until >= nasty.today]
    assert singles == {addresses.occurrence_ics(o) for o in ahead}


def test_series_are_expanded_to_single_events(all_files: Files) -> None:
    """1: no RRULE, RDATE, EXDATE, RECURRENCE-ID."""
    everything = {name for data in all_files.values() for name in names(data)}
    assert everything & {"RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"} == set()


def test_a_feed_carries_its_occurrences_in_order(nasty: Edition, nasty_files: Files) -> None:
    """1: each occurrence of the scope is one event."""
    expected = [
        nasty.calendar.uid(o)
        for o in nasty.calendar.all_occurrences
        if o.activity.brand == "pinpai" and o.activity.palace == "gong"
    ]
    assert len(expected) == 14
    assert list(by_uid(nasty_files["feeds/gong/pinpai.ics"])) == expected


@pytest.mark.parametrize("site", ["sample", "nasty"])
def test_an_event_is_the_same_bytes_wherever_it_stands(all_files: Files, site: str) -> None:
    """2 and 21: palace, brand, activity, venue, groups, all and the one-event file."""
    seen: defaultdict[str, set[bytes]] = defaultdict(set)
    for path, data in all_files.items():
        if path.startswith(site):
            for uid, event in by_uid(data).items():
                seen[uid].add(event)
    assert [uid for uid, forms in seen.items() if len(forms) > 1] == []


def test_where_an_event_stands(nasty_files: Files) -> None:
    """2: one UID in every feed that carries it."""
    uid = b"UID:20261205.gong.pinpai.2026@"
    assert sorted(path for path, data in nasty_files.items() if uid in data) == [
        "feeds/all.ics",
        "feeds/gong.ics",
        "feeds/gong/pinpai.ics",
        "feeds/gong/pinpai/2026.ics",
        "feeds/gong/venues/da.ics",
        "feeds/slots/weekend.ics",
        "gong/pinpai/2026/2026-12-05.ics",
    ]


def test_a_calendar_has_no_uid_and_no_method(all_files: Files) -> None:
    """3."""
    for data in all_files.values():
        assert not set(names(opening(data))) & {"UID", "METHOD"}


def test_stamp_and_sequence_come_from_git(tmp_path: Path) -> None:
    """4: DTSTAMP = LAST-MODIFIED = the last change; SEQUENCE grows with each."""
    commit(one_activity(tmp_path, SERIES), "2026-11-01T08:00:00+08:00")
    before = by_uid(files_on(tmp_path)["feeds/p.ics"])
    moved = SERIES + "场次:\n  2026-12-12: {改到: 2026-12-13}\n"
    commit(one_activity(tmp_path, moved), "2026-11-05T09:30:00+08:00")
    after = by_uid(files_on(tmp_path)["feeds/p.ics"])
    stamps = {
        uid[:8]: [one(event, name).value for name in ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE")]
        for uid, event in after.items()
    }
    untouched = ["20261101T000000Z", "20261101T000000Z", "0"]
    assert stamps == {
        "20261205": untouched,
        "20261212": ["20261105T013000Z", "20261105T013000Z", "1"],
        "20261219": untouched,
    }
    changed = [uid for uid in after if after[uid] != before[uid]]
    assert changed == ["20261212.p.a@example.org"]


def test_an_untouched_event_is_the_same_bytes_in_every_build(tmp_path: Path) -> None:
    """4: also in another year and another clone."""
    commit(one_activity(tmp_path / "one", SERIES), "2026-11-01T08:00:00+08:00")
    git(tmp_path, "clone", "-q", "one", "other")
    first = by_uid(files_on(tmp_path / "one")["feeds/p.ics"])
    assert by_uid(files_on(tmp_path / "other", date(2027, 1, 5))["feeds/p.ics"]) == first


def test_a_cancelled_event_stays_and_says_so(nasty_files: Files) -> None:
    """5: STATUS and a title that phones show; so too one without a new date."""
    found = by_uid(nasty_files["feeds/gong/pinpai.ics"])
    told = {
        uid[:8]: (one(event, "STATUS").value, one(event, "SUMMARY").text[:4])
        for uid, event in found.items()
    }
    assert (told["20261017"], told["20261024"], told["20261031"], told["20261205"]) == (
        ("CANCELLED", "【取消】"),
        ("CANCELLED", "【延期】"),
        ("CONFIRMED", "【改期】"),
        ("CONFIRMED", "夏夜 2"),
    )


def test_a_moved_event_keeps_its_uid(nasty_files: Files) -> None:
    """6: new times, a prefix, the old time in the description."""
    event = by_uid(nasty_files["feeds/all.ics"])["20261010.gong.pinpai.2026@gongli.example.org"]
    assert one(event, "DTSTART").value == "20261011T193000"
    assert one(event, "SUMMARY").text == "【改期】夏夜 2026"
    assert one(event, "DESCRIPTION").text.startswith("原定 10月10日 周六，因暴雨改期\n")


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 20), ["20260524", "20260525"]),
        (date(2026, 11, 21), ["20260525", "20271226"]),
        (date(2026, 11, 22), ["20271226", "20271227"]),
    ],
)
def test_a_feed_reaches_180_days_back_and_400_ahead(
    nasty_tree: Path, today: date, days: list[str]
) -> None:
    """7."""
    found = by_uid(files_on(nasty_tree, today)["feeds/gong/chuangkou.ics"])
    assert [uid[:8] for uid in found] == days


ON = """
名称: 三场
时间安排: {日期: [2026-11-20, 2026-11-21, 2026-11-22, 2029-01-01], 时间: 19:00-20:00}
场次: {2026-11-22: {状态: 取消}}
"""


def test_a_one_event_file_is_of_what_is_not_over(tmp_path: Path) -> None:
    """22: today's too and what is called off, however far ahead; pages offer what takes place."""
    made = files_on(one_activity(tmp_path, ON), date(2026, 11, 21))
    days = ("2026-11-21", "2026-11-22", "2029-01-01")
    assert {path for path in made if path.startswith("p/a/2")} == {f"p/a/{d}.ics" for d in days}
    links = re.findall(r'href="([^"]*\.ics)"', made["p/a/index.md"].decode())
    assert [link for link in links if "feeds" not in link] == ["2026-11-21.ics", "2029-01-01.ics"]


def test_no_calendar_is_without_an_event(all_files: Files) -> None:
    """8: vdirsyncer, vobject and ts-ics fall over one; a hall that had none has no feed yet."""
    assert [path for path, data in all_files.items() if not events(data)] == []
    assert "sample:feeds/qingdao/venues/shuwu.ics" not in all_files


def test_one_constant_time_zone_before_all_events(all_files: Files) -> None:
    """9."""
    for data in all_files.values():
        assert data.count(b"BEGIN:VTIMEZONE") == 1
        assert opening(data).removesuffix(b"END:VCALENDAR\r\n").endswith(ZONE)


def test_times_are_never_floating(all_files: Files) -> None:
    """10 and 11: a named zone, or a date."""
    forms = {
        (p.name, p.params, re.sub(r"\d", "9", p.value))
        for data in all_files.values()
        for event in events(data)
        for p in properties(event)
        if p.name.startswith("DT")
    }
    assert forms == {
        *((name, ";TZID=Asia/Shanghai", "99999999T999999") for name in ("DTSTART", "DTEND")),
        *((name, ";VALUE=DATE", "99999999") for name in ("DTSTART", "DTEND")),
        ("DTSTAMP", "", "99999999T999999Z"),
    }


def test_whole_days_end_the_day_after(nasty_files: Files) -> None:
    """11: DTEND is exclusive."""
    (event,) = events(nasty_files["gong/zhanlan/2026-12-30.ics"])
    assert (one(event, "DTSTART").value, one(event, "DTEND").value) == ("20261230", "20270104")
