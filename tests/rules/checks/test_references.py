"""Names that must answer to something; each code's place is in the golden cases."""

from datetime import date

from gongli.model import Alliance, Chair, Days, Member, Palace, Places, Settings
from gongli.problems import Place
from gongli.rules.calendar import Calendar
from gongli.rules.checks.references import reference_problems
from tests.trees import shown


def chair(line: int, first: date, last: date) -> Chair:
    return Chair(Days(first, last), f"第{line}家", Places(Place("alliance.yml", line)))


def chairs(*found: Chair) -> list[tuple[str, dict[str, str]]]:
    calendar = Calendar(Settings(), Alliance(chairs=found), {})
    return [(str(p.place), dict(p.args)) for p in reference_problems(calendar)]


def test_one_chair_after_the_other() -> None:
    first = chair(1, date(2026, 1, 1), date(2026, 6, 30))
    assert chairs(chair(2, date(2026, 7, 1), date(2026, 12, 31)), first) == []


def test_two_chairs_on_one_day() -> None:
    first = chair(1, date(2026, 1, 1), date(2026, 6, 30))
    assert chairs(first, chair(2, date(2026, 6, 30), date(2026, 12, 31))) == [
        ("alliance.yml:2:1", {"day": "2026-06-30", "name": "第2家", "other": "第1家"})
    ]


def test_a_long_chair_is_held_against_all_that_follow() -> None:
    years = [(2020, 2029), (2021, 2021), (2023, 2023), (2030, 2030)]
    found = [chair(n, date(a, 1, 1), date(b, 12, 31)) for n, (a, b) in enumerate(years, start=1)]
    assert [(place, args["other"]) for place, args in chairs(*found)] == [
        ("alliance.yml:2:1", "第1家"),
        ("alliance.yml:3:1", "第1家"),
    ]


def test_of_two_that_end_together_the_first_is_named() -> None:
    first = chair(1, date(2026, 1, 1), date(2026, 6, 30))
    second = chair(2, date(2026, 2, 1), date(2026, 6, 30))
    third = chair(3, date(2026, 3, 1), date(2026, 3, 31))
    others = [args["other"] for _, args in chairs(first, second, third)]
    assert others == ["第1家", "第1家"]


def test_a_member_has_a_folder_or_a_name() -> None:
    members = [Member("p"), Member("q", name="乙宫"), Member("r", at=Places(Place("a.yml", 4)))]
    alliance = Alliance(members=tuple(members), palaces=(Palace("p", "甲宫"),))
    assert shown(reference_problems(Calendar(Settings(), alliance, {}))) == [
        "member-without-name a.yml:4:1"
    ]
