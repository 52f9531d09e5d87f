"""托管: children looked after in the holidays (放心托管), by class and age."""

from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Kind, Part
from gongli.table.record import Field, Type, keyed
from gongli.table.shared.part import part_record


@dataclass(frozen=True)
class ChildcareClass(Part):
    """One class; ages are those of its part."""

    meals: str | None = None
    pick_up: str | None = None


CLASS = part_record(
    "class",
    "班次",
    ChildcareClass,
    (
        Field("meals", "用餐", Type.TEXT, "管不管饭。", "含午餐"),
        Field("pick_up", "接送", Type.TEXT, "几点接、谁来接。", "17:30 前凭接送卡接走"),
    ),
    help="托管的一个班，以英文代号为名；年龄写在 年龄。",
    example="xiaoban",
)

CHILDCARE = Variation(
    Kind(
        "childcare",
        "托管",
        "天",
        parts="classes",
        heading="班次",
        piece="个班",
        event="ChildrensEvent",
        chosen=True,
        also=("放心托管", "托班"),
    ),
    fields=(keyed("classes", "班次", "各个班。", CLASS),),
)
