"""What the data files say of each palace, brand, activity and occurrence.

The one table that writes both the records and their schema: what stands here is what is published.
"""

from typing import Any

from gongli.model import (
    Activity,
    Admission,
    Audience,
    Brand,
    Moment,
    Occurrence,
    Palace,
    Registration,
    State,
    Total,
    Venue,
)
from gongli.rules import naming
from gongli.rules.admission import admission, admission_of
from gongli.rules.audiences import audiences_of
from gongli.rules.calendar import Calendar
from gongli.rules.fees import is_free
from gongli.rules.registration import registration_of, stages_of, ways_of
from gongli.rules.slots import slots_of
from gongli.writing import addresses
from gongli.writing.data.schema import (
    MAYBE_NUMBER,
    MAYBE_TEXT,
    MAYBE_URL,
    NUMBER,
    TEXT,
    TEXTS,
    URL,
    Key,
    Record,
)
from gongli.writing.data.volumes import Volume
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import published
from gongli.writing.feeds.scope import Scope

_A_DAY = "A year, a month or a day."


_NO_FEED = "None until it has had an event."
_PALACE_FEED = f"iCalendar feed; {_NO_FEED}"


def _feed(edition: Edition, url: str) -> str | None:
    """The address of a feed that is published."""
    path = addresses.feed_path(url)
    return edition.calendar.absolute(path) if path in published(edition) else None


def _audiences(words: tuple[str, ...]) -> list[str]:
    return [audience.en for audience in audiences_of(words)]


_LISTED = f"Whom these words mean, as in the feeds: {', '.join(a.en for a in Audience)}."


def _reason(o: Occurrence) -> str | None:
    return o.reason if naming.changes(o) else None


def _en(entry: Admission | None) -> str | None:
    return entry and entry.en


_CENTRE = "One of the four centres (四个中心)."
VENUE: Record[Calendar, tuple[Palace, Venue]] = Record(
    "Rooms and squares of the palace.",
    (
        Key("id", TEXT, lambda c, v: v[1].id),
        Key("name", TEXT, lambda c, v: v[1].name),
        Key("centre", MAYBE_TEXT, lambda c, v: v[1].centre and v[1].centre.zh, _CENTRE),
        Key("capacity", MAYBE_NUMBER, lambda c, v: v[1].capacity, "People."),
        Key("url", URL, lambda c, v: c.absolute(addresses.venue_url(*v))),
    ),
)
PALACE: Record[Edition, Palace] = Record(
    "Workers' cultural palaces.",
    (
        Key("id", TEXT, lambda e, p: p.id),
        Key("name", TEXT, lambda e, p: p.name),
        Key("city", MAYBE_TEXT, lambda e, p: p.city),
        Key("address", MAYBE_TEXT, lambda e, p: p.address),
        Key("url", URL, lambda e, p: e.calendar.absolute(addresses.palace_url(p))),
        Key("feed", MAYBE_URL, lambda e, p: _feed(e, addresses.palace_url(p)), _PALACE_FEED),
        Key("venues", VENUE.many, lambda e, p: [VENUE.of(e.calendar, (p, v)) for v in p.venues]),
    ),
)
TOTAL: Record[Calendar, Total] = Record(
    "Cumulative figures as declared, with 约, 超, 余 and 万 as written.",
    (
        Key("label", TEXT, lambda c, t: t.label),
        Key("value", TEXT, lambda c, t: t.value.before + t.value.number + t.value.after),
        Key("as_of", MAYBE_TEXT, lambda c, t: t.as_of, _A_DAY),
        Key("source", MAYBE_TEXT, lambda c, t: t.source),
    ),
)
BRAND: Record[Edition, Brand] = Record(
    "Branded series.",
    (
        Key("id", TEXT, lambda e, b: f"{b.palace}/{b.id}", "palace/brand"),
        Key("palace", TEXT, lambda e, b: b.palace),
        Key("name", TEXT, lambda e, b: b.name),
        Key("since", MAYBE_TEXT, lambda e, b: b.since, _A_DAY),
        Key("url", URL, lambda e, b: e.calendar.absolute(addresses.brand_url(b))),
        Key("feed", MAYBE_URL, lambda e, b: _feed(e, addresses.brand_url(b)), _NO_FEED),
        Key("totals", TOTAL.many, lambda e, b: [TOTAL.of(e.calendar, t) for t in b.totals]),
    ),
)
_HOUR = "A day, or a moment in ISO 8601 with offset."
STAGE: Record[None, tuple[str, Registration]] = Record(
    "Who may enrol when, where not all may at once.",
    (
        Key("name", TEXT, lambda _, s: s[0]),
        Key("opens", MAYBE_TEXT, lambda _, s: _moment(s[1].opens), _HOUR),
        Key("closes", MAYBE_TEXT, lambda _, s: _moment(s[1].closes), f"{_HOUR} A day is included."),
    ),
)
REGISTRATION: Record[None, Registration] = Record(
    "How and when one enrols.",
    (
        Key("opens", MAYBE_TEXT, lambda _, r: _moment(r.opens), _HOUR),
        Key("closes", MAYBE_TEXT, lambda _, r: _moment(r.closes), f"{_HOUR} A day is included."),
        Key("ways", TEXTS, lambda _, r: list(ways_of(r)), "In words, but for the address."),
        Key("url", MAYBE_URL, lambda _, r: r.url, "Where one enrols online."),
        Key("stages", STAGE.many, lambda _, r: [STAGE.of(None, s) for s in stages_of(r)]),
        Key("draw", MAYBE_TEXT, lambda _, r: _moment(r.draw), f"{_HOUR} Lots are drawn then."),
    ),
)
_REGISTRATION = {"anyOf": [{"type": "null"}, REGISTRATION.schema]}


