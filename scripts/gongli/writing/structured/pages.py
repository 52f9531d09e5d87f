"""Which objects stand on which page."""

from gongli.model import Activity, Occurrence, Palace
from gongli.rules.calendar import Calendar
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.structured.courses import courses
from gongli.writing.structured.events import event, is_event
from gongli.writing.structured.people import palace_body, whole_body
from gongli.writing.structured.places import whole_palace
from gongli.writing.structured.series import activity_events
from gongli.writing.structured.services import service
from gongli.writing.structured.things import LANGUAGE, Thing, id_of, thing
from gongli.writing.views import Cover


def home_things(calendar: Calendar) -> tuple[Thing, ...]:
    """The site, by the name that search engines are to show."""
    name = calendar.settings.site_name
    url = calendar.absolute("")
    return (thing("WebSite", id_of(calendar, "", "site"), name=name, url=url, inLanguage=LANGUAGE),)


def alliance_things(calendar: Calendar) -> tuple[Thing, ...]:
    """The alliance with those of its palaces that have a page."""
    alliance = calendar.alliance
    return (
        thing(
            "Organization",
            id_of(calendar, addresses.ALLIANCE, "organization"),
            name=alliance.name,
            description=alliance.intro,
            url=calendar.absolute(addresses.ALLIANCE),
            foundingDate=alliance.since,
            member=[palace_body(calendar, palace) for palace in alliance.palaces],
        ),
    )


def palace_things(edition: Edition, palace: Palace) -> tuple[Thing, ...]:
    """A palace is a body that one writes to and a building that one goes to."""
    return (whole_body(edition.calendar, palace), whole_palace(edition, palace))


def activity_things(edition: Edition, activity: Activity) -> tuple[Thing, ...]:
    """Courses of a term, events of what has a date, else what is offered; of notices nothing."""
    if activity.kind.announces:
        return ()
    if activity.kind.taught:
        return tuple(courses(edition, activity))
    if is_event(activity) and edition.calendar.occurrences[activity.id]:
        return tuple(activity_events(edition, activity))
    return (service(edition, activity),)


def occurrence_things(edition: Edition, o: Occurrence) -> tuple[Thing, ...]:
    """One event; a service stays one service on every day."""
    return (event(edition, o),) if is_event(o.activity) else ()


def trail(calendar: Calendar, cover: Cover, url: str) -> Thing:
    """The way from the home page that the page's top shows, and the page itself."""
    steps = [*((crumb.title, crumb.url) for crumb in cover.crumbs), (cover.title, url)]
    return thing(
        "BreadcrumbList",
        itemListElement=[
            thing("ListItem", position=n, name=name, item=calendar.absolute(at))
            for n, (name, at) in enumerate(steps, 1)
        ],
    )
