"""What a phone shows of an occurrence: title, status, times, place, description."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from gongli.model import SHANGHAI, Occurrence
from gongli.rules.openings import registration_days
from gongli.writing.data.records import ACTIVITY
from gongli.writing.edition import Edition
from gongli.writing.feeds.events import event_of, registration_event
from gongli.writing.feeds.ics import Entry
from gongli.writing.parts.cards import Within, card
from gongli.writing.parts.covers import when_held
from gongli.writing.parts.facts import live_facts
from gongli.writing.parts.joining import registration_facts
from tests.sites.copies import SITE, edition_of
from tests.trees import SOUND, plant
from tests.writing.lookup import edition_with, find

NOTICE = "示例站点，日程为演示数据"

Told = Callable[..., Entry]


@pytest.fixture
def told(nasty: Edition) -> Told:
    return lambda *name: event_of(nasty.calendar, find(nasty, *name))


@pytest.mark.parametrize(
    ("name", "summary", "status"),
    [
        (("gong/pinpai/2026", "2026-10-03"), "夏夜 2026", "CONFIRMED"),
        (("gong/pinpai/2026", "2026-10-10"), "【改期】夏夜 2026", "CONFIRMED"),
        (("gong/pinpai/2026", "2026-10-17"), "【取消】品牌；🎉：台风夜", "CANCELLED"),
        (("gong/pinpai/2026", "2026-10-24"), "【延期】夏夜 2026", "CANCELLED"),
        (("gong/pinpai/2026", "2026-10-28"), "品牌；🎉：加演", "CONFIRMED"),
        (("gong/pinpai/2026", "2026-10-31"), "【改期】品牌；🎉：跨年的改期", "CONFIRMED"),
        (("gong/pinpai/2026", "2026-11-21"), "夏夜 2026", "CONFIRMED"),
        (("gong/liangchang", "2026-12-06"), "一天两场", "CONFIRMED"),
        (("gong/liangchang", "2026-12-06-2"), "【取消】一天两场", "CANCELLED"),
        (("gong/nidi", "2026-12-07"), "拟定的", "TENTATIVE"),
        (("gong/quxiao", "2026-12-08"), "【取消】整个取消", "CANCELLED"),
        (("gong/yanqi", "2026-12-10"), "【延期】整个延期", "CANCELLED"),
        (("gong/yexiao", "2026-12-10", "shufa"), "【改期】书法（第 2/3 课）", "CONFIRMED"),
        (("gong/yexiao", "2026-12-02", "hechang"), "合唱（第 1/3 课）", "CONFIRMED"),
    ],
)
def test_title_and_status(told: Told, name: tuple[str, ...], summary: str, status: str) -> None:
    """5 and 6: the prefix tells what a phone may not show of the status."""
    entry = told(*name)
    assert (entry.summary, entry.status) == (summary, status)


def test_a_stop_whose_title_begins_with_the_series_does_not_tell_it_twice(sample: Edition) -> None:
    own = sample.calendar.of(
        a for a in sample.calendar.alliance.all_activities() if a.brand == "aizai-siji"
    )
    told = {event_of(sample.calendar, o).summary for o in own}
    assert "爱在四季·工会有约 2026 冬·许村" in told
    assert [title for title in told if "：爱在四季" in title] == []


def test_a_numbered_lecture_tells_series_number_and_topic(sample: Edition) -> None:
    lecture = event_of(sample.calendar, find(sample, "qingdao/meizhou-yijiang/2026", "2026-05-25"))
    assert lecture.summary == "每周一讲第1806期：老楼加装电梯的法与理"


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        (("gong/kuaye", "2026-12-31"), datetime(2026, 12, 31, 22), datetime(2027, 1, 1, 1)),
        (
            ("gong/pinpai/2026", "2026-10-31"),
            datetime(2027, 1, 2, 19, 30),
            datetime(2027, 1, 2, 21),
        ),
    ],
)
def test_times_are_shanghais(
    told: Told, name: tuple[str, ...], start: datetime, end: datetime
) -> None:
    """10 and 19: never floating, and a named zone."""
    entry = told(*name)
    assert (entry.start, entry.end) == (
        start.replace(tzinfo=SHANGHAI),
        end.replace(tzinfo=SHANGHAI),
    )
    assert isinstance(entry.start, datetime)
    assert entry.start.tzinfo is SHANGHAI


def test_whole_days_end_on_the_day_after_the_last(told: Told) -> None:
    """11: DTEND is exclusive."""
    one, span = told("gong/quantian", "2026-12-31"), told("gong/zhanlan", "2026-12-30")
    assert [(type(e.start), e.start, e.end) for e in (one, span)] == [
        (date, date(2026, 12, 31), date(2027, 1, 1)),
        (date, date(2026, 12, 30), date(2027, 1, 4)),
    ]


def test_the_place_is_venue_palace_and_address(told: Told) -> None:
    own = told("gong/pinpai/2026", "2026-11-14")
    assert own.location == "小'剧场'，职工,文化;宫🎭 \"引号\" <b>，长江路 1 号，3 楼; 302, 甲"
    # The palace writes 35.41, 116.58 as Amap has it; calendars want that of satellites.
    assert own.geo == (35.410442, 116.574701)
    assert told("gong/nidi", "2026-12-07").location == ""


@pytest.mark.parametrize(
    ("point", "place"),
    [("东分宫", "教室，某宫"), ("{名称: 东分宫, 地址: 东路 2 号}", "教室，某宫，东路 2 号")],
)
def test_a_point_is_not_where_the_palace_is(tmp_path: Path, point: str, place: str) -> None:
    files = {
        "events/p/palace.yml": f"名称: 某宫\n地址: 西路 1 号\n分宫:\n  dong: {point}\n"
        "场地:\n  jiaoshi: {名称: 教室, 所在分宫: dong}\n",
        "events/p/a.yml": "名称: 一\n地点: 教室\n时间安排: {日期: 2026-11-28, 时间: 全天}\n",
    }
    edition = edition_of(plant(tmp_path, {**SOUND, **files}))
    assert event_of(edition.calendar, find(edition, "p/a", "2026-11-28")).location == place


@pytest.mark.parametrize("today", [date(2026, 11, 21), date(2027, 1, 2)])
def test_an_exhibition_tells_the_days_it_is_closed(tmp_path: Path, today: date) -> None:
    special = (
        "特殊开放:\n  2026-12-01: 闭馆\n"
        "  2027-01-01: {时间: 闭馆, 原因: 元旦}\n  2027-02-01: 闭馆\n"
    )
    when = "时间安排: {开始: 2026-11-15, 结束: 2027-01-31, 开放时间: 9:00-17:00, 闭馆: 周一}\n"
    edition = edition_with(tmp_path, f"名称: 画展\n类型: 展览\n{special}{when}", today)
    (o,) = edition.calendar.all_occurrences
    assert event_of(edition.calendar, o).description.split("\n")[:2] == [
        "开放时间：周二至周日 09:00–17:00",
        "特殊开放：12月1日 闭馆、2027年1月1日 闭馆（元旦）",
    ]


def test_a_window_for_works_has_no_hours(tmp_path: Path) -> None:
    text = "名称: 随手拍\n类型: 网络活动\n征集: {开始: 2026-10-01, 截止: 2026-12-01}\n"
    edition = edition_with(tmp_path, text)
    (o,) = edition.calendar.all_occurrences
    assert "全天" not in event_of(edition.calendar, o).description
    assert card(edition, o, Within.SITE).time == "10月1日—12月1日"
    assert when_held(edition, o.activity) == "10月1日—12月1日"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (("gong/nidi", "2026-12-07"), [NOTICE, f"{SITE}gong/nidi/#2026-12-07"]),
        (
            ("gong/quxiao", "2026-12-08"),
            ["因场馆维修取消", NOTICE, f"{SITE}gong/quxiao/#2026-12-08"],
        ),
        (("gong/yanqi", "2026-12-10"), ["新日期待定", NOTICE, f"{SITE}gong/yanqi/#2026-12-10"]),
        (
            ("gong/zhanlan", "2026-12-30"),
            ["开放时间：周二至周日 09:00–17:00", NOTICE, f"{SITE}gong/zhanlan/#2026-12-30"],
        ),
        (
            ("gong/yexiao", "2026-12-10", "shufa"),
            [
                "原定 12月10日 周四",
                "两门课",
                "对象：全体职工",
                "费用：免费",
                NOTICE,
                f"{SITE}gong/yexiao/#shufa-2026-12-10",
            ],
        ),
        (
            ("gong/yexiao", "2026-12-02", "hechang"),
            [
                "零基础",
                "对象：女职工",
                "费用：20 元",
                NOTICE,
                f"{SITE}gong/yexiao/#hechang-2026-12-02",
            ],
        ),
    ],
)
def test_the_description_line_by_line(told: Told, name: tuple[str, ...], lines: list[str]) -> None:
    """6 and 15: the old time of what was moved, plain text, the page's address last."""
    assert told(*name).description.split("\n") == lines


