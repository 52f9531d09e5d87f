"""What pages add to their objects."""

import pytest

from gongli.writing.edition import Edition
from gongli.writing.pages.heads import headed
from gongli.writing.share.cards import ShareCard
from gongli.writing.structured.things import thing
from gongli.writing.templates import Page

THINGS = (thing("Event", name="a"), thing("BreadcrumbList"))


@pytest.mark.parametrize(
    ("addresses", "picture"),
    [(["x/"], {"image": "https://gongli.example.org/assets/share/x.png"}), ([], {})],
)
def test_what_a_page_is_about_has_its_share_card(
    nasty: Edition, addresses: list[str], picture: dict[str, str]
) -> None:
    page = Page("x/", "t", "t", "d", {}, structured=THINGS)
    cards = {url: ShareCard("", "甲", "乙", "", "") for url in addresses}
    assert headed(nasty.calendar, page, cards, {}).structured == (
        {"@type": "Event", "name": "a", **picture},
        {"@type": "BreadcrumbList"},
    )
