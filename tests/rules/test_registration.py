"""How a registration stands, on each side of each boundary."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from gongli.model import Activity, Moment, Part, Registration, Session, Slot, Stage, Status
from gongli.rules.registration import (
    Enrolment,
    Turn,
    registration_of,
    state_of,
    turns_of,
    ways_of,
)
from tests.rules.made import ACTIVITY

FIRST, LAST = date(2026, 11, 20), date(2026, 11, 30)
WINDOW = Registration(Moment(FIRST), Moment(LAST))
BEFORE, WITHIN, AFTER = date(2026, 11, 19), date(2026, 11, 25), date(2026, 12, 1)


def enrolling(registration: Registration | None = WINDOW, **changes: object) -> Activity:
    return replace(ACTIVITY, registration=registration, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (BEFORE, Enrolment.NOT_YET),
        (FIRST, Enrolment.OPEN),
        (WITHIN, Enrolment.OPEN),
        (LAST, Enrolment.OPEN),
        (AFTER, Enrolment.CLOSED),
    ],
    ids=["before", "first day", "within", "last day", "after"],
)
def test_by_its_days(today: date, state: Enrolment) -> None:
    assert state_of(enrolling(), today) is state
    assert state_of(enrolling(status=Status.OPEN), today) is state


@pytest.mark.parametrize(
    ("registration", "today", "state"),
    [
        (Registration(opens=Moment(FIRST)), BEFORE, Enrolment.NOT_YET),
        (Registration(opens=Moment(FIRST)), date(2030, 1, 1), Enrolment.OPEN),
        (Registration(closes=Moment(LAST)), date(2020, 1, 1), Enrolment.OPEN),
        (Registration(closes=Moment(LAST)), AFTER, Enrolment.CLOSED),
        (Registration(how="电话"), WITHIN, None),
    ],
    ids=["start, before", "start, long after", "end, long before", "end, after", "no days"],
)
def test_with_one_end_or_none(
    registration: Registration, today: date, state: Enrolment | None
) -> None:
    assert state_of(enrolling(registration), today) is state


@pytest.mark.parametrize(
    ("enrolled", "state"),
    [(None, Enrolment.OPEN), (29, Enrolment.OPEN), (30, Enrolment.FULL), (31, Enrolment.FULL)],
)
def test_as_many_as_there_are_places(enrolled: int | None, state: Enrolment) -> None:
    activity = enrolling(replace(WINDOW, enrolled=enrolled), quota=30)
    assert state_of(activity, WITHIN) is state


def test_full_by_the_editors_word_within_its_days_only() -> None:
    full = enrolling(status=Status.FULL)
    states = [state_of(full, day) for day in (BEFORE, FIRST, LAST, AFTER)]
    assert states == [Enrolment.NOT_YET, Enrolment.FULL, Enrolment.FULL, Enrolment.CLOSED]


def test_one_may_wait_for_a_place() -> None:
    waiting = enrolling(replace(WINDOW, enrolled=30, waiting=5), quota=30)
    assert state_of(waiting, WITHIN) is Enrolment.WAITING


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.POSTPONED, Status.FINISHED])
def test_nobody_enrols_in_what_is_off(status: Status) -> None:
    assert state_of(enrolling(status=status), WITHIN) is None


@pytest.mark.parametrize(
    ("status", "state"),
    [(Status.OPEN, Enrolment.OPEN), (Status.FULL, Enrolment.FULL), (Status.CONFIRMED, None)],
)
def test_without_registration_the_status_alone(status: Status, state: Enrolment | None) -> None:
    assert state_of(enrolling(None, status=status), WITHIN) is state


def test_the_waiting_list_may_be_full_as_well() -> None:
    states = [
        state_of(enrolling(replace(WINDOW, enrolled=enrolled, waiting=10), quota=20), WITHIN)
        for enrolled in (19, 20, 29, 30, 31)
    ]
    assert states == [Enrolment.OPEN, *[Enrolment.WAITING] * 2, *[Enrolment.FULL] * 2]


@pytest.mark.parametrize(
    ("activity", "state"),
    [
        (enrolling(), Enrolment.CLOSED),
        (enrolling(Registration(opens=Moment(FIRST))), Enrolment.CLOSED),
        (enrolling(Registration(opens=Moment(AFTER))), Enrolment.CLOSED),
        (enrolling(None, status=Status.OPEN), Enrolment.CLOSED),
        (enrolling(None, status=Status.FULL), Enrolment.CLOSED),
        (enrolling(None), None),
        (enrolling(Registration(how="电话")), None),
    ],
)
def test_nobody_enrols_in_what_is_over(activity: Activity, state: Enrolment | None) -> None:
    assert state_of(activity, WITHIN, last=date(2026, 11, 24)) is state


def test_on_its_last_day_one_still_enrols() -> None:
    assert state_of(enrolling(), WITHIN, last=WITHIN) is Enrolment.OPEN


def test_a_part_has_a_quota_of_its_own_once_it_tells_how_many_enrolled() -> None:
    whole = enrolling(replace(WINDOW, enrolled=30), quota=30)
    own = Part("a", "班", quota=20, registration=replace(WINDOW, enrolled=19))
    parts = own, replace(own, quota=19), replace(own, quota=None), Part("b", "班", quota=99)
    states = [state_of(whole, WITHIN, part) for part in parts]
    assert states == [Enrolment.OPEN, Enrolment.FULL, Enrolment.OPEN, Enrolment.FULL]


def test_a_part_with_the_quota_of_the_whole_is_full_too() -> None:
    part = Part("a", "班", registration=Registration(enrolled=20))
    assert state_of(enrolling(quota=20), WITHIN, part) is Enrolment.FULL


@pytest.mark.parametrize(
    ("today", "states"),
    [
        (BEFORE, [Enrolment.NOT_YET] * 3),
        (WITHIN, [Enrolment.FULL, Enrolment.OPEN, Enrolment.OPEN]),
        (AFTER, [Enrolment.CLOSED] * 3),
    ],
)
def test_parts_are_enrolled_in_on_the_days_of_the_whole(
    today: date, states: list[Enrolment]
) -> None:
    parts = (
        Part("a", "书法", quota=20, registration=Registration(enrolled=20)),
        Part("b", "茶艺", quota=20),
        Part("c", "国画", quota=20, registration=Registration(enrolled=3)),
    )
    assert [state_of(enrolling(), today, part) for part in parts] == states


def test_what_a_part_leaves_unsaid_the_whole_says() -> None:
    whole = enrolling(
        Registration(Moment(FIRST), Moment(LAST), "公众号", "https://a.cn", enrolled=9, waiting=5)
    )
    part = Part("a", "班", registration=Registration(closes=Moment(WITHIN), how="电话", waiting=0))
    merged = Registration(Moment(FIRST), Moment(WITHIN), "电话", "https://a.cn", waiting=0)
    assert registration_of(whole, part) == merged
    assert registration_of(whole, Part("b", "班")) == whole.registration
    assert registration_of(enrolling(None), part) == part.registration


@pytest.mark.parametrize(
    ("today", "turns"),
    [
        (
            BEFORE,
            [
                Turn(Enrolment.NOT_YET, None, BEFORE),
                Turn(Enrolment.OPEN, FIRST, LAST),
                Turn(Enrolment.CLOSED, AFTER, None),
            ],
        ),
        (WITHIN, [Turn(Enrolment.OPEN, None, LAST), Turn(Enrolment.CLOSED, AFTER, None)]),
        (AFTER, [Turn(Enrolment.CLOSED, None, None)]),
    ],
    ids=["before", "within", "after"],
)
def test_how_it_will_stand_from_a_day_on(today: date, turns: list[Turn]) -> None:
    assert list(turns_of(enrolling(), today)) == turns


def test_without_days_it_stands_as_it_is() -> None:
    open_ = enrolling(None, status=Status.OPEN)
    assert list(turns_of(open_, WITHIN)) == [Turn(Enrolment.OPEN, None, None)]
    assert list(turns_of(enrolling(None), WITHIN)) == []


NINE, FIVE = time(9), time(17)


def test_by_its_hours() -> None:
    activity = enrolling(Registration(Moment(FIRST, NINE), Moment(LAST, FIVE)))
    hours = [(FIRST, time(8, 59)), (FIRST, NINE), (LAST, time(16, 59)), (LAST, FIVE)]
    states = [state_of(activity, datetime.combine(*hour)) for hour in hours]
    assert states == [Enrolment.NOT_YET, *[Enrolment.OPEN] * 2, Enrolment.CLOSED]


def test_a_state_lasts_to_the_minute_before() -> None:
    activity = enrolling(Registration(Moment(FIRST, NINE), Moment(LAST, FIVE)))
    assert [(turn.state, *turn.within) for turn in turns_of(activity, FIRST)] == [
        (Enrolment.NOT_YET, "", "2026-11-20T08:59"),
        (Enrolment.OPEN, "2026-11-20T09:00", "2026-11-30T16:59"),
        (Enrolment.CLOSED, "2026-11-30T17:00", ""),
    ]


def test_ways_that_have_no_address_are_told_by_their_names() -> None:
    every = Registration(
        how="由基层工会报名",
        mini_program="云山工会",
        account="某市总工会",
        channel="某市工人文化宫",
        phone="0513-00000000",
        desk="一楼服务台",
        url="https://a.cn",
    )
    assert ways_of(every) == (
        "由基层工会报名",
        "小程序“云山工会”",
        "公众号“某市总工会”",
        "视频号“某市工人文化宫”",
        "电话 0513-00000000",
        "现场报名：一楼服务台",
    )
    assert ways_of(Registration(url="https://a.cn")) == ()


def test_a_part_passes_on_the_ways_of_the_whole() -> None:
    whole = enrolling(Registration(phone="0513-00000000", mini_program="云山工会"))
    part = Part("a", "班", registration=Registration(mini_program="云山夜校"))
    registration = registration_of(whole, part)
    assert registration is not None
    assert ways_of(registration) == ("小程序“云山夜校”", "电话 0513-00000000")


def test_an_evening_says_the_rest_as_its_course_does_and_that_as_the_whole() -> None:
    whole = enrolling(Registration(Moment(FIRST), Moment(LAST), phone="0513-00000000", enrolled=9))
    part = Part("a", "班", registration=Registration(Moment(WITHIN), desk="一楼", enrolled=5))
    own = Registration(closes=Moment(WITHIN, FIVE), mini_program="云山工会")
    evening = Session(Slot(AFTER), registration=own)
    assert registration_of(whole, part, evening) == Registration(
        Moment(WITHIN),
        Moment(WITHIN, FIVE),
        mini_program="云山工会",
        phone="0513-00000000",
        desk="一楼",
    )
    assert registration_of(whole, part, Session(Slot(AFTER))) == registration_of(whole, part)


@pytest.mark.parametrize(
    ("quota", "enrolled", "state"),
    [
        (None, None, Enrolment.FULL),
        (None, 29, Enrolment.OPEN),
        (None, 30, Enrolment.FULL),
        (20, 20, Enrolment.FULL),
    ],
)
def test_an_evening_has_places_of_its_own_once_it_tells_how_many_enrolled(
    quota: int | None, enrolled: int | None, state: Enrolment
) -> None:
    whole = enrolling(replace(WINDOW, enrolled=30), quota=30)
    evening = Session(Slot(AFTER), quota=quota, registration=Registration(enrolled=enrolled))
    assert state_of(whole, WITHIN, evening=evening) is state


TWO = (
    Stage("会员", Moment(FIRST, NINE), Moment(date(2026, 11, 21), FIVE)),
    Stage("市民", Moment(WITHIN, NINE), Moment(LAST)),
)


def test_with_stages_it_opens_with_the_first_and_closes_with_the_last() -> None:
    staged = Registration(stages=TWO[::-1])
    assert (staged.opens, staged.closes) == (Moment(FIRST, NINE), Moment(LAST))
    said = Registration(Moment(BEFORE), Moment(AFTER), stages=TWO)
    assert (said.opens, said.closes) == (Moment(BEFORE), Moment(AFTER))
    half = Registration(stages=(TWO[0], replace(TWO[1], closes=None)))
    assert (half.opens, half.closes) == (Moment(FIRST, NINE), None)


def test_it_stands_by_stages_and_between_them_nobody_enrols() -> None:
    activity = enrolling(Registration(stages=TWO))
    assert [(turn.short, *turn.within) for turn in turns_of(activity, FIRST)] == [
        ("未开始报名", "", "2026-11-20T08:59"),
        ("报名中（会员）", "2026-11-20T09:00", "2026-11-21T16:59"),
        ("未开始报名", "2026-11-21T17:00", "2026-11-25T08:59"),
        ("报名中（市民）", "2026-11-25T09:00", "2026-11-30"),
        ("报名截止", "2026-12-01", ""),
    ]


def test_a_stage_without_an_end_goes_on_beside_the_next() -> None:
    stages = tuple(replace(stage, closes=None) for stage in TWO)
    activity = enrolling(Registration(closes=Moment(LAST, FIVE), stages=stages))
    assert [turn.zh for turn in turns_of(activity, FIRST)] == [
        "未开始报名",
        "报名中（会员）",
        "报名中（会员、市民）",
        "报名已截止",
    ]


def test_when_it_is_full_it_is_so_for_all_who_may_enrol() -> None:
    activity = enrolling(Registration(stages=TWO, enrolled=30), quota=30)
    states = [(turn.state, turn.stages) for turn in turns_of(activity, WITHIN)]
    assert states == [
        (Enrolment.NOT_YET, ()),
        (Enrolment.FULL, ()),
        (Enrolment.CLOSED, ()),
    ]


def test_a_part_has_the_stages_of_the_whole_unless_it_opens_by_itself() -> None:
    whole = enrolling(Registration(stages=TWO))
    for own, stages in (
        (Registration(enrolled=3), TWO),
        (Registration(Moment(WITHIN)), ()),
        (Registration(stages=TWO[:1]), TWO[:1]),
    ):
        registration = registration_of(whole, Part("a", "班", registration=own))
        assert registration is not None
        assert registration.stages == stages
