"""Feeds read back by two independent libraries agree with the project's own occurrences."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

from gongli.model import SHANGHAI, Occurrence
from gongli.rules.fees import is_free
from gongli.rules.slots import slots_of
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.titles import summary

Event = tuple[datetime | date, datetime | date, str, str]
"""Start, exclusive end, status, title: what a phone shows."""

SITES = ["sample", "nasty"]


def own(edition: Edition, occurrence: Occurrence) -> Event:
    """What the project itself says of an occurrence."""
    held = {"scheduled", "moved"}
    planned = occurrence.activity.status.en == "planned"
    status = "TENTATIVE" if planned else "CONFIRMED"
    if occurrence.state.value not in held:
        status = "CANCELLED"
    if occurrence.times is None:
        times = (occurrence.day, occurrence.until + timedelta(days=1))
        return (*times, status, summary(edition.calendar, occurrence))
    # What has no end ends when it starts (RFC 5545, 3.6.1).
    end = occurrence.end if occurrence.end_known else occurrence.start
    return (occurrence.start, end, status, summary(edition.calendar, occurrence))


def instant(moment: datetime | date) -> datetime | date:
    """The same moment in one zone, whatever a library made of it; a floating time fails."""
    if not isinstance(moment, datetime):
        return moment
    assert moment.utcoffset() == timedelta(hours=8)
    return moment.astimezone(SHANGHAI)


def by_icalendar(data: bytes) -> dict[str, Event]:
    calendar = icalendar.Calendar.from_ical(data)
    assert [(c.name, c.errors) for c in calendar.walk() if c.errors] == []
    found = recurring_ical_events.of(calendar).between(date(1990, 1, 1), date(2050, 1, 1))
    return {
        str(e["UID"]): (
            instant(e.start),
            instant(e.end),
            str(e["STATUS"]),
            str(e["SUMMARY"]),
        )
        for e in found
    }


def by_ical(data: bytes) -> dict[str, Event]:
    calendar = IcsCalendarStream.calendar_from_ics(data.decode())
    return {
        str(e.uid): (
            instant(e.dtstart),
            instant(e.dtend or e.dtstart),
            e.status.value,
            e.summary,
        )
        for e in calendar.events
    }


def by_project(edition: Edition, occurrences: Iterable[Occurrence]) -> dict[str, Event]:
    first, last = edition.today - timedelta(days=180), edition.today + timedelta(days=400)
    return {
        edition.calendar.uid(o): own(edition, o)
        for o in occurrences
        if first <= o.until and o.day <= last
    }


def expected(edition: Edition) -> dict[str, dict[str, Event]]:
    """The events of every feed, from the folders alone; none where there may be no feed."""
    found = {"feeds/all.ics": by_project(edition, edition.calendar.all_occurrences)}
    found |= grouped(edition)
    for palace in edition.calendar.alliance.palaces:
        own_activities = palace.all_activities()
        found[f"feeds/{palace.id}.ics"] = by_project(edition, edition.calendar.of(own_activities))
        for brand in palace.brands:
            path = f"feeds/{palace.id}/{brand.id}.ics"
            found[path] = by_project(edition, edition.calendar.of(brand.activities))
        for activity in own_activities:
            followed = edition.calendar.followed(activity.id, palace.id)
            if len(followed) > 1:
                found[f"feeds/{activity.page}.ics"] = by_project(edition, followed)
            for course in activity.parts if activity.kind.chosen else ():
                lessons = [o for o in followed if o.part.id == course.id]
                if len(lessons) > 1:
                    path = f"feeds/{activity.page}/{course.id}.ics"
                    found[path] = by_project(edition, lessons)
        for venue in palace.venues:
            held = [o for o in edition.calendar.of(own_activities) if o.venue == venue.id]
            found[f"feeds/{palace.id}/venues/{venue.id}.ics"] = by_project(edition, held)
    # Where an activity was before, phones still ask, for its courses, too.
    moved = {
        f"feeds/{move.old}{path.removeprefix(f'feeds/{move.new}')}": events
        for move in edition.calendar.moves
        for path, events in found.items()
        if path.startswith((f"feeds/{move.new}.", f"feeds/{move.new}/"))
    }
    return found | moved


def grouped(edition: Edition) -> dict[str, dict[str, Event]]:
    """The events of the feeds by slot, centre and fee; no feed without any."""
    groups: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for o in edition.calendar.all_occurrences:
        for slot in slots_of(o, edition.calendar.holidays):
            groups[f"feeds/slots/{slot.en}.ics"].append(o)
        venue = edition.calendar.venue_of(o)
        if venue and venue.centre:
            groups[f"feeds/centres/{venue.centre.en}.ics"].append(o)
        if is_free(o.activity, o.part):
            groups["feeds/free.ics"].append(o)
    return {path: by_project(edition, held) for path, held in groups.items()}


@pytest.fixture(scope="module")
def sites(
    sample: Edition,
    sample_files: Mapping[str, bytes],
    nasty: Edition,
    nasty_files: Mapping[str, bytes],
) -> dict[str, tuple[Edition, Mapping[str, bytes]]]:
    return {"sample": (sample, sample_files), "nasty": (nasty, nasty_files)}


@pytest.mark.parametrize("site", SITES)
def test_every_feed_of_the_site_is_accounted_for(sites: dict, site: str) -> None:
    edition, files = sites[site]
    feeds = {path for path in files if path.startswith("feeds/")}
    # Groups by editors' words, months and the days that registration opens: test_scopes.py.
    others = re.compile(r"/(categories|audiences|campaigns)/|/registration\.ics$|/all/\d{4}-\d\d")
    told = expected(edition)
    there = {path for path in feeds if not others.search(path)}
    # With nothing in its window a feed keeps its latest event; one that never had any is not there.
    kept = {path for path in there if not told.get(path) and len(by_icalendar(files[path])) == 1}
    assert there - kept == {path for path, events in told.items() if events}
    assert kept <= told.keys()
    assert sum(map(len, told.values())) > 60


@pytest.mark.parametrize("site", SITES)
def test_recurring_ical_events_reads_what_was_meant(sites: dict, site: str) -> None:
    edition, files = sites[site]
    for path, events in expected(edition).items():
        assert not events or by_icalendar(files[path]) == events, path


@pytest.mark.parametrize("site", SITES)
def test_ical_reads_what_was_meant(sites: dict, site: str) -> None:
    edition, files = sites[site]
    for path, events in expected(edition).items():
        assert not events or by_ical(files[path]) == events, path


@pytest.mark.parametrize("site", SITES)
def test_a_file_for_each_single_event_holds_that_event(sites: dict, site: str) -> None:
    edition, files = sites[site]
    for occurrence in edition.upcoming(edition.calendar.all_occurrences):
        data = files[addresses.occurrence_ics(occurrence)]
        only = {edition.calendar.uid(occurrence): own(edition, occurrence)}
        assert by_icalendar(data) == only
    # The other library is slower: the awkward site is enough.
    if site == "nasty":
        for occurrence in edition.upcoming(edition.calendar.all_occurrences):
            data = files[addresses.occurrence_ics(occurrence)]
            assert list(by_ical(data).values()) == [own(edition, occurrence)]
