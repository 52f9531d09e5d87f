"""What the public sees of each activity: its calendar entries, as the ledger keeps them.

`tables` tells it of a calendar, `Tables` of one palace after another while versions go by.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace

from gongli.model import Activity, Alliance, HolidayYear, Occurrence, Palace, Settings, State
from gongli.rules.calendar import Calendar
from gongli.rules.facets import said
from gongli.rules.history import Snapshot, Table
from gongli.rules.numbering import number, numbered_together
from gongli.rules.openings import registration_days
from gongli.writing.feeds.events import event_of, registration_event
from gongli.writing.feeds.ics import Entry


def tables(calendar: Calendar) -> dict[str, Table]:
    """The table of each activity by its id."""
    bare = replace(calendar, settings=_host_alone(calendar.settings))
    return {id: dict(_snapshots(bare, activity)) for id, activity in bare.activities.items()}


class Tables:
    """The tables of palaces as versions go by; nothing is worked out twice."""

    def __init__(self, settings: Settings) -> None:
        self.settings = _host_alone(settings)
        self._numbered: dict[tuple[int, ...], dict[str, tuple[Occurrence, ...]]] = {}
        self._tables: dict[tuple[object, ...], Table] = {}
        self._kept: list[object] = []
        """Keeps alive what the keys name by identity."""

    def of(
        self,
        palace: Palace,
        expanded: Mapping[str, tuple[Occurrence, ...]],
        holidays: tuple[HolidayYear, ...],
    ) -> dict[str, Table]:
        """The tables of a palace's activities by id; numbers are given here (anew, if need be)."""
        occurrences: dict[str, tuple[Occurrence, ...]] = {}
        for group in numbered_together(palace):
            # Activities without occurrences share one empty tuple: the activity tells them apart.
            names = tuple(n for a in group for n in (id(a), id(expanded[a.id])))
            if names not in self._numbered:
                self._kept += [(activity, expanded[activity.id]) for activity in group]
                self._numbered[names] = number(group, expanded)
            occurrences |= self._numbered[names]
        calendar = Calendar(
            self.settings, Alliance(palaces=(palace,), holidays=holidays), occurrences
        )
        bare = replace(palace, brands=(), activities=())
        heads = {b.id: (bare, replace(b, activities=())) for b in palace.brands}
        tables: dict[str, Table] = {}
        for activity in palace.all_activities():
            head = heads.get(activity.brand or "", bare)
            key = (id(activity), id(occurrences[activity.id]), head)
            if key not in self._tables:
                self._tables[key] = dict(_snapshots(calendar, activity))
            tables[activity.id] = self._tables[key]
        return tables


def _host_alone(settings: Settings) -> Settings:
    """Only the host names an event; of the rest of the settings git's `events/` knows nothing."""
    return Settings(site_url=f"https://{settings.host}/")


def _snapshots(calendar: Calendar, activity: Activity) -> Iterator[tuple[str, Snapshot]]:
    """What the public sees of an activity, by UID: calendar entries without their stamps."""
    for o in calendar.occurrences[activity.id]:
        entry = event_of(calendar, o)
        shot = _snapshot(entry, activity, o.state, o.venue or "", said(calendar, o))
        yield entry.uid, replace(shot, entry=o.entry.en) if o.entry else shot
    for opening in registration_days(activity, calendar.occurrences[activity.id]):
        entry = registration_event(calendar, opening)
        state = State.CANCELLED if opening.off else State.SCHEDULED
        yield entry.uid, _snapshot(entry, activity, state, "", ())


def _snapshot(
    entry: Entry, activity: Activity, state: State, venue: str, said: tuple[str, ...]
) -> Snapshot:
    return Snapshot(
        activity=activity.id,
        title=entry.summary,
        start=entry.start.isoformat(),
        end=(entry.end or entry.start).isoformat(),
        state=state,
        venue=venue,
        location=entry.location,
        digest=hashlib.blake2b(repr(entry).encode(), digest_size=12).hexdigest(),
        said=said,
    )
