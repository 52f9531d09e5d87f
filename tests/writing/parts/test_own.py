"""What a kind's own fields say: shown by the field table, without code for the kind."""

from pathlib import Path

from gongli.model import Activity
from gongli.writing.edition import Edition
from gongli.writing.pages.activity import _part_view
from gongli.writing.parts.own import own_facts, own_sections
from gongli.writing.views import Fact, Item, Section
from tests.writing.lookup import edition_with


def activity(edition: Edition, name: str) -> Activity:
    return next(a for a in edition.calendar.alliance.all_activities() if a.id == name)


def test_lone_values_are_facts_under_the_fields_name(two_palaces: Edition) -> None:
    service = activity(two_palaces, "jia/fuwu")
    assert own_facts(two_palaces, service) == (
        Fact("开放", ("工作日 9:00-17:00，周末 9:00-12:00",), key="opening"),
    )
    notice = activity(two_palaces, "jia/gonggao")
    assert own_facts(two_palaces, notice) == (
        Fact("有效期", ("11月20日—12月5日",), key="valid"),
        Fact("涉及", ("剧场",), key="concerns"),
    )


def test_lists_are_sections_with_the_main_field_as_note(two_palaces: Edition) -> None:
    menu = activity(two_palaces, "jia/diandan")
    assert own_sections(two_palaces, menu) == (
        Section(
            "菜单",
            (
                Item(
                    "劳动法进车间",
                    "常见问题",
                    (
                        Fact("主讲", ("宣讲团",), key="speaker"),
                        Fact("时长", ("90 分钟",), key="length"),
                    ),
                ),
                Item("电影放映", "自选一部"),
            ),
        ),
        Section(
            "送达",
            (
                Item(
                    "甲矿",
                    "电影放映",
                    (Fact("日期", ("2026年5月",), key="date"), Fact("人到场", ("200",))),
                ),
            ),
        ),
    )


def test_a_venue_is_linked(two_palaces: Edition) -> None:
    windows = own_sections(two_palaces, activity(two_palaces, "jia/fuwu"))[0]
    assert windows.items[1] == Item(
        "帮扶",
        "困难帮扶",
        (
            Fact("开放", ("周一 9:00-11:00",), key="opening"),
            Fact("地点", ("教室",), "jia/venues/jiaoshi/", key="venue"),
        ),
    )


def test_parts_show_the_common_and_their_own(two_palaces: Edition) -> None:
    contest = activity(two_palaces, "jia/bisai")
    first, final = (_part_view(two_palaces, contest, part) for part in contest.parts)
    assert first.facts == (
        Fact("时间", ("11月7日 周六 09:00–17:00",), key="when"),
        Fact("组别", ("青年组",), key="division"),
        Fact("参赛", ("3,000",), key="entrants"),
        Fact("晋级", ("100",), key="advancing"),
    )
    assert (first.over, final.over) == (True, False)
    assert final.sections == (Section("赛果", (Item("一等奖", "李队、王队"),)),)
    tour = activity(two_palaces, "yi/songxi")
    stop = _part_view(two_palaces, tour, tour.parts[0])
    assert stop.facts[1:] == (
        Fact("地点", ("东村广场", "东村 1 号"), key="place"),
        Fact("接待单位", ("东村工会",), key="host"),
    )


def test_a_number_says_what_it_counts(tmp_path: Path) -> None:
    text = "名称: 大门屏\n类型: 放映\n片单: {《红旗渠》: {简介: 开凿, 片长: 110}}\n"
    edition = edition_with(tmp_path, text)
    (section,) = own_sections(edition, activity(edition, "p/a"))
    assert section.items == (
        Item("《红旗渠》", "开凿", (Fact("片长", ("110 分钟",), key="length"),)),
    )
