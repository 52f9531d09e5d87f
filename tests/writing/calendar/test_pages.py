"""The pages of the calendar: weeks, years, the list, and what home carries."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gongli.model import Occurrence
from gongli.writing.calendar.months import grid
from gongli.writing.calendar.pages import AGENDA_MOST, calendar_pages
from gongli.writing.calendar.timeline import Timeline, site_timeline
from gongli.writing.calendar.weeks import mondays_of, small_month, week_name, week_view
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds
from gongli.writing.pages.home import MOST, SHOWN, home
from gongli.writing.parts.cards import Within
from gongli.writing.templates import Page
from gongli.writing.views import Day, SoonView, Step
from tests.sites.copies import TODAY
from tests.writing.lookup import edition_with

DAILY = "名称: 一\n时间安排: {{开始: {first}, 结束: {last}, 每: 每天, 时间: 10:00-11:00}}\n"


def holding(edition: Edition, occurrences: Mapping[str, tuple[Occurrence, ...]]) -> Edition:
    """The same day of a calendar that holds these."""
    return replace(edition, calendar=replace(edition.calendar, occurrences=occurrences))


def pages(edition: Edition) -> dict[str, Page]:
    return {page.url: page for page in calendar_pages(Feeds(edition))}


def days_ahead(edition: Edition) -> list[Day]:
    soon = home(edition).context["soon"]
    assert isinstance(soon, tuple)
    return [day for group in soon for day in group.days]


def test_weeks_are_named_as_iso_8601_says() -> None:
    """The week belongs to the year of its Thursday."""
    names = {date(2026, 1, 1): "2026-W01", date(2027, 1, 3): "2026-W53", TODAY: "2026-W47"}
    assert {day: week_name(day) for day in names} == names
    assert mondays_of(date(2027, 1, 3), date(2027, 1, 4)) == (
        date(2026, 12, 28),
        date(2027, 1, 4),
    )


def test_a_week_has_seven_days_also_those_without_anything(nasty: Edition) -> None:
    week = week_view(nasty, date(2026, 12, 28), nasty.calendar.all_occurrences)
    assert (week.title, week.span) == ("2026年第53周", "2026年12月28日—2027年1月3日")
    listed = [(day.iso[8:], len(day.cards)) for day in week.days]
    assert listed == [("28", 0), ("29", 0), ("30", 0), ("31", 2), ("01", 0), ("02", 1), ("03", 0)]
    assert [card.title for card in week.stretches] == ["跨年展览"]


def test_every_month_week_and_year_has_a_page_and_its_neighbours(sample: Edition) -> None:
    made = pages(sample)
    line = site_timeline(sample)
    for url, page in made.items():
        step = page.context.get("step")
        if isinstance(step, Step):
            links = (step.previous, step.next, step.now)
            assert {link.url for link in links if link} - set(made) == set(), url
    assert len([url for url in made if "/W" in url]) == len(line.mondays)
    years = [url for url in made if url.count("/") == 2 and url[9:13].isdigit()]
    assert years == [f"calendar/{year}/" for year in line.years]


def test_each_palace_of_several_has_months_of_its_own(sample: Edition, tmp_path: Path) -> None:
    page = pages(sample)["nantong/calendar/2026/07/"]
    palace = sample.calendar.alliance.palaces_by_id["nantong"]
    held = sample.calendar.of(palace.all_activities())
    assert page.context["grid"] == grid(sample, date(2026, 7, 1), held, Within.PALACE, palace)
    assert page.feed == "feeds/nantong.ics"
    alone = edition_with(tmp_path, DAILY.format(first=TODAY, last=TODAY))
    assert [url for url in pages(alone) if not url.startswith("calendar/")] == []


def agenda(edition: Edition) -> tuple[list[tuple[str, int, int]], str, object]:
    """The list's days with how many they list and leave out, its span, and what it is cut to."""
    context = pages(edition)["calendar/agenda/"].context
    days = context["days"]
    assert isinstance(days, tuple)
    found = [(day.iso, len(day.cards), day.more) for day in days]
    return found, str(context["span"]), context["cut"]


