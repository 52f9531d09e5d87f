"""Which eleven digits read as somebody's mobile telephone."""

import re

from gongli.rules.personal.named import numbered
from gongli.rules.personal.runs import Stretch

_USUAL = frozenset({(3, 4, 4), (3, 3, 5), (4, 4, 3)})
_HALVES = frozenset({(3, 8), (4, 7), (7, 4), (5, 6), (6, 5), (8, 3)})
_NEIGHBOURS = 20
_YEAR = re.compile(r"(?:19|20)\d\d")
_CALLED = re.compile(
    r"(?:手机|电话|微信|联系|致电|拨打|短信|(?<![A-Za-z])(?i:tel|mobile|phone|cell|vx|wx|whatsapp))"
    r"[^\d\n。，；,;]{0,6}$"
)
"""What stands before a number at which one is called."""
_COUNTED = re.compile(
    r"\s?(?:[元万亿人名次米平㎡吨件册本个场分年月日岁届台套所家项份张条辆千公]|kg|km|cm|mm|m\b|%)"
)
_PAID = re.compile(
    r"(?:价|费|[奖补资基]金|补贴|经费|投入|收入|[￥¥$€]|人数|共计?|金额)[^\d\n]{0,3}$"
)


def reads_as_mobile(one: Stretch) -> bool:
    """Whether digits that may be a mobile number are one, by how and where they are written."""
    if numbered(one.before, one.behind):
        return False
    if _CALLED.search(one.before):
        return True
    if _inside_a_code(one):
        return False
    return one.whole or _divided_as_one(one)


def _divided_as_one(one: Stretch) -> bool:
    """Whether groups are those of a telephone, not figures, years or rooms in a row."""
    if _COUNTED.match(one.behind) or _PAID.search(one.before):
        return False
    if not one.apart and not _begins_with_naught(one):
        return False
    if one.listed:
        return one.sizes in _USUAL and _begins_with_naught(one)
    if one.sizes in _USUAL:
        years = sum(bool(_YEAR.fullmatch(group)) for group in one.groups)
        return years < 2 and not (len(one.groups[0]) == 4 and _next_to_each_other(one))
    if any(map(_YEAR.fullmatch, one.groups)) or not one.even:
        return False
    if one.sizes in _HALVES:
        return _halves(one)
    return set(one.sizes) == {1} or _begins_with_naught(one)


def _halves(one: Stretch) -> bool:
    """Of two groups, whether they are no range, no fraction and no decimals."""
    first, second = one.groups
    if one.broken or one.between[0].isspace():
        return True
    if "." in one.between[0]:
        return False
    return one.sizes == (3, 8) or second.startswith("0") or int(first) > int(second)


def _next_to_each_other(one: Stretch) -> bool:
    """Whether the first two groups are neighbours, as rooms and trains are listed."""
    first, second = map(int, one.groups[:2])
    return not one.even or abs(first - second) <= _NEIGHBOURS


def _begins_with_naught(one: Stretch) -> bool:
    """Whether a group could not be a figure of its own."""
    return any(group.startswith("0") for group in one.groups[1:])


def _inside_a_code(one: Stretch) -> bool:
    """Whether a mark ties it to digits before it, or letters of a longer code touch both sides."""
    if not one.begins:
        return True
    before, behind = one.before[-1:], one.behind[:1]
    return before.isascii() and before.isalpha() and behind.isascii() and behind.isalnum()