def _moment(at: Moment | None) -> str | None:
    return (at.exact or at.day).isoformat() if at else None


def _registration(activity: Activity, o: Occurrence | None = None) -> dict[str, Any] | None:
    """Of the activity, or of an occurrence that has another."""
    whole = registration_of(activity)
    told = registration_of(activity, o.part, o.exception) if o else whole
    return REGISTRATION.of(None, told) if told and (o is None or told != whole) else None


_ENTRY = {"enum": [*(entry.en for entry in Admission), None]}
_HOW_IN = "How one gets in; null where nobody says. Whether it is full is no part of it."
ACTIVITY: Record[Edition, Activity] = Record(
    "Seasons, lecture series, terms, single events.",
    (
        Key("id", TEXT, lambda e, a: a.id),
        Key("palace", TEXT, lambda e, a: a.palace),
        Key("brand", MAYBE_TEXT, lambda e, a: a.brand and f"{a.palace}/{a.brand}", "palace/brand"),
        Key("kind", TEXT, lambda e, a: a.kind.name),
        Key("name", TEXT, lambda e, a: a.name),
        Key("status", TEXT, lambda e, a: a.status.en),
        Key(
            "category",
            MAYBE_TEXT,
            lambda e, a: e.calendar.alliance.category_of(a),
            "Its own or its brand's.",
        ),
        Key(
            "featured", {"type": "boolean"}, lambda e, a: a.featured, "Put in front by its palace."
        ),
        Key("campaigns", TEXTS, lambda e, a: list(e.calendar.alliance.campaigns_of(a)), "Ids."),
        Key("audience", TEXTS, lambda e, a: list(a.audience), "In its editor's words."),
        Key("audiences", TEXTS, lambda e, a: _audiences(a.audience), _LISTED),
        Key("fee", MAYBE_TEXT, lambda e, a: a.fee),
        Key("registration", _REGISTRATION, lambda e, a: _registration(a), REGISTRATION.help),
        Key("entry", _ENTRY, lambda e, a: _en(admission_of(a)), _HOW_IN),
        Key("url", URL, lambda e, a: e.calendar.absolute(addresses.activity_url(a))),
        Key(
            "feed",
            MAYBE_URL,
            lambda e, a: _feed(e, addresses.activity_url(a)),
            "None until two of its events are known.",
        ),
    ),
)
_STATE = {"enum": [state.value for state in State]}
_SLOT = "Its original day, -2 behind it for the day's second."
_NO_DATE = "postponed: the start is the original one, no new date yet."
_START = "ISO 8601 with offset; a date for whole days."
_END = "ISO 8601 with offset; for whole days the last date, inclusive; null where it is open."
_COURSE = "Id of its course, where the activity has courses."
_SLOTS = "Times of the week (时段), as in the feeds by slot."
_OTHERWISE = "Where one enrols otherwise than for its activity, all of it; else null."
_FROM = "Where it was moved or postponed from."
OCCURRENCE: Record[Calendar, Occurrence] = Record(
    "Single evenings, lectures and lessons in order of time.",
    (
        Key("uid", TEXT, lambda c, o: c.uid(o), "As in the feeds; permanent."),
        Key("activity", TEXT, lambda c, o: o.activity.id, "Id of its activity."),
        Key("part", MAYBE_TEXT, lambda c, o: o.part.id or None, _COURSE),
        Key("slot", TEXT, lambda c, o: str(o.slot), _SLOT),
        Key("state", _STATE, lambda c, o: o.state.value, _NO_DATE),
        Key("start", TEXT, lambda c, o: o.starts, _START),
        Key("end", MAYBE_TEXT, lambda c, o: o.ends, _END),
        Key("original_start", MAYBE_TEXT, lambda c, o: o.original and o.original.starts, _FROM),
        Key("title", TEXT, lambda c, o: naming.title(o)),
        Key("number", MAYBE_NUMBER, lambda c, o: o.number, "第 N 期."),
        Key("total", MAYBE_NUMBER, lambda c, o: o.total, "Of how many, in a course."),
        Key("speaker", MAYBE_TEXT, lambda c, o: o.speaker),
        Key("venue", MAYBE_TEXT, lambda c, o: o.venue, "Id of the palace's venue."),
        Key("reason", MAYBE_TEXT, lambda c, o: _reason(o), "Why it is not as planned."),
        Key("audience", TEXTS, lambda c, o: list(o.audience), "A course may have its own."),
        Key("audiences", TEXTS, lambda c, o: _audiences(o.audience), _LISTED),
        Key("slots", TEXTS, lambda c, o: [s.en for s in slots_of(o, c.holidays)], _SLOTS),
        Key("free", {"type": "boolean"}, lambda c, o: is_free(o.activity, o.part)),
        Key("registration", _REGISTRATION, lambda c, o: _registration(o.activity, o), _OTHERWISE),
        Key("entry", _ENTRY, lambda c, o: _en(admission(o)), _HOW_IN),
        Key("url", URL, lambda c, o: c.absolute(addresses.occurrence_url(o))),
    ),
)
VOLUME: Record[Calendar, Volume] = Record(
    "Files of this schema that hold the occurrences and their activities, where these are too"
    " many for one file (then the lists here are empty of them); one may have its own.  Mostly"
    " empty: a program that reads them too goes on working when there come to be more.",
    (
        Key("period", TEXT, lambda c, v: v.period, "A year, a month or a day: of first days."),
        Key("count", NUMBER, lambda c, v: len(v.occurrences), "Occurrences in it."),
        Key("url", URL, lambda c, v: c.absolute(v.path(".json"))),
    ),
)
_TERMS = "On what terms the data may be used."
HEAD: Record[Edition, Scope] = Record(
    "What a file says of itself.",
    (
        Key("name", TEXT, lambda e, s: s.title),
        Key("notice", MAYBE_TEXT, lambda e, s: e.calendar.settings.extra.notice),
        Key("licence", MAYBE_TEXT, lambda e, s: e.calendar.settings.extra.licence, _TERMS),
        Key("as_of", TEXT, lambda e, s: e.today.isoformat(), "The day the calendar was built for."),
        Key("timezone", {"const": "Asia/Shanghai"}, lambda e, s: "Asia/Shanghai"),
    ),
)
_LISTS = {
    "palaces": PALACE.many,
    "brands": BRAND.many,
    "activities": ACTIVITY.many,
    "occurrences": OCCURRENCE.many,
    "volumes": VOLUME.many,
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "gongli calendar",
    "type": "object",
    "properties": {"$schema": URL, **HEAD.schema["properties"], **_LISTS},
    "required": [*HEAD.schema["required"], *_LISTS],
    "additionalProperties": False,
}
"""The schema of every data file."""
