"""What can't be true at once: one hall, one lecturer, one stage lorry in two places.

An occurrence claims its venue, with set-up and clear-away, its speaker, its troupes and
its equipment.  Sorted by time, each claim is held against those still running,
which are few.  Exhibitions and other stretches of days claim nothing,
and neither does what an editor allowed to clash.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from gongli.model import Activity, Alliance, Occurrence, Palace, Strictness, Venue
from gongli.problems import Place, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.naming import title
from gongli.rules.phrases import first_of

SAME_CITY = 30
"""Minutes between two places of one city, between a palace and its points, and at least
between two cities."""
_ASIDE = re.compile(r"[（(][^（()）]*[）)]")
_SEVERAL = re.compile(r"[、，,/；;]")
_NOBODY = re.compile(
    r"(教师|老师|教练|讲师|志愿者|工作人员|宣讲团|专家|律师|待定|另行通知|轮流)$|[、，,/]"
    # 和 joins whole names only: 李和平, 欧阳和平 and 林和 are one person each.
    r"|\S{2} ?[和与及] ?\S{2}"
)
"""Names that several people may bear at once, or that name several."""


@dataclass(frozen=True)
class Claim:
    """Something that an occurrence needs for itself, from `start` to `end`."""

    occurrence: Occurrence
    start: datetime
    end: datetime
    spot: tuple[str, str, str, str]
    """City, palace, point or outside place, venue: what travel is reckoned between."""


@dataclass(frozen=True)
class Clash:
    """What an editor is told once, on however many evenings it happens."""

    code: str
    name: str
    """The venue, person, troupe or thing wanted twice."""
    place: Place
    title: str
    """What is to blame."""
    other: str
    """What had it before."""
    file: str
    """The file of that."""


def clash_problems(calendar: Calendar) -> Iterator[Problem]:
    """Every claim that clashes with one before it, at the place to blame."""
    venues: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    people: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    alliance = calendar.alliance
    for palace in alliance.palaces:
        for o in (o for a in palace.all_activities() for o in calendar.occurrences[a.id]):
            if _claims(o):
                _claim(palace, o, venues, people)
    strict = {p.id for p in alliance.palaces if p.clashes is Strictness.STOP}
    found: dict[Clash, list[Occurrence]] = defaultdict(list)
    for (palace_id, venue_id), claims in venues.items():
        name = alliance.palaces_by_id[palace_id].venues_by_id[venue_id].name
        for pair in _overlapping(claims):
            _keep(found, "venue-clash", name, pair)
    for (code, name), claims in people.items():
        for pair in _too_far(alliance, claims):
            _keep(found, code, name, pair)
    return (_told(clash, days, strict) for clash, days in found.items())


def _claims(o: Occurrence) -> bool:
    dated = o.times is not None and not o.activity.kind.apart
    return o.takes_place and dated and not o.may_clash


def _claim(
    palace: Palace,
    o: Occurrence,
    venues: defaultdict[tuple[str, str], list[Claim]],
    people: defaultdict[tuple[str, str], list[Claim]],
) -> None:
    venue = palace.venues_by_id.get(o.venue or "")
    where = o.where.place or (venue.point if venue else None) or o.activity.point or ""
    spot = (palace.city or palace.id, palace.id, where, o.venue or "")
    if venue is not None and not venue.shared:
        before, after = margins(o.activity, venue)
        venues[palace.id, venue.id].append(Claim(o, o.start - before, o.end + after, spot))
    own = Claim(o, o.start, o.end, spot)
    for name in speakers(o):
        people["person-clash", name].append(own)
    for name in o.performers:
        people["troupe-clash", name].append(own)
    for name in o.activity.equipment:
        people["equipment-clash", name].append(own)


def speakers(o: Occurrence) -> tuple[str, ...]:
    """Who speaks, by name alone: 王一（书法家）、赵二 are 王一 and 赵二."""
    names = (name.strip() for name in _SEVERAL.split(_ASIDE.sub("", o.speaker or "")))
    return tuple(dict.fromkeys(name for name in names if name and not _NOBODY.search(name)))


def margins(activity: Activity, venue: Venue) -> tuple[timedelta, timedelta]:
    """Set-up and clear-away: the activity's own, else the venue's."""
    setup = activity.setup if activity.setup is not None else venue.setup
    clearing = activity.clearing if activity.clearing is not None else venue.clearing
    return timedelta(minutes=setup or 0), timedelta(minutes=clearing or 0)


def _order(claim: Claim) -> tuple[datetime, datetime, str, str]:
    o = claim.occurrence
    return (claim.start, claim.end, o.activity.id, f"{o.part.id} {o.slot}")


def _overlapping(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims that begin before one of another part has ended."""
    return _clashing(claims, _part, timedelta(0), lambda before, after: after.start < before.end)


