"""Share cards of a build: drawn once, kept, drawn again when anything is not whole."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from gongli.checking import check
from gongli.keeping.cards import CACHE, Pictures, share_images
from gongli.model import Settings
from gongli.problems import Severity
from gongli.writing.publish import write_tree
from gongli.writing.share import drawing
from gongli.writing.share.cards import ShareCard
from gongli.writing.share.fonts import Faces
from tests.sites.copies import TODAY, copy_site, gongli

CARDS = {
    "": ShareCard("", "日历", "", "", "#a8201a"),
    "gong/": ShareCard("", "文化宫", "", "", "#14213d"),
}
SETTINGS = Settings("日历", "https://example.org/")


@pytest.fixture
def root(tmp_path: Path, faces: Faces) -> Path:
    """A project with its theme, on a machine with fonts."""
    return copy_site("one-palace", tmp_path / "project")


def drawn(root: Path, cards: Mapping[str, ShareCard] = CARDS) -> Pictures:
    """As a build does it: what was drawn is kept."""
    pictures = share_images(root, cards, SETTINGS)
    write_tree(root / CACHE, pictures.kept)
    return pictures


def spoil(root: Path, picture: bytes = b"") -> None:
    """Every kept picture is replaced by another."""
    for path in (root / CACHE).iterdir():
        path.write_bytes(picture)


def kept_as(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / CACHE).iterdir()}


def test_each_card_has_its_file(root: Path) -> None:
    pictures = drawn(root)
    assert [a.path for a in pictures.artifacts] == ["assets/share.png", "assets/share/gong.png"]
    assert {a.data[:8] for a in pictures.artifacts} == {b"\x89PNG\r\n\x1a\n"}
    assert (pictures.cards, pictures.problems) == (CARDS, ())


def test_a_second_build_draws_nothing(root: Path) -> None:
    """What is kept is taken as it is: here another card's picture under each name."""
    drawn(root)
    one, other = kept_as(root)
    exchanged = {one: kept_as(root)[other], other: kept_as(root)[one]}
    write_tree(root / CACHE, exchanged)
    first, second = (a.data for a in drawn(root).artifacts)
    write_tree(root / CACHE, {})
    assert [a.data for a in drawn(root).artifacts] == [second, first]


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are POSIX here")
@pytest.mark.parametrize("what", ["pipe", "link", "folder", "gigabytes"])
def test_what_is_no_picture_is_drawn_again(root: Path, what: str) -> None:
    before, kept = drawn(root), kept_as(root)
    for path in (root / CACHE).iterdir():
        path.unlink()
        if what == "pipe":
            os.mkfifo(path)
        elif what == "link":
            path.symlink_to("/dev/zero")
        elif what == "folder":
            path.mkdir()
        else:
            with path.open("wb") as file:
                file.truncate(4 * 1024**3)
    assert drawn(root).artifacts == before.artifacts
    assert kept_as(root) == kept


@pytest.mark.parametrize("rest", [b"", b"x", b"\x89PNG" * 100], ids=["empty", "short", "other"])
def test_a_spoilt_picture_is_drawn_again(root: Path, rest: bytes) -> None:
    before, kept = drawn(root), kept_as(root)
    spoil(root, rest)
    assert drawn(root).artifacts == before.artifacts
    assert kept_as(root) == kept


def test_a_picture_cut_short_is_drawn_again(root: Path) -> None:
    before = drawn(root)
    for path in (root / CACHE).iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    assert drawn(root).artifacts == before.artifacts


def test_a_folder_in_the_place_of_a_picture_is_no_picture(root: Path) -> None:
    before = drawn(root)
    for path in list((root / CACHE).iterdir()):
        path.unlink()
        path.mkdir()
    assert share_images(root, CARDS, SETTINGS).artifacts == before.artifacts


def test_other_words_are_another_picture_and_the_old_one_is_forgotten(root: Path) -> None:
    drawn(root)
    before = kept_as(root)
    drawn(root, {**CARDS, "gong/": replace(CARDS["gong/"], title="新宫")})
    after = kept_as(root)
    assert (len(before), len(after), len(before.keys() & after.keys())) == (2, 2, 1)


def test_another_mark_or_way_of_drawing_is_another_picture(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [set(share_images(root, CARDS, SETTINGS).kept)]
    monkeypatch.setattr(drawing, "VERSION", -1)
    names.append(set(share_images(root, CARDS, SETTINGS).kept))
    mark = root / "theme/overrides/assets/images/share.png"
    mark.write_bytes(drawn(root).artifacts[0].data)
    names.append(set(share_images(root, CARDS, SETTINGS).kept))
    assert len(set.union(*names)) == 6


@pytest.mark.parametrize("made", [None, b"not a font"], ids=["missing", "no font"])
def test_a_font_that_cannot_be_used_is_told_where_it_is_named(
    root: Path, made: bytes | None
) -> None:
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  generator: false", "  font: fonts/x.ttf")
    settings.write_text(text, encoding="utf-8")
    if made is not None:
        (root / "fonts").mkdir()
        (root / "fonts/x.ttf").write_bytes(made)
    checked = check(root)
    pictures = share_images(root, CARDS, checked.calendar.settings)
    line = text.split("\n").index("  font: fonts/x.ttf") + 1
    [told] = pictures.problems
    assert (told.code, str(told.place)) == ("share-font-unusable", f"mkdocs.yml:{line}:9")
    assert told.severity is Severity.WARNING
    assert (pictures.cards, [a.path for a in pictures.artifacts]) == ({}, ["assets/share.png"])


def test_a_machine_without_fonts_builds_with_one_warning(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gongli.keeping.cards.find_faces", lambda given: None)
    pictures = share_images(root, CARDS, SETTINGS)
    assert [p.code for p in pictures.problems] == ["share-font-missing"]
    assert [p.severity for p in pictures.problems] == [Severity.WARNING]
    assert (pictures.cards, [a.path for a in pictures.artifacts]) == ({}, ["assets/share.png"])


@pytest.mark.engine
def test_a_build_without_a_usable_font_goes_on(root: Path) -> None:
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  generator: false", "  font: fonts/x.ttf")
    settings.write_text(text, encoding="utf-8")
    done = gongli(root, "build", "--today", TODAY.isoformat())
    assert done.returncode == 0
    assert done.stderr.count("[share-font-unusable]") == 1
    page = (root / "site/gong/dushu/index.html").read_text("utf-8")
    assert 'content="https://gongli.example.org/assets/share.png"' in page
    assert (root / "site/assets/share.png").is_file()
    assert not (root / "site/assets/share").exists()


def test_check_does_not_import_pillow(root: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from gongli.checking import check;"
        "check(Path(sys.argv[1])); sys.exit('PIL' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(root)], check=False)
    assert done.returncode == 0
