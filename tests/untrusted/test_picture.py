"""Pictures are what they seem, bounded, and published without anything but their pixels."""

import re
import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from gongli.untrusted.picture import LONGEST_SIDE, Broken, PictureError, flaw, made_anew

KINDS = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}
SECRET = b"GEHEIM-31.23N-121.47E"


def sketch(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Red above, blue below, a white corner top left."""
    image = Image.new("RGB", (width, height), "#c00")
    image.paste("#00c", (0, height // 2, width, height))
    image.paste("#fff", (0, 0, width // 4, height // 4))
    return image.convert(mode)


def encoded(image: Image.Image, suffix: str, **options: object) -> bytes:
    data = BytesIO()
    image.save(data, KINDS[suffix], **options)
    return data.getvalue()


def decoded(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def exif(orientation: int = 1) -> bytes:
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x010E] = SECRET.decode()
    made.get_ifd(0x8825)[2] = (31.0, 13.0, 59.0)  # GPS latitude
    return made.tobytes()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def repainted(times: int) -> bytes:
    """A progressive JPEG whose last scan comes again as many times."""
    data = encoded(sketch(), ".jpg", progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + last * times + data[-2:]


def png_of(width: int, height: int, pixels: bytes = b"", in_front: bytes = b"") -> bytes:
    """A PNG that says it has this size, whatever it holds."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (
        chunk(b"IHDR", head)
        + in_front
        + chunk(b"IDAT", zlib.compress(pixels))
        + chunk(b"IEND", b"")
    )
    return b"\x89PNG\r\n\x1a\n" + parts


@pytest.mark.parametrize("suffix", KINDS)
def test_nothing_but_pixels_is_published(suffix: str) -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", SECRET.decode())
    xmp = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options = {"exif": exif(), "xmp": xmp, "icc_profile": srgb}
    if suffix == ".png":
        del options["xmp"]
        options["pnginfo"] = text
    if suffix == ".jpg":
        options["comment"] = SECRET
    data = encoded(sketch(), suffix, **options) + SECRET
    assert data.count(SECRET) >= 2
    made = made_anew(data, suffix)
    assert SECRET not in made
    assert {"exif", "xmp", "icc_profile", "comment", "Comment"} & set(decoded(made).info) == set()
    assert dict(decoded(made).getexif()) == {}


@pytest.mark.parametrize("suffix", KINDS)
def test_the_same_bytes_make_the_same_bytes(suffix: str) -> None:
    data = encoded(sketch(300, 200), suffix, exif=exif(6))
    assert made_anew(data, suffix) == made_anew(data, suffix)


@pytest.mark.parametrize("suffix", KINDS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright(suffix: str, orientation: int) -> None:
    turned = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    image = sketch() if turned is None else sketch().transpose(turned)
    made = decoded(made_anew(encoded(image, suffix, exif=exif(orientation)), suffix)).convert("RGB")
    assert made.size == (60, 40)
    corner, above, below = (made.getpixel(at) for at in ((4, 4), (50, 8), (30, 34)))
    assert (min(corner) > 200, above[0] > 150 > above[2], below[2] > 150 > below[0]) == (True,) * 3


def test_a_large_one_is_made_smaller() -> None:
    made = decoded(made_anew(encoded(sketch(4_000, 1_000), ".png"), ".png"))
    assert made.size == (LONGEST_SIDE, 640)


@pytest.mark.parametrize(
    ("mode", "suffix", "kept"),
    [
        ("RGBA", ".png", "RGBA"),
        ("P", ".png", "RGB"),
        ("1", ".png", "L"),
        ("LA", ".png", "RGBA"),
        ("I;16", ".png", "L"),
        ("L", ".jpg", "L"),
        ("CMYK", ".jpg", "RGB"),
        ("RGBA", ".webp", "RGBA"),
    ],
)
def test_every_kind_of_pixels_is_taken(mode: str, suffix: str, kept: str) -> None:
    image = Image.new(mode, (20, 10)) if mode == "I;16" else sketch(mode=mode)
    if mode == "RGBA":
        image.putalpha(100)
    assert decoded(made_anew(encoded(image, suffix), suffix)).mode == kept


@pytest.mark.parametrize(
    ("data", "suffix", "code"),
    [
        (b"\x89PNG\r\n\x1a\n", ".png", "picture-broken"),
        (b"\x89PNG\r\n\x1a\nwhatever", ".png", "picture-broken"),
        (b"\xff\xd8\xff\xe0 <script>", ".jpg", "picture-broken"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", ".webp", "picture-broken"),
        (b"RIFF\x10\x00\x00\x00WAVEfmt ", ".webp", "picture-broken"),
        (encoded(sketch(), ".png"), ".jpg", "picture-broken"),
        (encoded(sketch(), ".jpg"), ".png", "picture-broken"),
        (encoded(sketch(), ".png")[:-40], ".png", "picture-broken"),
        (encoded(sketch(400, 400), ".jpg")[:-200], ".jpg", "picture-broken"),
        (encoded(sketch(400, 400), ".webp")[:-40], ".webp", "picture-broken"),
        (png_of(0, 5), ".png", "picture-broken"),
        (png_of(60, 40, b"\0" * 7), ".png", "picture-broken"),
        (png_of(4_000, 4_001), ".png", "picture-too-many-pixels"),
        (repainted(40), ".jpg", "picture-in-pieces"),
        (b"\xff\xd8" + b"\xff\xfe\0\2" * 1_001 + repainted(0)[2:], ".jpg", "picture-in-pieces"),
        (png_of(60, 40, in_front=chunk(b"tEXt", b"") * 10_001), ".png", "picture-in-pieces"),
        (encoded(sketch(), ".webp") + b"XMP \0\0\0\0" * 1_001, ".webp", "picture-in-pieces"),
        (png_of(60_000, 60_000), ".png", "picture-too-many-pixels"),
    ],
)
def test_what_is_no_picture_of_its_kind(data: bytes, suffix: str, code: str) -> None:
    broken = flaw(data, suffix)
    assert broken is not None
    assert broken.code == code
    with pytest.raises(PictureError):
        made_anew(data, suffix)


def test_a_photograph_may_be_painted_in_steps() -> None:
    assert flaw(repainted(20), ".jpg") is None


def test_words_of_a_png_are_not_unpacked() -> None:
    bomb = chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(60_000_000))) * 3
    data = encoded(sketch(), ".png")
    assert flaw(data[:33] + bomb + data[33:], ".png") is None
    assert made_anew(data[:33] + bomb + data[33:], ".png") == made_anew(data, ".png")


