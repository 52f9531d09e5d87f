"""The colour of a calendar: a CSS name, for that is all RFC 7986 (5.9 COLOR) knows."""

from colorsys import rgb_to_hls
from functools import lru_cache

from PIL.ImageColor import colormap, getrgb

_GREY = 0.2
"""Saturation below which a colour is told by its lightness alone."""


@lru_cache(maxsize=256)
def css_name(color: str) -> str:
    """The CSS colour name most like #rrggbb, the first by the alphabet of several.

    Covers are dark, and by plain distance navy, pine and petrol all are darkslategray: whoever
    subscribes to three palaces tells them apart by hue.
    """
    wanted = _shade(color)
    return min(sorted(colormap), key=lambda name: _distance(wanted, _shade(name)))


def _distance(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    (hue, light, full), (hue2, light2, full2) = one, other
    if (full < _GREY) is not (full2 < _GREY):
        return 2 + abs(light - light2)
    apart = abs(hue - hue2)
    turn = min(apart, 1 - apart) if full >= _GREY else 0.0
    return 4 * turn + abs(light - light2) + 0.2 * abs(full - full2)


def _shade(color: str) -> tuple[float, float, float]:
    """Hue as a part of a turn, lightness and saturation, each 0 to 1."""
    red, green, blue = (part / 255 for part in getrgb(color)[:3])
    return rgb_to_hls(red, green, blue)
