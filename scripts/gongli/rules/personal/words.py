"""Words before and behind a number that say what it is."""

import re

_CALLED = re.compile(
    r"(?:手机|电话|微信|联系|致电|拨打|短信|(?<![A-Za-z])(?i:tel|mobile|phone|cell|vx|wx|whatsapp))"
    r"[^\d\n。，；,;]{0,6}$"
)
_COUNTED = re.compile(
    r"\s?(?:[元万亿人名次米平㎡吨件册本个场分年月日岁届台套所家项份张条辆千公]|kg|km|cm|mm|m\b|%)"
)
_PAID = re.compile(
    r"(?:价|费|[奖补资基]金|补贴|经费|投入|收入|[￥¥$€]|人数|共计?|金额)[^\d\n]{0,3}$"
)


def called(before: str) -> bool:
    """Whether what stands before says that one is called there."""
    return _CALLED.search(before) is not None


def counted(before: str, behind: str) -> bool:
    """Whether what stands around says that figures are counted or paid."""
    return _COUNTED.match(behind) is not None or _PAID.search(before) is not None
