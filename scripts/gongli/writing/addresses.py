"""Addresses that never change: every path of the site is made here.

A `url` runs from the site's root without leading slash, folders with one at the end.
"""

from datetime import date

from gongli.model import Activity, Brand, Campaign, Occurrence, Palace, Venue, lineage
from gongli.rules.openings import RegistrationDay


def palace_url(palace: Palace) -> str:
    """nantong/."""
    return f"{palace.id}/"


def brand_url(brand: Brand) -> str:
    """nantong/haobin-xiaye/."""
    return f"{brand.palace}/{brand.id}/"


def venue_url(palace: Palace, venue: Venue) -> str:
    """nantong/venues/guangchang/."""
    return f"{palace.id}/venues/{venue.id}/"


def campaign_url(campaign: Campaign) -> str:
    """campaigns/wanjia-denghuo/."""
    return f"campaigns/{campaign.id}/"


def activity_url(activity: Activity) -> str:
    """nantong/haobin-xiaye/2026/."""
    return f"{activity.page}/"


def month_url(month: date, palace: Palace | None = None) -> str:
    """calendar/2026/07/, or a palace's own: nantong/calendar/2026/07/."""
    return f"{palace_url(palace) if palace else ''}calendar/{month:%Y/%m}/"


def month_pattern(palace: Palace | None = None) -> str:
    """The address of any month, with {year} and {month} to be filled."""
    return f"{palace_url(palace) if palace else ''}calendar/{{year}}/{{month}}/"


def week_url(day: date) -> str:
    """calendar/2026/W30/ for any day of that week (ISO 8601)."""
    return f"calendar/{day:%G/W%V}/"


def year_url(year: int) -> str:
    """calendar/2026/."""
    return f"calendar/{year}/"


def anchor(occurrence: Occurrence) -> str:
    """2026-07-04, with its part before it where there are parts."""
    part = f"{occurrence.part.id}-" if occurrence.part.id else ""
    return f"{part}{occurrence.slot}"


def has_page(occurrence: Occurrence) -> bool:
    """Whether an occurrence has content of its own beyond a title."""
    s = occurrence.exception
    own = (s.speaker, s.summary, s.description, s.programme, s.replays, s.performers, s.metrics)
    return any(own) or s.registration is not None


def occurrence_url(occurrence: Occurrence) -> str:
    """Its own page, or its row on its activity's."""
    own = anchor(occurrence)
    page = f"{own}/" if has_page(occurrence) else f"#{own}"
    return activity_url(occurrence.activity) + page


def occurrence_ics(occurrence: Occurrence) -> str:
    """The one-event calendar file."""
    return f"{activity_url(occurrence.activity)}{anchor(occurrence)}.ics"


_REGISTRATION = "registration"


def registration_uid(opening: RegistrationDay, host: str) -> str:
    """The permanent name of the day that registration opens, whichever day that is.

    registration.nantong.xiaye.2026, of one evening registration-20260704.nantong.xiaye.2026, of a
    second stage registration-2.nantong.xiaye.2026: the first piece tells them apart, for an
    activity may be called as a day is.
    """
    first = _REGISTRATION + (f"-{opening.nth}" if opening.nth > 1 else "")
    if opening.evening:
        return f"{first}-{opening.evening.name}@{host}"
    # Two files that share evenings enrol each for itself.
    part = opening.part
    named = lineage(opening.activity, part) if part and part.id else opening.activity.id
    return f"{first}.{named.replace('/', '.')}@{host}"


def opening_url(opening: RegistrationDay) -> str:
    """Where it is told how one enrols."""
    if opening.evening:
        return occurrence_url(opening.evening)
    return activity_url(opening.activity)


def is_registration(name: str) -> bool:
    """Whether a UID names a day that registration opens; an occurrence's begins with its date."""
    return name.startswith(_REGISTRATION)


def feed_path(url: str) -> str:
    """feeds/nantong/haobin-xiaye.ics for nantong/haobin-xiaye/."""
    return _FEEDS + url.rstrip("/") + ".ics"


def alarm_path(feed: str) -> str:
    """feeds/nantong-alarm.ics for feeds/nantong.ics."""
    return feed.removesuffix(".ics") + "-alarm.ics"


def report_url(month: date) -> str:
    """reports/2026/07/."""
    return f"{REPORTS}{month:%Y/%m}/"


ALLIANCE, REPORTS, NOTICES = "alliance/", "reports/", "notices/"
ALL_FEED = "feeds/all.ics"
CALENDAR, AGENDA = "calendar/", "calendar/agenda/"
WEEK_PATTERN, YEAR_PATTERN = "calendar/{year}/W{week}/", "calendar/{year}/"
CHANGES, CHANGES_ATOM = "changes/", "feeds/changes.atom"
_FEEDS = "feeds/"


def is_feed(path: str) -> bool:
    """Whether a file of the docs tree is a feed, with alarms or without."""
    return path.startswith(_FEEDS) and path.endswith(".ics")