def test_the_list_carries_whole_days_and_says_until_when(tmp_path: Path) -> None:
    """A filter finds everything there is on them."""
    edition = edition_with(tmp_path, DAILY.format(first=TODAY, last=TODAY + timedelta(days=60)))
    (one,) = edition.calendar.occurrences.values()
    days, span, cut = agenda(holding(edition, {"p/a": one * 70}))
    assert days == [(f"2026-11-{21 + n}", 70, 0) for n in range(4)]
    assert (span, cut) == ("11月21日—11月24日", None)
    days, span, _ = agenda(edition)
    assert (len(days), span) == (61, "2026年11月21日—2027年2月18日")


def test_a_day_too_long_for_the_list_is_cut(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, DAILY.format(first=TODAY, last=TODAY + timedelta(days=1)))
    (one,) = edition.calendar.occurrences.values()
    days, _, cut = agenda(holding(edition, {"p/a": one * 400}))
    assert days == [("2026-11-21", AGENDA_MOST, 100)]
    assert cut is not None


def test_a_palaces_month_leads_to_its_weeks_and_its_list(sample: Edition) -> None:
    """Which are the site's, filtered."""
    made = pages(sample)
    for url in ("nantong/calendar/", "nantong/calendar/2026/11/"):
        others = made[url].context["others"]
        assert isinstance(others, tuple)
        found = {other.title: other.url for other in others}
        assert found == {
            "按周看": "calendar/2026/W47/?palace=nantong",
            "按列表看": "calendar/agenda/?palace=nantong",
        }
    assert made["calendar/"].context["others"] == ()


def test_a_small_month_tells_its_days_off(sample: Edition) -> None:
    february = small_month(
        sample.calendar, date(2026, 2, 1), sample.calendar.all_occurrences, linked=True
    )
    assert february.marks == ("班 14日", "休 15—23日 春节", "班 28日")
    assert (february.title, february.note) == ("2月", "2 场")
    dots = {dot.number: dot for week in february.weeks for dot in week if dot.number}
    assert [dots["2"].level, dots["3"].level, dots["15"].mark, dots["14"].mark] == [
        1,
        0,
        "rest",
        "work",
    ]


def test_home_carries_four_weeks(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, DAILY.format(first=TODAY, last=TODAY + timedelta(days=60)))
    days = days_ahead(edition)
    assert [day.iso for day in days] == [(TODAY + timedelta(days=n)).isoformat() for n in range(28)]


