"""Which font files are taken, and what tells one from another."""

from pathlib import Path

from gongli.writing.share.fonts import Face, Faces, find_faces


def font(path: Path, data: bytes = b"font") -> Face:
    path.write_bytes(data)
    return Face(path)


def test_the_first_that_is_there_is_taken(tmp_path: Path) -> None:
    missing, title, text = Face(tmp_path / "0"), font(tmp_path / "1"), font(tmp_path / "2")
    assert find_faces(None, (missing, title, text), (missing, text)) == Faces(title, text)
    assert find_faces(None, (title,), (missing,)) is None
    assert find_faces(None, (missing,), (text,)) is None


def test_a_given_file_serves_for_everything_or_nothing_does(tmp_path: Path) -> None:
    given, other = font(tmp_path / "1"), font(tmp_path / "2")
    assert find_faces(given.path, (other,), (other,)) == Faces(given, given)
    assert find_faces(tmp_path / "0", (other,), (other,)) is None


def test_another_font_at_the_same_place_is_another(tmp_path: Path) -> None:
    old = font(tmp_path / "1").identity
    assert font(tmp_path / "1").identity == old
    assert font(tmp_path / "1", b"fond").identity != old
    assert font(tmp_path / "1", b"font" * 100_000).identity != old
    assert Face(tmp_path / "1", "Songti SC Bold").identity != old
