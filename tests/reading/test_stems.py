"""Which lone words say how an occurrence stands, and which are titles."""

from datetime import date

import pytest

from gongli.reading.mistakes.otherwise import fields_of
from gongli.reading.mistakes.stems import Meaning, meaning

SAID = {
    Meaning.OFF: (
        "已取消 （取消） 本次取消 取消了 取消。 【通知】取消 "
        "暂停 暂停一次 停一次 停课一次 闭馆 全天闭馆 休馆 歇业 没有课 本周没课 不举办 "
        "今天不办 暂不开放 无演出 无场次 取消本场 今晚演出取消 放假一天 办不成 否 × ❌ no"
    ),
    Meaning.POSTPONED: (
        "改期 已改期 改期，另行通知 延后 顺延 推迟 暂缓举行 另行通知 择日举行 改时间 演出延期"
    ),
    Meaning.ELSEWHERE: "换场地 改地点 已换教室 场地有变 地点变更通知 易地举行",
    Meaning.SPEAKER: "换老师 更换主讲 主讲有变",
    Meaning.EXTRA: "补课 加演 加场 临时加场 加一场 补讲一次 增加一场",
    Meaning.FULL: "名额已满 报名满了 满座 客满",
    Meaning.USUAL: "正常 不变 照旧 照常举行 一切照常 没变化 不取消 有 有课 是 √ ✓ yes",
    Meaning.UNDECIDED: (
        "未排 待排 待定 未定 题目待定 节目待定 内容未定 敬请期待 暂无题目 主讲待公布 TBA"
    ),
    Meaning.NOTHING: "无 「无」 “无” 《无》 （暂无） N.A. n/a None 同上 无\u200b",
}
TITLES = (
    "取消高考的那一年 推迟的约会 休息日的歌 无名之辈 改期之后 加演·交通职工专场 闭馆之夜 "
    "停电以后怎么办 是枝裕和影展 有你真好 暂停键 正常人 照常升起 如期而至 "
    "没有共产党就没有新中国 未完待续 另一个我 改革开放 开放麦 补课记 加班 不变的初心 "
    "开讲啦 无题 略阳民歌 空山 换位思考 上 《改期》 《取消》 休止符 暂停，然后出发 "
    "春·改期 因为爱情 满座衣冠 新春专场（三楼） 音乐会-春 上（第一集） —— 有课·春"
)


@pytest.mark.parametrize("said", SAID, ids=lambda said: said.value)
def test_what_lone_words_say(said: Meaning) -> None:
    assert [text for text in SAID[said].split() if meaning(text) is not said] == []


@pytest.mark.parametrize("text", TITLES.split())
def test_titles(text: str) -> None:
    assert meaning(text) is None
    assert fields_of(text, date(2026, 12, 17)) == {}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("推迟一周", {"改到": "2026-12-24"}),
        ("顺延两天举行", {"改到": "2026-12-19"}),
        ("提前1天", {"改到": "2026-12-16"}),
        ("改在职工剧场", {"地点": "职工剧场"}),
        ("因天气原因改期", {"状态": "延期", "原因": "天气"}),
        ("因故暂停", {"状态": "取消"}),
        ("教师生病，暂停", {"状态": "取消", "原因": "教师生病"}),
        ("闭馆（装修）", {"状态": "取消", "原因": "装修"}),
        ("闭馆，因装修", {"状态": "取消", "原因": "装修"}),
        ("专场（已取消）", {"题目": "专场", "状态": "取消"}),
        ("专场（因雨改期）", {"题目": "专场", "状态": "延期", "原因": "雨"}),
        ("【取消】专场", {"题目": "专场", "状态": "取消"}),
        ("专场 - 已停办", {"题目": "专场", "状态": "取消"}),
    ],
)
def test_what_it_should_be(text: str, fields: dict[str, str]) -> None:
    assert fields_of(text, date(2026, 12, 17)) == fields
