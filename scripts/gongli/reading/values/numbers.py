"""Numbers as editors write them: counts, figures with 约 and 余, ages, months of a year."""

import re

from gongli.characters import flattened
from gongli.model import OLDEST, Figure
from gongli.reading.values.unreadable import UnreadableError

_FIGURE = re.compile(
    r"^(约|超|近|逾|超过)?(\d[\d,]{0,20}(?:\.\d{1,9})?)([余多]?)([万亿]?)([余多]?)\+?"
    r"(?:人次?|名|个|队|场次?|次|件|支|家|项|台|部|对|组|幅)?$"
)
_NO_LIMIT = ("不限", "不限制", "无限", "无限制", "不限人数", "不限名额", "若干")


def read_int(text: str) -> int:
    """A whole number; thousands may be separated, a measure word may follow (30 人)."""
    match = re.fullmatch(
        r"(\d{1,9})\s*(?:[人名个座次期讲届项]|分钟)?", flattened(text).replace(",", "")
    )
    if match is None and flattened(text) in _NO_LIMIT:
        raise UnreadableError("no-limit", value=text)
    if match is None:
        raise UnreadableError("not-a-number", value=text)
    return int(match[1])


def read_figure(text: str) -> Figure:
    """约 3,670 · 1,900余 · 600余万 · 超1.5万."""
    match = _FIGURE.match(flattened(text).replace(" ", ""))
    if match is None:
        raise UnreadableError("not-a-figure", value=text)
    before, digits, more, scale, more_after = match.groups()
    whole, dot, rest = digits.replace(",", "").partition(".")
    grouped = f"{int(whole):,}{dot}{rest}"
    return Figure(grouped, before or "", f"{more}{scale}{more_after}")


def read_age(text: str) -> tuple[int, int]:
    """18-55岁, 18岁以上, 12岁以下: the youngest and the oldest in years, both included."""
    flat = flattened(text).replace(" ", "").replace("周岁", "岁")
    if match := re.fullmatch(r"(\d{1,3})岁?(?:[-–—~至到])(\d{1,3})岁?", flat):
        ages = int(match[1]), int(match[2])
    elif match := re.fullmatch(r"(\d{1,3})岁?(?:及?以上|起)", flat):
        ages = int(match[1]), OLDEST
    elif match := re.fullmatch(r"(\d{1,3})岁?(?:及?以下|以内)", flat):
        ages = 0, int(match[1])
    else:
        raise UnreadableError("not-an-age", value=text)
    if not ages[0] <= ages[1] <= OLDEST:
        raise UnreadableError("not-an-age", value=text)
    return ages


def read_months(text: str) -> tuple[int, ...]:
    """6-9月, 11月至2月, 3、6、9月: months of a year, in the order of the year."""
    flat = re.sub(r"[月\s]", "", flattened(text))
    found: set[int] = set()
    for piece in re.split("[、,，]", flat):
        match = re.fullmatch(r"(\d{1,2})(?:[-–—~至到](\d{1,2}))?", piece)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not (1 <= first <= 12 and 1 <= last <= 12):
            raise UnreadableError("not-months", value=text)
        found |= {(first - 1 + i) % 12 + 1 for i in range((last - first) % 12 + 1)}
    return tuple(sorted(found))
