"""What the head of a page says: summaries cut where they may be, changes by address."""

from dataclasses import replace
from datetime import datetime

import pytest

from gongli.model import State
from gongli.rules.history import Ledger, Record, Snapshot
from gongli.writing.edition import Edition
from gongli.writing.pages.heads import LONGEST, headed, last_changes, shortened
from gongli.writing.share.cards import ShareCard
from gongli.writing.templates import Page

SENTENCE = "每个星期六的晚上，职工在广场上演自己的节目。"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("一\n  二", "一 二"),
        ("字" * LONGEST, "字" * LONGEST),
        (SENTENCE * 6, SENTENCE * 5),
        ("字" * (LONGEST + 1), "字" * (LONGEST - 1) + "…"),
        ("短。" + "字" * LONGEST, "短。" + "字" * (LONGEST - 3) + "…"),
        ("字" * (LONGEST - 2) + "，字字字", "字" * (LONGEST - 2) + "…"),
    ],
)
def test_a_description_is_one_line_of_whole_sentences(text: str, kept: str) -> None:
    assert shortened(text) == kept
    assert len(kept) <= LONGEST


def test_a_page_gets_what_belongs_to_the_nearest_address(nasty: Edition) -> None:
    cards = {"": ShareCard("", "站", "", "", ""), "a/b/": ShareCard("", "甲", "乙", "", "")}
    changed = {"": "2026-11-20", "a/": "2026-11-10"}
    page = headed(nasty.calendar, Page("a/b/2026-12-05/", "t", "题", "述", {}), cards, changed)
    assert (page.image, page.image_alt) == ("assets/share/a/b.png", "甲，乙")
    assert page.changed == "2026-11-10"
    page = headed(nasty.calendar, Page("a/", "t", "题", "述", {}), {}, {})
    assert (page.image, page.image_alt, page.changed) == ("", "", "")


def record(activity: str, changed: str) -> Record:
    shot = Snapshot(activity, "", "", "", State.SCHEDULED, "", "", "")
    when = datetime.fromisoformat(changed)
    return Record(when, when, 0, shot)


def test_an_address_changed_when_the_last_of_all_below_it_did(sample: Edition) -> None:
    """By the day in China, whatever order the ledger has."""
    records = {
        "1": record("a/b/2026", "2026-11-01T17:00:00+00:00"),
        "2": record("a/b/2027", "2026-10-05T08:00:00+08:00"),
        "3": record("a/c", "2026-11-09T08:00:00+08:00"),
        "4": record("d/e", "2026-09-01T08:00:00+08:00"),
    }
    assert last_changes(replace(sample, ledger=Ledger(records))) == {
        "": "2026-11-09",
        "a/": "2026-11-09",
        "a/b/": "2026-11-02",
        "a/b/2026/": "2026-11-02",
        "a/b/2027/": "2026-10-05",
        "a/c/": "2026-11-09",
        "d/": "2026-09-01",
        "d/e/": "2026-09-01",
    }


def test_an_activity_that_moved_changed_where_it_is_now(sample: Edition) -> None:
    """The ledger knows its id, which is where it was."""
    (moved,) = [a for a in sample.calendar.alliance.all_activities() if a.page != a.id]
    records = {"1": record(moved.id, "2026-11-01T08:00:00+08:00")}
    assert [*last_changes(replace(sample, ledger=Ledger(records)))][-1] == f"{moved.page}/"
