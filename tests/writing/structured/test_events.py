"""Occurrences as schema.org's events: state, times, place, who, what it costs."""

from pathlib import Path
from typing import Any

import pytest

from gongli.kinds import VARIATIONS
from gongli.writing.edition import Edition
from gongli.writing.structured.events import event
from tests.sites.copies import SITE
from tests.writing.lookup import edition_with, find
from tests.writing.structured.test_places import DATED

OWN = "https://example.org/"
SCHEMA = "https://schema.org/"


def told(root: Path, text: str, slot: str = "2026-12-05") -> Any:
    """The event of this YAML's occurrence."""
    edition = edition_with(root, f"名称: 讲座\n{text}")
    return event(edition, find(edition, "p/a", slot))


@pytest.mark.parametrize(
    ("name", "status", "start", "end", "before"),
    [
        (
            ("gong/pinpai/2026", "2026-10-03"),
            "EventScheduled",
            "2026-10-03T19:30:00+08:00",
            "2026-10-03T21:00:00+08:00",
            None,
        ),
        (
            ("gong/pinpai/2026", "2026-10-10"),
            "EventRescheduled",
            "2026-10-11T19:30:00+08:00",
            "2026-10-11T21:00:00+08:00",
            "2026-10-10T19:30:00+08:00",
        ),
        (
            ("gong/pinpai/2026", "2026-10-17"),
            "EventCancelled",
            "2026-10-17T19:30:00+08:00",
            "2026-10-17T21:00:00+08:00",
            None,
        ),
        (
            ("gong/pinpai/2026", "2026-10-24"),
            "EventPostponed",
            "2026-10-24T19:30:00+08:00",
            "2026-10-24T21:00:00+08:00",
            None,
        ),
        (("gong/zhanlan", "2026-12-30"), "EventScheduled", "2026-12-30", "2027-01-03", None),
        (
            ("gong/quxiao", "2026-12-08"),
            "EventCancelled",
            "2026-12-08T10:00:00+08:00",
            "2026-12-08T11:00:00+08:00",
            None,
        ),
        (
            ("gong/kuaye", "2026-12-31"),
            "EventScheduled",
            "2026-12-31T22:00:00+08:00",
            "2027-01-01T01:00:00+08:00",
            None,
        ),
    ],
)
def test_state_and_times(
    nasty: Edition, name: tuple[str, str], status: str, start: str, end: str, before: str | None
) -> None:
    """Only a moved one tells a day before; one without a new day keeps its own."""
    made = event(nasty, find(nasty, *name))
    assert made["eventStatus"] == SCHEMA + status
    assert (made["startDate"], made["endDate"]) == (start, end)
    assert made.get("previousStartDate") == before


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("event", "Event"),
        ("season", "Event"),
        ("lecture", "EducationEvent"),
        ("term", "EducationEvent"),
        ("competition", "Event"),
        ("exhibition", "ExhibitionEvent"),
        ("tour", "Event"),
        ("service", ""),
        ("menu", ""),
        ("package", "Event"),
        ("online", "Event"),
        ("films", "ScreeningEvent"),
        ("childcare", "ChildrensEvent"),
        ("notice", ""),
    ],
)
def test_the_type_of_a_kind(kind: str, type_: str) -> None:
    """A competition need not be one of sports, a season not one of music."""
    assert {v.kind.name: v.kind.event for v in VARIATIONS}[kind] == type_


def test_every_kind_is_in_the_table_above() -> None:
    (mark,) = test_the_type_of_a_kind.pytestmark  # type: ignore[attr-defined]
    assert [row[0] for row in mark.args[1]] == [v.kind.name for v in VARIATIONS]


def test_a_name_without_its_state(nasty: Edition) -> None:
    """The state has a property of its own."""
    name = event(nasty, find(nasty, "gong/pinpai/2026", "2026-10-17"))["name"]
    assert name == "品牌；🎉：台风夜"


def test_hours_of_a_stretch_of_days(nasty: Edition) -> None:
    open_ = ["Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    assert event(nasty, find(nasty, "gong/zhanlan", "2026-12-30"))["eventSchedule"] == {
        "@type": "Schedule",
        "byDay": [SCHEMA + day for day in open_],
        "startTime": "09:00",
        "endTime": "17:00",
        "scheduleTimezone": "Asia/Shanghai",
    }


def test_days_with_other_hours_are_taken_out_of_a_stretch(tmp_path: Path) -> None:
    special = "特殊开放:\n  2026-12-05: 闭馆\n  2026-12-06: 9:00-12:00\n  2027-01-01: 闭馆\n"
    when = "时间安排: {开始: 2026-12-01, 结束: 2026-12-20, 开放时间: 9:00-17:00}\n"
    edition = edition_with(tmp_path, f"名称: 画展\n类型: 展览\n{special}{when}")
    (o,) = edition.calendar.all_occurrences
    zone = {"scheduleTimezone": "Asia/Shanghai"}
    whole, other = event(edition, o)["eventSchedule"]
    assert whole["exceptDate"] == ["2026-12-05", "2026-12-06"]
    assert other == {
        "@type": "Schedule",
        "startDate": "2026-12-06",
        "endDate": "2026-12-06",
        "startTime": "09:00",
        "endTime": "12:00",
        **zone,
    }


