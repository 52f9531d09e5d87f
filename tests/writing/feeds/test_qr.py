"""QR codes as phones read them: another library finds the address in what is drawn."""

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from gongli.writing.feeds.qr import qr_svg

HOST = "https://gongli.example.org/"


def drawn(svg: bytes, scale: int = 4) -> Image.Image:
    """The rows of modules of an SVG, black on white."""
    size = int(re.search(rb'width="(\d+)"', svg)[1])
    (path,) = re.findall(rb'stroke="#000" d="([^"]+)"', svg)
    image = Image.new("L", (size, size), 255)
    draw = ImageDraw.Draw(image)
    x, y = 0.0, -0.5
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path.decode()):
        dx, *dy = map(float, numbers.split())
        if command == "h":
            box = (x * scale, y * scale, (x + dx) * scale - 1, (y + 1) * scale - 1)
            draw.rectangle(box, fill=0)
        x, y = x + dx, y + (dy[0] if dy else 0)
    return image


@pytest.mark.parametrize(
    "address", [HOST, f"{HOST}nantong/haobin-xiaye/#subscribe", HOST + "a-1/" * 60]
)
def test_a_code_is_read_whatever_its_mask(address: str) -> None:
    """Its mask is given, not the one that all eight scored would choose."""
    (code,) = zxingcpp.read_barcodes(drawn(qr_svg(address)))
    assert (code.text, code.format.name) == (address, "QRCode")
    assert code.ec_level == "M"


def test_the_same_address_is_the_same_code() -> None:
    assert qr_svg(HOST) == qr_svg(HOST)
