"""The field table: every key an editor may write, once.

It drives the reader, the JSON Schema, the field reference in the editor's guide and
the nearest-name suggestions.  English name first, Chinese alias beside it; both are
accepted everywhere.  The help is the editor's, so it is Chinese.
"""

from __future__ import annotations

from gongli import model
from gongli.records import Field, Record, Shape, Type

MANY, KEYED, RECORD = Shape.MANY, Shape.KEYED, Shape.RECORD

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
    (Field("name", "名称", Type.TEXT, "荣誉的名称。", "省级标准化工人文化宫", required=True),),
    help="冒号前写获得的日期（可只写到年或月），冒号后写名称。",
    short="name",
    key=Type.LOOSE_DATE,
    key_attr="date",
    key_example="2024-03",
)

ORGANISERS = Record(
    "organisers",
    "组织单位",
    model.Organisers,
    (
        Field(
            "guided_by", "指导单位", Type.TEXT, "指导单位。", "江苏省总工会", MANY, also=("指导",)
        ),
        Field("sponsor", "主办单位", Type.TEXT, "主办单位。", "南通市总工会", MANY, also=("主办",)),
        Field(
            "organiser",
            "承办单位",
            Type.TEXT,
            "承办单位。",
            "南通市劳动人民文化宫",
            MANY,
            also=("承办",),
        ),
        Field("co_organiser", "协办单位", Type.TEXT, "协办单位。", "市音协", MANY, also=("协办",)),
    ),
    help="四种角色，有几种写几种；每种可以写一家，也可以写几家。",
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
    ),
    help="报名的起止日期和方式；只写一句话就是方式。",
    short="how",
)

WHEN = Record(
    "when",
    "时间安排",
    model.When,
    (
        Field(
            "every",
            "每",
            Type.EVERY,
            "怎样重复：每天、工作日、休息日（周末和放假，调休上班的除外）、周六、"
            "[周二, 周四]、周一至周五、隔周周六、每月第二个周六、每月最后一个周日、每月15日。"
            "要同时写开始，以及结束或课时。",
            "周六",
        ),
        Field(
            "dates",
            "日期",
            Type.DATE,
            "一个或几个具体日期。",
            "2026-12-05",
            MANY,
            also=("date",),
        ),
        Field(
            "lunar",
            "农历",
            Type.LUNAR,
            "农历日期，如 五月初五、腊月廿三、闰六月初一、除夕。要同时写年份，或开始和结束。",
            "五月初五",
        ),
        Field(
            "festival",
            "节日",
            Type.FESTIVAL,
            "节日或节气，可以加前后几天，如 端午节、重阳节前一天、春节后3天、冬至。"
            "要同时写年份，或开始和结束。",
            "端午节",
        ),
        Field(
            "years",
            "年份",
            Type.YEAR,
            "农历日期或节日落在公历哪一年；可以写几年。",
            "2026",
            MANY,
            also=("year",),
        ),
        Field("from", "开始", Type.DATE, "第一天。", "2026-06-27", also=("从", "起"), attr="start"),
        Field("to", "结束", Type.DATE, "最后一天。", "2026-09-05", also=("到", "止"), attr="end"),
        Field(
            "lessons",
            "课时",
            Type.INT,
            "一共几次课；写了它就不用写结束，因放假停掉的课会顺次补在后面。",
            "8",
        ),
        Field(
            "time",
            "时间",
            Type.TIMES,
            "几点到几点；一天几场就写几段；不分时间写 全天；到次日的写 22:00-次日01:00。",
            "19:30-21:00",
            MANY,
        ),
        Field(
            "hours",
            "开放时间",
            Type.TIMES,
            "连续多天的展览等每天几点开放；写了它，开始到结束算作一整段。",
            "09:00-17:00",
        ),
        Field("closed", "闭馆", Type.WEEKDAYS, "每周哪几天闭馆。", "周一", also=("休馆",)),
        Field(
            "on_holiday",
            "节假日",
            Type.WORD,
            "遇到放假怎么办：照常（默认）、停办、顺延（改到放假后的第一天）。",
            "停办",
            words=model.Policy,
        ),
        Field(
            "on_makeup_workday",
            "调休上班日",
            Type.WORD,
            "遇到调休上班的周末怎么办：照常（默认）、停办、移到次日。",
            "照常",
            words=model.Policy,
        ),
    ),
    help="什么时候举行。每、日期、农历、节日、开放时间，五种写法选一种。",
)

