"""Notices while they are valid, and afterwards."""

from dataclasses import replace
from datetime import date

from gongli.writing.edition import Edition
from gongli.writing.pages.notices import notice_page, notices


def titles(edition: Edition, day: date) -> list[str]:
    edition = replace(edition, today=day)
    return [n.title for n in notices(edition, edition.alliance.all_activities())]


def test_a_notice_is_shown_until_its_last_day(two_palaces: Edition) -> None:
    assert titles(two_palaces, date(2026, 10, 7)) == ["国庆开放安排", "剧场检修"]
    assert titles(two_palaces, date(2026, 10, 8)) == ["剧场检修"]
    assert titles(two_palaces, date(2026, 12, 5)) == ["剧场检修"]
    assert titles(two_palaces, date(2026, 12, 6)) == []


def test_all_of_them_stand_on_one_page(two_palaces: Edition) -> None:
    (page,) = notice_page(two_palaces)
    assert [n.title for n in page.context["now"]] == ["剧场检修"]
    assert [(n.title, n.days) for n in page.context["over"]] == [
        ("国庆开放安排", "10月1日—10月7日")
    ]


def test_without_notices_there_is_no_page(nasty: Edition) -> None:
    assert list(notice_page(nasty)) == []
