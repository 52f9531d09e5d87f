"""Palaces, their brands and venues, and the alliance they form."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from gongli.model.activity import Activity, Organisers
from gongli.model.kind import Kind
from gongli.model.moments import Days
from gongli.model.places import Places, places
from gongli.model.position import Position
from gongli.model.settings import HolidayYear
from gongli.model.shared import (
    Feedback,
    Funding,
    Honour,
    Link,
    Media,
    Milestone,
    Opening,
    OwnBreak,
    Partner,
    Price,
    Promise,
    SpecialHours,
    Theme,
    Topic,
    Total,
    Transport,
)
from gongli.model.words import Building, Centre, Level, Strictness


@dataclass(frozen=True)
class Point:
    """A further place of a palace (一宫多点): a town's, an enterprise's."""

    id: str
    name: str
    status: Building = Building.IN_USE
    address: str | None = None
    geo: Position | None = None
    opened: str | None = None
    hours: Opening | None = None
    run_by: str | None = None
    contact: str | None = None
    phone: str | None = None
    note: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Venue:
    """A room or square of a palace; `setup` and `clearing` are minutes."""

    id: str
    name: str
    pinyin: tuple[str, ...] = ()
    centre: Centre | None = None
    sort: str | None = None
    point: str | None = None
    capacity: int | None = None
    address: str | None = None
    geo: Position | None = None
    where: str | None = None
    hours: Opening | None = None
    special_hours: tuple[SpecialHours, ...] = ()
    prices: tuple[Price, ...] = ()
    amenities: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    setup: int | None = None
    clearing: int | None = None
    shared: bool = False
    run_by: str | None = None
    theme: str | None = None
    heritage: str | None = None
    accessibility: str | None = None
    note: str | None = None
    formerly: tuple[str, ...] = ()
    at: Places = places()


@dataclass(frozen=True)
class PastYear:
    """One year of a brand's history with its figures."""

    year: int
    title: str | None = None
    text: str | None = None
    figures: tuple[Total, ...] = ()
    at: Places = places()


@dataclass(frozen=True)
class Section:
    """A standing part of a brand: one of its four seasons (四季有约)."""

    id: str
    name: str
    season: str | None = None
    summary: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Brand:
    """A branded series (群众文化活动品牌): what stays while seasons pass."""

    id: str
    name: str
    palace: str
    pinyin: tuple[str, ...] = ()
    category: str | None = None
    tagline: str | None = None
    since: str | None = None
    suspended: tuple[int, ...] = ()
    annual: bool = False
    rhythm: str | None = None
    reach: str | None = None
    story: str | None = None
    color: str | None = None
    totals: tuple[Total, ...] = ()
    history: tuple[PastYear, ...] = ()
    promises: tuple[Promise, ...] = ()
    sections: tuple[Section, ...] = ()
    organisers: Organisers = Organisers()
    partners: tuple[Partner, ...] = ()
    campaigns: tuple[str, ...] = ()
    replays: tuple[Link, ...] = ()
    honours: tuple[Honour, ...] = ()
    media: tuple[Media, ...] = ()
    formerly: tuple[str, ...] = ()
    activities: tuple[Activity, ...] = ()
    at: Places = places()

    def __hash__(self) -> int:
        """By its name: to hash all that it holds costs more than what is found by it."""
        return hash((self.palace, self.id))


