"""Problems as lines with a caret, as JSON, and as GitHub's commands."""

import json
import unicodedata

import pytest

from gongli.model import Settings
from gongli.problems import Lang, Place, Problem, errors, problem, to_tell
from gongli.telling.channels import annotation, json_text
from gongli.telling.problems import as_annotation, as_data, as_lines, guide_page

LINE = "地点: 职工剧院  # 主楼"
VENUE = problem(
    "unknown-venue", Place("events/p/a.yml", 2, 5, LINE), venue="职工剧院", near="职工剧场"
)
WARNING = problem("short-month", Place("events/p/a.yml", 7, 1), day=31)


def width(text: str) -> int:
    """Columns on a terminal."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def test_text_shows_the_place_the_line_a_caret_and_what_to_write() -> None:
    assert as_lines(VENUE, Lang.ZH) == [
        "events/p/a.yml:2:5: 错误 [unknown-venue] 本宫没有“职工剧院”这处场地。",
        "    2 | 地点: 职工剧院  # 主楼",
        "      |       ^",
        "      → 是不是“职工剧场”？新场地先加到 palace.yml 的“场地”里。",
    ]


def test_text_in_english() -> None:
    assert as_lines(VENUE, Lang.EN) == [
        "events/p/a.yml:2:5: error [unknown-venue] This palace has no venue “职工剧院”.",
        "    2 | 地点: 职工剧院  # 主楼",
        "      |       ^",
        "      → Did you mean “职工剧场”? Add new venues to palace.yml.",
    ]


def test_a_problem_without_a_line_is_told_without_one() -> None:
    assert as_lines(WARNING, Lang.ZH) == [
        "events/p/a.yml:7:1: 提醒 [short-month] 不是每个月都有 31 日，没有的月份会跳过。",
        "      → 要月末就写 每月最后一天。",
    ]


@pytest.mark.parametrize("column", range(1, len(LINE) + 2))
def test_the_caret_stands_below_its_character(column: int) -> None:
    told = problem("not-a-year", Place("a.yml", 1, column, LINE), value="x")
    _, line, caret, _ = as_lines(told, Lang.ZH)
    before = line[: len("    1 | ") + column - 1]
    assert width(caret) == width(before) + 1
    assert caret.rstrip("^").strip() == "|"


@pytest.mark.parametrize("column", [1, 5, 500, 9_000, 10_000])
def test_of_a_long_line_only_a_piece_is_shown(column: int) -> None:
    text = "".join(chr(0x4E00 + n) for n in range(10_000))
    told = problem("not-a-year", Place("a.yml", 12_345, column, text), value=text)
    head, line, caret, _ = as_lines(told, Lang.ZH)
    assert max(len(head), len(line)) < 300
    below = width(caret) - 1
    shown = next(char for n, char in enumerate(line) if width(line[:n]) == below)
    assert shown == text[column - 1]


def test_the_caret_stands_below_its_character_among_what_is_not_shown() -> None:
    text = "名称: \x1b[31m红\u202e\x07\x9b\u3164\u3164##[x]e\u0301错"
    told = problem("not-a-year", Place("a.yml", 1, len(text), text), value="x")
    _, line, caret, _ = as_lines(told, Lang.ZH)
    assert line == "    1 | 名称: �[31m红������#[x]e\u0301错"
    assert width(caret) == width(line.replace("\u0301", "")) - width("错") + 1


def test_a_quotation_is_one_line_of_bounded_length() -> None:
    told = problem("not-a-year", Place("a.yml"), value="一\n二\t三" + "长" * 1000)
    assert told.message() == f"“一 二 三{'长' * 195}…”不是年份。"


def test_json_is_a_list_with_everything() -> None:
    assert as_data([VENUE, WARNING], Lang.EN) == [
        {
            "code": "unknown-venue",
            "severity": "error",
            "file": "events/p/a.yml",
            "line": 2,
            "column": 5,
            "message": "This palace has no venue “职工剧院”.",
            "remedy": "Did you mean “职工剧场”? Add new venues to palace.yml.",
            "guide": "events/README.md#unknown-venue",
        },
        {
            "code": "short-month",
            "severity": "warning",
            "file": "events/p/a.yml",
            "line": 7,
            "column": 1,
            "message": "Not every month has a day 31; months without it are left out.",
            "remedy": "Write 每月最后一天 for the last day of each month.",
            "guide": "events/README.md#short-month",
        },
    ]


def test_json_of_nothing_is_an_empty_list() -> None:
    assert json.loads(json_text(as_data([], Lang.ZH))) == []


def test_github_shows_it_beside_the_line() -> None:
    assert annotation("warning", *as_annotation(WARNING, Lang.ZH)) == (
        "::warning file=events/p/a.yml,line=7,col=1,title=short-month::"
        "不是每个月都有 31 日，没有的月份会跳过。 要月末就写 每月最后一天。"
    )


def test_github_commands_cannot_be_broken_out_of() -> None:
    place = Place("events/a,b:c%\n.yml", 1, 1)
    hostile = Problem("not-a-year", place, (("value", "50%\r\n::error::x"),))
    assert annotation("error", *as_annotation(hostile, Lang.EN)) == (
        "::error file=events/a%2Cb%3Ac%25%0A.yml,line=1,col=1,title=not-a-year::"
        "“50%25%0D%0A::error::x” is not a year. Write four digits, as 2026."
    )


def test_problems_are_told_once_by_file_line_and_column() -> None:
    places = [Place("b.yml", 1), Place("a.yml", 10), Place("a.yml", 9, 5), Place("a.yml", 9, 1)]
    told = [problem("tab", place) for place in (*places, *places)]
    assert [str(p.place) for p in to_tell(told)] == [
        "a.yml:9:1",
        "a.yml:9:5",
        "a.yml:10:1",
        "b.yml:1:1",
    ]


@pytest.mark.parametrize(("last", "stops"), [("moved-far", 0), ("tab", 1)])
def test_what_is_left_untold_stops_no_more_than_it_would(last: str, stops: int) -> None:
    many = [problem("moved-far", Place("a.yml", line)) for line in range(1, 102)]
    told = to_tell([*many, problem(last, Place("a.yml", 102))])
    assert (len(told), told[-1].code, len(errors(told))) == (101, "more-problems", stops)


def test_so_many_warnings_stopped_a_site_before() -> None:
    (*_, more) = to_tell(problem("moved-far", Place("a.yml", line)) for line in range(101))
    assert [more.stops(vocabulary) for vocabulary in (0, 1)] == [True, False]


@pytest.mark.parametrize(
    ("settings", "page"),
    [
        (Settings(site_url="https://rili.gong.cn/a"), "https://rili.gong.cn/a/guide/problems/"),
        (Settings(site_url="https://gongli.example.org/"), "events/README.md"),
        (Settings(), "events/README.md"),
    ],
)
def test_codes_are_explained_on_the_site_once_it_has_an_address(
    settings: Settings, page: str
) -> None:
    assert guide_page(settings) == page
