"""Which names some computers take for one."""

import pytest

from gongli.reading.text.file_names import twins


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.md", "A.md"),
        ("é.md", "e\u0301.md"),
        ("É.md", "e\u0301.md"),
        ("ß.md", "ẞ.md"),
        ("σ.md", "ς.md"),
        ("k.md", "\u212a.md"),
        ("ᾳ.md", "ᾼ.md"),
    ],
)
def test_twins(one: str, other: str) -> None:
    assert len(twins([one, other])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strasse.md", "straße.md"),
        ("fi.md", "ﬁ.md"),
        ("i.md", "ı.md"),
        ("i.md", "İ.md"),
        ("元旦.md", "元旦1.md"),
        ("a.md", "ａ.md"),
    ],
)
def test_names_that_every_file_system_tells_apart(one: str, other: str) -> None:
    assert twins([one, other]) == {}
