"""The pages of an activity and of its single occurrences."""

from collections.abc import Iterator
from dataclasses import replace

from gongli.model import Activity, Occurrence, Part, Status
from gongli.rules import naming, wording
from gongli.rules.admission import admission
from gongli.rules.calendar import Calendar
from gongli.rules.reasons import bare_reason
from gongli.rules.spots import spot_of
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds import files as feeds
from gongli.writing.feeds.contents import published
from gongli.writing.pages import descriptions
from gongli.writing.parts import afterwards, covers, facts, own
from gongli.writing.parts.cards import Within, badges, card, cards
from gongli.writing.parts.joining import entry_facts, evening_facts
from gongli.writing.parts.labels import fact
from gongli.writing.parts.maps import map_links
from gongli.writing.parts.stories import story_of
from gongli.writing.parts.where import map_facts, places_of, where_of
from gongli.writing.prose import prose
from gongli.writing.structured.pages import activity_things, occurrence_things
from gongli.writing.templates import Page, Templates
from gongli.writing.views import Badge, Cover, Fact, FactSheet, Feed, PartView, Reference

_FEW_OFF = 2


def activity_page(edition: Edition, activity: Activity, templates: Templates) -> Page:
    """An activity with all its occurrences, or its parts with theirs."""
    calendar = edition.calendar
    feed = feeds.activity_feed(edition, activity)
    held = calendar.occurrences[activity.id]
    own_template = f"kinds/{activity.kind.name}.html.j2"
    rows = cards(edition, held, Within.ACTIVITY)
    parts = _in_reading_order(calendar, activity) if activity.kind.parts else ()
    courses = feeds.course_feeds(edition, activity)
    return Page(
        url=addresses.activity_url(activity),
        template="activity.md.j2",
        title=activity.name,
        description=descriptions.of_activity(edition, activity),
        feed=feed.path if feed else "",
        section="brands",
        structured=activity_things(edition, activity),
        context={
            "cover": covers.activity_cover(edition, activity),
            "instead": _instead(edition, activity),
            "notice": _notice(activity),
            "cards": () if activity.kind.parts else rows,
            "parts": tuple(_part_view(edition, activity, p, courses.get(p.id)) for p in parts),
            "facts": (*facts.activity_facts(edition, activity), *own.own_facts(edition, activity)),
            "own": own.own_sections(edition, activity),
            "metrics": covers.stats(edition, activity.metrics),
            "record": _record(activity),
            "notes": activity.notes,
            "story": prose(activity.description),
            "feed": feed,
            "single": rows[0] if len(rows) == 1 else None,
            "wider": _wider(edition, activity),
            "kind": activity.kind.name,
            "listing": activity.kind.listing,
            "kind_template": own_template if templates.has(own_template) else "",
            "unit": activity.kind.unit,
            "how_many": wording.how_many(held),
            "parts_title": activity.kind.heading,
            "piece": activity.kind.piece,
            "parts_note": f"{len(activity.parts)} {activity.kind.piece}",
        },
    )


def _wider(edition: Edition, activity: Activity) -> Reference | None:
    """Whose calendar tells of an activity without one of its own: its brand's, its palace's.

    None where all that they had was called off before anybody saw it.
    """
    alliance = edition.calendar.alliance
    palace = alliance.palaces_by_id[activity.palace]
    found = [Reference(palace.name, addresses.palace_url(palace))]
    if brand := alliance.brand_of(activity):
        found.insert(0, Reference(brand.name, addresses.brand_url(brand)))
    there = (r for r in found if addresses.feed_path(r.url) in published(edition))
    return next((replace(r, url=f"{r.url}#subscribe") for r in there), None)


def _instead(edition: Edition, activity: Activity) -> Reference | None:
    """What to look at once it is over: its brand's next, else the brand; None before."""
    calendar = edition.calendar
    held, brand = calendar.occurrences[activity.id], calendar.alliance.brand_of(activity)
    if not brand or not held or any(o.until >= edition.today for o in held):
        return None
    coming = edition.upcoming(calendar.of(brand.activities))
    if not coming:
        return Reference(brand.name, addresses.brand_url(brand))
    return Reference(coming[0].activity.name, addresses.activity_url(coming[0].activity))


def _in_reading_order(calendar: Calendar, activity: Activity) -> tuple[Part, ...]:
    """As they are written; a tour goes from stop to stop, those without a day last."""
    if not activity.kind.travels:
        return activity.parts
    held = calendar.occurrences[activity.id]  # in order of time
    first = {o.part.id: i for i, o in reversed(list(enumerate(held)))}
    return tuple(sorted(activity.parts, key=lambda part: first.get(part.id, len(held))))


def _part_view(
    edition: Edition, activity: Activity, part: Part, feed: Feed | None = None
) -> PartView:
    held = [o for o in edition.calendar.occurrences[activity.id] if o.part.id == part.id]
    ahead = [o for o in held if o.day >= edition.today]
    return PartView(
        id=part.id,
        name=part.name,
        summary=part.summary or "",
        facts=facts.part_facts(edition, activity, part) + own.own_facts(edition, activity, part),
        cards=cards(edition, held, Within.ACTIVITY),
        sections=own.own_sections(edition, activity, part),
        maps=_part_maps(edition.calendar, activity, part),
        over=bool(held) and all(o.until < edition.today for o in held),
        next=covers.next_days((o.day, _lesson(edition, o)) for o in ahead if o.takes_place),
        off=_called_off(edition, ahead),
        feed=feed,
    )


