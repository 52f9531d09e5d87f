"""Positions from one system into another, against published points."""

from math import cos, hypot, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import Position, System
from gongli.rules.coordinates import converted

GCJ02, WGS84, BD09 = System.GCJ02, System.WGS84, System.BD09
METRES = 111_320
"""Of a degree of latitude, and of one of longitude at the equator."""


def apart(one: Position, other: Position) -> float:
    """Metres between two points close to each other."""
    north = (one.latitude - other.latitude) * METRES
    east = (one.longitude - other.longitude) * METRES * cos(radians(one.latitude))
    return hypot(north, east)


@pytest.mark.parametrize(
    ("satellite", "national"),
    [
        ((31.1774276, 121.5272106), (31.17530398364597, 121.531541859215)),
        ((22.543847, 113.912316), (22.540796131694766, 113.9171764808363)),
        ((39.911954, 116.377817), (39.91334545536069, 116.38404722455657)),
    ],
    ids=["Shanghai", "Shenzhen", "Beijing"],
)
def test_the_published_points_of_the_national_grid(
    satellite: tuple[float, float], national: tuple[float, float]
) -> None:
    """EvilTransform's own test points."""
    here, there = Position(*satellite, WGS84), Position(*national, GCJ02)
    assert apart(converted(here, GCJ02), there) < 0.01
    assert apart(converted(there, WGS84), here) < 0.01


@pytest.mark.parametrize(
    ("system", "known", "baidu"),
    [
        (GCJ02, (39.915, 116.404), (39.92133699351021, 116.41036949371029)),
        (GCJ02, (30.608604331756705, 121.09626935575027), (30.61484572185035, 121.10271732371203)),
        (GCJ02, (44.99365430, 122.99363304), (45, 123)),
        (WGS84, (44.99171540, 122.98762210), (45, 123)),
    ],
)
def test_the_published_points_of_baidu(
    system: System, known: tuple[float, float], baidu: tuple[float, float]
) -> None:
    """Those of the tests of coordtransform, geotool and gcoord."""
    here, there = Position(*known, system), Position(*baidu, BD09)
    assert apart(converted(here, BD09), there) < 1
    assert apart(converted(there, system), here) < 1


@given(
    latitude=st.floats(18, 54),
    longitude=st.floats(73, 135),
    there=st.sampled_from(System),
    here=st.sampled_from(System),
)
def test_there_and_back_is_the_same_point(
    latitude: float, longitude: float, there: System, here: System
) -> None:
    start = Position(latitude, longitude, here)
    back = converted(converted(start, there), here)
    assert back.system is here
    assert apart(start, back) < 0.01


@given(latitude=st.floats(18, 54), longitude=st.floats(73, 135))
def test_the_systems_lie_apart(latitude: float, longitude: float) -> None:
    start = Position(latitude, longitude, WGS84)
    assert 0 < apart(start, converted(start, GCJ02)) < 1_500
    assert 400 < apart(converted(start, GCJ02), converted(start, BD09)) < 1_500


@pytest.mark.parametrize("point", [(35.6812, 139.7671), (48.8584, 2.2945), (-33.8568, 151.2153)])
@pytest.mark.parametrize("system", System)
def test_outside_china_nothing_is_shifted(point: tuple[float, float], system: System) -> None:
    assert converted(Position(*point, GCJ02), system) == Position(*point, system)
