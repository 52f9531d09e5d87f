"""The days that registration opens, through edits: each keeps its name, what goes is called off."""

from datetime import date
from pathlib import Path

from gongli.checking import check
from gongli.problems import errors
from tests.ledger.test_feeds_stay import client
from tests.sites.copies import ROOT
from tests.sites.history import commit
from tests.trees import SOUND, plant

SERIES = """名称: 周末讲堂
报名: {{{whole}}}
时间安排: {{日期: [2026-04-04, 2026-04-11], 时间: 19:30-21:00}}
{sessions}"""
PLAIN = "开始: 2026-03-01, 截止: 2026-03-20"
STAGED = "截止: 2026-03-20, 阶段: {会员: 2026-03-01 09:00, 市民: 2026-03-03}"
OWN = "场次: {2026-04-11: {%s报名: {开始: 2026-03-05 09:00}}}\n"
EDITS = (
    ("2026-02-01", PLAIN, ""),
    ("2026-02-05", STAGED, ""),
    ("2026-02-10", STAGED, OWN % ""),
    ("2026-02-12", STAGED, OWN % "改到: 2026-04-12, "),
    ("2026-02-15", STAGED, OWN % "状态: 取消, "),
    ("2026-02-20", PLAIN, ""),
)
WHOLE, SECOND, EVENING = (
    f"{name}.p.a@example.org"
    for name in ("registration", "registration-2", "registration-20260411")
)
ON, OFF = "CONFIRMED", "CANCELLED"


def test_each_opening_keeps_its_name_and_what_goes_is_called_off(tmp_path: Path) -> None:
    root = plant(tmp_path / "site", SOUND)
    (root / "theme").symlink_to(ROOT / "theme")
    known: dict[str, tuple[str, int, str]] = {}
    told: list[dict[str, str]] = []
    for day, whole, sessions in EDITS:
        plant(root, {"events/p/a.yml": SERIES.format(whole=whole, sessions=sessions)})
        assert errors(check(root).problems) == (), day
        commit(root, f"{day}T08:00:00+08:00")
        seen = client(root, date.fromisoformat(day))
        feed = {uid: v for (path, uid), v in seen.items() if path == "feeds/p/registration.ics"}
        assert all(feed[uid][1:] >= known[uid][1:] for uid in known.keys() & feed.keys()), day
        assert known.keys() <= feed.keys()
        known = feed
        told.append({uid: status for uid, (status, _, _) in feed.items()})
    assert told == [
        {WHOLE: ON},
        {WHOLE: ON, SECOND: ON},
        {WHOLE: ON, SECOND: ON, EVENING: ON},
        {WHOLE: ON, SECOND: ON, EVENING: ON},
        {WHOLE: ON, SECOND: ON, EVENING: OFF},
        {WHOLE: ON, SECOND: OFF, EVENING: OFF},
    ]
