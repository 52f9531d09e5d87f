"""Promises by each period, in their months, kept by events, by open doors and by themes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.checking import check
from gongli.model import (
    Days,
    Occurrence,
    Opening,
    Period,
    Promise,
    Promised,
    SpecialHours,
    State,
)
from gongli.problems import Severity
from gongli.rules.promises import Doors, Kept, kept, promises_of
from tests.examples import examples
from tests.rules.made import hours, occurrence
from tests.trees import SOUND, plant, shown

FIRST, LAST = date(2026, 6, 1), date(2026, 6, 28)
WEEKLY = Promise("周周有活动", Period.WEEKLY, start=FIRST, end=LAST)


def on(*days: str) -> list[Occurrence]:
    return [occurrence(date.fromisoformat(day)) for day in days]


def days(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last))


FOUR_WEEKS = ["2026-06-07", "2026-06-08", "2026-06-21", "2026-06-22"]


def test_a_promise_that_is_kept() -> None:
    assert kept(WEEKLY, on(*FOUR_WEEKS)) == Kept(4, 4)


def test_weeks_begin_on_monday_and_the_first_gap_is_told() -> None:
    held = on("2026-06-07", "2026-06-21")
    assert kept(WEEKLY, held) == Kept(4, 2, days("2026-06-08", "2026-06-14"))


@pytest.mark.parametrize("state", [State.CANCELLED, State.POSTPONED])
def test_rain_breaks_no_promise_but_keeps_none(state: State) -> None:
    rained_off = replace(on("2026-06-10")[0], state=state)
    held = [*on("2026-06-07", "2026-06-21", "2026-06-22"), rained_off]
    assert kept(WEEKLY, held) == Kept(4, 3)


def test_what_was_moved_to_another_week_was_planned_all_the_same() -> None:
    moved = replace(on("2026-06-10")[0], state=State.MOVED, day=LAST, until=LAST)
    assert kept(WEEKLY, [*on("2026-06-07", "2026-06-21"), moved]) == Kept(4, 3)


@pytest.mark.parametrize(
    ("every", "first", "last", "periods"),
    [
        (Period.DAILY, "2026-06-01", "2026-06-30", 30),
        (Period.WEEKLY, "2026-06-01", "2026-06-30", 4),
        (Period.WEEKLY, "2026-06-02", "2026-06-13", 0),
        (Period.MONTHLY, "2026-01-31", "2026-04-30", 3),
        (Period.MONTHLY, "2026-01-01", "2026-12-31", 12),
        (Period.QUARTERLY, "2026-01-01", "2026-12-30", 3),
        (Period.QUARTERLY, "2026-01-01", "2027-12-31", 8),
        (Period.YEARLY, "1983-04-08", "2026-12-31", 43),
        (Period.YEARLY, "2024-01-01", "2024-12-31", 1),
    ],
)
def test_only_whole_periods_count(every: Period, first: str, last: str, periods: int) -> None:
    window = days(first, last)
    promise = replace(WEEKLY, every=every, start=window.first, end=window.last)
    assert kept(promise, []).periods == periods


@pytest.mark.parametrize(
    ("every", "gap"),
    [
        (Period.DAILY, ("2026-01-02", "2026-01-02")),
        (Period.WEEKLY, ("2026-01-05", "2026-01-11")),
        (Period.MONTHLY, ("2026-02-01", "2026-02-28")),
        (Period.QUARTERLY, ("2026-04-01", "2026-06-30")),
    ],
)
def test_the_gap_is_the_whole_period(every: Period, gap: tuple[str, str]) -> None:
    promise = replace(WEEKLY, every=every, start=date(2026, 1, 1), end=date(2026, 12, 31))
    assert kept(promise, on("2026-01-01")).gap == days(*gap)


def test_without_days_it_counts_from_the_first_to_the_last() -> None:
    promise = replace(WEEKLY, start=None, end=None)
    held = on("2026-06-01", "2026-06-28")
    assert kept(promise, held) == Kept(4, 2, days("2026-06-08", "2026-06-14"))
    assert kept(promise, []) == Kept(0, 0)


@pytest.mark.parametrize(
    ("every", "months", "periods"),
    [
        (Period.MONTHLY, (6, 7, 8, 9), 4),
        (Period.MONTHLY, (1, 12), 2),
        (Period.QUARTERLY, (6, 7, 8, 9), 1),
        (Period.QUARTERLY, (7, 9), 0),
        (Period.WEEKLY, (2,), 3),
        (Period.DAILY, (2,), 28),
    ],
)
def test_periods_that_lie_in_its_months(
    every: Period, months: tuple[int, ...], periods: int
) -> None:
    year = replace(WEEKLY, start=date(2026, 1, 1), end=date(2026, 12, 31))
    assert kept(replace(year, every=every, months=months), []).periods == periods


def test_a_stretch_of_days_keeps_every_period_it_touches() -> None:
    exhibition = occurrence(date(2026, 6, 7), until=date(2026, 6, 22))
    assert kept(WEEKLY, [exhibition]) == Kept(4, 4)


OPEN = (hours("09:00", "17:00"),)
DAILY = Promise("天天有服务", Period.DAILY, Promised.SERVICES, start=FIRST, end=LAST)


def test_open_doors_keep_it_but_on_their_closed_days() -> None:
    week = Opening((*[OPEN] * 6, ()), "")
    assert kept(DAILY, [], [Doors(week)]) == Kept(28, 24, days("2026-06-07", "2026-06-07"))


def test_a_second_door_and_certain_days_fill_the_gaps() -> None:
    week, sundays = Opening((*[OPEN] * 6, ()), ""), Opening((*[()] * 6, OPEN), "")
    shut = SpecialHours(Days(date(2026, 6, 9), date(2026, 6, 10)), ())
    one, other = Doors(week, (shut,)), Doors(sundays)
    assert kept(DAILY, [], [one, other]) == Kept(28, 26, days("2026-06-09", "2026-06-09"))
    assert kept(DAILY, on("2026-06-09", "2026-06-10"), [one, other]) == Kept(28, 28)


def test_themes_keep_a_promise_of_themes_and_events_do_not() -> None:
    summer = replace(WEEKLY, end=date(2026, 8, 31))
    promise = replace(summer, every=Period.MONTHLY, what=Promised.THEMES)
    themes = ["2026", "2026-06", "2026-08"]
    july = days("2026-07-01", "2026-07-31")
    assert kept(promise, on("2026-07-01"), [], themes) == Kept(3, 2, july)


weeks = st.sets(st.integers(0, 9))


@examples(100)
@given(weeks, st.integers(0, 6))
def test_as_many_weeks_are_kept_as_hold_something(chosen: set[int], weekday: int) -> None:
    held = [occurrence(FIRST + timedelta(days=7 * n + weekday)) for n in sorted(chosen)]
    promise = replace(WEEKLY, end=FIRST + timedelta(days=69))
    missing = [n for n in range(10) if n not in chosen]
    monday = FIRST + timedelta(days=7 * missing[0]) if missing else None
    gap = Days(monday, monday + timedelta(days=6)) if monday else None
    assert kept(promise, held) == Kept(10, len(chosen), gap)


PALACE = """\
名称: 某市工人文化宫
承诺:
  天天有服务: {每: 每天, 数什么: 服务, 开始: 2026-06-01, 结束: 2026-06-07}
