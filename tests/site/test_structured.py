"""What machines read in the pages of three built sites."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from gongli.writing.edition import Edition
from tests.sites.copies import SITE
from tests.sites.pages import Built, Sites, every_site

SCHEMA = "https://schema.org/"
DATA = "script[type='application/ld+json']"


EVENTS = {"Event", "EducationEvent", "ExhibitionEvent", "ScreeningEvent", "ChildrensEvent"}
NEEDED = {
    **dict.fromkeys(EVENTS, ("name", "startDate", "location", "eventStatus", "organizer", "url")),
    "EventSeries": ("name", "url"),
    "Course": ("name", "description", "provider", "hasCourseInstance", "url"),
    "CourseInstance": ("name",),
    "Service": ("name",),
    "Organization": ("name",),
    "CivicStructure": ("name", "address"),
    "Place": ("name", "address"),
    "PostalAddress": ("addressCountry",),
    "VirtualLocation": ("url",),
    "Offer": (),
    "Person": ("name",),
    "PerformingGroup": ("name",),
    "GeoCoordinates": ("latitude", "longitude"),
    "OpeningHoursSpecification": ("opens", "closes"),
    "BreadcrumbList": ("itemListElement",),
    "ListItem": ("position", "name", "item"),
    "WebSite": ("name", "url"),
    "Schedule": ("startTime", "endTime"),
    "Audience": ("audienceType",),
    "PeopleAudience": (),
    "ServiceChannel": ("serviceLocation",),
    "ContactPoint": ("telephone",),
    "OfferCatalog": ("itemListElement",),
    "LocationFeatureSpecification": ("name", "value"),
}
"""Every type that is used, with what schema.org's readers ask of it.

Of events, their places, courses and breadcrumbs: what Google's guides call required
(developers.google.com/search/docs/appearance/structured-data).
"""


def graph(built: Built, name: str) -> list[Any]:
    """The objects of a page."""
    found = [json.loads(node.text()) for node in built.pages[name].css(DATA)]
    assert len(found) <= 1, name
    assert all(list(each) == ["@context", "@graph"] for each in found), name
    return found[0]["@graph"] if found else []


def things(value: Any) -> Iterator[dict[str, Any]]:
    """An object and all that are in it."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for below in value.values():
            yield from things(below)
    elif isinstance(value, list):
        for below in value:
            yield from things(below)


def texts(value: Any) -> Iterator[tuple[str, str]]:
    """Every text under the name of its property."""
    for name, own in value.items() if isinstance(value, dict) else ():
        for one in own if isinstance(own, list) else [own]:
            if isinstance(one, str):
                yield name, one
            yield from texts(one)


@every_site
def test_each_object_has_what_its_type_needs(site_named: Sites, site: str) -> None:
    built = site_named(site)
    for name in built.pages:
        for each in things(graph(built, name)):
            missing = [p for p in NEEDED[each["@type"]] if each.get(p) in (None, "", [])]
            assert missing == [], (name, each)


@every_site
def test_each_course_has_what_search_engines_ask_for(site_named: Sites, site: str) -> None:
    built = site_named(site)
    courses = [t for name in built.pages for t in graph(built, name) if t["@type"] == "Course"]
    assert bool(courses) is (site != "one-palace")
    for course in courses:
        instance = course["hasCourseInstance"]
        assert instance["courseMode"] in ("Onsite", "Online", "Blended")
        assert instance["courseWorkload"].startswith("PT")
        assert instance["startDate"] <= instance["endDate"]
        for offer in course.get("offers", []):
            assert offer["category"] in ("Free", "Paid"), course


@every_site
def test_times_are_shanghais_and_in_order(site_named: Sites, site: str) -> None:
    built = site_named(site)
    for name in built.pages:
        for each in things(graph(built, name)):
            if each["@type"] not in EVENTS:
                continue
            start, end = each["startDate"], each.get("endDate")
            if "T" in start:
                known = [datetime.fromisoformat(t) for t in (start, end) if t]
                assert {str(moment.utcoffset()) for moment in known} == {"8:00:00"}, name
                assert known == sorted(set(known)), name
            else:
                assert end is not None, name
                assert date.fromisoformat(start) <= date.fromisoformat(end), name


