"""What feeds had and have no more, by the address of what it belonged to.

A feed once published is there for good and never empty: phones and programs that ask for it take
a missing file for trouble and an empty one for a wiped calendar.  So whatever was deleted, or went
to another venue, slot or file, is known here for ever (`Gone.ever`); a feed of which nothing else
is left keeps the last of it (`contents.py`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from gongli.model import Occurrence
from gongli.rules.facets import CAMPAIGN
from gongli.rules.ghosts import Ghost
from gongli.rules.moves import at_or_below, moved
from gongli.writing import addresses
from gongli.writing.edition import Edition, once


@dataclass(frozen=True)
class Gone:
    """What a feed had and has no more, by UID."""

    told: tuple[Ghost, ...] = ()
    """What was deleted and is told as cancelled for its thirty days."""
    ever: tuple[Ghost, ...] = ()
    """All that was deleted or went elsewhere since the first day."""

    def and_once(self, edition: Edition, lost: Iterable[Occurrence]) -> "Gone":
        """With what stands and was here once."""
        uids = [edition.calendar.uid(o) for o in lost]
        records = edition.ledger.records
        ghosts = (Ghost(uid, records[uid]) for uid in uids if edition.showed(uid, behind=None))
        return Gone(self.told, (*self.ever, *ghosts)) if uids else self

    def by(self, keys: Callable[[Ghost], Iterable[str]]) -> "dict[str, Gone]":
        """Divided by what each belonged to."""
        found: dict[str, tuple[list[Ghost], list[Ghost]]] = defaultdict(lambda: ([], []))
        for nth, ghosts in enumerate((self.told, self.ever)):
            for ghost in ghosts:
                for key in keys(ghost):
                    found[key][nth].append(ghost)
        return {key: Gone(tuple(told), tuple(ever)) for key, (told, ever) in found.items()}


NOTHING_GONE = Gone()


@once
def gone_below(edition: Edition, *, registration: bool) -> Mapping[str, Gone]:
    """What went, by every address that its activity lies or lay below; the site's is empty."""

    def now(ghost: Ghost) -> Iterator[str]:
        if addresses.is_registration(ghost.uid) is registration:
            pages = edition.pages_of(ghost.snapshot.activity)
            yield from dict.fromkeys(at for page in pages for at in ("", *_above(page), page))

    def ever(ghost: Ghost) -> Iterator[str]:
        yield from now(ghost)
        if addresses.is_registration(ghost.uid) is registration:
            activity = ghost.snapshot.activity
            pages = edition.pages_of(activity)
            yield from _former(edition, activity, pages[0]) if len(pages) == 1 else ()

    told = Gone(edition.ghosts).by(now)
    left = Gone(ever=(*edition.left, *_went_elsewhere(edition))).by(ever)
    names = [*told, *(name for name in left if name not in told)]
    return {name: Gone(_part(told, name).told, _part(left, name).ever) for name in names}


def _part(found: Mapping[str, Gone], name: str) -> Gone:
    return found.get(name, NOTHING_GONE)


@once
def gone_at_venues(edition: Edition) -> Mapping[str, Gone]:
    """What went, by the address of its venue: p/venues/juchang."""

    def venues_of(ghost: Ghost) -> Iterator[str]:
        if ghost.snapshot.venue:
            yield _venue(edition, ghost)

    return gone_below(edition, registration=False).get("", NOTHING_GONE).by(venues_of)


@once
def gone_of_campaigns(edition: Edition) -> Mapping[str, Gone]:
    """What went, by the id of each campaign that it belonged to."""

    def campaigns_of(ghost: Ghost) -> Iterator[str]:
        return iter(ghost.snapshot.words(CAMPAIGN))

    return gone_below(edition, registration=False).get("", NOTHING_GONE).by(campaigns_of)


@once
def gone_of_courses(edition: Edition) -> Mapping[str, Gone]:
    """What went, by the address of its course: p/2026/chayi."""

    def courses_of(ghost: Ghost) -> Iterator[str]:
        return iter(edition.courses_of(ghost.snapshot))

    return gone_below(edition, registration=False).get("", NOTHING_GONE).by(courses_of)


def _above(page: str) -> Iterator[str]:
    """p and p/b of p/b/s."""
    return (page[:at] for at, letter in enumerate(page) if letter == "/")


def _former(edition: Edition, activity: str, page: str) -> Iterator[str]:
    """What it lay below by its id, where that is still called so and it lies elsewhere now."""
    for top in _above(activity):
        if not at_or_below(page, top) and moved(top, edition.calendar.moves) == top:
            yield top


def _went_elsewhere(edition: Edition) -> Iterator[Ghost]:
    """What stands, of activities that lay in another brand or palace by their ids."""
    calendar, records = edition.calendar, edition.ledger.records
    for activity in calendar.alliance.all_activities():
        if any(_former(edition, activity.id, activity.page)):
            uids = (calendar.uid(o) for o in calendar.occurrences[activity.id])
            yield from (Ghost(uid, records[uid]) for uid in uids if edition.showed(uid))


def _venue(edition: Edition, ghost: Ghost) -> str:
    """The address of its venue, by the id that this has now."""
    calendar, id = edition.calendar, ghost.snapshot.venue
    name = calendar.page_of(ghost.snapshot.activity).partition("/")[0]
    palace = calendar.alliance.palaces_by_id.get(name)
    for venue in palace.venues if palace else ():
        if id in (old.rpartition("/")[2] for old in venue.formerly):
            id = venue.id
    return f"{name}/venues/{id}"
