"""组合活动: one activity of several parts (五个一, 3＋X), dated or on offer."""

from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Kind, Part
from gongli.table.record import Field, Type, keyed
from gongli.table.shared.part import part_record


@dataclass(frozen=True)
class Item(Part):
    """One part of a package and its form: a film, an exhibition, a story."""

    form: str | None = None
    url: str | None = None


ITEM = part_record(
    "item",
    "内容",
    Item,
    (
        Field("form", "形式", Type.TEXT, "电影、展览、故事、歌曲、党日等。", "电影"),
        Field("url", "网址", Type.URL, "介绍或观看的网址。", "https://example.org/film"),
    ),
    dated=False,
    help="组合里的一项，以英文代号为名；没有固定时间的不写时间安排，只写名称也可以。",
    example="dianying",
)

PACKAGE = Variation(
    Kind(
        "package",
        "组合活动",
        "场",
        parts="items",
        heading="内容",
        piece="项",
        also=("套餐", "系列活动"),
    ),
    fields=(keyed("items", "内容", "由哪几项组成。", ITEM),),
)