def test_a_rich_description(told: Told) -> None:
    entry = told("gong/pinpai/2026", "2026-11-07")
    speaker, summary, programme, *rest = entry.description.split("\n")
    assert (speaker, programme) == ("主讲：王,老师;", "节目：鼓乐《江海潮》, 合唱; 独唱、🎵🎶🎼")
    assert summary.startswith('一句话里有逗号, 分号; 冒号: 引号" ')
    live = "https://example.org/live?a=1,2;b=3&c=%E4%B8%AD"
    page = f"{SITE}gong/pinpai/2026/2026-11-07/"
    assert (entry.live, entry.url) == (live, page)
    assert rest == [f"直播：{live}", NOTICE, page]


def test_every_description_ends_with_its_page(sample: Edition, nasty: Edition) -> None:
    """15."""
    for edition in (sample, nasty):
        for entry in (event_of(edition.calendar, o) for o in edition.calendar.all_occurrences):
            assert entry.description.split("\n")[-1] == entry.url


def series(root: Path, today: date, more: str = "") -> list[Entry]:
    text = (
        "名称: 读书会\n时间安排: {每: 周六, 开始: 2026-12-19, 结束: 2027-01-02, 时间: 全天}\n"
        + more
    )
    edition = edition_with(root, text, today)
    return [event_of(edition.calendar, o) for o in edition.calendar.all_occurrences]


