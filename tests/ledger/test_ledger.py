"""The ledger of real repositories."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from gongli.keeping import ledger as ledger_cache
from gongli.keeping.seal import digest
from gongli.ledger import read_ledger
from gongli.reading.folder.load import load_settings
from gongli.reading.history import git as gitreader
from gongli.rules.history import Ledger, Refusal
from gongli.site import history_problems
from gongli.writing.feeds.contents import Feeds, event_table
from gongli.writing.feeds.files import feed_artifacts, feed_problems
from tests.sites.copies import ROOT, edition_of, gongli
from tests.sites.history import commit, git
from tests.trees import plant

SITE = {
    "mkdocs.yml": "site_name: 测试\nsite_url: https://example.org/\n",
    "events/p/palace.yml": "名称: 某宫\n场地:\n  juchang: 剧场\n  guangchang: 广场\n",
    "events/p/b/brand.yml": "名称: 品牌\n",
    "events/p/b/s.yml": (
        "名称: 夏夜\n类型: 演出季\n地点: 剧场\n时间安排:\n  每: 周六\n  开始: 2026-07-04\n"
        "  结束: 2026-07-25\n  时间: 19:30-21:00\n"
    ),
    "events/p/one.yml": "名称: 一场\n时间安排: {日期: 2026-07-08, 时间: 9:00-10:00}\n",
}
SEASON = "events/p/b/s.yml"
RAIN = "场次:\n  2026-07-11: {改到: 2026-07-12, 原因: 暴雨}\n"
TODAY = date(2026, 7, 6)
DAYS = ("04", "11", "18", "25")


def uid(day: str) -> str:
    return f"202607{day}.p.b.s@example.org"


def published(root: Path, at: str = "2026-07-01T08:00:00+08:00", **files: str) -> Path:
    """A repository with these files over the site's, committed at `at`."""
    plant(root, {**SITE, **files})
    commit(root, at)
    return root


def edited(root: Path, at: str, text: str, file: str = SEASON) -> None:
    plant(root, {file: text})
    git(root, "add", "-A", "--", "events", "mkdocs.yml")  # `build/` is nobody's to commit
    git(root, "commit", "-q", "-m", "edit", at=at)


def ledger_of(root: Path) -> Ledger:
    settings, *_ = load_settings(root)
    return read_ledger(root, settings).ledger


def sequences(ledger: Ledger) -> dict[str, int]:
    return {day: ledger.records[uid(day)].sequence for day in DAYS}


def feed(root: Path, path: str, today: date = TODAY) -> dict[str, object]:
    """The events of a feed by UID."""
    whole = edition_of(root, today)
    files = {a.path: a.data for a in feed_artifacts(Feeds(whole))}
    events = Calendar.from_ical(files[path]).events
    return {str(event["uid"]): event for event in events}


def test_a_first_commit_publishes_everything(tmp_path: Path) -> None:
    ledger = ledger_of(published(tmp_path))
    assert sequences(ledger) == dict.fromkeys(DAYS, 0)
    when = datetime(2026, 7, 1, 0, tzinfo=UTC)
    assert {record.changed for record in ledger.records.values()} == {when}


def test_a_moved_evening_alone_changes(tmp_path: Path) -> None:
    root = published(tmp_path)
    edited(root, "2026-07-05T20:00:00+08:00", SITE[SEASON] + RAIN)
    ledger = ledger_of(root)
    assert sequences(ledger) == {"04": 0, "11": 1, "18": 0, "25": 0}
    assert ledger.records[uid("11")].changed == datetime(2026, 7, 5, 12, tzinfo=UTC)


def test_unchanged_events_keep_their_bytes(tmp_path: Path) -> None:
    root = published(tmp_path)
    before = event_table(edition_of(root, TODAY))
    edited(root, "2026-07-05T20:00:00+08:00", SITE[SEASON] + RAIN)
    after = event_table(edition_of(root, date(2027, 1, 2)))
    assert {name for name in before if before[name] != after[name]} == {uid("11")}


