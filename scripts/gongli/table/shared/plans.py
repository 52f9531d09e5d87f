"""What a palace sets itself: promises and themes, and what its feeds are sorted by."""

from gongli import model
from gongli.table.record import Field, Record, Shape, Type, chosen, keyed

PROMISE = Record(
    "promise",
    "承诺",
    model.Promise,
    (
        chosen(
            "every",
            "每",
            model.Period,
            "多久一次：每天、每周、每月、每季、每年。",
            "每周",
            required=True,
        ),
        chosen(
            "what",
            "数什么",
            model.Promised,
            "活动（默认；展览算在开展那天，常态服务和常设展览不算）、服务（常态服务、常设展览开放就算）、"
            "主题（月度主题）。",
            "活动",
        ),
        Field("kinds", "类型", Type.KIND, "只数这些类型的活动；不写就全都算。", "讲座", Shape.MANY),
        Field("months", "月份", Type.MONTHS, "只在一年里的这几个月。", "6-9月"),
        Field(
            "from",
            "开始",
            Type.DATE,
            "从哪天算起；不写从第一场算起。",
            "2026-01-01",
            attr="start",
        ),
        Field(
            "to",
            "结束",
            Type.DATE,
            "算到哪天；不写算到最后一场。",
            "2026-12-31",
            attr="end",
        ),
        chosen(
            "strict",
            "级别",
            model.Strictness,
            "没有做到时：提醒（默认）或禁止（不能发布）。",
            "提醒",
        ),
    ),
    help="说到做到：检查时会指出第一个空档。冒号前写承诺的话，冒号后写多久一次。",
    short="every",
    key=Type.TEXT,
    key_attr="slogan",
    key_example="周周有活动",
    lone=True,
)

THEME = Record(
    "theme",
    "主题",
    model.Theme,
    (Field("theme", "主题", Type.TEXT, "主题的名称。", "劳动最光荣", required=True),),
    help="冒号前写年或年月，冒号后写主题。",
    short="theme",
    key=Type.MONTH,
    key_attr="when",
    key_example="2026-05",
)

TOPIC = Record(
    "topic",
    "订阅分类",
    model.Topic,
    (
        Field("name", "名称", Type.TEXT, "订阅的名称。", "亲子", required=True),
        Field("words", "包括", Type.TEXT, "活动里写了这些词的也算。", "家庭", Shape.MANY),
    ),
    help="一个分类全站一个订阅，以英文代号为名；代号是订阅的网址，公布后不要改。",
    short="name",
    key=Type.ID,
    key_attr="id",
    key_example="qinzi",
)

TOPICS = (
    keyed(
        "categories",
        "类别订阅",
        "哪些类别各有一个全站的订阅，日历里也按它筛选；看活动和品牌的 类别。",
        TOPIC,
    ),
    keyed(
        "audiences",
        "对象订阅",
        "对象的名单之外，还有哪些人各有一个全站的订阅，日历里也按它筛选；看活动的 对象 里写的字。",
        TOPIC,
    ),
)
"""The same for the alliance, where they hold for every palace, and for one palace."""
