"""How registration stands on a day: 未开始, 报名中, 已满, 已截止."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from gongli.model import Activity, Occurrence, Part, Registration, Status


class Enrolment(Enum):
    """The state of a registration with the words for it, in a line of facts and as a badge."""

    NOT_YET = "soon", "未开始报名"
    OPEN = "open", "报名中"
    FULL = "full", "已满"
    WAITING = "waiting", "已满，可候补", "已满可候补"
    CLOSED = "closed", "报名已截止", "报名截止"

    def __init__(self, en: str, zh: str, short: str = "") -> None:
        self.en, self.zh, self.short = en, zh, short or zh


def registrations(
    activity: Activity, held: Sequence[Occurrence]
) -> Iterator[tuple[Part | None, Registration, list[Occurrence]]]:
    """The activity's own (without a part) and those of its parts, with what each is for."""
    for part in (None, *activity.parts):
        if registration := (part or activity).registration:
            yield part, registration, [o for o in held if part is None or o.part.id == part.id]


def registration_of(activity: Activity, part: Part | None = None) -> Registration | None:
    """What holds for a part: its own registration, and the activity's where it says nothing.

    How many have enrolled is not passed on: the whole's number says nothing of a part.
    """
    own = part.registration if part else None
    whole = activity.registration
    if own is None or whole is None:
        return own or whole
    return replace(
        own,
        start=own.start or whole.start,
        end=own.end or whole.end,
        how=own.how or whole.how,
        url=own.url or whole.url,
        waiting=whole.waiting if own.waiting is None else own.waiting,
    )


def state_of(
    activity: Activity, today: date, part: Part | None = None, last: date | None = None
) -> Enrolment | None:
    """The state on `today`; None where one needs no registration or the activity is off.

    Before and after its days nothing else matters, nor after the `last` day of what one
    enrols for; within them it is full when the editor says so (状态: 已满) or as many have
    enrolled as there are places.
    """
    if activity.status.off or activity.status is Status.FINISHED:
        return None
    registration = registration_of(activity, part) or Registration()
    full = _full(activity, part, registration.waiting or 0)
    if not (registration.start or registration.end or full or activity.status is Status.OPEN):
        return None
    if today > min(registration.end or date.max, last or date.max):
        return Enrolment.CLOSED
    if registration.start and today < registration.start:
        return Enrolment.NOT_YET
    return full or Enrolment.OPEN


def _full(activity: Activity, part: Part | None, waiting: int) -> Enrolment | None:
    """Full, or full with room on the waiting list; None while there are places."""
    quota = activity.quota
    enrolled = activity.registration.enrolled if activity.registration else None
    if part and part.registration and part.registration.enrolled is not None:
        enrolled, quota = part.registration.enrolled, part.quota or quota
    if quota is not None and enrolled is not None and enrolled >= quota:
        return Enrolment.WAITING if enrolled < quota + waiting else Enrolment.FULL
    if activity.status is Status.FULL:
        return Enrolment.WAITING if waiting else Enrolment.FULL
    return None


@dataclass(frozen=True)
class Turn:
    """A state with its first and last day; None where it has begun, or does not end."""

    state: Enrolment
    since: date | None
    until: date | None


def turns_of(
    activity: Activity, today: date, part: Part | None = None, last: date | None = None
) -> Iterator[Turn]:
    """How it stands today and will stand from then on, if nobody touches it."""
    registration = registration_of(activity, part) or Registration()
    over = (day + timedelta(days=1) for day in (registration.end, last) if day)
    turning = {day for day in (registration.start, *over) if day and day > today}
    days = [today, *sorted(turning)]
    found = [(day, state_of(activity, day, part, last)) for day in days]
    found = [one for n, one in enumerate(found) if not n or one[1] is not found[n - 1][1]]
    for n, (day, state) in enumerate(found):
        until = found[n + 1][0] - timedelta(days=1) if n + 1 < len(found) else None
        if state is not None:
            yield Turn(state, day if n else None, until)


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
        return self.activity.status.off


def registration_days(activity: Activity) -> Iterator[RegistrationDay]:
    """The days that registration opens: the activity's, and those of parts with their own."""
    for part in (None, *activity.parts):
        own, registration = (part or activity).registration, registration_of(activity, part)
        if own and own.start and registration:
            yield RegistrationDay(activity, part, own.start, registration)
