"""What has no day yet stands where people look for what is to come."""

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from gongli.writing.calendar.pages import calendar_pages
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds
from gongli.writing.pages.home import home
from gongli.writing.parts.undecided import undecided
from tests.sites.copies import edition_of
from tests.sites.history import commit
from tests.trees import one_activity

CUP = """
名称: 象棋赛
类型: 赛事
对象: 青年
赛程:
  chusai: {名称: 初赛, 时间安排: {日期: 2026-07-11, 时间: 9:00-11:00}}
  juesai: {名称: 决赛, 时间安排: {待定: 8月上旬}}
"""


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    one_activity(tmp_path, CUP)
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    return edition_of(tmp_path, date(2026, 7, 2))


def test_it_is_told_about_when_and_found_by_all_but_when(edition: Edition) -> None:
    every = edition.calendar.alliance.all_activities()
    (final,) = undecided(edition, every)
    assert (final.title, final.url, final.note) == ("象棋赛 · 决赛", "p/a/", "8月上旬")
    assert parse_qs(final.facets) == {"palace": ["p"], "audience": ["youth"], "on": ["1"]}


def test_home_and_the_list_name_its_palace(edition: Edition) -> None:
    pages = calendar_pages(Feeds(edition))
    (agenda,) = (page for page in pages if page.template == "agenda.md.j2")
    told = [page.context["undecided"] for page in (home(edition), agenda)]
    assert [[row.note for row in rows] for rows in told] == [["某市工人文化宫 · 8月上旬"]] * 2


def test_what_is_called_off_is_not_to_come(tmp_path: Path) -> None:
    one_activity(tmp_path, CUP + "状态: 取消\n")
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    edition = edition_of(tmp_path, date(2026, 7, 2))
    assert undecided(edition, edition.calendar.alliance.all_activities()) == ()