SESSION = Record(
    "session",
    "场次",
    model.Session,
    (
        Field("title", "题目", Type.TEXT, "这一场的题目。", "开幕式·市总工会专场", also=("标题",)),
        Field("speaker", "主讲", Type.TEXT, "主讲人或教师。", "王老师", also=("主讲人", "教师")),
        Field("summary", "简介", Type.TEXT, "一句话简介。", "开幕大合唱与灯光秀"),
        Field("description", "介绍", Type.PROSE, "详细介绍，可分段。", "演出前半小时开放入场。"),
        Field("programme", "节目单", Type.TEXT, "节目，一行一个。", "合唱《咱们工人有力量》", MANY),
        Field(
            "status",
            "状态",
            Type.WORD,
            "照常、已满、延期（新日期待定）、取消。",
            "取消",
            words=model.SessionStatus,
        ),
        Field("moved_to", "改到", Type.DATE, "改到哪一天。", "2026-07-19", also=("改期到",)),
        Field("reason", "原因", Type.TEXT, "为什么改期、延期或取消。", "暴雨"),
        Field("time", "时间", Type.TIMES, "只有这一场不同的时间。", "19:00-20:30"),
        Field(
            "venue", "地点", Type.VENUE, "只有这一场不同的地点。", "职工剧场", also=("场地", "场馆")
        ),
        Field("extra", "加场", Type.YES, "原来没有、加出来的一场，写 是。", "是", also=("加演",)),
        Field("number", "期号", Type.INT, "写明这一场是第几期，后面接着往下数。", "1801"),
        Field("live", "直播", Type.URL, "直播网址。", "https://example.org/live"),
        Field("replays", "回放", Type.URL, "各平台的回放。", shape=KEYED, record=LINK),
        Field("note", "备注", Type.TEXT, "其他说明。", "请自带小凳"),
    ),
    help="某一场与众不同的地方，以原定日期为名；改期以后仍写原定日期。",
    short="title",
    key=Type.SLOT,
    key_attr="slot",
    key_example="2026-06-27",
)

COURSE = Record(
    "course",
    "课程",
    model.Part,
    (
        Field("name", "名称", Type.TEXT, "课程名称。", "合唱声乐", required=True),
        Field(
            "when",
            "时间安排",
            Type.TEXT,
            "没写的沿用全学期的。",
            shape=RECORD,
            record=WHEN,
            required=True,
        ),
        Field("sessions", "场次", Type.TEXT, "个别课次的变化。", shape=KEYED, record=SESSION),
        Field("venue", "地点", Type.VENUE, "上课的地方。", "第一教室", also=("场地", "场馆")),
        Field("speaker", "教师", Type.TEXT, "任课教师。", "李老师", also=("主讲", "老师")),
        Field("summary", "简介", Type.TEXT, "一句话简介。", "零基础，教发声与合唱"),
        Field("quota", "名额", Type.INT, "招多少人。", "30"),
        Field("fee", "费用", Type.TEXT, "收费标准。", "免费"),
        Field("audience", "对象", Type.TEXT, "面向谁。", "全市职工"),
    ),
    help="一个学期里的一门课，以英文代号为名。",
    key=Type.ID,
    key_attr="id",
    key_example="hechang",
)

