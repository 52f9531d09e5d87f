"""Colours of calendars in the words of RFC 7986, 5.9."""

import pytest
from PIL.ImageColor import colormap

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
    assert [n for n, value in colormap.items() if colormap[css_name(str(value))] != value] == []
