"""Fields that every part of an activity has: a course, a round, a stop."""

from collections.abc import Iterable
from dataclasses import replace

from gongli import model
from gongli.table.record import Field, Record, Type, group, keyed, names
from gongli.table.shared.admission import ENTRY
from gongli.table.shared.audience import audience
from gongli.table.shared.place import GEO
from gongli.table.shared.schedule import SESSION, WHEN
from gongli.table.shared.visiting import REGISTRATION

CONTINUES = Field(
    "continues",
    "接续",
    Type.LINEAGE,
    "从别的文件里分出来的，写原来的路径（一门课再写上 /代号），订阅的人才不会重复收到。",
    "nantong/haobin-xiaye/2026",
)
NAME = Field("name", "名称", Type.TEXT, "名称。", "合唱声乐", required=True)
WHEN_FIELD = group("when", "时间安排", "没写的沿用整个活动的。", WHEN, required=True)
COMMON = (
    keyed("sessions", "场次", "个别日期的变化。", SESSION),
    Field("venue", "地点", Type.VENUE, "本宫的场地。", "第一教室", also=("场地", "场馆")),
    Field("place", "宫外地点", Type.TEXT, "不在文化宫里时的地点。", "余吾煤业职工活动中心"),
    Field("address", "地址", Type.TEXT, "宫外地点的地址。", "余吾镇矿区路 1 号"),
    GEO,
    Field("speaker", "教师", Type.TEXT, "教师或主讲人。", "李老师", also=("主讲", "老师")),
    names("performers", "演出单位", "演出或展示的团队。", "职工艺术团"),
    Field("summary", "简介", Type.TEXT, "一句话简介。", "零基础，教发声与合唱"),
    audience("面向谁，写法同活动的 对象；可以写几个。"),
    Field("age", "年龄", Type.AGE, "年龄范围。", "18-55岁"),
    Field("level", "程度", Type.TEXT, "入门、提高等。", "零基础"),
    Field("quota", "名额", Type.INT, "招多少人。", "30"),
    Field("fee", "费用", Type.TEXT, "收费标准。", "免费"),
    ENTRY,
    group("registration", "报名", "报名办法。", REGISTRATION),
    CONTINUES,
    Field("contact", "联系人", Type.TEXT, "联系人或部门。", "活动部"),
    Field("phone", "电话", Type.TEXT, "咨询电话。", "0355-0000000"),
)


def part_record(
    name: str,
    zh: str,
    make: type[model.Part],
    own: Iterable[Field] = (),
    *,
    dated: bool = True,
    help: str,
    example: str,
) -> Record:
    """The record of a kind's parts: the common fields and `own`; `when` is needed if `dated`."""
    when = replace(WHEN_FIELD, required=dated)
    return Record(
        name,
        zh,
        make,
        (NAME, when, *own, *COMMON),
        help=help,
        short="" if dated else "name",
        key=Type.ID,
        key_attr="id",
        key_example=example,
    )
