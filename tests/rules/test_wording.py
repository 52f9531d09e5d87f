"""Phrases for the public, as a palace would print them."""

from datetime import date, time
from pathlib import Path

import pytest

from gongli.model import Moment, Registration, Times
from gongli.rules import wording
from gongli.rules.registration import Enrolment
from gongli.writing.edition import Edition
from tests.writing.lookup import edition_with

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "phrase"),
    [
        (date(2026, 7, 18), "7月18日 周六"),
        (date(2026, 7, 19), "7月19日 周日"),
        (date(2027, 1, 1), "2027年1月1日 周五"),
    ],
)
def test_a_day_names_its_year_where_it_is_another(day: date, phrase: str) -> None:
    assert wording.full_day(day, TODAY) == phrase


@pytest.mark.parametrize(
    ("first", "last", "phrase"),
    [
        (date(2026, 6, 27), date(2026, 9, 5), "6月27日—9月5日"),
        (date(2026, 6, 27), date(2026, 6, 27), "6月27日"),
        (date(2027, 6, 27), date(2027, 6, 27), "2027年6月27日"),
        (date(2027, 6, 27), date(2027, 9, 5), "2027年6月27日—9月5日"),
        (date(2026, 12, 30), date(2027, 1, 3), "2026年12月30日—2027年1月3日"),
    ],
)
def test_a_stretch_names_years_where_they_are_needed(first: date, last: date, phrase: str) -> None:
    assert wording.span(first, last, TODAY) == phrase


@pytest.mark.parametrize(
    ("times", "phrase"),
    [
        (Times(time(19, 30), time(21)), "19:30–21:00"),
        (Times(time(9, 5), time(11)), "09:05–11:00"),
        (Times(time(22), time(1), overnight=True), "22:00–次日01:00"),
        (Times(time(22), time(0), overnight=True), "22:00–24:00"),
        (Times(time(0), time(0), overnight=True), "全天"),
        (None, "全天"),
    ],
)
def test_hours(times: Times | None, phrase: str) -> None:
    assert wording.times(times) == phrase


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        ("每: 周六", "每周六 19:00–20:00"),
        ("每: 每天", "每天 19:00–20:00"),
        ("每: 工作日", "工作日 19:00–20:00"),
        ("每: 休息日", "休息日 19:00–20:00"),
        ("每: [周二, 周四]", "每周二、周四 19:00–20:00"),
        ("每: 周一至周五", "每周一至周五 19:00–20:00"),
        ("每: 隔周周六", "隔周周六 19:00–20:00"),
        ("每: 每月第二个周六", "每月第二个周六 19:00–20:00"),
        ("每: 每月最后一个和第一个周日", "每月第一个、最后一个周日 19:00–20:00"),
        ("每: 每月最后一个周日", "每月最后一个周日 19:00–20:00"),
        ("每: 每月15日", "每月15日 19:00–20:00"),
        ("每: 每三周周六", "每3周的周六 19:00–20:00"),
        ("每: 单数周周二、周四", "单数周周二、周四 19:00–20:00"),
        ("每: 隔月第二个周六", "隔月第二个周六 19:00–20:00"),
        ("每: 每三个月15日", "每3个月15日 19:00–20:00"),
        ("每: 每月1日和最后一天", "每月1日、最后一天 19:00–20:00"),
        ("每: 每月最后一个工作日", "每月最后一个工作日 19:00–20:00"),
        ("每: 每季度最后一个周五", "每季度最后一个周五 19:00–20:00"),
        ("每: 每年2月10日", "每年2月10日 19:00–20:00"),
        ("每: 每年1月第二个周日", "每年1月第二个周日 19:00–20:00"),
    ],
)
def test_a_rhythm_reads_as_it_was_written(tmp_path: Path, written: str, phrase: str) -> None:
    when = f"{{{written}, 开始: 2026-12-01, 结束: 2027-02-28, 时间: 19:00-20:00}}"
    edition = edition_with(tmp_path, f"名称: 一\n时间安排: {when}\n")
    (part,) = edition.calendar.all_occurrences[0].activity.parts
    assert wording.schedule(part.when) == phrase


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        ("农历: 五月初五, 年份: 2027, 时间: 9:00-11:30", "农历五月初五 09:00–11:30"),
        ("节日: 端午节, 年份: 2027, 时间: 全天", "端午节 全天"),
        ("节日: 春节后3天, 年份: 2027, 时间: 全天", "春节后3天 全天"),
        ("节日: 重阳节前一天, 年份: 2027, 时间: 全天", "重阳节前1天 全天"),
        ('日期: 2026-12-05, 时间: ["9:00-10:00", "14:00-15:00"]', "09:00–10:00、14:00–15:00"),
        (
            "开始: 2026-12-05, 结束: 2026-12-20, 开放时间: 9:00-17:00, 闭馆: 周一",
            "周二至周日 09:00–17:00",
        ),
        (
            "开始: 2026-12-05, 结束: 2026-12-20, 开放时间: 9:00-17:00, 闭馆: [周一, 周三]",
            "周二、周四至周日 09:00–17:00",
        ),
        (
            "开始: 2026-12-05, 结束: 2026-12-20, 开放时间: 9:00-17:00, 闭馆: [周六, 周日]",
            "周一至周五 09:00–17:00",
        ),
        ("开始: 2026-12-05, 结束: 2026-12-20, 开放时间: 9:00-17:00", "每天 09:00–17:00"),
        ("开始: 2026-12-05, 结束: 2026-12-20, 开放时间: 全天", "全天开放"),
    ],
)
def test_other_schedules(tmp_path: Path, written: str, phrase: str) -> None:
    edition = edition_with(tmp_path, f"名称: 一\n时间安排: {{{written}}}\n")
    assert wording.schedule(edition.calendar.all_occurrences[0].part.when) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [("1983-04-08", "1983年4月8日"), ("2024-03", "2024年3月"), ("2026", "2026年")],
)
def test_loose_dates(text: str, phrase: str) -> None:
    assert wording.loose_date(text) == phrase


