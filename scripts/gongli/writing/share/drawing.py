"""The one module that knows Pillow: share cards to PNG (https://ogp.me, 1200 × 630 pixels).

The cover of the pages (theme/pages/css/cover.css) drawn again: one strong colour, a
moon, a hairline frame.  Pictures hold places in a palette, so the cover is drawn once for all
colours: they differ in their palettes only.  Words are drawn as coverage and laid over it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFont

from gongli.writing.share.cards import ShareCard
from gongli.writing.share.fonts import Face, Faces, FontError
from gongli.writing.share.lines import OPENING, fitted

VERSION = 1
"""To be raised with every change of what is drawn: kept pictures are known by it."""

WIDTH, HEIGHT = 1200, 630
MARGIN = 84
"""From the left and right edges to any word, in pixels."""

_TITLES = ((156, 1), (124, 1), (94, 2), (80, 2), (66, 3))
_LINES = ((38, 1), (34, 1), (32, 2))
_OVERS, _FEET = ((32, 1),), ((28, 1),)
"""Sizes in pixels, each with the number of lines it may fill."""
_OVER_TOP, _MARK, _MARK_TOP, _ALONE = 60, 64, 500, 240
_TOP, _BOTTOM, _GAP = 116, 488, 20
"""Between these the title and its line stand, in the middle."""

_NIGHT, _DUSK, _MOON = (5, 7, 13), (110, 36, 64), (243, 217, 164)
_WHITE = (255, 255, 255)
_MIDDLE = 0.52
_LIGHT = (0.0, 0.03, 0.08, 0.16, 0.24)
"""How much of the moon's colour: beside it, on its rings, at its edge, on itself."""
_SLOPE, _INKS, _MARK_COLORS = 40, 8, 16
"""The cover's shades under each light, the steps to white, the mark's colours: at most 256."""
_INK_FROM = _SLOPE * len(_LIGHT)
_MARK_FROM = _INK_FROM + _INKS
_STEPS = [(coverage * _INKS + 127) // 255 for coverage in range(256)]
_INK_OF = [_INK_FROM - 1 + step if step else 0 for step in _STEPS]
_INKED = [255 if step else 0 for step in _STEPS]
_WHOLE = [255 if coverage == 255 else 0 for coverage in range(256)]
_EFFORT = 6
"""Of packing: the greatest saves a tenth of the size and takes three times as long."""

_MOST_FACES = 32
"""Of one file; such collections hold ten."""

_Color = tuple[int, int, int]


@dataclass(frozen=True)
class Pen:
    """Draws cards with these faces and the site's mark; without faces, the mark alone."""

    faces: Faces | None
    mark: bytes
    """A square picture in any format that Pillow reads."""

    def draw(self, card: ShareCard) -> bytes:
        """A card as a PNG without any metadata; raises `FontError`."""
        side = _MARK if self.faces else _ALONE
        place = (MARGIN, _MARK_TOP) if self.faces else ((WIDTH - side) // 2, (HEIGHT - side) // 2)
        white = _words(card, self.faces) if self.faces else Image.new("L", (WIDTH, HEIGHT))
        _frame(white)
        white.paste(255, place, _rounded(side))
        picture = _cover().copy()
        picture.paste(white.point(_INK_OF), mask=white.point(_INKED))
        tile, colors = _tile(self.mark, side)
        picture.paste(tile, place, _rounded(side).point(_WHOLE))
        picture.putpalette([*_palette(card.color), *colors])
        file = BytesIO()
        picture.save(file, "PNG", compress_level=_EFFORT)
        return file.getvalue()


@dataclass(frozen=True)
class _Block:
    """A text broken into lines, ready to be written from any height on."""

    lines: tuple[str, ...]
    face: Face
    size: int
    leading: int

    @property
    def height(self) -> int:
        return len(self.lines) * self.leading

    def write(self, pen: ImageDraw.ImageDraw, left: int, top: int) -> None:
        """Each line's em box in the middle of its leading, as a browser sets it."""
        for i, line in enumerate(self.lines):
            baseline = top + i * self.leading + (self.leading - self.size) // 2 + _rise(self.size)
            font = _font(self.face, self.size)
            # “ and （ have their ink in their right half, and would seem to be indented.
            hung = left - self.size // 2 if line[0] in OPENING else left
            pen.text((hung, baseline), line, 255, font, "ls")


def _words(card: ShareCard, faces: Faces) -> Image.Image:
    """All words of a card as coverage from 0 to 255."""
    mask = Image.new("L", (WIDTH, HEIGHT))
    pen = ImageDraw.Draw(mask)
    _block(card.over, faces.text, _OVERS, 1.5).write(pen, MARGIN, _OVER_TOP)
    title = _block(card.title, faces.title, _TITLES, 1.25)
    line = _block(card.line, faces.text, _LINES, 1.4)
    top = (_TOP + _BOTTOM - title.height - _GAP - line.height) // 2
    title.write(pen, MARGIN, top)
    line.write(pen, MARGIN, top + title.height + _GAP)
    left = MARGIN + _MARK + 20
    foot = _block(card.foot, faces.text, _FEET, 1.5, WIDTH - MARGIN - left)
    foot.write(pen, left, _MARK_TOP + (_MARK - foot.height) // 2)
    return mask


def _block(
    text: str,
    face: Face,
    sizes: Iterable[tuple[int, int]],
    leading: float,
    widest: int = WIDTH - 2 * MARGIN,
) -> _Block:
    # Chinese fonts draw the dot as wide as a character, with room on both sides.
    text = text.replace(" · ", "·")
    size, lines = fitted(text, widest, sizes, lambda size: _font(face, size).getlength)
    return _Block(lines, face, size, round(size * leading))


def _frame(white: Image.Image) -> None:
    """A hairline around the card, as on a printed programme."""
    box = [24, 24, WIDTH - 25, HEIGHT - 25]
    ImageDraw.Draw(white).rounded_rectangle(box, 18, outline=60, width=2)


def _rise(size: int) -> int:
    """From the top of an em box to the baseline: 0.88 em in Chinese fonts."""
    return round(size * 0.88)


@lru_cache(maxsize=64)
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face in a size in pixels; raises `FontError` for what cannot write Chinese."""
    try:
        return _face_in(face, size)
    except OSError as error:
        raise FontError(str(face.path)) from error


def _face_in(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """The face by its name among those of its file, else the first one there."""
    basic = ImageFont.Layout.BASIC  # The same everywhere, whatever else is installed.
    first = ImageFont.truetype(face.path, size, 0, layout_engine=basic)
    if _glyph(first, "宫") == _glyph(first, "夜"):
        raise FontError(str(face.path))
    for index in range(_MOST_FACES):
        try:
            found = ImageFont.truetype(face.path, size, index, layout_engine=basic)
        except OSError:
            break
        name = " ".join(filter(None, found.getname()))
        if name == face.name or (not face.name and " SC" in name):
            return found
    return first


def _glyph(font: ImageFont.FreeTypeFont, character: str) -> bytes:
    """Equal for two characters only where a font has neither."""
    return bytes(font.getmask(character))


@lru_cache(maxsize=1)
def _cover() -> Image.Image:
    """Every pixel's place among the cover's shades: down the slope, then by the moon's light.

    The pages' slope leans a little; one that falls straight packs to half the size.
    """
    rows = b"".join(bytes([y * _SLOPE // HEIGHT]) * WIDTH for y in range(HEIGHT))
    slope = Image.frombytes("L", (WIDTH, HEIGHT), rows)
    return ImageChops.add(slope, _moon().point([min(i, 4) * _SLOPE for i in range(256)]))


def _moon() -> Image.Image:
    """Which of the lights falls on each pixel: the moon in its two rings, with soft edges."""
    x, y = WIDTH - 150, 64
    large = Image.new("L", (2 * WIDTH, 2 * HEIGHT))
    pen = ImageDraw.Draw(large)
    for light, radius in enumerate((344, 286, 228), 1):
        box = [2 * (x - radius), 2 * (y - radius), 2 * (x + radius), 2 * (y + radius)]
        pen.ellipse(box, light if light < 3 else len(_LIGHT) - 1)
    return large.reduce(2)


@lru_cache(maxsize=256)
def _palette(color: str) -> list[int]:
    """The cover's shades in a colour, then the steps from it to white, each as three numbers."""
    middle = ImageColor.getrgb(color)[:3]
    dark, dusk = _mixed(middle, _NIGHT, 0.24), _mixed(middle, _DUSK, 0.38)
    slope = []
    for i in range(_SLOPE):
        at = (i + 0.5) / _SLOPE
        early, late = at / _MIDDLE, (at - _MIDDLE) / (1 - _MIDDLE)
        slope.append(_mixed(dark, middle, early) if early < 1 else _mixed(middle, dusk, late))
    shades = [_mixed(shade, _MOON, light) for light in _LIGHT for shade in slope]
    # An edge half covered is half way between white and the middle of the cover: nobody sees
    # that the cover differs a little from there.
    inks = [_mixed(middle, _WHITE, (i + 1) / _INKS) for i in range(_INKS)]
    return [value for shade in (*shades, *inks) for value in shade]


@lru_cache(maxsize=2)
def _tile(mark: bytes, side: int) -> tuple[Image.Image, list[int]]:
    """The mark in few colours: places in the palette, and its part of that."""
    picture = Image.open(BytesIO(mark)).convert("RGB")
    picture = picture.resize((side, side), Image.Resampling.LANCZOS)
    few = picture.quantize(_MARK_COLORS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    places = bytes(_MARK_FROM + place for place in few.tobytes())
    return Image.frombytes("L", (side, side), places), few.getpalette() or []


@lru_cache(maxsize=2)
def _rounded(side: int) -> Image.Image:
    """A square with round corners, as coverage."""
    large = Image.new("L", (4 * side, 4 * side))
    ImageDraw.Draw(large).rounded_rectangle([0, 0, 4 * side, 4 * side], 4 * side * 9 // 40, 255)
    return large.reduce(4)


def _mixed(one: _Color, other: _Color, part: float) -> _Color:
    """`part` of the other colour in one, both as they are stored (sRGB)."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue
