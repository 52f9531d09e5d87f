"""Rows: what one occurrence shows, and what it leaves to the page it stands on."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gongli.model import State
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import DEFAULT_COLOR, Within, badges, card
from gongli.writing.views import Card
from gongli.writing.views.marks import MARKS
from tests.writing.lookup import edition_with, find

SEASON = "gong/pinpai/2026"


def row(edition: Edition, *name: str, within: Within = Within.SITE) -> Card:
    return card(edition, find(edition, *name), within)


def marks(edition: Edition, *name: str) -> list[str]:
    return [badge.text for badge in badges(edition, find(edition, *name))]


def test_a_row_word_for_word(nasty: Edition) -> None:
    made = row(nasty, SEASON, "2026-11-07")
    assert replace(made, title=made.title[:9]) == Card(
        iso="2026-11-07",
        until="2026-11-07",
        day="7",
        month="11月",
        weekday="周六",
        title="一个特别特别长的题",
        over="品牌；🎉",
        url="gong/pinpai/2026/2026-11-07/",
        time="19:30–21:00",
        place="可容纳三千人的“五一”文化广场, 露天; 雨天改期 🌧",
        palace="难缠宫",
        speaker="王,老师;",
        badges=(),
        remark="",
        today=False,
        past=True,
        state=State.SCHEDULED,
        color=DEFAULT_COLOR,
        starts="2026-11-07T19:30:00+08:00",
        ends="2026-11-07T21:00:00+08:00",
        end_known=True,
        anchor="2026-11-07",
        facets="palace=gong&brand=gong%2Fpinpai&slot=weekend&venue=gong%2Fda&on=1",
        ics="",
    )


@pytest.mark.parametrize(
    ("name", "iso", "off", "remark", "shown"),
    [
        ((SEASON, "2026-10-10"), "2026-10-11", False, "原定 10月10日 周六，因暴雨改期", ["改期"]),
        ((SEASON, "2026-10-17"), "2026-10-17", True, "因台风取消", ["取消"]),
        ((SEASON, "2026-10-24"), "2026-10-24", True, "新日期待定", ["延期"]),
        ((SEASON, "2026-10-28"), "2026-10-28", False, "", ["加场"]),
        ((SEASON, "2026-11-21"), "2026-11-21", False, "满了", ["已满", "直播"]),
        ((SEASON, "2026-11-28"), "2026-11-28", False, "", ["直播"]),
        (("gong/nidi", "2026-12-07"), "2026-12-07", False, "", ["拟定"]),
        (("gong/quxiao", "2026-12-08"), "2026-12-08", True, "因场馆维修取消", ["取消"]),
        (("gong/yanqi", "2026-12-10"), "2026-12-10", True, "新日期待定", ["延期"]),
        (("gong/yexiao", "2026-12-03", "shufa"), "2026-12-03", False, "", ["免费"]),
        (("gong/yexiao", "2026-12-02", "hechang"), "2026-12-02", False, "", []),
    ],
)
def test_state_remark_and_badges(
    nasty: Edition, name: tuple[str, ...], iso: str, off: bool, remark: str, shown: list[str]
) -> None:
    """What is over or called off invites nobody: no 直播, no 免费."""
    made = row(nasty, *name)
    assert (made.iso, made.off, made.remark) == (iso, off, remark)
    assert [badge.text for badge in made.badges] == shown


def test_every_badge_has_a_shape_beside_its_colour(sample: Edition, nasty: Edition) -> None:
    found = {b for e in (sample, nasty) for o in e.calendar.all_occurrences for b in badges(e, o)}
    assert {b.name for b in found} >= {
        "moved",
        "cancelled",
        "postponed",
        "full",
        "open",
        "planned",
        "extra",
        "free",
        "live",
        "replay",
    }
    marks = {name: MARKS[name] for name in {b.name for b in found}}
    assert len({m.sign for m in marks.values()}) == len(marks)
    assert len({m.shape for m in marks.values()}) == len(marks)


@pytest.mark.parametrize(
    ("within", "over", "palace"),
    [
        (Within.SITE, "第 1806 期 · 每周一讲", "青岛文化宫"),
        (Within.PALACE, "第 1806 期 · 每周一讲", ""),
        (Within.BRAND, "第 1806 期", ""),
        (Within.ACTIVITY, "第 1806 期", ""),
    ],
)
def test_a_row_leaves_out_what_its_page_says(
    sample: Edition, within: Within, over: str, palace: str
) -> None:
    made = row(sample, "qingdao/meizhou-yijiang/2026", "2026-05-25", within=within)
    assert (made.over, made.palace) == (over, palace)


def test_a_lesson_tells_its_number_and_its_course(sample: Edition) -> None:
    name = ("changzhi-tunliu/yexiao/2026-autumn", "2026-09-22", "chayi")
    made = row(sample, *name, within=Within.ACTIVITY)
    assert (made.title, made.over, made.anchor) == (
        "中秋茶席",
        "第 3/8 课 · 茶艺",
        "chayi-2026-09-22",
    )


def test_a_stretch_tells_its_days_and_hours(nasty: Edition) -> None:
    made = row(nasty, "gong/zhanlan", "2026-12-30")
    assert (made.time, made.starts, made.ends, made.until) == (
        "2026年12月30日—2027年1月3日 周二至周日 09:00–17:00",
        "2026-12-30",
        "2027-01-03",
        "2027-01-03",
    )


def test_an_overnight_evening_is_of_its_own_day(nasty: Edition) -> None:
    """Pages forget it with its day, whatever hour of the next it ends at."""
    made = row(nasty, "gong/kuaye", "2026-12-31")
    assert (made.iso, made.until, made.time, made.ends) == (
        "2026-12-31",
        "2026-12-31",
        "22:00–次日01:00",
        "2027-01-01T01:00:00+08:00",
    )


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 12, 29), (False, False)),
        (date(2026, 12, 30), (True, False)),
        (date(2027, 1, 3), (True, False)),
        (date(2027, 1, 4), (False, True)),
    ],
)
def test_today_and_past_of_a_stretch(nasty: Edition, today: date, told: tuple[bool, bool]) -> None:
    made = row(replace(nasty, today=today), "gong/zhanlan", "2026-12-30")
    assert (made.today, made.past) == told


def test_another_year_is_named(nasty: Edition) -> None:
    made = row(nasty, SEASON, "2026-10-31")
    assert (made.month, made.remark) == ("2027年1月", "原定 10月31日 周六")


def test_the_colour_is_the_brands_the_palaces_or_the_unions(
    sample: Edition, nasty: Edition
) -> None:
    assert [
        row(sample, "nantong/haobin-xiaye/2026", "2026-07-04").color,
        row(sample, "jining/duanwu-2026", "2026-06-19").color,
        row(nasty, "gong/nidi", "2026-12-07").color,
    ] == ["#14213d", sample.calendar.alliance.palaces_by_id["jining"].color, "#a8201a"]


def test_a_note_is_told_of_a_cancelled_evening_too(tmp_path: Path) -> None:
    """The sample's 节目并入 8 月 12 日的加演 is what people who meant to come need most."""
    text = (
        "名称: 一\n时间安排: {日期: 2026-12-05, 时间: 19:00-20:00}\n"
        "场次:\n  2026-12-05: {状态: 取消, 原因: 台风, 备注: 并入下一场}\n"
    )
    edition = edition_with(tmp_path, text)
    assert row(edition, "p/a", "2026-12-05").remark == "因台风取消；并入下一场"


