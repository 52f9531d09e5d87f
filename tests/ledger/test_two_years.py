"""A phone for two years: edits of every sort, and it shows each evening once, as it is.

It asks for every feed on the first of each month and after each edit.  What it knows never goes
back (SEQUENCE, DTSTAMP), never comes twice, and never vanishes while it matters: an evening that is
to come stays or is told as cancelled, an evening that was held stays as it was.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from gongli.checking import check
from gongli.problems import errors
from tests.ledger.test_feeds_stay import client
from tests.sites.copies import ROOT
from tests.sites.history import commit
from tests.trees import plant

FIRST = date(2026, 1, 5)
ALL = "feeds/all.ics"
SEASON, SECOND = "events/p/b/2026.yml", "events/p/b/2026-xia.yml"
SCHOOL, TEA, GAMES = "events/p/school.yml", "events/p/cha.yml", "events/p/games.yml"

EVENINGS = """名称: 周末剧场
类型: 演出季
地点: 剧场
时间安排:
  每: 周六
  开始: 2026-02-07
  结束: {until}
  时间: {hours}
{more}"""
LESSONS = """名称: 夜校
类型: 夜校
时间安排: {{开始: 2026-03-03, 课时: 6, 时间: 19:00-20:30}}
课程:
{courses}"""
TEA_COURSE = "  cha: {名称: 茶艺, 时间安排: {每: 周二%s}%s}\n"
ZITHER = "  qin: {名称: 古琴, 时间安排: {每: 周三}}\n"
ROUNDS = """名称: 象棋赛
类型: 赛事
赛程:
  chusai: {{名称: 初赛, 时间安排: {{日期: 2026-05-09, 时间: {first}}}}}
  juesai: {{名称: 决赛, 时间安排: {last}}}
"""
START = {
    "mkdocs.yml": "site_name: 测试\nsite_url: https://example.org/\n",
    "events/p/palace.yml": "名称: 某宫\n场地:\n  juchang: 剧场\n  guangchang: 广场\n",
    "events/p/b/brand.yml": "名称: 品牌\n",
    SEASON: EVENINGS.format(until="2026-12-26", hours="19:30-21:00", more=""),
    SCHOOL: LESSONS.format(courses=TEA_COURSE % ("", "") + ZITHER),
    GAMES: ROUNDS.format(first="待定", last="待定"),
}
FLOOD = (
    "场次:\n"
    "  2026-04-04 至 2026-04-18: {状态: 取消, 原因: 剧场漏水}\n"
    "  2026-04-25 至 2026-05-09: {地点: 广场, 原因: 剧场漏水}\n"
)
THEN = "  改为: {2026-07-01: {时间: 19:00-20:30}, 2026-08-01: {每: 周日}}\n"
OFF = ", 停课: {2026-03-24: 承办考试}"
MADE_UP = ", 场次: {2026-04-07: {状态: 取消, 补课: 2026-04-18 14:00-15:30}}"
REST = (
    EVENINGS.format(until="2026-12-27", hours="19:00-20:30", more="接续: p/b/2026\n")
    .replace("周六", "周日")
    .replace("2026-02-07", "2026-10-01")
)


def first_half(more: str, until: str = "2026-12-27") -> str:
    """The season with these lines behind its schedule."""
    return EVENINGS.format(until=until, hours="19:30-21:00", more=more)


EDITS: tuple[tuple[str, dict[str, str | None]], ...] = (
    ("2026-02-20", {SCHOOL: LESSONS.format(courses=TEA_COURSE % (OFF, "") + ZITHER)}),
    ("2026-03-25", {SCHOOL: LESSONS.format(courses=TEA_COURSE % (OFF, MADE_UP) + ZITHER)}),
    ("2026-03-30", {SEASON: EVENINGS.format(until="2026-12-26", hours="19:30-21:00", more=FLOOD)}),
    ("2026-04-20", {GAMES: ROUNDS.format(first="9:00起", last="待定")}),
    ("2026-05-02", {GAMES: ROUNDS.format(first="9:00起", last="{日期: 2026-06-06, 时间: 待定}")}),
    (
        "2026-05-20",
        {GAMES: ROUNDS.format(first="9:00起", last="{日期: 2026-06-06, 时间: 9:00-17:00}")},
    ),
    ("2026-06-15", {SEASON: first_half(THEN + FLOOD)}),
    ("2026-09-01", {SEASON: first_half(THEN + FLOOD, "2026-09-30"), SECOND: REST}),
    ("2026-10-15", {SECOND: REST.replace("19:00-20:30", "[19:00-20:30, 2026-11-15 14:30-16:00]")}),
    ("2026-11-20", {SECOND: REST + "场次: {2026-11-29: {改到: 2026-12-05, 原因: 暴雪}}\n"}),
    ("2027-02-01", {GAMES: None}),
    ("2027-03-01", {SCHOOL: LESSONS.format(courses=TEA_COURSE % (OFF, MADE_UP))}),
)
"""Each day with the files that it changes; None deletes one."""


DELETED, _GONE = date(2027, 2, 1), (".games.", ".qin@")
"""What was held and deleted with its file is told as called off where nothing else is left."""


@dataclass(frozen=True)
class Seen:
    """What a phone last saw of one event."""

    status: str
    sequence: int
    stamp: str


def moments() -> list[date]:
    """The first of each month."""
    return [date(year, month, 1) for year in (2026, 2027) for month in range(1, 13)]


def day_of(uid: str) -> date:
    return datetime.strptime(uid[:8], "%Y%m%d").date()


def test_a_phone_shows_each_evening_once_and_for_good(tmp_path: Path) -> None:
    root = plant(tmp_path / "site", START)
    (root / "theme").symlink_to(ROOT / "theme")
    commit(root, f"{FIRST}T08:00:00+08:00")
    edits = {date.fromisoformat(day): files for day, files in EDITS}
    known: dict[tuple[str, str], Seen] = {}
    for today in sorted({FIRST, *moments()[1:], *edits}):
        for path, text in edits.get(today, {}).items():
            (root / path).unlink() if text is None else plant(root, {path: text})
        if today in edits:
            checked = check(root)
            assert errors(checked.problems) == (), today
            commit(root, f"{today}T08:00:00+08:00")
        known = asked(root, today, known)


def asked(
    root: Path, today: date, known: dict[tuple[str, str], Seen]
) -> dict[tuple[str, str], Seen]:
    """What the phone knows after it has asked for every feed; each rule is held here."""
    told = {key: Seen(*seen) for key, seen in client(root, today).items() if key[1]}
    assert {path for path, _ in known} <= {path for path, _ in told}, "no feed vanishes"
    for key, seen in told.items():
        if before := known.get(key):
            assert (seen.sequence, seen.stamp) >= (before.sequence, before.stamp), (today, key)
            deleted = today >= DELETED and any(name in key[1] for name in _GONE)
            if day_of(key[1]) < today - timedelta(days=1) and not deleted:
                assert seen.status == before.status, (today, key)
    assert {uid for _, uid in told if ".2026-xia@" in uid} == set(), "nobody comes twice"
    for path, uid in known.keys() - told.keys():
        near = today - timedelta(days=30) <= day_of(uid)
        if "/venues/" in path and (ALL, uid) in told:
            continue  # what is held in another hall is in that one's
        assert not near or known[path, uid].status == "CANCELLED", (today, path, uid)
    return told
