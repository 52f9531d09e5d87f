"""A palace's page: what is simply there, and what is called off."""

from datetime import date
from pathlib import Path

import pytest

from gongli.writing.pages.home import home
from gongli.writing.pages.palace import palace_page
from gongli.writing.views import Reference
from tests.writing.lookup import edition_with, files_on

EXHIBITION = (
    "名称: 画展\n类型: 展览\n地点: juchang\n时间安排: {开始: %s, 结束: %s, 开放时间: 9:00-17:00}\n"
)
PERMANENT = "名称: 工运史\n类型: 展览\n常设: 是\n地点: juchang\n开放: 周二至周日 9:00-17:00\n"
SERVICE = "名称: 法律援助\n类型: 常态服务\n地点: juchang\n开放: 周一至周五 9:00-17:00\n"
MENU = "名称: 点单\n类型: 点单\n菜单: {讲座: 一讲}\n"
FILMS = "名称: 电影周\n类型: 放映\n地点: juchang\n时间安排: {日期: %s, 时间: 19:00-21:00}\n"
LIST = "名称: 大门屏\n类型: 放映\n片单: {《红旗渠》: 开凿}\n"
ONLINE = "名称: 随手拍\n类型: 网络活动\n征集: {开始: 2026-10-01, 截止: %s}\n"


def standing(root: Path, text: str) -> tuple[list[str], list[str]]:
    """The names under 一直都在 and under 其他活动."""
    edition = edition_with(root, text)
    page = palace_page(edition, edition.calendar.alliance.palaces[0])
    found = (page.context["standing"], page.context["activities"])
    standing, others = ([r.title for r in refs] for refs in found)
    return standing, others


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (PERMANENT, True),
        (SERVICE, True),
        (MENU, True),
        (LIST, True),
        (EXHIBITION % ("2026-11-01", "2026-11-21"), True),
        (EXHIBITION % ("2026-12-18", "2026-12-31"), True),
        (EXHIBITION % ("2026-12-19", "2026-12-31"), False),
        (EXHIBITION % ("2026-11-01", "2026-11-20"), False),
        (ONLINE % "2026-11-21", True),
        (ONLINE % "2026-11-20", False),
        (FILMS % "2026-11-21", False),
        (FILMS % "[2026-11-20, 2026-11-27]", False),
        (SERVICE + "状态: 结束\n", False),
    ],
)
def test_what_is_simply_there(tmp_path: Path, text: str, there: bool) -> None:
    held, others = standing(tmp_path, text)
    assert (len(held), len(others)) == ((1, 0) if there else (0, 1))


@pytest.mark.parametrize(("status", "word"), [("取消", "取消"), ("延期", "延期")])
@pytest.mark.parametrize("text", [PERMANENT, SERVICE, MENU])
def test_what_is_called_off_says_so(tmp_path: Path, text: str, status: str, word: str) -> None:
    edition = edition_with(tmp_path, f"{text}状态: {status}\n")
    page = palace_page(edition, edition.calendar.alliance.palaces[0])
    (found,) = page.context["standing"]
    assert isinstance(found, Reference)
    assert found.note.startswith(f"{word} · ")


def test_an_exhibition_called_off_says_so_on_the_home_page(tmp_path: Path) -> None:
    text = EXHIBITION % ("2026-11-22", "2026-11-30") + "状态: 取消\n"
    (card,) = home(edition_with(tmp_path, text)).context["spans"]
    assert card.off
    page = files_on(tmp_path, date(2026, 11, 21))["index.md"].decode()
    assert "<span>画展</span><small>取消 · 某市工人文化宫 · " in page
