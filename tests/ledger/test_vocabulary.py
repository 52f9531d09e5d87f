"""Old versions are read in the words of their time: the repository's program says which."""

import shutil
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from gongli.catalogue import CATALOGUE, VOCABULARY
from gongli.catalogue.entry import IN_FORCE
from gongli.checking import check
from gongli.diff import compare
from gongli.ledger import read_ledger
from gongli.reading.history.settings_then import PROGRAM_FILE, vocabulary, words_of
from gongli.reading.history.versions import Versions
from gongli.site import edition
from gongli.writing.feeds.contents import event_table
from tests.sites.history import git
from tests.sites.imported import Step, imported
from tests.trees import ROOT, SOUND, cases

THEN, NOW = '"""Before."""\n', "VOCABULARY = 1\n"
EVE = "events/p/eve.yml"
"""The day before New Year's Day of 2027: a year late in vocabulary 0."""
FILES = {
    "mkdocs.yml": SOUND["mkdocs.yml"],
    "events/p/palace.yml": SOUND["events/p/palace.yml"],
    EVE: "名称: 跨年\n时间安排: {节日: 元旦前一天, 年份: 2027, 时间: 22:00-24:00}\n",
}
LATE, RIGHT = "20271231.p.eve@example.org", "20261231.p.eve@example.org"


def history(*commits: Mapping[str, str | None], month: int = 12) -> list[Step]:
    """One a day."""
    days = (f"2026-{month:02}-{n:02}T08:00:00+08:00" for n in range(1, len(commits) + 1))
    return [Step(day, files) for day, files in zip(days, commits, strict=True)]


def told(root: Path, steps: list[Step]) -> dict[str, tuple[int, int, bool]]:
    """SEQUENCE, the day of December it changed on and whether it is gone, by UID."""
    settings = check(imported(root, steps)).calendar.settings
    records = read_ledger(root, settings).ledger.records
    return {u: (r.sequence, r.changed.day, r.removed) for u, r in records.items()}


def test_the_program_s_own_file_says_which_vocabulary_it_speaks() -> None:
    assert vocabulary((ROOT / PROGRAM_FILE).read_bytes()) == VOCABULARY
    assert vocabulary(THEN.encode()) == 0
    assert vocabulary(f"VOCABULARY = {VOCABULARY + 1}\n".encode()) == VOCABULARY


def test_without_a_program_a_commit_s_day_says_it() -> None:
    assert len(IN_FORCE) == VOCABULARY + 1
    assert words_of(datetime(2026, 11, 27, 15, 59, tzinfo=UTC)) == (0, 1)
    assert words_of(datetime(2026, 11, 27, 16, 0, tzinfo=UTC)) == (1, 0)


def test_a_new_meaning_begins_with_the_program_that_has_it(tmp_path: Path) -> None:
    steps = history(FILES | {PROGRAM_FILE: THEN}, {PROGRAM_FILE: NOW})
    assert told(tmp_path, steps) == {LATE: (1, 2, True), RIGHT: (0, 2, False)}


MOVED = "events/p/m.yml"
DAY = "名称: 讲\n时间安排: {日期: 2026-10-01, 节假日: 顺延, 时间: 9:00-10:00}\n"
SET_BACK = DAY + "场次: {2026-10-01: {改到: 2026-10-01}}\n"
"""Refused in vocabulary 0."""
OFF = {"events/holidays/2026.yml": (ROOT / "events/holidays/2026.yml").read_text("utf-8")}


def test_an_old_refusal_ends_with_the_program_that_lacks_it(tmp_path: Path) -> None:
    steps = history(FILES | OFF | {MOVED: DAY, PROGRAM_FILE: THEN}, {MOVED: SET_BACK})
    assert told(tmp_path / "then", steps)["20261001.p.m@example.org"] == (0, 1, False)
    steps += history({}, {}, {PROGRAM_FILE: NOW})[2:]
    assert told(tmp_path / "now", steps)["20261001.p.m@example.org"] == (1, 3, False)


def test_a_kept_ledger_goes_on_in_other_words(tmp_path: Path) -> None:
    dots = {"events/p/dots.yml": FILES[EVE].replace("跨年", "……")}  # refused from then on
    steps = history(FILES | dots | {PROGRAM_FILE: THEN}, {PROGRAM_FILE: NOW})
    root = imported(tmp_path, steps[:1])
    settings = check(root).calendar.settings
    read_ledger(root, settings)
    (root / PROGRAM_FILE).write_text(NOW, "utf-8")
    git(root, "commit", "-qam", "x", at=steps[1].when)
    kept = read_ledger(root, settings)
    shutil.rmtree(root / "build")
    assert read_ledger(root, settings) == kept
    assert kept.ledger.records[LATE.replace("eve", "dots")].removed is False


def test_without_a_program_today_s_reading_is_laid_on_top(tmp_path: Path) -> None:
    """Dated at the last commit: another day changes no bytes."""
    root = imported(tmp_path, history(FILES, month=11))
    first = edition(root, check(root), date(2026, 12, 5))
    assert event_table(first) == event_table(edition(root, check(root), date(2026, 12, 20)))
    records = first.ledger.records
    assert (records[LATE].removed, records[RIGHT].removed) == (True, False)
    assert records[RIGHT].changed == datetime(2026, 11, 1, 0, tzinfo=UTC)


