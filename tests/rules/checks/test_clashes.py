"""Clashes against a naive oracle that holds every claim against every other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.checking import check
from gongli.kinds import EVENT
from gongli.model import (
    Activity,
    Alliance,
    Occurrence,
    Palace,
    Part,
    Places,
    Session,
    Settings,
    Slot,
    Times,
    Venue,
)
from gongli.problems import Place
from gongli.rules.calendar import Calendar
from gongli.rules.checks.clashes import SAME_CITY, clash_problems
from tests.examples import examples
from tests.trees import SOUND, plant, shown

thorough = examples(100)
TRAVEL = 90
MIDNIGHT = datetime(2026, 11, 7)
VENUES = (
    Venue("hall", "剧场", setup=30),
    Venue("room", "教室", clearing=30, point="east"),
    Venue("foyer", "前厅", shared=True),
)
CITIES = {"p": "甲市", "q": "甲市", "r": "乙市"}


@dataclass(frozen=True)
class Plan:
    """One occurrence: `start` and `length` in minutes from the first day's midnight."""

    palace: str
    activity: str
    part: str
    venue: str
    speaker: str | None
    setup: int | None
    start: int
    length: int
    allowed: bool

    @property
    def begin(self) -> datetime:
        """When it starts."""
        return MIDNIGHT + timedelta(minutes=self.start)

    @property
    def stop(self) -> datetime:
        """When it ends."""
        return self.begin + timedelta(minutes=self.length)


half_hours = st.integers(0, 40).map(lambda n: n * 30)
plans = st.lists(
    st.builds(
        Plan,
        palace=st.sampled_from(sorted(CITIES)),
        activity=st.sampled_from("ab"),
        part=st.sampled_from(["x", "y"]),
        venue=st.sampled_from([venue.id for venue in VENUES]),
        speaker=st.sampled_from([None, "王立新", "李建国"]),
        setup=st.sampled_from([None, 0, 60]),
        start=half_hours,
        length=st.integers(1, 7).map(lambda n: n * 30),
        allowed=st.integers(0, 5).map(lambda n: n == 0),
    ),
    max_size=12,
)


def occurrence(n: int, plan: Plan) -> Occurrence:
    """The n-th plan; its title and its place are its number.

    Plans of one activity differ in set-up, so that each has an `Activity` of its own;
    what makes them one is the id.
    """
    activity = Activity(
        f"{plan.palace}/{plan.activity}", plan.activity, plan.palace, None, EVENT.kind
    )
    activity = replace(activity, setup=plan.setup, at=Places(Place("")))
    session = Session(
        Slot(MIDNIGHT.date(), n + 1),
        title=str(n),
        speaker=plan.speaker,
        venue=plan.venue,
        allow_clash="合办" if plan.allowed else None,
        at=Places(Place("plan", n + 1)),
    )
    day, over = plan.begin.date(), plan.stop.date() > plan.begin.date()
    times = Times(plan.begin.time(), plan.stop.time(), over)
    part = Part(plan.part, plan.part)
    return Occurrence(activity, part, session.slot, day, day, times, session=session)


Told = tuple[str, int, int]
"""The code, whom it blames and against whom, by their numbers."""


def told(chosen: Sequence[Plan], order: Iterable[str] = "pqr") -> set[Told]:
    """What the rule tells of these plans; palaces in this order."""
    held = [occurrence(n, plan) for n, plan in enumerate(chosen)]
    palaces = []
    for palace in order:
        ids = sorted({o.activity.id for o in held if o.activity.palace == palace})
        activities = tuple(next(o.activity for o in held if o.activity.id == i) for i in ids)
        city = CITIES[palace]
        palaces.append(Palace(palace, palace, city=city, venues=VENUES, activities=activities))
    expanded = {
        a.id: tuple(o for o in held if o.activity.id == a.id) for p in palaces for a in p.activities
    }
    alliance = Alliance(travel=TRAVEL, palaces=tuple(palaces))
    problems = list(clash_problems(Calendar(Settings(), alliance, expanded)))
    found = [
        (p.code.replace("-margins", ""), p.place.line - 1, int(dict(p.args)["other"]))
        for p in problems
    ]
    assert len(found) == len(set(found)), "told twice"
    return set(found)


def same_part(one: Plan, other: Plan) -> bool:
    return (one.palace, one.activity, one.part) == (other.palace, other.activity, other.part)


def in_one_hall(one: Plan, other: Plan) -> bool:
    """Whether two can't both have their venue."""
    if one.venue == "foyer" or (one.palace, one.venue) != (other.palace, other.venue):
        return False
    (a, b), (c, d) = claimed(one), claimed(other)
    return a < d and c < b


def claimed(plan: Plan) -> tuple[datetime, datetime]:
    """When it needs its venue, by the margins of `VENUES`."""
    setup = plan.setup if plan.setup is not None else 30 * (plan.venue == "hall")
    clearing = 30 * (plan.venue == "room")
    return plan.begin - timedelta(minutes=setup), plan.stop + timedelta(minutes=clearing)


