"""Which names some computers take for one, and which can stand in addresses."""

import pytest

from gongli.problems import Place, problem
from gongli.reading.text.file_names import twins
from gongli.reading.values.ids import is_address, path_problem


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


@pytest.mark.parametrize(
    ("path", "can"),
    [
        ("p", True),
        ("p/a", True),
        ("p/b/a", True),
        ("p/venues/x", True),
        ("p/b/a/x", False),
        ("P", False),
        ("p/B", False),
        ("p/venues", False),
        ("feeds", False),
    ],
)
def test_what_can_have_been_an_address(path: str, can: bool) -> None:
    assert is_address(path) is can


@pytest.mark.parametrize("path", ["p", "p/b/a/x", "p/A", "p/b/"])
def test_the_whole_path_of_an_activity_is_told_where_it_cannot_be_one(path: str) -> None:
    place = Place("events/p/a.yml", 1)
    assert path_problem(path, place) == problem("bad-id", place, value=path)
