"""What editors write for a field before they know its name: tried before likeness of letters.

Likeness leads astray where the right word shares no character with the wrong one (讲师 is 主讲).
"""

from collections.abc import Mapping

from gongli.kinds import BY_KIND, KINDS, part_record
from gongli.problems import Phrase

_REST = {
    "题目": ("名称", "主题", "专场", "讲座题目", "课题"),
    "主讲": ("讲师", "老师", "授课", "授课老师", "主讲老师", "主讲嘉宾", "主持人"),
    "地点": ("改在", "地方", "场所", "活动地点", "位置"),
    "介绍": ("详情", "活动内容", "活动介绍", "详细介绍", "正文", "内容", "说明"),
    "备注": ("须知", "注意事项"),
    "费用": ("票价", "学费", "门票", "收费", "价格", "收费标准"),
    "名额": ("人数", "限额", "容量", "招生人数"),
    "入场": ("入场方式", "入场办法", "进场", "进场方式", "参加方式"),
    "对象": ("面向", "参加对象", "招生对象", "适合人群"),
    "节目单": ("节目", "曲目"),
    "改到": ("改期", "新日期", "改为", "延至", "延到", "推迟到"),
    "原因": ("理由", "取消原因", "改期原因"),
}
_SYNONYMS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "session": {name: tried for name, tried in _REST.items() if name != "费用"},
    "activity": {
        "名称": ("标题", "题目", "活动名称", "活动主题"),
        "时间安排": ("活动时间", "举办时间", "活动日期", "日程"),
        "介绍": _REST["介绍"],
        "主讲": _REST["主讲"],
        "特邀": ("嘉宾", "特邀嘉宾"),
        "名额": _REST["名额"],
        "费用": _REST["费用"],
        "入场": _REST["入场"],
        "须知": ("备注", "注意事项", "提示", "温馨提示", "注意"),
        "地点": _REST["地点"],
        "对象": _REST["对象"],
        "荣誉": ("获奖", "所获荣誉"),
        "电话": ("咨询电话", "联系电话"),
        "奖项": ("奖励", "奖项设置"),
    },
    "when": {
        "每": ("每周", "每月", "重复", "频率", "周期"),
        "开始": ("开始日期", "起始日期", "起始"),
        "结束": ("结束日期", "截止日期", "截止"),
        "时间": ("开始时间", "几点", "时间段"),
    },
    "round": {"赛果": ("成绩", "获奖名单", "结果", "名次")},
    "class": {"用餐": ("午餐", "餐食", "吃饭")},
    "venue": {"位置": ("楼层", "在哪里", "方位"), "容量": ("人数", "座位")},
    "brand": {"始于": ("创办", "创办时间", "创立", "创办年份"), "一句话": ("口号", "简介")},
    "dish": {"主讲": _REST["主讲"], "内容": ("介绍", "简介", "说明")},
    "registration": {
        "开始": ("开始日期", "报名开始", "开始时间"),
        "截止": ("结束", "截止日期", "报名截止", "截止时间"),
        "方式": ("报名方式", "办法"),
        "网址": ("链接", "报名网址"),
    },
    "palace": {
        "介绍": ("详情", "简介", "概况"),
        "电话": ("联系电话",),
        "电子邮箱": ("邮箱", "电邮", "邮件"),
    },
}
"""Of each record: the right name, and what is written for it."""
_PARTS = {part_record(kind).name for kind in KINDS if kind.parts}
_PART = {
    "教师": ("讲师", "授课", "授课老师", "任课老师"),
    "费用": _REST["费用"],
    "名额": _REST["名额"],
    "入场": _REST["入场"],
    "对象": _REST["对象"],
    "地点": _REST["地点"],
    "名称": ("题目", "标题", "课程名称"),
}

_TWO_LINES = Phrase(
    "开始: 2026-12-01 和 结束: 2026-12-31 两行", "from: 2026-12-01 and to: 2026-12-31 on two lines"
)
_OTHERWISE: Mapping[tuple[str, str], Phrase | str] = {
    ("activity", "报名时间"): "报名: {开始: 2026-12-01, 截止: 2026-12-15}",
    ("activity", "报名日期"): "报名: {开始: 2026-12-01, 截止: 2026-12-15}",
    ("activity", "报名方式"): "报名: {方式: 到一楼服务台登记}",
    ("activity", "展期"): "时间安排: {开始: 2026-12-01, 结束: 2026-12-31, 开放时间: 9:00-17:00}",
    ("activity", "时长"): "须知: 全程约 90 分钟",
    ("activity", "取消"): "状态: 取消",
    ("activity", "延期"): "状态: 延期",
    ("session", "取消"): "状态: 取消",
    ("session", "延期"): "状态: 延期",
    ("when", "展期"): _TWO_LINES,
    ("when", "展览时间"): _TWO_LINES,
}
"""What takes another form than the key that was tried."""


def otherwise(record: str, key: str, kind: str) -> Phrase | str:
    """How to write what this key is meant to say; empty where the key alone is wrong."""
    own = BY_KIND[kind].otherwise.get(key, "") if record == "activity" and kind else ""
    return own or _OTHERWISE.get((record, key), "")


def synonyms(record: str, name: str) -> tuple[str, ...]:
    """What is written for a field of this name."""
    return _SYNONYMS[record][name]


def synonym(record: str, key: str) -> str:
    """The name of the field that is meant, or an empty string."""
    known = _SYNONYMS.get(record, {})
    words = {**_PART, **known} if record in _PARTS else known
    return next((name for name, tried in words.items() if key in tried), "")
