"""Titles in lines: where they break, how large they are, how they are cut."""

import pytest

from gongli.writing.share.lines import Measure, broken, fitted


def ems(text: str) -> float:
    """A character of Chinese is one wide, any other half."""
    return sum(1.0 if ord(c) > 0x2E80 or c in "“”…—" else 0.5 for c in text)


def sized(size: int) -> Measure:
    return lambda text: ems(text) * size


@pytest.mark.parametrize(
    ("text", "widest", "lines"),
    [
        ("濠滨夏夜", 8, ["濠滨夏夜"]),
        # Beside words that palaces use, not within them.
        ("长治市屯留区工人文化宫", 8, ["长治市屯留区", "工人文化宫"]),
        ("潞安余吾煤业职工文化宫", 8, ["潞安余吾煤业", "职工文化宫"]),
        ("职业技能公益培训 2026 冬", 10, ["职业技能", "公益培训 2026 冬"]),
        # After marks and before brackets, although the lines are uneven.
        ("点亮万家灯火，情暖赣鄱职工", 9, ["点亮万家灯火，", "情暖赣鄱职工"]),
        ("周末剧场（剧场和网上同步）", 10, ["周末剧场", "（剧场和网上同步）"]),
        ("职工夜校 2026 秋季学期", 8, ["职工夜校", "2026 秋季学期"]),
        # Numbers, times and Latin words stay whole.
        ("每天 09:00–16:30 开放", 9, ["每天 09:00–16:30", "开放"]),
        ("一二三四五 Shanghai", 7, ["一二三四五", "Shanghai"]),
        # A closing mark never begins a line, an opening one never ends it.
        ("甲乙丙丁，戊己", 4, ["甲乙丙", "丁，戊己"]),
        ("甲乙丙《丁戊》", 4, ["甲乙丙", "《丁戊》"]),
        ("一二三四五六七八九", 4, ["一二三", "四五六", "七八九"]),
    ],
)
def test_where_a_text_is_broken(text: str, widest: float, lines: list[str]) -> None:
    assert list(broken(text, widest, 3, ems)) == lines


def test_what_needs_more_lines_is_not_broken() -> None:
    assert broken("一二三四五六七八九", 4, 2, ems) == ()
    assert broken("Donaudampfschifffahrt", 4, 3, ems) == ()


def test_the_first_size_that_fits_is_taken() -> None:
    sizes = ((20, 1), (10, 2))
    assert fitted("一二三四", 80, sizes, sized) == (20, ("一二三四",))
    assert fitted("一二三四五", 80, sizes, sized) == (10, ("一二三四五",))
    assert fitted("一二三四五六七八九十", 80, sizes, sized) == (10, ("一二三四五", "六七八九十"))


def test_what_fits_at_no_size_is_cut() -> None:
    size, lines = fitted("一二三四五六七八，九十", 40, ((20, 1), (10, 2)), sized)
    assert (size, lines) == (10, ("一二三四", "五六七…"))
    assert fitted("Donaudampfschifffahrt", 40, ((10, 1),), sized) == (10, ("Donaud…",))


def test_thousands_of_characters_are_cut_at_once() -> None:
    _, lines = fitted("题" * 2000, 80, ((10, 3),), sized)
    assert lines == ("题" * 8, "题" * 8, "题" * 7 + "…")


def test_nothing_is_no_line_and_line_breaks_are_blanks() -> None:
    assert fitted("", 80, ((20, 1), (10, 2)), sized) == (20, ())
    assert fitted("一\n 二", 80, ((20, 1),), sized) == (20, ("一 二",))
