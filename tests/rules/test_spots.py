"""Where people have to go, and by which words a map finds it."""

import pytest

from gongli.model import Palace, Point, Position, Venue, Where
from gongli.rules.spots import Spot, palace_spot, point_spot, spot_of, venue_spot

HERE, THERE = Position(32.0, 120.8), Position(31.9, 120.9)
PALACE = Palace(
    "nantong",
    "南通市劳动人民文化宫",
    city="江苏南通",
    address="青年路 1 号",
    geo=HERE,
    points=(Point("kaifaqu", "开发区分宫", address="通盛大道 2 号"), Point("xiang", "乡镇站")),
    venues=(
        Venue("ting", "活动厅", point="kaifaqu"),
        Venue("zhan", "活动室", point="xiang"),
        Venue("juchang", "职工剧场"),
        Venue("guangchang", "五一广场", address="濠南路 1 号"),
        Venue("gongyuan", "河边舞台", geo=THERE),
    ),
)
HOUSE = Spot(
    "南通市劳动人民文化宫", "青年路 1 号", "江苏南通 南通市劳动人民文化宫 青年路 1 号", HERE
)


@pytest.mark.parametrize(
    ("venue", "spot"),
    [
        ("juchang", HOUSE),
        ("guangchang", Spot("五一广场", "濠南路 1 号", "江苏南通 五一广场 濠南路 1 号", None)),
        ("gongyuan", Spot("河边舞台", "", "江苏南通 河边舞台", THERE)),
        ("ting", Spot("开发区分宫", "通盛大道 2 号", "江苏南通 开发区分宫 通盛大道 2 号", None)),
        # Somewhere else, if nobody knows where: the palace's own position would be wrong.
        ("zhan", Spot("乡镇站", "", "江苏南通 乡镇站", None)),
    ],
)
def test_a_venue_is_where_it_says_else_at_its_point_else_in_the_palace(
    venue: str, spot: Spot
) -> None:
    assert venue_spot(PALACE, PALACE.venues_by_id[venue]) == spot
    assert spot_of(PALACE, Where(venue=venue)) == spot


def test_the_palace_and_a_point() -> None:
    assert palace_spot(PALACE) == HOUSE
    assert point_spot(PALACE, PALACE.points[1]).words == "江苏南通 乡镇站"


def test_a_place_outside() -> None:
    where = Where(place="港口", address="港口路 3 号", geo=THERE)
    assert spot_of(PALACE, where) == Spot("港口", "港口路 3 号", "江苏南通 港口 港口路 3 号", THERE)
    assert spot_of(PALACE, Where()) is None


@pytest.mark.parametrize(
    ("palace", "words"),
    [
        (Palace("b", "北京市劳动人民文化宫", city="北京"), "北京市劳动人民文化宫"),
        (
            Palace("b", "劳动人民文化宫", city="北京", address="北京东城区"),
            "劳动人民文化宫 北京东城区",
        ),
        (Palace("b", "某宫"), "某宫"),
    ],
)
def test_a_city_that_is_named_already_is_not_named_again(palace: Palace, words: str) -> None:
    assert palace_spot(palace).words == words
