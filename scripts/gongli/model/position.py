"""Where something is on the earth, in one of the systems that maps in China use."""

from dataclasses import dataclass

from gongli.model.words import Word


class System(Word):
    """Whose coordinates they are; the same numbers lie up to a kilometre apart.

    The national grid of map apps (GCJ-02), that of the satellites (WGS-84), Baidu's (BD-09).
    """

    GCJ02 = "gcj-02", "高德", "gcj02", "腾讯", "国测局", "火星"
    WGS84 = "wgs-84", "gps", "wgs84", "osm", "天地图"
    BD09 = "bd-09", "百度", "bd09"


@dataclass(frozen=True)
class Position:
    """Latitude and longitude in degrees, as somebody read them off a map."""

    latitude: float
    longitude: float
    system: System = System.GCJ02
