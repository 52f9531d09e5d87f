"""What people must know before they come: hours, ways, prices, registration."""

from gongli import model
from gongli.table.record import Field, Record, Shape, Type, keyed

OPENING = Field(
    "opening",
    "开放",
    Type.OPENING,
    "每周的开放时间；闭馆的日子不写。工作日、休息日、节假日随放假调休，周一至周日不随。",
    "周二至周日 9:00-17:00",
)

SPECIAL_HOURS = Record(
    "special_hours",
    "特殊开放",
    model.SpecialHours,
    (
        Field(
            "hours",
            "时间",
            Type.HOURS,
            "那几天几点开放；不开放写 闭馆。",
            "9:00-12:00",
            required=True,
        ),
        Field("reason", "原因", Type.TEXT, "为什么不同。", "春节"),
    ),
    help="冒号前写哪天或从哪天至哪天，冒号后写开放时间。",
    short="hours",
    key=Type.DATES,
    key_attr="days",
    key_example="2026-02-16 至 2026-02-18",
)

SCHOOL_BREAK = Record(
    "school_break",
    "寒暑假",
    model.OwnBreak,
    (
        Field(
            "days", "日期", Type.DATES, "从哪天至哪天。", "2027-01-16 至 2027-02-21", required=True
        ),
    ),
    help="冒号前写 2027 寒假 或 2027 暑假，冒号后写从哪天至哪天。",
    short="days",
    key=Type.SCHOOL_BREAK,
    key_attr="school_break",
    key_example="2027 寒假",
)

TRANSPORT = Record(
    "transport",
    "交通",
    model.Transport,
    (
        Field("metro", "地铁", Type.TEXT, "地铁线路和出口。", "1 号线文化宫站 2 口", Shape.MANY),
        Field("bus", "公交", Type.TEXT, "公交线路和站名。", "1 路、5 路文化宫站", Shape.MANY),
        Field(
            "custom_bus",
            "定制公交",
            Type.TEXT,
            "为活动加开的班车。",
            "开发区 18:30 发车",
            Shape.MANY,
        ),
        Field("parking", "停车", Type.TEXT, "哪里停车。", "地下车库，凭票两小时免费"),
        Field("note", "说明", Type.TEXT, "其他说明。", "散场后加开两班"),
    ),
    help="怎么来；只写一句话就是说明。",
    short="note",
)

PRICE = Record(
    "price",
    "分类收费",
    model.Price,
    (Field("amount", "价格", Type.TEXT, "价格；不收费写 免费。", "20 元/次", required=True),),
    help="冒号前写什么人，冒号后写价格。",
    short="amount",
    key=Type.TEXT,
    key_attr="group",
    key_example="工会会员",
)

_OPENS = Field(
    "from",
    "开始",
    Type.MOMENT,
    "从哪天开始报名；几点开抢的，日期后面写几点。",
    "2026-02-24 09:00",
    attr="opens",
)
_CLOSES = Field(
    "to",
    "截止",
    Type.DEADLINE,
    "报名的最后一天；到几点的，日期后面写几点。",
    "2026-03-01",
    attr="closes",
)

STAGE = Record(
    "stage",
    "阶段",
    model.Stage,
    (_OPENS, _CLOSES),
    help="冒号前写谁先报，冒号后写几时开始、几时截止；只写一个日期就是开始。",
    short="from",
    key=Type.TEXT,
    key_attr="name",
    key_example="会员",
)

REGISTRATION = Record(
    "registration",
    "报名",
    model.Registration,
    (
        _OPENS,
        _CLOSES,
        Field("how", "方式", Type.TEXT, "怎样报名。", "到一楼服务台登记"),
        Field("mini_program", "小程序", Type.TEXT, "在哪个小程序里报名，写名称。", "云山工会"),
        Field("account", "公众号", Type.TEXT, "在哪个公众号里报名，写名称。", "某市总工会"),
        Field("channel", "视频号", Type.TEXT, "在哪个视频号里报名，写名称。", "某市工人文化宫"),
        Field("phone", "电话", Type.TEXT, "打哪个电话报名。", "0513-00000000"),
        Field("desk", "现场", Type.TEXT, "到哪里当面报名。", "一楼服务台"),
        Field("url", "网址", Type.URL, "网上报名的地址。", "https://example.org/baoming"),
        keyed("stages", "阶段", "分先后报名的，如会员先、市民后；没写截止的照报名的截止。", STAGE),
        Field(
            "draw",
            "摇号",
            Type.MOMENT,
            "哪天摇号、抽签定名单；几点的，日期后面写几点。",
            "2026-03-05",
        ),
        Field("enrolled", "已报", Type.INT, "已经报了多少人；到了名额就显示已满。", "28"),
        Field("waiting", "候补", Type.INT, "报满以后还可候补多少人。", "10"),
    ),
    help="报名的起止日期和方式；只写一句话就是方式。未开始、报名中、已满、已截止由日期和人数算出。",
    short="how",
)
