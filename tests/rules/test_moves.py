"""Former addresses and where they lead."""

from pathlib import Path

import pytest

from gongli.checking import check
from gongli.model import Alliance
from gongli.rules.moves import at_or_below, moved, moves
from tests.trees import SOUND, plant, shown

DAY = "时间安排: {日期: 2026-12-05, 时间: 全天}\n"
FILES = {
    **SOUND,
    "events/p/palace.yml": (
        "名称: 某宫\n曾用网址: lao\n场地:\n  ting: {名称: 厅, 曾用网址: p/venues/lao-ting}\n"
    ),
    "events/p/b/brand.yml": "名称: 品牌\n曾用网址: [p/jia, p/yi]\n",
    "events/p/b/2025.yml": f"名称: 二五\n编号: p/jia/2025\n{DAY}",
    "events/p/b/2026-xia.yml": f"名称: 二六\n编号: p/yi/2026\n{DAY}",
    "events/p/b/2027.yml": f"名称: 二七\n{DAY}",
    "events/p/b/2028.yml": f"名称: 二八\n编号: p/b/ershiba\n{DAY}",
    "events/p/one.yml": f"名称: 一场\n编号: p/dan\n曾用网址: [p/dan, p/dan-chang]\n{DAY}",
}


@pytest.fixture
def alliance(tmp_path: Path) -> Alliance:
    found = check(plant(tmp_path, FILES))
    doubts = ("duplicate-event", "odd-year")
    assert shown(p for p in found.problems if p.code not in doubts) == []
    return found.calendar.alliance


def test_an_activity_keeps_its_name_and_moves_with_what_says_so(alliance: Alliance) -> None:
    assert {a.name: (a.id, a.page) for a in alliance.all_activities()} == {
        # By its own former address, by its brand's, not at all, and by its id alone: it stays.
        "一场": ("p/dan", "p/one"),
        "二五": ("p/jia/2025", "p/b/2025"),
        "二六": ("p/yi/2026", "p/b/2026-xia"),
        "二七": ("p/b/2027", "p/b/2027"),
        "二八": ("p/b/ershiba", "p/b/ershiba"),
    }


def test_every_former_address_leads_on_the_deepest_first(alliance: Alliance) -> None:
    assert [(move.old, move.new) for move in moves(alliance)] == [
        ("p/jia/2025", "p/b/2025"),
        ("p/venues/lao-ting", "p/venues/ting"),
        ("p/yi/2026", "p/b/2026-xia"),
        ("p/dan", "p/one"),
        ("p/dan-chang", "p/one"),
        ("p/jia", "p/b"),
        ("p/yi", "p/b"),
        ("lao", "p"),
    ]


@pytest.mark.parametrize(
    ("address", "now"),
    [
        ("p/jia/2024", "p/b/2024"),
        ("p/yi/2026", "p/b/2026-xia"),
        ("lao", "p"),
        ("lao/x/y", "p/x/y"),
        ("laox", "laox"),
        ("p/b/2027", "p/b/2027"),
    ],
)
def test_what_stood_below_moves_along(alliance: Alliance, address: str, now: str) -> None:
    assert moved(address, moves(alliance)) == now


def test_below_is_not_beside() -> None:
    assert [at_or_below(a, "p/b") for a in ("p/b", "p/b/c", "p/bc", "p")] == [
        True,
        True,
        False,
        False,
    ]
