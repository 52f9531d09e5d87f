"""Which simplified character stands for a traditional one."""

from gongli.writing.search.characters import every_pair, traditional_pairs


def test_a_traditional_character_stands_for_one() -> None:
    pairs = list(every_pair())
    assert len(pairs) > 800
    assert len({traditional for _, traditional in pairs}) == len(pairs)
    assert {s for s, _ in pairs} & {t for _, t in pairs} == set()


def test_only_of_what_is_used() -> None:
    assert traditional_pairs("台书") == "书書台臺台颱"
    assert traditional_pairs("书書") == ""
