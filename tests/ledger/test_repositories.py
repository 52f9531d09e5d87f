"""Odd repositories: whatever git holds, the ledger is right or the build says why it isn't."""

import shutil
import sys
from pathlib import Path

import pytest

from gongli.ledger import read_ledger
from gongli.reading.folder.load import load_settings
from gongli.reading.history import git as gitreader
from gongli.reading.text.source import MAX_BYTES
from gongli.site import history_problems
from gongli.writing.feeds.contents import Feeds, event_table
from tests.ledger.test_ledger import (
    DAYS,
    RAIN,
    SEASON,
    SITE,
    TODAY,
    edited,
    edition_of,
    feed,
    ledger_of,
    published,
    sequences,
    uid,
)
from tests.sites.history import commit, git
from tests.sites.imported import Step, imported
from tests.trees import ROOT, SOUND, plant

TWO = "events/p/two.yml"
ONE_MORE = SITE["events/p/one.yml"].replace("一场", "又一场")
LATER = RAIN.replace("07-12", "07-13")


def strayed(root: Path) -> str | None:
    settings, *_ = load_settings(root)
    return read_ledger(root, settings).strayed


def test_the_first_commit_counts_whatever_git_is_told_to_show(tmp_path: Path) -> None:
    root = published(tmp_path)
    git(root, "config", "log.showRoot", "false")
    git(root, "config", "log.showSignature", "true")
    assert sequences(ledger_of(root)) == dict.fromkeys(DAYS, 0)


def test_a_repository_once_inside_this_one_is_no_file(tmp_path: Path) -> None:
    root = published(tmp_path / "site")
    commit(plant(tmp_path / "other", {"a.txt": "a"}), "2026-07-01T08:00:00+08:00")
    shutil.move(tmp_path / "other", root / "events/p/other")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "nested", at="2026-07-02T08:00:00+08:00")
    shutil.rmtree(root / "events/p/other")
    git(root, "commit", "-q", "-a", "-m", "gone", at="2026-07-03T08:00:00+08:00")
    assert sequences(ledger_of(root)) == dict.fromkeys(DAYS, 0)


def test_a_link_of_the_past_is_no_file(tmp_path: Path) -> None:
    root = published(tmp_path)
    (root / TWO).symlink_to("one.yml")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "link", at="2026-07-02T08:00:00+08:00")
    (root / TWO).unlink()
    git(root, "commit", "-q", "-a", "-m", "gone", at="2026-07-03T08:00:00+08:00")
    settings, *_ = load_settings(root)
    assert read_ledger(root, settings).refused == ()


def test_names_may_hold_anything(tmp_path: Path) -> None:
    root = published(tmp_path, **{"events/p/\x01a\n.md": "说明\n"})
    (only,) = gitreader.commits(root, "events")
    own = [path for path in SITE if path.startswith("events/")]
    assert sorted(only.blobs) == sorted([*own, "events/p/\x01a\n.md"])


def test_a_cache_of_a_merged_branch_tells_what_a_fresh_replay_tells(tmp_path: Path) -> None:
    root = published(tmp_path)
    git(root, "checkout", "-q", "-b", "rain")
    edited(root, "2026-07-02T08:00:00+08:00", SITE[SEASON] + RAIN)
    edited(root, "2026-07-03T08:00:00+08:00", SITE[SEASON] + LATER)
    ledger_of(root)
    git(root, "checkout", "-q", "-")
    git(root, "merge", "-q", "--no-ff", "-m", "merge", "rain", at="2026-07-05T20:00:00+08:00")
    resumed = ledger_of(root)
    shutil.rmtree(root / "build")
    assert resumed == ledger_of(root)


def test_a_line_that_was_left_is_told(tmp_path: Path) -> None:
    """A pull that merges the published line into one's own swaps the parents."""
    root = published(tmp_path)
    git(root, "checkout", "-q", "-b", "own")
    edited(root, "2026-07-02T08:00:00+08:00", ONE_MORE, TWO)
    git(root, "checkout", "-q", "-")
    edited(root, "2026-07-03T08:00:00+08:00", SITE[SEASON] + RAIN)
    assert strayed(root) is None
    kept = gitreader.head(root)
    git(root, "checkout", "-q", "own")
    git(root, "merge", "-q", "-m", "pull", "-", at="2026-07-04T08:00:00+08:00")
    assert strayed(root) == kept
    assert strayed(root) is None, "said once: what was published since lies on this line"


def test_a_shallow_clone_leaves_nothing_behind(tmp_path: Path) -> None:
    whole = published(tmp_path / "whole")
    edited(whole, "2026-07-05T20:00:00+08:00", SITE[SEASON] + RAIN)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{whole}", str(clone))
    ledger_of(clone)
    git(clone, "fetch", "-q", "--unshallow")
    assert ledger_of(clone) == ledger_of(whole)


