"""The pages of a palace and its venues."""

from collections.abc import Iterable

from gongli.model import Activity, Centre, Palace, Point, Status, Theme, Venue
from gongli.rules import wording
from gongli.rules.promises import promises_of
from gongli.rules.spots import point_spot
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds import files as feeds
from gongli.writing.feeds import scopes
from gongli.writing.pages import excerpts
from gongli.writing.pages.notices import notices
from gongli.writing.parts import afterwards, covers, facts, promised
from gongli.writing.parts.cards import Within
from gongli.writing.parts.maps import map_links
from gongli.writing.parts.undecided import undecided
from gongli.writing.prose import prose
from gongli.writing.structured.pages import palace_things
from gongli.writing.structured.places import whole_venue
from gongli.writing.templates import Page
from gongli.writing.views import Fact, FactSheet, Reference


def palace_page(edition: Edition, palace: Palace) -> Page:
    """A palace: what is on, its brands, venues and how to get there."""
    calendar = edition.calendar
    scope = scopes.palace_scope(edition, palace)
    listed = [a for a in palace.all_activities() if not a.kind.announces]
    standing = [a for a in listed if _stands(edition, a)]
    singles = [a for a in palace.activities if a in listed and a not in standing]
    return Page(
        url=addresses.palace_url(palace),
        template="palace.md.j2",
        title=palace.name,
        description=f"{palace.name}的活动日历、品牌与场地。{palace.mission or ''}",
        feed=scope.path,
        atom=scope.atom,
        structured=palace_things(edition, palace),
        context={
            "cover": covers.palace_cover(edition, palace),
            "notices": notices(edition, palace.all_activities()),
            "upcoming": excerpts.upcoming(edition, scope, Within.PALACE),
            "undecided": undecided(edition, palace.all_activities()),
            "calendar": excerpts.calendar_of(calendar, palace),
            "doors": excerpts.doors(edition, palace),
            "grid": excerpts.month_grid(edition, scope, Within.PALACE),
            "brands": tuple(covers.brand_card(edition, b) for b in palace.brands),
            "activities": excerpts.references(edition, singles),
            "standing": excerpts.references(edition, standing),
            "venues": venue_groups(palace),
            "points": tuple(_point(palace, point) for point in palace.points),
            "promises": promised.promise_views(promises_of(calendar, palace), edition.today),
            "themes": theme_facts(palace.themes),
            "facts": facts.palace_facts(edition, palace),
            "records": _palace_records(palace),
            "principles": palace.principles,
            "story": prose(palace.intro),
            "heritage": prose(palace.heritage),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def _stands(edition: Edition, activity: Activity) -> bool:
    """Whether it is simply there: without dates, or on for a while now or within four weeks."""
    held = edition.calendar.occurrences[activity.id]
    if activity.status is Status.FINISHED:
        return False
    if not held:
        return activity.kind.apart or activity.kind.undated
    first, last = min(o.day for o in held), max(o.until for o in held)
    return activity.kind.apart and first <= edition.four_weeks_end and last >= edition.today


def _palace_records(palace: Palace) -> tuple[FactSheet, ...]:
    """What a palace can show for itself, by heading."""
    timeline = tuple(Fact(wording.loose_date(m.date), (m.text,)) for m in palace.timeline)
    return afterwards.told(
        afterwards.honours(palace.honours),
        FactSheet("大事记", timeline),
        FactSheet("合作", tuple(facts.partner_facts(palace.partners))),
        afterwards.money(palace.funding),
        afterwards.feedback(palace.feedback, "你提我办"),
        afterwards.press(palace.media),
    )


def venue_groups(palace: Palace) -> tuple[tuple[str, tuple[Reference, ...]], ...]:
    """Venues under the four centres, in the customary order; those of none last."""
    groups: list[tuple[str, tuple[Reference, ...]]] = []
    for centre in (*Centre, None):
        own = tuple(
            Reference(v.name, addresses.venue_url(palace, v), v.sort or "")
            for v in palace.venues
            if v.centre is centre
        )
        if own:
            groups.append((centre.zh if centre else "其他场地", own))
    return tuple(groups)


def _point(palace: Palace, point: Point) -> Fact:
    """A further place of a palace with how far it has come."""
    run_by = f"由{point.run_by}运营" if point.run_by else None
    words = [point.status.zh, covers.opened(point), point.address, run_by]
    hours = point.hours.written if point.hours else None
    words += [hours, point.contact, point.phone, point.note]
    spot = point_spot(palace, point) if point.address or point.geo else None
    return Fact(point.name, tuple(filter(None, words)), maps=map_links(spot))


def theme_facts(themes: Iterable[Theme]) -> tuple[Fact, ...]:
    """Themes by month or year."""
    return tuple(Fact(wording.loose_date(t.when), (t.theme,)) for t in themes)


def venue_page(edition: Edition, palace: Palace, venue: Venue) -> Page:
    """A venue with its own calendar."""
    calendar = edition.calendar
    scope = scopes.venue_scope(edition, palace, venue)
    return Page(
        url=addresses.venue_url(palace, venue),
        template="venue.md.j2",
        title=f"{venue.name}（{palace.label}）",
        description=f"{palace.name}{venue.name}的活动安排与订阅。",
        feed=scope.path,
        atom=scope.atom,
        structured=(whole_venue(edition, palace, venue),),
        context={
            "cover": covers.venue_cover(palace, venue),
            "facts": facts.venue_facts(edition, palace, venue),
            "upcoming": excerpts.upcoming(edition, scope, Within.PALACE),
            "calendar": excerpts.calendar_of(calendar, palace, venue=f"{palace.id}/{venue.id}"),
            "grid": excerpts.month_grid(edition, scope, Within.PALACE),
            "heritage": venue.heritage or "",
            "feed": feeds.feed_view(edition, scope),
        },
    )
