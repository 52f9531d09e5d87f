"""The pieces that files of pictures are made of, counted before anything is decoded.

A progressive JPEG may paint the same pixels again and again, in a few bytes each time; PNG and WebP
may be cut into as many chunks as there are bytes.
"""

import re
from collections.abc import Iterator
from itertools import islice

from gongli.untrusted.allowed import PICTURES

SCANS = 32
"""Encoders write some ten into a progressive JPEG."""
PIECES = {"JPEG": 1_000, "PNG": 10_000, "WEBP": 1_000}
"""Segments of a JPEG, chunks of the others (of some 8 kB, in a PNG)."""

# ITU T.81, B.1.1: FF and 00 is a byte of data, and RST0 to RST7 stand within it.
_MARKER = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")
_SCAN, _END = 0xDA, 0xD9
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_PNG_HEAD = 8
_OF_PIXELS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"iCCP", b"eXIf", b"acTL"})
"""Chunks of a PNG that say how it looks, which way up, and whether it moves."""


def limit_passed(data: bytes, suffix: str) -> int:
    """The number of pieces that a picture of this kind may have, if it has more; else 0."""
    kind = PICTURES[suffix].name
    most = PIECES[kind]
    match kind:
        case "JPEG":
            found = [*islice(_segments(data), most + 1)]
            if found.count(_SCAN) > SCANS:
                return SCANS
        case "PNG":
            found = [0 for _ in islice(_chunks(data), most + 1)]
        case _:
            found = [*islice(_riff(data), most + 1)]
    return most if len(found) > most else 0


def without_words(data: bytes, suffix: str) -> bytes:
    """A PNG without its words, which may unpack to a thousand times their size; others as is.

    What stands behind the last whole chunk is kept: it may be a broken one.
    """
    if PICTURES[suffix].name != "PNG":
        return data
    kept = [data[:_PNG_HEAD]]
    end = _PNG_HEAD
    for kind, start, end in _chunks(data):
        if kind in _OF_PIXELS:
            kept.append(data[start:end])
    return b"".join([*kept, data[end:]])


def _segments(data: bytes) -> Iterator[int]:
    """The marker of each segment, up to the picture's end."""
    position = 2
    while match := _MARKER.search(data, position):
        marker, position = match[1][0], match.end()
        if marker == _END:
            return
        yield marker
        if marker not in _BARE:
            position += max(2, int.from_bytes(data[position : position + 2], "big"))


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Each whole chunk of a PNG: its kind, where it begins and ends."""
    position = _PNG_HEAD
    while position + 12 <= len(data):
        end = position + 12 + int.from_bytes(data[position : position + 4], "big")
        kind = data[position + 4 : position + 8]
        if end > len(data):
            return
        yield kind, position, end
        if kind == b"IEND":
            return
        position = end


def _riff(data: bytes) -> Iterator[int]:
    position = 12
    while position + 8 <= len(data):
        yield position
        size = int.from_bytes(data[position + 4 : position + 8], "little")
        position += 8 + size + size % 2
