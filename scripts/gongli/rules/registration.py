"""How registration stands on a day: 未开始, 报名中, 已满, 已截止."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum

from gongli.model import (
    Activity,
    Moment,
    Occurrence,
    Part,
    Registration,
    Session,
    SessionStatus,
    Status,
)


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
    # Who opens on another day has no stages but its own.
    stages = own.stages or (() if own.opens else whole.stages)
    return replace(own, **passed_on, waiting=waiting, stages=stages)


def stages_of(registration: Registration) -> list[tuple[str, Registration]]:
    """Each stage with its name, as if it were all: what it leaves unsaid the whole says."""
    return [
        (
            stage.name,
            replace(
                registration,
                opens=stage.opens or registration.opens,
                closes=stage.closes or registration.closes,
                stages=(),
            ),
        )
        for stage in registration.stages
    ]


def _open_to(registration: Registration, at: datetime) -> tuple[str, ...]:
    """The stages that are open at a minute."""
    return tuple(
        name
        for name, own in stages_of(registration)
        if (own.opens is None or own.opens.begins <= at)
        and (own.closes is None or at < own.closes.over)
    )


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
    if registration.stages and not _open_to(registration, at):
        ahead = (stage.opens and at < stage.opens.begins for stage in registration.stages)
        return Enrolment.NOT_YET if any(ahead) else Enrolment.CLOSED
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
    if activity.status is Status.FULL or (evening and evening.status is SessionStatus.FULL):
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
    stages: tuple[str, ...] = ()
    """To whom it is open, where not all may enrol at once."""

    @property
    def zh(self) -> str:
        """报名中（会员）, in a line of facts."""
        return self.state.zh + self._whom

    @property
    def short(self) -> str:
        """The same as a badge."""
        return self.state.short + self._whom

    @property
    def _whom(self) -> str:
        return f"（{'、'.join(self.stages)}）" if self.stages else ""

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
    every = [registration, *(own for _, own in stages_of(registration))]
    opens = [each.opens.begins for each in every if each.opens]
    closes = [at for each in every for at in _ends(each, last)]
    turning = sorted({at for at in (*opens, *closes) if at > begun})
    found: list[tuple[datetime, Enrolment | None, tuple[str, ...]]] = []
    for at in (begun, *turning):
        state = state_of(activity, at, part, last, evening)
        stages = _open_to(registration, at) if state in _TAKES else ()
        if not found or found[-1][1:] != (state, stages):
            found.append((at, state, stages))
    for n, (at, state, stages) in enumerate(found):
        following = found[n + 1][0] if n + 1 < len(found) else None
        since = _day_or_minute(at) if n else None
        if state is not None:
            yield Turn(state, since, following and _before(following), stages)


_TAKES = (Enrolment.OPEN, Enrolment.WAITING)


def _day_or_minute(at: datetime) -> date:
    return at if at.time() > time.min else at.date()


def _before(at: datetime) -> date:
    """The last minute before, or the last day."""
    return at - timedelta(minutes=1) if at.time() > time.min else at.date() - timedelta(days=1)