def contents(entries: list[Entry]) -> list[Entry]:
    """Without the stamp, which outside git is the day of the build."""
    return [Entry(**{**vars(e), "changed": None, "sequence": 0}) for e in entries]


def test_a_new_year_changes_no_event(tmp_path: Path) -> None:
    """4: an event that nobody touched is the same in every build."""
    more = "场次:\n  2026-12-26: {改到: 2027-01-03, 原因: 大雪}\n"
    before = contents(series(tmp_path, date(2026, 12, 31), more))
    assert contents(series(tmp_path, date(2027, 1, 1), more)) == before
    assert before[-1].description.split("\n")[0] == "原定 2026年12月26日 周六，因大雪改期"


def test_consecutive_days_of_one_span_touch(nasty: Edition) -> None:
    span: Occurrence = find(nasty, "gong/zhanlan", "2026-12-30")
    assert event_of(nasty.calendar, span).end - event_of(nasty.calendar, span).start == timedelta(
        days=5
    )


def test_where_it_is_live_without_an_address_is_told_by_its_name(tmp_path: Path) -> None:
    live = "直播: {视频号: 云山工会, 抖音: https://example.org/live}\n"
    when = "时间安排: {日期: 2026-12-05, 时间: 19:30起}\n"
    edition = edition_with(tmp_path, f"名称: 联欢\n{live}{when}")
    entry = event_of(edition.calendar, find(edition, "p/a", "2026-12-05"))
    assert entry.live == "https://example.org/live"
    assert entry.description.split("\n")[1:3] == [
        "视频号：云山工会",
        "抖音：https://example.org/live",
    ]
    facts = live_facts(edition.calendar.activities["p/a"].live)
    assert [(f.values, f.url) for f in facts] == [
        (("视频号：云山工会",), ""),
        (("抖音",), "https://example.org/live"),
    ]


