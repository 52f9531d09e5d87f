"""Every generated page: what it is called and what its template is given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from gongli.model import Activity, Brand, Occurrence, Palace, State, Status, Venue
from gongli.rules import wording
from gongli.writing import addresses, feeds, sheets
from gongli.writing.artifact import Artifact
from gongli.writing.cards import DEFAULT_COLOR, Within, badges, card, cards
from gongli.writing.edition import Edition
from gongli.writing.months import by_day, day_view, grid, months_of
from gongli.writing.prose import prose
from gongli.writing.templates import Page, Templates
from gongli.writing.views import NO_PROSE, Cover, Fact, Grid, PartView, Reference

_SOON = 7
_NEXT_FEW = 12
_PAST_FEW = 6


def page_artifacts(edition: Edition, templates: Templates) -> Iterator[Artifact]:
    """Every generated page as a Markdown file."""
    return (templates.render(page) for page in pages(edition, templates))


def pages(edition: Edition, templates: Templates) -> Iterator[Page]:
    """Every generated page."""
    yield home(edition)
    yield from month_pages(edition)
    yield brands_page(edition)
    yield subscribe_page(edition)
    for palace in edition.alliance.palaces:
        yield palace_page(edition, palace)
        yield from (brand_page(edition, brand) for brand in palace.brands)
        yield from (venue_page(edition, palace, venue) for venue in palace.venues)
        for activity in palace.all_activities():
            yield activity_page(edition, activity, templates)
            yield from occurrence_pages(edition, activity)


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
            "changed": cards(edition, _changed(edition), Within.SITE),
            "brands": tuple(
                sheets.brand_card(edition, b) for p in edition.alliance.palaces for b in p.brands
            ),
            "palaces": tuple(
                Reference(p.name, addresses.palace_url(p), p.city or "")
                for p in edition.alliance.palaces
            ),
            "month": _month_reference(edition, today.replace(day=1)),
        },
    )


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
            tuple(sheets.brand_card(edition, brand) for brand in palace.brands),
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
    whole = feeds.feed_view(edition, feeds.all_scope(edition))
    by_palace = [feeds.feed_view(edition, feeds.palace_scope(edition, p)) for p in palaces]
    brands = [b for p in palaces for b in p.brands]
    by_brand = [feeds.feed_view(edition, feeds.brand_scope(edition, b)) for b in brands]
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


def palace_page(edition: Edition, palace: Palace) -> Page:
    """A palace: what is on, its brands, venues and how to get there."""
    scope = feeds.palace_scope(edition, palace)
    singles = tuple(
        Reference(a.name, addresses.activity_url(a), _dates(edition, a)) for a in palace.activities
    )
    venues = tuple(
        Reference(v.name, addresses.venue_url(palace, v), v.centre.zh if v.centre else "")
        for v in palace.venues
    )
    return Page(
        url=addresses.palace_url(palace),
        template="palace.md.j2",
        title=palace.name,
        description=f"{palace.name}的活动日历、品牌与场地。{palace.mission or ''}",
        feed=scope.path,
        context={
            "cover": sheets.palace_cover(edition, palace),
            "upcoming": _upcoming(edition, scope, Within.PALACE),
            "grid": _grid(edition, scope, Within.PALACE),
            "brands": tuple(sheets.brand_card(edition, b) for b in palace.brands),
            "activities": singles,
            "venues": venues,
            "facts": sheets.palace_facts(palace),
            "honours": sheets.honour_facts(palace),
            "story": prose(palace.intro),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def _dates(edition: Edition, activity: Activity) -> str:
    return wording.summary_of(activity, edition.occurrences[activity.id], edition.today)


def _upcoming(edition: Edition, scope: feeds.Scope, within: Within) -> tuple[object, ...]:
    return cards(edition, edition.upcoming(scope.occurrences)[:_NEXT_FEW], within)


def _grid(edition: Edition, scope: feeds.Scope, within: Within) -> Grid | None:
    """The month of the next occurrence, this month where there is one; None when over."""
    coming = edition.upcoming(scope.occurrences)
    if not coming:
        return None
    month = max(coming[0].day, edition.today).replace(day=1)
    return grid(edition, month, scope.occurrences, within)


def brand_page(edition: Edition, brand: Brand) -> Page:
    """A brand: its name set large, what comes, what was, its story."""
    scope = feeds.brand_scope(edition, brand)
    coming = edition.upcoming(scope.occurrences)
    past = [o for o in reversed(scope.occurrences) if o.until < edition.today and o.takes_place]
    seasons = sorted(brand.activities, key=lambda a: a.id, reverse=True)
    return Page(
        url=addresses.brand_url(brand),
        template="brand.md.j2",
        title=brand.name,
        description=brand.tagline or f"{brand.name}：下一场、往届与订阅。",
        feed=scope.path,
        context={
            "cover": sheets.brand_cover(edition, brand),
            "upcoming": _upcoming(edition, scope, Within.BRAND),
            "upcoming_note": _upcoming_note(edition, coming),
            "grid": _grid(edition, scope, Within.BRAND),
            "seasons": tuple(
                Reference(a.name, addresses.activity_url(a), _dates(edition, a)) for a in seasons
            ),
            "past": cards(edition, past[:_PAST_FEW], Within.BRAND),
            "facts": sheets.brand_facts(brand),
            "story": prose(brand.story),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def _upcoming_note(edition: Edition, coming: tuple[Occurrence, ...]) -> str:
    if not coming:
        return ""
    first = coming[0]
    venue = edition.venue_of(first)
    rhythm = wording.schedule(first.part.when) if len(first.activity.parts) == 1 else ""
    return " · ".join(filter(None, [first.activity.name, rhythm, venue.name if venue else ""]))


def venue_page(edition: Edition, palace: Palace, venue: Venue) -> Page:
    """A venue with its own calendar."""
    scope = feeds.venue_scope(edition, palace, venue)
    return Page(
        url=addresses.venue_url(palace, venue),
        template="venue.md.j2",
        title=f"{venue.name}（{palace.label}）",
        description=f"{palace.name}{venue.name}的活动安排与订阅。",
        feed=scope.path,
        context={
            "cover": sheets.venue_cover(edition, palace, venue),
            "facts": sheets.venue_facts(palace, venue),
            "upcoming": _upcoming(edition, scope, Within.PALACE),
            "grid": _grid(edition, scope, Within.PALACE),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def activity_page(edition: Edition, activity: Activity, templates: Templates) -> Page:
    """An activity with all its occurrences, or its parts with theirs."""
    scope = feeds.activity_scope(edition, activity)
    own_template = f"kinds/{activity.kind.name}.html.j2"
    rows = cards(edition, scope.occurrences, Within.ACTIVITY)
    views = tuple(_part_view(edition, activity, i) for i in range(len(activity.parts)))
    return Page(
        url=addresses.activity_url(activity),
        template="activity.md.j2",
        title=activity.name,
        description=activity.summary or f"{activity.name}：时间、地点、场次与订阅。",
        feed=scope.path,
        context={
            "cover": sheets.activity_cover(edition, activity),
            "notice": _notice(activity),
            "cards": () if activity.kind.parts else rows,
            "parts": views if activity.kind.parts else (),
            "facts": sheets.activity_facts(edition, activity),
            "notes": activity.notes,
            "story": prose(activity.description),
            "feed": feeds.feed_view(edition, scope),
            "kind": activity.kind.name,
            "kind_template": own_template if templates.has(own_template) else "",
            "unit": activity.kind.unit,
        },
    )


def _part_view(edition: Edition, activity: Activity, index: int) -> PartView:
    part = activity.parts[index]
    own = [o for o in edition.occurrences[activity.id] if o.part.id == part.id]
    facts = sheets.part_facts(edition, activity, part)
    rows = cards(edition, own, Within.ACTIVITY)
    return PartView(part.id, part.name, part.summary or "", facts, rows)


def _notice(activity: Activity) -> str:
    """What must be known before anything else."""
    because = f"（{activity.reason}）" if activity.reason else ""
    match activity.status:
        case Status.CANCELLED:
            return f"本活动已取消{because}。"
        case Status.POSTPONED:
            return f"本活动延期举行，新的时间另行通知{because}。"
        case Status.PLANNED:
            return "日程为拟定，可能还会调整，请以正式发布为准。"
        case _:
            return ""


def occurrence_pages(edition: Edition, activity: Activity) -> Iterator[Page]:
    """A page for each occurrence with content of its own."""
    siblings = edition.occurrences[activity.id]
    for i, o in enumerate(siblings):
        if addresses.has_page(o):
            before = siblings[i - 1] if i else None
            after = siblings[i + 1] if i + 1 < len(siblings) else None
            yield _occurrence_page(edition, o, before, after)


def _occurrence_page(
    edition: Edition, o: Occurrence, before: Occurrence | None, after: Occurrence | None
) -> Page:
    session = o.session
    assert session is not None, "has_page() asks for it"
    title = wording.title(o)
    day = wording.full_day(o.day, edition.today)
    venue = edition.venue_of(o)
    where = f"，{venue.name}" if venue else ""
    return Page(
        url=addresses.occurrence_url(o),
        template="occurrence.md.j2",
        title=f"{title} · {o.activity.name}",
        description=session.summary or f"{title}：{day} {wording.hours_of(o)}{where}。",
        feed=addresses.feed_path(addresses.activity_url(o.activity)),
        context={
            "card": card(edition, o, Within.SITE),
            "cover": _occurrence_cover(edition, o),
            "facts": _occurrence_facts(edition, o),
            "programme": session.programme,
            "story": prose(session.description) if session.description else NO_PROSE,
            "replays": tuple(Reference(link.label, link.url) for link in session.replays),
            "previous": _neighbour(edition, before),
            "next": _neighbour(edition, after),
            "ics": addresses.occurrence_ics(o),
            "feed": feeds.feed_view(edition, feeds.activity_scope(edition, o.activity)),
            "notice": _notice(o.activity),
        },
    )


def _occurrence_cover(edition: Edition, o: Occurrence) -> Cover:
    whole = sheets.activity_cover(edition, o.activity)
    summary = o.session.summary if o.session else None
    return Cover(
        over=" · ".join(filter(None, [o.activity.name, wording.number(o)])),
        title=wording.title(o),
        tagline=summary or "",
        color=whole.color,
        crumbs=(*whole.crumbs, Reference(o.activity.name, addresses.activity_url(o.activity))),
        badges=badges(edition, o),
    )


def _occurrence_facts(edition: Edition, o: Occurrence) -> tuple[Fact, ...]:
    """The activity's facts, without its rhythm: the ticket tells this evening's time."""
    facts = sheets.activity_facts(edition, o.activity)
    return tuple(f for f in facts if f.label not in ("时间", "地点", "主讲"))


def _neighbour(edition: Edition, o: Occurrence | None) -> Reference | None:
    if o is None:
        return None
    day = wording.full_day(o.day, edition.today)
    return Reference(wording.title(o), addresses.occurrence_url(o), day)
