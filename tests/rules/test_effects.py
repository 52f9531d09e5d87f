"""Whatever the State Council decides: entering it stops nobody's site."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.checking import check
from gongli.model import (
    Arrangement,
    Break,
    Days,
    HolidayYear,
    Session,
    SessionStatus,
    Slot,
    When,
)
from gongli.problems import errors
from gongli.rules.expand import expand
from gongli.rules.holidays import Holidays
from tests.rules.test_expand import EVENING, MORNING, activity, quick, whens
from tests.trees import SOUND, plant, shown


@st.composite
def notices(draw: st.DrawFn, year: int, slots: list[Slot]) -> HolidayYear:
    """A year's days off and make-up workdays, many on days that have something on."""
    days = st.dates(date(year, 1, 1), date(year, 12, 20))
    if own := [slot.day for slot in slots if slot.day.year == year]:
        days = st.one_of(st.sampled_from(own), days)
    breaks = tuple(
        Break("假", Days(first, first + timedelta(days=draw(st.integers(0, 9)))))
        for first in draw(st.lists(days, max_size=9))
    )
    # Its own day where that lies on a weekend, else the Saturday after.
    weekend = days.map(lambda day: day + timedelta(days=max(0, 5 - day.weekday())))
    weekend = weekend.filter(lambda day: day.year == year)
    work = tuple(draw(st.lists(weekend, max_size=6)))
    return HolidayYear(year, Arrangement.OFFICIAL, off=breaks, work=work)


@st.composite
def sessions_on(draw: st.DrawFn, slots: list[Slot]) -> tuple[Session, ...]:
    """Exceptions at some occurrences, and some added between them."""
    found = {}
    for slot in draw(st.lists(st.sampled_from(slots), max_size=6, unique=True)):
        away = timedelta(days=draw(st.integers(-3, 14)))
        change = draw(st.sampled_from(["title", "move", "cancel", "time", "extra"]))
        if change == "extra":
            slot = Slot(slot.day + timedelta(days=draw(st.integers(1, 20))), slot.nth)
        found[slot] = {
            "title": Session(slot, title="甲"),
            "move": Session(slot, moved_to=slot.day + away),
            "cancel": Session(slot, status=SessionStatus.CANCELLED),
            "time": Session(slot, time=MORNING.times),
            "extra": Session(slot, extra=True, time=EVENING.times),
        }[change]
    return tuple(found.values())


@quick
@given(whens, st.data())
def test_a_year_entered_adds_no_error(when: When, data: st.DataObject) -> None:
    """None entered at first, or the year before; then one more, then the one after."""
    known = data.draw(st.sampled_from([(), (data.draw(notices(2025, [])),)]))
    before, wrong = expand(activity(when), Holidays(known))
    if not before or errors(wrong):
        return
    slots = [o.slot for o in before]
    whole = activity(when)
    for session in data.draw(sessions_on(slots)):
        more = activity(when, *whole.parts[0].sessions, session)
        whole = whole if errors(expand(more, Holidays(known))[1]) else more
    for year in (2026, 2027):
        known = (*known, data.draw(notices(year, slots)))
        assert shown(errors(expand(whole, Holidays(known))[1])) == []
        if known[0].year == 2025:
            break


NOTICE = (
    "状态: 正式\n通知: 国办\n来源: https://www.gov.cn/x\n放假: {国庆节: 2027-10-01 至 2027-10-10}\n"
    "上班: [2027-09-26]\n"
)
ENTERED = "events/holidays/2027.yml"
LATE = "节假日: 顺延"
OFF = "节假日: 停办"


@pytest.mark.parametrize(
    ("when", "sessions", "code"),
    [
        (f"日期: 2027-10-07, {OFF}", "", "no-occurrences"),
        (f"日期: [2027-10-07, 2027-10-14], {LATE}", "2027-10-14: {改到: 2027-10-11}", "overlap"),
        (
            f"每: 周四, 开始: 2027-09-30, 课时: 2, {OFF}",
            "2027-10-14: {加场: 是}",
            "extra-not-extra",
        ),
        ("每: 休息日, 开始: 2027-09-25, 课时: 2", "2027-10-01: {加场: 是}", "extra"),
    ],
)
def test_what_stops_an_activity_does_not_where_days_off_are_to_blame(
    tmp_path: Path, when: str, sessions: str, code: str
) -> None:
    text = f"名称: 甲\n时间安排: {{{when}, 时间: 9:00-10:00}}\n"
    text += f"场次: {{{sessions}}}\n" if sessions else ""
    plant(tmp_path, {**SOUND, "events/p/a.yml": text})
    assert shown(errors(check(tmp_path).problems)) == []
    plant(tmp_path, {ENTERED: NOTICE})
    problems = check(tmp_path).problems
    assert shown(errors(problems)) == []
    assert [p.code.startswith(code) for p in problems if p.by_holidays] == [True]


