"""Facts are known by their keys: what they are called can be changed in one place."""

from collections.abc import Iterator

import pytest

from gongli.writing.edition import Edition
from gongli.writing.pages.activity import activity_page, occurrence_pages
from gongli.writing.pages.brand import brand_page
from gongli.writing.pages.palace import palace_page, venue_page
from gongli.writing.parts.labels import LABELS
from gongli.writing.templates import Page, Templates
from tests.trees import ROOT

TEMPLATES = Templates(ROOT / "theme" / "pages")


def rendered(edition: Edition) -> dict[str, str]:
    return {page.url: TEMPLATES.render(page).body for page in pages(edition)}


def pages(edition: Edition) -> Iterator[Page]:
    """Pages with facts of every sort."""
    for palace in edition.calendar.alliance.palaces:
        yield palace_page(edition, palace)
        yield from (brand_page(edition, brand) for brand in palace.brands)
        yield from (venue_page(edition, palace, venue) for venue in palace.venues)
        for activity in palace.all_activities():
            yield activity_page(edition, activity, TEMPLATES)
            yield from occurrence_pages(edition, activity)


def test_a_label_is_only_a_label(nasty: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rendered(nasty)
    for key, label in LABELS.items():
        monkeypatch.setitem(LABELS, key, f"※{label}")
    after = rendered(nasty)
    assert "<dt>※地址</dt>" in "".join(after.values())
    assert {url: text.replace("※", "") for url, text in after.items()} == before