def test_a_comment_changes_nothing(tmp_path: Path) -> None:
    root = published(tmp_path)
    before = event_table(edition_of(root, TODAY))
    edited(root, "2026-07-05T20:00:00+08:00", "# 校对过\n" + SITE[SEASON])
    assert event_table(edition_of(root, TODAY)) == before


def test_a_venue_renamed_in_the_palace_changes_what_is_held_there(tmp_path: Path) -> None:
    root = published(tmp_path)
    palace = SITE["events/p/palace.yml"].replace("剧场", "职工剧场")
    plant(root, {SEASON: SITE[SEASON].replace("地点: 剧场", "地点: juchang")})
    edited(root, "2026-07-05T20:00:00+08:00", palace, "events/p/palace.yml")
    ledger = ledger_of(root)
    assert sequences(ledger) == dict.fromkeys(DAYS, 1)
    assert ledger.records["20260708.p.one@example.org"].sequence == 0


def test_the_cache_tells_the_same_as_the_history(tmp_path: Path) -> None:
    root = published(tmp_path)
    ledger_of(root)  # kept at the first commit
    edited(root, "2026-07-05T20:00:00+08:00", SITE[SEASON] + RAIN)
    resumed = ledger_of(root)
    kept = ledger_of(root)
    shutil.rmtree(root / "build")
    assert ledger_of(root) == resumed == kept


def damaged(whole: bytes) -> Iterator[bytes]:
    """What a disk, an editor or an attacker may make of a kept ledger."""
    yield from (b"", b"null", b"{}", b"[" * 100_000, b'{"head": ' * 20_000, b"\xff\xfe", whole * 2)
    yield from (whole[:n] for n in range(0, len(whole), 199))
    yield from (whole[:n] + b"~" + whole[n + 1 :] for n in range(0, len(whole), 61))
    kept = json.loads(whole[: -len(digest(b""))])
    values = ["x", "\ud800", "0001-01-01T00:00:00+00:00", True, None, -1, 10**400, 1e999, [], {}]
    for value in [*values, float("nan"), [[]] * 9, [None] * 12]:
        for name in kept:
            yield json.dumps(kept | {name: value}).encode()
            yield json.dumps(kept | {name: [value]}).encode()
            yield json.dumps(kept | {name: {uid("04"): value}}).encode()
        for n in range(12):
            row = kept["records"][uid("04")]
            poisoned = {uid("04"): [*row[:n], value, *row[n + 1 :]]}
            yield json.dumps(kept | {"records": kept["records"] | poisoned}).encode()


def test_a_damaged_cache_is_no_cache(tmp_path: Path) -> None:
    root = published(tmp_path)
    whole, settings = ledger_of(root), load_settings(root)[0]
    cache = root / "build/cache/ledger.json"
    bytes_kept = cache.read_bytes()
    key = ledger_cache.key(settings)
    for odd in damaged(bytes_kept):
        cache.write_bytes(odd)
        assert ledger_cache.load(root, key) is None, odd[:100]
    assert ledger_of(root) == whole
    assert cache.read_bytes() == bytes_kept


def a_folder(cache: Path) -> None:
    (cache / "ledger.json").mkdir(parents=True)


def a_pipe(cache: Path) -> None:
    os.mkfifo(cache)


def a_link(cache: Path) -> None:
    cache.symlink_to(cache)


def a_device(cache: Path) -> None:
    cache.symlink_to("/dev/zero")


def gigabytes(cache: Path) -> None:
    with cache.open("wb") as file:
        file.truncate(4 * 1024**3)


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are POSIX here")
@pytest.mark.parametrize("lay", [a_folder, a_pipe, a_link, a_device, gigabytes])
def test_what_is_no_file_of_a_ledger_s_size_is_no_cache(
    tmp_path: Path, lay: Callable[[Path], None]
) -> None:
    root = published(tmp_path)
    whole, cache = ledger_of(root), root / "build/cache/ledger.json"
    bytes_kept = cache.read_bytes()
    cache.unlink()
    lay(cache)
    assert (ledger_of(root), cache.read_bytes()) == (whole, bytes_kept)


