"""Fields of the small records that palaces, brands and activities share."""

from __future__ import annotations

from gongli import model
from gongli.table.record import Field, Record, Shape, Type

MANY, RECORD, KEYED = Shape.MANY, Shape.RECORD, Shape.KEYED

LINK = Record(
    "link",
    "链接",
    model.Link,
    (Field("url", "网址", Type.URL, "网页地址。", "https://example.org/v/1801", required=True),),
    help="冒号前写平台或名称，冒号后写网址。",
    short="url",
    key=Type.TEXT,
    key_attr="label",
    key_example="腾讯视频",
    lone=True,
)

TOTAL = Record(
    "total",
    "累计数字",
    model.Total,
    (
        Field(
            "value",
            "数值",
            Type.FIGURE,
            "数字，可带约、超、近、余、多、万、亿。",
            "1,900余",
            required=True,
        ),
        Field("as_of", "截至", Type.LOOSE_DATE, "数字截至哪一年、哪一月或哪一天。", "2026"),
        Field("source", "来源", Type.TEXT, "数字的出处。", "《南通日报》"),
        Field(
            "measure",
            "口径",
            Type.WORD,
            "数的是什么：线下、线上、播放、点赞、参赛、成果；不同口径不相加。",
            "线下",
            words=model.Measure,
        ),
        Field(
            "adds",
            "续计",
            Type.WORD,
            "截至日之后由日历接着数：场次，或线下人次（取自各场的成效）。",
            "场次",
            words=model.Counted,
        ),
    ),
    help="冒号前写单位和名称（台次演出），冒号后写数字。",
    short="value",
    key=Type.TEXT,
    key_attr="label",
    key_example="台次演出",
)

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
            MANY,
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

ORGANISERS = Record(
    "organisers",
    "组织单位",
    model.Organisers,
    (
        Field(
            "guided_by",
            "指导单位",
            Type.TEXT,
            "指导单位。",
            "省总工会",
            MANY,
            names=True,
            also=("指导",),
        ),
        Field(
            "sponsor",
            "主办单位",
            Type.TEXT,
            "主办单位。",
            "市总工会",
            MANY,
            names=True,
            also=("主办",),
        ),
        Field(
            "organiser",
            "承办单位",
            Type.TEXT,
            "承办单位。",
            "市工人文化宫",
            MANY,
            names=True,
            also=("承办",),
        ),
        Field(
            "co_organiser",
            "协办单位",
            Type.TEXT,
            "协办单位。",
            "市音协",
            MANY,
            names=True,
            also=("协办",),
        ),
    ),
    help="四种角色，有几种写几种；每种可以写一家，也可以写几家。",
)
ORGANISED = Field(
    "organisers", "组织单位", Type.TEXT, "指导、主办、承办、协办。", shape=RECORD, record=ORGANISERS
)