def test_without_a_program_new_words_begin_with_the_first_commit_of_their_days(
    tmp_path: Path,
) -> None:
    """And other commits date nothing anew; what was written in new words never was otherwise."""
    steps = [*history(FILES, month=11), *history({MOVED: DAY}, {MOVED: None})]
    assert told(tmp_path / "old", steps)[RIGHT] == (0, 1, False)
    assert told(tmp_path / "old-file", steps)[LATE] == (1, 1, True)
    assert told(tmp_path / "new", history(FILES, {MOVED: DAY})) == {
        RIGHT: (0, 1, False),
        "20261001.p.m@example.org": (0, 2, False),
    }


def test_a_program_that_goes_takes_no_words_with_it(tmp_path: Path) -> None:
    """It is run from elsewhere from then on."""
    steps = history(FILES | {PROGRAM_FILE: NOW}, {PROGRAM_FILE: None}, month=11)
    assert told(tmp_path, steps) == {RIGHT: (0, 1, False)}


def test_without_a_program_what_any_words_accept_was_published(tmp_path: Path) -> None:
    """Nobody knows in which they were: nothing that stands is dated anew by other commits."""
    steps = history(FILES | OFF | {MOVED: DAY}, {MOVED: SET_BACK}, {EVE: None}, month=11)
    root = imported(tmp_path, steps)
    record = edition(root, check(root), date(2026, 12, 5)).ledger.records[
        "20261001.p.m@example.org"
    ]
    assert (record.sequence, record.changed.day) == (1, 2)


@pytest.mark.parametrize(("program", "changes"), [(NOW, 0), (THEN, 2), (None, 0)])
def test_a_diff_reads_each_revision_in_its_words(
    tmp_path: Path, program: str | None, changes: int
) -> None:
    files = FILES | ({PROGRAM_FILE: program} if program else {})
    root = imported(tmp_path, history(files))
    (root / "theme").symlink_to(ROOT / "theme")
    assert len(compare(root, check(root), date(2026, 12, 5), "HEAD", None).changes) == changes


REFUSED_OTHERWISE = ("syntax: brackets that are closed only in a comment",)
"""Cases that the program of vocabulary 0 refused, too, in other words."""


def old_words() -> list[tuple[str, dict[str, str]]]:
    """The files of golden cases that nobody minded in vocabulary 0, though they are refused now."""
    found = []
    for name, case in cases("problems"):
        told = [CATALOGUE[line.split()[0]] for line in case["expect"]]
        files = {**SOUND, **case["files"]}
        events = {path: text for path, text in files.items() if path.startswith("events/")}
        accepted = not any(entry.stops(0) for entry in told)
        if (
            accepted
            and any(entry.since for entry in told)
            and not name.startswith(REFUSED_OTHERWISE)
        ):
            found.append((name, {p: t for p, t in events.items() if isinstance(t, str)}))
    return found


@pytest.mark.parametrize(("name", "files"), old_words())
def test_what_is_refused_now_is_read_where_it_was_accepted(
    name: str, files: dict[str, str]
) -> None:
    """As it stood in git before the program knew the refusal: nothing of it is lost."""
    versions = Versions({path: text.encode() for path, text in files.items()})
    for palace in sorted(versions.apply({path: path for path in files}, (0,))):
        versions.palace(palace)
    silently = versions.behind.keys() - {refusal.path for refusal in versions.refused}
    assert silently == set(), name


@pytest.mark.parametrize(("words", "read"), [((0,), False), ((1,), True), ((0, 1), True)])
def test_a_palaces_own_mobile_stands_in_old_versions_as_it_does_now(
    words: tuple[int, ...], read: bool
) -> None:
    palace, brand, eve = "events/p/palace.yml", "events/p/b/brand.yml", "events/p/b/eve.yml"
    files = {
        palace: SOUND[palace] + "电话: 13912345678\n",
        brand: "名称: 跨年 # 找 139-1234-5678\n",
        eve: "名称: 跨年 # 找 13912345678\n时间安排: {日期: 2026-12-31, 时间: 22:00-24:00}\n",
    }
    versions = Versions({path: text.encode() for path, text in files.items()})
    for one in sorted(versions.apply({path: path for path in files}, words)):
        versions.palace(one)
    assert sorted(versions.accepted) == (sorted(files) if read else [palace])


def test_a_brand_is_read_again_when_its_palace_gives_its_number() -> None:
    palace, brand = "events/p/palace.yml", "events/p/b/brand.yml"
    head = SOUND[palace]
    contents = {"1": head, "2": f"{head}电话: 13912345678\n", brand: "名称: 甲 # 13912345678\n"}
    versions = Versions({blob: text.encode() for blob, text in contents.items()})
    for blob, read in (("1", False), ("2", True)):
        versions.apply({palace: blob, brand: brand}, (1,))
        versions.palace("p")
        assert (brand in versions.accepted) is read
