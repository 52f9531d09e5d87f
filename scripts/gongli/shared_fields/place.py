"""Fields of whatever has a place of its own on a map or on the site."""

from __future__ import annotations

from gongli.records import Field, Type

GEO = Field(
    "geo",
    "坐标",
    Type.GEO,
    "纬度和经度，哪个写在前面都行；高德、腾讯地图上查到的直接写，别处的在后面注明 GPS 或百度。",
    "35.41, 116.58",
)
