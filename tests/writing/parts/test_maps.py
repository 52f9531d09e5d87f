"""Links to three maps, each in its own coordinates."""

from urllib.parse import parse_qsl, urlsplit

from gongli.model import Position, System, Where
from gongli.rules.spots import Spot, position_of
from gongli.writing.edition import Edition
from gongli.writing.parts.maps import map_links

NAMES = ("高德", "百度", "苹果")
BEIJING = Position(39.911954, 116.377817, System.WGS84)
"""A published point, see tests/rules/test_coordinates.py; in GCJ-02 39.913345, 116.384047."""


def parts(url: str) -> tuple[str, dict[str, str]]:
    """The address without its query, and the query."""
    split = urlsplit(url)
    return f"{split.scheme}://{split.netloc}{split.path}", dict(parse_qsl(split.query))


def test_a_position_opens_a_marker_in_the_coordinates_of_each_map() -> None:
    spot = Spot("西城 A&B", "某路 1 号", "北京 西城", BEIJING)
    amap, baidu, apple = (parts(link.url) for link in map_links(spot))
    assert amap == (
        "https://uri.amap.com/marker",
        {
            "position": "116.384047,39.913345",
            "name": "西城 A&B",
            "coordinate": "gaode",
            "src": "gongli",
            "callnative": "1",
        },
    )
    assert baidu == (
        "https://api.map.baidu.com/marker",
        {
            "location": "39.919576,116.390455",
            "title": "西城 A&B",
            "content": "某路 1 号",
            "coord_type": "bd09ll",
            "output": "html",
            "src": "webapp.gongli",
        },
    )
    assert apple == ("https://maps.apple.com/", {"ll": "39.913345,116.384047", "q": "西城 A&B"})


def test_without_a_position_the_words_are_searched_for() -> None:
    spot = Spot("龙拱港", "", "山东济宁 龙拱港", None)
    amap, baidu, apple = map_links(spot)
    assert parts(amap.url) == (
        "https://uri.amap.com/search",
        {"keyword": "山东济宁 龙拱港", "view": "map", "src": "gongli", "callnative": "1"},
    )
    assert parts(baidu.url) == (
        "https://api.map.baidu.com/place/search",
        {"query": "山东济宁 龙拱港", "region": "全国", "output": "html", "src": "webapp.gongli"},
    )
    assert parts(apple.url) == ("https://maps.apple.com/", {"q": "山东济宁 龙拱港"})
    assert "%20" in amap.url
    assert "+" not in amap.url
    assert tuple(link.title for link in (amap, baidu, apple)) == NAMES
    assert {link.note for link in (amap, baidu, apple)} == {"龙拱港"}


def test_no_place_no_links() -> None:
    assert map_links(None) == ()


def test_data_have_positions_of_satellites(sample: Edition) -> None:
    """RFC 5545, 3.8.1.6: WGS-84, six digits; the tour's stop is written in Amap's grid."""
    palaces = sample.calendar.alliance.palaces_by_id
    assert position_of(palaces["beijing"], Where()) == (39.91, 116.394)
    tour = sample.calendar.occurrences["xiamen/qingxi-jiemei/2027-chunjie"]
    assert {o.part.id: sample.calendar.position_of(o) for o in tour} == {
        "yuanqu": None,
        "qiye": (24.522748, 118.175163),
        "gongyu": None,
        "gongdi": None,
    }
