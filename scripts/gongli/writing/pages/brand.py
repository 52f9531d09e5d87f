"""The page of a brand: its name set large, what comes, what was, year by year."""

from collections.abc import Iterable, Iterator
from datetime import date

from gongli.model import Activity, Brand, Occurrence, Section
from gongli.rules import wording
from gongli.rules.calendar import Calendar
from gongli.rules.editions import edition_of_year
from gongli.rules.promises import promises_of
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds import files as feeds
from gongli.writing.feeds import scopes
from gongli.writing.pages import descriptions, excerpts
from gongli.writing.parts import afterwards, covers, facts, promised
from gongli.writing.parts.cards import Within, cards
from gongli.writing.parts.labels import fact
from gongli.writing.parts.undecided import undecided
from gongli.writing.prose import prose
from gongli.writing.structured.series import brand_series
from gongli.writing.templates import Page
from gongli.writing.views import Fact, Reference, YearView

_PAST_FEW = 6


def brand_page(edition: Edition, brand: Brand) -> Page:
    """A brand: what comes, what was promised and kept, its years, its story."""
    calendar = edition.calendar
    palace = calendar.alliance.palaces_by_id[brand.palace]
    scope = scopes.brand_scope(edition, brand)
    coming = edition.upcoming(scope.occurrences)
    past = [o for o in reversed(scope.occurrences) if o.until < edition.today and o.takes_place]
    years = tuple(_years(edition, brand))
    return Page(
        url=addresses.brand_url(brand),
        template="brand.md.j2",
        title=brand.name,
        description=descriptions.of_brand(edition, brand),
        feed=scope.path,
        atom=scope.atom,
        section="brands",
        structured=(brand_series(edition, brand),),
        context={
            "cover": covers.brand_cover(edition, brand),
            "upcoming": excerpts.upcoming(edition, scope, Within.BRAND),
            "undecided": undecided(edition, brand.activities),
            "calendar": excerpts.calendar_of(calendar, palace, brand=f"{palace.id}/{brand.id}"),
            "upcoming_note": _upcoming_note(calendar, coming),
            "grid": excerpts.month_grid(edition, scope, Within.BRAND),
            "seasons": excerpts.references(edition, _newest_first(calendar, brand)),
            "past": cards(edition, past[:_PAST_FEW], Within.BRAND),
            "years": years,
            "years_note": _years_note(brand, years),
            "sections": tuple(_sections(edition, brand)),
            "promises": promised.promise_views(promises_of(calendar, brand), edition.today),
            "facts": _facts(edition.calendar, brand),
            "records": afterwards.told(
                afterwards.honours(brand.honours), afterwards.press(brand.media)
            ),
            "story": prose(brand.story),
            "feed": feeds.feed_view(edition, scope),
        },
    )


def _newest_first(calendar: Calendar, brand: Brand) -> list[Activity]:
    """Its activities by their last day; those without days, which always are, come first."""

    def last(activity: Activity) -> tuple[date, str]:
        days = (o.until for o in calendar.occurrences[activity.id])
        return max(days, default=date.max), activity.page

    return sorted(brand.activities, key=last, reverse=True)


def _years_note(brand: Brand, years: Iterable[YearView]) -> str:
    """Of how many years something is told; one that was left out is none."""
    held = [year for year in years if int(year.year) not in brand.suspended]
    return f"{len(held)} 年有记录" if held else ""


def _facts(calendar: Calendar, brand: Brand) -> tuple[Fact, ...]:
    """Who takes part, who stands behind it, and where to watch it again."""
    return (
        *fact("reach", brand.reach),
        *facts.organiser_facts(brand.organisers),
        *facts.partner_facts(brand.partners),
        *facts.campaign_facts(calendar, brand.campaigns),
        *facts.link_facts("replays", brand.replays),
    )


def _years(edition: Edition, brand: Brand) -> Iterator[YearView]:
    """Each year that something is known of, newest first: told, held or suspended."""
    told = {past.year: past for past in brand.history}
    held: dict[int, list[Occurrence]] = {}
    for o in edition.calendar.of(brand.activities):
        held.setdefault(o.slot.day.year, []).append(o)
    for year in sorted({*told, *held, *brand.suspended}, reverse=True):
        past, own = told.get(year), held.get(year, [])
        number = edition_of_year(brand, year)
        ids = {o.activity.id for o in own}
        took_place = sum(o.takes_place and o.until < edition.today for o in own)
        units = {o.activity.kind.unit for o in own}
        unit = units.pop() if len(units) == 1 else "场"
        counted = f"日历上已办 {took_place} {unit}" if took_place else ""
        title = past.title if past and past.title else ""
        yield YearView(
            year=str(year),
            edition=f"第 {number} 届" if number else "",
            title="停办" if year in brand.suspended and not title else title,
            text="；".join(filter(None, [past.text if past else None, counted])),
            stats=covers.stats(edition, past.figures) if past else (),
            activities=excerpts.references(edition, [a for a in brand.activities if a.id in ids]),
        )


def _sections(edition: Edition, brand: Brand) -> Iterator[tuple[Section, tuple[Reference, ...]]]:
    """The standing parts of a brand, each with its activities."""
    for section in brand.sections:
        own = [a for a in brand.activities if a.section == section.id]
        yield section, excerpts.references(edition, own)


def _upcoming_note(calendar: Calendar, coming: tuple[Occurrence, ...]) -> str:
    if not coming:
        return ""
    first = coming[0]
    venue = calendar.venue_of(first)
    rhythm = wording.rhythm(first.activity, first.part) if len(first.activity.parts) == 1 else ""
    return " · ".join(filter(None, [first.activity.name, rhythm, venue.name if venue else ""]))
