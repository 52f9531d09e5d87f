"""Palaces, their brands and venues, and the alliance they form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from gongli.model.activity import Activity, Link, Organisers
from gongli.model.places import Places, places
from gongli.model.settings import HolidayYear
from gongli.model.words import Centre


@dataclass(frozen=True)
class Figure:
    """A number as palaces give it: 超 1.5万, 1,900 余, 600 余万."""

    number: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Total:
    """A cumulative figure of a brand or palace, with where it comes from."""

    label: str
    value: Figure
    as_of: str | None = None
    source: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Honour:
    """An honour with its date, as precise as it is known."""

    date: str
    name: str
    at: Places = places()


@dataclass(frozen=True)
class Venue:
    """A room or square of a palace."""

    id: str
    name: str
    centre: Centre | None = None
    capacity: int | None = None
    address: str | None = None
    where: str | None = None
    hours: str | None = None
    accessibility: str | None = None
    note: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Brand:
    """A branded series (群众文化活动品牌): what stays while seasons pass."""

    id: str
    name: str
    palace: str
    category: str | None = None
    tagline: str | None = None
    since: str | None = None
    rhythm: str | None = None
    story: str | None = None
    color: str | None = None
    totals: tuple[Total, ...] = ()
    organisers: Organisers = Organisers()
    replays: tuple[Link, ...] = ()
    activities: tuple[Activity, ...] = ()
    at: Places = places()


@dataclass(frozen=True)
class Palace:
    """A workers' cultural palace: who and where, and all it holds."""

    id: str
    name: str
    short: str | None = None
    city: str | None = None
    mission: str | None = None
    intro: str | None = None
    address: str | None = None
    geo: tuple[float, float] | None = None
    phone: str | None = None
    hours: str | None = None
    transport: str | None = None
    opened: str | None = None
    color: str | None = None
    website: str | None = None
    totals: tuple[Total, ...] = ()
    honours: tuple[Honour, ...] = ()
    venues: tuple[Venue, ...] = ()
    brands: tuple[Brand, ...] = ()
    activities: tuple[Activity, ...] = ()
    at: Places = places()

    @property
    def label(self) -> str:
        """The name where room is short."""
        return self.short or self.name

    @cached_property
    def venues_by_id(self) -> Mapping[str, Venue]:
        """Its venues under their ids."""
        return {venue.id: venue for venue in self.venues}

    def all_activities(self) -> tuple[Activity, ...]:
        """Those of no brand first, then each brand's."""
        return (*self.activities, *(a for brand in self.brands for a in brand.activities))


@dataclass(frozen=True)
class Alliance:
    """Everything the editors wrote; a one-palace site is an alliance of one."""

    name: str | None = None
    intro: str | None = None
    palaces: tuple[Palace, ...] = ()
    holidays: tuple[HolidayYear, ...] = ()
    at: Places = places()

    def all_activities(self) -> tuple[Activity, ...]:
        """Every activity of every palace, palaces in order."""
        return tuple(a for palace in self.palaces for a in palace.all_activities())

    @cached_property
    def palaces_by_id(self) -> Mapping[str, Palace]:
        """The palaces under their ids."""
        return {palace.id: palace for palace in self.palaces}

    def brand_of(self, activity: Activity) -> Brand | None:
        """The brand an activity belongs to, if any."""
        brands = self.palaces_by_id[activity.palace].brands
        return next((brand for brand in brands if brand.id == activity.brand), None)
