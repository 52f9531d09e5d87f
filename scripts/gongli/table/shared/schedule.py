"""Fields of `when:` and of single occurrences."""

from gongli import model
from gongli.table.record import Field, Record, Shape, Type, chosen, group, keyed, names
from gongli.table.shared.admission import ENTRY
from gongli.table.shared.audience import audience
from gongli.table.shared.place import GEO
from gongli.table.shared.small import CHANNEL, LINK, TOTAL
from gongli.table.shared.visiting import REGISTRATION

MANY = Shape.MANY

OFF = Record(
    "off",
    "停课",
    model.Off,
    (Field("reason", "原因", Type.TEXT, "为什么停。", "承办考试"),),
    help="冒号前写哪天、从哪天至哪天、哪个月，或 寒假、暑假；冒号后写原因，可以不写。",
    short="reason",
    key=Type.STRETCH,
    key_attr="days",
    key_example="2026-04-11",
    listed=True,
)

_EVERY = Field(
    "every",
    "每",
    Type.EVERY,
    "怎样重复：每天、工作日、休息日（周末和放假，调休上班的除外）、周六、"
    "[周二, 周四]、周一至周五、隔周周六、每三周周六、单数周周二（开始那周是第 1 周）、"
    "每月第二个周六、每月倒数第二个周一、每月15日、每月1日和最后一天、每月最后一个工作日、"
    "隔月第二个周六、每季度最后一个周五、每年6月10日。要同时写开始，以及结束或课时。",
    "周六",
)
_TIME = Field(
    "time",
    "时间",
    Type.DAY_TIMES,
    "几点到几点；一天几场就写几段；不分时间写 全天；到次日的写 22:00-次日01:00；"
    "没说几点结束写 19:30起；几点还没定写 待定；几天不一样的，前面写星期或日期："
    "[周二 19:30-21:00, 周六 9:00-10:30]。",
    "19:30-21:00",
    MANY,
)

CHANGE = Record(
    "change",
    "改为",
    model.Change,
    (_EVERY, _TIME),
    help="从某天起重复或时间变了，以那一天为名；变以前的还照原来。没写的照旧。",
    key=Type.MONTH_OR_DATE,
    key_attr="start",
    key_example="2026-10-01",
)

