"""The pictures of content/ as they are published: made anew, each once.

What was made is kept in build/cache/pictures/, by a digest of all that it was made from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from gongli.keeping.seal import digest, sealed, unsealed

CACHE = Path("build/cache/pictures")
_MOST = 64 * 1024**2


@dataclass(frozen=True)
class OwnPictures:
    """The files of content/ for the docs tree, and what the cache is to hold, by name."""

    content: Mapping[str, bytes]
    kept: Mapping[str, bytes]


def own_pictures(root: Path, content: Mapping[str, bytes]) -> OwnPictures:
    """Every picture among the files of a sound content/ made anew; pages stay as they are."""
    made: dict[str, bytes] = {}
    kept: dict[str, bytes] = {}
    for path, data in content.items():
        suffix = PurePosixPath(path).suffix.lower()
        if suffix == ".md":
            made[path] = data
            continue
        # Pillow takes a tenth of a second to import; most sites have no pictures of their own.
        from gongli.untrusted.picture import VERSION, made_anew

        shared = repr((VERSION, version("pillow"), suffix)).encode()
        name = digest(shared + data).hex()
        made[path] = unsealed(root / CACHE / name, _MOST) or made_anew(data, suffix)
        kept[name] = sealed(made[path])
    return OwnPictures(made, kept)
