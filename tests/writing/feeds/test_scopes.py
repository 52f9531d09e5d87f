"""What feeds there are, and what each is about."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from gongli.model import Alliance, Settings, State
from gongli.rules.calendar import Calendar
from gongli.rules.facets import gathered
from gongli.rules.history import Ledger, Snapshot, Version
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import Feeds, published
from gongli.writing.feeds.files import feed_view
from gongli.writing.feeds.scope import Scope, Sort
from gongli.writing.feeds.scopes import activity_scope, scopes
from tests.sites.copies import edition_of
from tests.sites.history import commit
from tests.trees import SOUND, one_activity, plant
from tests.writing.calendars import by_uid, one
from tests.writing.lookup import edition_with, files_on

LECTURE = """
名称: 午间讲座
类别: 公益讲座
对象: 附近单位职工
费用: 免费
地点: juchang
时间安排: {日期: [2026-12-09, 2026-12-12], 时间: 12:10-12:50}
"""
TERM = """
名称: 冬季班
类型: 夜校
类别: 公益培训
费用: 100 元
报名: {开始: 2026-11-25, 截止: 2026-11-30, 方式: 电话}
时间安排: {开始: 2026-12-01, 课时: 3, 时间: 19:00-20:30}
课程:
  hechang: {名称: 合唱, 对象: 职工家庭, 时间安排: {每: 周三}}
  shufa: {名称: 书法, 报名: {开始: 2026-12-02}, 时间安排: {每: 周四}}
"""
PALACE = """
名称: 某宫
场地:
  juchang: {名称: 剧场, 中心: 文化中心}
类别订阅:
  jiangzuo: {名称: 讲座, 包括: 公益讲座}
对象订阅:
  qinzi: {名称: 亲子, 包括: [家庭, 子女]}
  laonian: 老年人
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {"events/p/palace.yml": PALACE, "events/p/a.yml": LECTURE, "events/p/b.yml": TERM}
    return plant(tmp_path, {**SOUND, **files})


def slots(scope: Scope) -> list[str]:
    """The days of what a scope carries, and of what has gone from it."""
    days = [str(o.slot) for o in scope.occurrences] + [g.snapshot.start[:10] for g in scope.ghosts]
    return sorted(days)


def table(edition: Edition) -> dict[str, list[str]]:
    return {scope.id: slots(scope) for scope in scopes(edition) if scope.heading}


def test_the_groups_of_a_site(root: Path) -> None:
    """A group that holds nothing has no feed; a palace's own topics gather the whole site."""
    term = ["2026-12-02", "2026-12-03", "2026-12-09", "2026-12-10", "2026-12-16", "2026-12-17"]
    assert table(edition_of(root)) == {
        "slots/lunch": ["2026-12-09"],
        "slots/after-work": term,
        "slots/weekend": ["2026-12-12"],
        "categories/jiangzuo": ["2026-12-09", "2026-12-12"],
        "audiences/qinzi": ["2026-12-02", "2026-12-09", "2026-12-16"],
        "audiences/workers": ["2026-12-09", "2026-12-12"],
        "audiences/families": ["2026-12-02", "2026-12-09", "2026-12-16"],
        "centres/culture": ["2026-12-09", "2026-12-12"],
        "free": ["2026-12-09", "2026-12-12"],
        "p/registration": [],
    }


def test_a_palace_has_no_groups_but_its_topics_go_before_the_alliances(root: Path) -> None:
    alliance = "名称: 联盟\n类别订阅:\n  peixun: 培训\n  jiangzuo: 夜校\n"
    found = table(edition_of(plant(root, {"events/alliance.yml": alliance})))
    assert {name: len(days) for name, days in found.items() if "categories" in name} == {
        "categories/peixun": 6,
        # The palace's own of that id goes before the alliance's.
        "categories/jiangzuo": 2,
    }
    assert {name.removeprefix("p/") for name in found if "slots" in name} == {
        "slots/lunch",
        "slots/after-work",
        "slots/weekend",
    }


EVENING = "名称: 晚会\n时间安排: {{日期: [{days}], 时间: 19:00-20:00}}\n"


