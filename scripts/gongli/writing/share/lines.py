"""Chinese titles in lines of equal length, broken where a typesetter would (pure).

What may not begin or end a line follows GB/T 15834-2011 (5.1) and the W3C's Requirements for
Chinese Text Layout (3.1.3): closing marks never begin one, opening marks never end one.
"""

import re
from collections.abc import Callable, Iterable, Mapping

Measure = Callable[[str], float]
"""A text's width in pixels."""
Spans = Mapping[tuple[int, int], tuple[str, float]]
"""Lines that are possible: from which unit to which, the words and their width."""

OPENING = "（《「『【〈“‘"
_CLOSING = "，。、；：！？）》」』】〉”’…·～—–-/％%!?),.:;]}"
_ENDS = "市区县州省年月日"
"""Characters that end a name or a date far more often than they begin one."""
_WORDS = (
    "劳动人民|文化宫|工人|职工|工会|公益培训|公益课|公益|培训|讲堂|讲座|夜校|学期|比赛|大赛|"
    "友谊赛|展览|图片展|摄影展|活动|演出|巡演|电影|音乐会|音乐剧|服务|文艺|文化|艺术|故事会|"
    "手工艺|课堂|学堂"
)
"""Words of palaces, which stay whole; lines begin and end with them."""
# Blanks, a Latin word or a number with its signs, a known word, or any other character alone.
_ATOM = re.compile(rf"\s+|[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ'’.,:&+%/_–-]*|{_WORDS}|.", re.DOTALL)
_KNOWN = re.compile(rf"(?:{_WORDS})$|^(?:{_WORDS})")
_LONGEST = 120
"""Characters looked at; three lines hold fewer."""

_IN_PAIR, _AT_CHARACTER, _AT_WORD, _AT_BLANK = 0.3, 0.15, 0.08, 0.04
"""What a break costs inside “…”, between two characters, beside a known word, at a blank;
a line that is empty costs 1, one that is half empty a quarter."""


def fitted(
    text: str,
    widest: float,
    sizes: Iterable[tuple[int, int]],
    measure: Callable[[int], Measure],
) -> tuple[int, tuple[str, ...]]:
    """The first of the sizes, each with its most lines, at which the text fits; and its lines.

    `measure` gives a size's.  What fits at no size is cut with an ellipsis at the last.
    """
    words = " ".join(text.split())
    kept, whole = words[:_LONGEST], len(words) <= _LONGEST
    size, most = 0, 0
    for size, most in sizes:
        lines = broken(kept, widest, most, measure(size)) if whole else ()
        if lines or not kept:
            return size, lines
    return size, _cut(kept, widest, most, measure(size))


def broken(text: str, widest: float, most: int, measure: Measure) -> tuple[str, ...]:
    """The text in as few lines as it needs, as even as they can be; empty when `most` are few."""
    units = _units(text)
    widths = {word: measure(word) for unit in units for word in (unit, unit.rstrip())}
    if sum(widths[unit] for unit in units) > most * widest:
        return ()
    spans = _spans(units, widest, widths)
    for count in range(1, most + 1):
        cost, lines = _best(units, count, widest, spans)
        if cost < float("inf"):
            return lines
    return ()


def _cut(text: str, widest: float, most: int, measure: Measure) -> tuple[str, ...]:
    """As much of the text as fits, ending in an ellipsis."""
    for length in range(len(text), 0, -1):
        kept = text[:length].rstrip(" " + _CLOSING + OPENING)
        if lines := broken(kept + "…", widest, most, measure):
            return lines
    return ("…",)


def _units(text: str) -> list[str]:
    """What stays together: words, and characters with the marks that belong to them."""
    units: list[str] = []
    for atom in _ATOM.findall(text):
        joins = atom[0] in _CLOSING + _ENDS or atom.isspace()
        if units and (joins or units[-1][-1] in OPENING):
            units[-1] += atom
        else:
            units.append(atom)
    return units


def _best(
    units: list[str], count: int, widest: float, spans: Spans
) -> tuple[float, tuple[str, ...]]:
    """The cheapest way to set the units in exactly `count` lines, and its cost."""
    ways: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    ways += [(float("inf"), ())] * len(units)
    for _ in range(count):
        found: list[tuple[float, tuple[str, ...]]] = [(float("inf"), ())] * (len(units) + 1)
        for (first, last), (line, width) in spans.items():
            before, lines = ways[first]
            empty = (widest - width) / widest
            cost = before + empty * empty + _break_cost(units, last)
            if cost < found[last][0]:
                found[last] = (cost, (*lines, line))
        ways = found
    return ways[-1]


def _spans(units: list[str], widest: float, widths: Mapping[str, float]) -> Spans:
    """Every run of units that fits into a line, with its text and width."""
    found = {}
    for first in range(len(units)):
        before = 0.0
        for last in range(first + 1, len(units) + 1):
            unit = units[last - 1]
            width = before + widths[unit.rstrip()]
            if width > widest:
                break
            found[first, last] = ("".join(units[first:last]).rstrip(), width)
            before += widths[unit]
    return found


def _break_cost(units: list[str], at: int) -> float:
    """How much a break before unit `at` disturbs; none after a mark or a blank."""
    if at == len(units):
        return 0.0
    before, after = "".join(units[:at]), units[at]
    inside = any(before.count(o) > before.count(c) for o, c in ("（）", "《》", "“”"))
    return _IN_PAIR * inside + _between(before, after)


def _between(before: str, after: str) -> float:
    """How much the words on both sides of a break belong together."""
    last = before.rstrip()[-1:]
    if last in _CLOSING or after[0] in OPENING:
        return 0.0
    if before[-1].isspace():
        return _AT_BLANK
    beside = _KNOWN.match(after) or _KNOWN.search(before[-4:])
    return _AT_WORD if beside else _AT_CHARACTER
