"""Where something is held, as schema.org's places and addresses."""

from pathlib import Path
from typing import Any

import pytest

from gongli.writing.edition import Edition
from gongli.writing.structured.places import location, whole_palace, whole_venue
from tests.sites.copies import edition_of
from tests.trees import SOUND, plant
from tests.writing.lookup import edition_with, find

OWN = "https://example.org/"
DATED = "时间安排: {日期: 2026-12-05, 时间: 19:30-21:00}\n"
MODE = "https://schema.org/{}EventAttendanceMode"
VENUE = {
    "@type": "Place",
    "@id": f"{OWN}p/venues/juchang/#place",
    "name": "职工剧场",
    "url": f"{OWN}p/venues/juchang/",
    "address": {"@type": "PostalAddress", "addressCountry": "CN"},
}
PALACE = {
    "@type": "CivicStructure",
    "@id": f"{OWN}p/#place",
    "name": "某市工人文化宫",
    "url": f"{OWN}p/",
    "address": {"@type": "PostalAddress", "addressCountry": "CN"},
}
LIVE = {"@type": "VirtualLocation", "url": "https://example.org/live"}
OUTSIDE = {
    "@type": "Place",
    "name": "矿区广场",
    "address": {"@type": "PostalAddress", "streetAddress": "矿区路 1 号", "addressCountry": "CN"},
    "geo": {"@type": "GeoCoordinates", "latitude": 36.380084, "longitude": 112.84378},
}


@pytest.mark.parametrize(
    ("text", "mode", "where"),
    [
        ("地点: juchang", "Offline", [VENUE]),
        ("地点: juchang\n直播: https://example.org/live", "Mixed", [VENUE, LIVE]),
        ("直播: https://example.org/live", "Online", [LIVE]),
        ("简介: 没说在哪里", "Offline", [PALACE]),
        ("宫外地点: 矿区广场\n地址: 矿区路 1 号\n坐标: 36.38, 112.85", "Offline", [OUTSIDE]),
    ],
)
def test_where_an_occurrence_is(tmp_path: Path, text: str, mode: str, where: Any) -> None:
    """The palace where nobody says where, as in feeds' GEO."""
    edition = edition_with(tmp_path, f"名称: 讲座\n{text}\n{DATED}")
    assert location(edition.calendar, find(edition, "p/a", "2026-12-05")) == (
        MODE.format(mode),
        where,
    )


def test_a_place_outside_without_address_is_found_by_its_name(two_palaces: Edition) -> None:
    _, (place,) = location(two_palaces.calendar, find(two_palaces, "yi/songxi", "2026-12-01", "xi"))
    assert place == {
        "@type": "Place",
        "name": "西村广场",
        "address": {"@type": "PostalAddress", "streetAddress": "西村广场", "addressCountry": "CN"},
    }


def test_an_online_event_is_where_it_runs(tmp_path: Path) -> None:
    text = "名称: 征集\n类型: 网络活动\n征集: {开始: 2026-12-01, 截止: 2026-12-31}\n"
    edition = edition_with(tmp_path / "a", text)
    found = location(edition.calendar, edition.calendar.occurrences["p/a"][0])
    page = {"@type": "VirtualLocation", "url": f"{OWN}p/a/#2026-12-01"}
    assert found == (MODE.format("Online"), [page])
    edition = edition_with(tmp_path / "b", f"{text}平台: {{微博: 'https://example.org/live'}}\n")
    found = location(edition.calendar, edition.calendar.occurrences["p/a"][0])
    assert found == (MODE.format("Online"), [LIVE])


def test_a_palace_with_all_that_is_in_it(tmp_path: Path) -> None:
    palace = """名称: 某市工人文化宫
城市: 某省某市
地址: 工人路 1 号
坐标: 35.41, 116.58
电话: 0537-0000000
电子邮箱: bangong@example.org
开放时间: 周二至周日 9:00-17:00
特殊开放:
  2026-12-31: 闭馆
  2026-10-01: 闭馆
分宫:
  zhen: {名称: 镇分宫, 地址: 镇上 2 号}
场地:
  juchang: {名称: 职工剧场, 容量: 800, 便民设施: [饮水机], 特殊开放: {2027-01-01: 闭馆}}
"""
    edition = edition_of(plant(tmp_path, {**SOUND, "events/p/palace.yml": palace}))
    (own,) = edition.calendar.alliance.palaces
    week = ["Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    hours = {"@type": "OpeningHoursSpecification"}
    open_ = [{**hours, "opens": "09:00", "closes": "17:00", "dayOfWeek": week}]
    closed = [
        {**hours, "opens": "00:00", "closes": "00:00", "validFrom": day, "validThrough": day}
        for day in ("2027-01-01", "2026-12-31")
    ]
    geo = {"@type": "GeoCoordinates", "latitude": 35.410442, "longitude": 116.574701}
    address = {
        "@type": "PostalAddress",
        "streetAddress": "工人路 1 号",
        "addressLocality": "某省某市",
        "addressCountry": "CN",
    }
    building = {**PALACE, "address": address, "geo": geo}
    venue = {**VENUE, "address": address, "geo": geo}
    point = {
        "@type": "Place",
        "name": "镇分宫",
        "address": {**address, "streetAddress": "镇上 2 号"},
    }
    assert whole_palace(edition, own) == {
        **building,
        "telephone": "0537-0000000",
        "email": "bangong@example.org",
        "openingHoursSpecification": open_,
        "specialOpeningHoursSpecification": closed[1:],
        "containsPlace": [point, venue],
    }
    water = {"@type": "LocationFeatureSpecification", "name": "饮水机", "value": True}
    assert whole_venue(edition, own, own.venues[0]) == {
        **venue,
        "containedInPlace": building,
        "maximumAttendeeCapacity": 800,
        "openingHoursSpecification": open_,
        "specialOpeningHoursSpecification": closed,
        "amenityFeature": [water],
    }
