"""What one YAML file of an activity says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gongli.kinds import EVENT, Kind
from gongli.model.moments import Every, Festival, LunarDay, Slot, Times
from gongli.model.places import Places, places
from gongli.model.words import Policy, SessionStatus, Status


@dataclass(frozen=True)
class When:
    """When an activity happens: exactly one way of repeating, and always an end."""

    every: Every | None = None
    dates: tuple[date, ...] = ()
    lunar: LunarDay | None = None
    festival: Festival | None = None
    start: date | None = None
    end: date | None = None
    lessons: int | None = None
    years: tuple[int, ...] = ()
    time: tuple[Times, ...] = ()
    hours: Times | None = None
    closed: tuple[int, ...] = ()
    on_holiday: Policy = Policy.KEEP
    on_makeup_workday: Policy = Policy.KEEP
    at: Places = places()


@dataclass(frozen=True)
class Link:
    """An address with the words to show for it."""

    label: str
    url: str
    at: Places = places()


@dataclass(frozen=True)
class Session:
    """What differs at one occurrence, keyed by its original date."""

    slot: Slot
    title: str | None = None
    speaker: str | None = None
    summary: str | None = None
    description: str | None = None
    programme: tuple[str, ...] = ()
    status: SessionStatus = SessionStatus.CONFIRMED
    moved_to: date | None = None
    time: Times | None = None
    venue: str | None = None
    reason: str | None = None
    extra: bool = False
    number: int | None = None
    live: str | None = None
    replays: tuple[Link, ...] = ()
    note: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Registration:
    """How, where and until when one enrols."""

    start: date | None = None
    end: date | None = None
    how: str | None = None
    url: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Organisers:
    """Who stands behind it, in the four customary roles."""

    guided_by: tuple[str, ...] = ()
    sponsor: tuple[str, ...] = ()
    organiser: tuple[str, ...] = ()
    co_organiser: tuple[str, ...] = ()
    at: Places = places()

    def __bool__(self) -> bool:
        return bool(self.guided_by or self.sponsor or self.organiser or self.co_organiser)


@dataclass(frozen=True)
class Part:
    """A piece of an activity with a schedule of its own (a course of a term).

    What a part leaves unsaid its activity says; an activity without parts has one
    part without id.
    """

    id: str
    name: str
    when: When
    sessions: tuple[Session, ...] = ()
    venue: str | None = None
    speaker: str | None = None
    summary: str | None = None
    quota: int | None = None
    fee: str | None = None
    audience: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Activity:
    """A season, a lecture series, a term, a single event: one YAML file."""

    id: str
    name: str
    palace: str
    brand: str | None
    parts: tuple[Part, ...]
    kind: Kind = EVENT
    status: Status = Status.CONFIRMED
    reason: str | None = None
    summary: str | None = None
    description: str | None = None
    venue: str | None = None
    audience: str | None = None
    fee: str | None = None
    quota: int | None = None
    speaker: str | None = None
    first_number: int | None = None
    registration: Registration | None = None
    organisers: Organisers = Organisers()
    contact: str | None = None
    phone: str | None = None
    live: str | None = None
    notes: tuple[str, ...] = ()
    at: Places = places()

    @property
    def file(self) -> str:
        """The YAML file it was read from, relative to the root."""
        return self.at.own.file
