"""What pages add to their objects."""

from gongli.writing.edition import Edition
from gongli.writing.pages.every import with_picture
from gongli.writing.structured.things import thing
from gongli.writing.templates import Page

THINGS = (thing("Event", name="a"), thing("BreadcrumbList"))


def test_what_a_page_is_about_has_its_share_card(nasty: Edition) -> None:
    page = Page("x/", "t", "t", "d", {}, structured=THINGS, image="assets/x.png")
    assert with_picture(nasty.calendar, page).structured == (
        {"@type": "Event", "name": "a", "image": "https://gongli.example.org/assets/x.png"},
        {"@type": "BreadcrumbList"},
    )


def test_without_a_card_nothing_is_added(nasty: Edition) -> None:
    page = Page("x/", "t", "t", "d", {}, structured=THINGS)
    assert with_picture(nasty.calendar, page) == page
