"""The home page: today, tonight, this weekend, and enough days ahead to be right tomorrow."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from gongli.model import Occurrence
from gongli.rules import wording
from gongli.rules.slots import AFTER_WORK
from gongli.rules.soon import Soon, soon
from gongli.writing import addresses
from gongli.writing.calendar.days import by_day, day_view, room
from gongli.writing.calendar.months import grid
from gongli.writing.calendar.timeline import site_timeline
from gongli.writing.edition import Edition
from gongli.writing.feeds import scopes
from gongli.writing.pages.alliance import running_campaigns
from gongli.writing.pages.notices import notices
from gongli.writing.parts import covers
from gongli.writing.parts.cards import DEFAULT_COLOR, Within, cards
from gongli.writing.parts.openings import openings
from gongli.writing.parts.stories import changed_soon
from gongli.writing.parts.undecided import undecided
from gongli.writing.structured.pages import home_things
from gongli.writing.templates import Page
from gongli.writing.views import Cover, Day, NoticeView, Opening, Reference, SoonView

MOST = 240
"""Rows the home page carries: each of its days may be the reader's today."""
SHOWN = 120
"""Rows it shows of all days but today, so that it stays short."""
_FEW = 3
_MOST_FEATURED = 6
_MOST_UNDECIDED = 6


def home(edition: Edition) -> Page:
    """Today, the days ahead, what just changed, what opens for registration, the brands."""
    calendar = edition.calendar
    today, last = edition.today, edition.four_weeks_end
    declared, intro = calendar.alliance.declared, calendar.alliance.intro or ""
    name = calendar.alliance.name or calendar.settings.site_name
    days = tuple(_days(edition))
    line = site_timeline(edition)
    month = line.this_month
    return Page(
        url="",
        template="home.md.j2",
        title=calendar.settings.site_name,
        description=f"{name}：今天、今晚、这个周末和接下来四周的活动，手机日历订阅。",
        feed=addresses.ALL_FEED,
        atom=scopes.all_scope(edition).atom,
        structured=home_things(calendar),
        context={
            "cover": Cover(wording.full_day(today, today), name, intro, DEFAULT_COLOR),
            "soon": tuple(_soon(edition, days)),
            "counts": _counts(edition),
            "first": next((day for day in days if not day.today), None),
            "built": Reference(wording.month_day(today), "", today.isoformat()),
            "reach": Reference(wording.month_day(last), "", last.isoformat()),
            "notices": _notices(edition),
            "spans": cards(edition, _running(edition), Within.SITE),
            "changed": cards(edition, changed_soon(edition), Within.SITE),
            "featured": tuple(_featured(edition)),
            "openings": tuple(openings(edition)),
            "brands": tuple(
                covers.brand_card(edition, b) for p in calendar.alliance.palaces for b in p.brands
            ),
            "palaces": tuple(
                Reference(p.name, addresses.palace_url(p), p.city or "")
                for p in calendar.alliance.palaces
            ),
            "alliance": Reference("联盟与月报", addresses.ALLIANCE) if declared else None,
            "campaigns": running_campaigns(edition),
            "undecided": undecided(edition, calendar.alliance.all_activities(), palaces=True)[
                :_MOST_UNDECIDED
            ],
            "grid": grid(edition, month, line.in_month(month), Within.SITE),
            "month": line.month_reference(month),
            "step": line.month_step(month),
        },
    )


def _notices(edition: Edition) -> tuple[NoticeView, ...]:
    """The first few in force, and those that begin on the days that the page covers."""
    valid = notices(edition, edition.calendar.alliance.all_activities())
    last = edition.four_weeks_end.isoformat()
    ahead = tuple(view for view in valid if view.ahead and view.since <= last)
    return (*[view for view in valid if not view.ahead][:_FEW], *ahead)


def _days(edition: Edition) -> Iterator[Day]:
    """Every day of the next four weeks with something on, as far as there is room."""
    last = edition.four_weeks_end
    own = {
        day: held
        for day, held in by_day(edition.calendar.all_occurrences).items()
        if edition.today <= day <= last
    }
    sizes = [len(held) for held in own.values()]
    most, shown = room(sizes, MOST), room(sizes, SHOWN)
    for day in sorted(own):
        held = own[day]
        chosen = _after_work_first(held)
        listed, left = sorted(chosen[:most]), [held[n] for n in chosen[most:]]
        seen = chosen if day == edition.today else chosen[:shown]
        on = [o for o in left if o.takes_place]
        yield replace(
            day_view(edition, day, [held[n] for n in listed], Within.SITE),
            more=len(on),
            evenings=sum(map(_in_evening, on)),
            spare=tuple(place for place, n in enumerate(listed) if n not in seen),
        )


def _after_work_first(held: Sequence[Occurrence]) -> list[int]:
    """What a crowded day lists before anything else, by place: workers come in the evening."""
    return sorted(range(len(held)), key=lambda n: (not _in_evening(held[n]), n))


def _in_evening(o: Occurrence) -> bool:
    return o.times is not None and o.times.start >= AFTER_WORK


def _soon(edition: Edition, days: Iterable[Day]) -> Iterator[SoonView]:
    """The days under the headings people use; every heading, since tomorrow needs another."""
    groups: dict[Soon, list[Day]] = {where: [] for where in Soon}
    for day in days:
        groups[soon(date.fromisoformat(day.iso), edition.today)].append(day)
    week_over = not (groups[Soon.WEEK] or groups[Soon.WEEKEND])
    for where, own in groups.items():
        yield SoonView(
            key=where.key,
            title=where.value,
            days=tuple(own),
            count=sum(_on(day) for day in own),
            fold=where in (Soon.NEXT, Soon.LATER),
            open=where is Soon.NEXT and week_over,
        )


def _on(day: Day) -> int:
    """How many of a day take place."""
    return sum(not card.off for card in day.cards) + day.more


def _counts(edition: Edition) -> dict[str, int]:
    """How many are on today, tonight, this weekend: listed or not."""
    today = edition.today
    own = by_day(o for o in edition.calendar.all_occurrences if o.takes_place and o.day >= today)
    now = own.get(today, ())
    return {
        "today": len(now),
        "tonight": sum(map(_in_evening, now)),
        "weekend": sum(len(held) for day, held in own.items() if _in_weekend(day, today)),
    }


def _in_weekend(day: date, today: date) -> bool:
    """Whether it is a Saturday or Sunday of this week, today included."""
    return day.weekday() >= 5 and soon(day, today) in (Soon.TODAY, Soon.WEEKEND)


def _running(edition: Edition) -> tuple[Occurrence, ...]:
    """Exhibitions and other stretches of the days that the page covers."""
    first, last = edition.today, edition.four_weeks_end
    every = edition.calendar.all_occurrences
    return tuple(o for o in every if o.day < o.until and o.day <= last and o.until >= first)


def _featured(edition: Edition) -> Iterator[Opening]:
    """What palaces put in front, by its next day, until its last."""
    calendar = edition.calendar
    ahead = [
        (held[0], activity)
        for activity in calendar.alliance.all_activities()
        if activity.featured
        if (
            held := [
                o for o in edition.upcoming(calendar.occurrences[activity.id]) if o.takes_place
            ]
        )
    ]
    for o, activity in sorted(ahead, key=lambda pair: pair[0].sort_key)[:_MOST_FEATURED]:
        last = calendar.last_days[activity.id, ""]
        yield Opening(
            title=activity.name,
            text=wording.full_day(max(o.day, edition.today), edition.today),
            url=addresses.activity_url(activity),
            palace=calendar.palace_of(o).label,
            opens="",
            closes=last.isoformat(),
        )
