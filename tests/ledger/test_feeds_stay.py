"""A feed once published is there for good and has an event; one that never had any is not there."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from gongli.writing.feeds.atom_feeds import atom_artifacts
from gongli.writing.feeds.contents import Feeds, Limits
from gongli.writing.feeds.files import feed_artifacts
from gongli.writing.feeds.scopes import scopes
from gongli.writing.pages.moved import moved_artifacts
from gongli.writing.templates import Templates
from tests.ledger.test_ledger import DAYS, SEASON, SITE, published
from tests.sites.copies import ROOT, edition_of
from tests.sites.history import commit
from tests.trees import plant
from tests.writing.calendars import by_uid, one
from tests.writing.lookup import files_on

LATER = date(2027, 6, 1)
"""When nothing of July 2026 is in any window."""
LAST = "20260725.p.b.s@example.org"


def client(root: Path, today: date) -> dict[tuple[str, str], tuple[str, int, str]]:
    """What phones have: status, SEQUENCE and DTSTAMP of each event of each feed.

    Atom feeds, which may be empty, only by their addresses.
    """
    edition = edition_of(root, today)
    subscribed = (*feed_artifacts(Feeds(edition)), *atom_artifacts(edition, scopes(edition)))
    made = {a.path: a for a in subscribed if a.path.startswith("feeds/")}
    former = moved_artifacts(edition.calendar, made, Templates(ROOT / "theme" / "pages"))
    feeds = {a.path: a.data for a in (*made.values(), *former)}
    atoms = {(path, ""): ("", 0, "") for path in feeds if path.endswith(".atom")}
    return atoms | {
        (path, uid): (
            one(event, "STATUS").value,
            int(one(event, "SEQUENCE").value),
            one(event, "DTSTAMP").value,
        )
        for path, data in feeds.items()
        if path.endswith(".ics")
        for uid, event in by_uid(data).items()
    }


def paths(told: dict[tuple[str, str], tuple[str, int, str]]) -> set[str]:
    return {path for path, _ in told}


def carried(told: dict[tuple[str, str], tuple[str, int, str]], path: str) -> dict[str, str]:
    return {uid: status for (feed, uid), (status, *_) in told.items() if feed == path}


def look_in(root: Path, day: str, had: dict[tuple[str, str], tuple[str, int, str]]) -> None:
    """A client that `had` this looks in on a day, later and much later: no feed, no count is lost.

    What it sees on that day it has from then on.
    """
    first = date.fromisoformat(day)
    for today in (first, first + timedelta(days=40), LATER):
        told = client(root, today)
        assert paths(had) - paths(told) == set(), (day, today)
        counts = {key: (told[key][1:], had[key][1:]) for key in told.keys() & had.keys()}
        assert {key: both for key, both in counts.items() if both[0] < both[1]} == {}
        if today == first:
            had |= told


def test_a_feed_with_nothing_in_its_window_keeps_its_latest_real_event(tmp_path: Path) -> None:
    root = published(tmp_path)
    for path in ("feeds/p/b.ics", "feeds/p/b/s.ics", "feeds/p/venues/juchang.ics", "feeds/all.ics"):
        assert carried(client(root, LATER), path) == {LAST: "CONFIRMED"}


def test_opening_hours_alone_have_a_feed_to_which_nothing_leads(tmp_path: Path) -> None:
    files = {
        "events/q/palace.yml": "名称: 乙宫\n",
        "events/q/gym.yml": "名称: 体育馆\n类型: 常态服务\n开放: 周二至周日 9:00-17:00\n",
    }
    made = files_on(published(tmp_path, **files), date(2026, 7, 6))
    assert by_uid(made["feeds/q.ics"]) == {}
    pages = {p: d.decode() for p, d in made.items() if p.endswith((".md", ".json", ".csv"))}
    assert [p for p, text in pages.items() if "feeds/q.ics" in text] == []


def test_what_never_had_an_event_has_no_feed_and_nothing_leads_to_one(tmp_path: Path) -> None:
    empty = {"events/q/palace.yml": "名称: 乙宫\n场地: {ting: 大厅}\n"}
    root = published(tmp_path, **empty, **{"events/q/c/brand.yml": "名称: 空\n"})
    plant(root, {"events/q/d.yml": "名称: 远\n时间安排: {日期: 2029-01-01, 时间: 9:00-10:00}\n"})
    made = files_on(root, date(2026, 7, 6))
    there = {path for path in made if path.startswith("feeds/") and path.endswith(".ics")}
    assert not {path for path in there if path.startswith("feeds/q")}
    names = (
        "feeds/q.ics",
        "feeds/q-alarm",
        "feeds/q/",
        "feeds/p/venues/guangchang",
        "q/#subscribe",
    )
    pages = {p: d.decode() for p, d in made.items() if p.endswith((".md", ".json", ".csv"))}
    leading = {
        (path, name)
        for path, text in pages.items()
        for name in names
        if name in text.replace("feeds/q/c.json", "").replace("feeds/q/c.csv", "")
    }
    assert leading == set()
    assert 'href="#subscribe"' not in pages["q/index.md"]
    data = json.loads(made["data/calendar.json"])
    assert {p["id"]: p["feed"] for p in data["palaces"]} == {
        "p": "https://example.org/feeds/p.ics",
        "q": None,
    }
    assert [b["feed"] for b in data["brands"] if b["id"] == "q/c"] == [None]
    assert json.loads(made["embed/q.json"])["feed"] is None


def test_a_site_without_any_event_has_no_feed_at_all(tmp_path: Path) -> None:
    root = plant(tmp_path, {name: SITE[name] for name in ("mkdocs.yml", "events/p/palace.yml")})
    made = files_on(root, date(2026, 7, 6))
    assert [path for path in made if path.endswith(".ics")] == []
    links = [p for p, d in made.items() if p.endswith(".md") and b".ics" in d and b'.ics"' in d]
    assert links == []


def test_with_no_file_left_a_feed_keeps_its_last_event_as_cancelled(tmp_path: Path) -> None:
    root = published(tmp_path)
    (root / SEASON).unlink()
    (root / "events/p/b/brand.yml").unlink()
    (root / "events/p/b").rmdir()
    commit(root, "2026-07-05T20:00:00+08:00")
    for today in (date(2026, 8, 30), LATER):
        told = client(root, today)
        for path in ("feeds/p/b.ics", "feeds/p/b/s.ics", "feeds/p/venues/juchang.ics"):
            assert carried(told, path) == {LAST: "CANCELLED"}


STEPS: tuple[tuple[str, dict[str, str | None]], ...] = (
    ("2026-07-03", {SEASON: SITE[SEASON].replace("剧场", "广场")}),
    ("2026-07-05", {SEASON: SITE[SEASON].replace("剧场", "广场").replace("周六", "周日")}),
    ("2026-07-08", {SEASON: SITE[SEASON] + "费用: 免费\n主题行动: deng\n"}),
    ("2026-07-09", {"events/p/one.yml": None, SEASON: SITE[SEASON] + "状态: 取消\n"}),
    (
        "2026-07-10",
        {
            "events/p/palace.yml": "名称: 某宫\n场地:\n  juchang: 剧场\n",
            SEASON: None,
            "events/p/b/t.yml": SITE[SEASON].replace("夏夜", "秋夜"),
        },
    ),
    (
        "2026-07-12",
        {
            "events/p/b/t.yml": None,
            "events/p/b/brand.yml": None,
            "events/p/t.yml": SITE[SEASON].replace("夏夜", "秋夜")
            + "编号: p/b/t\n曾用网址: p/b/t\n",
        },
    ),
    ("2026-07-20", {"events/alliance.yml": "名称: 联盟\n", "events/p/t.yml": None}),
    ("2026-07-21", {"events/p/palace.yml": None, "events/q/palace.yml": "名称: 乙宫\n"}),
)
"""At another venue, on other days, of a campaign, called off, deleted, moved out of its brand."""


def test_whatever_is_edited_no_feed_goes_and_none_is_empty(tmp_path: Path) -> None:
    """A client that subscribes to every feed on the day it comes, and looks in now and then."""
    campaign = {"events/alliance.yml": "名称: 联盟\n主题行动:\n  deng: 点亮\n"}
    root = published(tmp_path, **campaign)
    had = client(root, date(2026, 7, 1))
    for day, edits in STEPS:
        for path, text in edits.items():
            (root / path).unlink(missing_ok=True)
            if text is not None:
                plant(root, {path: text})
        for folder in ("events/p/b", "events/p"):
            if not any((root / folder).glob("*")):
                shutil.rmtree(root / folder, ignore_errors=True)
        commit(root, f"{day}T08:00:00+08:00")
        look_in(root, day, had)


TOPICS = "名称: 联盟\n对象订阅:\n  qinzi: {名称: 亲子, 包括: [家庭]}\n"
FAMILY = SITE[SEASON] + "对象: 双职工家庭\n"
TOPIC = "feeds/audiences/qinzi.ics"


@pytest.mark.parametrize(
    "alliance", ["名称: 联盟\n", None], ids=["the topic", "the alliance's whole file"]
)
def test_the_feed_of_a_topic_that_is_dropped_goes_on_and_nothing_leads_to_it(
    tmp_path: Path, alliance: str | None
) -> None:
    root = published(tmp_path, **{"events/alliance.yml": TOPICS, SEASON: FAMILY})
    had = carried(client(root, date(2026, 7, 2)), TOPIC)
    (root / "events/alliance.yml").unlink()
    if alliance:
        plant(root, {"events/alliance.yml": alliance})
    commit(root, "2026-07-03T08:00:00+08:00")
    made = files_on(root, date(2026, 7, 4))
    assert carried(client(root, date(2026, 7, 4)), TOPIC) == had
    assert len(had) == 4
    assert TOPIC.replace(".ics", ".atom") in made
    assert [p for p, d in made.items() if p.endswith(".md") and b"audiences/qinzi" in d] == []
    assert carried(client(root, LATER), TOPIC) == {LAST: "CONFIRMED"}


def test_the_feed_of_a_topic_of_a_palace_stays_without_either(tmp_path: Path) -> None:
    palace = SITE["events/p/palace.yml"]
    head = "events/p/palace.yml"
    own = palace + "对象订阅: {qinzi: {名称: 家庭}}\n"
    root = published(tmp_path, **{head: own, SEASON: FAMILY})
    plant(root, {head: palace})
    commit(root, "2026-07-03T08:00:00+08:00")
    assert len(carried(client(root, date(2026, 7, 4)), TOPIC)) == 4
    (root / SEASON).unlink()
    commit(root, "2026-07-05T08:00:00+08:00")
    assert carried(client(root, LATER), TOPIC) == {LAST: "CANCELLED"}


def test_the_feed_of_a_topic_with_fewer_words_keeps_the_last_that_it_had(tmp_path: Path) -> None:
    root = published(tmp_path, **{"events/alliance.yml": TOPICS, SEASON: FAMILY})
    plant(root, {"events/alliance.yml": TOPICS.replace("包括: [家庭]", "包括: [儿童]")})
    commit(root, "2026-07-03T08:00:00+08:00")
    for today in (date(2026, 7, 4), LATER):
        assert carried(client(root, today), TOPIC) == {LAST: "CONFIRMED"}


def test_the_feed_of_an_audience_stays_whatever_words_become_of_it(tmp_path: Path) -> None:
    root = published(tmp_path, **{SEASON: FAMILY})
    families, women = "feeds/audiences/families.ics", "feeds/audiences/women.ics"
    assert len(carried(client(root, date(2026, 7, 2)), families)) == 4
    plant(root, {SEASON: SITE[SEASON] + "对象: [女职工, 凭工作证]\n"})
    commit(root, "2026-07-03T08:00:00+08:00")
    told = client(root, date(2026, 7, 4))
    assert (carried(told, families), len(carried(told, women))) == ({LAST: "CONFIRMED"}, 4)
    (root / SEASON).unlink()
    commit(root, "2026-07-05T08:00:00+08:00")
    told = client(root, LATER)
    for path in (families, women):
        assert carried(told, path) == {LAST: "CANCELLED"}


@pytest.mark.parametrize("id", ["qinzi", "families", "women"])
def test_a_topic_has_what_it_had_under_an_address_of_the_list_too(tmp_path: Path, id: str) -> None:
    """Under that of a word of the list the word's events join it; without the topic they stay."""
    topics = TOPICS.replace("qinzi", id).replace("家庭", "专场").replace("亲子", "晚会")
    season = SITE[SEASON] + "对象: [女职工, 周六专场]\n"
    root = published(tmp_path, **{"events/alliance.yml": topics, SEASON: season})
    path = f"feeds/audiences/{id}.ics"
    assert len(carried(client(root, date(2026, 7, 2)), path)) == 4
    plant(root, {"events/alliance.yml": "名称: 联盟\n"})
    commit(root, "2026-07-03T08:00:00+08:00")
    assert len(carried(client(root, date(2026, 7, 4)), path)) == 4
    assert carried(client(root, LATER), path) == {LAST: "CONFIRMED"}