@every_site
def test_every_address_of_the_site_is_there(site_named: Sites, site: str) -> None:
    """Names of objects (@id) stand at a page's address, and need no place on it."""
    built = site_named(site)
    found = [
        (name, url.partition("#")[0] if key == "@id" else url)
        for name in built.pages
        for each in graph(built, name)
        for key, url in texts(each)
        if url.startswith(SITE)
    ]
    assert len(found) > 20
    broken = [pair for pair in found if not built.exists("x", "/" + pair[1].removeprefix(SITE))]
    assert broken == []


@every_site
def test_words_of_schema_orgs_own_lists(site_named: Sites, site: str) -> None:
    states = ["EventScheduled", "EventRescheduled", "EventCancelled", "EventPostponed"]
    modes = [f"{m}EventAttendanceMode" for m in ("Offline", "Online", "Mixed")]
    days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
    known = {SCHEMA + word for word in (*states, *modes, *days, "InStock", "SoldOut", "PreOrder")}
    built = site_named(site)
    used = {
        text
        for name in built.pages
        for each in graph(built, name)
        for _, text in texts(each)
        if text.startswith(SCHEMA)
    }
    assert used <= known
    assert SCHEMA + "EventScheduled" in used


def test_every_activity_tells_what_is_due(site_named: Sites, sample: Edition) -> None:
    """Of notices nothing but the way to them."""
    built = site_named("sample")
    for activity in sample.calendar.activities.values():
        whole = graph(built, f"{activity.page}/index.html")[0]
        first, kind = whole["@type"], activity.kind.name
        assert first != "Service" or whole["provider"]["url"], activity.id
        assert (first == "BreadcrumbList") is (kind == "notice"), activity.id
        assert (first == "Course") is (kind == "term"), activity.id
        dated = bool(sample.calendar.occurrences[activity.id]) and kind not in ("term", "service")
        assert (first in EVENTS | {"EventSeries"}) is dated, activity.id


def test_the_trail_is_the_one_that_is_shown(site_named: Sites) -> None:
    built = site_named("sample")
    shown = 0
    for name, page in built.pages.items():
        crumbs = [node.text() for node in page.css(".gl-crumbs a")]
        trails = [t for t in graph(built, name) if t["@type"] == "BreadcrumbList"]
        assert len(trails) == bool(crumbs), name
        for trail in trails:
            shown += 1
            steps = trail["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert [step["name"] for step in steps] == [*crumbs, page.css_first("h1").text()]
    assert shown > 100


def test_the_home_page_names_the_site(site_named: Sites) -> None:
    (site,) = graph(site_named("sample"), "index.html")
    assert (site["@type"], site["url"]) == ("WebSite", SITE)


@every_site
def test_cards_of_palaces_and_venues(site_named: Sites, site: str) -> None:
    """An h-card (microformats.org/wiki/h-card) says the name and address of its JSON-LD."""
    built = site_named(site)
    found = 0
    for name, page in built.pages.items():
        places = [t for t in graph(built, name) if t["@type"] in ("Place", "CivicStructure")]
        assert len(page.css(".h-card")) == len(places), name
        for place in places:
            found += 1
            card = page.css_first(".h-card")
            assert card.css_first(".p-name").text() == place["name"], name
            street = card.css_first(".p-adr")
            assert (street.text() if street else None) == place["address"].get("streetAddress")
    assert found > 2


@every_site
def test_the_event_of_a_page_of_its_own(site_named: Sites, site: str) -> None:
    """The h-event says what the JSON-LD says; one that is called off is none."""
    built = site_named(site)
    for name, page in built.pages.items():
        ticket = page.css_first(".gl-ticket")
        if ticket is None:
            continue
        event, _ = graph(built, name)
        off = event["eventStatus"].endswith(("EventCancelled", "EventPostponed"))
        root = page.css_first(".gl-occurrence")
        assert ("h-event" in (root.attributes["class"] or "")) is not off, name
        times = [root.css_first(f".{end}").attributes["datetime"] for end in ("dt-start", "dt-end")]
        assert times == [event["startDate"], event["endDate"]], name
        assert event["name"].endswith(root.css_first(".p-name").text()) or "（第" in event["name"]
