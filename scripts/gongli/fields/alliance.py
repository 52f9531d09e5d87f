"""Fields of the alliance."""

from gongli import model
from gongli.table.record import Field, Record, Shape, Type, chosen, keyed
from gongli.table.shared.afterwards import HONOUR
from gongli.table.shared.bodies import ORGANISED
from gongli.table.shared.plans import THEME, TOPICS
from gongli.table.shared.small import TOTAL

MANY = Shape.MANY

MEMBER = Record(
    "member",
    "成员",
    model.Member,
    (
        Field("joined", "加入", Type.LOOSE_DATE, "哪天加入。", "2022-12"),
        Field("left", "退出", Type.LOOSE_DATE, "哪天退出。", "2025-06"),
        Field("name", "名称", Type.TEXT, "本站没有它的文件夹时写名称。", "赣州市工人文化宫"),
    ),
    help="冒号前写文化宫的英文代号（文件夹名），冒号后写加入的日期。",
    short="joined",
    key=Type.ID,
    key_attr="id",
    key_example="jining",
)

CHAIR = Record(
    "chair",
    "轮值主席",
    model.Chair,
    (Field("name", "单位", Type.TEXT, "哪一家轮值。", "南昌市工人文化宫", required=True),),
    help="冒号前写从哪天至哪天，冒号后写哪一家。",
    short="name",
    key=Type.DATES,
    key_attr="days",
    key_example="2026-01-01 至 2026-12-31",
)

CAMPAIGN = Record(
    "campaign",
    "主题行动",
    model.Campaign,
    (
        Field("name", "名称", Type.TEXT, "名称。", "点亮万家灯火，情暖赣鄱职工", required=True),
        Field("days", "日期", Type.DATES, "从哪天至哪天；长年的不写。", "2026-01-01 至 2026-12-31"),
        Field("summary", "简介", Type.TEXT, "一句话简介。", "全省文化宫同一个月，送文化到一线"),
        Field("story", "介绍", Type.PROSE, "介绍，可分段，可用 Markdown。", "第一段。"),
        Field("color", "封面色", Type.COLOR, "封面的底色；不带 #。", "8c1c13"),
        ORGANISED,
        keyed("totals", "数字", "场次、人次等。", TOTAL),
        keyed("honours", "荣誉", "获得的荣誉。", HONOUR),
    ),
    help="几座文化宫一起做的事，或一个专题（建党百年），以英文代号为名。",
    short="name",
    key=Type.ID,
    key_attr="id",
    key_example="wanjia-denghuo",
)

INDICATOR = Record(
    "indicator",
    "评价指标",
    model.Indicator,
    (
        Field("count", "项数", Type.INT, "这一组有几项指标。", "9", required=True),
        Field("kinds", "类型", Type.KIND, "日历里哪些类型的活动算作这一组。", "讲座", MANY),
        chosen(
            "centres",
            "中心",
            model.Centre,
            "哪些中心的场地算作这一组：文化中心、教育中心、健康中心、服务中心。",
            "文化中心",
            MANY,
        ),
    ),
    help="省级标准的一组指标，冒号前写组名，冒号后写项数；月报按组汇总。",
    short="count",
    key=Type.TEXT,
    key_attr="group",
    key_example="活动开展",
)

ALLIANCE = Record(
    "alliance",
    "联盟",
    model.Alliance,
    (
        Field("name", "名称", Type.TEXT, "联盟名称。", "职工文化宫联盟", required=True),
        Field("intro", "介绍", Type.TEXT, "一句话介绍。", "一处一处的文化宫，连成一张网"),
        Field("since", "成立", Type.LOOSE_DATE, "什么时候成立。", "2022-12"),
        Field("story", "来历", Type.PROSE, "联盟的来历和办法，可分段。", "第一段。"),
        keyed("members", "成员", "成员单位。", MEMBER),
        keyed("chairs", "轮值主席", "谁在什么时候轮值。", CHAIR),
        keyed("campaigns", "主题行动", "一起做的事。", CAMPAIGN),
        keyed("themes", "主题", "年度和月度主题。", THEME),
        *TOPICS,
        keyed("totals", "数字", "全联盟的数字。", TOTAL),
        keyed("honours", "荣誉", "获得的荣誉。", HONOUR),
        keyed("indicators", "评价指标", "评价标准。", INDICATOR),
        Field(
            "travel",
            "路程",
            Type.INT,
            "两座城市的文化宫之间算多少分钟路程，不写算 30。",
            "120",
        ),
    ),
    help="events/alliance.yml；只有一座文化宫时不需要它。",
)
