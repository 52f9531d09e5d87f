"""Covers: what stands at the top of a page, and in lists of brands."""

from collections.abc import Iterable
from datetime import date, timedelta

from gongli.model import Activity, Brand, Building, Counted, Occurrence, Palace, Point, Total, Venue
from gongli.rules import naming, wording
from gongli.rules.calendar import Calendar
from gongli.rules.counting import counted
from gongli.rules.editions import edition_of, edition_of_year
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.parts.cards import DEFAULT_COLOR
from gongli.writing.views import Badge, BrandCard, Cover, Reference, Stat

HOME = Reference("首页", "")
_NEXT_FEW = 4
_DAY = timedelta(days=1)
_UNITS = {Counted.OCCURRENCES: "场", Counted.VISITS: "人次"}


def stat(edition: Edition, total: Total, occurrences: Iterable[Occurrence]) -> Stat:
    """A cumulative figure with its source, and what the calendar has added since."""
    sum_ = counted(total, occurrences, edition.today)
    as_of = f"截至{wording.loose_date(total.as_of)}" if total.as_of else ""
    since = ""
    if total.adds and sum_.added:
        since = f"{total.label}此后日历续计 {sum_.added:,} {_UNITS[total.adds]}"
    source = "，".join(filter(None, [as_of, total.source]))
    value = sum_.value
    # A label that begins with the sign (% 覆盖率) would leave the number without it.
    label = total.label.removeprefix("%").lstrip()
    after = value.after + ("%" if total.label.startswith("%") else "")
    return Stat(value.before, value.number, after, label, source, since)


def stats(
    edition: Edition, totals: Iterable[Total], occurrences: Iterable[Occurrence] = ()
) -> tuple[Stat, ...]:
    """Cumulative figures; those that go on counting do so over these occurrences."""
    held = tuple(occurrences)
    return tuple(stat(edition, total, held) for total in totals)


def crumbs(palace: Palace, *more: Reference) -> tuple[Reference, ...]:
    """The way from the home page to what stands below a palace."""
    return (HOME, Reference(palace.label, addresses.palace_url(palace)), *more)


def opened(house: Palace | Point) -> str:
    """1956年启用, 2027年预计启用; empty where no date is told."""
    when = wording.loose_date(house.opened) if house.opened else ""
    return when and f"{when}{'启用' if house.status is Building.IN_USE else '预计启用'}"


def palace_cover(edition: Edition, palace: Palace) -> Cover:
    """A palace's name, what it is, and its figures."""
    status = "" if palace.status is Building.IN_USE else palace.status.zh
    words = (palace.city, status, opened(palace), palace.public_benefit)
    return Cover(
        over=" · ".join(filter(None, words)),
        title=palace.name,
        tagline=palace.mission or "",
        color=palace.color or DEFAULT_COLOR,
        stats=stats(edition, palace.totals, edition.calendar.of(palace.all_activities())),
        crumbs=(HOME,),
    )


def brand_cover(edition: Edition, brand: Brand) -> Cover:
    """A brand's name set large, what it is and since when, its totals."""
    calendar = edition.calendar
    palace = calendar.alliance.palaces_by_id[brand.palace]
    return Cover(
        over=_brand_over(brand, edition.today.year),
        title=brand.name,
        tagline=brand.tagline or "",
        color=brand.color or palace.color or DEFAULT_COLOR,
        stats=stats(edition, brand.totals, calendar.of(brand.activities)),
        crumbs=crumbs(palace),
    )


def _brand_over(brand: Brand, year: int) -> str:
    since = brand.since and f"始于{wording.loose_date(brand.since)}"
    number = edition_of_year(brand, year)
    edition = f"{year}年是第 {number} 届" if number else ""
    return " · ".join(filter(None, [brand.category, since, edition, brand.rhythm]))


