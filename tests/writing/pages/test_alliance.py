"""The alliance's page and those of its campaigns."""

from pathlib import Path
from typing import Any

from gongli.model import Total
from gongli.reading.values.numbers import read_figure
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import published
from gongli.writing.feeds.scopes import campaign_activities
from gongli.writing.pages.alliance import alliance_pages
from gongli.writing.parts.covers import stat
from gongli.writing.views import Fact, Reference, Stat
from tests.sites.copies import edition_of, planted


def contexts(edition: Edition) -> dict[str, dict[str, Any]]:
    return {page.url: dict(page.context) for page in alliance_pages(edition)}


def test_members_in_order_of_joining(two_palaces: Edition) -> None:
    page = contexts(two_palaces)["alliance/"]
    assert page["members"] == (
        Reference("甲市工人文化宫", "jia/", "2022年12月加入"),
        Reference("乙县工人文化宫", "yi/", "2024年5月加入"),
        Reference("丁市工人文化宫", "", "2023年1月加入，已于2025年6月退出"),
        Reference("丙市工人文化宫", "", "尚未加入：将于2027年1月加入"),
    )


def test_who_has_left_or_not_yet_joined_is_not_counted(two_palaces: Edition) -> None:
    assert contexts(two_palaces)["alliance/"]["cover"].over == "2022年12月成立 · 本站列出成员 2 家"


def test_the_present_chair_is_marked(two_palaces: Edition) -> None:
    assert contexts(two_palaces)["alliance/"]["chairs"] == (
        Fact("2025年1月1日—12月31日", ("乙宫",)),
        Fact("2026年1月1日—12月31日", ("甲宫", "现任")),
    )


def test_buildings_by_level_with_points(two_palaces: Edition) -> None:
    table = contexts(two_palaces)["alliance/"]["standing"]
    assert table.rows == (
        ("市级", "1", "0", "0"),
        ("分宫", "1", "1", "0"),
        ("县级", "0", "0", "1"),
    )
    assert table.total == ("合计", "2", "1", "1")


def test_a_share_keeps_its_sign(two_palaces: Edition) -> None:
    total = Total("% 覆盖率", read_figure("79"))
    assert stat(two_palaces, total, ()) == Stat("", "79", "%", "覆盖率", "")


def test_activities_by_palace_and_centre(two_palaces: Edition) -> None:
    table = contexts(two_palaces)["alliance/"]["activity"]
    assert table.head == (
        "2026 年场次（已办和已排）",
        "合计",
        "文化",
        "教育",
        "健康",
        "服务",
        "宫外等",
    )
    assert table.rows == (
        ("甲宫", "5", "5", "0", "0", "0", "0"),
        ("乙宫", "2", "0", "0", "0", "0", "2"),
    )


def test_indicators_are_mapped_to_the_calendar(two_palaces: Edition) -> None:
    table = contexts(two_palaces)["alliance/"]["indicators"]
    assert table.rows == (
        ("设施条件", "9", "不由日历计算"),
        ("活动开展", "12", "3 场"),
        ("阵地运行", "8", "5 场"),
    )
    assert table.total == ("合计", "29", "")


def test_a_campaign_gathers_activities_and_brands_of_all_palaces(two_palaces: Edition) -> None:
    campaign = two_palaces.calendar.alliance.campaigns_by_id["denghuo"]
    found = campaign_activities(two_palaces.calendar, campaign)
    assert [a.id for a in found] == ["jia/siji/2026", "yi/songxi"]
    page = contexts(two_palaces)["campaigns/denghuo/"]
    assert [(card.iso, card.palace) for card in page["upcoming"]] == [
        ("2026-12-01", "乙宫"),
        ("2026-12-12", "甲宫"),
    ]
    assert [card.iso for card in page["past"]] == ["2026-11-14", "2026-11-01", "2026-10-10"]
    assert page["facts"] == (Fact("参与", ("甲宫", "乙宫"), key="reach"),)


def test_a_campaign_without_dates_has_a_page_but_no_feed(two_palaces: Edition) -> None:
    assert contexts(two_palaces)["campaigns/kong/"]["feed"] is None
    paths = published(two_palaces)
    assert "feeds/campaigns/denghuo.ics" in paths
    assert "feeds/campaigns/kong.ics" not in paths


def test_one_palace_shows_none_of_it(tmp_path: Path) -> None:
    alone = edition_of(planted("one-palace", tmp_path / "site"))
    assert not alone.calendar.alliance.declared
    assert contexts(alone) == {}
