"""One edition of a calendar: what is told of it on one day, as published so far."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from gongli.model import Activity, Occurrence, Part
from gongli.rules.calendar import Calendar
from gongli.rules.facets import PART
from gongli.rules.ghosts import Ghost, ghosts_of, left
from gongli.rules.history import Change, Ledger, Snapshot
from gongli.rules.moves import moved
from gongli.rules.reach import BEHIND, was_shown
from gongli.rules.registration import Enrolment, Turn, turns_of
from gongli.writing.addresses import is_registration

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Edition:
    """A calendar as of a day; `today` is the only clock that renderers know."""

    calendar: Calendar
    today: date
    ledger: Ledger
    """When each occurrence was first published and last changed, and how often."""
    kept: dict[tuple[object, ...], object] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What was made of it once (see `once`); another day or ledger begins anew."""

    def enrolment(self, activity: Activity, part: Part | None = None) -> Enrolment | None:
        """How registration stands today; nobody enrols in what is over or takes place no more."""
        turns = self.enrolments(activity, part)
        return turns[0].state if turns else None

    def enrolments(self, activity: Activity, part: Part | None = None) -> tuple[Turn, ...]:
        """How registration stands today and will stand from then on."""
        id = part.id if part else ""
        key = ("enrolments", activity.id, id)
        if key not in self.kept:
            self.kept[key] = self._turns(activity, part, id)
        return cast("tuple[Turn, ...]", self.kept[key])

    def enrolments_in(self, o: Occurrence) -> tuple[Turn, ...]:
        """The same of an occurrence: of its own registration, where it has one."""
        if o.exception.registration is None:
            return self.enrolments(o.activity, o.part)
        key = ("enrolments", o.name)
        if key not in self.kept and o.takes_place:
            turns = turns_of(o.activity, self.today, o.part, o.until, o.exception)
            self.kept[key] = tuple(turns)
        return cast("tuple[Turn, ...]", self.kept.get(key, ()))

    def enrolment_in(self, o: Occurrence) -> Enrolment | None:
        """How registration for an occurrence stands today."""
        turns = self.enrolments_in(o)
        return turns[0].state if turns else None

    def _turns(self, activity: Activity, part: Part | None, id: str) -> tuple[Turn, ...]:
        last = self.calendar.last_days.get((activity.id, id))
        held = self.calendar.occurrences[activity.id]
        called_off = last is None and any(id in ("", o.part.id) for o in held)
        return () if called_off else tuple(turns_of(activity, self.today, part, last))

    @cached_property
    def changes(self) -> Mapping[str, tuple[Change, ...]]:
        """Every change since the first publication, by UID, in order of time."""
        found: defaultdict[str, list[Change]] = defaultdict(list)
        for change in self.ledger.changes:
            found[change.uid].append(change)
        return {uid: tuple(changes) for uid, changes in found.items()}

    def showed(self, uid: str, behind: timedelta | None = BEHIND) -> bool:
        """Whether a feed ever showed an event as taking place, as far as anybody knows.

        Without a commit in the ledger nothing is known of what a site published before.
        `behind` is how far back feeds look; without, what is long over counts, too.
        """
        changes = self.changes.get(uid, ())
        return not self.ledger.begun or was_shown(changes, self.today, behind=behind)

    @cached_property
    def ghosts(self) -> tuple[Ghost, ...]:
        """What was deleted without being cancelled, and must still be told to phones."""
        return tuple(ghosts_of(self.ledger, self.today))

    @cached_property
    def left(self) -> tuple[Ghost, ...]:
        """What feeds had once and have no more, however long ago: each keeps the last of them."""
        return tuple(left(self.ledger, self.changes, self.today))

    def pages_of(self, activity: str) -> tuple[str, ...]:
        """The address of an activity by its id; of a deleted one all that it had."""
        calendar, known = self.calendar, self.ledger.remains.get(activity)
        if activity in calendar.activities or known is None or not known.pages:
            return (calendar.page_of(activity),)
        return tuple(dict.fromkeys(moved(page, calendar.moves) for page in known.pages))

    def courses_of(self, shot: Snapshot) -> tuple[str, ...]:
        """The addresses of the course that it is a lesson of (p/2026/chayi); none without one."""
        parts = shot.words(PART)
        return tuple(f"{page}/{id}" for id in parts for page in self.pages_of(shot.activity))

    @cached_property
    def series(self) -> frozenset[str]:
        """The addresses of activities and courses of which two occurrences were ever published.

        They have a feed, and keep it: what went counts, be it to another file, and what nobody is
        told of any more.
        """
        published = {**self.ledger.forgotten, **self.ledger.records}
        count = Counter(
            address
            for uid, record in published.items()
            if not is_registration(uid)
            for address in {at for shot in record.stood for at in self._addresses_of(shot)}
        )
        return frozenset(address for address, known in count.items() if known > 1)

    def _addresses_of(self, shot: Snapshot) -> tuple[str, ...]:
        return (*self.pages_of(shot.activity), *self.courses_of(shot))

    @property
    def four_weeks_end(self) -> date:
        """The last of the four weeks that pages without a calendar list, today's day the first."""
        return self.today + timedelta(days=27)

    def upcoming(self, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
        """Those not over yet, in order of time; called-off ones stay until their day."""
        return tuple(o for o in occurrences if o.until >= self.today)


def once(
    make: Callable[Concatenate[Edition, P], T],
) -> Callable[Concatenate[Edition, P], T]:
    """Of the same edition and the same things made once, and kept with the edition.

    A row of an evening stands on the pages of its day, week and month, its palace and its brand.
    """

    @wraps(make)
    def kept(edition: Edition, /, *things: P.args, **named: P.kwargs) -> T:
        key = (make, *things, *named.items())
        if key not in edition.kept:
            edition.kept[key] = make(edition, *things, **named)
        return cast("T", edition.kept[key])

    return kept