def brand_card(edition: Edition, brand: Brand) -> BrandCard:
    """A brand in a list, with its next evening."""
    palace = edition.calendar.alliance.palaces_by_id[brand.palace]
    coming = [o for o in edition.upcoming(edition.calendar.of(brand.activities)) if o.takes_place]
    dated = [o for o in coming if o.day >= edition.today]
    return BrandCard(
        name=brand.name,
        palace=palace.label,
        over=_brand_over(brand, edition.today.year),
        tagline=brand.tagline or "",
        url=addresses.brand_url(brand),
        color=brand.color or palace.color or DEFAULT_COLOR,
        next=next_days((o.day, _next(edition, o)) for o in dated) if dated else _running(coming),
    )


def next_days(found: Iterable[tuple[date, str]]) -> tuple[Badge, ...]:
    """A line for each of the next few days, which stands until that day is over.

    So a page that nobody rebuilds goes on to the next, and at last says nothing.
    """
    lines: list[Badge] = []
    for day, text in found:
        since = lines[-1].until if lines else ""
        if since == day.isoformat():
            continue
        if len(lines) == _NEXT_FEW:
            break
        after = since and (date.fromisoformat(since) + _DAY).isoformat()
        lines.append(Badge("", text, after, day.isoformat()))
    return tuple(lines)


def _next(edition: Edition, occurrence: Occurrence) -> str:
    day = wording.full_day(occurrence.day, edition.today)
    words = ("下一场", day, wording.hours_of(occurrence), naming.title(occurrence))
    return " ".join(filter(None, words))


def _running(coming: Iterable[Occurrence]) -> tuple[Badge, ...]:
    """What goes on for days and has begun: there is no next of it."""
    for o in coming:
        text = f"正在进行 {wording.month_day(o.until)}结束 {naming.title(o)}"
        return (Badge("", text, until=o.until.isoformat()),)
    return ()


def venue_cover(palace: Palace, venue: Venue) -> Cover:
    """A venue and the palace it belongs to."""
    return Cover(
        over=" · ".join(filter(None, [palace.label, venue.centre and venue.centre.zh])),
        title=venue.name,
        tagline=venue.note or "",
        color=palace.color or DEFAULT_COLOR,
        crumbs=crumbs(palace),
    )


def activity_cover(edition: Edition, activity: Activity) -> Cover:
    """An activity under its brand, with its dates and rhythm."""
    calendar = edition.calendar
    palace = calendar.alliance.palaces_by_id[activity.palace]
    brand = calendar.alliance.brand_of(activity)
    above = [Reference(brand.name, addresses.brand_url(brand))] if brand else []
    occurrences = calendar.occurrences[activity.id]
    number = edition_of(activity, brand, occurrences)
    nth = f"第 {number} 届" if number else ""
    return Cover(
        over=" · ".join(filter(None, [activity.kind.zh, nth, when_held(edition, activity)])),
        title=activity.name,
        tagline=activity.summary or "",
        color=(brand and brand.color) or palace.color or DEFAULT_COLOR,
        crumbs=crumbs(palace, *above),
        badges=over(occurrences, edition.today),
    )


def over(occurrences: Iterable[Occurrence], today: date) -> tuple[Badge, ...]:
    """已结束 from the day after the last; nothing of what has no days or never took place."""
    held = [o.until for o in occurrences if o.takes_place]
    if not held:
        return ()
    after = max(held) + _DAY
    return (Badge("closed", "已结束", "" if after <= today else after.isoformat()),)


def when_held(edition: Edition, activity: Activity) -> str:
    """An activity's dates with their rhythm, or with how many parts it has."""
    occurrences = edition.calendar.occurrences[activity.id]
    if len(activity.parts) == 1:
        return wording.dates_of(activity.parts[0], occurrences, edition.today)
    return wording.summary_of(activity, occurrences, edition.today)


def where_held(calendar: Calendar, activity: Activity) -> str:
    """The one place of an activity: its own, else that of all its occurrences."""
    palace = calendar.alliance.palaces_by_id[activity.palace]
    held = calendar.occurrences[activity.id]
    own = [(activity.venue, activity.place)] if activity.venue or activity.place else []
    found = set(own or ((o.where.venue, o.where.place) for o in held))
    if len(found) != 1:
        return ""
    venue, place = found.pop()
    return place or (palace.venues_by_id[venue].name if venue else "")
