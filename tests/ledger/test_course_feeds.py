"""Who takes one course of a term subscribes to that course: its feed has its lessons alone."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from gongli import __version__
from tests.ledger.test_diff_cuts import CLASSES, SCHOOL, TEA
from tests.ledger.test_feeds_stay import carried, client, look_in
from tests.ledger.test_ledger import DAYS, SEASON, SITE, published
from tests.sites.history import commit
from tests.trees import plant
from tests.writing.lookup import files_on

TODAY = date(2026, 7, 2)
LATER = date(2027, 6, 1)
"""When nothing of July 2026 is in any window."""
TEA_FEED, ZITHER_FEED = "feeds/p/school/cha.ics", "feeds/p/school/qin.ics"
LESSONS = [f"202607{day}.p.school.cha@example.org" for day in ("07", "14", "21")]
ZITHER = [f"202607{day}.p.school.qin@example.org" for day in ("08", "15", "22")]
TEA_LINE = "  cha: {名称: 茶艺, 时间安排: {每: 周二}}\n"
ZITHER_ALONE = CLASSES.replace(TEA_LINE, "")
GOLDEN = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//gongli//gongli {__version__}//ZH
CALSCALE:GREGORIAN
X-WR-CALDESC:茶艺 · 夜校活动日历
NAME:茶艺 · 夜校
X-WR-CALNAME:茶艺 · 夜校
COLOR:firebrick
REFRESH-INTERVAL;VALUE=DURATION:PT12H
SOURCE;VALUE=URI:https://example.org/feeds/p/school/cha.ics
URL:https://example.org/p/school/
X-APPLE-CALENDAR-COLOR:#a8201a
X-PUBLISHED-TTL:PT12H
X-WR-TIMEZONE:Asia/Shanghai
BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19920101T000000
TZNAME:CST
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:茶艺（第 1/2 课）
DTSTART;TZID=Asia/Shanghai:20260707T190000
DTEND;TZID=Asia/Shanghai:20260707T203000
DTSTAMP:20260701T000000Z
UID:20260707.p.school.cha@example.org
SEQUENCE:0
CATEGORIES:夜校
DESCRIPTION:https://example.org/p/school/#cha-2026-07-07
LAST-MODIFIED:20260701T000000Z
STATUS:CONFIRMED
TRANSP:TRANSPARENT
URL:https://example.org/p/school/#cha-2026-07-07
END:VEVENT
BEGIN:VEVENT
SUMMARY:茶艺（第 2/2 课）
DTSTART;TZID=Asia/Shanghai:20260714T190000
DTEND;TZID=Asia/Shanghai:20260714T203000
DTSTAMP:20260701T000000Z
UID:20260714.p.school.cha@example.org
SEQUENCE:0
CATEGORIES:夜校
DESCRIPTION:https://example.org/p/school/#cha-2026-07-14
LAST-MODIFIED:20260701T000000Z
STATUS:CONFIRMED
TRANSP:TRANSPARENT
URL:https://example.org/p/school/#cha-2026-07-14
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return published(tmp_path, **{SCHOOL: CLASSES})


def edit(root: Path, day: str, files: Mapping[str, str | None]) -> None:
    for path, text in files.items():
        (root / path).unlink(missing_ok=True)
        if text is not None:
            plant(root, {path: text})
    commit(root, f"{day}T08:00:00+08:00")


def offered(files: dict[str, bytes], page: str) -> list[str]:
    """The feeds of courses that a page leads to by webcal."""
    tree = LexborHTMLParser(files[page].decode())
    links = (a.attributes["href"] or "" for a in tree.css(".gl-course a[href^='webcal:']"))
    return [link.removeprefix("webcal://example.org/") for link in links]


def test_the_bytes_of_a_course(tmp_path: Path) -> None:
    two = CLASSES.replace("课时: 3", "课时: 2")
    files = files_on(published(tmp_path, **{SCHOOL: two}), TODAY)
    assert files[TEA_FEED] == GOLDEN.replace("\n", "\r\n").encode()


def test_a_course_has_its_lessons_alone_and_no_file_but_its_calendar(root: Path) -> None:
    files, told = files_on(root, TODAY), client(root, TODAY)
    assert list(carried(told, TEA_FEED)) == LESSONS
    assert list(carried(told, ZITHER_FEED)) == ZITHER
    assert len(carried(told, "feeds/p/school.ics")) == 6
    assert [path for path in files if "/school/cha" in path and "-07-" not in path] == [TEA_FEED]


def test_its_card_offers_it_while_a_lesson_is_to_come(root: Path) -> None:
    page = "p/school/index.md"
    assert offered(files_on(root, TODAY), page) == [TEA_FEED, ZITHER_FEED]
    assert offered(files_on(root, date(2026, 7, 22)), page) == [ZITHER_FEED]
    assert offered(files_on(root, date(2026, 7, 23)), page) == []
    assert "只订这门课" in files_on(root, TODAY)[page].decode()


def test_nobody_is_led_to_a_course_of_one_lesson(tmp_path: Path) -> None:
    files = files_on(published(tmp_path, **{SCHOOL: CLASSES.replace("课时: 3", "课时: 1")}), TODAY)
    assert offered(files, "p/school/index.md") == []
    assert [p for p, d in files.items() if p == TEA_FEED or b"school/cha.ics" in d] == []
    assert "单独订阅" not in files["subscribe/index.md"].decode()


def test_lists_of_feeds_name_no_single_course(root: Path) -> None:
    files = files_on(root, TODAY)
    for page in ("subscribe/index.md", "data/index.md"):
        assert "school/cha" not in files[page].decode()
    assert "每门课、每个班下面都能单独订阅" in files["subscribe/index.md"].decode()


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        ("托管\n班次", True),
        ("赛事\n赛程", False),
        ("组合活动\n内容", False),
    ],
)
def test_only_what_people_come_to_alone_has_a_feed(tmp_path: Path, kind: str, there: bool) -> None:
    when = "{每: 每天, 开始: 2026-07-07, 结束: 2026-07-08, 时间: 9:00-17:00}"
    text = f"名称: 暑期\n类型: {kind}:\n  da: {{名称: 大, 时间安排: {when}}}\n"
    files = files_on(published(tmp_path, **{SCHOOL: text}), TODAY)
    assert ("feeds/p/school/da.ics" in files, "feeds/p/school.ics" in files) == (there, True)
    assert (b"feeds/p/school/da.ics" in files["p/school/index.md"]) is there


def test_a_lesson_called_off_or_deleted_is_told_in_its_course_alone(root: Path) -> None:
    off = "时间安排: {每: 周二}, 场次: {2026-07-14: {状态: 取消, 补课: 2026-07-16}}}"
    edit(root, "2026-07-02", {SCHOOL: CLASSES.replace("时间安排: {每: 周二}}", off)})
    assert carried(client(root, TODAY), TEA_FEED) == {
        LESSONS[0]: "CONFIRMED",
        LESSONS[1]: "CANCELLED",
        "20260716.p.school.cha@example.org": "CONFIRMED",
        LESSONS[2]: "CONFIRMED",
    }
    edit(root, "2026-07-03", {SCHOOL: CLASSES.replace("课时: 3", "课时: 2")})
    told = client(root, date(2026, 7, 4))
    gone = {uid for uid, status in carried(told, TEA_FEED).items() if status == "CANCELLED"}
    assert gone == {LESSONS[2], "20260716.p.school.cha@example.org"}
    assert carried(told, ZITHER_FEED)[ZITHER[2]] == "CANCELLED"
    assert not carried(told, ZITHER_FEED).keys() & gone


@pytest.mark.parametrize("text", [ZITHER_ALONE, None], ids=["the course", "the file"])
def test_a_course_that_is_deleted_keeps_its_last_event(root: Path, text: str | None) -> None:
    edit(root, "2026-07-02", {SCHOOL: text})
    assert carried(client(root, TODAY), TEA_FEED) == dict.fromkeys(LESSONS, "CANCELLED")
    assert carried(client(root, LATER), TEA_FEED) == {LESSONS[-1]: "CANCELLED"}
    pages = (d for p, d in files_on(root, TODAY).items() if p.endswith(".md"))
    assert [d for d in pages if b"school/cha.ics" in d] == []


def test_a_course_keeps_its_feed_when_one_lesson_is_left(root: Path) -> None:
    edit(root, "2026-07-02", {SCHOOL: CLASSES.replace("课时: 3", "课时: 1")})
    assert LESSONS[0] in carried(client(root, LATER), TEA_FEED)


MOVED: Mapping[str, tuple[Mapping[str, str | None], str]] = {
    "called otherwise": (
        {SCHOOL: CLASSES.replace("cha: {名称: 茶艺", "chayi: {接续: p/school/cha, 名称: 茶艺")},
        "feeds/p/school/chayi.ics",
    ),
    "a file of its own": (
        {SCHOOL: ZITHER_ALONE, "events/p/cha.yml": TEA + "接续: p/school/cha\n"},
        "feeds/p/cha.ics",
    ),
    "another term": (
        {
            SCHOOL: ZITHER_ALONE,
            "events/p/school2.yml": CLASSES.replace(
                "  cha: {", "  cha: {接续: p/school/cha, "
            ).partition("  qin")[0],
        },
        "feeds/p/school2/cha.ics",
    ),
    "another term, its own deleted": (
        {SCHOOL: None, "events/p/school2.yml": CLASSES + "接续: p/school\n"},
        "feeds/p/school2/cha.ics",
    ),
}


@pytest.mark.parametrize("where", MOVED)
def test_a_course_that_goes_on_elsewhere_is_followed(root: Path, where: str) -> None:
    files, feed = MOVED[where]
    edit(root, "2026-07-02", files)
    for path in (TEA_FEED, feed):
        assert carried(client(root, TODAY), path) == dict.fromkeys(LESSONS, "CONFIRMED")
        assert carried(client(root, LATER), path) == {LESSONS[-1]: "CONFIRMED"}


def test_a_term_that_moved_serves_its_courses_where_they_were(root: Path) -> None:
    there = CLASSES + "编号: p/school\n曾用网址: p/school\n"
    edit(root, "2026-07-02", {SCHOOL: None, "events/p/b/term.yml": there})
    files = files_on(root, TODAY)
    assert files[TEA_FEED] == files["feeds/p/b/term/cha.ics"]
    assert list(carried(client(root, TODAY), TEA_FEED)) == LESSONS


STEPS: tuple[tuple[str, Mapping[str, str | None]], ...] = (
    ("2026-07-03", {SCHOOL: CLASSES.replace("周二", "周六")}),
    ("2026-07-04", {SCHOOL: CLASSES.replace("茶艺", "茶道").replace("课时: 3", "课时: 5")}),
    ("2026-07-05", MOVED["called otherwise"][0]),
    ("2026-07-06", {SCHOOL: CLASSES.replace("  qin", "  guqin") + "状态: 取消\n"}),
    ("2026-07-08", MOVED["a file of its own"][0]),
    ("2026-07-09", {"events/p/cha.yml": None, **MOVED["another term"][0]}),
    ("2026-07-12", {SCHOOL: "名称: 夜校\n" + TEA.partition("\n")[2]}),
    ("2026-07-13", {SCHOOL: None, "events/p/school2.yml": None}),
)
"""Other days, another name, elsewhere and back, called off, of another kind, deleted."""


def test_whatever_is_edited_no_course_loses_its_feed(root: Path) -> None:
    """A client that subscribes to every feed on the day it comes, and looks in now and then."""
    had = client(root, date(2026, 7, 1))
    for day, files in STEPS:
        edit(root, day, files)
        look_in(root, day, had)


def test_a_season_that_went_on_in_another_file_is_followed_without_its_own(
    tmp_path: Path,
) -> None:
    root = published(tmp_path)
    shutil.move(root / SEASON, root / "events/p/b/t.yml")
    plant(root, {"events/p/b/t.yml": SITE[SEASON] + "接续: p/b/s\n"})
    commit(root, "2026-07-02T08:00:00+08:00")
    season = [f"202607{day}.p.b.s@example.org" for day in DAYS]
    told = client(root, TODAY)
    for path in ("feeds/p/b/s.ics", "feeds/p/b/t.ics"):
        assert carried(told, path) == dict.fromkeys(season, "CONFIRMED")
