"""Months as grids and agendas: weeks, lunar days, days off, what is on."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from gongli.rules.reach import AHEAD
from gongli.writing.calendar.months import grid
from gongli.writing.calendar.timeline import Timeline
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import Within
from gongli.writing.views import Cell, Grid
from tests.sites.copies import edition_of
from tests.trees import one_activity, plant
from tests.writing.lookup import edition_with, find


def month_of(edition: Edition, year: int, month: int) -> Grid:
    return grid(edition, date(year, month, 1), edition.calendar.all_occurrences, Within.SITE)


def cells(month: Grid) -> dict[int, Cell]:
    """The squares of a month by their day."""
    return {int(cell.number): cell for week in month.weeks for cell in week.cells if cell.number}


def told(month: Grid, what: str, days: Iterable[int]) -> list[object]:
    return [getattr(cells(month)[day], what) for day in days]


@pytest.mark.parametrize(
    ("year", "month", "weeks", "before", "after"),
    [
        (2026, 2, 5, 6, 1),  # 1 February 2026 is a Sunday
        (2027, 2, 4, 0, 0),  # four whole weeks
        (2026, 11, 6, 6, 6),
        (2027, 8, 6, 6, 5),
        (2028, 2, 5, 1, 5),  # a leap year
    ],
)
def test_weeks_run_from_monday_to_sunday(
    nasty: Edition, year: int, month: int, weeks: int, before: int, after: int
) -> None:
    made = month_of(nasty, year, month)
    assert {len(week.cells) for week in made.weeks} == {7}
    numbers = [cell.number for week in made.weeks for cell in week.cells]
    inside = [str(n) for n in range(1, len(cells(made)) + 1)]
    assert numbers == [""] * before + inside + [""] * after
    assert len(made.weeks) == weeks
    weekends = [cell.weekend for week in made.weeks for cell in week.cells if cell.number]
    assert weekends == [date(year, month, int(n)).weekday() >= 5 for n in inside]


def test_a_month_is_named(nasty: Edition) -> None:
    made = month_of(nasty, 2026, 7)
    assert (made.title, made.iso, cells(made)[4].iso) == ("2026年7月", "2026-07", "2026-07-04")


def test_lunar_days_festivals_and_solar_terms(sample: Edition) -> None:
    """农历丙午年: New Year on 17 February 2026; a month's first day bears its name."""
    february = month_of(sample, 2026, 2)
    labels = {day: cells(february)[day].lunar for day in (1, 4, 10, 15, 16, 17, 18, 28)}
    assert labels == {
        1: "十四",
        4: "立春",
        10: "廿三",
        15: "廿八",
        16: "除夕",
        17: "春节",
        18: "雨水",
        28: "十二",
    }
    assert told(february, "festive", (1, 4, 16, 17, 19)) == [False, True, True, True, False]
    assert cells(month_of(sample, 2026, 3))[19].lunar == "二月"
    assert cells(month_of(sample, 2025, 7))[25].lunar == "闰六月"


def test_days_off_and_make_up_workdays(sample: Edition) -> None:
    """国办发明电: off from 15 to 23 February 2026, work on the 14th and 28th."""
    february = month_of(sample, 2026, 2)
    marks = {day: cell.mark for day, cell in cells(february).items() if cell.mark}
    assert marks == {14: "work", 28: "work", **dict.fromkeys(range(15, 24), "rest")}
    assert told(february, "holiday", (14, 15, 23, 24)) == ["", "春节", "春节", ""]
    assert february.note == ""


def test_a_year_whose_days_off_are_not_published_says_so(sample: Edition) -> None:
    """2027: the statutory days, and no make-up workday."""
    february = month_of(sample, 2027, 2)
    assert february.note == "2027年放假调休安排待国务院公布，暂按法定节日标注。"
    marks = {day: cell.mark for day, cell in cells(february).items() if cell.mark}
    assert marks == dict.fromkeys((5, 6, 7, 8), "rest")


def test_todays_square_is_marked(sample: Edition) -> None:
    november = month_of(sample, 2026, 11)
    assert [day for day, cell in cells(november).items() if cell.today] == [21]
    assert not any(cell.today for cell in cells(month_of(sample, 2026, 12)).values())


def test_the_agenda_has_each_day_that_has_something_on(nasty: Edition) -> None:
    october = month_of(nasty, 2026, 10)
    agenda = [(day.iso[8:], [card.title for card in day.cards]) for day in october.days]
    assert agenda == [
        ("03", ["夏夜 2026"]),
        ("11", ["夏夜 2026"]),  # moved from the 10th
        ("17", ["台风夜"]),
        ("24", ["夏夜 2026"]),
        ("28", ["加演"]),
    ]
    in_grid = {day: len(cell.cards) for day, cell in cells(october).items() if cell.cards}
    assert in_grid == {3: 1, 11: 1, 17: 1, 24: 1, 28: 1}
    assert (october.days[0].label, october.days[0].lunar) == ("10月3日 周六", "八月廿三")


def test_stretches_of_days_stand_apart_in_each_month_they_touch(nasty: Edition) -> None:
    stretches = {
        (year, month): [card.title for card in month_of(nasty, year, month).stretches]
        for year, month in ((2026, 11), (2026, 12), (2027, 1), (2027, 2))
    }
    assert stretches == {
        (2026, 11): [],
        (2026, 12): ["跨年展览"],
        (2027, 1): ["跨年展览"],
        (2027, 2): [],
    }
    assert cells(month_of(nasty, 2026, 12))[30].cards == ()


