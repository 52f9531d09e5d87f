"""How one gets in: as it is said, else what follows for certain."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gongli.kinds import BY_KIND
from gongli.model import Admission, Moment, Part, Registration, Slot, Stage
from gongli.reading.values.scalars import read_word
from gongli.rules.admission import admission, admission_of, spelled
from tests.rules.made import ACTIVITY
from tests.writing.lookup import edition_with, find

WAY = Registration(phone="0513-00000000")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("直接来", Admission.WALK_IN),
        ("免费入场", Admission.WALK_IN),
        ("自由入场", Admission.WALK_IN),
        ("无需报名", Admission.WALK_IN),
        ("预约", Admission.BOOKING),
        ("需预约", Admission.BOOKING),
        ("持票", Admission.TICKET),
        ("购票", Admission.TICKET),
        ("会员", Admission.MEMBER),
        ("凭证", Admission.MEMBER),
        ("Walk-in", Admission.WALK_IN),
    ],
)
def test_words_that_people_use(text: str, meant: Admission) -> None:
    assert read_word(text, Admission) is meant


def test_the_ledger_finds_every_word_again() -> None:
    assert [spelled(word.en) for word in Admission] == list(Admission)


def test_the_nearest_level_that_says_goes_before(tmp_path: Path) -> None:
    edition = edition_with(
        tmp_path,
        "名称: 夜校\n类型: 夜校\n入场: 凭票\n报名: 到服务台登记\n课程:\n"
        "  cha:\n    名称: 茶艺\n    入场: 凭会员证\n"
        "    时间安排: {每: 周六, 开始: 2026-12-05, 结束: 2026-12-26, 时间: 19:30起}\n"
        "    场次:\n      2026-12-12: {入场: 直接来}\n"
        "      2026-12-19 至 2026-12-26: {入场: 先报名}\n      2026-12-26: {入场: 凭票}\n"
        "  hua: {名称: 国画, 时间安排: {日期: 2026-12-06, 时间: 19:30起}}\n",
    )
    days = ("2026-12-05", "2026-12-12", "2026-12-19", "2026-12-26")
    course = [admission(find(edition, "p/a", day, "cha")) for day in days]
    assert course == [Admission.MEMBER, Admission.WALK_IN, Admission.BOOKING, Admission.TICKET]
    assert admission(find(edition, "p/a", "2026-12-06", "hua")) is Admission.TICKET


@pytest.mark.parametrize(
    ("registration", "known"),
    [
        (WAY, True),
        (Registration(how="到服务台登记"), True),
        (Registration(url="https://example.org/"), True),
        (Registration(opens=Moment(date(2026, 12, 1))), True),
        (Registration(closes=Moment(date(2026, 12, 1))), True),
        (Registration(draw=Moment(date(2026, 12, 1))), True),
        (Registration(stages=(Stage("会员"),)), True),
        (Registration(enrolled=3), False),
        (None, False),
    ],
    ids=[
        "phone",
        "words",
        "address",
        "opening",
        "deadline",
        "lots",
        "stages",
        "only how many",
        "none",
    ],
)
def test_who_is_told_how_or_when_to_enrol_enrols_first(
    registration: Registration | None, known: bool
) -> None:
    activity = replace(ACTIVITY, registration=registration)
    assert admission_of(activity) is (Admission.BOOKING if known else None)


def test_a_part_enrols_as_its_activity_does_unless_either_says_otherwise() -> None:
    course = Part("cha", "茶艺", registration=Registration(enrolled=3))
    whole = replace(ACTIVITY, registration=WAY)
    assert admission_of(whole, course) is Admission.BOOKING
    assert admission_of(ACTIVITY, course) is None
    assert admission_of(replace(whole, entry=Admission.TICKET), course) is Admission.TICKET
    assert admission_of(whole, replace(course, entry=Admission.WALK_IN)) is Admission.WALK_IN


@pytest.mark.parametrize("name", ["competition", "online", "menu", "notice"])
def test_who_enrols_need_not_be_who_comes(name: str) -> None:
    """Those who compete enrol, who watches may walk in; but what is said holds of all kinds."""
    activity = replace(ACTIVITY, kind=BY_KIND[name].kind, registration=WAY)
    assert admission_of(activity) is None
    assert admission_of(replace(activity, entry=Admission.BOOKING)) is Admission.BOOKING


def test_neither_fee_nor_quota_nor_place_tells_how_one_gets_in(tmp_path: Path) -> None:
    edition = edition_with(
        tmp_path,
        "名称: 电影\n费用: 免费\n名额: 100\n地点: juchang\n"
        "时间安排: {日期: 2026-12-05, 时间: 19:30起}\n",
    )
    assert admission(find(edition, "p/a", str(Slot(date(2026, 12, 5))))) is None
