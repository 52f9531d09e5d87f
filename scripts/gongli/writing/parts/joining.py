"""Who may come, what it costs and how to enrol."""

from collections.abc import Iterable
from dataclasses import replace

from gongli.model import Activity, Admission, Occurrence, Part, Price, Registration
from gongli.rules import wording
from gongli.rules.admission import admission_of
from gongli.rules.registration import Enrolment, Turn, registration_of, ways_of
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import dated
from gongli.writing.parts.labels import fact
from gongli.writing.views import Badge, Fact


def price_facts(prices: Iterable[Price]) -> list[Fact]:
    """What each group pays, in one line."""
    return fact("prices", *(f"{price.group} {price.amount}" for price in prices))


def entry_facts(entry: Admission | None) -> list[Fact]:
    """How one gets in."""
    return fact("entry", entry and entry.zh)


def joining_facts(edition: Edition, activity: Activity) -> list[Fact]:
    """Who may come, what it costs and how to enrol."""
    return [
        *fact("audience", *activity.audience),
        *fact("age", wording.ages(activity.age)),
        *fact("level", activity.level),
        *fact("eligibility", *activity.eligibility),
        *fact("quota", f"{activity.quota} 人" if activity.quota else None),
        *fact("fee", activity.fee),
        *price_facts(activity.prices),
        *fact("discounts", *activity.discounts),
        *entry_facts(admission_of(activity)),
        *registration_facts(edition, activity, None),
        *fact("materials", *activity.materials),
        *fact("absence", activity.absence),
    ]


def registration_facts(edition: Edition, activity: Activity, part: Part | None) -> list[Fact]:
    """How registration stands today, its days, the way, the places that are left."""
    own = part.registration if part else activity.registration
    turns = edition.enrolments(activity, part)
    if own is None:
        return fact("registration", turns[0].zh if turns and part is None else None)
    whole = registration_of(activity, part) or own
    return _stands(edition, own, whole, turns, (part and part.quota) or activity.quota)


def evening_facts(edition: Edition, o: Occurrence) -> list[Fact]:
    """The same of an evening with a registration of its own."""
    own, whole = o.exception.registration, registration_of(o.activity, o.part, o.exception)
    if own is None or whole is None:
        return []
    told = replace(whole, enrolled=own.enrolled)
    return _stands(edition, told, whole, edition.enrolments_in(o), o.quota)


def _stands(
    edition: Edition,
    own: Registration,
    whole: Registration,
    turns: tuple[Turn, ...],
    quota: int | None,
) -> list[Fact]:
    """`own` tells ways and how many enrolled, `whole` the days and who may wait."""
    state = turns[0].state if turns else None
    dates = wording.windows(whole, edition.today)
    waiting = None if state is Enrolment.FULL else whole.waiting
    taken = f"已报 {own.enrolled} 人" if own.enrolled is not None else None
    left = max(quota - own.enrolled, 0) if quota and own.enrolled is not None else None
    draw = wording.drawn(whole, edition.today)
    stands = fact("registration", turns[0].zh if turns else None, *dates, *ways_of(own), draw)
    return [
        *(replace(f, turns=_turns(turns)) for f in stands),
        *fact("left", taken, f"还剩 {left} 个" if left else None),
        *fact("waiting", f"可候补 {waiting} 人" if waiting else None),
        *fact("registration_url", "去报名" if own.url else None, url=own.url or ""),
    ]


def _turns(turns: tuple[Turn, ...]) -> tuple[Badge, ...]:
    """The words for registration by days, where it will not stand as it does."""
    return tuple(dated(Badge("", t.zh), t) for t in turns) if len(turns) > 1 else ()
