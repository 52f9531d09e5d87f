"""No two sources write one path (invariant 6)."""

import pytest

from gongli.writing.artifact import Artifact, TwoSourcesError, collected


def made(*paths: str) -> list[Artifact]:
    return [Artifact(path, path.encode()) for path in paths]


def test_artifacts_by_path_in_their_order() -> None:
    assert list(collected(made("b/index.md", "a.md", "b.ics", "b/c.ics", "index.md"))) == [
        "b/index.md",
        "a.md",
        "b.ics",
        "b/c.ics",
        "index.md",
    ]


@pytest.mark.parametrize(
    ("first", "second", "url"),
    [
        ("a.ics", "a.ics", "a.ics"),
        ("a/index.md", "a/index.md", "a/"),
        ("a.md", "a/index.md", "a/"),
        ("a/index.md", "a/README.md", "a/"),
        ("README.md", "index.md", ""),
        ("A.md", "a/index.md", "a/"),
        ("images/a.PNG", "images/a.png", "images/a.png"),
    ],
)
def test_two_sources_of_one_address_are_refused(first: str, second: str, url: str) -> None:
    """The engine makes one page of a.md and a/index.md; many disks make one file of A and a."""
    with pytest.raises(TwoSourcesError) as refused:
        collected(made("x.md", first, "y.md", second))
    assert (refused.value.first, refused.value.second, refused.value.url) == (first, second, url)
