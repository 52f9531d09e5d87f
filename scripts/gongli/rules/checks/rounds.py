"""Rounds of a competition: no final before its trials, and nobody goes in who did not go on.

What is compared is when the rounds are really held, moves and festivals included.  Their names tell
their order (海选 … 总决赛); where they don't, the order in the file does.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from gongli.model import Figure, Occurrence, Round
from gongli.model.moments import midnight
from gongli.problems import Phrase, Place, Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.phrases import times

STAGES = ("海选", "初赛 预赛 初选", "复赛 复选", "半决赛", "决赛", "总决赛")
SEMI = 3


def round_problems(calendar: Calendar) -> Iterator[Problem]:
    """Rounds that are held before an earlier one, and more going in than went on."""
    for activity in calendar.alliance.all_activities():
        rounds = activity.rounds
        held = {each.id: _held(each, calendar.occurrences[activity.id]) for each in rounds}
        yield from _out_of_order(rounds, held)
        yield from _too_many(rounds)


def stage_of(name: str) -> int | None:
    """How far a round's name says that it is: 半决赛 comes before 决赛."""
    # Both 半决赛 and 总决赛 hold 决赛: the one is taken out, the other looked for first.
    whole = name.replace("半决赛", "")
    for stage in reversed(range(len(STAGES))):
        if any(word in (name if stage == SEMI else whole) for word in STAGES[stage].split()):
            return stage
    return None


def _held(part: Round, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    return tuple(o for o in occurrences if o.part.id == part.id and o.takes_place)


def _out_of_order(
    rounds: tuple[Round, ...], held: Mapping[str, tuple[Occurrence, ...]]
) -> Iterator[Problem]:
    """Each round once, against the first that it should have come after."""
    told: set[str] = set()
    for one, other in combinations(rounds, 2):
        before, after = _in_order(one, other)
        if before is None or after is None or after.id in told:
            continue
        if not held[before.id] or not held[after.id]:
            continue
        found = _wrong(before, after, held[before.id], held[after.id])
        if found is not None:
            told.add(after.id)
            yield found


def _in_order(one: Round, other: Round) -> tuple[Round, Round] | tuple[None, None]:
    """Which of two must come first; none where nothing binds them.

    A round of all divisions stands before or after those of each, by its name alone.
    """
    stages = (stage_of(one.name), stage_of(other.name))
    if one.division == other.division and (None in stages or stages[0] == stages[1]):
        return one, other
    if None in stages or stages[0] == stages[1]:
        return None, None
    if one.division and other.division and one.division != other.division:
        return None, None
    return (one, other) if (stages[0] or 0) < (stages[1] or 0) else (other, one)


def _wrong(
    before: Round, after: Round, held: tuple[Occurrence, ...], then: tuple[Occurrence, ...]
) -> Problem | None:
    first, last = held[0], max(held, key=lambda o: o.end)
    words = {"round": after.name, "before": before.name}
    if _earlier(then[0], first):
        day, other = _days(then[0], first)
        return problem("round-out-of-order", _place(then[0], first), day=day, other=other, **words)
    if stage_of(before.name) != stage_of(after.name) and _during(then[0], last):
        day, other = _days(then[0], last)
        return problem("round-not-over", _place(then[0], last), day=day, other=other, **words)
    return None


def _earlier(one: Occurrence, other: Occurrence) -> bool:
    """Whether one begins before the other; whole days only tell their days."""
    return one.start < other.start if one.times and other.times else one.day < other.day


def _during(one: Occurrence, other: Occurrence) -> bool:
    """Whether one begins before the other is over."""
    both = one.times is not None and other.times is not None
    return one.start < other.end if both else one.start < midnight(other.until)


def _days(one: Occurrence, other: Occurrence) -> tuple[object, ...]:
    """Both days, with their hours where they are one."""
    if one.day != other.until:
        return one.day.isoformat(), other.until.isoformat()
    both = Phrase("{day} {hours}", "{day} {hours}")
    return tuple(both.filled(day=o.day, hours=times(o.times)) for o in (one, other))


def _place(later: Occurrence, before: Occurrence) -> Place:
    """Where to look: at what was moved, else at the days of the later round."""
    for o in (later, before):
        if o.session is not None:
            return o.session.at.of("moved_to", "time", "extra")
    return later.part.when.at.of("dates", "from", "festival", "lunar", "time")


def _too_many(rounds: tuple[Round, ...]) -> Iterator[Problem]:
    """More go into one round, or into those of all divisions, than went on from those before."""
    into: dict[tuple[Round, ...], list[Round]] = {}
    for each in rounds:
        if from_ := _sources(each, rounds):
            into.setdefault(from_, []).append(each)
    for from_, to in into.items():
        went_on = [_plain(r.advancing) for r in from_]
        came = sum(_plain(r.entrants) or 0 for r in to)
        if None not in went_on and came > sum(n or 0 for n in went_on):
            last = max((r for r in to if _plain(r.entrants)), key=rounds.index)
            words = {"round": _names(to), "before": _names(from_)}
            yield problem("round-too-many", last.at.of("entrants"), **words)


def _sources(each: Round, rounds: tuple[Round, ...]) -> tuple[Round, ...]:
    """The rounds that people come from: the last before it of each division that it is for."""
    steps = [stage_of(r.name) for r in rounds]
    if None in steps:
        steps = list(range(len(rounds)))
    level = {r.id: step or 0 for r, step in zip(rounds, steps, strict=True)}
    divisions = {each.division} if each.division else {r.division for r in rounds}
    found: set[str] = set()
    for division in divisions:
        earlier = [
            r for r in rounds if r.division in (None, division) and level[r.id] < level[each.id]
        ]
        nearest = max((level[r.id] for r in earlier), default=None)
        found |= {r.id for r in earlier if level[r.id] == nearest}
    return tuple(r for r in rounds if r.id in found)


def _names(rounds: Iterable[Round]) -> str:
    return "、".join(r.name for r in rounds)


def _plain(figure: Figure | None) -> int | None:
    """A number that is told exactly."""
    return None if figure is None or figure.about else int(figure.least)
