"""Former addresses: none may be somebody's present one, or have two owners."""

from collections.abc import Iterator

from gongli.model import Alliance
from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.moves import Move, at_or_below, told


def former_address_problems(calendar: Calendar) -> Iterator[Problem]:
    """Former addresses that are somebody's present one, or have two owners."""
    present = dict(_present(calendar.alliance))
    owners: dict[str, Move] = {}
    for move in told(calendar.alliance):
        taken = next((file for at, file in present.items() if at_or_below(at, move.old)), None)
        if taken:
            yield problem("former-address-taken", move.place, path=move.old, other=taken)
        first = owners.setdefault(move.old, move)
        if first.new != move.new:
            other = first.place.file
            yield problem("former-address-twice", move.place, path=move.old, other=other)


def _present(alliance: Alliance) -> Iterator[tuple[str, str]]:
    """Every address that a page has now, and the file that claims it."""
    for palace in alliance.palaces:
        yield palace.id, palace.at.own.file
        yield from ((f"{palace.id}/venues/{v.id}", v.at.own.file) for v in palace.venues)
        yield from ((f"{palace.id}/{brand.id}", brand.at.own.file) for brand in palace.brands)
    yield from ((activity.page, activity.file) for activity in alliance.all_activities())
