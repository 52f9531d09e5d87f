"""Fields of a palace, its points and venues."""

from gongli import model
from gongli.table.record import Field, Record, Shape, Type, chosen, group, keyed
from gongli.table.shared.afterwards import FEEDBACK, FUNDING, HONOUR, MEDIA, MILESTONE
from gongli.table.shared.bodies import PARTNER
from gongli.table.shared.place import FORMERLY, GEO
from gongli.table.shared.plans import PROMISE, THEME, TOPICS
from gongli.table.shared.small import LINK, PINYIN, TOTAL
from gongli.table.shared.visiting import PRICE, SCHOOL_BREAK, SPECIAL_HOURS, TRANSPORT

MANY = Shape.MANY

_HOURS = "每周的开放时间；闭馆的日子不写，或写 周一 闭馆。"

_STATUS = chosen("status", "建设状态", model.Building, "在用（默认）、在建、规划。", "在建")
_SPECIAL_HOURS = keyed("special_hours", "特殊开放", "哪几天开放时间不同。", SPECIAL_HOURS)

POINT = Record(
    "point",
    "分宫",
    model.Point,
    (
        Field("name", "名称", Type.TEXT, "名称。", "开发区职工文化宫", required=True),
        _STATUS,
        Field("address", "地址", Type.TEXT, "地址。", "开发区新安江路 9 号"),
        GEO,
        Field("opened", "启用", Type.LOOSE_DATE, "哪天启用，或预计哪天。", "2025-05"),
        Field("hours", "开放时间", Type.OPENING, _HOURS, "每天 9:00-21:00"),
        Field("run_by", "运营单位", Type.TEXT, "由企业等别的单位运营时写。", "余吾煤业工会"),
        Field("contact", "联系人", Type.TEXT, "联系人。", "孙主任"),
        Field("phone", "电话", Type.TEXT, "电话。", "0513-00000000"),
        Field("note", "说明", Type.TEXT, "其他说明。", "“1+5”阵地：一个中心、五个站点"),
    ),
    help="一宫多点：开发区、乡镇、企业里的分宫，以英文代号为名；只有名称时写在冒号后面。",
    short="name",
    key=Type.ID,
    key_attr="id",
    key_example="kaifaqu",
)

VENUE = Record(
    "venue",
    "场地",
    model.Venue,
    (
        Field("name", "名称", Type.TEXT, "场地名称。", "五一文化广场", required=True),
        PINYIN,
        chosen(
            "centre",
            "中心",
            model.Centre,
            "文化中心、教育中心、健康中心、服务中心之一。",
            "文化中心",
        ),
        Field("sort", "用途", Type.TEXT, "剧场、球馆、教室、书屋等。", "剧场"),
        Field("point", "所在分宫", Type.ID, "属于哪个分宫，写分宫的英文代号。", "kaifaqu"),
        Field("capacity", "容量", Type.INT, "可容纳多少人。", "800"),
        Field("address", "地址", Type.TEXT, "不在宫内时的地址。", "濠南路 1 号"),
        GEO,
        Field("where", "位置", Type.TEXT, "在宫里什么地方。", "主楼三层"),
        Field("hours", "开放时间", Type.OPENING, _HOURS, "每天 9:00—21:00"),
        _SPECIAL_HOURS,
        keyed("prices", "分类收费", "什么人收多少。", PRICE),
        Field("amenities", "便民设施", Type.TEXT, "饮水、充电等。", "饮水机", MANY),
        Field("equipment", "设备", Type.TEXT, "固定在这里的设备。", "LED 屏", MANY),
        Field("setup", "布场", Type.INT, "每场开始前要留多少分钟。", "60"),
        Field("clearing", "撤场", Type.INT, "每场结束后要留多少分钟。", "30"),
        Field("shared", "可共用", Type.YES, "同一时间可以有几个活动的，写 是。", "是"),
        Field("run_by", "运营单位", Type.TEXT, "由别的单位运营或共建时写。", "屯留区图书馆"),
        Field("theme", "特色", Type.TEXT, "场地的主题和特色。", "太行精神"),
        Field("heritage", "文物与来历", Type.TEXT, "文物、古迹、旧事。", "隋唐瓦当出土于此"),
        Field("accessibility", "无障碍", Type.TEXT, "无障碍设施。", "有坡道和无障碍卫生间"),
        Field("note", "说明", Type.TEXT, "其他说明。", "露天，遇雨改到剧场"),
        FORMERLY,
    ),
    help="宫里的一处场地，以英文代号为名；只写名称时可以写在冒号后面。",
    short="name",
    key=Type.ID,
    key_attr="id",
    key_example="guangchang",
)

