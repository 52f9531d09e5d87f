"""The calendar: what editors wrote, and the occurrences that it comes to.

It knows no clock and no git.  What is made from it alone is the same on any day: the words of an
event, its place, its page's address.  `writing/edition.py` lays a day and a ledger over it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from gongli.model import (
    Activity,
    Alliance,
    Brand,
    Occurrence,
    Palace,
    Settings,
    Venue,
    lineage,
)
from gongli.problems import Problem
from gongli.rules import naming
from gongli.rules.expand import expand
from gongli.rules.holidays import Holidays
from gongli.rules.moves import Move, moved, moves
from gongli.rules.numbering import numbered
from gongli.rules.spots import position_of


@dataclass(frozen=True)
class Calendar:
    """A site's settings, its alliance, and all that takes place.

    Whatever is made of one palace is made of that palace's calendar alone (`alone`), too.
    """

    settings: Settings
    alliance: Alliance
    occurrences: Mapping[str, tuple[Occurrence, ...]]
    """Those of each activity by its id, in order of time."""

    @cached_property
    def holidays(self) -> Holidays:
        """The days off that the alliance knows."""
        return Holidays(self.alliance.holidays)

    def alone(self, palace: Palace) -> Calendar:
        """The calendar of one palace of several."""
        alliance = replace(self.alliance, palaces=(palace,), others=self.alliance.several)
        own = {activity.id: self.occurrences[activity.id] for activity in palace.all_activities()}
        return Calendar(self.settings, alliance, own)

    @cached_property
    def host(self) -> str:
        """The site's host, which ends every UID."""
        return self.settings.host

    def uid(self, occurrence: Occurrence) -> str:
        """The permanent name of an occurrence in every calendar program."""
        return f"{occurrence.name}@{self.host}"

    def absolute(self, url: str) -> str:
        """The whole address of a path from the site's root."""
        return self.settings.site_url.rstrip("/") + "/" + url

    @cached_property
    def all_occurrences(self) -> tuple[Occurrence, ...]:
        """Every occurrence in order of time."""
        return in_time(o for group in self.occurrences.values() for o in group)

    @cached_property
    def activities(self) -> Mapping[str, Activity]:
        """Every activity by its id."""
        return {activity.id: activity for activity in self.alliance.all_activities()}

    @cached_property
    def last_days(self) -> Mapping[tuple[str, str], date]:
        """The last day that takes place, of each activity (without part) and of its parts."""
        days: dict[tuple[str, str], date] = {}
        for o in self.all_occurrences:
            for key in ((o.activity.id, ""), (o.activity.id, o.part.id)):
                if o.takes_place:
                    days[key] = max(days.get(key, o.until), o.until)
        return days

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Where former addresses lead."""
        return moves(self.alliance)

    def page_of(self, activity_id: str) -> str:
        """The address of an activity by its id, or where it would be had it not been deleted."""
        activity = self.activities.get(activity_id)
        return activity.page if activity else moved(activity_id, self.moves)

    def of(self, activities: Iterable[Activity]) -> tuple[Occurrence, ...]:
        """The occurrences of these activities in order of time."""
        return in_time(o for a in activities for o in self.occurrences[a.id])

    def followed(self, id: str, palace: str) -> tuple[Occurrence, ...]:
        """What whoever subscribed to an activity or a course of this id expects, in order of time.

        Its own, and what stands elsewhere in its palace and names it (接续), be it there or not.
        """
        return tuple(o for o in self._by_lineage.get(id, ()) if o.activity.palace == palace)

    @cached_property
    def _by_lineage(self) -> Mapping[str, list[Occurrence]]:
        """By the ids of their activity and course, and of those where they stood before."""
        found: defaultdict[str, list[Occurrence]] = defaultdict(list)
        for o in self.all_occurrences:
            own, named = f"{o.activity.id}/{o.part.id}", lineage(o.activity, o.part)
            for id in dict.fromkeys((o.activity.id, own, named, named.rpartition("/")[0])):
                found[id].append(o)
        return found

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

    def usual_place(self, occurrence: Occurrence) -> str:
        """The name of the place where it would be, did its exception not name another."""
        usual = occurrence.usual.where if occurrence.usual else occurrence.where
        venues = self.palace_of(occurrence).venues_by_id
        return usual.place or (venues[usual.venue].name if usual.venue else "")

    def remark(self, occurrence: Occurrence, today: date | None) -> str:
        """Why and from when or where it changed, and the editor's note."""
        return naming.remark(occurrence, today, self.usual_place(occurrence))

    def place_of(self, occurrence: Occurrence) -> str:
        """The place outside or the venue that it is held at, by name; empty where none is."""
        venue = self.venue_of(occurrence)
        return occurrence.where.place or (venue.name if venue else "")

    def position_of(self, occurrence: Occurrence) -> tuple[float, float] | None:
        """Where it is held: latitude and longitude; None outside without a position."""
        return position_of(self.palace_of(occurrence), occurrence.where)


def calendar_of(settings: Settings, alliance: Alliance) -> tuple[Calendar, tuple[Problem, ...]]:
    """All that takes place, with its numbers, and what is wrong within single activities."""
    holidays = Holidays(alliance.holidays)
    occurrences: dict[str, tuple[Occurrence, ...]] = {}
    problems: list[Problem] = []
    for palace in alliance.palaces:
        own = holidays.of(palace)
        for activity in palace.all_activities():
            occurrences[activity.id], wrong = expand(activity, own)
            problems += wrong
        occurrences |= numbered(palace, occurrences)
    return Calendar(settings, alliance, occurrences), tuple(problems)


def in_time(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """In the one order used everywhere."""
    return tuple(sorted(occurrences, key=lambda o: o.sort_key))
