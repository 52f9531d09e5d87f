"""The smallest records that others hold, too: links, figures, how a name is read."""

from gongli import model
from gongli.table.record import Field, Record, Type, chosen

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

CHANNEL = Record(
    "channel",
    "直播平台",
    model.Channel,
    (
        Field(
            "url",
            "网址",
            Type.CHANNEL,
            "网页地址；没有的，写在那里叫什么名称。",
            "https://example.org/live",
            required=True,
            attr="where",
        ),
    ),
    help="冒号前写平台，冒号后写网址；没有网址的，写在那里的名称（视频号: 云山工会）。",
    short="url",
    key=Type.TEXT,
    key_attr="label",
    key_example="视频号",
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
        chosen(
            "measure",
            "口径",
            model.Measure,
            "数的是什么：线下、线上、播放、点赞、参赛、成果；不同口径不相加。",
            "线下",
        ),
        chosen(
            "adds",
            "续计",
            model.Counted,
            "截至日之后由日历接着数：场次，或线下人次（取自各场的成效）。",
            "场次",
        ),
    ),
    help="冒号前写单位和名称（台次演出），冒号后写数字。",
    short="value",
    key=Type.TEXT,
    key_attr="label",
    key_example="台次演出",
)

PINYIN = Field(
    "pinyin",
    "拼音",
    Type.PINYIN,
    "名称的读音，搜索用；多音字读错了才写，从第一个字写到读错的字。",
    "chang zhi",
)