WHEN = Record(
    "when",
    "时间安排",
    model.When,
    (
        _EVERY,
        Field(
            "dates",
            "日期",
            Type.DATE,
            "一个或几个具体日期；连着几天、天天都办的写 至。",
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
            "农历日期或节日落在公历哪一年；可以写几年。节日前后几天的，写节日的年份。",
            "2026",
            MANY,
            also=("year",),
        ),
        Field(
            "undecided",
            "待定",
            Type.UNDECIDED,
            "日子还没有定：写 时间安排: 待定；知道大概的，写 待定: 12月中旬。"
            "不进日历订阅，定了再改成日期。",
            "12月中旬",
            also=("未定",),
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
        _TIME,
        Field(
            "hours",
            "开放时间",
            Type.TIMES,
            "连续多天的展览等每天几点开放，中午关门的写两段；写了它，开始到结束算作一整段。",
            "09:00-17:00",
            MANY,
        ),
        Field(
            "closed",
            "闭馆",
            Type.CLOSED,
            "每周哪几天闭馆；放假照开的写 周一（法定节假日除外）。",
            "周一",
            also=("休馆",),
        ),
        keyed(
            "off",
            "停课",
            "哪些天不上课、不办；课时从后面补上，没有公布过的也不算取消。",
            OFF,
            also=("停办日", "停演", "停讲", "除外", "except"),
        ),
        keyed("changes", "改为", "从某天起改时间、改星期，写在这里，以前的才不变。", CHANGE),
        chosen(
            "on_holiday",
            "节假日",
            model.Policy,
            "遇到放假怎么办：照常（默认）、停办、顺延（改到放假后的第一天）、提前（改到放假前的最后一天）。",
            "停办",
        ),
        chosen(
            "on_makeup_workday",
            "调休上班日",
            model.Policy,
            "遇到调休上班的周末怎么办：照常（默认）、停办、移到次日、提前。",
            "照常",
        ),
        chosen(
            "on_weekend",
            "周末",
            model.Policy,
            "遇到周六、周日（调休上班的除外）怎么办：照常（默认）、停办、顺延、提前。",
            "顺延",
        ),
        chosen(
            "on_closing",
            "闭馆日",
            model.Policy,
            "遇到本宫或场地的特殊开放写了闭馆怎么办：照常（默认）、停办、顺延、提前。",
            "停办",
        ),
    ),
    help="什么时候举行。每、日期、农历、节日、开放时间，五种写法选一种；没有定的写 待定。",
    short="undecided",
)

SESSION = Record(
    "session",
    "场次",
    model.Session,
    (
        Field("title", "题目", Type.TEXT, "这一场的题目。", "开幕式·市总工会专场", also=("标题",)),
        Field("speaker", "主讲", Type.TEXT, "主讲人或教师。", "王老师", also=("主讲人", "教师")),
        names("performers", "演出单位", "演出或展示的团队。", "纺织职工艺术团"),
        Field("summary", "简介", Type.TEXT, "一句话简介。", "开幕大合唱与灯光秀"),
        Field("description", "介绍", Type.PROSE, "详细介绍，可分段。", "演出前半小时开放入场。"),
        Field(
            "programme",
            "节目单",
            Type.TEXT,
            "节目，一行一个。",
            "合唱《咱们工人有力量》",
            MANY,
            repeats=True,
        ),
        audience("只有这一场不同的对象，如专场；写法同活动的 对象。", "环卫工"),
        chosen(
            "status", "状态", model.SessionStatus, "照常、已满、延期（新日期待定）、取消。", "取消"
        ),
        Field("moved_to", "改到", Type.DATE, "改到哪一天。", "2026-07-19", also=("改期到",)),
        Field(
            "made_up",
            "补课",
            Type.DAY_AND_HOURS,
            "这一课取消了，哪天补；课序不变。时间不同的写 2026-06-13 14:00-15:30。",
            "2026-06-13",
        ),
        Field("reason", "原因", Type.TEXT, "为什么改期、取消、换地点。", "暴雨"),
        Field("time", "时间", Type.TIMES, "只有这一场不同的时间。", "19:00-20:30"),
        Field(
            "venue", "地点", Type.VENUE, "只有这一场不同的地点。", "职工剧场", also=("场地", "场馆")
        ),
        Field("place", "宫外地点", Type.TEXT, "这一场在文化宫外面的地点。", "余吾煤业职工活动中心"),
        Field("address", "地址", Type.TEXT, "宫外地点的地址。", "余吾镇矿区路 1 号"),
        GEO,
        Field("extra", "加场", Type.YES, "原来没有、加出来的一场，写 是。", "是", also=("加演",)),
        Field("number", "期号", Type.INT, "写明这一场是第几期，后面接着往下数。", "1801"),
        Field("quota", "名额", Type.INT, "只有这一场不同的名额。", "60"),
        group("registration", "报名", "这一场另外报名的；没写的照活动的。", REGISTRATION),
        ENTRY,
        keyed("live", "直播", "各平台的直播；只写网址或名称也可以。", CHANNEL, type=Type.CHANNEL),
        keyed("replays", "回放", "各平台的回放。", LINK, type=Type.URL),
        keyed("metrics", "成效", "这一场的人次等数字。", TOTAL),
        chosen(
            "accessibility",
            "无障碍",
            model.Access,
            "这一场另有的安排：轮椅通行、手语翻译、字幕、助听设备、盲文、口述影像。",
            "手语翻译",
            MANY,
        ),
        Field("allow_clash", "允许冲突", Type.TEXT, "与别的活动同时同地的理由。", "两场合办"),
        Field("note", "备注", Type.TEXT, "其他说明。", "请自带小凳"),
    ),
    help="某一场与众不同的地方，以原定日期为名；改期以后仍写原定日期。",
    short="title",
    key=Type.SLOT,
    key_attr="slot",
    key_example="2026-06-27",
)
