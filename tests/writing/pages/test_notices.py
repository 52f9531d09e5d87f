"""Notices while they are valid, and afterwards."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gongli.writing.edition import Edition
from gongli.writing.pages.notices import notice_page, notices
from tests.trees import ACTIVITY, SOUND, plant
from tests.writing.lookup import edition_with, files_on


def titles(edition: Edition, day: date) -> list[str]:
    edition = replace(edition, today=day)
    return [
        n.title for n in notices(edition, edition.calendar.alliance.all_activities()) if not n.ahead
    ]


def test_a_notice_is_shown_from_its_first_day_until_its_last(two_palaces: Edition) -> None:
    assert titles(two_palaces, date(2026, 9, 30)) == []
    assert titles(two_palaces, date(2026, 10, 1)) == ["国庆开放安排"]
    assert titles(two_palaces, date(2026, 10, 7)) == ["国庆开放安排"]
    assert titles(two_palaces, date(2026, 10, 8)) == []
    assert titles(two_palaces, date(2026, 11, 20)) == ["剧场检修"]
    assert titles(two_palaces, date(2026, 12, 5)) == ["剧场检修"]
    assert titles(two_palaces, date(2026, 12, 6)) == []


def test_all_of_them_stand_on_one_page(two_palaces: Edition) -> None:
    (page,) = notice_page(two_palaces)
    assert [n.title for n in page.context["now"]] == ["剧场检修"]
    assert [(n.title, n.days) for n in page.context["over"]] == [
        ("国庆开放安排", "10月1日—10月7日")
    ]


def test_what_begins_later_stands_apart(two_palaces: Edition) -> None:
    (page,) = notice_page(replace(two_palaces, today=date(2026, 10, 1)))
    assert [n.title for n in page.context["now"]] == ["国庆开放安排"]
    assert [n.title for n in page.context["ahead"]] == ["剧场检修"]


def test_what_begins_later_is_carried_hidden(tmp_path: Path) -> None:
    text = "名称: 闭馆\n类型: 公告\n有效期: 2026-11-22 至 2026-12-21\n"
    plant(tmp_path, {**SOUND, ACTIVITY: text})
    for name in ("index.md", "p/index.md"):
        ahead, now = (files_on(tmp_path, date(2026, 11, day))[name].decode() for day in (21, 22))
        assert 'class="gl-noticebox" aria-label="公告" hidden>' in ahead
        assert 'data-until="2026-12-21" hidden>' in ahead
        assert 'class="gl-noticebox" aria-label="公告">' in now
        assert 'data-until="2026-12-21">' in now


@pytest.mark.parametrize(("status", "word"), [("取消", "已取消"), ("延期", "已延期")])
def test_what_is_called_off_is_not_in_force(tmp_path: Path, status: str, word: str) -> None:
    text = f"名称: 闭馆\n类型: 公告\n有效期: 2026-11-20 至 2026-12-21\n状态: {status}\n"
    (page,) = notice_page(edition_with(tmp_path, text))
    assert page.context["now"] == page.context["ahead"] == ()
    assert [(n.title, n.off) for n in page.context["over"]] == [("闭馆", word)]


def test_without_notices_there_is_no_page(nasty: Edition) -> None:
    assert list(notice_page(nasty)) == []