def test_a_repository_that_git_refuses_must_not_publish(tmp_path: Path) -> None:
    root = published(tmp_path)
    git(root, "config", "core.repositoryformatversion", "99")
    (problem,) = history_problems(root)
    assert (problem.code, "99" in dict(problem.args)["git"]) == ("history-unreadable", True)


def test_without_a_repository_nothing_is_refused(tmp_path: Path) -> None:
    assert history_problems(plant(tmp_path, SITE)) == ()


@pytest.mark.parametrize("hidden", ["ignored", "not shown"])
def test_days_off_that_git_does_not_tell_of_are_dated_today(tmp_path: Path, hidden: str) -> None:
    rest = SITE[SEASON].replace("每: 周六", "每: 休息日").replace("2026-07", "2026-10")
    root = published(tmp_path, **{SEASON: rest, ".gitignore": "holidays/\n"})
    if hidden == "not shown":
        (root / ".gitignore").write_text("")
        git(root, "commit", "-q", "-a", "-m", "more", at="2026-07-02T08:00:00+08:00")
        git(root, "config", "status.showUntrackedFiles", "no")
    days_off = "events/holidays/2026.yml"
    plant(root, {days_off: (ROOT / days_off).read_text("utf-8")})
    events = event_table(edition_of(root, TODAY))
    assert b"SEQUENCE:0" in events["20261005.p.b.s@example.org"], "a day off in the week"


HOLIDAYS = "events/holidays/2026.yml"
NATIONAL = (ROOT / HOLIDAYS).read_text("utf-8")
AUTUMN = (
    SITE[SEASON].replace("时间安排:", "时间安排:\n  节假日: 停办").replace("2026-07", "2026-10")
)


@pytest.mark.parametrize(
    "broken",
    [b"\xff\xfe\xfa", "放假: [", NATIONAL.replace("10-07", "11-20")],
    ids=["bytes", "syntax", "no notice ever said so"],
)
def test_days_off_that_were_mended_never_were_lost(tmp_path: Path, broken: str | bytes) -> None:
    root = published(tmp_path, **{SEASON: AUTUMN, HOLIDAYS: NATIONAL})
    before = event_table(edition_of(root, TODAY))
    plant(root, {HOLIDAYS: broken})
    git(root, "commit", "-q", "-a", "-m", "typo", at="2026-07-02T08:00:00+08:00")
    ledger_of(root)  # must not be kept in the cache
    edited(root, "2026-07-03T08:00:00+08:00", NATIONAL, HOLIDAYS)
    assert event_table(edition_of(root, TODAY)) == before
    settings, *_ = load_settings(root)
    assert [one.path for one in read_ledger(root, settings).refused] == [HOLIDAYS]


@pytest.mark.parametrize("cached", [True, False])
def test_a_palace_without_its_venue_for_a_day_loses_nothing(tmp_path: Path, cached: bool) -> None:
    """`check` refuses such a commit: it never was published."""
    root = published(tmp_path)
    before = event_table(edition_of(root, TODAY))
    if not cached:
        shutil.rmtree(root / "build", ignore_errors=True)
    palace = "events/p/palace.yml"
    edited(root, "2026-07-02T08:00:00+08:00", SITE[palace].replace("  juchang: 剧场\n", ""), palace)
    ledger_of(root)
    edited(root, "2026-07-03T08:00:00+08:00", SITE[palace], palace)
    assert event_table(edition_of(root, TODAY)) == before
    settings, *_ = load_settings(root)
    assert [one.path for one in read_ledger(root, settings).refused] == [SEASON]


def test_a_deleted_evening_s_venue_may_go_too(tmp_path: Path) -> None:
    root = published(tmp_path)
    shorter = SITE[SEASON].replace("2026-07-25", "2026-07-18").replace("剧场", "广场")
    palace = "events/p/palace.yml"
    plant(root, {palace: SITE[palace].replace("  juchang: 剧场\n", "")})
    edited(root, "2026-07-05T20:00:00+08:00", shorter)
    events = feed(root, "feeds/p.ics")
    assert events[uid("25")]["status"] == "CANCELLED"


def test_a_deleted_activity_is_told_in_every_feed_it_stood_in(tmp_path: Path) -> None:
    alliance = "名称: 联盟\n主题行动:\n  wanjia: {名称: 万家, 日期: 2026-07-01 至 2026-07-31}\n"
    own = SITE["events/p/one.yml"].replace("2026-07-08", "2026-07-11")
    own += "地点: 剧场\n费用: 免费\n主题行动: wanjia\n门类: 讲座\n"
    files = {"events/alliance.yml": alliance, "events/p/one.yml": own}
    root = published(tmp_path, **files)
    name = "20260711.p.one@example.org"
    before = carrying(root, name)
    assert {"all", "p", "free", "slots/weekend", "campaigns/wanjia"} <= before
    (root / "events/p/one.yml").unlink()
    git(root, "commit", "-q", "-a", "-m", "gone", at="2026-07-05T20:00:00+08:00")
    assert carrying(root, name) == before


