"""What an occurrence can be found by, in the words that the address uses.

A row carries its facets as a query (`palace=nantong&slot=weekend`), and so does the
address of a filtered page: a row is shown when it has a value of every key asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlencode

from gongli.model import Centre, Occurrence, TimeSlot, Topic
from gongli.rules.calendar import Calendar
from gongli.rules.fees import is_free
from gongli.rules.registration import Enrolment
from gongli.rules.slots import slots_of
from gongli.writing import addresses
from gongli.writing import facets as groups
from gongli.writing.edition import Edition
from gongli.writing.views import Choice, Filter, Finder

_Find = Callable[[Edition, Occurrence], Iterable[Choice]]


def facets(edition: Edition, o: Occurrence) -> str:
    """The facets of one occurrence as a query, keys in the order of the form."""
    pairs = [(key, c.value) for key, (_, find) in _FILTERS.items() for c in find(edition, o)]
    for key, (_, holds) in _SWITCHES.items():
        if holds(edition, o):
            pairs.append((key, "1"))
    return urlencode(pairs)


def finder(
    edition: Edition,
    occurrences: Iterable[Occurrence],
    feed: Choice,
    scopes: Iterable[str] = (),
    base: str = "",
) -> Finder:
    """The form that finds among these; `feed` is what they are subscribed to as, whole.

    `scopes` are the ids of the feeds by facet that there are, `base` what those of this form
    begin with (nantong/).  A filter with one value only finds nothing out and is left away.
    """
    held = tuple(occurrences)
    filters = (
        Filter(key, label, _choices(edition, held, find)) for key, (label, find) in _FILTERS.items()
    )
    return Finder(
        filters=tuple(f for f in filters if len(f.choices) > 1),
        switches=tuple(
            Choice(key, label, scope=_SCOPES.get(key, "")) for key, (label, _) in _SWITCHES.items()
        ),
        whole=feed,
        scopes=tuple(scope for scope in scopes if scope.startswith(base)),
        base=base,
    )


def _choices(edition: Edition, held: Iterable[Occurrence], find: _Find) -> tuple[Choice, ...]:
    """Every value there is: as the site orders palaces, brands and venues, the others by use."""
    found: dict[str, Choice] = {}
    for o in held:
        for choice in find(edition, o):
            found.setdefault(choice.value, choice)
    order = _order(edition.calendar)
    return tuple(sorted(found.values(), key=lambda c: (order.get(c.value, len(order)), c.value)))


def _order(calendar: Calendar) -> Mapping[str, int]:
    names = [*(slot.en for slot in TimeSlot), *(centre.en for centre in Centre)]
    for palace in calendar.alliance.palaces:
        own = (*(b.id for b in palace.brands), *(v.id for v in palace.venues))
        names += [palace.id, *(f"{palace.id}/{name}" for name in own)]
    return {name: n for n, name in enumerate(names)}


def _palace(edition: Edition, o: Occurrence) -> Iterator[Choice]:
    palace = edition.calendar.palace_of(o)
    url = addresses.palace_url(palace)
    yield choice_of(palace.id, palace.label, url, calendar=url + addresses.CALENDAR)


def _brand(edition: Edition, o: Occurrence) -> Iterator[Choice]:
    if brand := edition.calendar.brand_of(o):
        url, group = addresses.brand_url(brand), edition.calendar.palace_of(o).label
        yield choice_of(f"{brand.palace}/{brand.id}", brand.name, url, group)


def _venue(edition: Edition, o: Occurrence) -> Iterator[Choice]:
    if venue := edition.calendar.venue_of(o):
        palace = edition.calendar.palace_of(o)
        url = addresses.venue_url(palace, venue)
        yield choice_of(f"{palace.id}/{venue.id}", venue.name, url, palace.label)


def _campaign(edition: Edition, o: Occurrence) -> Iterator[Choice]:
    brand = edition.calendar.brand_of(o)
    own = {*o.activity.campaigns, *(brand.campaigns if brand else ())}
    for campaign in edition.calendar.alliance.campaigns:
        if campaign.id in own:
            yield choice_of(campaign.id, campaign.name, addresses.campaign_url(campaign))


def _category(edition: Edition, o: Occurrence) -> Iterator[Choice]:
    calendar = edition.calendar
    topics = groups.categories(calendar, calendar.palace_of(o))
    return _topics("categories", topics, groups.category_of(calendar, o))


def _centre(edition: Edition, o: Occurrence) -> Iterator[Choice]:
    venue = edition.calendar.venue_of(o)
    if venue and venue.centre:
        centre = venue.centre
        yield Choice(centre.en, centre.zh, scope=f"centres/{centre.en}")


def _audience(edition: Edition, o: Occurrence) -> Iterator[Choice]:
    topics = groups.audiences(edition.calendar, edition.calendar.palace_of(o))
    return _topics("audiences", topics, o.audience)


def _topics(folder: str, topics: Iterable[Topic], words: tuple[str, ...]) -> Iterator[Choice]:
    """The topics that cover these words, as their feeds do; words of no topic for themselves."""
    held = tuple(topics)
    for topic in held:
        if topic.covers(words):
            yield Choice(topic.id, topic.name, scope=f"{folder}/{topic.id}")
    for word in words:
        if not any(topic.covers([word]) for topic in held):
            yield Choice(word, word)


def _slot(edition: Edition, o: Occurrence) -> Iterator[Choice]:
    for slot in slots_of(o, edition.calendar.holidays):
        yield Choice(slot.en, slot.zh, scope=f"slots/{slot.en}")


def _free(edition: Edition, o: Occurrence) -> bool:
    return is_free(o.activity, o.part)


def _open(edition: Edition, o: Occurrence) -> bool:
    enrolment = edition.enrolment(o.activity, o.part)
    return o.takes_place and enrolment in (Enrolment.OPEN, Enrolment.WAITING)


def _on(edition: Edition, o: Occurrence) -> bool:
    return o.takes_place


def choice_of(value: str, label: str, url: str, group: str = "", *, calendar: str = "") -> Choice:
    """A choice that has a page and a feed of its own."""
    feed = addresses.feed_path(url)
    return Choice(value, label, group, feed, f"{url}#subscribe", calendar)


_FILTERS: Mapping[str, tuple[str, _Find]] = {
    "palace": ("文化宫", _palace),
    "brand": ("品牌", _brand),
    "campaign": ("主题行动", _campaign),
    "category": ("类别", _category),
    "slot": ("时段", _slot),
    "audience": ("对象", _audience),
    "centre": ("中心", _centre),
    "venue": ("场地", _venue),
}
_SCOPES = {"free": "free"}
"""The feeds of switches."""
_SWITCHES: Mapping[str, tuple[str, Callable[[Edition, Occurrence], bool]]] = {
    "free": ("只看免费", _free),
    "open": ("正在报名", _open),
    "on": ("不看取消和延期的", _on),
}
