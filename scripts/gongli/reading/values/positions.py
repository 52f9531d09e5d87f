"""Where something is: degrees as pickers of maps give them."""

import re

from gongli.characters import flattened
from gongli.model import Position, System
from gongli.reading.values.unreadable import UnreadableError
from gongli.rules.coordinates import in_china

_DEGREES = r"(-?\d{1,3}\.\d{1,15})"
_GRID = r"[,、 ]*\(?([a-z\u4e00-\u9fff][^()]{0,20})\)?"
_POSITION = re.compile(rf"{_DEGREES}[,、 ]+{_DEGREES}(?:{_GRID})?", re.IGNORECASE)


def read_geo(text: str) -> Position:
    """A point in degrees: 35.41, 116.58 · 116.58,35.41 · 35.41, 116.58 GPS · （百度）.

    Of the two numbers that is the latitude which puts the point into China, else the first:
    pickers differ in what they give first.
    """
    match = _POSITION.fullmatch(flattened(text))
    if match is None:
        raise UnreadableError("not-a-position", value=text)
    system = _system(match[3], text) if match[3] else System.GCJ02
    first, second = float(match[1]), float(match[2])
    if in_china(second, first) and not in_china(first, second):
        first, second = second, first
    if abs(first) > 90 or abs(second) > 180:
        raise UnreadableError("not-a-position", value=text)
    return Position(first, second, system)


def _system(name: str, text: str) -> System:
    wanted = name.strip().removesuffix("地图").removesuffix("坐标").lower()
    for system in System:
        if wanted in (system.en, system.zh, *system.also):
            return system
    raise UnreadableError("not-a-position", value=text)