def test_names_that_are_no_utf8_are_kept(tmp_path: Path) -> None:
    """Git carries them; they were never published."""
    root = published(tmp_path)
    (root / os.fsdecode(b"events/p/\xff\xfe.yml")).write_text("名称: x\n", encoding="utf-8")
    edited(root, "2026-07-02T08:00:00+08:00", SITE[SEASON] + RAIN)
    whole = ledger_of(root)
    (root / os.fsdecode(b"events/p/\xff\xfe.yml")).unlink()
    edited(root, "2026-07-03T08:00:00+08:00", SITE[SEASON])
    again = ledger_of(root)
    assert ledger_of(root) == again != whole


def test_a_cache_of_another_branch_is_no_cache(tmp_path: Path) -> None:
    root = published(tmp_path)
    edited(root, "2026-07-05T20:00:00+08:00", SITE[SEASON] + RAIN)
    ledger_of(root)
    git(root, "reset", "-q", "--hard", "HEAD~1")
    assert sequences(ledger_of(root)) == dict.fromkeys(DAYS, 0)


def test_a_version_with_an_error_never_was_published(tmp_path: Path) -> None:
    root = published(tmp_path)
    edited(root, "2026-07-02T08:00:00+08:00", SITE[SEASON].replace("19:30", "29:30"))
    settings, *_ = load_settings(root)
    history = read_ledger(root, settings)
    assert sequences(history.ledger) == dict.fromkeys(DAYS, 0)
    refused = (Refusal(SEASON, 8, "no-such-time"),)
    assert history.refused == refused
    edited(root, "2026-07-03T08:00:00+08:00", SITE[SEASON] + RAIN)
    assert sequences(ledger_of(root)) == {"04": 0, "11": 1, "18": 0, "25": 0}
    # From the cache too, and on top of it.
    assert read_ledger(root, settings).refused == refused
    edited(root, "2026-07-04T08:00:00+08:00", SITE[SEASON])
    assert read_ledger(root, settings).refused == refused


def test_the_operator_is_told_what_of_the_history_cannot_be_read(tmp_path: Path) -> None:
    root = published(tmp_path)
    edited(root, "2026-07-02T08:00:00+08:00", SITE[SEASON].replace("19:30", "29:30"))
    edited(root, "2026-07-03T08:00:00+08:00", SITE[SEASON])
    for folder in ("theme", "content"):
        (root / folder).symlink_to(ROOT / folder)
    plant(root, {"events/README.md": "# 编辑手册\n"})
    told = (
        "历史里有 1 个旧版本现在读不懂，当作没有公布过；第一个：events/p/b/s.yml:8 [no-such-time]。"
    )
    for _ in ("cold", "warm"):
        done = gongli(root, "expand", "--today", "2026-07-06")
        assert (done.returncode, told in done.stderr.splitlines()) == (0, True)


def test_a_deleted_evening_is_served_as_cancelled_for_thirty_days(tmp_path: Path) -> None:
    root = published(tmp_path)
    shorter = SITE[SEASON].replace("2026-07-25", "2026-07-18")
    edited(root, "2026-07-05T20:00:00+08:00", shorter)
    for path in ("feeds/all.ics", "feeds/p.ics", "feeds/p/b.ics", "feeds/p/b/s.ics"):
        event = feed(root, path)[uid("25")]
        assert (event["status"], event["summary"], event["sequence"]) == (
            "CANCELLED",
            "【取消】夏夜",
            1,
        )
        assert event.start.isoformat() == "2026-07-25T19:30:00+08:00"
    assert uid("25") in feed(root, "feeds/p/venues/juchang.ics")
    assert uid("25") not in feed(root, "feeds/all.ics", date(2026, 7, 26))


