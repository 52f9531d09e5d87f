"""Opening hours for machines."""

from datetime import time

from gongli.model import Opening, Times
from gongli.writing.structured.hours import weekly

MORNING = Times(time(9), time(12))
ALWAYS = Times(time(0), time(0), overnight=True)


def test_days_of_the_same_hours_stand_together() -> None:
    afternoon = Times(time(14), time(17))
    week = ((MORNING, afternoon), (MORNING,), (), (), (), (), (MORNING,))
    assert weekly(Opening(week, "")) == [
        {
            "@type": "OpeningHoursSpecification",
            "opens": "09:00",
            "closes": "12:00",
            "dayOfWeek": ["Monday", "Tuesday", "Sunday"],
        },
        {
            "@type": "OpeningHoursSpecification",
            "opens": "14:00",
            "closes": "17:00",
            "dayOfWeek": ["Monday"],
        },
    ]


def test_a_whole_day_does_not_read_as_closed() -> None:
    (found,) = weekly(Opening(((ALWAYS,),) * 7, "全天"))
    assert (found["opens"], found["closes"]) == ("00:00", "23:59")


def test_nothing_known_is_nothing_told() -> None:
    assert weekly(None) == []
