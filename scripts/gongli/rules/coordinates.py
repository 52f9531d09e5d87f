"""Positions from one system into another: WGS-84, GCJ-02 (Amap, Tencent, Apple), BD-09 (Baidu).

The authority publishes no formula.  This is the one that came out of shipped map software and
that open implementations agree on: GCJ-02 as in googollee/eviltransform, on the ellipsoid of
Krasovsky (1940); BD-09 as in wandergis/coordtransform.  `tests/rules/test_coordinates.py` holds
the points that their tests publish.  Both are shifts of some hundred metres that are defined
one way only; the way back is found by approaching it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from math import atan2, cos, hypot, pi, radians, sin, sqrt

from gongli.model import Position, System

_AXIS, _ECCENTRICITY = 6_378_245.0, 0.00669342162296594323
"""Krasovsky's ellipsoid: the half of the long axis in metres, the square of the eccentricity."""
_SOUTH, _NORTH, _WEST, _EAST = 0.8293, 55.8271, 72.004, 137.8347
"""The rectangle inside which map software shifts; it holds more than China."""
_WAVES = 3_000 / 180 * pi
_NEAR = 1e-9
"""Degrees: a tenth of a millimetre."""

Pair = tuple[float, float]
"""Latitude and longitude."""


def in_china(latitude: float, longitude: float) -> bool:
    """Whether maps shift this point."""
    return _SOUTH <= latitude <= _NORTH and _WEST <= longitude <= _EAST


def converted(position: Position, system: System) -> Position:
    """The same point in another system; outside China all systems are one."""
    pair = position.latitude, position.longitude
    if position.system is system or not in_china(*pair):
        return replace(position, system=system)
    national = _NATIONAL[position.system][0](pair)
    return Position(*_NATIONAL[system][1](national), system)


def satellite(position: Position | None) -> Pair | None:
    """In WGS-84 and of six digits, as calendars and data want it (RFC 5545, 3.8.1.6)."""
    if position is None:
        return None
    at = converted(position, System.WGS84)
    return round(at.latitude, 6), round(at.longitude, 6)


def _shifted(pair: Pair) -> Pair:
    """WGS-84 to GCJ-02: the metres of `_offset` along the ellipsoid."""
    latitude, longitude = pair
    north, east = _offset(longitude - 105, latitude - 35)
    flat = 1 - _ECCENTRICITY * sin(radians(latitude)) ** 2
    along = _AXIS * (1 - _ECCENTRICITY) / (flat * sqrt(flat))
    across = _AXIS / sqrt(flat) * cos(radians(latitude))
    return latitude + north / along * 180 / pi, longitude + east / across * 180 / pi


def _offset(x: float, y: float) -> Pair:
    """Metres north and east for degrees east of 105 and north of 35."""
    ripple = 20 * sin(6 * pi * x) + 20 * sin(2 * pi * x)
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    north += 2 / 3 * (ripple + _swell(y, 160, 320))
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    east += 2 / 3 * (ripple + _swell(x, 150, 300))
    return north, east


def _swell(angle: float, twelfth: float, thirtieth: float) -> float:
    """The longer waves of the shift."""
    short = 20 * sin(pi * angle) + 40 * sin(pi * angle / 3)
    return short + twelfth * sin(pi * angle / 12) + thirtieth * sin(pi * angle / 30)


def _turned(pair: Pair) -> Pair:
    """GCJ-02 to BD-09: a little further from the origin and round it, then aside."""
    latitude, longitude = pair
    distance = hypot(longitude, latitude) + 0.00002 * sin(latitude * _WAVES)
    angle = atan2(latitude, longitude) + 0.000003 * cos(longitude * _WAVES)
    return distance * sin(angle) + 0.006, distance * cos(angle) + 0.0065


def _undone(forward: Callable[[Pair], Pair], target: Pair) -> Pair:
    """What `forward` takes to `target`: the shift hardly differs from one guess to the next."""
    guess = target
    for _ in range(30):
        reached = forward(guess)
        gap = target[0] - reached[0], target[1] - reached[1]
        guess = guess[0] + gap[0], guess[1] + gap[1]
        if max(map(abs, gap)) < _NEAR:
            break
    return guess


_NATIONAL: Mapping[System, tuple[Callable[[Pair], Pair], Callable[[Pair], Pair]]] = {
    System.GCJ02: (lambda pair: pair, lambda pair: pair),
    System.WGS84: (_shifted, partial(_undone, _shifted)),
    System.BD09: (partial(_undone, _turned), _turned),
}
"""How to come from each system to the national grid, and from there to it."""
