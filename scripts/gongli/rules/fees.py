"""What it costs."""

import re

from gongli.model import Activity, Part

_WHOLE = "开放|参[加与观]|入[场馆]|观[看影演]|听课|学习|培训|领|报名|预约|[向对票不]"
"""What may stand right behind 免费 where all of it is free, as it is not where 免费停车 stands."""
_PAID = (
    "(?<!不)(?<!不另)(?<!不再)收费|(?<!不)另收|自费|自付|[另再]付|(?<!无需)(?<!不需)(?<!不用)付费"
    "|续[课报费]|试[听学课]"
)
_SUM_DUE = r"[1-9][\d,.]* ?[千万]?元|[¥￥] ?[\d,.]*[1-9]"
_FREE = re.compile(
    rf"(?:(?:免费|不收费|无$|0 ?元)(?=$|\W|{_WHOLE})|公益(?!性?收费|价|票))"
    rf"(?!.*(?:{_PAID}|{_SUM_DUE}))"
)
"""Begins with a word for free, and nothing is due behind it (免费，材料费 50 元 is not free)."""


def fee_of(activity: Activity, part: Part | None = None) -> str | None:
    """The price as the organiser words it: the part's own, else the activity's."""
    return (part and part.fee) or activity.fee


def is_free(activity: Activity, part: Part | None = None) -> bool:
    """Whether nobody pays: every price that is told is none."""
    fee = fee_of(activity, part)
    amounts = [*([fee] if fee else []), *(price.amount for price in activity.prices)]
    return bool(amounts) and all(_FREE.match(amount) for amount in amounts)


_YUAN = r"((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)"
_SUM = re.compile(rf"(?:{_YUAN} ?元|[¥￥] ?{_YUAN})(?:/[^\d/]+)?")


def sum_of(amount: str) -> str | None:
    """What a price comes to in yuan: 40 for 40 元, ¥40 and 40 元/次, 0 for 免费; None for 五折."""
    if _FREE.match(amount):
        return "0"
    plain = _SUM.fullmatch(amount)
    return (plain[1] or plain[2]).replace(",", "") if plain else None
