"""What an occurrence is called and where it is where its page does not say so already."""

import re

from gongli.model import Occurrence, State
from gongli.rules import naming
from gongli.rules.calendar import Calendar
from gongli.rules.spots import address_of
from gongli.rules.wording import HOUR_OPEN

PREFIX = {state: f"【{state.told}】" if state.told else "" for state in State}
_MARKS = (*filter(None, PREFIX.values()), *(f"【{word}】" for word in naming.MARKED))
_ANY_MARK = re.compile(f"^({'|'.join(_MARKS)})+")


def summary(calendar: Calendar, occurrence: Occurrence) -> str:
    """【取消】濠滨夏夜：纺织职工专场 · 【换地点】【换时间】每周一讲 · 决赛（时间待定）."""
    marks = "".join(f"【{word}】" for word in naming.changes(occurrence))
    open_hour = "" if occurrence.hour_known else f"（{HOUR_OPEN}）"
    return marks + full_title(calendar, occurrence) + open_hour


def full_title(calendar: Calendar, occurrence: Occurrence) -> str:
    """濠滨夏夜：纺织职工专场 · 每周一讲第1801期：… · 合唱声乐（第 3/8 课）."""
    brand = calendar.brand_of(occurrence)
    number = naming.number(occurrence)
    title = naming.title(occurrence)
    series = brand.name if brand else occurrence.activity.name
    alone = title == occurrence.activity.name or title.startswith(series)
    if alone or occurrence.activity.kind.out_of:
        return title + (f"（{number}）" if number else "")
    return f"{series}{number.replace(' ', '')}：{title}"


def location(calendar: Calendar, occurrence: Occurrence) -> str:
    """Venue, palace and address, as a map would search for them."""
    palace, venue = calendar.palace_of(occurrence), calendar.venue_of(occurrence)
    where = occurrence.where
    if where.place:
        return "，".join(filter(None, [where.place, where.address]))
    if venue is None:
        return ""
    address = address_of(palace, venue)
    return "，".join(filter(None, [venue.name, palace.name, address]))


def bare_title(title: str) -> str:
    """A summary without the words for what changed."""
    return _ANY_MARK.sub("", title)