def too_far(one: Plan, other: Plan) -> bool:
    """Whether one speaker can't be at both."""
    if one.speaker is None or one.speaker != other.speaker:
        return False
    if (one.palace, one.venue) == (other.palace, other.venue):
        return False
    minutes = SAME_CITY if CITIES[one.palace] == CITIES[other.palace] else TRAVEL
    minutes = 0 if spot(one) == spot(other) else minutes
    way = timedelta(minutes=minutes)
    return one.begin < other.stop + way and other.begin < one.stop + way


def spot(plan: Plan) -> tuple[str, bool]:
    return plan.palace, plan.venue == "room"


RULES = {"venue-clash": in_one_hall, "person-clash": too_far}


def clashing(chosen: Sequence[Plan]) -> set[Told]:
    """Every pair that clashes, both ways round."""
    return {
        (code, i, j)
        for code, rule in RULES.items()
        for i, one in enumerate(chosen)
        for j, other in enumerate(chosen)
        if i != j and not (one.allowed or other.allowed or same_part(one, other))
        if rule(one, other)
    }


def later_of_each(chosen: Sequence[Plan]) -> list[tuple[str, int]]:
    """Those that clash with one before them: each of these must be told once."""

    def order(code: str, n: int) -> tuple[object, ...]:
        plan = chosen[n]
        times = claimed(plan) if code == "venue-clash" else (plan.begin, plan.stop)
        slot = Slot(MIDNIGHT.date(), n + 1)
        return (*times, f"{plan.palace}/{plan.activity}", f"{plan.part} {slot}")

    pairs = clashing(chosen)
    return sorted({(code, max(i, j, key=lambda n: order(code, n))) for code, i, j in pairs})


@thorough
@given(plans)
def test_all_that_is_told_clashes_and_all_that_clashes_is_told(chosen: list[Plan]) -> None:
    found = told(chosen)
    assert found <= clashing(chosen)
    assert sorted(code for code, _, _ in found) == [code for code, _ in later_of_each(chosen)]


@thorough
@given(plans, st.integers(-400, 400))
def test_other_days_change_nothing(chosen: list[Plan], days: int) -> None:
    shifted = [replace(plan, start=plan.start + days * 24 * 60) for plan in chosen]
    assert told(shifted) == told(chosen)


@thorough
@given(plans)
def test_the_order_of_palaces_does_not_matter(chosen: list[Plan]) -> None:
    assert told(chosen, "rqp") == told(chosen)


@thorough
@given(plans)
def test_what_is_allowed_to_clash_changes_nothing(chosen: list[Plan]) -> None:
    others = [replace(p, venue="foyer", speaker=None) if p.allowed else p for p in chosen]
    assert told(others) == told(chosen)


HALL = Plan("p", "a", "x", "hall", None, 0, 9 * 60, 60, allowed=False)


def test_one_after_the_other_is_no_clash() -> None:
    assert told([HALL, replace(HALL, activity="b", start=10 * 60)]) == set()
    assert told([HALL, replace(HALL, activity="b", start=10 * 60 - 1)]) == {("venue-clash", 1, 0)}


def test_a_long_one_that_is_allowed_hides_nothing() -> None:
    allowed = replace(HALL, start=8 * 60, length=600, allowed=True)
    others = [replace(HALL, activity="b"), replace(HALL, activity="b", part="y")]
    assert told([allowed, *others]) == {("venue-clash", 2, 1)}


def test_a_long_one_of_the_same_part_hides_nothing() -> None:
    whole = [replace(HALL, length=240), replace(HALL, activity="b", start=9 * 60 + 30)]
    again = replace(HALL, start=10 * 60)
    assert told([*whole, again]) == {("venue-clash", 1, 0), ("venue-clash", 1, 2)}


def test_one_that_ends_early_does_not_stand_for_a_longer_one_of_its_part() -> None:
    whole = [replace(HALL, length=240), replace(HALL, start=10 * 60)]
    other = replace(HALL, activity="b", start=12 * 60)
    assert told([*whole, other]) == {("venue-clash", 2, 0)}


def test_a_speaker_who_is_twice_at_one_place_is_still_held_against_a_third() -> None:
    long = replace(HALL, venue="foyer", speaker="王立新", length=180)
    short = replace(long, activity="b", start=570, length=30)
    elsewhere = replace(long, palace="r", start=11 * 60)
    assert told([long, short, elsewhere]) == {("person-clash", 2, 0)}


def test_the_way_within_a_city_and_between_two() -> None:
    one = replace(HALL, speaker="王立新")
    near, far = replace(one, palace="q", start=630), replace(one, palace="r", start=690)
    assert told([one, near]) == set()
    assert told([one, replace(near, start=629)]) == {("person-clash", 1, 0)}
    assert told([one, far]) == set()
    assert told([one, replace(far, start=689)]) == {("person-clash", 1, 0)}


