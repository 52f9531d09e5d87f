"""Pictures that editors hand over: whether they are what they seem, and how they are published.

What is published is made anew from the pixels alone.  Cameras write into a file where and when it
was taken (Exif, XMP), programs leave previews and earlier versions behind its end, and whoever
means harm whatever he likes: none of that is copied.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms
from PIL.Image import Transpose

from gongli.untrusted.allowed import PICTURES

VERSION = 1
"""To be raised with every change of what is made: kept pictures are known by it."""

MAX_PIXELS = 50_000_000
"""As many as the best cameras of phones take; some 200 MB while it is looked at."""
_HUGE = "…×…"
"""Where Pillow itself says no more than that it is too much."""
LONGEST_SIDE = 2_560
"""Pixels of a published picture: a photograph fills a large screen, and is loaded on a phone."""
_QUALITY = 85
_MAX_PROFILE = 1024 * 1024

_ORIENTATION = 0x0112  # Exif 2.32, 4.6.4
_UPRIGHT = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}


@dataclass(frozen=True)
class Broken:
    """A file that cannot be published as a picture: the code of the problem, and its pixels."""

    code: str
    size: str = ""


class PictureError(Exception):
    """A picture that `flaw` refuses was to be made anew."""


def flaw(data: bytes, suffix: str) -> Broken | None:
    """What is wrong with a picture of this kind: its size is looked at before its pixels are.

    `suffix` is that of its name, with its dot, in lower case.
    """
    try:
        with _opened(data, suffix) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                return Broken("picture-too-many-pixels", f"{width}×{height}")
            if suffix in (".png", ".webp") and getattr(image, "n_frames", 1) > 1:
                return Broken("picture-animated")
            # A JPEG is made an eighth as large, which still takes all of its bytes.
            image.draft("RGB", (width // 8, height // 8))
            image.load()
    except Image.DecompressionBombError:
        return Broken("picture-too-many-pixels", _HUGE)
    except Exception:  # Pillow's readers stumble in as many ways as files are broken.
        return Broken("picture-broken")
    return None


def made_anew(data: bytes, suffix: str) -> bytes:
    """A picture of the same kind with the same pixels, upright, in sRGB, and nothing else.

    No side is longer than `LONGEST_SIDE`.  The same bytes for the same bytes, with one Pillow.
    Raises `PictureError` for what `flaw` refuses.
    """
    if flaw(data, suffix) is not None:
        raise PictureError(suffix)
    with _opened(data, suffix) as image:
        orientation = _orientation(image)
        plain = _plain(image, alpha=suffix not in (".jpg", ".jpeg"))
    if orientation in _UPRIGHT:
        plain = plain.transpose(_UPRIGHT[orientation])
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain.info = {}
    made = BytesIO()
    match PICTURES[suffix].name:
        case "PNG":
            plain.save(made, "PNG", compress_level=9)
        case "JPEG":
            plain.save(made, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
        case "WEBP":
            lossless = b"VP8L" in data[12:64]
            plain.save(made, "WEBP", quality=_QUALITY, lossless=lossless, method=4)
    return made.getvalue()


@contextmanager
def _opened(data: bytes, suffix: str) -> Iterator[Image.Image]:
    """The picture with its head read, if it is of the kind that its name says."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of sizes, which `flaw` looks at, and of odd metadata
        with Image.open(BytesIO(data), formats=(PICTURES[suffix].name,)) as image:
            yield image


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # What cannot be read turns nothing.
        return 1


def _plain(image: Image.Image, *, alpha: bool) -> Image.Image:
    """Its pixels as grey, RGB or RGBA, in sRGB."""
    image.load()
    if image.mode.startswith("I"):  # 16 bits
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    transparent = "A" in image.mode or "transparency" in image.info
    mode = "RGBA" if transparent and alpha else "L" if image.mode in ("1", "L") else "RGB"
    profile = image.info.get("icc_profile") or b""
    if mode == "RGB" and image.mode in ("RGB", "CMYK") and 0 < len(profile) <= _MAX_PROFILE:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            made = ImageCms.profileToProfile(
                image, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # A profile that cannot be read is as good as none.
        else:
            assert made is not None, "it is not made in place"
            return made
    return image.convert(mode)
