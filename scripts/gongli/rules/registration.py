"""How registration stands on a day: 未开始, 报名中, 已满, 已截止."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum

from gongli.model import Activity, Moment, Occurrence, Part, Registration, Session, Status


class Enrolment(Enum):
    """The state of a registration with the words for it, in a line of facts and as a badge."""

    NOT_YET = "soon", "未开始报名"
    OPEN = "open", "报名中"
    FULL = "full", "已满"
    WAITING = "waiting", "已满，可候补", "已满可候补"
    CLOSED = "closed", "报名已截止", "报名截止"

    def __init__(self, en: str, zh: str, short: str = "") -> None:
        self.en, self.zh, self.short = en, zh, short or zh


_WAYS = {
    "how": "{}",
    "mini_program": "小程序“{}”",
    "account": "公众号“{}”",
    "channel": "视频号“{}”",
    "phone": "电话 {}",
    "desk": "现场报名：{}",
}
"""The fields of a registration that tell a way, with the words for it."""
_PASSED_ON = ("opens", "closes", "url", "draw", *_WAYS)
"""What holds for a part or an evening that does not say otherwise."""


def registrations(
    activity: Activity, held: Sequence[Occurrence]
) -> Iterator[tuple[Part | None, Registration, list[Occurrence]]]:
    """The activity's own (without a part), those of its parts, with what each is for, and those
    of single evenings."""
    for part in (None, *activity.parts):
        if registration := (part or activity).registration:
            yield part, registration, [o for o in held if part is None or o.part.id == part.id]
    for o in held:
        if o.exception.registration:
            yield o.part, o.exception.registration, [o]


def registration_of(
    activity: Activity, part: Part | None = None, evening: Session | None = None
) -> Registration | None:
    """What holds for a part or an evening: its own registration, and where it says nothing that
    of its part, then of the activity.

    How many have enrolled is not passed on: the whole's number says nothing of a part.
    """
    return _within(
        evening.registration if evening else None,
        _within(part.registration if part else None, activity.registration),
    )


def _within(own: Registration | None, whole: Registration | None) -> Registration | None:
    if own is None or whole is None:
        return own or whole
    passed_on = {name: getattr(own, name) or getattr(whole, name) for name in _PASSED_ON}
    waiting = whole.waiting if own.waiting is None else own.waiting
    return replace(own, **passed_on, waiting=waiting)


def ways_of(registration: Registration) -> tuple[str, ...]:
    """How one enrols, but for the address: 小程序“云山工会” · 电话 0513-00000000."""
    own = ((phrase, getattr(registration, name)) for name, phrase in _WAYS.items())
    return tuple(phrase.format(value) for phrase, value in own if value)


def state_of(
    activity: Activity,
    now: date,
    part: Part | None = None,
    last: date | None = None,
    evening: Session | None = None,
) -> Enrolment | None:
    """The state at a minute, or at the start of a day; None without registration, or if off.

    Before and after its days nothing else matters, nor after the `last` day of what one
    enrols for; within them it is full when the editor says so (状态: 已满) or as many have
    enrolled as there are places.
    """
    at = now if isinstance(now, datetime) else datetime.combine(now, time.min)
    if activity.status.off or activity.status is Status.FINISHED:
        return None
    registration = registration_of(activity, part, evening) or Registration()
    full = _full(activity, part, evening, registration.waiting or 0)
    if not (registration.opens or registration.closes or full or activity.status is Status.OPEN):
        return None
    if any(at >= over for over in _ends(registration, last)):
        return Enrolment.CLOSED
    if registration.opens and at < registration.opens.begins:
        return Enrolment.NOT_YET
    return full or Enrolment.OPEN


def _full(
    activity: Activity, part: Part | None, evening: Session | None, waiting: int
) -> Enrolment | None:
    """Full, or full with room on the waiting list; None while there are places.

    Who tells how many have enrolled has so many places as it says itself, or what it is of.
    """
    enrolled, places, quota = None, None, None
    for level in (activity, part, evening):
        quota = (level and level.quota) or quota
        if level and level.registration and level.registration.enrolled is not None:
            enrolled, places = level.registration.enrolled, quota
    if places is not None and enrolled is not None and enrolled >= places:
        return Enrolment.WAITING if enrolled < places + waiting else Enrolment.FULL
    if activity.status is Status.FULL:
        return Enrolment.WAITING if waiting else Enrolment.FULL
    return None


def _ends(registration: Registration, last: date | None) -> list[datetime]:
    """When one can enrol no more: at its deadline, after what one enrols for."""
    return [end.over for end in (registration.closes, Moment(last) if last else None) if end]


@dataclass(frozen=True)
class Turn:
    """A state with its first and last day, or minute; None where it has begun, or does not end."""

    state: Enrolment
    since: date | None
    until: date | None

    @property
    def within(self) -> tuple[str, str]:
        """Both as ISO 8601 without a zone, 2026-12-01 or 2026-12-01T08:59; empty for None."""
        return _iso(self.since), _iso(self.until)


def last_of(closes: Moment) -> str:
    """The last day or minute before it closes, as `Turn.within`."""
    return _iso(_before(closes.over))


def _iso(day: date | None) -> str:
    return day.isoformat()[: len("2026-12-01T08:59")] if day else ""


def turns_of(
    activity: Activity,
    today: date,
    part: Part | None = None,
    last: date | None = None,
    evening: Session | None = None,
) -> Iterator[Turn]:
    """How it stands today and will stand from then on, if nobody touches it."""
    registration = registration_of(activity, part, evening) or Registration()
    begun = datetime.combine(today, time.min)
    opens = [registration.opens.begins] if registration.opens else []
    turning = {at for at in (*opens, *_ends(registration, last)) if at > begun}
    found = [(at, state_of(activity, at, part, last, evening)) for at in (begun, *sorted(turning))]
    found = [one for n, one in enumerate(found) if not n or one[1] is not found[n - 1][1]]
    for n, (at, state) in enumerate(found):
        following = found[n + 1][0] if n + 1 < len(found) else None
        if state is not None:
            yield Turn(state, _day_or_minute(at) if n else None, following and _before(following))


def _day_or_minute(at: datetime) -> date:
    return at if at.time() > time.min else at.date()


def _before(at: datetime) -> date:
    """The last minute before, or the last day."""
    return at - timedelta(minutes=1) if at.time() > time.min else at.date() - timedelta(days=1)


@dataclass(frozen=True)
class RegistrationDay:
    """The day that registration opens for an activity, for one part or one evening of it."""

    activity: Activity
    part: Part | None
    opens: Moment
    registration: Registration
    evening: Occurrence | None = None

    @property
    def day(self) -> date:
        """The day, whatever the hour."""
        return self.opens.day

    @property
    def until(self) -> date:
        """The last day of it as an event: it is a day, not the weeks that follow."""
        return self.day

    @property
    def off(self) -> bool:
        """Whether nobody need enrol after all."""
        called_off = self.evening is not None and not self.evening.takes_place
        return self.activity.status.off or called_off


def registration_days(activity: Activity, held: Sequence[Occurrence]) -> Iterator[RegistrationDay]:
    """The days that registration opens: the activity's, and those of parts and of evenings of
    those `held` with their own."""
    for part in (None, *activity.parts):
        own, registration = (part or activity).registration, registration_of(activity, part)
        if own and own.opens and registration:
            yield RegistrationDay(activity, part, own.opens, registration)
    for o in held:
        own = o.exception.registration
        registration = registration_of(activity, o.part, o.exception) if own else None
        if own and own.opens and registration:
            yield RegistrationDay(activity, o.part, own.opens, registration, o)
