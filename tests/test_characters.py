"""Which characters nobody sees, by category and property."""

from pathlib import Path

import pytest

from gongli.characters import has_name, unseen, visible
from gongli.checking import check
from tests.reading.test_never_raises import RICH
from tests.trees import plant

UNSEEN = (
    "00-08 0b-1f 7f-9f ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 2028-202e 2060-206f 2800 "
    "3164 d800-dfff e000-f8ff fdd0-fdef fe00-fe0f feff ffa0 fff0-fffb fffe-ffff 16fe4 1bca0-1bca3 "
    "1d159 1d173-1d17a 1fffe-1ffff 2fffe-2ffff e0000-e0fff f0000-10ffff"
)
SEEN = "20 a0 378a 0301 0f0b 0f84 2003 3000 202f 65e5 1f469 1fae9 2ebf0 323af 1f6dc"


@pytest.mark.parametrize("span", UNSEEN.split())
def test_what_nobody_sees(span: str) -> None:
    first, _, last = span.partition("-")
    for code in {int(first, 16), int(last or first, 16)}:
        assert list(unseen(f"甲{chr(code)}乙")) == ([] if code in range(0xE0100, 0xE01F0) else [1])
        assert visible(f"甲{chr(code)}乙") == "甲乙"
        assert not has_name(chr(code))


@pytest.mark.parametrize("code", SEEN.split())
def test_what_somebody_sees(code: str) -> None:
    """Among it a Han character and emoji that this Python may be too old to know."""
    assert list(unseen(f"a{chr(int(code, 16))}b", key=True)) == []


AT_WORK = [
    *(
        "葛\U000e0100",
        "👍\ufe0f",
        "☎\ufe0e",
        "1\ufe0f\u20e3",
        "👩🏽\u200d⚕\ufe0f",
        "🏳\ufe0f\u200d🌈",
    ),
    *("چە\u200cچ", "ᠮ\u180b", "ᠭ\u180e\u1820"),
]


@pytest.mark.parametrize("text", AT_WORK)
def test_what_changes_the_character_before_it(text: str) -> None:
    assert list(unseen(text)) == []
    alone, *_ = unseen(text, key=True)
    assert next(unseen(f"a{text[alone:]}")) == 1


@pytest.mark.parametrize("text", ["元旦", "1", "🎉", "①", "é"])
def test_a_name(text: str) -> None:
    assert has_name(text)


@pytest.mark.parametrize(
    "text", ["", "\u0301", "——", "！？", "\u3164", "\u2800", "/ ", "~", "、", "\ufffd", "\ufffc"]
)
def test_no_name(text: str) -> None:
    assert not has_name(text)


def test_a_character_nobody_sees_is_one_slip_wherever_it_stands(tmp_path: Path) -> None:
    name = "events/p/yexiao.yml"
    site = plant(tmp_path, RICH)
    for index in range(0, len(RICH[name]), 5):
        text = f"{RICH[name][:index]}\u200b{RICH[name][index:]}"
        told = check(plant(site, {name: text})).problems
        assert [problem.code for problem in told] == ["hidden-character"]
