"""What search engines and chats say of a page below its title: what, when, where, then more.

With the palace in it, so that two activities of one name are told apart, and whether it is off:
beside a shared link stands the picture of its palace or brand, which cannot say so.
"""

from gongli.model import Activity, Brand, Occurrence
from gongli.rules import naming, wording
from gongli.writing.edition import Edition
from gongli.writing.pages.excerpts import called_off
from gongli.writing.parts import covers


def of_brand(edition: Edition, brand: Brand) -> str:
    """濠滨夏夜（南通文化宫）：广场文化 · 始于1980年 · 每年六月底到九月初的星期六晚上。濠河边的…."""
    palace = edition.calendar.alliance.palaces_by_id[brand.palace]
    over = covers.brand_cover(edition, brand).over or "下一场、往届与订阅"
    return f"{brand.name}（{palace.label}）：{over}。{brand.tagline or ''}"


def of_activity(edition: Edition, activity: Activity) -> str:
    """濠滨夏夜 2026 季：6月27日—9月5日 每周六 19:30–21:00，五一文化广场，南通文化宫。十一个…."""
    palace = edition.calendar.alliance.palaces_by_id[activity.palace]
    when, where = covers.when_held(edition, activity), covers.where_held(edition.calendar, activity)
    off = called_off(edition.calendar, activity)
    told = _listed(off, when or activity.kind.zh, where, palace.label)
    return f"{activity.name}：{told}。{activity.summary or ''}"


def of_occurrence(edition: Edition, o: Occurrence) -> str:
    """开幕式（濠滨夏夜 2026 季）：6月27日 周六 19:30–21:00，五一文化广场，南通文化宫。."""
    calendar = edition.calendar
    when = f"{wording.full_day(o.day, edition.today)} {wording.hours_of(o)}".rstrip()
    told = _listed(o.state.told, when, calendar.place_of(o), calendar.palace_of(o).label)
    title = naming.title(o)
    whole = "" if o.activity.name in title else f"（{o.activity.name}）"
    return f"{title}{whole}：{told}。{o.exception.summary or ''}"


def _listed(*words: str) -> str:
    return "，".join(filter(None, words))
