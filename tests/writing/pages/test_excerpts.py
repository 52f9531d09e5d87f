"""What pages show of a scope: enough days ahead, and where to look on."""

from datetime import timedelta
from pathlib import Path

import pytest

from gongli.writing.edition import Edition
from gongli.writing.feeds import scopes
from gongli.writing.pages.brand import brand_page
from gongli.writing.pages.excerpts import upcoming
from gongli.writing.pages.palace import palace_page
from gongli.writing.parts.cards import Within
from tests.sites.copies import TODAY
from tests.writing.lookup import edition_with


@pytest.mark.parametrize(
    ("every", "rows"),
    [("每天", 28), ("周一至周六", 24), ("周六", 12), ("每月15日", 5)],
)
def test_four_weeks_are_carried_or_twelve(tmp_path: Path, every: str, rows: int) -> None:
    last = TODAY + timedelta(days=170)
    text = f"名称: 一\n时间安排: {{开始: {TODAY}, 结束: {last}, 每: {every}, 时间: 10:00-11:00}}\n"
    edition = edition_with(tmp_path, text)
    assert len(upcoming(edition, scopes.all_scope(edition), Within.SITE)) == rows


def test_no_more_than_forty_are_carried(tmp_path: Path) -> None:
    last = TODAY + timedelta(days=60)
    text = (
        f"名称: 一\n时间安排: {{开始: {TODAY}, 结束: {last}, 每: 每天, "
        'time: ["10:00-11:00", "14:00-15:00"]}\n'
    )
    edition = edition_with(tmp_path, text)
    assert len(upcoming(edition, scopes.all_scope(edition), Within.SITE)) == 40


def test_what_is_not_carried_stands_in_a_calendar(sample: Edition) -> None:
    palace = sample.calendar.alliance.palaces_by_id["nantong"]
    (brand,) = (brand for brand in palace.brands if brand.id == "haobin-xiaye")
    assert brand_page(sample, brand).context["calendar"] == (
        "nantong/calendar/?brand=nantong/haobin-xiaye"
    )
    assert palace_page(sample, palace).context["calendar"] == "nantong/calendar/"


def test_the_only_palace_has_the_calendar_of_the_site(tmp_path: Path) -> None:
    alone = edition_with(tmp_path, "名称: 一\n时间安排: {日期: 2026-12-20, 时间: 10:00-11:00}\n")
    (palace,) = alone.calendar.alliance.palaces
    assert palace_page(alone, palace).context["calendar"] == "calendar/"
