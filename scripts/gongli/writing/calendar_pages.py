"""The pages of all palaces together: today, the months, the brands, subscriptions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from gongli.model import Occurrence, State
from gongli.rules import wording
from gongli.writing import addresses, covers, feeds, scopes
from gongli.writing.cards import DEFAULT_COLOR, Within, cards
from gongli.writing.changes import change_days
from gongli.writing.edition import Edition
from gongli.writing.months import by_day, day_view, grid, months_of
from gongli.writing.templates import Page
from gongli.writing.views import Cover, Reference

_SOON = 7


def home(edition: Edition) -> Page:
    """Today, the next seven days, what just changed, the brands."""
    today = edition.today
    days = by_day(edition.all_occurrences)
    coming = [today + timedelta(days=n) for n in range(1, _SOON + 1)]
    soon = tuple(day_view(edition, d, days[d], Within.SITE) for d in coming if d in days)
    name = edition.alliance.name or edition.settings.site_name
    label = wording.full_day(today, today)
    return Page(
        url="",
        template="home.md.j2",
        title=edition.settings.site_name,
        description=f"{name}：今天、这个周末和接下来七天的活动，手机日历订阅。",
        feed=addresses.ALL_FEED,
        context={
            "cover": Cover(label, name, edition.alliance.intro or "", DEFAULT_COLOR),
            "today": day_view(edition, today, days.get(today, ()), Within.SITE),
            "soon": soon,
            "weekend": tuple(day for day in soon if date.fromisoformat(day.iso).weekday() >= 5),
            "spans": cards(edition, _running(edition), Within.SITE),
            "changed": cards(edition, _changed(edition), Within.SITE),
            "brands": tuple(
                covers.brand_card(edition, b) for p in edition.alliance.palaces for b in p.brands
            ),
            "palaces": tuple(
                Reference(p.name, addresses.palace_url(p), p.city or "")
                for p in edition.alliance.palaces
            ),
            "month": _month_reference(edition, today.replace(day=1)),
        },
    )


def _running(edition: Edition) -> tuple[Occurrence, ...]:
    """Exhibitions and other whole stretches that today lies in."""
    today = edition.today
    every = edition.all_occurrences
    return tuple(o for o in every if o.day < o.until and o.day <= today <= o.until)


def _changed(edition: Edition) -> tuple[Occurrence, ...]:
    """Single occurrences of the next two weeks that are not as planned."""
    last = edition.today + timedelta(days=14)
    return tuple(
        o
        for o in edition.upcoming(edition.all_occurrences)
        if o.state is not State.SCHEDULED and o.session and o.day <= last
    )


def _month_reference(edition: Edition, month: date) -> Reference:
    count = sum(
        (o.day.year, o.day.month) == (month.year, month.month) for o in edition.all_occurrences
    )
    title = f"{month.year}年{month.month}月"
    return Reference(title, addresses.month_url(month), f"{count} 场" if count else "")


def month_pages(edition: Edition) -> Iterator[Page]:
    """A page for each month with events, and today's month once more as /calendar/."""
    this_month = edition.today.replace(day=1)
    months = sorted({*months_of(edition.all_occurrences), this_month})
    references = [_month_reference(edition, month) for month in months]
    now = references[months.index(this_month)]
    for i, month in enumerate(months):
        context = {
            "grid": grid(edition, month, edition.all_occurrences, Within.SITE),
            "previous": references[i - 1] if i else None,
            "next": references[i + 1] if i + 1 < len(months) else None,
            "months": tuple(references),
            "current": now,
        }
        title = references[i].title
        urls = [references[i].url] + (["calendar/"] if month == this_month else [])
        for url in urls:
            yield Page(
                url=url,
                template="month.md.j2",
                title=f"{title}活动日历",
                description=f"{title}的活动：月历与逐日安排，带农历、节气与放假调休。",
                context=context,
                feed=addresses.ALL_FEED,
                searched=False,
            )


def brands_page(edition: Edition) -> Page:
    """All brands by palace."""
    groups = tuple(
        (
            Reference(palace.name, addresses.palace_url(palace), palace.city or ""),
            tuple(covers.brand_card(edition, brand) for brand in palace.brands),
        )
        for palace in edition.alliance.palaces
    )
    return Page(
        url="brands/",
        template="brands.md.j2",
        title="品牌",
        description="各文化宫的活动品牌：广场文化、系列讲座、职工夜校。",
        context={"groups": groups},
    )


def subscribe_page(edition: Edition) -> Page:
    """Every feed worth choosing by hand: the whole, each palace, each brand."""
    palaces = edition.alliance.palaces
    whole = feeds.feed_view(edition, scopes.all_scope(edition))
    by_palace = [feeds.feed_view(edition, scopes.palace_scope(edition, p)) for p in palaces]
    brands = [b for p in palaces for b in p.brands]
    by_brand = [feeds.feed_view(edition, scopes.brand_scope(edition, b)) for b in brands]
    groups = [("全部活动", (whole,)), ("按文化宫", tuple(by_palace)), ("按品牌", tuple(by_brand))]
    return Page(
        url="subscribe/",
        template="subscribe.md.j2",
        title="订阅",
        description="把活动订阅到手机日历：iPhone、安卓、Outlook、Google 日历，改期会自己更新。",
        context={"groups": tuple(group for group in groups if group[1])},
        feed=addresses.ALL_FEED,
        searched=False,
    )


def changes_page(edition: Edition) -> Page:
    """What changed in the calendar, newest first."""
    return Page(
        url="changes/",
        template="changes.md.j2",
        title="变动",
        description="最近三个月日历里的变动：新增、改期、取消、换场地。",
        context={"days": change_days(edition)},
        feed=addresses.ALL_FEED,
        searched=False,
    )
