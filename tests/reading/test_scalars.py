"""Parsers of single values, where a case of problems cannot show what was read."""

import pytest

from gongli.reading.scalars import read_pinyin


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
