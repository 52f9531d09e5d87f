"""The alliance of palaces: who belongs to it, what they do together, how it stands."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from gongli.model import Building, Campaign, Centre, Member, Occurrence, Palace
from gongli.rules import wording
from gongli.rules.calendar import Calendar
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds import files as feeds
from gongli.writing.feeds import scopes
from gongli.writing.feeds.scope import Scope
from gongli.writing.pages import excerpts
from gongli.writing.pages.palace import theme_facts
from gongli.writing.parts import afterwards, covers, facts
from gongli.writing.parts.cards import DEFAULT_COLOR, Within, cards
from gongli.writing.parts.labels import fact
from gongli.writing.prose import prose
from gongli.writing.structured.pages import alliance_things
from gongli.writing.structured.series import campaign_series
from gongli.writing.templates import Page
from gongli.writing.views import Cover, Fact, Reference, TableView

_PAST_FEW = 20


def alliance_pages(edition: Edition) -> Iterator[Page]:
    """The alliance and its campaigns; none on a site without `alliance.yml`."""
    if not edition.calendar.alliance.declared:
        return
    yield _alliance_page(edition)
    for campaign in edition.calendar.alliance.campaigns:
        yield _campaign_page(edition, campaign)


def _alliance_page(edition: Edition) -> Page:
    calendar = edition.calendar
    alliance = calendar.alliance
    scope = scopes.all_scope(edition)
    since = f"{wording.loose_date(alliance.since)}成立" if alliance.since else ""
    cover = Cover(
        over=" · ".join(filter(None, [since, _member_count(edition)])),
        title=alliance.name or "",
        tagline=alliance.intro or "",
        color=DEFAULT_COLOR,
        stats=covers.stats(edition, alliance.totals, calendar.all_occurrences),
        crumbs=(covers.HOME,),
    )
    return Page(
        url=addresses.ALLIANCE,
        template="alliance.md.j2",
        title=alliance.name or "",
        description=alliance.intro or f"{alliance.name}：成员、主题行动与日历。",
        feed=scope.path,
        atom=scope.atom,
        section="about",
        structured=alliance_things(calendar),
        context={
            "cover": cover,
            "campaigns": campaign_references(edition, alliance.campaigns),
            "standing": _standing(calendar),
            "activity": _activity_table(edition),
            "members": _members(edition),
            "chairs": _chairs(edition),
            "themes": theme_facts(alliance.themes),
            "indicators": _indicators(edition),
            "honours": afterwards.honours(alliance.honours).facts,
            "story": prose(alliance.story),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def _member_count(edition: Edition) -> str:
    now = [m for m in edition.calendar.alliance.members if _belongs(edition, m)]
    return f"本站列出成员 {len(now)} 家" if now else ""


def _belongs(edition: Edition, member: Member) -> bool:
    today = edition.today.isoformat()
    joined = not member.joined or member.joined <= today[: len(member.joined)]
    return joined and (not member.left or member.left > today[: len(member.left)])


def _members(edition: Edition) -> tuple[Reference, ...]:
    """Members in order of joining, then those who left or are to join; with a folder, a link."""
    palaces = edition.calendar.alliance.palaces_by_id
    today = edition.today.isoformat()
    found = []
    for member in sorted(
        edition.calendar.alliance.members,
        key=lambda m: (not _belongs(edition, m), m.joined or "", m.id),
    ):
        palace = palaces.get(member.id)
        joined = f"{wording.loose_date(member.joined)}加入" if member.joined else ""
        if member.joined and member.joined > today[: len(member.joined)]:
            joined = f"尚未加入：将于{joined}"
        left = f"{wording.loose_date(member.left)}退出" if member.left else ""
        if left and not _belongs(edition, member):
            left = f"已于{left}"
        url = addresses.palace_url(palace) if palace else ""
        name = member.name or (palace.name if palace else member.id)
        found.append(Reference(name, url, "，".join(filter(None, [joined, left]))))
    return tuple(found)


def _chairs(edition: Edition) -> tuple[Fact, ...]:
    """Who holds the rotating chair, the present one marked."""
    chairs = sorted(edition.calendar.alliance.chairs, key=lambda c: c.days.first)
    found = []
    for chair in chairs:
        present = chair.days.first <= edition.today <= chair.days.last
        # With the year always: chairs of several years stand below each other.
        days = wording.days(chair.days, date.min)
        found.append(Fact(days, (chair.name, "现任") if present else (chair.name,)))
    return tuple(found)


def _standing(calendar: Calendar) -> TableView:
    """How many palaces and points are in use, being built and planned, by level."""
    buildings: list[tuple[str, Building]] = []
    for palace in calendar.alliance.palaces:
        buildings.append((palace.level.zh if palace.level else "未分级", palace.status))
        buildings += [("分宫", point.status) for point in palace.points]
    count = Counter(buildings)
    levels = list(dict.fromkeys(level for level, _ in buildings))
    rows = tuple((level, *(str(count[level, state]) for state in Building)) for level in levels)
    total = ("合计", *(str(sum(count[level, s] for level in levels)) for s in Building))
    return TableView("建设情况", ("", *(s.zh for s in Building)), rows, total)


def _activity_table(edition: Edition) -> TableView:
    """What each palace holds this year, by centre; the sum first, where narrow screens show it."""
    year = edition.today.year
    rows: list[tuple[str, ...]] = []
    for palace in edition.calendar.alliance.palaces:
        held = [o for o in _held(edition.calendar, palace) if o.day.year == year]
        by_centre = Counter(_centre(palace, o) for o in held)
        if held:
            counts = (str(by_centre[centre]) for centre in (*Centre, None))
            rows.append((palace.label, str(len(held)), *counts))
    centres = (c.zh.removesuffix("中心") for c in Centre)
    head = (f"{year} 年场次（已办和已排）", "合计", *centres, "宫外等")
    return TableView("活动情况", head, tuple(rows))


def _held(calendar: Calendar, palace: Palace) -> Iterable[Occurrence]:
    return (o for o in calendar.of(palace.all_activities()) if o.takes_place)


def _centre(palace: Palace, occurrence: Occurrence) -> Centre | None:
    venue = palace.venues_by_id.get(occurrence.venue or "")
    return venue.centre if venue else None


def _indicators(edition: Edition) -> TableView | None:
    """The groups of the provincial standard, and what of this year's calendar counts."""
    calendar = edition.calendar
    groups = calendar.alliance.indicators
    if not groups:
        return None
    year = edition.today.year
    held = [
        (o, _centre(palace, o))
        for palace in calendar.alliance.palaces
        for o in _held(calendar, palace)
        if o.day.year == year
    ]
    rows = []
    for group in groups:
        counted = sum(o.activity.kind in group.kinds or c in group.centres for o, c in held)
        told = f"{counted} 场" if group.kinds or group.centres else "不由日历计算"
        rows.append((group.group, str(group.count), told))
    total = ("合计", str(sum(group.count for group in groups)), "")
    return TableView("评价指标", ("组别", "指标数", f"{year} 年日历"), tuple(rows), total)


