"""The calendar: months as grids, weeks, the days ahead as a list, years at a glance."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from gongli.rules import wording
from gongli.writing import addresses
from gongli.writing.calendar.days import by_day, day_view, first_days
from gongli.writing.calendar.lanes import stretches
from gongli.writing.calendar.months import grid, unpublished
from gongli.writing.calendar.timeline import Timeline, month_end, palace_timeline, site_timeline
from gongli.writing.calendar.weeks import small_month, week_view
from gongli.writing.feeds import scopes
from gongli.writing.feeds.contents import Feeds, published
from gongli.writing.feeds.scope import Sort
from gongli.writing.parts.cards import Within, cards
from gongli.writing.parts.facets import choice_of, finder
from gongli.writing.parts.undecided import undecided
from gongli.writing.templates import Page
from gongli.writing.views import Choice, Cut, Day, Finder, Reference, Tab

AGENDA_AHEAD = timedelta(days=89)
AGENDA_MOST = 300
"""The list reaches three months ahead, or as many days as have so many rows together."""


def calendar_pages(feeds: Feeds) -> Iterator[Page]:
    """Every page of the calendar; a palace of several has months of its own."""
    edition = feeds.edition
    site = site_timeline(edition)
    ids = tuple(scope.id for scope in feeds.offered if scope.sort is Sort.FACET)
    form = _finder(site, ids)
    yield from _month_pages(site, form)
    yield from (_week_page(site, monday, form) for monday in site.mondays)
    yield agenda_page(site, form)
    yield from (_year_page(site, year) for year in site.years)
    for palace in edition.calendar.alliance.palaces:
        own = palace_timeline(edition, palace)
        if own.palace:
            yield from _month_pages(own, _finder(own))


def _finder(line: Timeline, ids: Iterable[str] = ()) -> Finder:
    """The form for all pages of a timeline: the same on each, so that a choice is kept."""
    if line.palace:
        url = addresses.palace_url(line.palace)
        whole = choice_of(line.palace.id, line.palace.label, url)
    else:
        scope = scopes.all_scope(line.edition)
        whole = Choice("", scope.title, feed=scope.path, subscribe="subscribe/")
    return finder(line.edition, line.occurrences, whole, published(line.edition), ids)


def _month_pages(line: Timeline, form: Finder) -> Iterator[Page]:
    """A page for each month, and today's once more without its date in the address."""
    for month in line.months:
        yield _month_page(line, month, form, line.month_url(month))
        if month == line.this_month:
            base = addresses.palace_url(line.palace) if line.palace else ""
            yield _month_page(line, month, form, base + addresses.CALENDAR)


def _month_page(line: Timeline, month: date, form: Finder, url: str) -> Page:
    within = Within.PALACE if line.palace else Within.SITE
    whose = line.palace.label if line.palace else ""
    made = grid(line.edition, month, line.in_month(month), within, line.palace)
    return Page(
        url=url,
        canonical=line.month_url(month) if url != line.month_url(month) else "",
        template="month.md.j2",
        title=f"{whose}{made.title}活动日历",
        description=f"{whose}{made.title}的活动：月历与逐日安排，带农历、节气与放假调休。",
        feed=addresses.feed_path(line.palace.id) if line.palace else addresses.ALL_FEED,
        section="calendar",
        context={
            "grid": made,
            "whose": line.palace
            and Reference(line.palace.label, addresses.palace_url(line.palace)),
            "months": tuple(line.month_reference(m) for m in line.months),
            "follows": url.endswith(addresses.CALENDAR),
            "period": made.iso,
            "step": line.month_step(month),
            "tabs": _tabs(line, month, month_end(month), "月"),
            "others": _others(line, month),
            "finder": form,
            "cut": _cut(line, made.days, month),
            "doors": _doors(line),
            "themes": _themes(line, month),
        },
    )


def _themes(line: Timeline, month: date) -> tuple[Reference, ...]:
    """What the alliance and the palaces call this month, each with its owner."""
    alliance = line.edition.calendar.alliance
    palaces = [line.palace] if line.palace else alliance.palaces
    owners = [(alliance.name or "", addresses.ALLIANCE, alliance.themes)]
    owners += [(p.label, addresses.palace_url(p), p.themes) for p in palaces]
    return tuple(
        Reference(theme.theme, url, note=label)
        for label, url, themes in owners
        for theme in themes
        if theme.when == f"{month:%Y-%m}"
    )


def _week_page(line: Timeline, monday: date, form: Finder) -> Page:
    view = week_view(line.edition, monday, line.in_week(monday))
    return Page(
        url=addresses.week_url(monday),
        template="week.md.j2",
        title=f"{view.title}活动日历",
        description=f"{view.title}（{view.span}）每天的活动，带农历、节气与放假调休。",
        feed=addresses.ALL_FEED,
        context={
            "week": view,
            "period": view.iso,
            "step": line.week_step(monday),
            "tabs": _tabs(line, monday, monday + timedelta(days=6), "周"),
            "finder": form,
            "cut": _cut(line, view.days, monday),
            "doors": _doors(line),
        },
    )


