"""Which simplified character stands for a traditional one."""

from opencc import OpenCC

from gongli.writing.search.characters import every_pair, traditional_pairs
from tests.trees import ROOT

ALIKE = {("借", "藉")}
"""OpenCC leaves 藉 as it is, which 慰藉 needs; 藉口 is 借口 all the same."""


def test_a_traditional_character_stands_for_one() -> None:
    pairs = list(every_pair())
    assert len(pairs) > 800
    assert len({traditional for _, traditional in pairs}) == len(pairs)
    assert {s for s, _ in pairs} & {t for _, t in pairs} == set()


def test_only_of_what_is_used() -> None:
    assert traditional_pairs("台书") == "书書台臺台颱"
    assert traditional_pairs("书書") == ""


def test_another_dictionary_agrees() -> None:
    tables = [OpenCC(name) for name in ("t2s", "tw2s", "hk2s")]
    found = {(s, t) for s, t in every_pair() if s not in {table.convert(t) for table in tables}}
    assert found == ALIKE


def test_nothing_that_the_sample_is_searched_by_is_missing() -> None:
    words = "".join(path.read_text("utf-8") for path in (ROOT / "events").rglob("*.yml"))
    table, known = OpenCC("s2t"), {simplified for simplified, _ in every_pair()}
    assert {c for c in set(words) - known if table.convert(c) != c} == set()
