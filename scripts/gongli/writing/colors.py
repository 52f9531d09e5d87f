"""The colours of palaces and brands: a class for each, since pages may not style inline."""

from __future__ import annotations

from collections.abc import Iterator

from gongli.model import Alliance
from gongli.writing.artifact import Artifact
from gongli.writing.cards import DEFAULT_COLOR

PATH = "assets/colors.css"


def color_artifact(alliance: Alliance) -> Artifact:
    """The style sheet behind `gl-c-rrggbb`, in an order that only the colours decide."""
    rules = (f".gl-c-{color[1:]}{{--gl-cover:{color}}}\n" for color in sorted(set(_used(alliance))))
    return Artifact(PATH, "".join(rules).encode())


def _used(alliance: Alliance) -> Iterator[str]:
    yield DEFAULT_COLOR
    for palace in alliance.palaces:
        yield from filter(None, (palace.color, *(brand.color for brand in palace.brands)))
