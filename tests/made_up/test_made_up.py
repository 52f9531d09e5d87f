"""The made-up alliance that benchmarks and large tests are run on."""

from collections import Counter
from datetime import date
from pathlib import Path

import made_up
from gongli.checking import check
from gongli.problems import errors
from gongli.reading.history import git
from gongli.writing.feeds.contents import Feeds, Limits, lacks_what_is_ahead
from tests.sites.copies import edition_of
from tests.trees import HOLIDAYS, shown

TODAY = date(2026, 11, 21)
KINDS = "competition event exhibition films lecture season service term tour"


def test_the_same_numbers_make_the_same_files() -> None:
    assert made_up.files(3) == made_up.files(3)
    assert list(made_up.commits(2, 9)) == list(made_up.commits(2, 9))


def test_a_palace_is_the_same_however_many_there_are() -> None:
    one, three = made_up.files(1), made_up.files(3)
    own = {path for path in one if path.startswith("events/gong-")}
    assert {path: three[path] for path in own} == {path: one[path] for path in own}


def test_it_is_sound_and_as_large_as_it_says(tmp_path: Path) -> None:
    made_up.make(tmp_path, 2, 12, HOLIDAYS)
    checked = check(tmp_path)
    assert shown(errors(checked.problems)) == []
    kinds = Counter(activity.kind.name for activity in checked.calendar.alliance.all_activities())
    assert sorted(kinds) == KINDS.split()
    held = Counter(o.activity.palace for o in checked.calendar.all_occurrences)
    assert (held["gong-000"] // 100, held["gong-001"] // 50) == (12, 11)
    assert len(list(git.commits(tmp_path, "events"))) == 12


def test_feeds_of_a_large_alliance_reach_ahead(tmp_path: Path) -> None:
    """scale.md, wall 3: cut to their limits, feeds of the whole ended days before today."""
    made_up.make(tmp_path, 2, besides=HOLIDAYS)
    edition = edition_of(tmp_path, TODAY)
    feeds = Feeds(edition, Limits(events=25, bytes=40_000))
    cut = {s.id: feeds.contents(s) for s in feeds.scopes if not feeds.contents(s).whole}
    assert {"all", "free", "gong-000", "slots/after-work"} <= cut.keys()
    past = [s.id for s in feeds.scopes if lacks_what_is_ahead(edition, s, feeds.contents(s))]
    assert past == []
    assert all(cut[name].until for name in ("all", "free", "gong-000"))
