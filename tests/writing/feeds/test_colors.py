"""Colours of calendars in the words of RFC 7986, 5.9."""

import pytest
from PIL.ImageColor import colormap, getrgb

from gongli.writing.feeds.colors import css_name


@pytest.mark.parametrize(
    ("color", "name"),
    [
        ("#a8201a", "firebrick"),
        ("#14746f", "darkcyan"),
        ("#2d6a2d", "forestgreen"),
        ("#14213d", "midnightblue"),
        ("#5a189a", "rebeccapurple"),
        ("#6a040f", "maroon"),
        ("#3f3f46", "dimgray"),
        ("#000000", "black"),
        ("#ffffff", "white"),
    ],
)
def test_a_colour_is_named_by_its_hue_first(color: str, name: str) -> None:
    assert css_name(color) == name


def test_a_named_colour_is_itself() -> None:
    """Or what looks exactly so: aqua is cyan."""
    written = {name: "#{:02x}{:02x}{:02x}".format(*getrgb(name)) for name in colormap}
    assert [n for n, color in written.items() if written[css_name(color)] != color] == []
