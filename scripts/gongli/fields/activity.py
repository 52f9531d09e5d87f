"""Fields of an activity: those of every kind, and what each kind adds."""

from dataclasses import replace

from gongli import model
from gongli.kinds import DEFAULT, KINDS, VARIATIONS
from gongli.table.record import Field, Record, Shape, Type, chosen, group, keyed, names
from gongli.table.shared.admission import ENTRY
from gongli.table.shared.afterwards import FEEDBACK, FUNDING, HONOUR, MEDIA
from gongli.table.shared.audience import LISTED, audience
from gongli.table.shared.bodies import ORGANISED, PARTNER
from gongli.table.shared.part import CONTINUES
from gongli.table.shared.place import FORMERLY, GEO
from gongli.table.shared.schedule import SESSION, WHEN
from gongli.table.shared.small import CHANNEL, LINK, PINYIN, TOTAL
from gongli.table.shared.visiting import PRICE, REGISTRATION, SPECIAL_HOURS, TRANSPORT

MANY = Shape.MANY
_KINDS = "、".join(v.kind.zh + ("（默认）" if v.kind is DEFAULT else "") for v in VARIATIONS)


def _own() -> tuple[Field, ...]:
    """The fields of the kinds, each once and marked with the kinds it is for."""
    found: dict[str, Field] = {}
    for variation in VARIATIONS:
        for field in variation.fields:
            kinds = found[field.name].kinds if field.name in found else ()
            found[field.name] = replace(field, kinds=(*kinds, variation.kind.name))
    return tuple(found.values())


_WHAT = (
    Field("name", "名称", Type.TEXT, "活动名称。", "元旦游园会", required=True, also=("title",)),
    PINYIN,
    Field("kind", "类型", Type.KIND, f"{_KINDS}。", "演出季"),
    group("when", "时间安排", "什么时候举行。", WHEN),
    keyed("sessions", "场次", "个别场次的变化，以原定日期为名。", SESSION),
    chosen(
        "status",
        "状态",
        model.Status,
        "整个活动：拟定、确定（默认）、报名中、已满、延期、取消、结束。",
        "报名中",
    ),
    Field("reason", "原因", Type.TEXT, "整个活动延期或取消的原因。", "场馆维修"),
    Field("summary", "简介", Type.TEXT, "一句话简介。", "每逢周六，濠河边看演出"),
    Field("description", "介绍", Type.PROSE, "详细介绍，可分段，可用 Markdown。", "第一段。"),
    Field(
        "featured", "重点", Type.YES, "想放在首页前面的，写 是；样样都是重点，就没有重点了。", "是"
    ),
    Field("category", "类别", Type.TEXT, "哪一类活动；不写就用品牌的类别。", "广场文化"),
    names("art_forms", "门类", "音乐、舞蹈、戏剧、美术等艺术门类。", "音乐"),
    Field("theme", "主题", Type.TEXT, "活动的主题。", "中国梦·劳动美"),
    Field("edition", "届", Type.INT, "第几届；品牌写了逐年成届的会自己算。", "5"),
    Field("section", "板块", Type.ID, "属于品牌的哪个板块，写板块的英文代号。", "chun"),
)
_WHERE = (
    Field(
        "venue", "地点", Type.VENUE, "本宫场地的代号或名称。", "五一文化广场", also=("场地", "场馆")
    ),
    Field("place", "宫外地点", Type.TEXT, "不在文化宫里时的地点。", "濠河风景区"),
    Field("address", "地址", Type.TEXT, "宫外地点的地址。", "濠南路 1 号"),
    GEO,
    Field("point", "所在分宫", Type.ID, "在哪个分宫举行，写分宫的英文代号。", "kaifaqu"),
    keyed("special_hours", "特殊开放", "展览和服务哪几天开放时间不同。", SPECIAL_HOURS),
    group("transport", "交通", "只有这个活动不同的来法。", TRANSPORT),
    chosen(
        "accessibility",
        "无障碍",
        model.Access,
        "轮椅通行、手语翻译、字幕、助听设备、盲文、口述影像，有几样写几样。",
        "手语翻译",
        MANY,
    ),
    Field("weather", "天气预案", Type.TEXT, "下雨、台风怎么办。", "遇雨顺延一天"),
)
_WHO = (
    audience(
        f"面向谁，几类人就写几项：{LISTED}。也可以写自己的话，页面上照写；"
        "认得出是哪些人的（外卖员、6-12岁儿童），按对象也找得到。"
    ),
    chosen(
        "slots",
        "时段",
        model.TimeSlot,
        "午休、下班后、双休日、节假日；不写就按时间算。",
        "下班后",
        MANY,
    ),
    Field("age", "年龄", Type.AGE, "年龄范围。", "18-55岁"),
    Field("level", "程度", Type.TEXT, "入门、提高等。", "零基础"),
    Field(
        "eligibility", "条件", Type.TEXT, "要符合的条件，一行一条。", "困难职工、下岗职工优先", MANY
    ),
    Field("speaker", "主讲", Type.TEXT, "主讲人或教师。", "王老师", also=("主讲人", "教师")),
    names("performers", "演出单位", "演出或展示的团队。", "市职工艺术团"),
    names("invited", "特邀", "邀请来的城市或单位。", "武汉市工人文化宫"),
)
_JOINING = (
    Field("fee", "费用", Type.TEXT, "收费标准；不收费写 免费。", "免费"),
    keyed("prices", "分类收费", "不同的人收费不同时用。", PRICE),
    Field("discounts", "优惠", Type.TEXT, "优惠办法，一行一条。", "持工会会员卡五折", MANY),
    Field("quota", "名额", Type.INT, "可容纳多少人。", "200"),
    ENTRY,
    group("registration", "报名", "报名办法。", REGISTRATION),
    Field("absence", "缺勤规定", Type.TEXT, "请假和缺课的规定。", "缺课三次取消资格"),
    Field("materials", "自备", Type.TEXT, "要带什么，材料费多少。", "毛笔、毛毡自备", MANY),
    Field("notes", "须知", Type.TEXT, "注意事项，一行一条。", "请提前十分钟入场", MANY),
    Field("contact", "联系人", Type.TEXT, "联系人或部门。", "活动部"),
    Field("phone", "电话", Type.TEXT, "咨询电话。", "0513-00000000"),
)
_BEHIND = (
    ORGANISED,
    chosen(
        "role",
        "本宫角色",
        model.Role,
        "本宫做什么：主办、承办、协办、承接（别人办、在我这里办）、保障。",
        "承接",
    ),
    keyed("partners", "合作单位", "一起办的单位。", PARTNER),
    Field(
        "campaigns",
        "主题行动",
        Type.ID,
        "属于联盟的哪些主题行动，写 alliance.yml 里的英文代号。",
        "wanjia-denghuo",
        MANY,
        also=("campaign",),
    ),
    keyed("funding", "经费", "经费来源。", FUNDING),
    names("equipment", "设备", "要用的流动设备，检查时会看是否撞期。", "流动舞台车"),
    Field("setup", "布场", Type.INT, "开始前要占用场地多少分钟。", "60"),
    Field("clearing", "撤场", Type.INT, "结束后还要占用多少分钟。", "30"),
    Field("allow_clash", "允许冲突", Type.TEXT, "与别的活动同时同地的理由。", "两个活动共用前厅"),
)
_AFTER = (
    keyed("live", "直播", "各平台的直播；只写网址或名称也可以。", CHANNEL, type=Type.CHANNEL),
    keyed("replays", "回放", "各平台的回放。", LINK, type=Type.URL),
    keyed("metrics", "成效", "人次、播放等数字。", TOTAL),
    keyed("honours", "荣誉", "获得的荣誉。", HONOUR),
    keyed("media", "媒体报道", "哪些媒体报道过。", MEDIA),
    keyed("feedback", "意见与答复", "职工的意见和答复。", FEEDBACK),
    Field(
        "first_number",
        "起始期号",
        Type.INT,
        "第一场是第几期；同一品牌的下一个文件会接着数。",
        "1788",
        kinds=tuple(kind.name for kind in KINDS if kind.numbered and not kind.out_of),
    ),
    Field(
        "id",
        "编号",
        Type.TEXT,
        "文件改名或搬家后，写上原来的路径，订阅的人才不会重复收到。",
        "nantong/haobin-xiaye/2026",
    ),
    CONTINUES,
    FORMERLY,
)

ACTIVITY = Record(
    "activity",
    "活动",
    model.Activity,
    (*_WHAT, *_own(), *_WHERE, *_WHO, *_JOINING, *_BEHIND, *_AFTER),
    help="一个文件一个活动。",
    usual=(
        *("name", "kind", "when", "sessions", "venue", "place", "summary", "description"),
        *("audience", "speaker", "performers", "fee", "quota", "entry", "registration", "status"),
        *("notes", "organisers", "contact", "phone", "live", "replays"),
    ),
)
