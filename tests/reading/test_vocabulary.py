"""What is refused since vocabulary 1 was read before, and still says what it said then."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from gongli.checking import check
from gongli.problems import errors
from tests.trees import ACTIVITY, SOUND, plant

HEAD = "名称: 元旦\n时间安排: {日期: 2026-12-05, 时间: 全天}\n"
REFUSED: Mapping[str, tuple[Mapping[str, str], str, str]] = {
    "glued-comment": ({ACTIVITY: HEAD + "对象: [职工]#只限周末\n"}, "audience", "('职工',)"),
    "hash-in-brackets": (
        {ACTIVITY: HEAD + "对象: [职工,#一\n  家属]\n"},
        "audience",
        "('职工', '家属')",
    ),
    "invisible-character": ({ACTIVITY: HEAD + "简介: 一\u3164二\n"}, "summary", "一\u3164二"),
    "shows-nothing": ({ACTIVITY: HEAD.replace("元旦", '"\\u3164"')}, "name", "\u3164"),
    "no-name": ({ACTIVITY: HEAD.replace("元旦", "待定")}, "name", "待定"),
    "means-nothing": ({ACTIVITY: HEAD + "对象: [-, 职工]\n"}, "audience", "('-', '职工')"),
    "no-title": ({ACTIVITY: HEAD + "场次: {2026-12-05: 无}\n"}, "name", "元旦"),
    "status-for-title": ({ACTIVITY: HEAD + "场次: {2026-12-05: 已取消}\n"}, "name", "元旦"),
    "postponed-for-title": ({ACTIVITY: HEAD + "场次: {2026-12-05: 改期}\n"}, "name", "元旦"),
    "status-in-name": ({ACTIVITY: HEAD.replace("元旦", "元旦（取消）")}, "name", "元旦（取消）"),
    "repeated-day": (
        {ACTIVITY: HEAD.replace("2026-12-05", "2026-12-05、2026-12-05")},
        "name",
        "元旦",
    ),
    "device-name": ({"events/p/aux.yml": HEAD}, "id", "p/aux"),
    "id-of-dashes": ({"events/p/-.yml": HEAD}, "id", "p/-"),
    "not-yml": ({ACTIVITY: HEAD, "events/p/b.txt": HEAD}, "id", "p/a"),
    "name-end": ({ACTIVITY: HEAD, "events/p/b.yml.": HEAD}, "id", "p/a"),
    "name-sign": ({ACTIVITY: HEAD, "events/p/b?.png": ""}, "id", "p/a"),
    "twin-names": ({ACTIVITY: HEAD, "events/p/b.png": "", "events/p/B.png": ""}, "id", "p/a"),
}


@pytest.mark.parametrize("code", REFUSED)
def test_an_old_version_says_what_it_said(code: str, tmp_path: Path) -> None:
    files, attribute, value = REFUSED[code]
    checked = check(plant(tmp_path, {**SOUND, **files}))
    assert [problem.code for problem in errors(checked.problems)] == [code]
    assert errors(checked.problems, 0) == ()
    (activity,) = checked.calendar.alliance.all_activities()
    assert str(getattr(activity, attribute)) == value
    assert len(checked.calendar.all_occurrences) == 1
