"""For any edit: what it does not touch does not change, and counts never fall."""

import tempfile
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gongli.site import check, edition
from gongli.writing.feeds import event_table
from tests.ledger.test_ledger import SEASON, SITE
from tests.sites.history import commit, git
from tests.trees import plant

TODAY = date(2026, 7, 1)
FIRST = date(2026, 7, 4)
EVENINGS = [FIRST + timedelta(days=7 * n) for n in range(4)]

SESSIONS = st.dictionaries(
    st.sampled_from(EVENINGS),
    st.sampled_from(["{状态: 取消}", "{状态: 延期}", "{题目: 专场}", "{地点: 广场}", "挪"]),
)


def season(sessions: dict[date, str]) -> str:
    """The season with these exceptions; 挪 moves an evening to the next day."""
    lines = [
        f"  {day}: " + (f"{{改到: {day + timedelta(days=1)}}}" if word == "挪" else word)
        for day, word in sessions.items()
    ]
    return SITE[SEASON] + ("场次:\n" + "\n".join(lines) + "\n" if lines else "")


def uid(day: date) -> str:
    return f"{day:%Y%m%d}.p.b.s@example.org"


@settings(max_examples=12, deadline=None)
@given(st.lists(SESSIONS, min_size=2, max_size=4))
def test_exactly_what_is_touched_changes(edits: list[dict[date, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = plant(Path(folder), {**SITE, SEASON: season(edits[0])})
        commit(root, "2026-06-01T08:00:00+08:00")
        before = edition(root, check(root), TODAY)
        for n, (old, new) in enumerate(pairwise(edits), start=2):
            plant(root, {SEASON: season(new)})
            command = ["commit", "-q", "-a", "--allow-empty", "-m", "edit"]
            git(root, *command, at=f"2026-06-{n:02}T08:00:00+08:00")
            after = edition(root, check(root), TODAY)
            touched = {uid(day) for day in EVENINGS if old.get(day) != new.get(day)}
            one, other = event_table(before), event_table(after)
            assert one.keys() == other.keys()
            assert {name for name in one if one[name] != other[name]} == touched
            for name, record in after.ledger.records.items():
                raised = record.sequence - before.ledger.records[name].sequence
                assert raised == (1 if name in touched else 0)
            before = after
