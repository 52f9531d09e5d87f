"""What lists of brands and courses say of the next day, on this day and on later ones."""

from dataclasses import replace
from datetime import date, timedelta

from gongli.model import Brand
from gongli.writing.edition import Edition
from gongli.writing.pages.activity import activity_page
from gongli.writing.parts.covers import activity_cover, brand_card, next_days
from gongli.writing.templates import Templates
from gongli.writing.views import Badge, Reference
from tests.sites.copies import ROOT, TODAY


def brand_of(edition: Edition, name: str) -> Brand:
    palace, _, own = name.partition("/")
    (brand,) = (b for b in edition.calendar.alliance.palaces_by_id[palace].brands if b.id == own)
    return brand


def nexts(edition: Edition, name: str) -> list[str]:
    return [line.text for line in brand_card(edition, brand_of(edition, name)).next]


def test_each_line_stands_until_its_day_is_over() -> None:
    days = [date(2026, 11, n) for n in (21, 21, 28)]
    assert next_days(zip(days, "abc", strict=True)) == (
        Badge("", "a", "", "2026-11-21"),
        Badge("", "c", "2026-11-22", "2026-11-28"),
    )
    assert next_days([]) == ()
    assert len(next_days((date(2026, 11, n), "x") for n in range(1, 31))) == 4


def test_what_has_begun_is_not_what_comes_next(sample: Edition) -> None:
    """Every brand's next day is today or later."""
    for palace in sample.calendar.alliance.palaces:
        for brand in palace.brands:
            for line in brand_card(sample, brand).next:
                assert line.until >= TODAY.isoformat()
                assert line.text.startswith("下一场") or line.since == ""


def test_what_only_runs_is_said_to_run(two_palaces: Edition) -> None:
    assert nexts(two_palaces, "jia/siji")[0].startswith("下一场")


def test_a_finished_edition_says_so_from_the_day_after_its_last(sample: Edition) -> None:
    activity = sample.calendar.activities["nantong/haobin-xiaye/2026"]
    last = max(o.until for o in sample.calendar.occurrences[activity.id] if o.takes_place)
    assert activity_cover(sample, activity).badges == (Badge("closed", "已结束"),)
    before = replace(sample, today=last)
    day_after = (last + timedelta(days=1)).isoformat()
    assert activity_cover(before, activity).badges == (Badge("closed", "已结束", since=day_after),)


def test_a_finished_edition_leads_to_what_its_brand_does_next(sample: Edition) -> None:
    activity = sample.calendar.activities["nantong/haobin-xiaye/2026"]
    templates = Templates(ROOT / "theme" / "pages")
    (found,) = [activity_page(sample, activity, templates).context["instead"]]
    assert isinstance(found, Reference)
    assert found.url == "nantong/haobin-xiaye/2027/"