def test_what_it_is_one_of(nasty: Edition, sample: Edition) -> None:
    """Its activity, its course, or alone in its activity its brand; else nothing."""
    season = event(nasty, find(nasty, "gong/pinpai/2026", "2026-10-03"))
    assert season["superEvent"] == {
        "@type": "EventSeries",
        "@id": f"{SITE}gong/pinpai/2026/#series",
        "name": "夏夜 2026",
        "url": f"{SITE}gong/pinpai/2026/",
    }
    lesson = event(nasty, find(nasty, "gong/yexiao", "2026-12-10", "shufa"))
    assert lesson["superEvent"] == {
        "@type": "CourseInstance",
        "@id": f"{SITE}gong/yexiao/#shufa-instance",
        "name": "书法",
        "url": f"{SITE}gong/yexiao/#shufa",
    }
    single = event(sample, find(sample, "nanchang/siji-youyue/2027-chun", "2027-01-30"))
    assert single["superEvent"] == {
        "@type": "EventSeries",
        "@id": f"{SITE}nanchang/siji-youyue/#series",
        "name": "四季有约",
        "url": f"{SITE}nanchang/siji-youyue/",
    }
    assert "superEvent" not in event(nasty, find(nasty, "gong/nidi", "2026-12-07"))


def test_who_speaks_and_performs(tmp_path: Path) -> None:
    made = told(tmp_path, f"地点: juchang\n主讲: 李老师\n演出单位: [合唱团, 舞蹈队]\n{DATED}")
    assert made["performer"] == [
        {"@type": "Person", "name": "李老师"},
        {"@type": "PerformingGroup", "name": "合唱团"},
        {"@type": "PerformingGroup", "name": "舞蹈队"},
    ]


def test_who_organises(tmp_path: Path) -> None:
    """主办 before 承办; the palace with its page, and it alone where nobody is named."""
    palace = {
        "@type": "Organization",
        "@id": f"{OWN}p/#organization",
        "name": "某市工人文化宫",
        "url": f"{OWN}p/",
    }
    named = "组织单位: {指导: 省总工会, 主办: 市总工会, 承办: 某市工人文化宫, 协办: 市作协}\n"
    made = told(tmp_path / "a", f"地点: juchang\n{named}{DATED}")
    assert made["organizer"] == [{"@type": "Organization", "name": "市总工会"}, palace]
    assert told(tmp_path / "b", f"地点: juchang\n{DATED}")["organizer"] == [palace]


def test_whom_it_is_for(tmp_path: Path) -> None:
    made = told(tmp_path / "a", f"地点: juchang\n对象: [职工, 家属]\n{DATED}")
    assert made["audience"] == {
        "@type": "Audience",
        "audienceType": "职工、亲子",
        "name": "职工、家属",
    }
    made = told(tmp_path / "b", f"地点: juchang\n对象: 职工\n年龄: 18-55岁\n{DATED}")
    assert made["audience"] == {
        "@type": "PeopleAudience",
        "audienceType": "职工",
        "suggestedMinAge": 18,
        "suggestedMaxAge": 55,
    }
    made = told(tmp_path / "c", f"地点: juchang\n年龄: 18岁以上\n{DATED}")
    assert made["audience"] == {"@type": "PeopleAudience", "suggestedMinAge": 18}


def test_how_one_gets_in_is_a_keyword(tmp_path: Path) -> None:
    """schema.org has no property for it; whether it is free is another question."""
    said = told(tmp_path / "a", f"地点: juchang\n入场: 凭会员证\n{DATED}")
    certain = told(tmp_path / "b", f"地点: juchang\n报名: 打电话\n{DATED}")
    assert (said["keywords"], certain["keywords"]) == ("凭会员证", "先报名")
    assert "keywords" not in told(tmp_path / "c", f"地点: juchang\n费用: 免费\n{DATED}")


def test_the_words_of_one_evening_before_those_of_the_whole(sample: Edition) -> None:
    opening = event(sample, find(sample, "nantong/haobin-xiaye/2026", "2026-06-27"))
    other = event(sample, find(sample, "nantong/haobin-xiaye/2026", "2026-07-04"))
    assert opening["description"] == "百人大合唱拉开第一夜"
    assert other["description"] == "十一个星期六，一晚一个专场，濠河边看职工自己的演出。"


def test_nothing_is_told_that_nobody_said(tmp_path: Path) -> None:
    assert sorted(told(tmp_path, f"地点: juchang\n{DATED}")) == [
        "@type",
        "endDate",
        "eventAttendanceMode",
        "eventStatus",
        "inLanguage",
        "location",
        "name",
        "organizer",
        "startDate",
        "url",
    ]