def agenda_page(line: Timeline, form: Finder) -> Page:
    """The days ahead as one list, for those who read rather than look."""
    edition, last = line.edition, line.edition.today + AGENDA_AHEAD
    ahead = tuple(o for o in line.occurrences if o.until >= edition.today and o.day <= last)
    own = by_day(ahead)
    whole = first_days({day: len(held) for day, held in own.items()}, AGENDA_MOST)
    last = last if len(whole) == len(own) else whole[-1]
    days = tuple(day_view(edition, d, own[d], Within.SITE, most=AGENDA_MOST) for d in whole)
    short, long = stretches((o for o in ahead if o.day <= last), edition.today, last)
    span = wording.span(edition.today, last, edition.today)
    onward = [m for m in line.months if month_end(m) > last]
    return Page(
        url=addresses.AGENDA,
        template="agenda.md.j2",
        title="活动列表",
        description=f"{span}的活动，一天一天排下去，可以按文化宫、品牌、时段筛选。",
        feed=addresses.ALL_FEED,
        context={
            "days": days,
            "undecided": undecided(
                edition, edition.calendar.alliance.all_activities(), palaces=True
            ),
            "stretches": cards(edition, short, Within.SITE),
            "apart": cards(edition, long, Within.SITE),
            "span": span,
            "reach": wording.full_day(last, edition.today),
            "onward": tuple(line.month_reference(m) for m in onward[:3]),
            "months": tuple(line.month_reference(m) for m in line.months if m >= line.this_month),
            "tabs": _tabs(line, edition.today, last, "列表"),
            "finder": form,
            "cut": _cut(line, days, edition.today),
            "doors": _doors(line),
        },
    )


def _year_page(line: Timeline, year: int) -> Page:
    months = [date(year, n, 1) for n in range(1, 13)]
    there = set(line.months)
    views = tuple(
        small_month(line.edition.calendar, m, line.in_month(m), linked=m in there) for m in months
    )
    return Page(
        url=addresses.year_url(year),
        template="year.md.j2",
        title=f"{year}年活动日历",
        description=f"{year}年十二个月的活动一览，带放假与调休。",
        feed=addresses.ALL_FEED,
        context={
            "title": f"{year}年",
            "period": str(year),
            "months": views,
            "step": line.year_step(year),
            "tabs": _tabs(line, months[0], month_end(months[-1]), "年"),
            "note": unpublished(line.edition.calendar, year),
        },
    )


def _tabs(line: Timeline, first: date, last: date, here: str) -> tuple[Tab, ...]:
    """The same days in other views: today's, or the first of them that have a page.

    A palace's own calendar has months only.
    """
    if line.palace:
        return ()
    day = line.edition.today if first <= line.edition.today <= last else first
    month = line.month_from(day)
    found = (
        ("月", addresses.month_url(month)),
        ("周", addresses.week_url(line.monday_from(day))),
        ("列表", addresses.AGENDA),
        ("年", addresses.year_url(month.year)),
    )
    return tuple(Tab(title, url, title == here) for title, url in found)


def _others(line: Timeline, month: date) -> tuple[Reference, ...]:
    """A palace's weeks and list, which are the site's with its filter set."""
    if not line.palace:
        return ()
    day = line.edition.today if month == line.this_month else month
    query = f"?palace={line.palace.id}"
    return (
        Reference("按周看", addresses.week_url(line.monday_from(day)) + query),
        Reference("按列表看", addresses.AGENDA + query),
    )


def _cut(line: Timeline, days: tuple[Day, ...], day: date) -> Cut | None:
    """What a page too long leaves out, and where all of it stands; None when nothing."""
    if not any(d.more for d in days):
        return None
    total = sum(len(d.cards) + d.more for d in days)
    most = max(len(d.cards) for d in days)
    if palace := line.palace:
        places = [Reference(b.name, addresses.brand_url(b)) for b in palace.brands]
        places += [Reference(v.name, addresses.venue_url(palace, v)) for v in palace.venues]
        where = "看全部，请选一个品牌或场地："
    else:
        month = day.replace(day=1)
        on = {o.activity.palace for o in line.in_month(month)}
        found = [
            p
            for p in line.edition.calendar.alliance.palaces
            if p.id in on or month == line.this_month
        ]
        places = [Reference(p.label, addresses.month_url(month, p)) for p in found]
        where = "看全部，请选一座文化宫："
    return Cut(f"这里共有 {total:,} 场，每天只列出前 {most} 场。{where}", tuple(places))


def _doors(line: Timeline) -> tuple[Reference, ...]:
    """The pages that stand for filters where no script runs."""
    palaces = (line.palace,) if line.palace else line.edition.calendar.alliance.palaces
    found = [Reference(p.label, addresses.palace_url(p), "文化宫") for p in palaces]
    for p in palaces:
        found += [Reference(b.name, addresses.brand_url(b), "品牌") for b in p.brands]
    return tuple(found)
