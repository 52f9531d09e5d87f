"""Words that mean the same."""

from collections import Counter

from gongli.writing.search.alike import ALIKE


def test_a_word_has_one_meaning() -> None:
    words = Counter(word for group in ALIKE for word in group)
    assert [word for word, count in words.items() if count > 1] == []
    assert min(map(len, ALIKE)) > 1