def carrying(root: Path, name: str) -> set[str]:
    """The feeds that tell of an event."""
    feeds = Feeds(edition_of(root, TODAY))
    return {scope.id for scope in feeds.scopes if name in feeds.contents(scope).uids}


def test_a_deletion_taken_back_is_restored(tmp_path: Path) -> None:
    root = published(tmp_path)
    edited(root, "2026-07-02T08:00:00+08:00", SITE[SEASON].replace("2026-07-25", "2026-07-18"))
    edited(root, "2026-07-03T08:00:00+08:00", SITE[SEASON])
    event = feed(root, "feeds/p.ics")[uid("25")]
    assert (event["status"], event["sequence"]) == ("CONFIRMED", 2)


def test_what_git_is_told_not_to_look_at_counts_as_a_change(tmp_path: Path) -> None:
    """Git calls the tree clean; the bytes of the events are other ones nevertheless."""
    root = published(tmp_path)
    git(root, "update-index", "--assume-unchanged", SEASON)
    plant(root, {SEASON: SITE[SEASON].replace("夏夜", "秋夜")})
    assert sequences(edition_of(root, TODAY).ledger) == dict.fromkeys(DAYS, 1)


@pytest.mark.parametrize("seconds", ["253402300800", "253402293600", "4102444800"])
def test_any_date_that_git_takes_is_a_date(tmp_path: Path, seconds: str) -> None:
    """Year 10000, the last hours of 9999 and a clock that is wrong: the evening goes on."""
    root = published(tmp_path)
    git(root, "commit", "-q", "--allow-empty", "-m", "x", at=f"@{seconds} +0000")
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    git(root, "commit", "-q", "-a", "-m", "rain", at=f"@{seconds} +0000")
    edition = edition_of(root)
    assert sequences(edition.ledger)["11"] == 1
    assert event_table(edition).keys() >= {uid(day) for day in DAYS}
    plant(root, {SEASON: SITE[SEASON]})
    git(root, "commit", "-q", "-a", "-m", "sun", at="2026-07-09T08:00:00+08:00")
    assert sequences(edition_of(root, TODAY).ledger)["11"] == 2


def test_settings_that_once_were_a_folder_say_nothing(tmp_path: Path) -> None:
    root = published(tmp_path)
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").unlink()
    for text in ("a", "b"):
        plant(root, {"mkdocs.yml/a.txt": text})
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", text, at="2026-07-02T08:00:00+08:00")
    shutil.rmtree(root / "mkdocs.yml")
    plant(root, {"mkdocs.yml": settings})
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "back", at="2026-07-03T08:00:00+08:00")
    assert sequences(ledger_of(root)) == dict.fromkeys(DAYS, 0)


def test_large_files_and_pictures_of_the_past_are_not_read(tmp_path: Path) -> None:
    root = published(tmp_path)
    big = "# " + "x" * MAX_BYTES
    plant(root, {"events/p/big.yml": big, "events/p/poster.png": big})
    commit(root, "2026-07-02T08:00:00+08:00")
    blobs = gitreader.tree(root, "HEAD", "events")
    names = [blobs[f"events/p/{name}"] for name in ("big.yml", "one.yml")]
    read = gitreader.blobs(root, names, MAX_BYTES)
    assert [len(read[name]) for name in names] == [
        MAX_BYTES + 1,
        len(SITE["events/p/one.yml"].encode()),
    ]
    settings, *_ = load_settings(root)
    told = read_ledger(root, settings).refused
    assert [(r.path, r.code) for r in told] == [("events/p/big.yml", "file-too-large")]


def test_many_folders_are_replayed_in_linear_time(tmp_path: Path) -> None:
    """Counted in calls: each folder once looked into all files of the commit."""

    def calls(folders: int) -> int:
        files = {f"events/b{n:03}/x.yml": "a: 1\n" for n in range(folders)}
        steps = [Step("2026-07-01T08:00:00+08:00", {**SOUND, **files})]
        root = imported(tmp_path / str(folders), steps)
        settings, *_ = load_settings(root)
        count = 0

        def counted(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(counted)
        try:
            read_ledger(root, settings)
        finally:
            sys.setprofile(None)
        return count

    few, more, many = (calls(folders) for folders in (20, 60, 100))
    assert many - more < 1.2 * (more - few)