def test_an_activity_has_a_feed_from_its_second_event_on_and_keeps_it(tmp_path: Path) -> None:
    """What went counts: no feed ever vanishes while its activity stands."""
    told = []
    for n, days in enumerate(("2026-12-05", "2026-12-05, 2026-12-06", "2026-12-05"), 1):
        one_activity(tmp_path, EVENING.format(days=days))
        commit(tmp_path, f"2026-11-{n:02}T08:00:00+08:00")
        files = files_on(tmp_path)
        (record,) = json.loads(files["data/calendar.json"])["activities"]
        page = files["p/a/index.md"].decode()
        told.append(("feeds/p/a.ics" in files, record["feed"] is not None, "webcal:" in page))
        assert "p/a/2026-12-05.ics" in files
    assert told == [(False,) * 3, (True,) * 3, (True,) * 3]


def test_one_event_is_offered_as_a_file_and_its_palaces_calendar(tmp_path: Path) -> None:
    for day, (ics, words) in {
        date(2026, 12, 5): (2, "加入手机日历"),
        date(2026, 12, 6): (0, "以后的活动"),
    }.items():
        one_activity(tmp_path, EVENING.format(days="2026-12-05"))
        page = LexborHTMLParser(files_on(tmp_path, day)["p/a/index.md"].decode())
        box = page.css_first(".gl-single")
        assert box.css_first("h2").text() == words
        assert box.css('a[href="../#subscribe"]')[0].text() == "订阅某市工人文化宫"
        # On the cover, in the box; its row has a third.
        links = page.css('.gl-button[href="2026-12-05.ics"]')
        assert (len(links), page.css("[data-subscribe], a[href='#subscribe']")) == (ics, [])


SHOT = Snapshot(
    "p/a", "", "2026-12-05", "2026-12-06", State.SCHEDULED, venue="", location="", digest=""
)
SETTINGS = Settings("测试", "https://example.org/")
BARE = Edition(Calendar(SETTINGS, Alliance(), {}), date(2026, 11, 21), Ledger())


@given(
    st.lists(
        st.tuples(st.sets(st.integers(1, 4), max_size=3), st.booleans(), st.booleans()),
        max_size=6,
    )
)
def test_no_history_takes_a_feed_away(steps: list[tuple[set[int], bool, bool]]) -> None:
    """Whatever comes, goes, comes again and is forgotten with the sample's mark."""
    ledger, had = Ledger(), False
    for day, (slots, unmarked, closed) in enumerate(steps, 1):
        table = {f"2026120{n}.p.a@example.org": SHOT for n in slots}
        gone = frozenset({"p"} if closed else ())
        when = datetime(2026, 11, day, tzinfo=UTC)
        version = Version(f"c{day}", when, {"p/a": table}, {}, gone, unmarked)
        ledger = ledger.with_version(version)
        has = "p/a" in replace(BARE, ledger=ledger).series
        assert has or not had
        assert has is (len(ledger.records | ledger.forgotten) > 1)
        had = has


def test_a_campaign_has_a_feed_when_it_has_something(root: Path) -> None:
    alliance = "名称: 联盟\n主题行动:\n  denghuo: 点亮\n  kong: 读书\n"
    plant(
        root, {"events/alliance.yml": alliance, "events/p/a.yml": LECTURE + "主题行动: denghuo\n"}
    )
    paths = [path for path in published(edition_of(root)) if "campaigns" in path]
    assert paths == ["feeds/campaigns/denghuo.ics"]


def test_the_days_that_registration_opens(root: Path) -> None:
    """Whole days with names of their own; a part that says so has its own."""
    found = by_uid(files_on(root)["feeds/p/registration.ics"])
    told = {
        uid: [one(event, name).text for name in ("DTSTART", "DTEND", "SUMMARY", "STATUS")]
        for uid, event in found.items()
    }
    assert told == {
        "registration.p.b@example.org": [
            "20261125",
            "20261126",
            "开始报名：冬季班",
            "CONFIRMED",
        ],
        "registration.p.b.shufa@example.org": [
            "20261202",
            "20261203",
            "开始报名：冬季班（书法）",
            "CONFIRMED",
        ],
    }
    event = found["registration.p.b@example.org"]
    assert one(event, "DESCRIPTION").text.split("\n") == [
        "报名方式：电话",
        "截止：11月30日 周一",
        "费用：100 元",
        "https://example.org/p/b/",
    ]


