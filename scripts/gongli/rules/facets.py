"""What occurrences can be found by: one table for rows, the filter form and feeds.

Adding a facet is one line of `FACETS`.  A facet is spelled in two ways, both permanent: in the
query of a filtered page by its key (`slot=weekend`), in the address of a feed by its folder
(`feeds/slots/weekend.ics`).  Such a feed is of the whole site; of a palace, its own feed holds
all of it and its calendar's form shows it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gongli.model import (
    Alliance,
    Audience,
    Brand,
    Campaign,
    Centre,
    Occurrence,
    Palace,
    TimeSlot,
    Topic,
    Venue,
    Word,
)
from gongli.rules.admission import admission
from gongli.rules.audiences import audiences_of
from gongli.rules.calendar import Calendar
from gongli.rules.fees import is_free
from gongli.rules.history import Topics
from gongli.rules.registration import Enrolment
from gongli.rules.slots import slots_of


@dataclass(frozen=True)
class Value:
    """An answer to a facet, by its permanent id: weekend, nantong/haobin-xiaye."""

    id: str
    name: str
    page: Palace | Brand | Venue | Campaign | None = None
    """What has a page and a feed of its own."""
    loose: bool = False
    """Whether it is an editor's word of no topic and no list: rows are found by it, no feed is."""


Find = Callable[[Calendar, Occurrence], Iterable[Value]]
"""The values of an occurrence."""
Held = Callable[[Alliance | Palace], Iterable[Topic]]
"""The topics that one who names some has for a facet."""
Listed = Callable[[Iterable[str]], Iterable[Word]]
"""The words of a list that an editor's own are taken for."""


YES = Value("1", "")
"""What a switch asks for."""


@dataclass(frozen=True)
class Facet:
    """One question about occurrences."""

    key: str
    """In queries: slot."""
    label: str = ""
    """Of its field in the form: 时段."""
    find: Find = lambda calendar, o: ()
    """What an occurrence says itself: the ledger keeps it for what is deleted (`said`)."""
    folder: str = ""
    """In the addresses of feeds: slots.  Empty where values have no feed, or one of their own."""
    values: Callable[[Calendar], Iterable[Value]] = lambda calendar: ()
    """Every value that may have a feed, in the order of lists."""
    switch: str = ""
    """The question, where only yes is asked for: its value is 1, its folder the whole address."""
    topics: Held | None = None
    """What gathers the words that are found, where these are an editor's own."""
    listed: Listed | None = None
    """What they are taken for, where there is a list: then rows are found by no word beside it."""
    enrolments: tuple[Enrolment, ...] = ()
    """How registration stands where the answer is yes, of what takes place: a matter of the day."""

    @property
    def heading(self) -> str:
        """What its feeds are listed under: 按时段."""
        return f"按{self.label}"

    def answers(self, calendar: Calendar, o: Occurrence) -> Iterable[Value]:
        """The values of an occurrence."""
        return self.gather(calendar, calendar.palace_of(o), self.find(calendar, o))

    def gather(
        self, calendar: Calendar, palace: Palace | None, said: Iterable[Value]
    ) -> Iterable[Value]:
        """What is listed, the topics that cover what was said, words of no topic for themselves.

        A palace's own topics go before the alliance's of the same id, these before what is listed.
        """
        if self.topics is None:
            return said
        words = [value.id for value in said]
        every = _every(self.topics, calendar.alliance, [palace] if palace else [])
        known = {topic.id: topic for topic in every}.values()
        covering = [Value(topic.id, topic.name) for topic in known if topic.covers(words)]
        if self.listed:
            return _once(_words(self.listed(words)), covering)
        alone = (word for word in words if not any(topic.covers([word]) for topic in known))
        return [*covering, *(Value(word, word, loose=True) for word in alone)]

    def address(self, value: Value) -> str:
        """What the address of a feed ends with; empty where the facet has none."""
        if not self.folder or value.loose:
            return ""
        return self.folder if self.switch else f"{self.folder}/{value.id}"


def gathered() -> tuple[Facet, ...]:
    """Those with feeds, in the order of lists: what fits a worker's week before all."""
    return tuple(sorted((f for f in FACETS if f.folder), key=lambda f: f.key != "slot"))


CAMPAIGN, PART = "campaign", "part"
"""What else is said beside the keys of facets: of which campaign it is, of which course."""


def said(calendar: Calendar, o: Occurrence) -> tuple[str, ...]:
    """What an occurrence says to all that has feeds: free/1, slot/lunch, campaign/deng, part/chayi.

    Feeds that showed it are found by this when its file is gone.  Topics may change until then.
    """
    words = (f"{facet.key}/{value.id}" for facet in gathered() for value in facet.find(calendar, o))
    campaigns = calendar.alliance.campaigns_of(o.activity)
    parts = (o.part.id,) if o.activity.kind.chosen and o.part.id else ()
    return (*words, *(f"{CAMPAIGN}/{id}" for id in campaigns), *(f"{PART}/{id}" for id in parts))


