"""Feeds by what occurrences have in common: time of the week, category, audience, centre, fee.

The same facets sort the whole site and each palace.  Adding one is one line of `facets`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from gongli.model import Centre, Occurrence, Palace, TimeSlot, Topic
from gongli.rules.calendar import Calendar
from gongli.rules.fees import is_free
from gongli.rules.slots import slots_of
from gongli.writing.edition import Edition


@dataclass(frozen=True)
class Facet:
    """One way of sorting: each value has a feed of its own."""

    heading: str
    """What its feeds are listed under: 按时段."""
    titles: Mapping[str, str]
    """The title of each value by its permanent id (slots/weekend), part of the address."""
    find: Callable[[Edition, Occurrence], Iterable[str]]
    """The ids of the values that an occurrence has."""


def facets(calendar: Calendar, palace: Palace | None = None) -> tuple[Facet, ...]:
    """The facets of a palace, or of the whole site."""
    kinds, people = categories(calendar, palace), audiences(calendar, palace)
    return (
        Facet("按时段", {f"slots/{slot.en}": slot.zh for slot in TimeSlot}, _slots),
        Facet("按类别", _titles("categories", kinds), _categories(kinds)),
        Facet("按对象", _titles("audiences", people), _audiences(people)),
        Facet("按中心", {f"centres/{centre.en}": centre.zh for centre in Centre}, _centre),
        Facet("按费用", {"free": "免费活动"}, _free),
    )


def categories(calendar: Calendar, palace: Palace | None) -> tuple[Topic, ...]:
    """What the categories of a palace, or of the whole site, are gathered under."""
    return topics(calendar.alliance.categories, palace.categories if palace else ())


def audiences(calendar: Calendar, palace: Palace | None) -> tuple[Topic, ...]:
    """What the audiences of a palace, or of the whole site, are gathered under."""
    return topics(calendar.alliance.audiences, palace.audiences if palace else ())


def category_of(calendar: Calendar, o: Occurrence) -> tuple[str, ...]:
    """The category of an occurrence, its own or its brand's; none or one."""
    brand = calendar.brand_of(o)
    category = o.activity.category or (brand and brand.category)
    return (category,) if category else ()


def topics(alliance: Iterable[Topic], palace: Iterable[Topic]) -> tuple[Topic, ...]:
    """The alliance's topics and a palace's own, which go before those of the same id."""
    return tuple({topic.id: topic for topic in (*alliance, *palace)}.values())


def _titles(folder: str, found: Iterable[Topic]) -> dict[str, str]:
    return {f"{folder}/{topic.id}": topic.name for topic in found}


def _slots(edition: Edition, o: Occurrence) -> Iterator[str]:
    return (f"slots/{slot.en}" for slot in slots_of(o, edition.calendar.holidays))


def _categories(found: Iterable[Topic]) -> Callable[[Edition, Occurrence], Iterator[str]]:
    def find(edition: Edition, o: Occurrence) -> Iterator[str]:
        words = category_of(edition.calendar, o)
        return (f"categories/{topic.id}" for topic in found if topic.covers(words))

    return find


def _audiences(found: Iterable[Topic]) -> Callable[[Edition, Occurrence], Iterator[str]]:
    def find(edition: Edition, o: Occurrence) -> Iterator[str]:
        return (f"audiences/{topic.id}" for topic in found if topic.covers(o.audience))

    return find


def _centre(edition: Edition, o: Occurrence) -> Iterator[str]:
    venue = edition.calendar.venue_of(o)
    if venue and venue.centre:
        yield f"centres/{venue.centre.en}"


def _free(edition: Edition, o: Occurrence) -> Iterator[str]:
    if is_free(o.activity, o.part):
        yield "free"
