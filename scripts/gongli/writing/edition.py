"""One edition of the calendar: the data and its occurrences as of one day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gongli.kinds import DEFAULT
from gongli.model import (
    Activity,
    Alliance,
    Brand,
    Occurrence,
    Palace,
    Part,
    Settings,
    Venue,
)
from gongli.model.moments import midnight
from gongli.rules.coordinates import satellite
from gongli.rules.fees import FREE
from gongli.rules.ghosts import Ghost, ghosts_of
from gongli.rules.history import Change, Ledger
from gongli.rules.holidays import Holidays
from gongli.rules.moves import Move, former, moved, moves
from gongli.rules.reach import LONG_AGO, was_shown
from gongli.rules.registration import Enrolment, Turn, turns_of
from gongli.rules.spots import palace_spot, spot_of, venue_spot
from gongli.writing.addresses import is_registration


@dataclass(frozen=True)
class Edition:
    """Everything that renderers need; `today` is the only clock they know."""

    settings: Settings
    alliance: Alliance
    holidays: Holidays
    occurrences: Mapping[str, tuple[Occurrence, ...]]
    today: date
    ledger: Ledger
    """When each occurrence was first published and last changed, and how often."""

    @property
    def host(self) -> str:
        """The site's host, which ends every UID."""
        return self.settings.host

    def absolute(self, url: str) -> str:
        """The whole address of a path from the site's root."""
        return self.settings.site_url.rstrip("/") + "/" + url

    @cached_property
    def all_occurrences(self) -> tuple[Occurrence, ...]:
        """Every occurrence in order of time."""
        return in_time(o for group in self.occurrences.values() for o in group)

    def enrolment(self, activity: Activity, part: Part | None = None) -> Enrolment | None:
        """How registration stands today; nobody enrols in what is over or takes place no more."""
        turns = self.enrolments(activity, part)
        return turns[0].state if turns else None

    def enrolments(self, activity: Activity, part: Part | None = None) -> tuple[Turn, ...]:
        """How registration stands today and will stand from then on."""
        id = part.id if part else ""
        last = self._last_days.get((activity.id, id))
        held = self.occurrences[activity.id]
        called_off = last is None and any(id in ("", o.part.id) for o in held)
        return () if called_off else tuple(turns_of(activity, self.today, part, last))

    @cached_property
    def _last_days(self) -> Mapping[tuple[str, str], date]:
        """The last day that takes place, of each activity (without part) and of its parts."""
        found: dict[tuple[str, str], date] = {}
        for o in self.all_occurrences:
            for key in ((o.activity.id, ""), (o.activity.id, o.part.id)):
                if o.takes_place:
                    found[key] = max(found.get(key, o.until), o.until)
        return found

    @cached_property
    def changes(self) -> Mapping[str, tuple[Change, ...]]:
        """Every change since the first publication, by UID, in order of time."""
        found: defaultdict[str, list[Change]] = defaultdict(list)
        for change in self.ledger.changes:
            found[change.uid].append(change)
        return {uid: tuple(changes) for uid, changes in found.items()}

    def showed(self, uid: str) -> bool:
        """Whether a feed ever showed an event as taking place, as far as anybody knows.

        Without a history of its own nothing is known of what a site published before today.
        """
        return not self._has_past or was_shown(self.changes.get(uid, ()), self.today)

    @cached_property
    def _has_past(self) -> bool:
        none = (midnight(self.today), LONG_AGO)
        return any(change.when not in none for change in self.ledger.changes[:1])

    @cached_property
    def ghosts(self) -> tuple[Ghost, ...]:
        """What was deleted without being cancelled, and must still be told to phones."""
        return tuple(ghosts_of(self.ledger, self.today))

    @cached_property
    def activities(self) -> Mapping[str, Activity]:
        """Every activity by its id."""
        return {activity.id: activity for activity in self.alliance.all_activities()}

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Where former addresses lead."""
        return moves(self.alliance)

    def formerly(self, url: str) -> tuple[str, ...]:
        """The former addresses of a page: readers' stars may still be at one of them."""
        return tuple(f"{old}/" for old in former(url.rstrip("/"), self.moves))

    @cached_property
    def series(self) -> frozenset[str]:
        """The addresses of activities of which two occurrences or more were ever published.

        They have a feed, and keep it: what went counts, and what nobody is told of any more.
        """
        published = {**self.ledger.forgotten, **self.ledger.records}
        count = Counter(
            self.page_of(record.snapshot.activity)
            for uid, record in published.items()
            if not is_registration(uid)
        )
        return frozenset(page for page, known in count.items() if known > 1)

    def page_of(self, activity_id: str) -> str:
        """The address of an activity by its id, or where it would be had it not been deleted."""
        activity = self.activities.get(activity_id)
        return activity.page if activity else moved(activity_id, self.moves)

    def activity_of(self, ghost: Ghost) -> Activity | None:
        """The activity of a deleted occurrence, or what the ledger knows of one that is gone."""
        name = ghost.snapshot.activity
        was = self.ledger.remains.get(name)
        if name in self.activities or was is None or was.palace not in self.alliance.palaces_by_id:
            return self.activities.get(name)
        return Activity(
            name,
            name="",
            palace=was.palace,
            brand=was.brand,
            kind=DEFAULT,
            category=was.category,
            audience=was.audience,
            fee=FREE if was.free else None,
            campaigns=was.campaigns,
        )

    def of(self, activities: Iterable[Activity]) -> tuple[Occurrence, ...]:
        """The occurrences of these activities in order of time."""
        return in_time(o for a in activities for o in self.occurrences[a.id])

    def palace_of(self, occurrence: Occurrence) -> Palace:
        """The palace that holds it."""
        return self.alliance.palaces_by_id[occurrence.activity.palace]

    def brand_of(self, occurrence: Occurrence) -> Brand | None:
        """The brand it belongs to, if any."""
        return self.alliance.brand_of(occurrence.activity)

    def venue_of(self, occurrence: Occurrence) -> Venue | None:
        """The venue it is held at, if one is named."""
        venue = occurrence.venue
        return self.palace_of(occurrence).venues_by_id[venue] if venue else None

    @staticmethod
    def address_of(palace: Palace, venue: Venue) -> str | None:
        """A venue's address: its own, its point's, else the palace's; a point is elsewhere."""
        point = palace.points_by_id.get(venue.point or "")
        return venue.address or (point.address if point else palace.address)

    def position_of(self, occurrence: Occurrence) -> tuple[float, float] | None:
        """Where it is held, as `position_at` gives it; None outside without a position."""
        palace = self.palace_of(occurrence)
        spot = spot_of(palace, occurrence.where) or palace_spot(palace)
        return satellite(spot.position)

    @staticmethod
    def position_at(palace: Palace, venue: Venue | None) -> tuple[float, float] | None:
        """Latitude and longitude of a venue or the palace itself, as data want them."""
        return satellite((venue_spot(palace, venue) if venue else palace_spot(palace)).position)

    def upcoming(self, occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
        """Those not over yet, in order of time; called-off ones stay until their day."""
        return tuple(o for o in occurrences if o.until >= self.today)


def in_time(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """In the one order used everywhere."""
    return tuple(sorted(occurrences, key=lambda o: o.sort_key))
