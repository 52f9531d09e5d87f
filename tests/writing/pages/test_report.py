"""Monthly reports: venue and project, with the month before."""

from gongli.writing.edition import Edition
from gongli.writing.pages.report import report_pages
from gongli.writing.views import Fact, TableView


def test_a_report_for_each_month_up_to_today(two_palaces: Edition) -> None:
    pages = {page.url: page for page in report_pages(two_palaces)}
    assert list(pages) == ["reports/", "reports/2026/11/", "reports/2026/10/"]
    months = pages["reports/"].context["months"]
    assert [(m.title, m.note) for m in months] == [
        ("2026年11月", "3 场，截至 21 日"),
        ("2026年10月", "1 场"),
    ]


def test_rows_are_venue_and_project_with_the_month_before(two_palaces: Edition) -> None:
    pages = {page.url: page for page in report_pages(two_palaces)}
    head = ("场地", "项目", "本月场次", "上月场次", "比上月", "本月人次")
    assert pages["reports/2026/11/"].context["tables"] == (
        TableView(
            "甲宫",
            head,
            (
                ("剧场", "四季有约", "1", "1", "持平", "320"),
                ("剧场", "好声音", "1", "0", "＋1", "—"),
            ),
            ("合计", "", "2", "1", "＋1", ""),
        ),
        TableView(
            "乙宫",
            head,
            (("宫外", "送戏到村", "1", "0", "＋1", "—"),),
            ("合计", "", "1", "0", "＋1", ""),
        ),
    )


def test_forms_tell_how_varied_a_month_was(two_palaces: Edition) -> None:
    pages = {page.url: page for page in report_pages(two_palaces)}
    assert pages["reports/2026/11/"].context["forms"] == (
        Fact("甲宫", ("活动 1、赛事 1",)),
        Fact("乙宫", ("巡演 1",)),
    )
