"""For any edit: what it does not touch does not change, and counts never fall."""

import shutil
import tempfile
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from gongli.checking import check
from gongli.site import edition
from gongli.writing.feeds.contents import event_table
from tests.examples import examples
from tests.ledger.test_ledger import SEASON, SITE, ledger_of
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


@examples(8)
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


@dataclass(frozen=True)
class State:
    """A version of the whole site: a season, and perhaps a second activity."""

    sessions: dict[date, str]
    name: str
    weeks: int
    other: bool

    def files(self) -> dict[str, str]:
        """What stands in `events/`."""
        held = {day: word for day, word in self.sessions.items() if day in EVENINGS[: self.weeks]}
        last = EVENINGS[self.weeks - 1]
        text = season(held).replace("夏夜", self.name).replace("2026-07-25", str(last))
        return {SEASON: text} | ({OTHER: SITE[OTHER]} if self.other else {})

    def seen(self) -> dict[str, str]:
        """What the public sees of each occurrence, as far as editing changes it."""
        evenings = EVENINGS[: self.weeks]
        words = {day: self.sessions.get(day, "") for day in evenings}
        # An evening with a title of its own stands under the brand: 品牌：专场.
        own = {uid(d): w if "题目" in w else f"{self.name} {w}" for d, w in words.items()}
        return own | ({"20260708.p.one@example.org": "一场"} if self.other else {})


OTHER = "events/p/one.yml"
STATES = st.builds(
    State, SESSIONS, st.sampled_from(["夏夜", "秋夜"]), st.integers(2, 4), st.booleans()
)


def take(root: Path, state: State, at: str) -> None:
    """Commit a state; what it has not is deleted."""
    (root / OTHER).unlink(missing_ok=True)
    plant(root, state.files())
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "edit", at=at)


@examples(8)
@given(st.lists(STATES, min_size=2, max_size=4))
def test_also_when_evenings_and_activities_come_and_go(states: list[State]) -> None:
    """What is deleted is told as cancelled, what comes back has its old name."""
    with tempfile.TemporaryDirectory() as folder:
        root = plant(Path(folder), SITE)
        git(root, "init", "-q")
        take(root, states[0], "2026-06-05T08:00:00+08:00")
        before = edition(root, check(root), TODAY)
        assert event_table(before).keys() == states[0].seen().keys()
        for n, (old, new) in enumerate(pairwise(states), start=6):
            take(root, new, f"2026-06-{n:02}T08:00:00+08:00")
            after = edition(root, check(root), TODAY)
            shutil.rmtree(root / "build", ignore_errors=True)
            assert ledger_of(root) == after.ledger, "kept or not"
            one, other = old.seen(), new.seen()
            touched = {name for name in one | other if one.get(name) != other.get(name)}
            tables = event_table(before), event_table(after)
            assert tables[1].keys() == tables[0].keys() | other.keys()
            changed = {name for name in tables[1] if tables[0].get(name) != tables[1][name]}
            assert changed == touched
            for name, record in after.ledger.records.items():
                known = before.ledger.records.get(name)
                raised = record.sequence - (known.sequence if known else 0)
                assert raised == (1 if name in touched and known else 0)
            before = after
