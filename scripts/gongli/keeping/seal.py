"""Files that are kept from one build for the next, each with a digest at its end.

Whatever is not whole is as good as none: a cache may be deleted, cut and copied at any time.
"""

from hashlib import blake2b
from pathlib import Path

from gongli.reading.folder.paths import read_at_most

_CHECK = 16
"""Bytes of the digest that ends a kept file."""


def sealed(data: bytes, key: str = "") -> bytes:
    """A file as it is kept; `key` is what it depends on, unless its name tells that."""
    return data + digest(key.encode() + data)


def unsealed(path: Path, most: int, key: str = "") -> bytes | None:
    """A file that was kept with this key; None when there is none, not all of it, or more than
    `most` bytes."""
    try:
        whole, size = read_at_most(path, most)
    except OSError:
        return None
    data, check = whole[:-_CHECK], whole[-_CHECK:]
    return data if size <= most and data and check == digest(key.encode() + data) else None


def digest(data: bytes) -> bytes:
    """What data is known by."""
    return blake2b(data, digest_size=_CHECK).digest()
