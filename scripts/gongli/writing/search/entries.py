"""What a search can find, each with the words it is found by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gongli.kinds import KINDS
from gongli.model import Activity, Brand, Campaign, Occurrence, Palace, Part, Venue
from gongli.rules import naming
from gongli.rules.admission import admission, admission_of
from gongli.rules.audiences import audiences_of
from gongli.rules.registration import ways_of
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.parts import own
from gongli.writing.parts.joining import price_facts
from gongli.writing.parts.labels import fact
from gongli.writing.parts.where import transport_facts
from gongli.writing.prose import prose
from gongli.writing.views import Fact

PALACE, BRAND, VENUE, CAMPAIGN, ACTIVITY = "文化宫", "品牌", "场地", "主题行动", "活动"
OCCURRENCE, PAGE = "场次", "页面"
PARTS = tuple(dict.fromkeys(kind.heading for kind in KINDS if kind.heading))
WORDS = (PALACE, BRAND, VENUE, CAMPAIGN, ACTIVITY, *PARTS, OCCURRENCE, PAGE)
"""What an entry can be, in the order of equally good results."""

_LONG, _SHORT = 400, 160
"""Characters of text kept of what there is little of, and of occurrences."""


@dataclass(frozen=True)
class Entry:
    """One thing to find: `first` and `last` are its days, None for what has none."""

    title: str
    url: str
    word: str
    palace: str = ""
    text: str = ""
    first: date | None = None
    last: date | None = None
    state: str = ""
    pinyin: tuple[str, ...] = ()
    """How the title begins to be read, where an editor says so."""


def named_entries(edition: Edition) -> Iterator[Entry]:
    """What has a page and a name of its own: palaces, brands, venues, activities, campaigns."""
    calendar = edition.calendar
    for palace in calendar.alliance.palaces:
        yield _palace(palace)
        yield from (_brand(palace, brand) for brand in palace.brands)
        yield from (_venue(palace, venue) for venue in palace.venues)
        yield from (_activity(edition, palace, a) for a in palace.all_activities())
    if calendar.alliance.declared:
        yield from (_campaign(campaign) for campaign in calendar.alliance.campaigns)


def held_entries(edition: Edition) -> Iterator[Entry]:
    """Parts of activities, and occurrences with a title of their own or ahead and changed."""
    for palace in edition.calendar.alliance.palaces:
        for activity in palace.all_activities():
            held = edition.calendar.occurrences[activity.id]
            if activity.kind.parts:
                yield from (_part(palace, activity, part, held) for part in activity.parts)
            alone = (o for o in held if _stands_alone(edition, o, _state(held)))
            yield from (_occurrence(edition, palace, o) for o in alone)


def joined(pieces: Iterable[str | None], limit: int = _LONG) -> str:
    """Pieces of plain text, each once, as one line that is cut at `limit` characters."""
    words = " ".join(dict.fromkeys(filter(None, pieces)))
    return " ".join(words.split())[:limit]


def plain(markdown: str | None) -> str:
    """An editor's Markdown without its marks."""
    return prose(markdown).striptags()


def _stands_alone(edition: Edition, o: Occurrence, common: str) -> bool:
    """Whether nothing else in the index says what is to be known of an occurrence."""
    changed = o.until >= edition.today and o.state.told not in ("", common)
    return bool(o.exception.title or o.exception.registration) or changed


def _said(told: Iterable[Fact]) -> Iterator[str]:
    """Facts with their labels, for people look for those: 停车 主楼后院."""
    return (" ".join([fact.label, *fact.values]) for fact in told)


def _palace(palace: Palace) -> Entry:
    pieces = [palace.short, palace.city, palace.mission, *palace.principles]
    told = [
        *fact("address", palace.address),
        *fact("hours", palace.hours.written if palace.hours else None, label="开放时间"),
        *transport_facts(palace.transport),
        *price_facts(palace.prices),
        *fact("amenities", *palace.amenities, label="便民"),
    ]
    pieces += [*_said(told), *(point.name for point in palace.points)]
    text = joined([*pieces, plain(palace.intro), plain(palace.heritage)])
    url = addresses.palace_url(palace)
    return Entry(palace.name, url, PALACE, palace.label, text, pinyin=palace.pinyin)


def _brand(palace: Palace, brand: Brand) -> Entry:
    pieces = [brand.category, brand.tagline, brand.rhythm, brand.reach]
    pieces += [section.name for section in brand.sections]
    text = joined([*pieces, plain(brand.story)])
    url = addresses.brand_url(brand)
    return Entry(brand.name, url, BRAND, palace.label, text, pinyin=brand.pinyin)


