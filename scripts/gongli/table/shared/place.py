"""Fields of whatever has a place of its own on a map or on the site."""

from gongli.table.record import Field, Shape, Type

GEO = Field(
    "geo",
    "坐标",
    Type.GEO,
    "纬度和经度，哪个写在前面都行；高德、腾讯地图上查到的直接写，别处的在后面注明 GPS 或百度。",
    "35.41, 116.58",
)

FORMERLY = Field(
    "formerly",
    "曾用网址",
    Type.PATH,
    "以前用过的网址，写域名后面的那一段，有几个写几个；旧网址自动转到现在的，旧订阅照常更新。",
    "nantong/xiaye",
    Shape.MANY,
)