def test_a_deleted_whole_day_is_served_until_its_last_day(tmp_path: Path) -> None:
    """The end of whole days is the day after."""
    one = "events/p/one.yml"
    days = "名称: 一场\n时间安排: {日期: [2026-07-08, 2026-07-09], 时间: 全天}\n"
    root = published(tmp_path, **{one: days})
    edited(root, "2026-07-05T20:00:00+08:00", days.replace(", 2026-07-09", ""), one)
    late = "20260709.p.one@example.org"
    assert late in feed(root, "feeds/p.ics", date(2026, 7, 9))
    assert late not in feed(root, "feeds/p.ics", date(2026, 7, 10))


def test_thirty_days_and_no_longer(tmp_path: Path) -> None:
    far = SITE[SEASON].replace("结束: 2026-07-25", "结束: 2026-09-26")
    root = published(tmp_path, **{SEASON: far})
    edited(root, "2026-07-05T20:00:00+08:00", SITE[SEASON])
    late = "20260926.p.b.s@example.org"
    assert late in feed(root, "feeds/p.ics", date(2026, 8, 3))
    assert late not in feed(root, "feeds/p.ics", date(2026, 8, 4))


DAILY = (
    "名称: 每日一练\n时间安排:\n  每: 每天\n  开始: 2026-07-07\n  结束: 2027-01-31\n"
    "  时间: [7:00-8:00, 12:00-12:30, 17:00-18:00, 19:00-20:00]\n"
)


def test_what_is_deleted_in_bulk_leaves_room_for_what_takes_place(tmp_path: Path) -> None:
    files = {f"events/p/daily{n}.yml": DAILY for n in (1, 2)}
    root = published(tmp_path, **files)
    git(root, "rm", "-q", *files)
    git(root, "commit", "-q", "-m", "gone", at="2026-07-05T20:00:00+08:00")
    feeds = Feeds(edition_of(root, TODAY))
    whole = feeds.contents(feeds.scopes[0])
    assert len(feeds.edition.ghosts) > 1000
    assert {uid(day) for day in DAYS} < set(whole.uids)
    assert (len(whole.uids), whole.until) == (5 + 250, None)
    nearest = sorted(name for name in whole.uids if "daily" in name)
    assert (nearest[0][:8], nearest[-1][:8]) == ("20260707", "20260807")
    assert list(feed_problems(feed_artifacts(feeds), feeds.events)) == []


def test_the_feed_of_a_deleted_activity_lives_on_for_its_subscribers(tmp_path: Path) -> None:
    """One that was a single event had none."""
    root = published(tmp_path)
    git(root, "rm", "-q", "events/p/one.yml", SEASON)
    git(root, "commit", "-q", "-m", "gone", at="2026-07-05T20:00:00+08:00")
    events = feed(root, "feeds/p/b/s.ics")
    assert [str(event["status"]) for event in events.values()] == ["CANCELLED"] * 3
    assert "p/one" not in {scope.id for scope in Feeds(edition_of(root, TODAY)).scopes}


def test_a_renamed_file_keeps_its_identity_by_id(tmp_path: Path) -> None:
    root = published(tmp_path)
    git(root, "mv", SEASON, "events/p/b/xia.yml")
    text = SITE[SEASON] + "编号: p/b/s\n"
    edited(root, "2026-07-05T20:00:00+08:00", text, "events/p/b/xia.yml")
    ledger = ledger_of(root)
    assert sequences(ledger) == dict.fromkeys(DAYS, 0)
    assert not any(record.removed for record in ledger.records.values())


def test_what_is_not_committed_is_dated_today(tmp_path: Path) -> None:
    root = published(tmp_path)
    plant(root, {SEASON: SITE[SEASON] + RAIN})
    ledger = edition_of(root, TODAY).ledger
    assert sequences(ledger) == {"04": 0, "11": 1, "18": 0, "25": 0}
    assert ledger.records[uid("11")].changed == datetime(2026, 7, 5, 16, tzinfo=UTC)


