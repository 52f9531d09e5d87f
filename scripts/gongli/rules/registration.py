"""How registration stands on a day: 未开始, 报名中, 已满, 已截止."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from gongli.model import Activity, Part, Registration, Status


class Enrolment(Enum):
    """The state of a registration, with the words for it."""

    NOT_YET = "未开始报名"
    OPEN = "报名中"
    FULL = "已满"
    WAITING = "已满，可候补"
    CLOSED = "报名已截止"


def state_of(activity: Activity, today: date, part: Part | None = None) -> Enrolment | None:
    """The state on `today`; None where one needs no registration or the activity is off.

    Before and after its days nothing else matters; within them it is full when the
    editor says so (状态: 已满) or as many have enrolled as there are places.
    """
    if activity.status in (Status.CANCELLED, Status.POSTPONED, Status.FINISHED):
        return None
    registration = (part and part.registration) or activity.registration
    if registration is None:
        return {Status.OPEN: Enrolment.OPEN, Status.FULL: Enrolment.FULL}.get(activity.status)
    if registration.start and today < registration.start:
        return Enrolment.NOT_YET
    if registration.end and today > registration.end:
        return Enrolment.CLOSED
    if activity.status is Status.FULL or _full(activity, registration, part):
        return Enrolment.WAITING if registration.waiting else Enrolment.FULL
    dated = registration.start or registration.end
    return Enrolment.OPEN if dated or activity.status is Status.OPEN else None


def _full(activity: Activity, registration: Registration, part: Part | None) -> bool:
    own = part is not None and part.registration is not None
    quota = part.quota if own and part else activity.quota
    enrolled = registration.enrolled
    return quota is not None and enrolled is not None and enrolled >= quota


@dataclass(frozen=True)
class RegistrationDay:
    """The day that registration opens for an activity, or for one part of it."""

    activity: Activity
    part: Part | None
    day: date
    registration: Registration

    @property
    def until(self) -> date:
        """The last day of it as an event: it is a day, not the weeks that follow."""
        return self.day

    @property
    def off(self) -> bool:
        """Whether nobody need enrol after all."""
        return self.activity.status in (Status.CANCELLED, Status.POSTPONED)


def registration_days(activity: Activity) -> Iterator[RegistrationDay]:
    """The days that registration opens: the activity's, and those of parts with their own."""
    for part in (None, *activity.parts):
        registration = (part or activity).registration
        if registration and registration.start:
            yield RegistrationDay(activity, part, registration.start, registration)