@pytest.mark.parametrize(
    ("first", "last", "phrase"),
    [
        (date(2026, 2, 24), date(2026, 3, 1), "2月24日—3月1日"),
        (date(2026, 2, 24), None, "2月24日起"),
        (None, date(2027, 3, 1), "2027年3月1日止"),
        (None, None, ""),
    ],
)
def test_until_when_one_may_enrol(first: date | None, last: date | None, phrase: str) -> None:
    assert wording.until(first, last, TODAY) == phrase


def test_an_activity_in_a_few_words(sample: Edition) -> None:
    told = {
        activity.id: wording.summary_of(activity, sample.calendar.occurrences[activity.id], TODAY)
        for activity in sample.calendar.alliance.all_activities()
    }
    assert told["nantong/haobin-xiaye/2026"] == "6月27日—9月5日 · 11 场"
    assert told["changzhi-tunliu/yexiao/2026-autumn"].endswith(" · 6 门课")
    assert told["jining/duanwu-2026"] == "6月19日 09:00–11:30"


def test_how_many_take_place_and_how_many_do_not(sample: Edition, tmp_path: Path) -> None:
    season = sample.calendar.occurrences["nantong/haobin-xiaye/2026"]
    assert wording.how_many(season) == "共 11 场，另有 1 场取消"
    assert wording.how_many(sample.calendar.occurrences["nantong/haobin-xiaye/2027"]) == "共 11 场"
    assert wording.how_many(season[:1]) == wording.how_many(()) == ""
    days = "时间安排: {日期: [2026-12-01, 2026-12-02, 2026-12-03], 时间: 全天}\n"
    off = "场次: {2026-12-01: {状态: 延期}, 2026-12-02: {状态: 取消}}\n"
    mixed = edition_with(tmp_path, f"名称: 一\n{days}{off}").calendar.all_occurrences
    assert wording.how_many(mixed) == "共 1 场，另有 1 场取消、1 场延期"


@pytest.mark.parametrize(
    ("months", "phrase"),
    [
        ((6,), "6月"),
        ((6, 7, 8, 9), "6—9月"),
        ((3, 6, 9), "3、6、9月"),
        ((1, 2, 3, 6, 12), "6、12月—次年3月"),
        ((1, 2, 11, 12), "11月—次年2月"),
        ((1, 12), "12月—次年1月"),
        ((1, 2, 3), "1—3月"),
        (tuple(range(1, 13)), "1—12月"),
        ((), ""),
    ],
)
def test_months_of_a_year_go_round_it(months: tuple[int, ...], phrase: str) -> None:
    assert wording.months(months) == phrase


def test_home_says_that_one_may_wait() -> None:
    days = Registration(Moment(date(2026, 11, 1)), Moment(date(2026, 11, 30)))
    told = [wording.enrolment_days(days, date(2026, 11, 21), s) for s in Enrolment]
    assert told[3] == "已满，可候补，11月30日 周一截止"
    assert {*told[:3], told[4]} == {"正在报名，11月30日 周一截止"}
