"""What other sites show of the calendar: pages to frame, and data for `<gongli-events>`."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import quote

from gongli.rules.calendar import Calendar
from gongli.writing.artifact import Artifact
from gongli.writing.calendar.lanes import is_apart
from gongli.writing.edition import Edition
from gongli.writing.feeds import scopes
from gongli.writing.feeds.contents import is_published
from gongli.writing.feeds.scope import Scope
from gongli.writing.parts.cards import Within, cards
from gongli.writing.templates import Page, Templates
from gongli.writing.views import Card, Embed

SCRIPT, STYLE = "assets/js/gongli-events.js", "assets/embed.css"
MAX_ROWS = 30
_MOST_APART = 5
"""Of these rows, those that exhibitions and other long ones may take: they come last."""


def embed_artifacts(edition: Edition, templates: Templates) -> Iterator[Artifact]:
    """The next occurrences of each scope as JSON, and the style sheet of both kinds."""
    for scope, within in _scopes(edition):
        yield Artifact(_data_path(scope), _json(edition, scope, within))
    yield Artifact(STYLE, templates.text("css/embed.css").encode())


def embed_pages(edition: Edition) -> Iterator[Page]:
    """The page that hands out snippets, and each scope's page to be framed."""
    views = tuple(_view(edition.calendar, scope) for scope, _ in _scopes(edition))
    yield Page(
        url="embed/",
        template="embed.md.j2",
        title="放到别的网站上",
        description="把活动日历放到单位网站、企业微信或公告屏：两行代码，自己更新。",
        context={
            "site": edition.calendar.absolute(""),
            "embeds": views,
            "rows": MAX_ROWS,
        },
    )
    for (scope, within), view in zip(_scopes(edition), views, strict=True):
        yield Page(
            url=view.page,
            template="embedded.md.j2",
            title=scope.title,
            description=f"{scope.title}接下来的活动。",
            context={"embed": view, "cards": _rows(edition, scope, within)},
            frame="embed.html",
            listed=False,
        )


def _scopes(edition: Edition) -> Iterator[tuple[Scope, Within]]:
    yield scopes.all_scope(edition), Within.SITE
    for palace in edition.calendar.alliance.palaces:
        yield scopes.palace_scope(edition, palace), Within.PALACE
        for brand in palace.brands:
            yield scopes.brand_scope(edition, brand), Within.BRAND


def _rows(edition: Edition, scope: Scope, within: Within) -> tuple[Card, ...]:
    """What has a day first: a list of three must not be filled by what is on for weeks."""
    coming = edition.upcoming(scope.occurrences)
    apart = [o for o in coming if is_apart(o)][:_MOST_APART]
    dated = [o for o in coming if not is_apart(o)][: MAX_ROWS - len(apart)]
    return cards(edition, (*dated, *apart), within)


def _name(scope: Scope) -> str:
    """all, nantong or nantong/haobin-xiaye."""
    return scope.url.rstrip("/") or "all"


def _data_path(scope: Scope) -> str:
    return f"embed/{_name(scope)}.json"


def _view(calendar: Calendar, scope: Scope) -> Embed:
    name = _name(scope)
    palace, _, brand = name.partition("/")
    chosen = "" if name == "all" else f' palace="{palace}"' + (f' brand="{brand}"' if brand else "")
    page = f"embed/{name}/"
    address = escape(calendar.absolute(quote(page)))
    return Embed(
        name=name,
        title=scope.title,
        url=scope.url,
        page=page,
        frame=f'<iframe src="{address}" title="{escape(scope.title)}" width="100%" height="480"'
        ' loading="lazy"></iframe>',
        element=f'<script type="module" src="{escape(calendar.absolute(SCRIPT))}"></script>\n'
        f"<gongli-events{chosen}></gongli-events>",
    )


def _json(edition: Edition, scope: Scope, within: Within) -> bytes:
    calendar = edition.calendar
    value = {
        "title": scope.title,
        "url": calendar.absolute(scope.url),
        "feed": calendar.absolute(scope.path) if is_published(edition, scope) else None,
        "as_of": edition.today.isoformat(),
        "occurrences": [_occurrence(calendar, row) for row in _rows(edition, scope, within)],
    }
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _occurrence(calendar: Calendar, card: Card) -> dict[str, Any]:
    return {
        "title": card.title,
        "over": card.over,
        "url": calendar.absolute(card.url),
        "date": card.iso,
        "until": card.until,
        "day": card.day,
        "month": card.month,
        "weekday": card.weekday,
        "time": card.time,
        "place": card.place,
        "palace": card.palace,
        "marks": [{"name": badge.name, "text": badge.text} for badge in card.badges],
        "remark": card.remark,
        "off": card.off,
    }