def test_a_long_exhibition_is_no_bar(sample: Edition) -> None:
    november = month_of(sample, 2026, 11)
    exhibition = "“劳动美·建新功”职工摄影展"
    assert exhibition in [card.title for card in november.apart]
    lanes = [lane for week in november.weeks for lane in week.lanes]
    assert exhibition not in [bar.card.title for lane in lanes for bar in lane if bar.card]


def test_two_on_one_day_stand_in_order(nasty: Edition) -> None:
    cell = cells(month_of(nasty, 2026, 12))[6]
    assert [(card.time, card.off) for card in cell.cards] == [
        ("10:00–11:00", False),
        ("14:00–15:00", True),
    ]


def test_months_from_the_first_occurrence_to_the_last_gaps_filled(tmp_path: Path) -> None:
    """This month too, when nothing is on in it."""
    text = "名称: 一\n时间安排: {日期: [2026-12-30, 2027-03-01], 时间: 全天}\n"
    edition = edition_with(tmp_path, text)
    line = Timeline(edition, edition.calendar.all_occurrences)
    months = ["2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01"]
    assert [month.isoformat() for month in line.months] == months
    assert Timeline(edition, ()).months == (date(2026, 11, 1),)


def test_past_months_without_anything_have_no_page_and_neither_have_their_weeks(
    tmp_path: Path,
) -> None:
    text = "名称: 一\n时间安排: {日期: [2024-02-10, 2026-12-30], 时间: 全天}\n"
    edition = edition_with(tmp_path, text)
    line = Timeline(edition, edition.calendar.all_occurrences)
    assert [f"{month:%Y-%m}" for month in line.months] == ["2024-02", "2026-11", "2026-12"]
    assert line.years == (2024, 2026)
    assert [f"{day:%m-%d}" for day in line.mondays[:7]] == [
        *("01-29", "02-05", "02-12", "02-19", "02-26"),
        *("10-26", "11-02"),
    ]
    assert (line.month_from(date(2024, 3, 1)), line.monday_from(date(2024, 3, 4))) == (
        date(2026, 11, 1),
        date(2026, 10, 26),
    )


def test_no_month_or_week_has_a_page_further_ahead_than_feeds_reach(tmp_path: Path) -> None:
    """A slip of a year made thousands of empty pages (2072-01-01)."""
    days = "2026-12-30, 2027-12-31, 2028-02-01, 2029-06-01"
    edition = edition_with(tmp_path, f"名称: 一\n时间安排: {{日期: [{days}], 时间: 全天}}\n")
    line = Timeline(edition, edition.calendar.all_occurrences)
    last = edition.today + AHEAD
    assert (line.months[-1], line.years) == (last.replace(day=1), (2026, 2027))
    assert [f"{day:%m-%d}" for day in line.mondays[-2:]] == ["12-20", "12-27"]
    steps = [line.month_step(line.months[-1]), line.week_step(line.mondays[-1])]
    assert [step.next for step in (*steps, line.year_step(2027))] == [None] * 3


def test_what_lasts_for_decades_has_pages_where_it_begins_and_ends_and_near_today(
    tmp_path: Path,
) -> None:
    """开始: 1926 for 2026: 1,200 months with nothing else in them."""
    when = "{开始: 1926-11-01, 结束: 2029-10-31, 开放时间: 9:00-17:00}"
    one_activity(tmp_path, "名称: 一\n时间安排: {日期: 2001-05-01, 时间: 全天}\n")
    plant(tmp_path, {"events/p/b.yml": f"名称: 展\n类型: 展览\n时间安排: {when}\n"})
    edition = edition_of(tmp_path)
    line = Timeline(edition, edition.calendar.all_occurrences)
    months = [f"{month:%Y-%m}" for month in line.months]
    assert (months[:3], months[-1]) == (["1926-11", "2001-05", "2025-10"], "2027-12")
    assert (len(months), len(line.mondays)) == (2 + 27, 128)
    assert [o.part.name for o in line.in_month(date(2001, 5, 1))] == ["展", "一"]
    assert [o.part.name for o in line.in_week(date(2001, 4, 30))] == ["展", "一"]


def test_a_stretch_over_new_year_is_in_both_months_and_weeks(nasty: Edition) -> None:
    span = find(nasty, "gong/zhanlan", "2026-12-30")
    line = Timeline(nasty, (span,))
    assert [m for m in line.months if line.in_month(m)] == [date(2026, 12, 1), date(2027, 1, 1)]
    assert [m for m in line.mondays if line.in_week(m)] == [date(2026, 12, 28)]


def test_a_crowded_month_lists_the_first_few_of_each_day(nasty: Edition) -> None:
    """The square says how many there are besides, and leads to the day's list."""
    held = find(nasty, "gong/kuaye", "2026-12-31")
    made = grid(nasty, date(2026, 12, 1), [held] * 1_000, Within.SITE)
    (day,) = made.days
    cell = cells(made)[31]
    assert (len(day.cards), day.more) == (400, 600)
    assert (len(cell.cards), cell.more, cell.url) == (3, 997, "calendar/2026/12/#d-2026-12-31")