PARTNER = Record(
    "partner",
    "合作单位",
    model.Partner,
    (
        Field(
            "kind",
            "性质",
            Type.WORD,
            "企业、学校、协会、社团、媒体、医院、图书馆、机构、工会、政府部门。",
            "企业",
            words=model.PartnerKind,
        ),
        Field("does", "合作内容", Type.TEXT, "一起做什么。", "共建职工书屋"),
        Field("url", "网址", Type.URL, "合作单位的网址。", "https://example.org/"),
    ),
    help="冒号前写单位名称，冒号后写性质。",
    short="kind",
    key=Type.TEXT,
    key_attr="name",
    key_example="市图书馆",
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

FUNDING = Record(
    "funding",
    "经费",
    model.Funding,
    (
        Field("amount", "金额", Type.TEXT, "总额。", "3,000 万元", required=True),
        Field("paid", "已拨付", Type.TEXT, "已经拨付多少。", "首批 700 万元"),
        Field("to", "拨付给", Type.TEXT, "拨给谁。", "屯留", MANY),
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

TRANSPORT = Record(
    "transport",
    "交通",
    model.Transport,
    (
        Field("metro", "地铁", Type.TEXT, "地铁线路和出口。", "1 号线文化宫站 2 口", MANY),
        Field("bus", "公交", Type.TEXT, "公交线路和站名。", "1 路、5 路文化宫站", MANY),
        Field("custom_bus", "定制公交", Type.TEXT, "为活动加开的班车。", "开发区 18:30 发车", MANY),
        Field("parking", "停车", Type.TEXT, "哪里停车。", "地下车库，凭票两小时免费"),
        Field("note", "说明", Type.TEXT, "其他说明。", "散场后加开两班"),
    ),
    help="怎么来；只写一句话就是说明。",
    short="note",
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

PROMISE = Record(
    "promise",
    "承诺",
    model.Promise,
    (
        Field(
            "every",
            "每",
            Type.WORD,
            "多久一次：每天、每周、每月、每季、每年。",
            "每周",
            required=True,
            words=model.Period,
        ),
        Field(
            "what",
            "数什么",
            Type.WORD,
            "活动（默认；展览算在开展那天，常态服务和常设展览不算）、服务（常态服务、常设展览开放就算）、"
            "主题（月度主题）。",
            "活动",
            words=model.Promised,
        ),
        Field("kinds", "类型", Type.KIND, "只数这些类型的活动；不写就全都算。", "讲座", MANY),
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
        Field(
            "strict",
            "级别",
            Type.WORD,
            "没有做到时：提醒（默认）或禁止（不能发布）。",
            "提醒",
            words=model.Strictness,
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

REGISTRATION = Record(
    "registration",
    "报名",
    model.Registration,
    (
        Field("from", "开始", Type.DATE, "从哪天开始报名。", "2026-02-24", attr="start"),
        Field("to", "截止", Type.DATE, "报名的最后一天。", "2026-03-01", attr="end"),
        Field("how", "方式", Type.TEXT, "怎样报名。", "到一楼服务台登记"),
        Field("url", "网址", Type.URL, "网上报名的地址。", "https://example.org/baoming"),
        Field("enrolled", "已报", Type.INT, "已经报了多少人；到了名额就显示已满。", "28"),
        Field("waiting", "候补", Type.INT, "报满以后还可候补多少人。", "10"),
    ),
    help="报名的起止日期和方式；只写一句话就是方式。未开始、报名中、已满、已截止由日期和人数算出。",
    short="how",
)

PINYIN = Field(
    "pinyin",
    "拼音",
    Type.PINYIN,
    "名称的读音，搜索用；多音字读错了才写，从第一个字写到读错的字。",
    "chang zhi",
)

OPENING = Field(
    "opening",
    "开放",
    Type.OPENING,
    "每周的开放时间；闭馆的日子不写。工作日、休息日、节假日随放假调休，周一至周日不随。",
    "周二至周日 9:00-17:00",
)

TOPIC = Record(
    "topic",
    "订阅分类",
    model.Topic,
    (
        Field("name", "名称", Type.TEXT, "订阅的名称。", "亲子", required=True),
        Field("words", "包括", Type.TEXT, "活动里写了这些词的也算。", "家庭", MANY),
    ),
    help="一个分类一个订阅，以英文代号为名；代号是订阅的网址，公布后不要改。",
    short="name",
    key=Type.ID,
    key_attr="id",
    key_example="qinzi",
)

TOPICS = (
    Field(
        "categories",
        "类别订阅",
        Type.TEXT,
        "哪些类别各有一个订阅；看活动和品牌的 类别。",
        shape=KEYED,
        record=TOPIC,
    ),
    Field(
        "audiences",
        "对象订阅",
        Type.TEXT,
        "哪些对象各有一个订阅；看活动的 对象。",
        shape=KEYED,
        record=TOPIC,
    ),
)
"""The same for the alliance, where they hold for every palace, and for one palace."""
