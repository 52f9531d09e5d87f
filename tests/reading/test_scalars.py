"""Parsers of single values, where a case of problems cannot show what was read."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import OLDEST, Position, System
from gongli.reading.values.dates import read_days
from gongli.reading.values.numbers import read_age, read_figure, read_months
from gongli.reading.values.positions import read_geo
from gongli.reading.values.scalars import read_pinyin, read_vague_date
from gongli.reading.values.unreadable import UnreadableError


@pytest.mark.parametrize(
    ("written", "ages"),
    [
        ("18-55岁", (18, 55)),
        ("18 至 55 周岁", (18, 55)),
        ("１８—５５", (18, 55)),
        ("7岁～12岁", (7, 12)),
        ("6-6岁", (6, 6)),
        ("18岁以上", (18, OLDEST)),
        ("60周岁及以上", (60, OLDEST)),
        ("6岁起", (6, OLDEST)),
        ("12岁以下", (0, 12)),
        ("3岁以内", (0, 3)),
    ],
)
def test_ages(written: str, ages: tuple[int, int]) -> None:
    assert read_age(written) == ages


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2026-12-31 至 2027-01-03", "2026-12-31 2027-01-03"),
        ("2026.12.31-2027.1.3", "2026-12-31 2027-01-03"),
        ("2026年12月31日至2027年1月3日", "2026-12-31 2027-01-03"),
        ("2026年12月31日－1月3日", "2026-12-31 2027-01-03"),
        ("2027年1月1日至3日", "2027-01-01 2027-01-03"),
        ("2026-12-05 周六 至 2026-12-06 周日", "2026-12-05 2026-12-06"),
        ("2026-12-31", "2026-12-31 2026-12-31"),
    ],
)
def test_days(written: str, days: str) -> None:
    found = read_days(written)
    assert f"{found.first} {found.last}" == days


def test_a_span_that_goes_back_is_not_taken_for_one_across_the_year() -> None:
    with pytest.raises(UnreadableError) as wrong:
        read_days("2026-12-31 至 12-03")
    assert wrong.value.code == "end-before-start"


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("6-9月", (6, 7, 8, 9)),
        ("6月至9月", (6, 7, 8, 9)),
        ("11月至2月", (1, 2, 11, 12)),
        ("3、6、9月", (3, 6, 9)),
        ("9，3, 6 月", (3, 6, 9)),
        ("1-3月、3-5月", (1, 2, 3, 4, 5)),
        ("１２月", (12,)),
    ],
)
def test_months(written: str, months: tuple[int, ...]) -> None:
    assert read_months(written) == months


@given(st.integers(1, 12), st.integers(1, 12))
def test_months_from_one_to_another_go_round_the_year(first: int, last: int) -> None:
    found = read_months(f"{first}-{last}月")
    assert {first, last} <= set(found)
    assert len(found) == (last - first) % 12 + 1
    other = read_months(f"{last}-{first}月")
    assert set(found) | set(other) == (set(range(1, 13)) if first != last else {first})


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("不详", ""),
        ("日期不详", ""),
        ("unknown", ""),
        ("2024", "2024"),
        ("2024年", "2024"),
        ("2024年3月", "2024-03"),
        ("2024.3", "2024-03"),
        ("2021年11月26日", "2021-11-26"),
    ],
)
def test_vague_dates(written: str, date: str) -> None:
    assert read_vague_date(written) == date


@pytest.mark.parametrize(
    ("written", "least", "about"),
    [
        ("3,670", 3_670, False),
        ("约 3,670", 3_670, True),
        ("1,900余", 1_900, True),
        ("1900多", 1_900, True),
        ("600余万", 6_000_000, True),
        ("600万余", 6_000_000, True),
        ("超1.5万", 15_000, True),
        ("1.2亿", 120_000_000, False),
        ("０", 0, False),
    ],
)
def test_figures(written: str, least: float, about: bool) -> None:
    figure = read_figure(written)
    assert (figure.least, figure.about) == (least, about)


@pytest.mark.parametrize(
    ("written", "position"),
    [
        ("35.41, 116.58", (35.41, 116.58, System.GCJ02)),
        ("35.41，116.58", (35.41, 116.58, System.GCJ02)),
        ("116.58,35.41", (35.41, 116.58, System.GCJ02)),
        # In the far west both numbers could be a latitude.
        ("75.99,39.47", (39.47, 75.99, System.GCJ02)),
        ("35.41, 116.58 GPS", (35.41, 116.58, System.WGS84)),
        ("35.41 116.58 WGS-84", (35.41, 116.58, System.WGS84)),
        ("35.41, 116.58（百度）", (35.41, 116.58, System.BD09)),
        ("116.58,35.41 百度坐标", (35.41, 116.58, System.BD09)),
        ("35.41, 116.58 高德地图", (35.41, 116.58, System.GCJ02)),
        ("-33.86, 151.21 GPS", (-33.86, 151.21, System.WGS84)),
    ],
)
def test_positions(written: str, position: tuple[float, float, System]) -> None:
    assert read_geo(written) == Position(*position)


@pytest.mark.parametrize(
    ("read", "code", "written"),
    [
        (
            read_geo,
            "not-a-position",
            ["", "116.58", "35, 116", "95.1, 116.58", "35.41, 116.58 某图", "35.41, 190.5"],
        ),
        (read_age, "not-an-age", ["", "成年", "18", "18岁", "55-18岁", "130岁以上", "3个月以上"]),
        (read_months, "not-months", ["", "夏天", "13月", "0月", "6-13月", "6月、", "6--9月"]),
        (read_vague_date, "not-a-date", ["", "去年", "3月"]),
        (read_vague_date, "no-such-month", ["2024-13", "2024年0月"]),
        (read_vague_date, "no-such-date", ["2026-02-29"]),
        (read_vague_date, "year-out-of-range", ["3024", "1024-01", "0999-01-01"]),
        (read_figure, "not-a-figure", ["", "很多", "-3", "1.5.2万", "３００米", "万"]),
    ],
)
def test_what_cannot_be_read(read: Callable[[str], object], code: str, written: list[str]) -> None:
    for text in written:
        with pytest.raises(UnreadableError) as raised:
            read(text)
        assert (text, raised.value.code) == (text, code)


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("chang zhi", ("chang", "zhi")),
        ("Cháng  Zhì", ("chang", "zhi")),
        ("nǚ lǜ lü nv", ("nv", "lv", "lv", "nv")),
        ("ｃｈａｎｇ　zhi", ("chang", "zhi")),
    ],
)
def test_readings_are_told_as_keyboards_have_them(text: str, syllables: tuple[str, ...]) -> None:
    assert read_pinyin(text) == syllables
