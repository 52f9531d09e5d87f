"""How the values of a field that takes several are divided: [甲, 乙], 甲、乙, a line for each."""

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence as Items
from dataclasses import replace
from typing import Any

from gongli.problems import Place, Problem, listed, problem
from gongli.reading.mistakes.slips import half_width
from gongli.reading.text.nodes import Entry, Mapping, Node, Scalar, Sequence
from gongli.reading.values import dates, hours, repeating
from gongli.reading.values.unreadable import UnreadableError
from gongli.table.record import Field, Shape, Type

_PLAIN = (
    Type.DATE,
    Type.MOMENT,
    Type.DEADLINE,
    Type.YEAR,
    Type.TIMES,
    Type.WORD,
    Type.KIND,
    Type.ID,
)
"""Types whose values hold no such comma themselves."""
_COMMAS = re.compile(r" *[、，,；;] *")
_DAYS = re.compile(r" *[、，,；;/和与及] *")
_NAMES = re.compile(r"(?<=[^、])、(?![^（(]*[）)]|[^《]*》|[^“]*”)")
_ITEM = re.compile(r"^ *(?:[-－–—•·]|\d{1,2} ?[、.．)）])(?P<item>[^ ].*)$")


def divided(found: Field, node: Node) -> tuple[tuple[Node, ...], Problem | None]:
    """The values, or what keeps them from being told apart."""
    if isinstance(node, Sequence):
        if wrong := _wide_comma(found, node):
            return (), wrong
        return tuple(piece for item in node.items for piece in _pieces(found, item)), None
    if found.type is Type.DAY_TIMES and isinstance(node, Mapping):
        return tuple(piece for entry in node.entries for piece in _behind(entry)), None
    if isinstance(node, Scalar):
        if wrong := _joined(node):
            return (), wrong
        if found.type is Type.TEXT and "\n" in node.text.strip():
            lines = [line for line in node.text.splitlines() if line.strip()]
            return tuple(Scalar(line, node.place) for line in lines), None
    return _pieces(found, node), None


def _pieces(found: Field, item: Node) -> tuple[Node, ...]:
    if not isinstance(item, Scalar) or item.empty:
        return (item,)
    if found.type is Type.DAY_TIMES:
        texts = list(hours.spread(item.text))
    elif found.type in _PLAIN:
        texts = [text for text in _COMMAS.split(item.text) if text.strip()]
        if found.type is Type.DATE and found.shape is Shape.MANY:
            texts = [day for text in texts for day in dates.each_day(text)]
    elif found.names:
        texts = _NAMES.split(item.text)
    else:
        return (item,)
    return tuple(replace(item, text=text) for text in texts) or (item,)


def _behind(entry: Entry) -> Iterator[Node]:
    """{周二: 19:30-21:00, 周六: [9:00-10:30, 14:00-15:30]}: each with its day before it."""
    value = entry.value
    for item in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(item, Scalar):
            texts = hours.spread(f"{entry.key.text} {item.text}")
            yield from (replace(item, text=text) for text in texts)
        else:
            yield item


def pieces(node: Scalar) -> tuple[Scalar, ...]:
    """周六、周日和周二: what stands between the commas and the words for them."""
    return tuple(replace(node, text=text) for text in _DAYS.split(node.text.strip()))


def weekdays_of(text: str) -> object:
    """What 周二, 星期二 and 礼拜二 share; the words themselves where they name no days."""
    for words in (text, f"周{text}"):  # 周二、四
        try:
            return repeating.read_weekdays(words)
        except UnreadableError:
            continue
    return text


def repeated(found: Field, items: Items[Node], values: Items[Any]) -> Problem | None:
    """What a list holds more than once, told together where the first of them stands again."""
    if (
        found.type in (Type.TIMES, Type.DAY_TIMES) or found.repeats
    ):  # the same hours again overlap, and are told so
        return None
    first: dict[Any, str] = {}
    counts: Counter[Any] = Counter()
    place: Place | None = None
    for item, value in zip(items, values, strict=True):
        if value is None or not isinstance(item, Scalar):
            continue
        place = place or (item.place if value in first else None)
        first.setdefault(value, item.text.strip())
        counts[value] += 1
    if place is None:
        return None
    words = listed(f"{first[value]} × {times}" for value, times in counts.items() if times > 1)
    code = "repeated-day" if found.type is Type.DATE else "repeated-entry"
    return problem(code, place, field=found.phrase, words=words)


def _wide_comma(found: Field, node: Sequence) -> Problem | None:
    """[影剧院，二楼展厅] is one item, where two were meant."""
    if found.type in _PLAIN or node.place.text[node.place.column - 1 :][:1] != "[":
        return None
    for item in node.items:
        if not isinstance(item, Scalar) or "，" not in item.text:
            continue
        place = item.place
        column = place.text.find("，", place.column - 1)
        quoted = place.text[place.column - 1 : place.column] in ("'", '"')
        words = found.names or (len(node.items) == 1 and _short(item.text))
        if column >= 0 and not quoted and words:
            at = replace(place, column=column + 1)
            return problem("full-width-comma", at, write=half_width(place.text))
    return None


def _short(text: str) -> bool:
    """Whether these are words rather than a sentence: 全县职工，家属."""
    return all(len(piece) <= 6 for piece in text.split("，"))


def _joined(node: Scalar) -> Problem | None:
    """Lines below a key that lack a dash, or the blank behind it, are one text to YAML."""
    if not node.lines:
        return None
    items = [_ITEM.match(line.text) for line in node.lines]
    first = node.lines[0]
    if len(items) == 1 and items[0] is None:
        return None
    text = items[0]["item"] if items[0] else first.text.strip()
    dash = bool(items[0]) and first.text.strip()[:1] in "-－–—•·"
    code = "dash-without-blank" if dash else "lines-joined"
    return problem(code, node.place, write=f"- {text}")