def _venue(palace: Palace, venue: Venue) -> Entry:
    pieces = [venue.sort, venue.centre and venue.centre.zh, venue.where, venue.theme]
    told = [
        *fact("address", venue.address),
        *fact("hours", venue.hours.written if venue.hours else None, label="开放时间"),
        *fact("accessibility", venue.accessibility),
        *price_facts(venue.prices),
    ]
    pieces += [*_said(told), *venue.amenities, *venue.equipment]
    text = joined([*pieces, venue.note, venue.heritage])
    url = addresses.venue_url(palace, venue)
    return Entry(venue.name, url, VENUE, palace.label, text, pinyin=venue.pinyin)


def _campaign(campaign: Campaign) -> Entry:
    text = joined([campaign.summary, plain(campaign.story)])
    return Entry(campaign.name, addresses.campaign_url(campaign), CAMPAIGN, text=text)


def _activity(edition: Edition, palace: Palace, activity: Activity) -> Entry:
    brand = edition.calendar.alliance.brand_of(activity)
    held = edition.calendar.occurrences[activity.id]
    kind = activity.kind.zh if activity.kind.zh != ACTIVITY else None
    pieces = [activity.summary, kind, activity.category, brand.name if brand else None]
    pieces += [activity.speaker, *activity.performers, *_places(palace, activity)]
    for part in activity.parts:
        pieces += [part.name if part.id else None, part.speaker, *part.performers]
    sections = own.own_sections(edition, activity)
    pieces += [item.name for section in sections for item in section.items]
    audience = (*activity.audience, *(words for o in held for words in o.audience))
    pieces += [*_audience(tuple(dict.fromkeys(audience))), activity.fee]
    pieces += _said(_practical(activity, held))
    return Entry(
        activity.name,
        addresses.activity_url(activity),
        ACTIVITY,
        palace.label,
        joined([*pieces, plain(activity.description)]),
        *_days(held),
        _state(held),
        activity.pinyin,
    )


def _practical(activity: Activity, held: Iterable[Occurrence]) -> Iterator[Fact]:
    """How to enrol, who can take part, how to get there."""
    if registration := activity.registration:
        draw = ["摇号"] if registration.draw else []
        yield from fact("registration", "；".join([*ways_of(registration), *draw]))
    yield from fact(
        "accessibility", *dict.fromkeys(word.zh for o in held for word in o.accessibility)
    )
    entries = (admission_of(activity), *(admission(o) for o in held))
    yield from fact("entry", *dict.fromkeys(entry.zh for entry in entries if entry))
    yield from transport_facts(activity.transport)


def _state(held: Iterable[Occurrence]) -> str:
    """What became of all of it; nothing where only some of it changed."""
    states = {o.state.told for o in held}
    return states.pop() if len(states) == 1 else ""


def _places(palace: Palace, level: Activity | Part) -> Iterator[str | None]:
    if level.venue:
        yield palace.venues_by_id[level.venue].name
    yield level.place


def _audience(words: tuple[str, ...]) -> Iterator[str]:
    """Whom it is for in its editor's words, and what people look for who know none of these."""
    yield from words
    yield from (a.zh for a in audiences_of(words) if not any(a.zh in word for word in words))


def _days(held: Iterable[Occurrence]) -> tuple[date | None, date | None]:
    days = [day for o in held for day in (o.day, o.until)]
    return (min(days), max(days)) if days else (None, None)


def _part(palace: Palace, activity: Activity, part: Part, held: Iterable[Occurrence]) -> Entry:
    pieces = [activity.name, part.speaker, part.summary, *part.performers]
    text = joined([*pieces, *_places(palace, part), *_audience(part.audience), part.level])
    url = f"{addresses.activity_url(activity)}#{part.id}"
    own_held = [o for o in held if o.part.id == part.id]
    heading = activity.kind.heading
    return Entry(part.name, url, heading, palace.label, text, *_days(own_held), _state(own_held))


def _occurrence(edition: Edition, palace: Palace, o: Occurrence) -> Entry:
    pieces = [o.activity.name, naming.number(o), o.speaker, *o.performers]
    pieces += [o.exception.summary, edition.calendar.place_of(o), *o.exception.programme]
    pieces += [edition.calendar.remark(o, edition.today), plain(o.exception.description)]
    if registration := o.exception.registration:
        pieces += ["报名", *ways_of(registration)]
    text = joined(pieces, _SHORT)
    return Entry(
        naming.title(o),
        addresses.occurrence_url(o),
        OCCURRENCE,
        palace.label,
        text,
        o.day,
        o.until,
        o.state.told,
    )