@dataclass(frozen=True)
class Palace:
    """A workers' cultural palace: who and where, and all it holds."""

    id: str
    name: str
    pinyin: tuple[str, ...] = ()
    """How its name is read, from its first character on; so too for venues and brands."""
    short: str | None = None
    city: str | None = None
    level: Level | None = None
    status: Building = Building.IN_USE
    mission: str | None = None
    public_benefit: str | None = None
    principles: tuple[str, ...] = ()
    intro: str | None = None
    heritage: str | None = None
    address: str | None = None
    geo: Position | None = None
    phone: str | None = None
    email: str | None = None
    hours: Opening | None = None
    special_hours: tuple[SpecialHours, ...] = ()
    school_breaks: tuple[OwnBreak, ...] = ()
    transport: Transport | None = None
    prices: tuple[Price, ...] = ()
    amenities: tuple[str, ...] = ()
    opened: str | None = None
    color: str | None = None
    website: str | None = None
    channels: tuple[Link, ...] = ()
    totals: tuple[Total, ...] = ()
    honours: tuple[Honour, ...] = ()
    media: tuple[Media, ...] = ()
    partners: tuple[Partner, ...] = ()
    funding: tuple[Funding, ...] = ()
    timeline: tuple[Milestone, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    themes: tuple[Theme, ...] = ()
    promises: tuple[Promise, ...] = ()
    clashes: Strictness = Strictness.WARN
    categories: tuple[Topic, ...] = ()
    audiences: tuple[Topic, ...] = ()
    points: tuple[Point, ...] = ()
    venues: tuple[Venue, ...] = ()
    formerly: tuple[str, ...] = ()
    brands: tuple[Brand, ...] = ()
    activities: tuple[Activity, ...] = ()
    at: Places = places()

    def __hash__(self) -> int:
        """By its name: to hash all that it holds costs more than what is found by it."""
        return hash(self.id)

    @property
    def label(self) -> str:
        """The name where room is short."""
        return self.short or self.name

    @cached_property
    def venues_by_id(self) -> Mapping[str, Venue]:
        """Its venues under their ids."""
        return {venue.id: venue for venue in self.venues}

    @cached_property
    def points_by_id(self) -> Mapping[str, Point]:
        """Its points under their ids."""
        return {point.id: point for point in self.points}

    def all_activities(self) -> tuple[Activity, ...]:
        """Those of no brand first, then each brand's."""
        return (*self.activities, *(a for brand in self.brands for a in brand.activities))


@dataclass(frozen=True)
class Member:
    """A member of the alliance; its id is its palace's folder, if it has one here."""

    id: str
    name: str | None = None
    joined: str | None = None
    left: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Chair:
    """Who holds the rotating chair (轮值主席), and when."""

    days: Days
    name: str
    at: Places = places()


@dataclass(frozen=True)
class Campaign:
    """Something many palaces do together (点亮万家灯火), or a collection of theirs."""

    id: str
    name: str
    days: Days | None = None
    summary: str | None = None
    story: str | None = None
    color: str | None = None
    organisers: Organisers = Organisers()
    totals: tuple[Total, ...] = ()
    honours: tuple[Honour, ...] = ()
    at: Places = places()


@dataclass(frozen=True)
class Indicator:
    """A group of indicators of the provincial standard, and what here counts for it."""

    group: str
    count: int
    kinds: tuple[Kind, ...] = ()
    centres: tuple[Centre, ...] = ()
    at: Places = places()


@dataclass(frozen=True)
class Alliance:
    """Everything the editors wrote; a one-palace site is an alliance of one."""

    name: str | None = None
    intro: str | None = None
    since: str | None = None
    story: str | None = None
    members: tuple[Member, ...] = ()
    chairs: tuple[Chair, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    themes: tuple[Theme, ...] = ()
    categories: tuple[Topic, ...] = ()
    audiences: tuple[Topic, ...] = ()
    totals: tuple[Total, ...] = ()
    honours: tuple[Honour, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    travel: int | None = None
    """Minutes between two palaces of different cities; unknown without it."""
    palaces: tuple[Palace, ...] = ()
    holidays: tuple[HolidayYear, ...] = ()
    declared: bool = False
    """Whether there is an `alliance.yml`."""
    others: bool = False
    """Whether it has palaces besides these, which are looked at by themselves."""
    at: Places = places()

    @property
    def several(self) -> bool:
        """Whether it is more than one palace."""
        return self.others or len(self.palaces) > 1

    def all_activities(self) -> tuple[Activity, ...]:
        """Every activity of every palace, palaces in order."""
        return tuple(a for palace in self.palaces for a in palace.all_activities())

    @cached_property
    def palaces_by_id(self) -> Mapping[str, Palace]:
        """The palaces under their ids."""
        return {palace.id: palace for palace in self.palaces}

    def brand_of(self, activity: Activity) -> Brand | None:
        """The brand an activity belongs to, if any."""
        return self._brands.get((activity.palace, activity.brand))

    @cached_property
    def _brands(self) -> Mapping[tuple[str, str | None], Brand]:
        return {(brand.palace, brand.id): brand for p in self.palaces for brand in p.brands}

    def category_of(self, activity: Activity) -> str | None:
        """An activity's category, its own or its brand's."""
        brand = self.brand_of(activity)
        return activity.category or (brand.category if brand else None)

    def campaigns_of(self, activity: Activity) -> tuple[str, ...]:
        """The ids of the campaigns that an activity belongs to, itself or by its brand."""
        brand = self.brand_of(activity)
        return tuple(dict.fromkeys((*activity.campaigns, *(brand.campaigns if brand else ()))))

    def organisers_of(self, activity: Activity) -> Organisers:
        """Who stands behind an activity, its own or its brand's."""
        brand = self.brand_of(activity)
        return activity.organisers or (brand.organisers if brand else Organisers())

    @cached_property
    def campaigns_by_id(self) -> Mapping[str, Campaign]:
        """The campaigns under their ids."""
        return {campaign.id: campaign for campaign in self.campaigns}