def test_without_git_everything_is_of_today(tmp_path: Path) -> None:
    ledger = edition_of(plant(tmp_path, SITE), TODAY).ledger
    assert sequences(ledger) == dict.fromkeys(DAYS, 0)
    assert {r.changed for r in ledger.records.values()} == {datetime(2026, 7, 5, 16, tzinfo=UTC)}


def test_a_shallow_clone_must_not_publish(tmp_path: Path) -> None:
    root = published(tmp_path / "whole")
    edited(root, "2026-07-05T20:00:00+08:00", SITE[SEASON] + RAIN)
    assert history_problems(root) == ()
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{root}", str(shallow))
    assert [problem.code for problem in history_problems(shallow)] == ["shallow-history"]


def test_a_merge_counts_once_when_it_is_published(tmp_path: Path) -> None:
    root = published(tmp_path)
    git(root, "checkout", "-q", "-b", "rain")
    edited(root, "2026-07-02T08:00:00+08:00", SITE[SEASON] + RAIN)
    edited(root, "2026-07-03T08:00:00+08:00", SITE[SEASON] + RAIN.replace("07-12", "07-13"))
    git(root, "checkout", "-q", "-")
    git(root, "merge", "-q", "--no-ff", "-m", "merge", "rain", at="2026-07-05T20:00:00+08:00")
    record = ledger_of(root).records[uid("11")]
    assert (record.sequence, record.changed) == (1, datetime(2026, 7, 5, 12, tzinfo=UTC))


def test_names_that_are_no_ascii_are_read_back(tmp_path: Path) -> None:
    root = published(tmp_path, **{"events/p/说明 一.md": "说明\n"})
    paths = {path for one in gitreader.commits(root, "events") for path in one.blobs}
    own = [path for path in SITE if path.startswith("events/")]
    assert sorted(paths) == sorted([*own, "events/p/说明 一.md"])


def test_a_project_below_the_repository_s_root(tmp_path: Path) -> None:
    plant(tmp_path, {f"site/{name}": text for name, text in SITE.items()})
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    assert sequences(ledger_of(tmp_path / "site")) == dict.fromkeys(DAYS, 0)


def test_a_ledger_is_not_kept_at_a_version_that_could_not_be_read(tmp_path: Path) -> None:
    """Resumed there, the last readable version would be forgotten and its evenings be gone."""
    root = published(tmp_path)
    edited(root, "2026-07-02T08:00:00+08:00", SITE[SEASON].replace("19:30", "29:30"))
    ledger_of(root)
    edited(
        root,
        "2026-07-03T08:00:00+08:00",
        SITE["events/p/one.yml"] + "费用: 免费\n",
        "events/p/one.yml",
    )
    resumed = ledger_of(root)
    shutil.rmtree(root / "build", ignore_errors=True)
    assert resumed == ledger_of(root)
    assert not any(record.removed for record in resumed.records.values())


def test_what_git_is_told_to_ignore_is_dated_today(tmp_path: Path) -> None:
    root = published(tmp_path, **{".gitignore": "two.yml\n"})
    plant(root, {"events/p/two.yml": SITE["events/p/one.yml"]})
    record = edition_of(root, TODAY).ledger.records["20260708.p.two@example.org"]
    assert (record.sequence, record.changed) == (0, datetime(2026, 7, 5, 16, tzinfo=UTC))


ELSEWHERE = "events/a/palace.yml"
MOVED = SITE[SEASON].replace("地点: 剧场\n", "") + "编号: p/b/s\n曾用网址: p/b/s\n"


