"""A brand's page: its years, its sections, what it promised."""

from pathlib import Path
from typing import Any

from gongli.model import Section
from gongli.writing.edition import Edition
from gongli.writing.pages.brand import brand_page
from gongli.writing.views import PromiseView, Reference, Stat, YearView
from tests.sites.copies import edition_of
from tests.trees import SOUND, plant

LINK = Reference("四季有约 2026", "jia/siji/2026/", "10月10日—12月12日 · 3 场")


def context(edition: Edition) -> dict[str, Any]:
    (brand,) = edition.calendar.alliance.palaces_by_id["jia"].brands
    return dict(brand_page(edition, brand).context)


def test_each_year_with_its_edition_and_figures(two_palaces: Edition) -> None:
    told = "日历上已办 2 场"
    assert context(two_palaces)["years"] == (
        YearView("2026", "第 8 届", "", told, (), (LINK,)),
        YearView("2021", "第 3 届", "重新开始", "", (), ()),
        YearView("2020", "", "停办", "", (), ()),
        YearView("2018", "第 1 届", "第一年", "", (Stat("", "20", "", "场", ""),), ()),
    )


def test_a_total_goes_on_counting(two_palaces: Edition) -> None:
    source, since = "截至2026年9月，市报", "场送文化此后日历续计 2 场"
    assert context(two_palaces)["cover"].stats == (
        Stat("", "400", "余", "场送文化", source, since),
    )


def test_its_sections_hold_their_activities(two_palaces: Edition) -> None:
    assert context(two_palaces)["sections"] == (
        (Section("chun", "春·福进万家", "春节前后"), ()),
        (Section("qiu", "秋·影画巡展"), (LINK,)),
    )


def test_a_lone_promise_goes_by_the_name_of_its_field(two_palaces: Edition) -> None:
    assert context(two_palaces)["promises"] == (
        PromiseView("承诺", "每月都有活动", "接下来 1 个月都排好了", True),
    )


def test_the_cover_tells_the_edition(two_palaces: Edition) -> None:
    assert context(two_palaces)["cover"].over == "始于2018年 · 2026年是第 8 届"


def test_a_year_of_several_kinds_is_counted_in_occurrences(sample: Edition) -> None:
    brands = sample.calendar.alliance.palaces_by_id["nanchang"].brands
    (brand,) = [brand for brand in brands if brand.id == "siji-youyue"]
    years = {year.year: year.text for year in brand_page(sample, brand).context["years"]}
    assert years["2026"] == "日历上已办 11 场"


def test_seasons_stand_newest_first_and_years_left_out_are_not_counted(tmp_path: Path) -> None:
    season = "名称: {}\n时间安排: {{日期: {}-06-01, 时间: 全天}}\n"
    files = {
        "events/p/s/brand.yml": "名称: 四季\n停办年份: 2020\n历年: {2020: 疫情, 2018: 第一年}\n",
        "events/p/s/z-old.yml": season.format("老", 2024),
        "events/p/s/a-new.yml": season.format("新", 2026),
    }
    edition = edition_of(plant(tmp_path, {**SOUND, **files}))
    (brand,) = edition.calendar.alliance.palaces_by_id["p"].brands
    found = brand_page(edition, brand).context
    seasons: Any = found["seasons"]
    assert [each.title for each in seasons] == ["新", "老"]
    assert found["years_note"] == "3 年有记录"
