"""A calendar: of one palace alone it is what it is among others."""

from dataclasses import replace

from gongli.model import Alliance, Settings
from gongli.rules.calendar import Calendar, calendar_of
from gongli.rules.checks import CHECKS
from gongli.writing.edition import Edition
from gongli.writing.feeds.events import event_of
from gongli.writing.feeds.snapshots import tables


def test_a_palace_alone_is_read_as_among_others(sample: Edition) -> None:
    """Its occurrences, their numbers and the words of their events: the unit of work."""
    whole = sample.calendar
    for palace in whole.alliance.palaces:
        alone, _ = calendar_of(whole.settings, replace(whole.alliance, palaces=(palace,)))
        held = whole.of(palace.all_activities())
        assert alone.occurrences == whole.alone(palace).occurrences
        assert alone.all_occurrences == held
        assert [event_of(alone, o) for o in held] == [event_of(whole, o) for o in held]


def test_tables_of_palaces_are_those_of_the_whole(two_palaces: Edition) -> None:
    whole = two_palaces.calendar
    alone = [tables(whole.alone(palace)) for palace in whole.alliance.palaces]
    assert {name: table for own in alone for name, table in own.items()} == tables(whole)


def test_tables_know_the_host_alone_of_the_settings(two_palaces: Edition) -> None:
    """Else each edit of mkdocs.yml would change every event in the ledger."""
    calendar = two_palaces.calendar
    other = Settings("另一个名字", f"http://{calendar.host}/below/")
    assert tables(replace(calendar, settings=other)) == tables(calendar)


def test_an_occurrence_is_found_by_its_name(sample: Edition) -> None:
    """What hashes alike need not be the same: what differs is told apart by all that it holds."""
    every = sample.calendar.all_occurrences
    moved = [replace(o, number=(o.number or 0) + 1) for o in every]
    assert [hash(o) for o in moved] == [hash(o) for o in every]
    assert len({*every, *moved}) == 2 * len(every)


def test_every_check_takes_an_empty_calendar() -> None:
    """All are asked even where nothing could be read."""
    empty = Calendar(Settings(), Alliance(), {})
    assert [[*check(empty)] for check in CHECKS] == [[]] * len(CHECKS)
