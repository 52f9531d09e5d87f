"""Fields of a brand."""

from gongli import model
from gongli.table.record import Field, Record, Shape, Type, keyed
from gongli.table.shared.afterwards import HONOUR, MEDIA
from gongli.table.shared.bodies import ORGANISED, PARTNER
from gongli.table.shared.place import FORMERLY
from gongli.table.shared.plans import PROMISE
from gongli.table.shared.small import LINK, PINYIN, TOTAL

MANY = Shape.MANY

PAST_YEAR = Record(
    "past_year",
    "历年",
    model.PastYear,
    (
        Field("title", "标题", Type.TEXT, "这一年的一句话。", "疫情停办一年后重开"),
        Field("text", "内容", Type.TEXT, "这一年办了什么。", "全年 21 场，纺织、海关等专场。"),
        keyed("figures", "数字", "这一年的数字。", TOTAL),
    ),
    help="冒号前写年份，冒号后写这一年的一句话。",
    short="title",
    key=Type.YEAR,
    key_attr="year",
    key_example="2021",
)

SECTION = Record(
    "section",
    "板块",
    model.Section,
    (
        Field("name", "名称", Type.TEXT, "板块名称。", "春·福进万家", required=True),
        Field("season", "时节", Type.TEXT, "一年里什么时候。", "春节前后"),
        Field("summary", "简介", Type.TEXT, "一句话简介。", "写春联、送万福"),
    ),
    help="品牌里长年不变的一块（四季有约的一季），以英文代号为名；活动用 板块 归进来。",
    short="name",
    key=Type.ID,
    key_attr="id",
    key_example="chun",
)

BRAND = Record(
    "brand",
    "品牌",
    model.Brand,
    (
        Field("name", "名称", Type.TEXT, "品牌名称。", "濠滨夏夜", required=True),
        PINYIN,
        Field("category", "类别", Type.TEXT, "是什么样的品牌。", "广场文化"),
        Field(
            "tagline", "一句话", Type.TEXT, "写在封面上的一句话。", "濠河边的广场，四十一个夏天。"
        ),
        Field("since", "始于", Type.LOOSE_DATE, "哪一年（或哪一天）开始。", "1983-04-08"),
        Field("suspended", "停办年份", Type.YEAR, "哪几年没有办；届数不算这些年。", "2020", MANY),
        Field(
            "annual", "逐年成届", Type.YES, "一年一届的写 是，届数就由始于和停办年份算出。", "是"
        ),
        Field("rhythm", "惯例", Type.TEXT, "一般什么时候举行。", "每年夏天的星期六"),
        Field(
            "reach", "参与面", Type.TEXT, "谁来参加，在哪些地方。", "全市 500 多家企业的职工和市民"
        ),
        Field("story", "故事", Type.PROSE, "品牌的来历，可分段，可用 Markdown。", "第一段。"),
        Field("color", "封面色", Type.COLOR, "封面的底色，要深到能看清白字；不带 #。", "14213d"),
        keyed("totals", "累计", "历年累计的数字。", TOTAL),
        keyed("history", "历年", "一年一年的记录。", PAST_YEAR),
        keyed("promises", "承诺", "多久一次；只写 每周 也可以。", PROMISE, also=("promise",)),
        keyed("sections", "板块", "品牌分几块。", SECTION),
        ORGANISED,
        keyed("partners", "合作单位", "长期合作的单位。", PARTNER),
        Field(
            "campaigns",
            "主题行动",
            Type.ID,
            "整个品牌属于联盟的哪些主题行动，写英文代号。",
            "wanjia-denghuo",
            MANY,
            also=("campaign",),
        ),
        keyed("replays", "回放平台", "在哪里看回放。", LINK),
        keyed("honours", "荣誉", "获得的荣誉。", HONOUR),
        keyed("media", "媒体报道", "哪些媒体报道过。", MEDIA),
        FORMERLY,
    ),
    help="品牌文件夹里的 brand.yml：一年又一年不变的内容。",
    usual=("name", "category", "tagline", "since", "story", "totals", "history", "honours"),
)
