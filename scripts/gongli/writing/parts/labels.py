"""What facts are called, by the key that everything else knows them by."""

from gongli.writing.views import Fact

LABELS = {
    "absence": "请假缺勤",
    "accessibility": "无障碍",
    "address": "地址",
    "age": "年龄",
    "amenities": "设施",
    "art_forms": "门类",
    "audience": "对象",
    "bus": "公交",
    "campaigns": "主题行动",
    "capacity": "容量",
    "category": "类别",
    "channels": "平台",
    "co_organiser": "协办",
    "contact": "咨询",
    "custom_bus": "定制公交",
    "discounts": "优惠",
    "eligibility": "条件",
    "email": "邮箱",
    "equipment": "设备",
    "fee": "费用",
    "guided_by": "指导",
    "hours": "开放",
    "invited": "特邀",
    "left": "余位",
    "level": "程度",
    "live": "直播",
    "maps": "地图",
    "materials": "自备",
    "metro": "地铁",
    "organiser": "承办",
    "parking": "停车",
    "performers": "演出",
    "phone": "电话",
    "place": "地点",
    "planned_place": "原定地点",
    "point": "分宫",
    "prices": "收费",
    "quota": "名额",
    "reach": "参与",
    "registration": "报名",
    "registration_url": "网上报名",
    "replays": "回放",
    "role": "本宫角色",
    "run_by": "运营",
    "slots": "时段",
    "sort": "用途",
    "speaker": "主讲",
    "special_hours": "特殊开放",
    "sponsor": "主办",
    "theme": "主题",
    "transport": "交通",
    "waiting": "候补",
    "weather": "天气",
    "website": "网站",
    "when": "时间",
    "where": "位置",
}
"""Keys are the names of attributes in the model, where there is one."""


def fact(key: str, *values: str | None, url: str = "", label: str = "") -> list[Fact]:
    """One line of a fact sheet, or none when there is nothing to say."""
    said = tuple(value for value in values if value)
    return [Fact(label or LABELS[key], said, url, key=key)] if said else []