def test_registration_of_the_site_stays_when_one_palace_is_left(tmp_path: Path) -> None:
    joining = SITE[SEASON] + "报名: {开始: 2026-07-02}\n"
    other = {"events/q/palace.yml": "名称: 乙宫\n", "events/q/d.yml": SITE["events/p/one.yml"]}
    root = published(tmp_path, **other, **{SEASON: joining})
    path, today = "feeds/registration.ics", date(2026, 7, 4)
    had = carried(client(root, today), path)
    shutil.rmtree(root / "events/q")
    commit(root, "2026-07-03T08:00:00+08:00")
    assert list(had) == ["registration.p.b.s@example.org"]
    for day in (today, LATER):
        assert carried(client(root, day), path) == had
    pages = (d for p, d in files_on(root, today).items() if p.endswith(".md"))
    assert [d for d in pages if b'"../feeds/registration.ics' in d] == []


JULY = "feeds/all/2026-07.ics"


def by_month(root: Path, today: date, most: int) -> dict[str, list[str]]:
    """The months of a calendar whose feeds carry no more than so many events."""
    feeds = Feeds(edition_of(root, today), Limits(events=most))
    told = {a.path: list(by_uid(a.data)) for a in feed_artifacts(feeds)}
    return {path: uids for path, uids in told.items() if path.startswith("feeds/all/")}


