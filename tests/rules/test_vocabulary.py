"""Words that mean something else today: old versions are read as they were published."""

from pathlib import Path

import pytest

from gongli.problems import errors
from gongli.reading.folder.load import Loader
from gongli.rules.expand import expand
from tests.trees import holidays, one_activity, plant

FESTIVAL = "名称: 晚会\n时间安排: {节日: 元旦前一天, 年份: 2027, 时间: 全天}\n"
SET_BACK = (
    "名称: 讲座\n时间安排: {日期: 2026-10-01, 时间: 全天, 节假日: 顺延}\n"
    "场次: {2026-10-01: {改到: 2026-10-01}}\n"
)


def told(root: Path, text: str, vocabulary: int) -> tuple[list[str], list[str]]:
    """The days of the activity, and the problems that stopped a build in that vocabulary."""
    loader = Loader(one_activity(root, text), vocabulary=vocabulary)
    (activity,) = loader.alliance().all_activities()
    found, problems = expand(activity, holidays())
    wrong = errors([*loader.problems, *problems], vocabulary)
    return [str(o.day) for o in found], [problem.code for problem in wrong]


@pytest.mark.parametrize(("vocabulary", "day"), [(0, "2027-12-31"), (1, "2026-12-31")])
def test_the_year_of_a_festival(tmp_path: Path, vocabulary: int, day: str) -> None:
    assert told(tmp_path, FESTIVAL, vocabulary) == ([day], [])


@pytest.mark.parametrize(("vocabulary", "wrong"), [(0, ["moved-nowhere"]), (1, [])])
def test_what_is_set_back_on_its_day(tmp_path: Path, vocabulary: int, wrong: list[str]) -> None:
    assert told(tmp_path, SET_BACK, vocabulary)[1] == wrong


def test_a_palace_could_have_the_name_of_the_guide(tmp_path: Path) -> None:
    own = {"events/guide/palace.yml": "名称: 宫\n", "events/guide/a.yml": FESTIVAL}
    loader = Loader(plant(tmp_path, own), vocabulary=0)
    assert [activity.id for activity in loader.alliance().all_activities()] == ["guide/a"]
    assert loader.problems == []
