"""Names that point elsewhere: campaigns, which have days, too, sections, points, members."""

from collections.abc import Iterable, Iterator

from gongli.model import Activity, Alliance, Brand, Chair, Palace
from gongli.problems import Place, Problem, listed, problem
from gongli.rules.calendar import Calendar
from gongli.rules.phrases import span


def reference_problems(calendar: Calendar) -> Iterator[Problem]:
    """Every name that nothing answers to."""
    alliance = calendar.alliance
    yield from _members(alliance)
    yield from _chairs(alliance)
    for palace in alliance.palaces:
        for venue in palace.venues:
            if venue.point:
                place = venue.at.of("point")
                yield from _unknown("unknown-point", [venue.point], palace.points_by_id, place)
        for brand in palace.brands:
            campaigns, place = alliance.campaigns_by_id, brand.at.of("campaigns")
            yield from _unknown("unknown-campaign", brand.campaigns, campaigns, place)
            for activity in brand.activities:
                yield from _activity(alliance, palace, brand, activity)
        for activity in palace.activities:
            yield from _activity(alliance, palace, None, activity)


def campaign_problems(calendar: Calendar) -> Iterator[Problem]:
    """Activities of a campaign (主题行动) that all lie outside its days."""
    for activity in calendar.alliance.all_activities():
        held = calendar.occurrences[activity.id]
        for name in activity.campaigns:
            campaign = calendar.alliance.campaigns_by_id.get(name)
            days = campaign.days if campaign else None
            if not (campaign and days and held):
                continue
            if not any(o.day <= days.last and o.until >= days.first for o in held):
                words = {"name": campaign.name, "days": span(days.first, days.last, days.first)}
                yield problem("campaign-over", activity.at.of("campaigns"), **words)


def _activity(
    alliance: Alliance, palace: Palace, brand: Brand | None, activity: Activity
) -> Iterator[Problem]:
    campaigns, place = alliance.campaigns_by_id, activity.at.of("campaigns")
    yield from _unknown("unknown-campaign", activity.campaigns, campaigns, place)
    if activity.point:
        place = activity.at.of("point")
        yield from _unknown("unknown-point", [activity.point], palace.points_by_id, place)
    if activity.section:
        sections = [section.id for section in brand.sections] if brand else []
        place = activity.at.of("section")
        yield from _unknown("unknown-section", [activity.section], sections, place)


def _unknown(
    code: str, names: Iterable[str], known: Iterable[str], place: Place
) -> Iterator[Problem]:
    known = tuple(known)
    for name in names:
        if name not in known:
            yield problem(code, place, name=name, known=listed(known))


def _members(alliance: Alliance) -> Iterator[Problem]:
    for member in alliance.members:
        if member.name is None and member.id not in alliance.palaces_by_id:
            yield problem("member-without-name", member.at.own, name=member.id)


def _chairs(alliance: Alliance) -> Iterator[Problem]:
    in_time = sorted(alliance.chairs, key=lambda chair: chair.days.first)
    longest: Chair | None = None
    for chair in in_time:
        if longest is not None and chair.days.first <= longest.days.last:
            words = {"day": chair.days.first, "name": chair.name, "other": longest.name}
            yield problem("chairs-overlap", chair.at.own, **words)
        if longest is None or chair.days.last > longest.days.last:
            longest = chair