def test_home_of_a_big_alliance_stays_short(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, DAILY.format(first=TODAY, last=TODAY + timedelta(days=60)))
    (one,) = edition.calendar.occurrences.values()
    crowded = holding(edition, {"p/a": one * 50})
    days = days_ahead(crowded)
    assert sum(len(day.cards) for day in days) <= MOST
    assert {len(day.cards) + day.more for day in days} == {50}
    assert days[0].url == "calendar/2026/11/#d-2026-11-21"
    assert sum(len(day.cards) - len(day.spare) for day in days) <= SHOWN
    assert {day.unseen for day in days[1:]} == {50 - SHOWN // len(days)}


def test_only_today_shows_all_its_rows(tmp_path: Path) -> None:
    """The others keep theirs back until their day has come."""
    edition = edition_with(tmp_path, TWICE)
    (one,) = edition.calendar.occurrences.values()
    today, *others = days_ahead(holding(edition, {"p/a": one * 35}))
    assert (len(today.cards), today.spare, today.unseen) == (70, (), 0)
    for day in others:
        seen = [card for n, card in enumerate(day.cards) if n not in day.spare]
        assert (len(day.cards), len(seen), day.unseen) == (70, 40, 30)
        assert {card.starts[11:13] for card in seen[:5]} == {"10"}
        assert sum(card.starts[11:13] == "19" for card in seen) == 35


TWICE = """名称: 一
时间安排: {日期: [2026-11-21, 2026-11-22, 2026-11-23], 时间: ["10:00-11:00", "19:00-20:00"]}
场次:
  2026-11-21 第2场: {状态: 取消}
"""


@pytest.mark.parametrize(
    ("today", "counts"),
    [
        (date(2026, 11, 20), {"today": 0, "tonight": 0, "weekend": 3}),
        (date(2026, 11, 21), {"today": 1, "tonight": 0, "weekend": 3}),
        (date(2026, 11, 22), {"today": 2, "tonight": 1, "weekend": 2}),
        (date(2026, 11, 23), {"today": 2, "tonight": 1, "weekend": 0}),
    ],
    ids=["friday", "saturday", "sunday", "monday"],
)
def test_home_counts_what_takes_place(tmp_path: Path, today: date, counts: dict[str, int]) -> None:
    assert home(edition_with(tmp_path, TWICE, today)).context["counts"] == counts


def test_a_crowded_day_lists_the_evening_first(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, TWICE)
    (one,) = edition.calendar.occurrences.values()
    days = days_ahead(holding(edition, {"p/a": one * 90}))
    # The first evening is called off: none of those left out takes place.
    counts = [(len(day.cards), day.more, day.evenings) for day in days]
    assert counts == [(80, 90, 0), (80, 100, 10), (80, 100, 10)]
    assert {card.starts[11:16] for day in days for card in day.cards} == {"19:00"}


def test_the_days_of_home_lie_under_their_headings(tmp_path: Path) -> None:
    text = DAILY.format(first=TODAY, last=TODAY + timedelta(days=60))
    soon = home(edition_with(tmp_path, text)).context["soon"]
    assert isinstance(soon, tuple)
    groups: list[SoonView] = list(soon)
    first_and_last = {g.key: (g.days[0].iso[5:], g.days[-1].iso[5:]) for g in groups if g.days}
    assert first_and_last == {
        "today": ("11-21", "11-21"),
        "weekend": ("11-22", "11-22"),
        "next": ("11-23", "11-29"),
        "later": ("11-30", "12-18"),
    }
    assert [(g.key, g.count, g.fold, g.open) for g in groups] == [
        ("today", 1, False, False),
        ("week", 0, False, False),
        ("weekend", 1, False, False),
        ("next", 7, True, False),
        ("later", 19, True, False),
    ]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 10, 26), []),
        (date(2026, 10, 27), ["11月10日 周二开始报名，12月1日 周二截止"]),
        (date(2026, 11, 10), ["正在报名，12月1日 周二截止"]),
        (date(2026, 12, 1), ["正在报名，12月1日 周二截止"]),
        (date(2026, 12, 2), []),
    ],
)
def test_registrations_that_open_soon_or_close(
    tmp_path: Path, today: date, told: list[str]
) -> None:
    text = """名称: 一
时间安排: {日期: 2026-12-20, 时间: 10:00-11:00}
报名: {开始: 2026-11-10, 截止: 2026-12-01}
"""
    openings = home(edition_with(tmp_path, text, today)).context["openings"]
    assert isinstance(openings, tuple)
    assert [o.text for o in openings] == told


def test_a_full_course_is_not_offered(tmp_path: Path) -> None:
    text = """名称: 一
状态: 已满
时间安排: {日期: 2026-12-20, 时间: 10:00-11:00}
报名: {开始: 2026-11-10, 截止: 2026-12-01}
"""
    assert home(edition_with(tmp_path, text)).context["openings"] == ()


def test_a_timeline_without_anything_has_this_month(sample: Edition) -> None:
    line = Timeline(sample, ())
    assert (line.months, line.years) == ((date(2026, 11, 1),), (2026,))