def running_campaigns(edition: Edition) -> tuple[Reference, ...]:
    """The campaigns that are not over."""
    every = edition.calendar.alliance.campaigns
    running = [c for c in every if c.days is None or c.days.last >= edition.today]
    return campaign_references(edition, running)


def campaign_references(edition: Edition, campaigns: Iterable[Campaign]) -> tuple[Reference, ...]:
    """Campaigns as links, each with its days and what it is."""
    found = []
    for campaign in campaigns:
        days = wording.days(campaign.days, edition.today) if campaign.days else "长年"
        note = "，".join(filter(None, [days, campaign.summary]))
        found.append(Reference(campaign.name, addresses.campaign_url(campaign), note))
    return tuple(found)


def _campaign_page(edition: Edition, campaign: Campaign) -> Page:
    calendar = edition.calendar
    scope = scopes.campaign_scope(edition, campaign)
    activities = scopes.campaign_activities(calendar, campaign)
    palaces = {calendar.alliance.palaces_by_id[a.palace].label: None for a in activities}
    past = [o for o in reversed(scope.occurrences) if o.until < edition.today]
    return Page(
        url=addresses.campaign_url(campaign),
        template="campaign.md.j2",
        title=campaign.name,
        description=campaign.summary or f"{campaign.name}：各地的活动与日历订阅。",
        feed=scope.path,
        atom=scope.atom,
        section="about",
        structured=(campaign_series(edition, campaign),),
        context={
            "cover": _campaign_cover(edition, campaign, scope),
            "upcoming": excerpts.upcoming(edition, scope, Within.SITE),
            "calendar": excerpts.calendar_of(calendar, None, campaign=campaign.id),
            "past": cards(edition, past[:_PAST_FEW], Within.SITE),
            "activities": excerpts.references(edition, activities, palaces=True),
            "facts": (*fact("reach", *palaces), *facts.organiser_facts(campaign.organisers)),
            "honours": afterwards.honours(campaign.honours).facts,
            "story": prose(campaign.story),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def _campaign_cover(edition: Edition, campaign: Campaign, scope: Scope) -> Cover:
    alliance = edition.calendar.alliance
    days = wording.days(campaign.days, edition.today) if campaign.days else ""
    return Cover(
        over=" · ".join(filter(None, ["主题行动", days])),
        title=campaign.name,
        tagline=campaign.summary or "",
        color=campaign.color or DEFAULT_COLOR,
        stats=covers.stats(edition, campaign.totals, scope.occurrences),
        crumbs=(covers.HOME, Reference(alliance.name or "联盟", addresses.ALLIANCE)),
    )
