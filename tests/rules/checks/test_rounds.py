"""Rounds of competitions: their order in time by their names, and who goes from one to the next."""

from pathlib import Path

import pytest

from gongli.checking import check
from gongli.rules.checks.rounds import stage_of
from tests.trees import SOUND, plant, shown

HEAD = "名称: 好声音\n类型: 赛事\n组别: [青年组, 老年组]\n赛程:\n"


def told(root: Path, *rounds: str) -> list[str]:
    """The codes and lines that a competition of these rounds, one a line, is told."""
    lines = "".join(f"  r{n}: {{{text}}}\n" for n, text in enumerate(rounds, start=1))
    problems = check(plant(root, {**SOUND, "events/p/a.yml": HEAD + lines})).problems
    found = [problem.rpartition(":")[0] for problem in shown(problems)]
    return [text.replace(" events/p/a.yml:", " ") for text in found]


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("海选", 0),
        ("青年组初赛", 1),
        ("复赛", 2),
        ("半决赛", 3),
        ("决赛", 4),
        ("全市总决赛", 5),
        ("第一轮", None),
    ],
)
def test_names_tell_the_stage(name: str, stage: int | None) -> None:
    assert stage_of(name) == stage


def on(name: str, day: str, more: str = "") -> str:
    return f"名称: {name}, 时间安排: {{日期: {day}, 时间: 全天}}{more}"


def at(name: str, time: str, more: str = "") -> str:
    return f"名称: {name}, 时间安排: {{日期: 2026-10-24, 时间: {time}}}{more}"


YEAR = "开始: 2026-01-01, 结束: 2026-12-31"
SATURDAYS = "名称: 海选, 时间安排: {每: 周六, 开始: 2026-10-03, 结束: 2026-11-30, 时间: 全天}"


@pytest.mark.parametrize(
    ("rounds", "expected"),
    [
        ([on("决赛", "2026-10-01"), on("半决赛", "2026-10-24")], ["round-out-of-order 5"]),
        ([on("决赛", "2026-10-24"), on("半决赛", "2026-10-01")], []),
        ([on("半决赛", "2026-10-24"), on("决赛", "2026-10-24")], []),
        ([at("半决赛", "14:00-17:00"), at("决赛", "9:00-11:00")], ["round-out-of-order 6"]),
        ([at("半决赛", "9:00-11:00"), at("决赛", "14:00-17:00")], []),
        ([on("半决赛", "2026-10-24"), at("决赛", "14:00-17:00")], []),
        (
            [
                on("半决赛", "2026-10-10", ", 场次: {2026-10-10: {改到: 2026-10-31}}"),
                on("决赛", "2026-10-24"),
            ],
            ["round-out-of-order 5"],
        ),
        (
            [
                on("半决赛", "2026-10-10"),
                on("决赛", "2026-10-01", ", 场次: {2026-10-01: {改到: 2026-10-31}}"),
            ],
            [],
        ),
        (
            [
                on("海选", "2026-11-17"),
                f"名称: 决赛, 时间安排: {{节日: 国庆节, {YEAR}, 时间: 全天}}",
            ],
            ["round-out-of-order 6"],
        ),
        ([SATURDAYS, on("决赛", "2026-10-20")], ["round-not-over 6"]),
        ([SATURDAYS, on("决赛", "2026-12-01")], []),
        (
            [on("海选", "2026-10-24"), on("初赛", "2026-10-10", ", 组别: 青年组")],
            ["round-out-of-order 6"],
        ),
        (
            [on("总决赛", "2026-10-10"), on("决赛", "2026-10-24", ", 组别: 青年组")],
            ["round-out-of-order 5"],
        ),
        (
            [
                on("复赛", "2026-10-24", ", 组别: 青年组"),
                on("决赛", "2026-10-10", ", 组别: 老年组"),
            ],
            [],
        ),
        ([on("第一轮", "2026-10-24"), on("第二轮", "2026-10-10")], ["round-out-of-order 6"]),
        (
            [
                on("海选", "2026-10-24"),
                on("决赛", "2026-10-10", ", 场次: {2026-10-10: {状态: 取消}}"),
            ],
            [],
        ),
    ],
)
def test_no_round_is_held_before_an_earlier_one(
    tmp_path: Path, rounds: list[str], expected: list[str]
) -> None:
    assert told(tmp_path, *rounds) == expected


YOUNG, OLD = ", 组别: 青年组", ", 组别: 老年组"
TRIALS = on("海选", "2026-10-01", ", 晋级: 100")


@pytest.mark.parametrize(
    ("rounds", "expected"),
    [
        ([TRIALS, on("决赛", "2026-10-10", ", 参赛: 100")], []),
        ([TRIALS, on("决赛", "2026-10-10", ", 参赛: 101")], ["round-too-many 6"]),
        ([on("决赛", "2026-10-10", ", 参赛: 101"), TRIALS], ["round-too-many 5"]),
        (
            [
                TRIALS,
                on("复赛", "2026-10-10", f"{YOUNG}, 参赛: 60"),
                on("复赛", "2026-10-10", f"{OLD}, 参赛: 40"),
            ],
            [],
        ),
        (
            [
                TRIALS,
                on("复赛", "2026-10-10", f"{YOUNG}, 参赛: 60"),
                on("复赛", "2026-10-10", f"{OLD}, 参赛: 41"),
            ],
            ["round-too-many 7"],
        ),
        (
            [
                on("复赛", "2026-10-10", f"{YOUNG}, 晋级: 10"),
                on("复赛", "2026-10-10", f"{OLD}, 晋级: 10"),
                on("决赛", "2026-10-11", ", 参赛: 21"),
            ],
            ["round-too-many 7"],
        ),
        (
            [
                on("复赛", "2026-10-10", f"{YOUNG}, 晋级: 10"),
                on("复赛", "2026-10-10", f"{OLD}, 晋级: 20"),
                on("决赛", "2026-10-11", f"{YOUNG}, 参赛: 11"),
                on("决赛", "2026-10-11", f"{OLD}, 参赛: 20"),
            ],
            ["round-too-many 7"],
        ),
    ],
)
def test_nobody_goes_in_who_did_not_go_on(
    tmp_path: Path, rounds: list[str], expected: list[str]
) -> None:
    assert told(tmp_path, *rounds) == expected