def _too_far(alliance: Alliance, claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims at two places, without the time to get from one to the other.

    In one room somebody may well speak at two things that go together, and where they do
    not the room itself clashes.
    """
    longest = timedelta(minutes=max(alliance.travel or 0, SAME_CITY))

    def clash(before: Claim, after: Claim) -> bool:
        if before.spot == after.spot and before.spot[-1]:
            return False
        return after.start < before.end + _travel(alliance, before.spot, after.spot)

    return _clashing(claims, lambda claim: (claim.spot, _part(claim)), longest, clash)


def _clashing(
    claims: Iterable[Claim],
    key: Callable[[Claim], Hashable],
    longest: timedelta,
    clash: Callable[[Claim, Claim], bool],
) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that clashes with one before it, and the first of those.

    Claims of one part never clash, `expand` tells of them; of those with one `key` the
    one that ends last stands for all, until `longest` after its end.
    """
    running: dict[Hashable, Claim] = {}
    for claim in sorted(claims, key=_order):
        over: list[Hashable] = []
        for own, before in running.items():
            if before.end + longest <= claim.start:
                over.append(own)
            elif _part(before) != _part(claim) and clash(before, claim):
                yield before, claim
                break
        for own in over:
            del running[own]
        own = key(claim)
        if own not in running or running[own].end < claim.end:
            running[own] = claim


def _part(claim: Claim) -> tuple[str, str]:
    return (claim.occurrence.activity.id, claim.occurrence.part.id)


def _travel(
    alliance: Alliance, one: tuple[str, str, str, str], other: tuple[str, str, str, str]
) -> timedelta:
    """How long it takes: nothing within a house, between cities as the alliance says."""
    if one[:3] == other[:3]:
        return timedelta(0)
    between = max(alliance.travel or 0, SAME_CITY)
    return timedelta(minutes=SAME_CITY if one[0] == other[0] else between)


def _keep(
    found: dict[Clash, list[Occurrence]], code: str, name: str, pair: tuple[Claim, Claim]
) -> None:
    one, other = (claim.occurrence for claim in pair)
    blamed, against = (other, one) if _blame(other) >= _blame(one) else (one, other)
    if code == "venue-clash" and (one.end <= other.start or other.end <= one.start):
        code = "venue-margins-clash"
    clash = Clash(code, name, _place(blamed), title(blamed), title(against), against.activity.file)
    found[clash].append(blamed)


def _told(clash: Clash, held: list[Occurrence], strict: set[str]) -> Problem:
    words = {
        "name": clash.name,
        "day": first_of(held[0].day, len(held)),
        "title": clash.title,
        "other": clash.other,
        "file": clash.file,
    }
    stops = held[0].activity.palace in strict
    return problem(clash.code, clash.place, **words).made_strict(strict=stops)


def _blame(o: Occurrence) -> tuple[bool, str]:
    """What was moved or added is to blame before what was planned, then the later file."""
    return (bool(o.exception.moved_to or o.exception.extra), o.activity.id)


def _place(o: Occurrence) -> Place:
    if o.session is not None:
        return o.session.at.of("moved_to", "time", "venue", "extra")
    return o.part.when.at.of("time", "dates", "every")