def test_an_activity_that_moves_to_another_palace_stays_itself(tmp_path: Path) -> None:
    """Its id still names the old one, whose next change must not take it away."""
    published(tmp_path, **{ELSEWHERE: "名称: 别宫\n"})
    (tmp_path / SEASON).unlink()
    edited(tmp_path, "2026-07-02T08:00:00+08:00", MOVED, "events/a/s.yml")
    edited(
        tmp_path,
        "2026-07-03T08:00:00+08:00",
        SITE["events/p/one.yml"] + "费用: 免费\n",
        "events/p/one.yml",
    )
    ledger = ledger_of(tmp_path)
    assert {day: ledger.records[uid(day)].removed for day in DAYS} == dict.fromkeys(DAYS, False)
    assert ledger.records[uid("11")].sequence == 1
    assert edition_of(tmp_path, TODAY).ghosts == ()


def test_an_activity_deleted_in_its_new_palace_is_told_as_cancelled_there(tmp_path: Path) -> None:
    published(tmp_path, **{ELSEWHERE: "名称: 别宫\n"})
    (tmp_path / SEASON).unlink()
    edited(tmp_path, "2026-07-02T08:00:00+08:00", MOVED, "events/a/s.yml")
    fewer = MOVED.replace("2026-07-25", "2026-07-18")
    edited(tmp_path, "2026-07-03T08:00:00+08:00", fewer, "events/a/s.yml")
    found = edition_of(tmp_path, TODAY)
    assert [ghost.uid for ghost in found.ghosts] == [uid("25")]
    feeds = Feeds(found)
    carrying = {scope.id for scope in feeds.scopes if uid("25") in feeds.contents(scope).uids}
    assert {"a", "a/s"} <= carrying
    assert not {"p", "p/b", "p/b/s"} & carrying


GONE = "20260725.p.b.s@example.org"
SHORTER = SITE[SEASON].replace("2026-07-25", "2026-07-18")


@pytest.mark.parametrize(
    "edits",
    [
        {"events/p/palace.yml": "名称: 新名文化宫\n地址: 别处\n场地: {juchang: 剧场}\n"},
        {"events/p/b/brand.yml": "名称: 新牌\n"},
        {SEASON: SHORTER.replace("夏夜", "秋夜")},
        {"events/p/palace.yml": None, "events/p/one.yml": None, SEASON: None}
        | {"events/p/b/brand.yml": None},
        {"events/p/palace.yml": None, "events/q/palace.yml": "名称: 某宫\n曾用网址: p\n"}
        | dict.fromkeys(("events/p/one.yml", SEASON, "events/p/b/brand.yml")),
    ],
    ids=["palace renamed", "brand renamed", "activity renamed", "palace gone", "palace moved"],
)
def test_a_ghost_s_bytes_stay_whatever_becomes_of_its_palace(
    tmp_path: Path, edits: dict[str, str | None]
) -> None:
    other = {"events/z/palace.yml": "名称: 别宫\n"}
    root = published(tmp_path, **other)
    edited(root, "2026-07-02T08:00:00+08:00", SHORTER)
    before = event_table(edition_of(root, TODAY))[GONE]
    for path, text in edits.items():
        if text is None:
            (root / path).unlink()
        else:
            plant(root, {path: text})
    for folder in ("events/p/b", "events/p"):
        if not any((root / folder).iterdir()):
            (root / folder).rmdir()
    git(root, "add", "-A", "--", "events")
    git(root, "commit", "-q", "-m", "edit", at="2026-07-03T08:00:00+08:00")
    assert event_table(edition_of(root, TODAY))[GONE] == before


@pytest.mark.parametrize("clock", ["2026-07-05", "2026-07-01", "2020-01-01"])
def test_stamps_rise_with_every_change_whatever_the_clock_says(tmp_path: Path, clock: str) -> None:
    root = published(tmp_path)
    for n in range(3):
        at = "2026-07-05T08:00:00+08:00" if n == 0 else f"{clock}T08:00:00+08:00"
        before = event_table(edition_of(root, TODAY))[uid("25")]
        changed = ledger_of(root).records[uid("25")].changed
        edited(root, at, SITE[SEASON].replace("19:30", f"19:3{n + 1}"))
        after = event_table(edition_of(root, TODAY))[uid("25")]
        assert before != after
        assert ledger_of(root).records[uid("25")].changed > changed
