"""How titles are read, and how an editor's word corrects it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.writing.search.pinyin import corrections, syllables


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("濠滨夏夜", "hao bin xia ye"),
        ("重阳敬老戏曲专场", "chong yang jing lao xi qu zhuan chang"),
        ("音乐舞蹈排练厅", "yin yue wu dao pai lian ting"),
        ("“五一”文化广场", "wu yi wen hua guang chang"),
        ("濠滨夏夜 2026 季", "hao bin xia ye ji"),
        ("女职工", "nv zhi gong"),
        ("NT 2026", ""),
        ("\U0003106c书法\U0003106c\U0003106c", "\U0003106c shu fa \U0003106c \U0003106c"),
    ],
)
def test_each_chinese_character_has_a_syllable(title: str, read: str) -> None:
    assert " ".join(syllables(title)) == read


@given(st.text("长治市屯留区A1·“” 𠮷", max_size=12))
def test_there_are_as_many_syllables_as_chinese_characters(title: str) -> None:
    assert len(syllables(title)) == sum(c in "长治市屯留区𠮷" for c in title)


def test_the_dictionary_misreads_the_city_of_changzhi() -> None:
    """Why the field exists; when this fails, the sample can do without it."""
    assert syllables("长治") == ("zhang", "zhi")


@pytest.mark.parametrize(
    ("title", "own", "read"),
    [
        ("长治市", ("chang", "zhi"), "chang zhi shi"),
        ("“长治”夜校", ("chang",), "chang zhi ye xiao"),
        ("长治", ("chang", "zhi", "shi", "tun"), "chang zhi"),
    ],
)
def test_an_editor_says_how_a_title_begins(title: str, own: tuple[str, ...], read: str) -> None:
    assert " ".join(syllables(title, own)) == read


def test_what_one_name_says_holds_in_other_titles() -> None:
    learnt = corrections([("长治市文化宫", ("chang", "zhi")), ("长廊", ("chang",)), ("夜校", ())])
    assert learnt == {"长治": ("chang", "zhi")}
    assert " ".join(syllables("走长治，看长治", (), learnt)) == "zou chang zhi kan chang zhi"


def test_the_longer_correction_holds_inside_the_shorter() -> None:
    learnt = {"长治": ("a", "b"), "市长治沙": ("shi", "zhang", "zhi", "sha"), "长": ("c",)}
    assert " ".join(syllables("市长治沙", (), learnt)) == "shi zhang zhi sha"
