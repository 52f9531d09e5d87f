"""Colours that white text can be read on."""

import re

from gongli.characters import flattened
from gongli.reading.values.unreadable import UnreadableError


def _luminance(color: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2, definition of relative luminance)."""
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def read_color(text: str) -> str:
    """A colour dark enough for white text on it: contrast 4.5:1 (WCAG 1.4.3).

    The # may be left out, since YAML takes it for the start of a comment.
    """
    color = "#" + flattened(text).lower().removeprefix("#")
    if not re.fullmatch(r"#[0-9a-f]{6}", color):
        raise UnreadableError("not-a-color", value=text)
    contrast = 1.05 / (_luminance(color) + 0.05)
    if contrast < 4.5:
        raise UnreadableError("pale-color", value=color, contrast=f"{contrast:.1f}")
    return color
