"""Registration by stages, members before everybody: page, rows, openings, events, data."""

from datetime import date
from pathlib import Path

from gongli.rules.openings import registration_days
from gongli.writing.addresses import is_registration, registration_uid
from gongli.writing.data.records import ACTIVITY
from gongli.writing.edition import Edition
from gongli.writing.feeds.events import event_of, registration_event
from gongli.writing.parts.cards import badges
from gongli.writing.parts.joining import registration_facts
from gongli.writing.parts.openings import openings
from tests.writing.lookup import edition_with

STAGED = """\
名称: 夜校
报名:
  小程序: 云山工会
  阶段:
    会员: {开始: 2026-12-01 09:00, 截止: 2026-12-02 17:00}
    市民: {开始: 2026-12-03 09:00, 截止: 2026-12-10}
时间安排: {日期: [2026-12-19, 2026-12-20], 时间: 19:30-21:00}
"""
SATURDAY = date(2026, 11, 21)


def staged(root: Path, text: str = STAGED, today: date = SATURDAY) -> Edition:
    return edition_with(root, text, today)


def test_a_page_tells_both_stages_with_their_hours(tmp_path: Path) -> None:
    edition = staged(tmp_path)
    (told,) = registration_facts(edition, edition.calendar.activities["p/a"], None)
    assert told.values == (
        "未开始报名",
        "会员 12月1日 9:00—12月2日 17:00",
        "市民 12月3日 9:00—12月10日",
        "小程序“云山工会”",
    )
    assert [(t.text, t.since) for t in told.turns] == [
        ("未开始报名", ""),
        ("报名中（会员）", "2026-12-01T09:00"),
        ("未开始报名", "2026-12-02T17:00"),
        ("报名中（市民）", "2026-12-03T09:00"),
        ("报名已截止", "2026-12-11"),
    ]
    assert [o.text for o in openings(edition)] == [
        "会员 12月1日 9:00—12月2日 17:00，市民 12月3日 9:00—12月10日",
    ]


def test_a_row_says_whose_turn_it_is(tmp_path: Path) -> None:
    edition = staged(tmp_path, today=date(2026, 12, 4))
    first = edition.calendar.occurrences["p/a"][0]
    assert [(b.name, b.text) for b in badges(edition, first)] == [
        ("booking", "先报名"),
        ("open", "报名中（市民）"),
    ]


def test_each_stage_is_an_event_and_the_first_is_called_as_ever(tmp_path: Path) -> None:
    calendar = staged(tmp_path).calendar
    days = registration_days(calendar.activities["p/a"], calendar.occurrences["p/a"])
    entries = [registration_event(calendar, day) for day in days]
    host = "@example.org"
    assert [(e.uid, e.summary, f"{e.start:%m-%d %H:%M}") for e in entries] == [
        ("registration.p.a" + host, "开始报名（会员）：夜校", "12-01 09:00"),
        ("registration-2.p.a" + host, "开始报名（市民）：夜校", "12-03 09:00"),
    ]
    assert [e.description.split("\n")[1] for e in entries] == [
        "截止：12月2日 周三 17:00",
        "截止：12月10日 周四",
    ]
    assert all(is_registration(e.uid) for e in entries)


def test_stages_of_an_evening_and_of_a_course_have_names_of_their_own(tmp_path: Path) -> None:
    stages = "报名: {阶段: {会员: 2026-12-01, 市民: 2026-12-03}}"
    text = (
        "名称: 夜校\n类型: 夜校\n时间安排: {每: 周六, 开始: 2026-12-12, 课时: 2, 时间: 19:30起}\n"
        f"课程:\n  a:\n    名称: 茶艺\n    {stages}\n    场次: {{2026-12-19: {{{stages}}}}}\n"
    )
    calendar = staged(tmp_path, text).calendar
    days = registration_days(calendar.activities["p/a"], calendar.occurrences["p/a"])
    assert [registration_uid(day, "h") for day in days] == [
        "registration.p.a.a@h",
        "registration-2.p.a.a@h",
        "registration-20261219.p.a.a@h",
        "registration-2-20261219.p.a.a@h",
    ]


def test_an_event_tells_the_deadline_of_each_stage_or_the_one_of_all(tmp_path: Path) -> None:
    def told(text: str, folder: str) -> list[str]:
        edition = staged(tmp_path / folder, text)
        first = edition.calendar.occurrences["p/a"][0]
        return [x for x in event_of(edition.calendar, first).description.split("\n") if "报名" in x]

    assert told(STAGED, "two") == [
        "报名：小程序“云山工会”，会员 12月2日 周三 17:00 截止，市民 12月10日 周四截止"
    ]
    one = STAGED.replace(", 截止: 2026-12-02 17:00", "").replace(", 截止: 2026-12-10", "")
    whole = one.replace("  小程序", "  截止: 2026-12-10\n  小程序")
    assert told(whole, "one") == ["报名：小程序“云山工会”，12月10日 周四截止"]


def test_data_tell_each_stage_and_the_whole(tmp_path: Path) -> None:
    edition = staged(tmp_path)
    told = ACTIVITY.of(edition, edition.calendar.activities["p/a"])["registration"]
    assert (told["opens"], told["closes"]) == ("2026-12-01T09:00:00+08:00", "2026-12-10")
    assert told["stages"] == [
        {
            "name": "会员",
            "opens": "2026-12-01T09:00:00+08:00",
            "closes": "2026-12-02T17:00:00+08:00",
        },
        {"name": "市民", "opens": "2026-12-03T09:00:00+08:00", "closes": "2026-12-10"},
    ]