JOINED = (
    "名称: 夜校\n名额: 2\n报名: {{开始: 2026-11-01, 截止: 2026-12-01 17:00, 已报: {taken},"
    " 小程序: 云山工会, 网址: https://a.cn/}}\n时间安排: {{日期: 2027-01-05, 时间: 19:30起}}\n"
)


@pytest.mark.parametrize("today", [date(2026, 10, 1), date(2026, 11, 21), date(2026, 12, 24)])
@pytest.mark.parametrize("taken", [0, 2])
def test_an_event_tells_the_way_and_the_deadline_but_never_whether_it_is_full(
    tmp_path: Path, taken: int, today: date
) -> None:
    edition = edition_with(tmp_path, JOINED.format(taken=taken), today)
    entry = event_of(edition.calendar, find(edition, "p/a", "2027-01-05"))
    assert [line for line in entry.description.split("\n") if "报名" in line] == [
        "报名：小程序“云山工会”，2026年12月1日 周二 17:00 截止",
        "报名网址：https://a.cn/",
    ]


def test_what_is_called_off_invites_nobody_to_enrol(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, JOINED.format(taken=0) + "场次: {2027-01-05: {状态: 取消}}\n")
    entry = event_of(edition.calendar, find(edition, "p/a", "2027-01-05"))
    assert "报名" not in entry.description


@pytest.mark.parametrize(
    ("draw", "told"),
    [("2026-12-05", "12月5日 周六摇号"), ("2026-12-05 10:00", "12月5日 周六 10:00 摇号")],
)
def test_when_lots_are_drawn_is_told_everywhere(tmp_path: Path, draw: str, told: str) -> None:
    text = f"名称: 夜校\n报名: {{开始: 2026-11-25, 截止: 2026-12-03, 摇号: {draw}}}\n"
    edition = edition_with(tmp_path, f"{text}时间安排: {{日期: 2026-12-20, 时间: 19:30起}}\n")
    calendar, activity = edition.calendar, edition.calendar.activities["p/a"]
    (held,) = calendar.occurrences["p/a"]
    (opening,) = registration_days(activity, [held])
    assert f"报名：12月3日 周四截止，{told}" in event_of(calendar, held).description.split("\n")
    assert told in registration_event(calendar, opening).description.split("\n")
    assert registration_facts(edition, activity, None)[0].values[-1] == told
    assert ACTIVITY.of(edition, activity)["registration"]["draw"][:10] == "2026-12-05"


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("入场: 免费入场\n", ["入场：直接来", "报名：到服务台登记"]),
        ("入场: 先报名\n", ["入场：先报名", "报名：到服务台登记"]),
        ("入场: 凭票\n场次: {2027-01-05: {状态: 取消}}\n", []),
        ("", ["报名：到服务台登记"]),
    ],
    ids=["said", "said as it follows", "called off", "what follows alone"],
)
def test_an_event_tells_how_one_gets_in_as_its_editor_wrote_it(
    tmp_path: Path, said: str, lines: list[str]
) -> None:
    """What follows from registration changes no event: phones have it by the way to enrol."""
    when = "时间安排: {日期: 2027-01-05, 时间: 19:30起}\n"
    edition = edition_with(tmp_path, f"名称: 夜校\n报名: 到服务台登记\n{when}{said}")
    told = event_of(edition.calendar, find(edition, "p/a", "2027-01-05")).description
    assert [line for line in told.split("\n") if line[:2] in ("入场", "报名")] == lines
