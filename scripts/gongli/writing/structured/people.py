"""Who: palaces, those who stand behind an activity, those who speak and perform, the audience."""

from gongli.model import OLDEST, Activity, Occurrence, Organisers, Palace
from gongli.rules.audiences import audiences_of
from gongli.rules.calendar import Calendar
from gongli.writing import addresses
from gongli.writing.structured.things import Thing, id_of, thing


def palace_body(calendar: Calendar, palace: Palace) -> Thing:
    """A palace as a body, in few words."""
    url = addresses.palace_url(palace)
    id = id_of(calendar, url, "organization")
    return thing("Organization", id, name=palace.name, url=calendar.absolute(url))


def whole_body(calendar: Calendar, palace: Palace) -> Thing:
    """A palace as a body, and how to reach it."""
    url = addresses.palace_url(palace)
    return {
        **palace_body(calendar, palace),
        **thing(
            "Organization",
            alternateName=palace.short,
            slogan=palace.mission,
            foundingDate=palace.opened,
            telephone=palace.phone,
            email=palace.email,
            sameAs=[*filter(None, [palace.website]), *(link.url for link in palace.channels)],
            location={"@id": id_of(calendar, url, "place")},
        ),
    }


def organisers_of(calendar: Calendar, activity: Activity) -> list[Thing]:
    """Those of an activity or of its brand."""
    palace = calendar.alliance.palaces_by_id[activity.palace]
    return organisers(calendar, palace, calendar.alliance.organisers_of(activity))


def organisers(calendar: Calendar, palace: Palace, own: Organisers) -> list[Thing]:
    """主办 and 承办 in this order; the palace where nobody is named."""
    found = []
    for name in dict.fromkeys((*own.sponsor, *own.organiser)) or (palace.name,):
        known = name == palace.name
        found.append(palace_body(calendar, palace) if known else thing("Organization", name=name))
    return found


def performers(o: Occurrence) -> list[Thing]:
    """Who speaks, then who performs."""
    return [
        *([thing("Person", name=o.speaker)] if o.speaker else []),
        *(thing("PerformingGroup", name=name) for name in o.performers),
    ]


def audience(groups: tuple[str, ...], age: tuple[int, int] | None) -> Thing | None:
    """Whom it is for, of the list where it can be told, with the youngest and oldest in years."""
    words = "、".join(groups)
    listed = "、".join(audience.zh for audience in audiences_of(groups)) or words
    told = {"audienceType": listed, "name": words if words != listed else None}
    if age is None:
        return thing("Audience", **told) if words else None
    youngest, oldest = age
    return thing(
        "PeopleAudience",
        **told,
        suggestedMinAge=youngest or None,
        suggestedMaxAge=oldest if oldest < OLDEST else None,
    )
