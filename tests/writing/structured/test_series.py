"""Series: how many of their events are told, and from when to when they go."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from gongli.writing.edition import Edition
from gongli.writing.structured.pages import activity_things
from gongli.writing.structured.series import (
    MOST,
    NEXT_FEW,
    activity_series,
    brand_series,
    campaign_series,
)
from tests.sites.copies import SITE
from tests.writing.lookup import edition_with


def series(root: Path, first: date, days: int) -> list[str]:
    """The types of what is told of a course of days from `first` on."""
    last = first + timedelta(days=days - 1)
    when = f"时间安排: {{每: 每天, 开始: {first}, 结束: {last}, 时间: 9:00-10:00}}"
    edition = edition_with(root, f"名称: 早练\n地点: juchang\n{when}\n")
    things = activity_things(edition, edition.calendar.activities["p/a"])
    return [f"{t['@type']} {t['startDate']}"[:-15] for t in things]


def test_the_next_of_many(tmp_path: Path) -> None:
    """A page lists all of them for people; machines come again."""
    found = series(tmp_path, date(2026, 11, 1), 60)
    coming = [f"Event 2026-{'11' if n < 10 else '12'}-{21 + n if n < 10 else n - 9:02}"
              for n in range(MOST)]  # fmt: skip
    assert found == ["EventSeries 2026-11-01", *coming]


def test_one_is_no_series_also_when_it_is_over(tmp_path: Path) -> None:
    assert series(tmp_path / "a", date(2026, 12, 1), 1) == ["Event 2026-12-01"]
    assert series(tmp_path / "b", date(2026, 10, 1), 1) == ["Event 2026-10-01"]


def test_of_a_series_that_is_over_the_whole_is_told(tmp_path: Path) -> None:
    assert series(tmp_path, date(2026, 10, 1), 5) == ["EventSeries 2026-10-01"]


@pytest.mark.parametrize(
    ("activity", "status"),
    [("gong/quxiao", "EventCancelled"), ("gong/pinpai/2026", "EventScheduled")],
)
def test_the_state_of_a_whole(nasty: Edition, activity: str, status: str) -> None:
    made = activity_series(nasty.calendar, nasty.calendar.activities[activity])
    assert made["eventStatus"] == f"https://schema.org/{status}"


def test_each_place_of_a_series_once(two_palaces: Edition, sample: Edition) -> None:
    tour = activity_series(two_palaces.calendar, two_palaces.calendar.activities["yi/songxi"])
    assert [place["name"] for place in tour["location"]] == ["东村广场", "西村广场"]  # type: ignore[attr-defined]
    one = activity_series(sample.calendar, sample.calendar.activities["haerbin/yinyueju"])
    assert one["location"]["name"] == "剧场"  # type: ignore[index]


def test_a_season_goes_from_its_first_evening_to_its_last(nasty: Edition) -> None:
    """Also where a move made one the last."""
    made = activity_series(nasty.calendar, nasty.calendar.activities["gong/pinpai/2026"])
    assert made["startDate"] == "2026-10-03T19:30:00+08:00"
    assert made["endDate"] == "2027-01-02T21:00:00+08:00"
    assert made["superEvent"] == {
        "@type": "EventSeries",
        "@id": f"{SITE}gong/pinpai/#series",
        "name": "品牌；🎉",
        "url": f"{SITE}gong/pinpai/",
    }


def test_a_brand_since_its_first_year_with_what_comes(sample: Edition) -> None:
    palace = sample.calendar.alliance.palaces_by_id["nantong"]
    (brand,) = palace.brands
    made = brand_series(sample, brand)
    coming = made["subEvent"]
    assert (made["@type"], made["name"], made["startDate"]) == (
        "EventSeries",
        "濠滨夏夜",
        brand.since,
    )
    held = sample.upcoming(sample.calendar.of(brand.activities))
    assert (
        [e["startDate"][:10] for e in coming]
        == [  # type: ignore[attr-defined]
            str(o.day) for o in held if o.takes_place
        ][:NEXT_FEW]
    )


def test_a_campaign_from_day_to_day(two_palaces: Edition) -> None:
    lights, empty = two_palaces.calendar.alliance.campaigns
    made = campaign_series(two_palaces, lights)
    assert (made["startDate"], made["endDate"]) == ("2026-01-01", "2026-12-31")
    names = [e["name"] for e in made["subEvent"]]  # type: ignore[attr-defined]
    assert names == ["送戏到村·西村", "四季有约 2026"]
    assert campaign_series(two_palaces, empty) == {
        "@type": "EventSeries",
        "@id": f"{SITE}campaigns/kong/#series",
        "name": "还没有活动的专题",
        "url": f"{SITE}campaigns/kong/",
        "inLanguage": "zh-CN",
    }
