"""What lone words say of an occurrence: that it is off, put off, elsewhere, extra, as usual.

One table of stems by meaning.  A text means something where it is nothing but such words, in
whatever brackets, with adverbs before them (已, 本次, 因故) and tails behind them (了, 一次, 通知);
one more word and it is a title (闭馆之夜, 取消高考的那一年), as is what stands in 《》.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum

from gongli.characters import flattened, visible


class Meaning(Enum):
    """What the words say."""

    OFF = "off"
    POSTPONED = "postponed"
    ELSEWHERE = "elsewhere"
    SPEAKER = "speaker"
    EXTRA = "extra"
    FULL = "full"
    USUAL = "usual"
    UNDECIDED = "undecided"
    NOTHING = "nothing"


_LONGEST = 16
"""Characters of a text that can be nothing but such words."""
_EVENT = "(?:活动|演出|场次|课程|讲座|放映|电影|比赛|赛事|展览|培训|排练|训练|表演|班|课|讲|场)"
_DONE = (
    "(?:举办|举行|开展|开放|开课|开讲|开馆|开门|开班|开演|开场|上课|上演|演出|放映|播放|播出|进行|"
    "营业|安排|组织|排课|授课|办|开|上|讲|演|放|播|排)"
)
_PLACE = "(?:场地|场馆|地点|地方|教室|会场|会议室|剧场|展厅|厅|馆|地址|位置)"
_ABOUT = (
    "(?:题目|节目单|节目|片子|内容|主题|片名|影片|片目|片单|曲目|剧目|主讲人|主讲|讲师|教师|老师|嘉宾|"
    "演出单位|单位|人员|名称|标题|地点|场地|专场|具体|详情)"
)
_SPAN = r"(?:[\d一二两三四五六七八九十]+(?:天|日|周|个星期|星期|个礼拜|个月|小时|次|场))"
_STEMS: Mapping[Meaning, tuple[str, ...]] = {
    Meaning.UNDECIDED: (
        f"{_ABOUT}?(?:还|尚|仍)?(?:待|未|没)(?:定|排|补|补充|填|更新|通知|公布|发布|安排|确定|确认|排定|"
        "落实|商定|明确|商|议)",
        f"{_ABOUT}(?:另定|再定|另行通知|另行公布|再通知|暂缺|暂无|不详)",
        f"(?:暂无|没有|无|没|尚无){_ABOUT}",
        *("敬请期待", "请期待", "敬请关注", "稍后公布", "不详", "未知", "tbd", "tba", "todo"),
        "unknown",
    ),
    Meaning.OFF: (
        *("取消", "撤销", "撤消", "作废", "叫停", "暂停", "中止", "终止", "停止", "泡汤", "中断"),
        "停(?:(?=一)|课|讲|演|办|播|映|放|赛|训|排|开|业|馆|展|运|工|更)",
        f"(?:不再?|未能?|没能?|无法|不能|不可|没法)(?:如期|正常|按时|按期)?{_DONE}",
        f"{_DONE}不(?:了|成)",
        f"(?:没有?|无|没得|不安排)(?:{_EVENT}|安排)",
        "(?:闭|休)(?:馆|园|场|课|业|市|演|讲|展|赛|息|刊)",
        *("歇业", "歇馆", "歇", "放假", "关门", "关闭", "关馆", "打烊", "不对外"),
    ),
    Meaning.POSTPONED: (
        *("改期", "改日", "改天", "改时间", "换时间", "改日子", "调期", "移期", "调课", "延期"),
        *("延后", "延迟", "后延", "顺延", "推迟", "推后", "押后", "缓办", "缓期", "缓开", "暂缓"),
        "(?:择|另|改)(?:期|日|行)(?:再|另行)?(?:通知|安排|公布|告知|确定)?",
        "(?:再|等|待|等待|另外|等候)(?:通知|公布|告知)",
        *("往后推", "往后延", "提前", "时间提前", "另定", "另排"),
        "(?:时间|日期|日子|开课|档期)(?:待定|未定|待排|有变化?|有变动|变动|变更|变了|改了|换了|调整|另定|再定|待通知)",
    ),
    Meaning.ELSEWHERE: (
        f"(?:换|改|调|更换|变更|改换|调换|调整|另换|改变){_PLACE}",
        f"{_PLACE}(?:变更|有变化?|有变动|有调整|变动|调整|变了|改了|换了|更换|改变)",
        *("换场", "易地", "异地", "移师", "换地儿"),
    ),
    Meaning.SPEAKER: (
        "(?:换|改|更换|变更|调换|另换)(?:主讲人?|讲师|老师|教师|嘉宾|讲者|主持人?)",
        "(?:主讲人?|讲师|老师|教师|嘉宾|讲者)(?:变更|有变化?|有变动|有调整|调整|换了|改了|更换)",
    ),
    Meaning.EXTRA: (
        "(?:加|补|增)(?:演|场|课|讲|开|办|映|放|赛|播|训|排)",
        "(?:加|补|增加|新增|追加|增)(?=一(?:场|次|课|讲|节|期))",
        *("增加", "新增", "追加"),
    ),
    Meaning.FULL: (
        *("已满", "满员", "报满", "满座", "满额", "客满", "约满", "售罄", "售完", "抢光", "约完"),
        "(?:名额|报名|票|座位|预约|人数|人)已?(?:满|售罄|光|没了|完)",
    ),
    Meaning.USUAL: (
        f"(?:正常|照常|如常|如期|照旧|照样|按时|按期|准时|按计划|继续(?=.))(?:{_DONE}|{_EVENT})?",
        *("正常", "不变", "照旧", "如旧", "如故", "没变", "未变", "原样", "老样子"),
        *("照办", "照开", "照上", "照演", "按原计划", "原计划"),
        *("同平时", "同往常", "同平常", "确认"),
        "(?:没有?|无|未|不)(?:变化|变动|变更|调整|改动|改变|改期|取消|延期|推迟|停|停课|停办)",
        f"有{_EVENT}",
    ),
    Meaning.NOTHING: (
        *("无", "没有", "没", "暂无", "尚无", "无内容", "没有内容"),
        *("同上", "同前", "略", "空", "空白"),
        *("none", "null", "nil", "na", "待填", "待补充", "待补", "待更新"),
    ),
}
_ALONE: Mapping[Meaning, tuple[str, ...]] = {
    Meaning.OFF: (*"停休否不叉×✗✘❌✖❎", "no", "n", "false", "off"),
    Meaning.USUAL: (*"是有对办开√✓✔☑✅", "有的", "yes", "y", "true", "on", "ok"),
    Meaning.EXTRA: ("补", "加"),
}
"""Words that say it only where nothing stands before them."""
_BEFORE = (
    "(?:已经?|被|一切|本次|本场次|本场|本期|本节|本讲|本周|本日|本晚|本课|这次|这场|这期|这天|此次|此场|该场|该次|"
    "今天|今日|今晚|今|当天|当日|当晚|该日|那天|同日|明天|明晚|明日|上午|下午|晚上|晚场|日场|中午|白天|"
    "全天|全部|全体|全馆|全场|整天|一律|统一|全|都|均|暂时|暂|临时|因故|因事|突然|紧急|最终|"
    "可能|也许|大概|或|需要?|须|要|将会?|会|拟|予以|给予|现已?|决定|确定|经研究|注意|抱歉|遗憾|很遗憾|"
    "对不起|不好意思|非常抱歉|仍然?|依然|还是|还|则|故|又|再|再次|继续|只|仅|恢复|实行|宣布|通知|公告|"
    f"{_EVENT})"
)
_BEHIND = (
    f"(?:了|的|啦|中|本次|本场|这次|这场|今天|今晚|吧|掉|一下|通知|公告|通告|告示|处理|敬请谅解|请谅解|请见谅|见谅|抱歉|特此通知|"
    f"请注意|为准|一(?:次|场|天|日|晚|周|期|讲|节|课|回|轮)|{_SPAN}|状态|{_DONE}|{_EVENT})"
)
_OF_ANY = "|".join(f"(?P<{meaning.name}>{'|'.join(stems)})" for meaning, stems in _STEMS.items())
_STEM = "|".join(stem for stems in _STEMS.values() for stem in stems)
_WHOLE = re.compile(
    f"{_BEFORE}*(?:{_OF_ANY}){_BEHIND}*(?:{_BEFORE}*(?:{_STEM}){_BEHIND}*)?", re.IGNORECASE
)
_BARE = {word: meaning for meaning, words in _ALONE.items() for word in words}


def meaning(text: str) -> Meaning | None:
    """What a text says that is nothing but such words; None where it may be a title."""
    flat = flattened(visible(text)).lower()
    words = "".join(char for char in flat if unicodedata.category(char)[0] not in "PZC")
    if not words or len(words) > _LONGEST:
        return None
    found = _BARE.get(words) or _BARE.get(words.rstrip("了")) or _of_stems(words)
    # 《改期》 is the title of a work; 《无》 is still none.
    return None if "《" in flat and found is not Meaning.NOTHING else found


def _of_stems(words: str) -> Meaning | None:
    match = _WHOLE.fullmatch(words)
    return Meaning[match.lastgroup] if match and match.lastgroup else None
