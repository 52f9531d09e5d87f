"""How a registration stands, on each side of each boundary."""

from dataclasses import replace
from datetime import date

import pytest

from gongli.model import Activity, Part, Registration, Status
from gongli.rules.registration import Enrolment, state_of
from tests.rules.made import ACTIVITY

FIRST, LAST = date(2026, 11, 20), date(2026, 11, 30)
WINDOW = Registration(FIRST, LAST)
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
        (Registration(start=FIRST), BEFORE, Enrolment.NOT_YET),
        (Registration(start=FIRST), date(2030, 1, 1), Enrolment.OPEN),
        (Registration(end=LAST), date(2020, 1, 1), Enrolment.OPEN),
        (Registration(end=LAST), AFTER, Enrolment.CLOSED),
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


def test_a_part_with_registration_has_a_quota_of_its_own() -> None:
    whole = enrolling(replace(WINDOW, enrolled=30), quota=30)
    own = Part("a", "班", quota=20, registration=replace(WINDOW, enrolled=19))
    parts = own, replace(own, quota=19), replace(own, quota=None), Part("b", "班", quota=99)
    states = [state_of(whole, WITHIN, part) for part in parts]
    assert states == [Enrolment.OPEN, Enrolment.FULL, Enrolment.OPEN, Enrolment.FULL]
