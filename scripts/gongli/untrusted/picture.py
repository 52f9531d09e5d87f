"""Pictures that editors hand over: whether they are what they seem, and how they are published.

What is published is made anew from the pixels alone.  Cameras write into a file where and when it
was taken (Exif, XMP), programs leave previews and earlier versions behind its end, and whoever
means harm whatever he likes: none of that is copied.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms
from PIL.Image import Transpose

from gongli.untrusted.allowed import PICTURES
from gongli.untrusted.pieces import limit_passed, without_words

VERSION = 2
"""To be raised with every change of what is made: kept pictures are known by it."""

PIXELS = {"JPEG": 25_000_000, "PNG": 16_000_000, "WEBP": 8_000_000}
"""At most as many, by kind: what is taken stays below 200 MB, the whole program counted.

JPEG is what cameras write; half as many where a pixel takes twice the memory.
"""
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
    """What no picture may be: the code of the problem, the size in pixels, the limit passed."""

    code: str
    size: str = ""
    limit: str = ""


class PictureError(Exception):
    """A picture that `flaw` refuses was to be made anew."""


def flaw(data: bytes, suffix: str) -> Broken | None:
    """What is wrong with a picture of this kind: its size is looked at before its pixels are.

    `suffix` is that of its name, with its dot, in lower case.
    """
    if limit := limit_passed(data, suffix):
        return Broken("picture-in-pieces", limit=f"{limit:,}")
    try:
        with _opened(data, suffix) as image:
            if told := _too_much(image, suffix):
                return told
            # A JPEG is made an eighth as large, which still takes all of its bytes.
            image.draft("RGB", (image.width // 8, image.height // 8))
            image.load()
    except Image.DecompressionBombError:
        return _many_pixels(_HUGE, suffix, 1)
    except Exception:  # Pillow's readers stumble in as many ways as files are broken.
        return Broken("picture-broken")
    return None


def made_anew(data: bytes, suffix: str) -> bytes:
    """A picture of the same kind with the same pixels, upright, in sRGB, and nothing else.

    No side is longer than `LONGEST_SIDE`.  The same bytes for the same bytes, with one Pillow.
    Raises `PictureError` for what `flaw` refuses.
    """
    if limit_passed(data, suffix):
        raise PictureError(suffix)
    try:
        with _opened(data, suffix) as image:
            if _too_much(image, suffix):
                raise PictureError(suffix)
            orientation = _orientation(image)
            plain = _plain(image, alpha=suffix not in (".jpg", ".jpeg"))
    except PictureError:
        raise
    except Exception as error:
        raise PictureError(suffix) from error
    if orientation in _UPRIGHT:
        plain = plain.transpose(_UPRIGHT[orientation])
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


def _too_much(image: Image.Image, suffix: str) -> Broken | None:
    """What would take too much memory, or moves, by its head."""
    width, height = image.size
    times = _times(image, suffix)
    if width * height * times > PIXELS[PICTURES[suffix].name]:
        return _many_pixels(f"{width}×{height}", suffix, times)
    if suffix in (".png", ".webp") and getattr(image, "n_frames", 1) > 1:
        return Broken("picture-animated")
    return None


def _times(image: Image.Image, suffix: str) -> int:
    """How many times the memory of a plain picture it takes, pixel by pixel."""
    if suffix in (".jpg", ".jpeg"):
        return 2 if image.mode == "CMYK" else 1
    return 1 if image.mode in ("RGB", "L", "1") else 2


def _many_pixels(size: str, suffix: str, times: int) -> Broken:
    limit = PIXELS[PICTURES[suffix].name] // times
    return Broken("picture-too-many-pixels", size, f"{limit // 10_000:,}")


@contextmanager
def _opened(data: bytes, suffix: str) -> Iterator[Image.Image]:
    """The picture with its head read, if it is of the kind that its name says."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of sizes, which `flaw` looks at, and of odd metadata
        with Image.open(
            BytesIO(without_words(data, suffix)), formats=(PICTURES[suffix].name,)
        ) as image:
            yield image


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # What cannot be read turns nothing.
        return 1


def _plain(image: Image.Image, *, alpha: bool) -> Image.Image:
    """Its pixels as grey, RGB or RGBA, in sRGB, no side longer than is published.

    Whatever can be is made smaller first, since each other step makes one more of it.
    """
    scale = min(1.0, LONGEST_SIDE / max(image.size))
    image.draft("RGB", (int(image.width * scale), int(image.height * scale)))
    image.load()
    profile = image.info.get("icc_profile") or b""
    transparent = "A" in image.mode or "transparency" in image.info
    if image.mode.startswith("I"):  # 16 bits
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    mode = "RGBA" if transparent and alpha else "L" if image.mode in ("1", "L") else "RGB"
    if image.mode not in ("L", "LA", "RGB", "RGBA", "CMYK") or "transparency" in image.info:
        image = image.convert(mode)
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    if mode == "RGB" and image.mode in ("RGB", "CMYK") and 0 < len(profile) <= _MAX_PROFILE:
        image = _in_srgb(image, profile)
    return image.convert(mode)


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = ImageCms.profileToProfile(
            image, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # A profile that cannot be read is as good as none.
    assert made is not None, "it is not made in place"
    return made
