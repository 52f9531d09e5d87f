"""What the head of a page says of it besides its title: a picture, a summary, its last change.

The address tells all of it, so the modules that make pages need not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from gongli.model import SHANGHAI
from gongli.rules.calendar import Calendar
from gongli.writing.edition import Edition
from gongli.writing.share.cards import ShareCard, image_path, nearest
from gongli.writing.structured.pages import trail
from gongli.writing.structured.things import Thing
from gongli.writing.templates import Page
from gongli.writing.views import Cover

LONGEST = 120
"""Characters of a description; search engines show fewer."""
_ENDS = "。！？；"


def headed(
    calendar: Calendar, page: Page, cards: Mapping[str, ShareCard], changed: Mapping[str, str]
) -> Page:
    """A page with the picture and the last change of the nearest address above it."""
    url = nearest(page.url, cards)
    image = image_path(url) if cards else ""
    return replace(
        page,
        description=shortened(page.description),
        image=image,
        image_alt=cards[url].alt if cards else "",
        structured=tuple(_told(calendar, page, image)),
        changed=changed.get(nearest(page.url, changed), ""),
    )


def _told(calendar: Calendar, page: Page, image: str) -> Iterator[Thing]:
    """What the page is about with its picture, and the way to it, where its cover shows one."""
    picture = {"image": calendar.absolute(image)} if image else {}
    yield from ({**thing, **picture} for thing in page.structured)
    cover = page.context.get("cover")
    if isinstance(cover, Cover) and cover.crumbs:
        yield trail(calendar, cover, page.url)


def shortened(text: str) -> str:
    """On one line, at most `LONGEST` characters: whole sentences, or a piece of the first."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    kept = line[:LONGEST]
    end = max(kept.rfind(mark) for mark in _ENDS) + 1
    return kept[:end] if end > LONGEST // 2 else kept[:-1].rstrip("，、： ") + "…"


def last_changes(edition: Edition) -> dict[str, str]:
    """The day of the last change at or below each address, as the ledger knows it (ISO 8601)."""
    found: dict[str, str] = {}
    for record in edition.ledger.records.values():
        day = record.changed.astimezone(SHANGHAI).date().isoformat()
        parts = edition.calendar.page_of(record.snapshot.activity).split("/")
        for n in range(len(parts) + 1):
            url = "".join(f"{part}/" for part in parts[:n])
            found[url] = max(day, found.get(url, ""))
    return found
