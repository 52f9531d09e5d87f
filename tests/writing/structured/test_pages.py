"""What pages add to their objects."""

import pytest

from gongli.writing.edition import Edition
from gongli.writing.pages.heads import headed
from gongli.writing.share.cards import ShareCard
from gongli.writing.structured.pages import trail
from gongli.writing.structured.things import thing
from gongli.writing.templates import Page
from gongli.writing.views import Cover, Reference

COVER = Cover("", "甲", "", "#000000", crumbs=(Reference("首页", ""),))


@pytest.mark.parametrize(
    ("addresses", "picture"),
    [(["x/"], {"image": "https://gongli.example.org/assets/share/x.png"}), ([], {})],
)
def test_what_a_page_is_about_has_its_share_card_and_the_way_to_it_none(
    nasty: Edition, addresses: list[str], picture: dict[str, str]
) -> None:
    things = (thing("Event", name="a"),)
    page = Page("x/", "t", "t", "d", {"cover": COVER}, structured=things)
    cards = {url: ShareCard("", "甲", "乙", "", "") for url in addresses}
    event, way = headed(nasty.calendar, page, cards, {}).structured
    assert event == {"@type": "Event", "name": "a", **picture}
    assert way == trail(nasty.calendar, COVER, "x/")