"""
SERVICE = "名称: 服务台\n类型: 常态服务\n开放: 周一至周六 9:00-17:00\n"


def standing(root: Path, files: Iterable[tuple[str, str]]) -> list[Kept]:
    """How the promises of a palace with these activities stand."""
    checked = check(plant(root, {**SOUND, "events/p/palace.yml": PALACE, **dict(files)}))
    palace = checked.calendar.alliance.palaces[0]
    return [state for _, state in promises_of(checked.calendar, palace)]


def test_a_promise_of_services_is_kept_by_services_alone(tmp_path: Path) -> None:
    event = "名称: 电影\n时间安排: {日期: 2026-06-07, 时间: 19:00-21:00}\n"
    files = {"events/p/a.yml": SERVICE, "events/p/b.yml": event}
    assert standing(tmp_path, files.items()) == [Kept(7, 6, days("2026-06-07", "2026-06-07"))]


def test_a_service_that_is_off_keeps_no_promise(tmp_path: Path) -> None:
    files = {"events/p/a.yml": SERVICE + "状态: 取消\n原因: 装修\n"}
    assert standing(tmp_path, files.items()) == [Kept(7, 0, days("2026-06-01", "2026-06-01"))]


def test_the_windows_of_a_service_are_open_on_their_days(tmp_path: Path) -> None:
    windows = "窗口:\n  法律援助: {开放: 周日 9:00-11:00}\n"
    assert standing(tmp_path, [("events/p/a.yml", SERVICE + windows)]) == [Kept(7, 7)]


EVENTS = "名称: 某宫\n承诺:\n  周周有活动: {每: 每周, 开始: 2026-06-01, 结束: 2026-06-28%s}\n"
MUSEUM = "名称: 工运史馆\n类型: 展览\n常设: 是\n开放: 每天 9:00-17:00\n"
SHOW = (
    "名称: 画展\n类型: 展览\n时间安排: {开始: 2026-06-08, 结束: 2026-06-28, 开放时间: 9:00-17:00}\n"
)


@pytest.mark.parametrize(
    ("activity", "more", "state"),
    [
        (SERVICE, "", Kept(4, 0, days("2026-06-01", "2026-06-07"))),
        (MUSEUM, "", Kept(4, 0, days("2026-06-01", "2026-06-07"))),
        (SHOW, "", Kept(4, 1, days("2026-06-01", "2026-06-07"))),
        (SHOW, ", 类型: 展览", Kept(4, 3, days("2026-06-01", "2026-06-07"))),
        (SERVICE, ", 类型: 常态服务", Kept(4, 4)),
        (MUSEUM, ", 数什么: 服务", Kept(4, 4)),
        (SHOW, ", 数什么: 服务", Kept(4, 0, days("2026-06-01", "2026-06-07"))),
    ],
)
def test_what_stands_open_is_no_event_and_an_exhibition_is_one_when_it_opens(
    tmp_path: Path, activity: str, more: str, state: Kept
) -> None:
    files = {"events/p/palace.yml": EVENTS % more, "events/p/a.yml": activity}
    assert standing(tmp_path, files.items()) == [state]


UNDATED = "名称: 某宫\n承诺:\n  天天有服务: {每: 每天, 数什么: 服务%s}\n"
MOVIES = "名称: 电影\n时间安排: {日期: [2026-06-01, 2026-06-08], 时间: 19:00-21:00}\n"


def test_services_without_days_are_promised_as_long_as_the_calendar_goes(tmp_path: Path) -> None:
    files = {
        "events/p/palace.yml": UNDATED % "",
        "events/p/a.yml": SERVICE,
        "events/p/b.yml": MOVIES,
    }
    assert standing(tmp_path, files.items()) == [Kept(8, 7, days("2026-06-07", "2026-06-07"))]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("", "promise-without-days events/p/palace.yml:3:3"),
        (", 开始: 2026-06-08, 结束: 2026-06-01", "end-before-start events/p/palace.yml:3:47"),
    ],
)
def test_a_promise_that_cannot_be_counted_is_told(tmp_path: Path, more: str, code: str) -> None:
    files = {**SOUND, "events/p/palace.yml": UNDATED % more, "events/p/a.yml": SERVICE}
    assert shown(check(plant(tmp_path, files)).problems) == [code]


def test_a_month_goes_by_its_name(tmp_path: Path) -> None:
    palace = (
        "名称: 某宫\n承诺:\n  月月有主题:"
        " {每: 每月, 数什么: 主题, 开始: 2026-02-01, 结束: 2026-03-31}\n月度主题: {2026-02: 春}\n"
    )
    (told,) = check(plant(tmp_path, {**SOUND, "events/p/palace.yml": palace})).problems
    assert told.message() == "某宫承诺“月月有主题”，2026年3月没有主题。"


def test_themes_without_days_count_from_the_first_month_to_the_last() -> None:
    promise = replace(WEEKLY, every=Period.MONTHLY, what=Promised.THEMES, start=None, end=None)
    assert kept(promise, [], [], ["2026-06", "2026-07"]) == Kept(2, 2)


def test_holidays_and_the_palaces_own_special_days_shut_the_doors(tmp_path: Path) -> None:
    files = {
        "events/p/palace.yml": PALACE + "特殊开放: {2026-06-03 至 2026-06-04: 闭馆}\n",
        "events/p/a.yml": SERVICE.replace("周一至周六", "双休日 9:00-12:00，工作日"),
        "events/holidays/2026.yml": (
            "状态: 正式\n通知: 通知\n来源: https://example.org/\n"
            "放假: {端午节: 2026-06-01}\n上班: [2026-06-07]\n"
        ),
    }
    (state,) = standing(tmp_path, files.items())
    assert state == Kept(7, 4, days("2026-06-01", "2026-06-01"))


def test_what_a_service_says_of_a_day_goes_over_what_its_palace_says(tmp_path: Path) -> None:
    files = {
        "events/p/palace.yml": PALACE + "特殊开放: {2026-06-03 至 2026-06-04: 闭馆}\n",
        "events/p/a.yml": SERVICE.replace("周六", "周日")
        + "特殊开放: {2026-06-03 至 2026-06-04: 9:00-12:00}\n",
    }
    assert standing(tmp_path, files.items()) == [Kept(7, 7)]


@pytest.mark.parametrize(
    ("strict", "severity"), [("提醒", Severity.WARNING), ("禁止", Severity.ERROR)]
)
def test_a_gap_is_as_grave_as_the_promise_says(
    tmp_path: Path, strict: str, severity: Severity
) -> None:
    palace = PALACE.replace("06-07}", f"06-07, 级别: {strict}}}")
    files = {**SOUND, "events/p/palace.yml": palace, "events/p/a.yml": SERVICE}
    problems = check(plant(tmp_path, files)).problems
    assert [(p.code, p.severity, dict(p.args)["gap"]) for p in problems] == [
        ("promise-gap", severity, "2026-06-07")
    ]