def test_a_month_stays_when_it_is_over_when_all_fits_again_and_when_it_does_not(
    tmp_path: Path,
) -> None:
    august = {"events/p/b/t.yml": SITE[SEASON].replace("2026-07", "2026-08").replace("04", "01")}
    root = published(tmp_path, **august)
    today = date(2026, 7, 6)
    assert {path: len(uids) for path, uids in by_month(root, today, 8).items()} == {
        JULY: 5,
        "feeds/all/2026-08.ics": 4,
    }
    assert len(by_month(root, today, 11)[JULY]) == 5
    assert len(by_month(root, today, 3)[JULY]) == 3
    assert by_month(root, LATER, 8)[JULY] == [LAST]
    offered = [s.path for s in Feeds(edition_of(root, today), Limits(events=8)).offered]
    assert [path for path in offered if path.startswith("feeds/all/")] == [
        JULY,
        "feeds/all/2026-08.ics",
    ]
    for most in (3, 11):
        offered = [s.path for s in Feeds(edition_of(root, today), Limits(events=most)).offered]
        assert JULY not in offered


def test_a_month_keeps_its_last_event_when_all_are_deleted_or_put_off(tmp_path: Path) -> None:
    root = published(tmp_path)
    (root / "events/p/one.yml").unlink()
    moved = SITE[SEASON] + "".join(
        f"{'场次:' if day == '04' else ''}\n  2026-07-{day}: {{改到: 2026-08-{day}, 原因: 暴雨}}\n"
        for day in DAYS
    )
    plant(root, {SEASON: moved})
    commit(root, "2026-07-03T08:00:00+08:00")
    for today in (date(2026, 7, 4), LATER):
        assert by_month(root, today, 5)[JULY] != []
    (root / SEASON).unlink()
    commit(root, "2026-07-05T08:00:00+08:00")
    for today in (date(2026, 7, 6), LATER):
        assert by_month(root, today, 5)[JULY] != []
