"""What an occurrence can be found by, in the words that the address uses.

A row carries its facets as a query (`palace=nantong&slot=weekend`), and so does the
address of a filtered page: a row is shown when it has a value of every key asked for.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

from gongli.model import (
    Activity,
    Admission,
    Audience,
    Brand,
    Campaign,
    Centre,
    Occurrence,
    Palace,
    Part,
    Slot,
    TimeSlot,
    Venue,
)
from gongli.rules import facets as table
from gongli.rules.calendar import Calendar
from gongli.rules.facets import YES, Facet, Value
from gongli.writing import addresses
from gongli.writing.edition import Edition, once
from gongli.writing.views import Choice, Filter, Finder


@once
def facets(edition: Edition, o: Occurrence) -> str:
    """The facets of one occurrence as a query, keys in the order of the form."""
    return urlencode([(f.key, v.id) for f in table.FACETS for v in _values(edition, f, o)])


def facets_undecided(edition: Edition, activity: Activity, part: Part) -> str:
    """The same of what has no day: all but when it is."""
    o = Occurrence(activity, part, Slot(date.max), date.max, date.max, None)
    found = ((f.key, _values(edition, f, o)) for f in table.FACETS if f.key != "slot")
    return urlencode([(key, value.id) for key, values in found for value in values])


def _values(edition: Edition, facet: Facet, o: Occurrence) -> Iterable[Value]:
    """What an occurrence answers today."""
    if facet.enrolments:
        stands = edition.enrolment_in(o)
        return [YES] if o.takes_place and stands in facet.enrolments else []
    return facet.answers(edition.calendar, o)


def finder(
    edition: Edition,
    occurrences: Iterable[Occurrence],
    feed: Choice,
    published: Set[str],
    scopes: Iterable[str] = (),
) -> Finder:
    """The form that finds among these; `feed` is what they are subscribed to as, whole.

    `published` are the addresses of all feeds, `scopes` the ids of those by facet.
    A filter with one value only finds nothing out and is left away.
    """
    rows = tuple(occurrences)
    asked = [f for f in table.FACETS if not f.switch]
    filters = (Filter(f.key, f.label, _choices(edition, rows, f, published)) for f in asked)
    switches = (f for f in table.FACETS if f.switch)
    return Finder(
        filters=tuple(f for f in filters if len(f.choices) > 1),
        switches=tuple(Choice(f.key, f.switch, scope=f.folder) for f in switches),
        whole=_offered(feed, published),
        scopes=tuple(scopes),
    )


def _offered(choice: Choice, published: Set[str]) -> Choice:
    """Without a feed that there is not yet."""
    return choice if choice.feed in published else replace(choice, feed="", subscribe="")


def _choices(
    edition: Edition, rows: Iterable[Occurrence], facet: Facet, published: Set[str]
) -> tuple[Choice, ...]:
    """Every value there is: as the site orders palaces, brands and venues, the others by id."""
    values: dict[str, Value] = {}
    for o in rows:
        for value in _values(edition, facet, o):
            values.setdefault(value.id, value)
    order = _order(edition.calendar)
    ids = sorted(values, key=lambda id: (order.get(id, len(order)), id))
    choices = (_choice(edition.calendar, facet, values[id]) for id in ids)
    return tuple(_offered(choice, published) for choice in choices)


def _order(calendar: Calendar) -> Mapping[str, int]:
    names = [word.en for words in (TimeSlot, Centre, Audience, Admission) for word in words]
    for palace in calendar.alliance.palaces:
        own = (*(b.id for b in palace.brands), *(v.id for v in palace.venues))
        names += [palace.id, *(f"{palace.id}/{name}" for name in own)]
    return {name: n for n, name in enumerate(names)}


def _choice(calendar: Calendar, facet: Facet, value: Value) -> Choice:
    """A value with the address of its feed: its own, or its share of the facet's."""
    palace = calendar.alliance.palaces_by_id.get(value.id.partition("/")[0])
    match value.page:
        case Palace() as page:
            url = addresses.palace_url(page)
            return choice_of(value.id, value.name, url, calendar=url + addresses.CALENDAR)
        case Brand() as page if palace:
            return choice_of(value.id, value.name, addresses.brand_url(page), palace.label)
        case Venue() as page if palace:
            return choice_of(value.id, value.name, addresses.venue_url(palace, page), palace.label)
        case Campaign() as page:
            return choice_of(value.id, value.name, addresses.campaign_url(page))
        case _:
            return Choice(value.id, value.name, scope=facet.address(value))


def choice_of(value: str, label: str, url: str, group: str = "", *, calendar: str = "") -> Choice:
    """A choice that has a page and a feed of its own."""
    feed = addresses.feed_path(url)
    return Choice(value, label, group, feed, f"{url}#subscribe", calendar)
