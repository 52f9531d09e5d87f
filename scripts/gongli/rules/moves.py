"""Former addresses and where they lead: everything below one moves with it.

An owner names every address it ever had, so a chain of moves needs no following.  Addresses are
paths from the site's root without slashes at their ends: nantong/haobin-xiaye.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gongli.model import Alliance
from gongli.problems import Place


@dataclass(frozen=True)
class Move:
    """An address that was, the one that is, and where an editor says so."""

    old: str
    new: str
    place: Place


def at_or_below(address: str, top: str) -> bool:
    """Whether an address is `top` or stands below it."""
    return f"{address}/".startswith(f"{top}/")


def moves(alliance: Alliance) -> tuple[Move, ...]:
    """Every former address once, the deepest first: it knows better than those above it.

    An activity whose id is another than its address was published under that.
    """
    found = {move.old: move for move in reversed(list(told(alliance))) if move.old != move.new}
    return tuple(sorted(found.values(), key=lambda move: (-move.old.count("/"), move.old)))


def moved(address: str, known: tuple[Move, ...]) -> str:
    """Where an address leads now; itself where nobody moved."""
    move = next((m for m in known if at_or_below(address, m.old)), None)
    return move.new + address.removeprefix(move.old) if move else address


def told(alliance: Alliance) -> Iterator[Move]:
    """Each former address as its owner names it."""
    for palace in alliance.palaces:
        for old in palace.formerly:
            yield Move(old, palace.id, palace.at.of("formerly"))
        for venue in palace.venues:
            for old in venue.formerly:
                yield Move(old, f"{palace.id}/venues/{venue.id}", venue.at.of("formerly"))
        for brand in palace.brands:
            for old in brand.formerly:
                yield Move(old, f"{palace.id}/{brand.id}", brand.at.of("formerly"))
        for activity in palace.all_activities():
            own = [activity.id] if activity.path else []
            for old in dict.fromkeys((*activity.formerly, *own)):
                yield Move(old, activity.page, activity.at.of("formerly", "id"))