STRICT = {
    "events/p/palace.yml": (
        "名称: 某宫\n冲突级别: 禁止\n"
        "场地:\n  juchang: {名称: 剧场, 开放时间: 每天 8:00-22:00；节假日 9:00-12:00}\n"
        "承诺:\n  周周有活动:\n    {每: 每周, 类型: 讲座, 级别: 禁止,\n"
        "    开始: 2027-09-27, 结束: 2027-10-24}\n"
    ),
    "events/p/jiangtang.yml": (
        "名称: 讲堂\n类型: 讲座\n地点: 剧场\n主讲: 王一\n"
        "时间安排: {每: 周四, 开始: 2027-09-30, 结束: 2027-10-21, 时间: 9:00-10:00, 节假日: 停办}\n"
    ),
    "events/p/yueqi.yml": (
        "名称: 乐器\n地点: 剧场\n时间安排: {日期: 2027-10-05, 时间: 10:00-11:00, 节假日: 顺延}\n"
    ),
    "events/p/yanchu.yml": (
        "名称: 演出\n地点: 剧场\n时间安排: {日期: 2027-10-11, 时间: 10:00-11:00}\n"
    ),
    "events/p/wanhui.yml": (
        "名称: 晚会\n地点: 剧场\n时间安排: {日期: 2027-10-06, 时间: 18:00-19:00}\n"
    ),
    "events/p/bisai.yml": (
        "名称: 比赛\n类型: 赛事\n时间安排: {时间: 8:00-9:00, 节假日: 顺延}\n赛程:\n"
        "  a: {名称: 初赛, 时间安排: {日期: 2027-10-05}}\n"
        "  b: {名称: 决赛, 时间安排: {日期: 2027-10-05, 时间: 14:00-15:00, 节假日: 照常}}\n"
    ),
}


def test_what_stops_a_palace_between_activities_does_not_where_days_off_are_to_blame(
    tmp_path: Path,
) -> None:
    """A strict palace, a strict promise, rounds in order: all true until the notice comes."""
    plant(tmp_path, {**SOUND, **STRICT})
    assert shown(errors(check(tmp_path).problems)) == []
    plant(tmp_path, {ENTERED: NOTICE})
    checked = check(tmp_path)
    assert shown(errors(checked.problems)) == []
    assert shown(p for p in checked.problems if p.by_holidays) == [
        "round-out-of-order events/p/bisai.yml:6:26",
        "promise-gap events/p/palace.yml:6:3",
        "outside-hours events/p/wanhui.yml:3:28",
        "venue-clash events/p/yueqi.yml:3:28",
    ]
    assert checked.problems[0].message().startswith("录入放假安排以后，")


def test_what_is_wrong_without_them_stays_an_error(tmp_path: Path) -> None:
    twice = STRICT["events/p/yanchu.yml"].replace("演出", "又一场")
    plant(tmp_path, {**SOUND, **STRICT, ENTERED: NOTICE, "events/p/zai.yml": twice})
    wrong = errors(check(tmp_path).problems)
    assert shown(wrong) == ["venue-clash events/p/zai.yml:3:28"]


DROPPED = "场次:\n  2027-10-07: {题目: 大国工匠, 主讲: 王一}\n"


@pytest.mark.parametrize(("vocabulary", "stops"), [(0, True), (1, False)])
def test_a_session_on_a_day_that_is_dropped(
    tmp_path: Path, vocabulary: int, *, stops: bool
) -> None:
    lecture = STRICT["events/p/jiangtang.yml"] + DROPPED
    plant(
        tmp_path, {**SOUND, ENTERED: NOTICE, "events/p/a.yml": lecture.replace("地点: 剧场\n", "")}
    )
    (told,) = check(tmp_path).problems
    assert told.code == "session-on-skipped-day"
    assert told.message() == "2027-10-07 因国庆节停办，“大国工匠”（王一）不会举行。"
    assert "2027-10-07: {加场: 是, 题目: 大国工匠, …}" in told.remedy()
    assert "改到: 2027-10-11" in told.remedy()
    assert told.stops(vocabulary) is stops


def test_a_dropped_session_that_says_its_new_day_is_held_then(tmp_path: Path) -> None:
    """It keeps its name in calendars, its number, and its place among the lessons."""
    term = (
        "名称: 夜校\n类型: 夜校\n"
        "时间安排: {每: 周四, 开始: 2027-09-30, 课时: 3, 时间: 9:00-10:00, 节假日: 停办}\n"
        "课程: {a: {名称: 甲, 场次: {2027-10-07: {改到: 2027-10-13}}}}\n"
    )
    plant(tmp_path, {**SOUND, ENTERED: NOTICE, "events/p/a.yml": term})
    found = check(tmp_path).calendar.all_occurrences
    assert [(str(o.slot), str(o.day), o.number, o.total) for o in found] == [
        ("2027-09-30", "2027-09-30", 1, 3),
        ("2027-10-07", "2027-10-13", 2, 3),
        ("2027-10-14", "2027-10-14", 3, 3),
    ]