LARGEST = [
    (4_000, 4_000, 8, 2),
    (4_000, 4_000, 8, 0),
    (4_000, 2_000, 16, 6),
    (4_000, 2_000, 16, 0),
    (4_000, 2_000, 8, 4),
]


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for its memory")
@pytest.mark.parametrize(("width", "height", "depth", "color"), LARGEST)
def test_the_largest_takes_less_than_200_megabytes(
    width: int, height: int, depth: int, color: int, tmp_path: Path
) -> None:
    row = bytes(1 + width * depth // 8 * {0: 1, 2: 3, 4: 2, 6: 4}[color])
    head = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    packed = zlib.compressobj()
    body = b"".join(packed.compress(row) for _ in range(height)) + packed.flush()
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + parts)
    # VmHWM is the process's own: what getrusage says is inherited from whoever started it.
    code = (
        "import sys; from gongli.untrusted.picture import flaw, made_anew\n"
        "data = open(sys.argv[1], 'rb').read(); assert flaw(data, '.png') is None\n"
        "made_anew(data, '.png'); print(open('/proc/self/status').read())"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "a.png")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    peak = re.search(r"VmHWM:\s*(\d+) kB", done.stdout)
    assert peak
    assert int(peak[1]) * 1024 < 200 * 1024**2


@pytest.mark.parametrize("suffix", [".png", ".webp"])
def test_what_moves_is_refused(suffix: str) -> None:
    frames = [sketch(), sketch().transpose(Image.Transpose.ROTATE_180)]
    data = encoded(frames[0], suffix, save_all=True, append_images=frames[1:], duration=100)
    assert flaw(data, suffix) == Broken("picture-animated")


def test_a_photograph_with_a_second_one_inside_is_the_first() -> None:
    """Phones write such JPEGs (MPO): a preview, or the other eye's."""
    data = BytesIO()
    sketch().save(data, "MPO", save_all=True, append_images=[Image.new("RGB", (60, 40), "#0f0")])
    assert flaw(data.getvalue(), ".jpg") is None
    made = decoded(made_anew(data.getvalue(), ".jpg"))
    assert (made.format, made.getpixel((30, 34))[2] > 150) == ("JPEG", True)


@pytest.mark.parametrize(
    "junk", [b"", b"Exif\0\0MM\0*\xff\xff\xff\xff", b"Exif\0\0" + b"\xff" * 99]
)
def test_metadata_that_cannot_be_read_hinders_nothing(junk: bytes) -> None:
    data = encoded(sketch(), ".jpg", exif=junk, icc_profile=b"no profile")
    assert flaw(data, ".jpg") is None
    assert decoded(made_anew(data, ".jpg")).size == (60, 40)
