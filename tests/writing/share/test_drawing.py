"""Share cards as pictures, looked at pixel by pixel."""

import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFont

from gongli.writing.share.cards import WORDLESS, ShareCard
from gongli.writing.share.drawing import HEIGHT, MARGIN, WIDTH, Pen
from gongli.writing.share.fonts import Face, Faces, FontError
from tests.sites.copies import ROOT

MARK = (ROOT / "theme/overrides/assets/images/share.png").read_bytes()
CARD = ShareCard("南通文化宫", "濠滨夏夜", "每周六 19:30", "日历", "#14213d")
LONG = ShareCard("甲" * 90, "乙" * 400, "丙" * 200, "丁" * 90, "#a8201a")
LATIN = ShareCard("W" * 300, "W" * 300, "W" * 300, "W" * 300, "#a8201a")


@pytest.fixture
def pen(faces: Faces) -> Pen:
    return Pen(faces, MARK)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def drawn_beyond_the_cover(pen: Pen, card: ShareCard) -> tuple[int, int, int, int]:
    """The box around everything that words add: left, top, right, bottom."""
    bare = replace(card, over="", title="", line="", foot="")
    box = ImageChops.difference(opened(pen.draw(card)), opened(pen.draw(bare))).getbbox()
    assert box is not None
    return box


def test_a_card_is_a_png_of_the_size_that_sites_ask_for(pen: Pen) -> None:
    picture = Image.open(BytesIO(pen.draw(CARD)))
    assert (picture.format, picture.size, picture.mode) == ("PNG", (1200, 630), "P")


def test_a_card_holds_no_metadata(pen: Pen) -> None:
    """Nothing but size, palette and pixels, each with its right checksum."""
    data, names, at = pen.draw(CARD), [], 8
    while at < len(data):
        length = int.from_bytes(data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert zlib.crc32(name + body) == int.from_bytes(data[at + 8 + length : at + 12 + length])
        names.append(name.decode())
        at += 12 + length
    assert set(names) == {"IHDR", "PLTE", "IDAT", "IEND"}


def test_the_same_card_is_the_same_bytes(pen: Pen, faces: Faces) -> None:
    assert pen.draw(CARD) == Pen(faces, MARK).draw(replace(CARD)) == pen.draw(CARD)


@pytest.mark.parametrize("field", ["over", "title", "line", "foot", "color"])
def test_everything_on_a_card_is_seen(pen: Pen, field: str) -> None:
    other = replace(CARD, **{field: "#a8201a" if field == "color" else "另外的字"})
    assert pen.draw(other) != pen.draw(CARD)


def test_the_title_is_white_and_large_on_the_cover(pen: Pen) -> None:
    """Four characters of 156 pixels, 40 % of which is ink at least in parts."""
    picture = opened(pen.draw(CARD)).crop((MARGIN, 150, MARGIN + 4 * 156, 360))
    white = sum(n for n, color in picture.getcolors(100_000) or () if color == (255, 255, 255))
    assert 15_000 < white < 60_000


@pytest.mark.parametrize("card", [CARD, LONG, LATIN], ids=["usual", "long", "latin"])
def test_all_words_stay_inside_the_margins(pen: Pen, card: ShareCard) -> None:
    left, top, right, bottom = drawn_beyond_the_cover(pen, card)
    assert left >= MARGIN - 2
    assert right <= WIDTH - MARGIN + 2
    assert top >= 56
    assert bottom <= HEIGHT - 56


def test_blocks_do_not_touch(pen: Pen) -> None:
    """Each block of the longest card alone: none begins before the one above it ends."""
    blocks = []
    for name in ("over", "title", "line", "foot"):
        bare = opened(pen.draw(replace(LONG, **{name: ""})))
        box = ImageChops.difference(opened(pen.draw(LONG)), bare).getbbox()
        assert box is not None
        blocks.append(box)
    over, _, _, foot = blocks
    whole = drawn_beyond_the_cover(pen, replace(LONG, over="", foot=""))
    assert over[3] < whole[1]
    assert whole[3] < foot[1]


def test_an_opening_mark_hangs_so_that_the_ink_begins_at_the_margin(pen: Pen) -> None:
    plain = drawn_beyond_the_cover(pen, ShareCard("", "中国", "", "", "#a8201a"))
    quoted = drawn_beyond_the_cover(pen, ShareCard("", "“中国”", "", "", "#a8201a"))
    assert abs(plain[0] - quoted[0]) < 20


def test_the_mark_is_on_each_card(pen: Pen) -> None:
    box = (MARGIN + 16, 516, MARGIN + 48, 548)
    red, green, blue = opened(pen.draw(CARD)).crop(box).resize((1, 1)).getpixel((0, 0))
    assert red > green + 40
    assert red > blue + 40


def test_without_fonts_the_mark_stands_alone_in_the_middle() -> None:
    picture = opened(Pen(None, MARK).draw(WORDLESS))
    assert picture.getpixel((WIDTH // 2 - 110, HEIGHT // 2)) == (251, 248, 243)


def test_a_file_that_is_no_font_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.ttf"
    path.write_bytes(b"not a font")
    with pytest.raises(FontError):
        Pen(Faces(Face(path), Face(path)), MARK).draw(CARD)


def test_a_font_without_chinese_is_told(tmp_path: Path) -> None:
    """Pillow's own, of Latin letters: Chinese would be a row of boxes."""
    latin = ImageFont.load_default(20)
    assert isinstance(latin, ImageFont.FreeTypeFont)
    assert isinstance(latin.path, BytesIO)
    path = tmp_path / "latin.ttf"
    path.write_bytes(latin.path.getvalue())
    with pytest.raises(FontError):
        Pen(Faces(Face(path), Face(path)), MARK).draw(CARD)