ACTIVITY = Record(
    "activity",
    "活动",
    model.Activity,
    (
        Field(
            "name",
            "名称",
            Type.TEXT,
            "活动名称。",
            "濠滨夏夜 2026 季",
            required=True,
            also=("title",),
        ),
        Field("kind", "类型", Type.KIND, "活动（默认）、演出季、讲座、夜校。", "演出季"),
        Field("when", "时间安排", Type.TEXT, "什么时候举行。", shape=RECORD, record=WHEN),
        Field(
            "venue",
            "地点",
            Type.VENUE,
            "本宫场地的代号或名称。",
            "五一文化广场",
            also=("场地", "场馆"),
        ),
        Field(
            "sessions",
            "场次",
            Type.TEXT,
            "个别场次的变化，以原定日期为名。",
            shape=KEYED,
            record=SESSION,
        ),
        Field(
            "courses",
            "课程",
            Type.TEXT,
            "这个学期的各门课。",
            shape=KEYED,
            record=COURSE,
            kinds=("term",),
        ),
        Field(
            "status",
            "状态",
            Type.WORD,
            "整个活动：拟定、确定（默认）、报名中、已满、延期、取消、结束。",
            "报名中",
            words=model.Status,
        ),
        Field("reason", "原因", Type.TEXT, "整个活动延期或取消的原因。", "场馆维修"),
        Field("summary", "简介", Type.TEXT, "一句话简介。", "每逢周六，濠河边看演出"),
        Field("description", "介绍", Type.PROSE, "详细介绍，可分段，可用 Markdown。", "第一段。"),
        Field("audience", "对象", Type.TEXT, "面向谁。", "全市职工和市民"),
        Field("fee", "费用", Type.TEXT, "收费标准；不收费写 免费。", "免费"),
        Field("quota", "名额", Type.INT, "可容纳多少人。", "200"),
        Field("speaker", "主讲", Type.TEXT, "主讲人或教师。", "王老师", also=("主讲人", "教师")),
        Field(
            "first_number",
            "起始期号",
            Type.INT,
            "第一场是第几期；同一品牌的下一个文件会接着数。",
            "1788",
            kinds=("lecture",),
        ),
        Field("registration", "报名", Type.TEXT, "报名办法。", shape=RECORD, record=REGISTRATION),
        Field(
            "organisers",
            "组织单位",
            Type.TEXT,
            "指导、主办、承办、协办。",
            shape=RECORD,
            record=ORGANISERS,
        ),
        Field("contact", "联系人", Type.TEXT, "联系人或部门。", "活动部"),
        Field("phone", "电话", Type.TEXT, "咨询电话。", "0513-00000000"),
        Field("live", "直播", Type.URL, "直播网址。", "https://example.org/live"),
        Field("notes", "须知", Type.TEXT, "注意事项，一行一条。", "遇雨顺延一天", MANY),
        Field(
            "id",
            "编号",
            Type.TEXT,
            "文件改名或搬家后，写上原来的路径，订阅的人才不会重复收到。",
            "nantong/haobin-xiaye/2026",
        ),
    ),
    help="一个文件一个活动。",
)

BRAND = Record(
    "brand",
    "品牌",
    model.Brand,
    (
        Field("name", "名称", Type.TEXT, "品牌名称。", "濠滨夏夜", required=True),
        Field("category", "类别", Type.TEXT, "是什么样的品牌。", "广场文化"),
        Field(
            "tagline", "一句话", Type.TEXT, "写在封面上的一句话。", "濠河边的广场，四十一个夏天。"
        ),
        Field("since", "始于", Type.LOOSE_DATE, "哪一年（或哪一天）开始。", "1983-04-08"),
        Field("rhythm", "惯例", Type.TEXT, "一般什么时候举行。", "每年夏天的星期六"),
        Field("story", "故事", Type.PROSE, "品牌的来历，可分段，可用 Markdown。", "第一段。"),
        Field("color", "封面色", Type.COLOR, "封面的底色，要深到能看清白字；不带 #。", "14213d"),
        Field("totals", "累计", Type.TEXT, "历年累计的数字。", shape=KEYED, record=TOTAL),
        Field(
            "organisers",
            "组织单位",
            Type.TEXT,
            "指导、主办、承办、协办。",
            shape=RECORD,
            record=ORGANISERS,
        ),
        Field("replays", "回放平台", Type.TEXT, "在哪里看回放。", shape=KEYED, record=LINK),
    ),
    help="品牌文件夹里的 brand.yml：一年又一年不变的内容。",
)

