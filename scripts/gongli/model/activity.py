"""What one YAML file of an activity says."""

from dataclasses import dataclass

from gongli.model.aspects import Aspects
from gongli.model.kind import Kind
from gongli.model.part import Part, Registration
from gongli.model.places import Places, places
from gongli.model.position import Position
from gongli.model.shared import (
    Channel,
    Feedback,
    Funding,
    Honour,
    Link,
    Media,
    Partner,
    Price,
    SpecialHours,
    Total,
    Transport,
)
from gongli.model.words import Access, Admission, Role, Status, TimeSlot


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


OLDEST = 120
"""Years; the upper end of an age without one (18 岁以上)."""


@dataclass(frozen=True)
class Activity(Aspects):
    """A season, a lecture series, a term, a single event: one YAML file.

    Kinds that say more do so in subclasses of their own (`gongli.kinds`), in the terms of
    `Aspects` where others are to know of it.  `age` is the youngest and the oldest in years,
    `setup` and `clearing` are minutes.
    """

    id: str
    name: str
    palace: str
    brand: str | None
    kind: Kind
    parts: tuple[Part, ...] = ()
    pinyin: tuple[str, ...] = ()
    status: Status = Status.CONFIRMED
    reason: str | None = None
    summary: str | None = None
    description: str | None = None
    featured: bool = False
    category: str | None = None
    art_forms: tuple[str, ...] = ()
    theme: str | None = None
    edition: int | None = None
    section: str | None = None
    venue: str | None = None
    place: str | None = None
    address: str | None = None
    geo: Position | None = None
    point: str | None = None
    special_hours: tuple[SpecialHours, ...] = ()
    audience: tuple[str, ...] = ()
    slots: tuple[TimeSlot, ...] = ()
    age: tuple[int, int] | None = None
    level: str | None = None
    eligibility: tuple[str, ...] = ()
    fee: str | None = None
    prices: tuple[Price, ...] = ()
    discounts: tuple[str, ...] = ()
    quota: int | None = None
    entry: Admission | None = None
    registration: Registration | None = None
    absence: str | None = None
    materials: tuple[str, ...] = ()
    weather: str | None = None
    speaker: str | None = None
    performers: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    invited: tuple[str, ...] = ()
    setup: int | None = None
    clearing: int | None = None
    allow_clash: str | None = None
    first_number: int | None = None
    role: Role | None = None
    organisers: Organisers = Organisers()
    partners: tuple[Partner, ...] = ()
    campaigns: tuple[str, ...] = ()
    contact: str | None = None
    phone: str | None = None
    transport: Transport | None = None
    accessibility: tuple[Access, ...] = ()
    live: tuple[Channel, ...] = ()
    replays: tuple[Link, ...] = ()
    metrics: tuple[Total, ...] = ()
    honours: tuple[Honour, ...] = ()
    media: tuple[Media, ...] = ()
    funding: tuple[Funding, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    notes: tuple[str, ...] = ()
    continues: str | None = None
    """By what its evenings are named, where they stood in another file before."""
    formerly: tuple[str, ...] = ()
    """Addresses under which it was published before; so too for brands, venues, palaces."""
    path: str | None = None
    """Its address where that is no longer its id: it moved and kept its name in calendars."""
    at: Places = places()

    @property
    def page(self) -> str:
        """Its address, without the slash at the end."""
        return self.path or self.id

    @property
    def file(self) -> str:
        """The YAML file it was read from, relative to the root."""
        return self.at.own.file
