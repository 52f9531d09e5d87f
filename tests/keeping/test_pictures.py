"""Pictures of content/ are made anew once, and kept."""

from pathlib import Path

from gongli.keeping.pictures import CACHE, own_pictures
from gongli.keeping.seal import sealed, unsealed
from gongli.writing.publish import write_tree
from tests.sites.copies import TODAY, copy_site, gongli
from tests.trees import plant
from tests.untrusted.test_picture import SECRET, encoded, sketch

PAGE = "# 题\n".encode()
CONTENT = {"a.md": PAGE, "b/hall.png": encoded(sketch(), ".png") + SECRET}


def test_pages_stay_and_pictures_are_made_anew(tmp_path: Path) -> None:
    made = own_pictures(tmp_path, CONTENT)
    assert (made.content["a.md"], list(made.content)) == (PAGE, list(CONTENT))
    assert SECRET not in made.content["b/hall.png"]
    assert list(made.kept.values()) == [sealed(made.content["b/hall.png"])]


def test_a_second_build_makes_nothing(tmp_path: Path) -> None:
    first = own_pictures(tmp_path, CONTENT)
    write_tree(tmp_path / CACHE, dict.fromkeys(first.kept, sealed(b"kept")))
    assert own_pictures(tmp_path, CONTENT).content["b/hall.png"] == b"kept"
    other = {**CONTENT, "b/hall.png": encoded(sketch(50), ".png")}
    assert own_pictures(tmp_path, other).content["b/hall.png"] != b"kept"


def test_what_is_not_whole_is_made_again(tmp_path: Path) -> None:
    first = own_pictures(tmp_path, CONTENT)
    for spoilt in (b"", b"x", first.kept[next(iter(first.kept))][:-1]):
        write_tree(tmp_path / CACHE, dict.fromkeys(first.kept, spoilt))
        assert own_pictures(tmp_path, CONTENT) == first


def test_the_docs_tree_holds_them_anew(tmp_path: Path) -> None:
    root = copy_site("one-palace", tmp_path / "project")
    plant(root, {"content/hall.png": CONTENT["b/hall.png"]})
    gongli(root, "expand", "--today", TODAY.isoformat())
    kept = list((root / CACHE).iterdir())
    assert (root / "build/docs/hall.png").read_bytes() == unsealed(kept[0], 10**6)
    assert SECRET not in (root / "build/docs/hall.png").read_bytes()
