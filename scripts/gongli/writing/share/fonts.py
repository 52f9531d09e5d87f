"""Where the fonts of the share pictures lie: of the system, or a file that mkdocs.yml names.

A short list of known places instead of the system's own search, whose answer depends on
settings: two builds on one machine take the same files.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

_HEAD = 65536
"""Bytes read of a font: the directories of its tables, which hold their checksums."""


class FontError(Exception):
    """A font file that cannot write Chinese."""


@dataclass(frozen=True)
class Face:
    """One face of a font file; without a name its first one of simplified Chinese."""

    path: Path
    name: str = ""
    """Family and style as the file says them: Noto Serif CJK SC Bold."""

    @cached_property
    def identity(self) -> str:
        """What tells this font from another: its size and the checksums of its tables.

        They stand at the head of the file (OpenType 1.9.1, "Organization of an OpenType Font").
        """
        with self.path.open("rb") as file:
            head = file.read(_HEAD)
        size = self.path.stat().st_size
        return f"{self.name} {size} {blake2b(head, digest_size=12).hexdigest()}"


@dataclass(frozen=True)
class Faces:
    """The two faces of a card: of its title, in the manner of print, and of all the rest."""

    title: Face
    text: Face


_NOTO, _MACOS, _WINDOWS = (
    Path("/usr/share/fonts/opentype/noto"),
    Path("/System/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
TITLES = (
    Face(_NOTO / "NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC Bold"),
    Face(_MACOS / "Supplemental" / "Songti.ttc", "Songti SC Bold"),
    Face(_WINDOWS / "STZHONGS.TTF"),
    Face(_WINDOWS / "msyhbd.ttc", "Microsoft YaHei Bold"),
    Face(_NOTO / "NotoSansCJK-Bold.ttc", "Noto Sans CJK SC Bold"),
)
"""For titles, the best first: fonts-noto-cjk of Debian, macOS, Windows with and without Office."""
TEXTS = (
    Face(_NOTO / "NotoSansCJK-Regular.ttc", "Noto Sans CJK SC Regular"),
    Face(_MACOS / "Hiragino Sans GB.ttc", "Hiragino Sans GB W3"),
    Face(_MACOS / "STHeiti Light.ttc", "Heiti SC Light"),
    Face(_WINDOWS / "msyh.ttc", "Microsoft YaHei Regular"),
)
"""For all other words, likewise."""


def find_faces(
    given: Path | None, titles: Iterable[Face] = TITLES, texts: Iterable[Face] = TEXTS
) -> Faces | None:
    """The given file for everything, else what the system has; None when it has nothing."""
    if given is not None:
        return Faces(Face(given), Face(given)) if given.is_file() else None
    title, text = _first(titles), _first(texts)
    return Faces(title, text) if title and text else None


def _first(faces: Iterable[Face]) -> Face | None:
    return next((face for face in faces if face.path.is_file()), None)