def test_registration_that_opens_at_an_hour_starts_then_and_has_no_end(root: Path) -> None:
    plant(root, {"events/p/b.yml": TERM.replace("2026-11-25", "2026-11-25 09:00")})
    event = by_uid(files_on(root)["feeds/p/registration.ics"])["registration.p.b@example.org"]
    assert one(event, "DTSTART").text == "20261125T090000"
    assert b"DTEND" not in event


def test_a_registration_that_opens_later_keeps_its_name_and_counts_its_change(root: Path) -> None:
    commit(root, "2026-11-01T08:00:00+08:00")
    plant(root, {"events/p/b.yml": TERM.replace("2026-11-25", "2026-11-27")})
    commit(root, "2026-11-05T08:00:00+08:00")
    files = files_on(root)
    event = by_uid(files["feeds/p/registration.ics"])["registration.p.b@example.org"]
    assert [one(event, name).value for name in ("DTSTART", "SEQUENCE", "DTSTAMP")] == [
        "20261127",
        "1",
        "20261105T000000Z",
    ]
    lessons = by_uid(files["feeds/p/b.ics"]).values()
    assert {one(lesson, "SEQUENCE").value for lesson in lessons} == {"0"}


def test_what_is_deleted_is_told_in_every_feed_it_stood_in(root: Path) -> None:
    """5: also where the feed is of a group."""
    commit(root, "2026-11-01T08:00:00+08:00")
    before = table(edition_of(root))
    plant(root, {"events/p/a.yml": LECTURE.replace("2026-12-09, ", "")})
    commit(root, "2026-11-20T08:00:00+08:00")
    assert table(edition_of(root)) == before
    files = files_on(root)
    for name in ("slots/lunch", "categories/jiangzuo", "centres/culture", "free"):
        gone = by_uid(files[f"feeds/{name}.ics"])["20261209.p.a@example.org"]
        assert one(gone, "STATUS").value == "CANCELLED"


def test_every_facet_answers_of_a_deleted_file_as_it_did(root: Path) -> None:
    """Also what only its parts, its sessions or its brand said, or what was given by hand."""
    free = TERM.replace("名称: 书法,", "名称: 书法, 费用: 免费,")
    by_hand = f"{LECTURE}时段: 双休日\n场次: {{2026-12-12: {{对象: 老年人}}}}\n"
    brand = {"events/p/c/brand.yml": "名称: 品牌\n类别: 公益讲座\n"}
    alone = {"events/p/c/d.yml": "名称: 夜谈\n时间安排: {日期: 2026-12-14, 时间: 19:00-20:00}\n"}
    plant(root, {"events/p/a.yml": by_hand, "events/p/b.yml": free, **brand, **alone})
    commit(root, "2026-11-01T08:00:00+08:00")
    before = asked(edition_of(root))
    assert {name.partition("/")[0] for name in before} == {f.folder for f in gathered()}
    for path in ("events/p/a.yml", "events/p/b.yml", *brand, *alone):
        (root / path).unlink()
    (root / "events/p/c").rmdir()
    commit(root, "2026-11-20T08:00:00+08:00")
    assert asked(edition_of(root)) == before


def asked(edition: Edition) -> dict[str, list[str]]:
    """The days in the feed of each facet's value."""
    return {scope.id: slots(scope) for scope in scopes(edition) if scope.sort is Sort.FACET}


def test_a_registration_that_is_deleted_is_told_where_it_stood_only(root: Path) -> None:
    commit(root, "2026-11-01T08:00:00+08:00")
    plant(root, {"events/p/b.yml": TERM.replace(", 报名: {开始: 2026-12-02}", "")})
    commit(root, "2026-11-20T08:00:00+08:00")
    uid = "registration.p.b.shufa@example.org"
    files = files_on(root)
    gone = by_uid(files["feeds/p/registration.ics"])[uid]
    assert one(gone, "STATUS").value == "CANCELLED"
    feeds = [path for path, data in files.items() if path.endswith(".ics") and uid.encode() in data]
    assert feeds == ["feeds/p/registration.ics"]


