"""How badges look, by their names: one table for pages, other sites' pages and plain text.

The word of a state is the state's own (`State.zh`); `tests/writing/test_marks.py` holds
that each of them has its mark here.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """A sign for plain text, a shape for pages, a colour: never colour alone."""

    sign: str
    shape: str
    """The path of an SVG of 16 × 16: fonts turn ▶ and ⏸ into emoji or boxes."""
    color: str = "ink"
    """The variable of the style sheets: gold, red, green, blue, soft."""
    filled: bool = False
    dashed: bool = False
    """Whether its border is broken: what is not decided yet."""


MARKS: Mapping[str, Mark] = {
    "moved": Mark("↷", "M2.5 12V9.5A4 4 0 0 1 6.5 5.5H13M10 2.5l3 3-3 3", "gold"),
    "elsewhere": Mark("⇄", "M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13", "gold"),
    "hour": Mark("◔", "M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2.2 1.3", "gold"),
    "postponed": Mark("⏸", "M5.5 3v10M10.5 3v10", "gold"),
    "cancelled": Mark("✕", "m3.5 3.5 9 9m0-9-9 9", "red"),
    "free": Mark("●", "M8 4.5a3.5 3.5 0 1 0 .01 0M8 6.5a1.5 1.5 0 1 0 .01 0", "green", filled=True),
    "open": Mark("✎", "m3 13 .8-3.2L10.6 3 13 5.4 6.2 12.2zM9 4.6 11.4 7", "green"),
    "restored": Mark("✓", "m3 8.5 3.5 3.5L13 4.5", "green"),
    "live": Mark(
        "◉",
        "M8 7a1 1 0 1 0 .01 0M4.8 11.2a4.5 4.5 0 0 1 0-6.4M11.2 4.8a4.5 4.5 0 0 1 0 6.4",
        "blue",
    ),
    "replay": Mark("▶", "M5 3.5v9L12.5 8z", "blue", filled=True),
    "planned": Mark("○", "M8 3.5a4.5 4.5 0 1 0 .01 0", "soft", dashed=True),
    "full": Mark("■", "M3.5 3.5h9v9h-9zM5 6h6M5 8h6M5 10h6", "soft"),
    "waiting": Mark("◧", "M3.5 3.5h9v9h-9zM8 3.5v9M10 8h2", "soft"),
    "closed": Mark("—", "M3.5 8h9", "soft"),
    "soon": Mark("◷", "M8 3.5a4.5 4.5 0 1 0 .01 0M8 5.5V8l2 1.5", "soft", dashed=True),
    "extra": Mark("＋", "M8 3v10M3 8h10"),
    "detail": Mark("·", "M8 7a1 1 0 1 0 .01 0"),
    "walk-in": Mark("⌂", "M4.5 13V3h7v10M2.5 13h11M9.5 8h.01", "green"),
    "booking": Mark("☑", "M3 4h10v9H3zM5.5 2.5v3M10.5 2.5v3M5.5 9l2 2 3.5-3.5"),
    "ticket": Mark("▭", "M2.5 5h11v2a1 1 0 0 0 0 2v2h-11V9a1 1 0 0 0 0-2zM10 5.5v5"),
    "member": Mark("▤", "M2.5 4h11v8h-11zM5 9.5h3M10.5 6.5a1 1 0 1 0 .01 0"),
    "sign": Mark(
        "☝",
        "M6 13V6.5a1 1 0 0 1 2 0V4a1 1 0 0 1 2 0v3a1 1 0 0 1 2 0v3a3 3 0 0 1-3 3z",
    ),
}


def by_color() -> dict[str, tuple[str, ...]]:
    """The names of the badges of each colour but that of the text."""
    colors = dict.fromkeys(mark.color for mark in MARKS.values() if mark.color != "ink")
    return {c: tuple(n for n, mark in MARKS.items() if mark.color == c) for c in colors}
