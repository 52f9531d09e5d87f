"""Fields of the files beside the activities: days off, and mkdocs.yml."""

from gongli import model
from gongli.model.settings import SAMPLE_HOST
from gongli.table.record import Field, Record, Shape, Type, chosen, group, keyed

MANY = Shape.MANY

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
        chosen(
            "status",
            "状态",
            model.Arrangement,
            "正式（国务院已公布）或待公布。",
            "正式",
            required=True,
        ),
        Field("notice", "通知", Type.TEXT, "通知的文号或标题。", "国办发明电〔2024〕12号"),
        Field("source", "来源", Type.URL, "通知的网址。", "https://example.org/notice"),
        keyed("off", "放假", "各节日放假的日期。", BREAK),
        Field("work", "上班", Type.DATE, "调休上班的周末。", "2026-02-14", MANY),
        Field("winter", "寒假", Type.DATES, "这一年的寒假。", "2027-01-23 至 2027-02-21"),
        Field("summer", "暑假", Type.DATES, "这一年的暑假。", "2027-07-03 至 2027-08-31"),
    ),
    help="events/holidays/年份.yml：照国务院办公厅的通知抄录；没有公布时状态写 待公布。",
)

EXTRA = Record(
    "extra",
    "附加设置",
    model.Extra,
    (
        Field(
            "sample",
            "示例",
            Type.YES,
            "events/ 里还有示例；全换成自己的以后，删掉这一行，撤下的示例不会在手机上显示为取消。",
            "是",
        ),
        Field("notice", "声明", Type.TEXT, "写在每一页上的一句话。", "示例站点，日程为演示数据"),
        Field("licence", "许可", Type.TEXT, "别人怎样可以用这里的数据。", "转载请注明来源"),
        Field(
            "font",
            "字体",
            Type.TEXT,
            "分享图片用的中文字体文件；不写就用系统里的。",
            "fonts/NotoSerifSC-Bold.otf",
        ),
    ),
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
            Type.SITE_URL,
            "网站正式发布的网址，日历订阅里的编号由它而来，发布后不要再改。",
            f"https://{SAMPLE_HOST}/",
            required=True,
        ),
        group("extra", "附加设置", "其他设置。", EXTRA),
    ),
    help="mkdocs.yml。",
    open=True,
)