@pytest.mark.parametrize(
    ("speaker", "one"),
    [
        ("宣讲团", False),
        ("舞蹈老师", False),
        ("待定", False),
        ("教师、志愿者", False),
        ("王立新和李建国", False),
        ("王芳 和 李建国", False),
        ("王芳与李建国", False),
        ("李和平和王芳", False),
        ("王立新", True),
        ("林和", True),
        ("李和平", True),
        ("欧阳和平", True),
        ("陈与义", True),
        ("和志刚", True),
        ("专家组组长王芳", True),
    ],
)
def test_several_people_may_bear_one_name(speaker: str, one: bool) -> None:
    here = replace(HALL, speaker=speaker)
    found = told([here, replace(here, palace="r")])
    assert found == ({("person-clash", 1, 0)} if one else set())


def test_nobody_is_in_two_rooms_at_once() -> None:
    one = replace(HALL, speaker="王立新")
    other = replace(one, activity="b", venue="foyer")
    assert told([one, replace(other, start=600)]) == set()
    assert told([one, replace(other, start=599)]) == {("person-clash", 1, 0)}


def test_each_of_several_speakers_is_known_by_name_alone() -> None:
    one = replace(HALL, speaker="王一（书法家）、赵二")
    for speaker in ("王一", "赵二(市书协)", "孙三，王一"):
        assert told([one, replace(one, palace="r", speaker=speaker)]) == {("person-clash", 1, 0)}


NOWHERE = "名称: {}\n{}\n时间安排: {{日期: 2026-11-07, 时间: 9:00-10:00}}\n"


def test_one_lorry_is_not_at_two_places_of_nowhere_in_particular(tmp_path: Path) -> None:
    files = {
        "events/p/a.yml": NOWHERE.format("甲", "设备: 舞台车"),
        "events/p/b.yml": NOWHERE.format("乙", "设备: 舞台车"),
    }
    (problem,) = check(plant(tmp_path, {**SOUND, **files})).problems
    assert problem.message() == ("2026年11月7日 周六《乙》和《甲》（events/p/a.yml）都要用舞台车。")


def test_between_cities_it_takes_as_long_as_within_one_at_least(tmp_path: Path) -> None:
    lecture = "名称: 讲座\n主讲: 王立新\n时间安排: {日期: 2026-11-07, 时间: %s}\n"
    files = {
        "events/p/palace.yml": "名称: 甲宫\n城市: 甲市\n",
        "events/q/palace.yml": "名称: 乙宫\n城市: 乙市\n",
        "events/p/a.yml": lecture % "9:00-10:00",
        "events/q/a.yml": lecture % "10:29-11:00",
    }
    problems = check(plant(tmp_path, {**SOUND, **files})).problems
    assert shown(problems) == ["person-clash events/q/a.yml:3:28"]


def test_a_clash_of_set_up_alone_is_told_as_such(tmp_path: Path) -> None:
    plain = "名称: {}\n地点: juchang\n布场: 30\n时间安排: {{日期: 2026-11-07, 时间: {}}}\n"
    files = {
        "events/p/a.yml": plain.format("甲", "9:00-10:00"),
        "events/p/b.yml": plain.format("乙", "10:00-11:00"),
    }
    (problem,) = check(plant(tmp_path, {**SOUND, **files})).problems
    assert problem.code == "venue-margins-clash"


def test_two_rooms_of_one_name_are_two_rooms(tmp_path: Path) -> None:
    files = {
        "events/p/palace.yml": "名称: 某宫\n场地: {yi: 教室, er: 教室}\n",
        "events/p/a.yml": "名称: 甲\n地点: yi\n时间安排: {日期: 2026-11-07, 时间: 9:00-10:00}\n",
        "events/p/b.yml": "名称: 乙\n地点: er\n时间安排: {日期: 2026-11-07, 时间: 9:00-10:00}\n",
    }
    assert shown(check(plant(tmp_path, {**SOUND, **files})).problems) == []


def test_what_clashes_every_week_is_told_once(tmp_path: Path) -> None:
    weekly = "名称: {}\n地点: juchang\n时间安排:\n  每: 周六\n  开始: {}\n  课时: 4\n  时间: {}\n"
    files = {
        "events/p/a.yml": weekly.format("甲", "2026-11-07", "9:00-10:00"),
        "events/p/b.yml": weekly.format("乙", "2026-11-14", "9:30-10:30"),
    }
    (problem,) = check(plant(tmp_path, {**SOUND, **files})).problems
    assert str(problem.place) == "events/p/b.yml:7:7"
    assert dict(problem.args)["day"] == "2026年11月14日 周六等 3 场"


def test_one_that_was_moved_is_to_blame(tmp_path: Path) -> None:
    plain = "名称: {}\n地点: juchang\n时间安排: {{日期: {}, 时间: {}}}\n"
    files = {
        "events/p/a.yml": plain.format("甲", "2026-11-06", "9:00-10:00")
        + "场次:\n  2026-11-06: {改到: 2026-11-07}\n",
        "events/p/b.yml": plain.format("乙", "2026-11-07", "9:30-10:00"),
    }
    problems = check(plant(tmp_path, {**SOUND, **files})).problems
    assert shown(problems) == ["venue-clash events/p/a.yml:5:20"]
