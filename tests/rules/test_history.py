"""Versions replayed into a ledger."""

from datetime import UTC, datetime, timedelta

import pytest

from gongli.model import State
from gongli.rules.history import ChangeKind, Ledger, Record, Snapshot, Version, kind_of, replay

NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


def shot(**changed: object) -> Snapshot:
    words = {
        "activity": "p/a",
        "title": "专场",
        "start": "2026-07-04T19:30:00+08:00",
        "end": "2026-07-04T21:00:00+08:00",
        "state": State.SCHEDULED,
        "venue": "hall",
        "location": "剧场",
    }
    words |= changed
    return Snapshot(**words, digest=str(words))  # type: ignore[arg-type]


def version(days: int, **activities: dict[str, Snapshot]) -> Version:
    tables = {f"p/{name}": table for name, table in activities.items()}
    return Version(f"c{days}", NOON + timedelta(days=days), tables)


def test_a_first_version_publishes() -> None:
    ledger = replay([version(0, a={"u": shot()})])
    assert ledger.records == {"u": Record(NOON, NOON, 0, shot())}
    assert [(c.uid, c.kind) for c in ledger.changes] == [("u", ChangeKind.ADDED)]


def test_the_same_again_changes_nothing() -> None:
    once = replay([version(0, a={"u": shot()})])
    twice = replay([version(0, a={"u": shot()}), version(1, a={"u": shot()})])
    assert twice == once


def test_a_change_counts_and_dates() -> None:
    moved = shot(start="2026-07-05T19:30:00+08:00")
    ledger = replay([version(0, a={"u": shot()}), version(1, a={"u": moved})])
    assert ledger.records["u"] == Record(NOON, NOON + timedelta(days=1), 1, moved)
    assert ledger.changes[-1].kind is ChangeKind.MOVED
    assert ledger.changes[-1].before == shot()


def test_only_what_changed_counts() -> None:
    first = version(0, a={"u": shot(), "v": shot()})
    ledger = replay([first, version(1, a={"u": shot(title="另一场"), "v": shot()})])
    assert [ledger.records[name].sequence for name in "uv"] == [1, 0]


def test_a_deletion_counts_and_keeps_what_was() -> None:
    ledger = replay([version(0, a={"u": shot()}), version(1, a={})])
    gone = Record(NOON, NOON + timedelta(days=1), 1, shot(), removed=True)
    assert ledger.records == {"u": gone}
    assert ledger.changes[-1].kind is ChangeKind.REMOVED


def test_what_comes_back_counts_on() -> None:
    ledger = replay([version(0, a={"u": shot()}), version(1, a={}), version(2, a={"u": shot()})])
    assert (ledger.records["u"].sequence, ledger.records["u"].removed) == (2, False)
    assert ledger.changes[-1].kind is ChangeKind.RESTORED


def test_a_deletion_is_told_once() -> None:
    ledger = replay([version(0, a={"u": shot()}), version(1, a={}), version(2, a={})])
    assert ledger.records["u"].sequence == 1


def test_an_occurrence_that_goes_to_another_activity_is_not_gone() -> None:
    there = shot(activity="p/b")
    ledger = replay([version(0, a={"u": shot()}), version(1, a={}, b={"u": there})])
    assert [c.kind for c in ledger.changes] == [ChangeKind.ADDED, ChangeKind.DETAILS]
    assert not ledger.records["u"].removed


def test_last_modified_never_falls() -> None:
    ledger = replay([version(5, a={"u": shot()}), version(1, a={"u": shot(title="另")})])
    assert ledger.records["u"].changed == NOON + timedelta(days=5, seconds=1)
    assert ledger.records["u"].sequence == 1


def test_replaying_on_top_is_replaying_from_the_start() -> None:
    versions = [version(n, a={"u": shot(title=str(n % 3))}) for n in range(7)]
    ledger = replay(versions[:4])
    for one in versions[4:]:
        ledger.take(one)
    assert ledger == replay(versions)


def test_another_version_leaves_the_ledger_as_it_was() -> None:
    first, second = version(0, a={"u": shot()}), version(1, a={}, b={"v": shot()})
    ledger = replay([first])
    assert ledger.with_version(second) == replay([first, second])
    assert ledger == replay([first])


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ({}, {"state": State.CANCELLED}, ChangeKind.CANCELLED),
        ({}, {"state": State.POSTPONED}, ChangeKind.POSTPONED),
        ({"state": State.CANCELLED}, {}, ChangeKind.RESTORED),
        ({"state": State.POSTPONED}, {"state": State.MOVED}, ChangeKind.RESTORED),
        ({}, {"state": State.MOVED, "start": "2026-07-05"}, ChangeKind.MOVED),
        ({}, {"end": "2026-07-04T22:00:00+08:00"}, ChangeKind.MOVED),
        ({}, {"venue": "square"}, ChangeKind.VENUE),
        ({"entry": "walk-in"}, {"entry": "booking", "title": "新"}, ChangeKind.ENTRY),
        ({}, {"entry": "booking"}, ChangeKind.DETAILS),
        ({"entry": "booking"}, {}, ChangeKind.DETAILS),
        ({}, {"title": "新题目"}, ChangeKind.RETITLED),
        ({"title": "讲堂（第 6 期）"}, {"title": "讲堂（第 5 期）"}, ChangeKind.RENUMBERED),
        ({"title": "一讲第12期：长寿"}, {"title": "一讲第11期：长寿"}, ChangeKind.RENUMBERED),
        ({"title": "一讲第12期：长寿"}, {"title": "一讲第11期：养生"}, ChangeKind.RETITLED),
        ({"title": "声乐（第 3/12 课）"}, {"title": "声乐（第 3/11 课）"}, ChangeKind.RENUMBERED),
        ({}, {"location": "剧场二楼"}, ChangeKind.DETAILS),
    ],
)
def test_the_weightiest_word(
    before: dict[str, object], after: dict[str, object], kind: ChangeKind
) -> None:
    assert kind_of(shot(**before), shot(**after), was_known=True) is kind


def test_an_empty_history_is_an_empty_ledger() -> None:
    assert replay([]) == Ledger()
