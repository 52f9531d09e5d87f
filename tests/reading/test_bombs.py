"""Small files that ask for much work: answered quickly, with few words."""

from pathlib import Path

import pytest

from gongli.checking import check
from gongli.problems import Lang
from gongli.telling.problems import as_lines
from tests.examples import within
from tests.trees import one_activity

DAILY = "名称: 天天\n时间安排: {每: 每天, 开始: 2026-01-01, 结束: 2028-06-01, 时间: 9:00-10:00}\n"
LUNAR = "名称: 守岁\n时间安排: {农历: 闰腊月三十, 年份: [%s], 时间: 全天}\n"
TERM = (
    "名称: 夜校\n类型: 夜校\n时间安排: {每: 每天, 开始: 2026-01-01, 课时: 900, 时间: 全天}\n课程:\n"
)
OTHER_DAYS = [
    f"{y}-{m:02}-{d:02}" for y in range(1950, 1956) for m in range(1, 13) for d in range(1, 14)
]


def strange_fields(seed: int) -> str:
    """Thirty keys that stand nowhere else."""
    return ", ".join(f"k{seed}x{n}: 1" for n in range(30))


BOMBS = {
    "aliases": "a: &a [x]\n" + "".join(f"a{n}: &a{n} [*a, *a, *a]\n" for n in range(9)),
    "brackets": "[" * 250_000,
    "braces": "{a: " * 60_000,
    "dashes": "- " * 120_000,
    "unknown keys": "".join(f"k{n}:\n" for n in range(30_000)),
    "unknown keys in sessions": f"{DAILY}场次:\n"
    + "".join(f"  {day}: {{{strange_fields(n)}}}\n" for n, day in enumerate(OTHER_DAYS[:700])),
    "one key over and over": "名称: 一\n" * 15_000,
    "hidden characters": "\u200b" * 80_000,
    "conflicts": "=======\n" * 30_000,
    "strange sessions": f"{DAILY}场次:\n" + "".join(f"  {day}: 一\n" for day in OTHER_DAYS),
    "many times": DAILY.replace("9:00-10:00", f"[{'9:00-10:00, ' * 900}]"),
    "two centuries": DAILY.replace("2026", "1900").replace("2028", "2099"),
    "two centuries of lunar days": LUNAR % ", ".join(str(year) for year in range(1900, 2100)),
    "a thousand courses": TERM + "".join(f"  c{n}: {{名称: 课}}\n" for n in range(999)),
    "a long line": f"名称: {'：' * 80_000}\n",
    "a long number": f"名称: 一\n名额: {'9' * 200_000}\n",
    "a long key": f"{'键' * 80_000}: 1\n",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_does_not_go_off(tmp_path: Path, bomb: str) -> None:
    site = one_activity(tmp_path, BOMBS[bomb])
    with within(2):
        problems = check(site).problems
        said = "\n".join(line for told in problems for line in as_lines(told, Lang.ZH))
    assert problems
    assert len(said) < 100_000
