"""Occurrences as cards: the row that the whole site is made of."""

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

from gongli.model import Access, Occurrence, SessionStatus, State, Status
from gongli.rules import naming, wording
from gongli.rules.admission import admission
from gongli.rules.calendar import Calendar
from gongli.rules.fees import is_free
from gongli.rules.registration import Turn
from gongli.writing.addresses import anchor, occurrence_ics, occurrence_url
from gongli.writing.edition import Edition, once
from gongli.writing.parts.facets import facets
from gongli.writing.parts.stories import announced
from gongli.writing.views import Badge, Card

DEFAULT_COLOR = "#a8201a"


class Within(Enum):
    """The page a card stands on, which need not say again what it says itself."""

    SITE = 0
    PALACE = 1
    BRAND = 2
    ACTIVITY = 3


@once
def card(edition: Edition, occurrence: Occurrence, within: Within) -> Card:
    """One occurrence as a row of a list."""
    calendar = edition.calendar
    o, today = occurrence, edition.today
    year = "" if o.day.year == today.year else f"{o.day.year}年"
    return Card(
        iso=o.day.isoformat(),
        until=o.until.isoformat(),
        day=str(o.day.day),
        month=f"{year}{o.day.month}月",
        weekday=wording.weekday(o.day),
        title=naming.title_within(o) if within is Within.ACTIVITY else naming.title(o),
        over=_over(calendar, o, within),
        url=occurrence_url(o),
        time=_time(edition, o),
        place=calendar.place_of(o),
        palace=calendar.palace_of(o).label if within is Within.SITE else "",
        speaker=o.speaker or "",
        badges=badges(edition, o),
        remark=announced(edition, o),
        today=o.day <= today <= o.until,
        past=o.until < today,
        state=o.state,
        color=color_of(calendar, o),
        starts=o.starts,
        ends=o.end.isoformat() if o.times else o.until.isoformat(),
        end_known=o.end_known,
        anchor=anchor(o),
        facets=facets(edition, o),
        ics=occurrence_ics(o) if o.takes_place and o.until >= today else "",
        turns=_enrolments(edition, o)[1:],
    )


def cards(edition: Edition, occurrences: Iterable[Occurrence], within: Within) -> tuple[Card, ...]:
    """These occurrences as rows."""
    return tuple(card(edition, o, within) for o in occurrences)


def color_of(calendar: Calendar, occurrence: Occurrence) -> str:
    """The brand's colour, else the palace's, else the union's red."""
    brand = calendar.brand_of(occurrence)
    return (brand and brand.color) or calendar.palace_of(occurrence).color or DEFAULT_COLOR


def _time(edition: Edition, o: Occurrence) -> str:
    hours = wording.hours_of(o)
    if o.until > o.day:
        return f"{wording.span(o.day, o.until, edition.today)} {hours}".rstrip()
    return hours


def _over(calendar: Calendar, o: Occurrence, within: Within) -> str:
    """Number and series, as far as the page and the title do not say them."""
    brand = calendar.brand_of(o)
    title = naming.title(o)
    words = [naming.number(o)]
    if o.part.id and o.part.name not in title:
        words.append(o.part.name)
    if brand and within in (Within.SITE, Within.PALACE):
        words.append(brand.name)
    elif within is not Within.ACTIVITY and o.activity.name not in title and not brand:
        words.append(o.activity.name)
    return " · ".join(filter(None, words))


def badges(edition: Edition, o: Occurrence) -> tuple[Badge, ...]:
    """State first, then what makes somebody come."""
    found = [Badge(o.state.value, o.state.told)] if o.state.told else []
    found += [Badge("elsewhere", naming.ELSEWHERE)] if o.elsewhere else []
    if o.at_another_hour and o.state is not State.MOVED:
        found.append(Badge("hour", naming.OTHER_HOUR))
    if o.makes_up:
        found.append(Badge("extra", "补课"))
    elif o.exception.extra:
        found.append(Badge("extra", "加场"))
    if o.takes_place and o.until >= edition.today:
        found += _offers(edition, o)
    if o.exception.replays:
        found.append(Badge("replay", "可回放"))
    return tuple(found)


def _enrolments(edition: Edition, o: Occurrence) -> tuple[Badge, ...]:
    """How registration stands from today until the occurrence is over."""
    if not o.takes_place or o.exception.status is SessionStatus.FULL:
        return ()
    turns = edition.enrolments_in(o)
    return tuple(
        dated(Badge(turn.state.en, turn.short), turn)
        for turn in turns
        if turn.within[0][:10] <= o.until.isoformat()
    )


def dated(badge: Badge, turn: Turn) -> Badge:
    """A badge that stands in the time of this turn only."""
    since, until = turn.within
    return replace(badge, since=since, until=until)


def _offers(edition: Edition, o: Occurrence) -> list[Badge]:
    entry = admission(o)
    found = [Badge(entry.en, entry.zh)] if entry else []
    enrolments = _enrolments(edition, o)
    if o.exception.status is SessionStatus.FULL:
        found.append(Badge(SessionStatus.FULL.en, SessionStatus.FULL.zh))
    elif enrolments:
        found.append(enrolments[0])
    elif o.activity.status is Status.PLANNED:
        found.append(Badge(Status.PLANNED.en, Status.PLANNED.zh))
    if is_free(o.activity, o.part):
        found.append(Badge("free", "免费"))
    if o.live:
        found.append(Badge("live", "直播"))
    if Access.SIGN in o.accessibility:
        found.append(Badge("sign", "手语"))
    return found