VENUE = Record(
    "venue",
    "场地",
    model.Venue,
    (
        Field("name", "名称", Type.TEXT, "场地名称。", "五一文化广场", required=True),
        Field(
            "centre",
            "中心",
            Type.WORD,
            "文化中心、教育中心、健康中心、服务中心之一。",
            "文化中心",
            words=model.Centre,
        ),
        Field("capacity", "容量", Type.INT, "可容纳多少人。", "800"),
        Field("address", "地址", Type.TEXT, "不在宫内时的地址。", "濠南路 1 号"),
        Field("where", "位置", Type.TEXT, "在宫里什么地方。", "主楼三层"),
        Field("hours", "开放时间", Type.TEXT, "什么时候开放。", "每天 9:00—21:00"),
        Field("accessibility", "无障碍", Type.TEXT, "无障碍设施。", "有坡道和无障碍卫生间"),
        Field("note", "说明", Type.TEXT, "其他说明。", "露天，遇雨改到剧场"),
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
        Field("name", "名称", Type.TEXT, "全称。", "南通市劳动人民文化宫", required=True),
        Field("short", "简称", Type.TEXT, "地方窄的时候用的简称。", "南通文化宫"),
        Field("city", "城市", Type.TEXT, "所在城市。", "江苏南通"),
        Field("mission", "宗旨", Type.TEXT, "一句话说明是什么样的地方。", "职工的学校和乐园"),
        Field("intro", "介绍", Type.PROSE, "介绍，可分段，可用 Markdown。", "第一段。"),
        Field("address", "地址", Type.TEXT, "地址。", "洸河路 18 号"),
        Field("geo", "坐标", Type.GEO, "纬度和经度（WGS-84）。", "35.41, 116.58"),
        Field("phone", "电话", Type.TEXT, "电话。", "0537-0000000"),
        Field("hours", "开放时间", Type.TEXT, "什么时候开门。", "每天 8:30—21:00"),
        Field("transport", "交通", Type.TEXT, "怎么来。", "公交 1 路文化宫站"),
        Field("opened", "启用", Type.LOOSE_DATE, "哪天启用。", "2021-11-26"),
        Field("color", "主色", Type.COLOR, "本宫的颜色，要深到能在白底上看清；不带 #。", "a8201a"),
        Field("website", "网站", Type.URL, "官方网站或公众号主页。", "https://example.org/"),
        Field("totals", "数字", Type.TEXT, "面积、人次等数字。", shape=KEYED, record=TOTAL),
        Field("honours", "荣誉", Type.TEXT, "获得的荣誉。", shape=KEYED, record=HONOUR),
        Field("venues", "场地", Type.TEXT, "宫里的场地。", shape=KEYED, record=VENUE),
    ),
    help="文化宫文件夹里的 palace.yml。",
)

ALLIANCE = Record(
    "alliance",
    "联盟",
    model.Alliance,
    (
        Field("name", "名称", Type.TEXT, "联盟名称。", "职工文化宫联盟", required=True),
        Field("intro", "介绍", Type.TEXT, "一句话介绍。", "一处一处的文化宫，连成一张网"),
    ),
    help="events/alliance.yml；只有一座文化宫时不需要它。",
)

BREAK = Record(
    "break",
    "假期",
    model.Break,
    (
        Field(
            "days",
            "日期",
            Type.DATES,
            "放假的一天，或从哪天至哪天。",
            "2026-02-15 至 2026-02-23",
            required=True,
        ),
    ),
    help="冒号前写节日，冒号后写放假的日期。",
    short="days",
    key=Type.TEXT,
    key_attr="name",
    key_example="春节",
)

HOLIDAYS = Record(
    "holidays",
    "节假日安排",
    model.HolidayYear,
    (
        Field(
            "status",
            "状态",
            Type.WORD,
            "正式（国务院已公布）或待公布。",
            "正式",
            required=True,
            words=model.Arrangement,
        ),
        Field("notice", "通知", Type.TEXT, "通知的文号或标题。", "国办发明电〔2024〕12号"),
        Field("source", "来源", Type.URL, "通知的网址。", "https://example.org/notice"),
        Field("off", "放假", Type.TEXT, "各节日放假的日期。", shape=KEYED, record=BREAK),
        Field("work", "上班", Type.DATE, "调休上班的周末。", "2026-02-14", MANY),
    ),
    help="events/holidays/年份.yml：照国务院办公厅的通知抄录；没有公布时状态写 待公布。",
)

EXTRA = Record(
    "extra",
    "附加设置",
    model.Extra,
    (Field("notice", "声明", Type.TEXT, "写在每一页上的一句话。", "示例站点，日程为演示数据"),),
    help="mkdocs.yml 的 extra。",
    open=True,
)

SETTINGS = Record(
    "settings",
    "站点设置",
    model.Settings,
    (
        Field("site_name", "站点名称", Type.TEXT, "网站名称。", "宫历", required=True),
        Field(
            "site_url",
            "站点网址",
            Type.URL,
            "网站正式发布的网址，日历订阅里的编号由它而来，发布后不要再改。",
            "https://gongli.example.org/",
            required=True,
        ),
        Field("extra", "附加设置", Type.TEXT, "其他设置。", shape=RECORD, record=EXTRA),
    ),
    help="mkdocs.yml。",
    open=True,
)

FILES: tuple[Record, ...] = (ALLIANCE, PALACE, BRAND, ACTIVITY, HOLIDAYS, SETTINGS)
"""The records that are whole files."""
