"""When registration opens: for the whole, for a part, stage after stage."""

from gongli.model import Moment, Part, Registration, Stage
from gongli.rules.openings import registration_days
from tests.rules.test_registration import FIRST, LAST, NINE, TWO, WITHIN, enrolling


def test_the_day_it_opens_for_a_part_that_says_another() -> None:
    later = Part("a", "班", registration=Registration(opens=Moment(WITHIN)))
    same = Part("b", "班", registration=Registration(enrolled=3))
    days = list(registration_days(enrolling(parts=(later, same)), []))
    assert [(d.part, d.day) for d in days] == [(None, FIRST), (later, WITHIN)]
    assert days[1].registration.end == LAST


def test_each_stage_opens_on_a_day_of_its_own_and_those_of_one_hour_together() -> None:
    third = Stage("家属", Moment(WITHIN, NINE))
    activity = enrolling(Registration(stages=(TWO[1], TWO[0], third)))
    days = list(registration_days(activity, []))
    assert [(d.opens, d.stage, d.nth, d.registration.closes) for d in days] == [
        (Moment(FIRST, NINE), "会员", 1, TWO[0].closes),
        (Moment(WITHIN, NINE), "市民、家属", 2, None),
    ]