def topics_of(holder: Alliance | Palace) -> Topics:
    """The topics of the alliance or of a palace, as the ledger keeps them."""
    palace = holder.id if isinstance(holder, Palace) else ""
    return {
        (facet.key, palace, topic.id): (topic.name, *topic.words)
        for facet in gathered()
        for topic in (facet.topics(holder) if facet.topics else ())
    }


def _palace(calendar: Calendar, o: Occurrence) -> Iterator[Value]:
    held_by = calendar.palace_of(o)
    yield Value(held_by.id, held_by.label, held_by)


def _brand(calendar: Calendar, o: Occurrence) -> Iterator[Value]:
    if brand := calendar.brand_of(o):
        yield Value(f"{brand.palace}/{brand.id}", brand.name, brand)


def _venue(calendar: Calendar, o: Occurrence) -> Iterator[Value]:
    if venue := calendar.venue_of(o):
        yield Value(f"{o.activity.palace}/{venue.id}", venue.name, venue)


def _campaign(calendar: Calendar, o: Occurrence) -> Iterator[Value]:
    own = calendar.alliance.campaigns_of(o.activity)
    for campaign in calendar.alliance.campaigns:
        if campaign.id in own:
            yield Value(campaign.id, campaign.name, campaign)


def _words(words: Iterable[Word]) -> tuple[Value, ...]:
    return tuple(Value(word.en, word.zh) for word in words)


def _slots(calendar: Calendar, o: Occurrence) -> Iterable[Value]:
    return _words(slots_of(o, calendar.holidays))


def _centre(calendar: Calendar, o: Occurrence) -> Iterable[Value]:
    venue = calendar.venue_of(o)
    return _words([venue.centre] if venue and venue.centre else [])


def _entry(calendar: Calendar, o: Occurrence) -> Iterable[Value]:
    return _words(filter(None, [admission(o)]))


def _free(calendar: Calendar, o: Occurrence) -> Iterable[Value]:
    return [_FREE] if is_free(o.activity, o.part) else []


def _on(calendar: Calendar, o: Occurrence) -> Iterable[Value]:
    return [YES] if o.takes_place else []


def _every(topics: Held, alliance: Alliance, palaces: Iterable[Palace]) -> list[Topic]:
    holders: list[Alliance | Palace] = [alliance, *palaces]
    return [topic for holder in holders for topic in topics(holder)]


def _once(listed: Iterable[Value], topics: Iterable[Value]) -> list[Value]:
    """Each id once: what is listed under the id of a topic goes into the topic's feed."""
    return list({value.id: value for value in (*listed, *topics)}.values())


def _by_topic(
    key: str,
    label: str,
    folder: str,
    topics: Held,
    words_of: Callable[[Calendar, Occurrence], tuple[str, ...]],
    words: tuple[Word, ...] = (),
    listed: Listed | None = None,
) -> Facet:
    """By the topics of the alliance and of palaces, which gather an editor's words, and a list."""

    def find(calendar: Calendar, o: Occurrence) -> Iterator[Value]:
        return (Value(word, word, loose=True) for word in words_of(calendar, o))

    def values(calendar: Calendar) -> list[Value]:
        """Of all palaces: what a palace alone gathers has a feed of the site, too."""
        every = _every(topics, calendar.alliance, calendar.alliance.palaces)
        names = {topic.id: topic.name for topic in reversed(every)}
        topics_now = (Value(id, names[id]) for id in dict.fromkeys(topic.id for topic in every))
        return _once(_words(words), topics_now)

    return Facet(key, label, find, folder, values, topics=topics, listed=listed)


def _category(calendar: Calendar, o: Occurrence) -> tuple[str, ...]:
    """The category of an occurrence, its own or its brand's; none or one."""
    category = calendar.alliance.category_of(o.activity)
    return (category,) if category else ()


_FREE = Value("1", "免费活动")

FACETS = (
    Facet("palace", "文化宫", _palace),
    Facet("brand", "品牌", _brand),
    Facet("campaign", "主题行动", _campaign),
    _by_topic("category", "类别", "categories", lambda h: h.categories, _category),
    Facet("slot", "时段", _slots, "slots", lambda c: _words(TimeSlot)),
    _by_topic(
        *("audience", "对象", "audiences", lambda h: h.audiences, lambda c, o: o.audience),
        words=tuple(Audience),
        listed=audiences_of,
    ),
    Facet("centre", "中心", _centre, "centres", lambda c: _words(Centre)),
    Facet("venue", "场地", _venue),
    Facet("entry", "入场", _entry),
    Facet("free", "费用", _free, "free", lambda c: [_FREE], switch="只看免费"),
    Facet("open", switch="正在报名", enrolments=(Enrolment.OPEN, Enrolment.WAITING)),
    Facet("on", find=_on, switch="不看取消和延期的"),
)
"""In the order of the form.

How one gets in (`entry`) has no feeds: an evening would leave one, and so phones, when its
registration comes to be known.
"""