def _called_off(edition: Edition, ahead: list[Occurrence]) -> tuple[Badge, ...]:
    """The first days that lessons are missed, where others take place."""
    off = [o for o in ahead if not o.takes_place]
    if len(off) == len(ahead):
        return ()
    return tuple(
        Badge(badges(edition, o)[0].text, _lost(edition, o), until=o.day.isoformat())
        for o in off[:_FEW_OFF]
    )


def _lost(edition: Edition, o: Occurrence) -> str:
    """A lesson that is called off, with the day on which it is made up for."""
    made_up = o.exception.made_up
    instead = f"，{wording.full_day(made_up.day, edition.today)}补课" if made_up else ""
    return _lesson(edition, o) + instead


def _lesson(edition: Edition, o: Occurrence) -> str:
    """12月3日 周四 19:00–20:30, with what it is about."""
    own = naming.title_within(o)
    title = "" if own == o.part.name else own
    day = wording.full_day(o.day, edition.today)
    return " ".join(filter(None, [day, wording.hours_of(o), title]))


def _part_maps(calendar: Calendar, activity: Activity, part: Part) -> tuple[Reference, ...]:
    """Of what is elsewhere; a venue's own page shows it, but a tour is one list of places."""
    palace = calendar.alliance.palaces_by_id[activity.palace]
    if activity.kind.travels:
        spots = [spot_of(palace, where) for where in places_of(calendar, activity, part)]
        return tuple(link for spot in dict.fromkeys(spots) for link in map_links(spot))
    return map_links(spot_of(palace, where_of(part)) if part.place else None)


def _record(activity: Activity) -> tuple[FactSheet, ...]:
    """What is told afterwards, by heading: honours, the press, money, what people said."""
    return afterwards.told(
        afterwards.honours(activity.honours),
        afterwards.press(activity.media),
        afterwards.money(activity.funding),
        afterwards.feedback(activity.feedback, "意见与答复"),
    )


def _notice(activity: Activity) -> str:
    """What must be known before anything else."""
    because = f"（{bare_reason(activity.reason)}）" if activity.reason else ""
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
    siblings = edition.calendar.occurrences[activity.id]
    for i, o in enumerate(siblings):
        if addresses.has_page(o):
            before = siblings[i - 1] if i else None
            after = siblings[i + 1] if i + 1 < len(siblings) else None
            yield _occurrence_page(edition, o, before, after)


def _occurrence_page(
    edition: Edition, o: Occurrence, before: Occurrence | None, after: Occurrence | None
) -> Page:
    session = o.exception
    title = naming.title(o)
    feed = feeds.activity_feed(edition, o.activity)
    return Page(
        url=addresses.occurrence_url(o),
        template="occurrence.md.j2",
        title=f"{title} · {o.activity.name}",
        description=descriptions.of_occurrence(edition, o),
        feed=feed.path if feed else "",
        section="brands",
        structured=occurrence_things(edition, o),
        context={
            "card": card(edition, o, Within.SITE),
            "cover": _occurrence_cover(edition, o),
            "facts": _occurrence_facts(edition, o),
            "programme": session.programme,
            "metrics": covers.stats(edition, session.metrics),
            "story": prose(session.description),
            "replays": tuple(Reference(link.label, link.url) for link in session.replays),
            "previous": _neighbour(edition, before),
            "next": _neighbour(edition, after),
            "feed": feed,
            "wider": _wider(edition, o.activity),
            "notice": _notice(o.activity),
            "changes": story_of(edition, o),
        },
    )


def _occurrence_cover(edition: Edition, o: Occurrence) -> Cover:
    whole = covers.activity_cover(edition, o.activity)
    return Cover(
        over=" · ".join(filter(None, [o.activity.name, naming.number(o)])),
        title=naming.title(o),
        tagline=o.exception.summary or "",
        color=whole.color,
        crumbs=(*whole.crumbs, Reference(o.activity.name, addresses.activity_url(o.activity))),
        badges=(*covers.over([o], edition.today), *badges(edition, o)),
    )


def _occurrence_facts(edition: Edition, o: Occurrence) -> tuple[Fact, ...]:
    """The activity's facts without its rhythm, which the ticket tells, and its own."""
    whole = facts.activity_facts(edition, o.activity)
    joining = evening_facts(edition, o)
    replaced = {
        *(("registration", "left", "waiting", "registration_url") if joining else ()),
        *("when", "slots", "place", "maps", "speaker", "performers", "audience"),
        *("live", "replays", "accessibility", "entry"),
    }
    return (
        *fact("address", o.where.address),
        *map_facts(spot_of(edition.calendar.palace_of(o), o.where)),
        *fact("performers", *o.performers),
        *fact("audience", *o.audience),
        *entry_facts(admission(o)),
        *facts.live_facts(o.live),
        *fact("accessibility", *(word.zh for word in o.accessibility)),
        *joining,
        *(f for f in whole if f.key not in replaced),
    )


def _neighbour(edition: Edition, o: Occurrence | None) -> Reference | None:
    if o is None:
        return None
    day = wording.full_day(o.day, edition.today)
    return Reference(naming.title(o), addresses.occurrence_url(o), day)
