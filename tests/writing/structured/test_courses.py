"""Courses of a term, as search engines ask for them."""

from pathlib import Path
from typing import Any

import pytest

from gongli.writing.edition import Edition
from gongli.writing.structured.courses import courses
from tests.sites.copies import SITE
from tests.writing.lookup import edition_with

TERM = """名称: 夜校
类型: 夜校
地点: juchang
时间安排: {{开始: 2026-12-01, 课时: 3, 时间: {time}}}
{more}
课程:
  hechang: {{名称: 合唱, 时间安排: {{每: {every}}}{own}}}
"""


def told(
    root: Path, time: str = "19:00-20:30", every: str = "周三", more: str = "", own: str = ""
) -> Any:
    """The only course of a term: `more` is said of the whole, `own` of the course."""
    text = TERM.format(time=time, every=every, more=more, own=own)
    edition = edition_with(root, text)
    (course,) = courses(edition, edition.calendar.activities["p/a"])
    return course


def test_a_course_and_its_lessons(nasty: Edition) -> None:
    song, writing = courses(nasty, nasty.calendar.activities["gong/yexiao"])
    assert {k: v for k, v in song.items() if k not in ("hasCourseInstance", "provider")} == {
        "@type": "Course",
        "@id": f"{SITE}gong/yexiao/#hechang-course",
        "name": "合唱",
        "description": "零基础",
        "url": f"{SITE}gong/yexiao/#hechang",
        "audience": {"@type": "Audience", "audienceType": "女职工"},
        "isAccessibleForFree": False,
        "offers": [
            {
                "@type": "Offer",
                "price": "20",
                "priceCurrency": "CNY",
                "url": f"{SITE}gong/yexiao/",
                "availability": "https://schema.org/InStock",
                "category": "Paid",
            }
        ],
        "inLanguage": "zh-CN",
    }
    given: Any = writing["hasCourseInstance"]
    assert (given["startDate"], given["endDate"]) == (
        "2026-12-03T19:00:00+08:00",
        "2026-12-17T20:30:00+08:00",
    )
    assert given["courseSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "Weekly",
        "repeatCount": 3,
        "byDay": ["https://schema.org/Thursday"],
        "startTime": "19:00",
        "endTime": "20:30",
        "startDate": "2026-12-03",
        "endDate": "2026-12-17",
        "scheduleTimezone": "Asia/Shanghai",
    }
    assert (given["courseMode"], given["courseWorkload"]) == ("Onsite", "PT4H30M")


@pytest.mark.parametrize(
    ("time", "workload"),
    [("19:00-20:00", "PT3H"), ("19:00-19:10", "PT30M"), ("23:00-次日0:30", "PT4H30M")],
)
def test_the_hours_of_all_lessons(tmp_path: Path, time: str, workload: str) -> None:
    assert told(tmp_path, time)["hasCourseInstance"]["courseWorkload"] == workload


def test_only_what_is_taught_counts(tmp_path: Path) -> None:
    own = ", 场次: {2026-12-02: {状态: 取消}}"
    given = told(tmp_path, own=own)["hasCourseInstance"]
    assert (given["startDate"][:10], given["courseWorkload"]) == ("2026-12-09", "PT3H")
    assert given["eventStatus"] == "https://schema.org/EventScheduled"


@pytest.mark.parametrize(
    ("word", "status"), [("取消", "EventCancelled"), ("延期", "EventPostponed")]
)
def test_a_course_called_off_keeps_its_days(tmp_path: Path, word: str, status: str) -> None:
    given = told(tmp_path, more=f"状态: {word}")["hasCourseInstance"]
    assert given["eventStatus"] == f"https://schema.org/{status}"
    assert given["startDate"][:10] == "2026-12-02"
    assert "courseWorkload" not in given


def test_no_rhythm_but_a_weekly_one_is_told(tmp_path: Path) -> None:
    assert "courseSchedule" not in told(tmp_path, every="隔周周三")["hasCourseInstance"]


def test_several_days_a_week_are_counted_in_weeks(tmp_path: Path) -> None:
    given = told(tmp_path, every="[周三, 周五]")["hasCourseInstance"]
    assert given["courseSchedule"]["repeatCount"] == 2


def test_a_lesson_called_off_is_an_exception(tmp_path: Path) -> None:
    """The rhythm still runs for as many weeks."""
    own = ", 场次: {2026-12-09: {状态: 延期}}"
    schedule = told(tmp_path, own=own)["hasCourseInstance"]["courseSchedule"]
    weeks = (schedule["startDate"], schedule["endDate"], schedule["repeatCount"])
    assert weeks == ("2026-12-02", "2026-12-16", 3)
    assert schedule["exceptDate"] == ["2026-12-09"]


def test_an_online_course(tmp_path: Path) -> None:
    given = told(tmp_path, more="直播: https://example.org/live")["hasCourseInstance"]
    assert given["courseMode"] == "Blended"


def test_without_a_word_of_its_own_the_term_describes_it(tmp_path: Path) -> None:
    """Search engines ask for a description."""
    assert told(tmp_path / "a", more="简介: 两门课")["description"] == "两门课"
    assert told(tmp_path / "b")["description"] == "夜校：合唱"


def test_the_price_nobody_told_has_no_category(tmp_path: Path) -> None:
    more = "报名: {截止: 2026-11-30}"
    assert "category" not in told(tmp_path / "a", more=more)["offers"][0]
    assert told(tmp_path / "b", more="费用: 免费")["offers"][0]["category"] == "Free"
