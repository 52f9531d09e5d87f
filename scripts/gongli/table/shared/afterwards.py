"""What is told afterwards: honours, the press, money, what people said, milestones."""

from gongli import model
from gongli.table.record import Field, Record, Shape, Type

HONOUR = Record(
    "honour",
    "荣誉",
    model.Honour,
    (
        Field(
            "names",
            "名称",
            Type.TEXT,
            "荣誉的名称；同一天有几项就写几行。",
            "省级标准化工人文化宫",
            Shape.MANY,
            required=True,
            also=("name",),
        ),
        Field("source", "来源", Type.TEXT, "出处。", "《济宁日报》"),
    ),
    help="冒号前写获得的日期（可只写到年或月，不清楚写 不详），冒号后写名称。",
    short="names",
    key=Type.VAGUE_DATE,
    key_attr="date",
    key_example="2024-03",
)

MEDIA = Record(
    "media",
    "媒体报道",
    model.Media,
    (
        Field("title", "标题", Type.TEXT, "报道的标题或内容。", "工作专题报道"),
        Field("date", "日期", Type.LOOSE_DATE, "报道的日期。", "2024-05"),
        Field("url", "网址", Type.URL, "报道的网址。", "https://example.org/news"),
    ),
    help="冒号前写媒体，冒号后写标题。",
    short="title",
    key=Type.TEXT,
    key_attr="outlet",
    key_example="济宁新闻联播",
)

FUNDING = Record(
    "funding",
    "经费",
    model.Funding,
    (
        Field("amount", "金额", Type.TEXT, "总额。", "3,000 万元", required=True),
        Field("paid", "已拨付", Type.TEXT, "已经拨付多少。", "首批 700 万元"),
        Field("to", "拨付给", Type.TEXT, "拨给谁。", "屯留", Shape.MANY),
        Field("as_of", "截至", Type.LOOSE_DATE, "截至什么时候。", "2024"),
    ),
    help="冒号前写经费来源，冒号后写金额。",
    short="amount",
    key=Type.TEXT,
    key_attr="source",
    key_example="市级专项资金",
)

FEEDBACK = Record(
    "feedback",
    "意见与答复",
    model.Feedback,
    (
        Field("answer", "答复", Type.TEXT, "怎样答复或办理。", "已加装两台饮水机"),
        Field("date", "日期", Type.LOOSE_DATE, "什么时候答复。", "2026-03"),
    ),
    help="冒号前写职工提的意见或心愿，冒号后写答复。",
    short="answer",
    key=Type.TEXT,
    key_attr="asked",
    key_example="希望周末也开放书屋",
)

MILESTONE = Record(
    "milestone",
    "大事记",
    model.Milestone,
    (Field("text", "内容", Type.TEXT, "发生了什么。", "新馆启用", required=True),),
    help="冒号前写日期（可只写到年或月），冒号后写发生了什么。",
    short="text",
    key=Type.LOOSE_DATE,
    key_attr="date",
    key_example="2021-11-26",
)
