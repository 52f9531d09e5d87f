"""Share cards as files, drawn at most once: what was drawn is kept in build/cache/share/.

A kept picture is known by a digest of all that it was drawn from.  The folder may be deleted
at any time, and whatever in it is not whole is drawn again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from gongli.keeping.seal import digest, sealed, unsealed
from gongli.model import Settings
from gongli.problems import Place, Problem, problem
from gongli.writing.artifact import Artifact
from gongli.writing.share.cards import WORDLESS, ShareCard, image_path
from gongli.writing.share.fonts import Faces, FontError, find_faces

CACHE = Path("build/cache/share")
_MARK = Path("theme/overrides/assets/images/share.png")
_MOST = 4 * 1024 * 1024


@dataclass(frozen=True)
class Pictures:
    """The pictures of a build, and the cards that pages may show, by their urls."""

    cards: Mapping[str, ShareCard] = field(default_factory=dict)
    artifacts: tuple[Artifact, ...] = ()
    kept: Mapping[str, bytes] = field(default_factory=dict)
    """What the cache is to hold, by name."""
    problems: tuple[Problem, ...] = ()


def share_images(root: Path, cards: Mapping[str, ShareCard], settings: Settings) -> Pictures:
    """Every card drawn; without a usable font the site's alone, wordless, and a warning."""
    given = settings.extra.font
    faces = find_faces(root / given if given else None)
    if faces is not None:
        try:
            return _drawn(root, cards, faces)
        except FontError:
            pass  # A font that cannot draw is as good as none: told below.
    if given:
        missing = problem("share-font-unusable", settings.extra.at.of("font"), path=given)
    else:
        missing = problem("share-font-missing", Place("mkdocs.yml"))
    plain = _drawn(root, {"": WORDLESS}, None)
    return Pictures({}, plain.artifacts, plain.kept, (missing,))


def _drawn(root: Path, cards: Mapping[str, ShareCard], faces: Faces | None) -> Pictures:
    """The cards with these faces; raises `FontError`."""
    # Pillow takes a tenth of a second to import; `check` does not need it.
    from gongli.writing.share.drawing import VERSION, Pen

    pen = Pen(faces, (root / _MARK).read_bytes())
    fonts = (faces.title.identity, faces.text.identity) if faces else ()
    shared = repr((VERSION, version("pillow"), digest(pen.mark), fonts))
    kept: dict[str, bytes] = {}
    artifacts = []
    for url, card in cards.items():
        # By all that a picture is drawn from: its words, and what all of them share.
        name = digest(f"{shared} {card!r}".encode()).hex() + ".png"
        picture = unsealed(root / CACHE / name, _MOST) or pen.draw(card)
        kept[name] = sealed(picture)
        artifacts.append(Artifact(image_path(url), picture))
    return Pictures(cards, tuple(artifacts), kept)