PALACE = Record(
    "palace",
    "文化宫",
    model.Palace,
    (
        Field("name", "名称", Type.TEXT, "全称。", "某某市工人文化宫", required=True),
        PINYIN,
        Field("short", "简称", Type.TEXT, "地方窄的时候用的简称。", "南通文化宫"),
        Field("city", "城市", Type.TEXT, "所在城市。", "江苏南通"),
        chosen("level", "级别", model.Level, "省级、市级、县级或企业级。", "市级"),
        _STATUS,
        Field("mission", "宗旨", Type.TEXT, "一句话说明是什么样的地方。", "职工的学校和乐园"),
        Field("public_benefit", "公益属性", Type.TEXT, "单位性质。", "公益性文化事业单位"),
        Field("principles", "原则", Type.TEXT, "坚持什么，一行一条。", "服务职工的宗旨不变", MANY),
        Field("intro", "介绍", Type.PROSE, "介绍，可分段，可用 Markdown。", "第一段。"),
        Field("heritage", "文物与来历", Type.PROSE, "建筑、文物和来历。", "原为明代太庙。"),
        Field("address", "地址", Type.TEXT, "地址。", "洸河路 18 号"),
        GEO,
        Field("phone", "电话", Type.TEXT, "电话。", "0537-0000000"),
        Field("email", "电子邮箱", Type.TEXT, "办公邮箱，会公开。", "bangong@example.org"),
        Field("hours", "开放时间", Type.OPENING, _HOURS, "每天 8:30—21:00"),
        _SPECIAL_HOURS,
        keyed("school_breaks", "寒暑假", "本市的寒暑假，只写与全站不同的。", SCHOOL_BREAK),
        group("transport", "交通", "怎么来。", TRANSPORT),
        keyed("prices", "分类收费", "什么人收多少。", PRICE),
        Field("amenities", "便民设施", Type.TEXT, "饮水、充电等。", "户外劳动者驿站", MANY),
        Field("opened", "启用", Type.LOOSE_DATE, "哪天启用，或预计哪天。", "2021-11-26"),
        Field("color", "主色", Type.COLOR, "本宫的颜色，要深到能在白底上看清；不带 #。", "a8201a"),
        Field("website", "网站", Type.URL, "官方网站或公众号主页。", "https://example.org/"),
        keyed("channels", "平台", "微信、微博等平台。", LINK, type=Type.URL),
        keyed("totals", "数字", "面积、人次等数字。", TOTAL),
        keyed("honours", "荣誉", "获得的荣誉。", HONOUR),
        keyed("media", "媒体报道", "哪些媒体报道过。", MEDIA),
        keyed("partners", "合作单位", "长期合作的单位。", PARTNER),
        keyed("funding", "经费", "建设和运行的经费。", FUNDING),
        keyed("timeline", "大事记", "按日期写的大事。", MILESTONE),
        keyed("feedback", "意见与答复", "职工的意见和答复。", FEEDBACK),
        keyed("themes", "月度主题", "每月的主题。", THEME),
        keyed("promises", "承诺", "如 周周有活动。", PROMISE),
        chosen(
            "clashes",
            "冲突级别",
            model.Strictness,
            "场地、讲师、设备撞期时：提醒（默认）或禁止（不能发布）。",
            "禁止",
        ),
        *TOPICS,
        keyed("points", "分宫", "一宫多点的各点。", POINT),
        keyed("venues", "场地", "宫里的场地。", VENUE),
        FORMERLY,
    ),
    help="文化宫文件夹里的 palace.yml。",
    usual=(
        *("name", "short", "city", "intro", "address", "phone", "hours", "special_hours"),
        *("transport", "website", "totals", "honours", "points", "venues"),
    ),
)