DAILY = "名称: 天天\n时间安排: {{每: 每天, 开始: 2026-09-01, 结束: 2027-08-31, 时间: [{hours}]}}\n"
HOURS = '"9:00-9:30", "10:00-10:30"'


def crowded(root: Path) -> Feeds:
    """Two palaces with 730 events each."""
    text = DAILY.format(hours=HOURS)
    plant(root, {**SOUND, "events/p/a.yml": text, "events/q/palace.yml": "名称: 乙宫\n"})
    return Feeds(edition_of(plant(root, {"events/q/b.yml": text}), date(2026, 11, 21)))


def test_what_one_calendar_cannot_hold_is_there_by_month(tmp_path: Path) -> None:
    """20: the whole keeps its address; the months hold all of it."""
    feeds = crowded(tmp_path)
    months = {s.id: len(feeds.contents(s).uids) for s in feeds.scopes if s.heading == "按月"}
    assert list(months.items())[:2] == [("all/2026-09", 120), ("all/2026-10", 124)]
    assert list(months)[-1] == "all/2027-08"
    assert sum(months.values()) == 2 * 2 * 365
    whole = feeds.contents(feeds.scopes[0])
    assert whole.until is not None
    assert len(whole.uids) <= 1_000


def test_a_whole_that_fits_has_no_months(root: Path) -> None:
    found = Feeds(edition_of(root)).scopes
    assert [scope.id for scope in found if scope.heading == "按月"] == []


def test_what_is_called_off_is_carried_but_not_counted(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, LECTURE + "场次: {2026-12-09: {状态: 取消}}\n")
    scope = activity_scope(edition, edition.calendar.activities["p/a"])
    assert (len(scope.occurrences), feed_view(edition, scope).count) == (2, 1)


def test_each_feed_has_the_colour_of_its_palace_or_brand(tmp_path: Path) -> None:
    """16: whoever subscribes to three palaces tells them apart."""
    files = {
        "events/alliance.yml": "名称: 联盟\n主题行动:\n  hong: {名称: 红, 封面色: 5a189a}\n",
        "events/q/palace.yml": "名称: 乙宫\n",
        "events/p/palace.yml": PALACE + "主色: 14746f\n",
        "events/p/a.yml": LECTURE,
        "events/p/b/brand.yml": "名称: 有色\n封面色: 7a1f1f\n",
        "events/p/b/c.yml": LECTURE.replace("午间讲座", "晚间讲座").replace("12:", "20:"),
        "events/p/d/brand.yml": "名称: 无色\n主题行动: hong\n",
        "events/p/d/e.yml": LECTURE.replace("午间讲座", "早间讲座").replace("12:", "8:"),
    }
    found = scopes(edition_of(plant(tmp_path, {**SOUND, **files})))
    colors = {scope.id: scope.color for scope in found}
    palace, brand = "#14746f", "#7a1f1f"
    assert colors.items() >= {
        ("all", "#a8201a"),
        ("free", "#a8201a"),
        ("campaigns/hong", "#5a189a"),
        ("p", palace),
        ("p/a", palace),
        ("p/b", brand),
        ("p/b/c", brand),
        ("p/d", palace),
        ("p/d/e", palace),
        ("p/venues/juchang", palace),
    }


def test_the_whole_of_one_palace_has_its_colour(tmp_path: Path) -> None:
    palace = {"events/p/palace.yml": PALACE + "主色: 14746f\n", "events/p/a.yml": LECTURE}
    (whole, *_) = scopes(edition_of(plant(tmp_path, {**SOUND, **palace})))
    assert whole.color == "#14746f"


def test_the_english_name_of_an_audience_is_its_word_and_others_are_texts(tmp_path: Path) -> None:
    held = "when: {dates: 2026-12-01, time: all day}"
    text = f"audience: [Youth, Youth choir, 女职工]\nname: 一\n{held}"
    (activity,) = edition_with(tmp_path, text).calendar.alliance.all_activities()
    assert activity.audience == ("青年", "Youth choir", "女职工")