def test_a_badge_of_registration_tells_what_it_turns_into(tmp_path: Path) -> None:
    """As far as that is before the occurrence is over."""
    text = """名称: 一
时间安排: {日期: [2026-11-25, 2026-12-20], 时间: 10:00-11:00}
报名: {开始: 2026-11-10, 截止: 2026-12-01}
"""
    edition = edition_with(tmp_path, text)
    first, last = (row(edition, "p/a", day) for day in ("2026-11-25", "2026-12-20"))
    assert [(b.text, b.since, b.until) for b in (*first.badges, *first.turns)] == [
        ("先报名", "", ""),
        ("报名中", "", "2026-12-01"),
    ]
    assert [(b.text, b.since, b.until) for b in (*last.badges, *last.turns)] == [
        ("先报名", "", ""),
        ("报名中", "", "2026-12-01"),
        ("报名截止", "2026-12-02", ""),
    ]


@pytest.mark.parametrize(
    ("lines", "marks"),
    [
        ("入场: 凭票\n费用: 免费\n", [("ticket", "凭票"), ("free", "免费")]),
        ("报名: 打电话\n", [("booking", "先报名")]),
        ("入场: 凭票\n状态: 取消\n", [("cancelled", "取消")]),
        ("费用: 免费\n", [("free", "免费")]),
    ],
    ids=["said", "certain", "called off", "unknown"],
)
def test_a_row_tells_how_one_gets_in_as_long_as_anybody_can(
    tmp_path: Path, lines: str, marks: list[tuple[str, str]]
) -> None:
    when = "时间安排: {日期: 2026-12-20, 时间: 10:00-11:00}\n"
    edition = edition_with(tmp_path, f"名称: 一\n{lines}{when}")
    assert [(b.name, b.text) for b in row(edition, "p/a", "2026-12-20").badges] == marks
    over = edition_with(tmp_path / "over", f"名称: 一\n{lines}{when}", date(2026, 12, 21))
    told = [b.name for b in row(over, "p/a", "2026-12-20").badges]
    assert told == [name for name, _ in marks if name == "cancelled"]
