"""Monthly reports (绩效月报): each venue and project with the month before beside it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from gongli.model import Occurrence, Palace
from gongli.rules.calendar import Calendar
from gongli.rules.counting import visits
from gongli.rules.wording import year_month
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.parts import covers
from gongli.writing.parts.cards import DEFAULT_COLOR
from gongli.writing.templates import Page
from gongli.writing.views import Cover, Fact, Reference, TableView

_MONTHS = 12
"""How many months with anything held have a report on the site."""


def report_pages(edition: Edition) -> Iterator[Page]:
    """The reports of the last months, the present one included, and their list."""
    months = _months(edition)
    if not months:
        return
    links = tuple(
        Reference(year_month(m), addresses.report_url(m), f"{count} 场{_so_far(edition, m)}")
        for m, count in months.items()
    )
    yield Page(
        url=addresses.REPORTS,
        template="reports.md.j2",
        title="活动月报",
        description="每月每个场地、每个项目办了多少场，与上月相比。",
        section="about",
        context={"months": links},
    )
    yield from (_report_page(edition, month) for month in months)


def _months(edition: Edition) -> dict[date, int]:
    """The months with anything held, newest first, and how many occurrences that was."""
    found = Counter(
        o.day.replace(day=1) for o in edition.calendar.all_occurrences if _held(edition, o)
    )
    return dict(sorted(found.items(), reverse=True)[:_MONTHS])


def _held(edition: Edition, occurrence: Occurrence) -> bool:
    dated = not occurrence.activity.kind.apart
    return occurrence.takes_place and dated and occurrence.day <= edition.today


def _so_far(edition: Edition, month: date) -> str:
    """That the month still runs: it is set beside a whole one."""
    today = edition.today
    runs = today.replace(day=1) == month and (today + timedelta(days=1)).month == month.month
    return f"，截至 {today.day} 日" if runs else ""


def _report_page(edition: Edition, month: date) -> Page:
    calendar = edition.calendar
    before = (month - timedelta(days=1)).replace(day=1)
    tables, forms = [], []
    for palace in calendar.alliance.palaces:
        held = [o for o in calendar.of(palace.all_activities()) if _held(edition, o)]
        now = [o for o in held if o.day.replace(day=1) == month]
        then = [o for o in held if o.day.replace(day=1) == before]
        if now or then:
            tables.append(_table(calendar, palace, now, then))
            forms += _forms(palace, now)
    cover = Cover(
        over="活动月报",
        title=year_month(month),
        tagline=f"每个场地、每个项目，与上月对照{_so_far(edition, month)}",
        color=DEFAULT_COLOR,
        crumbs=(covers.HOME, Reference("活动月报", addresses.REPORTS)),
    )
    return Page(
        url=addresses.report_url(month),
        template="report.md.j2",
        title=f"{year_month(month)}活动月报",
        description=f"{year_month(month)}各文化宫每个场地、每个项目的场次与人次，与上月对照。",
        section="about",
        context={"cover": cover, "tables": tuple(tables), "forms": tuple(forms)},
    )


def _table(
    calendar: Calendar, palace: Palace, now: list[Occurrence], then: list[Occurrence]
) -> TableView:
    """One row for each venue and project: occurrences and visits, this month and before."""
    counts = Counter(_row(calendar, o) for o in now)
    before = Counter(_row(calendar, o) for o in then)
    people: Counter[tuple[str, str]] = Counter()
    for o in now:
        people[_row(calendar, o)] += visits(o)
    rows = tuple(
        # What nobody counted isn't nought.
        (*row, *_compared(counts[row], before[row]), f"{people[row]:,}" if people[row] else "—")
        for row in sorted({*counts, *before})
    )
    total = ("合计", "", *_compared(len(now), len(then)), "")
    head = ("场地", "项目", "本月场次", "上月场次", "比上月", "本月人次")
    return TableView(palace.label, head, rows, total)


def _row(calendar: Calendar, o: Occurrence) -> tuple[str, str]:
    venue, brand = calendar.venue_of(o), calendar.brand_of(o)
    place = venue.name if venue else (o.where.place and "宫外") or "未定"
    return place, brand.name if brand else o.activity.name


def _compared(now: int, before: int) -> tuple[str, str, str]:
    """Both, and by how much it changed."""
    sign = "＋" if now > before else "－"
    return str(now), str(before), "持平" if now == before else f"{sign}{abs(now - before)}"


def _forms(palace: Palace, held: Iterable[Occurrence]) -> list[Fact]:
    """How many different forms a palace's month had: kinds, and arts where they are told."""
    kinds = Counter(o.activity.kind.zh for o in held)
    arts = sorted({art for o in held for art in o.activity.art_forms})
    told = "、".join(f"{zh} {n}" for zh, n in sorted(kinds.items(), key=lambda x: (-x[1], x[0])))
    lines = (told, f"艺术门类：{'、'.join(arts)}") if arts else (told,)
    return [Fact(palace.label, lines)] if told else []
