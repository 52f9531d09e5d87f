"""What stands on the picture that chats show beside a shared link: words and a colour.

Nothing here is drawn: `drawing.py` does that.  A card is for what is spoken of by its name: the
site, palaces, brands, campaigns, series outside brands.  The addresses are the reference: a page
shows the card of the nearest address above it, so a season and an evening show their brand's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gongli.model import Activity, Brand, Campaign, Palace, Status
from gongli.rules import wording
from gongli.rules.calendar import Calendar
from gongli.rules.editions import edition_of_year
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds.scopes import campaign_activities
from gongli.writing.parts import covers
from gongli.writing.parts.cards import DEFAULT_COLOR

_CALLED_OFF = {Status.CANCELLED: "已取消", Status.POSTPONED: "延期，新的时间另行通知"}


@dataclass(frozen=True)
class ShareCard:
    """The words of one picture, from its top to its foot, and the colour of its cover."""

    over: str
    title: str
    line: str
    """When and where, or since when."""
    foot: str
    color: str
    """As #rrggbb."""

    @property
    def alt(self) -> str:
        """The picture in words, for those who cannot see it."""
        return "，".join(filter(None, [self.over, self.title, self.line]))


WORDLESS = ShareCard("", "", "", "", DEFAULT_COLOR)
"""The site's picture where there is no font to write with."""


def share_cards(edition: Edition) -> dict[str, ShareCard]:
    """Every card by the url of the page it belongs to; the site's by the empty one."""
    return dict(_cards(edition))


def image_path(url: str) -> str:
    """assets/share.png, assets/share/nantong/haobin-xiaye.png: where a page's card is drawn to."""
    return f"assets/share/{url.rstrip('/')}.png" if url else "assets/share.png"


def nearest(url: str, table: Mapping[str, object]) -> str:
    """The longest address in the table that is this page's or lies above it; the empty one last."""
    while url and url not in table:
        url = url[: url.rstrip("/").rfind("/") + 1]
    return url


def _cards(edition: Edition) -> Iterator[tuple[str, ShareCard]]:
    calendar = edition.calendar
    yield "", _site(calendar)
    for palace in calendar.alliance.palaces:
        yield addresses.palace_url(palace), _palace(edition, palace)
        for brand in palace.brands:
            yield addresses.brand_url(brand), _brand(edition, palace, brand)
        for activity in palace.activities:
            # A single event is known by the title beside the picture: its palace's will do.
            if len(edition.calendar.occurrences[activity.id]) != 1:
                yield addresses.activity_url(activity), _activity(edition, palace, activity)
    for campaign in (
        edition.calendar.alliance.campaigns if edition.calendar.alliance.declared else ()
    ):
        yield addresses.campaign_url(campaign), _campaign(edition.calendar, campaign)


def _joined(*words: str | None) -> str:
    return " · ".join(filter(None, words))


def _site(calendar: Calendar) -> ShareCard:
    palaces = calendar.alliance.palaces
    brands = sum(len(palace.brands) for palace in palaces)
    several = len(palaces) != 1
    return ShareCard(
        over="活动日历",
        title=calendar.alliance.name or calendar.settings.site_name,
        line=_joined(
            f"{len(palaces)} 个文化宫" if several else None,
            f"{brands} 个品牌" if several and brands else None,
            "可订阅到手机日历",
        ),
        foot=calendar.settings.site_name,
        color=DEFAULT_COLOR if several else palaces[0].color or DEFAULT_COLOR,
    )


def _palace(edition: Edition, palace: Palace) -> ShareCard:
    return ShareCard(
        over=covers.palace_cover(edition, palace).over,
        title=palace.name,
        line=palace.mission or "、".join(brand.name for brand in palace.brands),
        foot=edition.calendar.settings.site_name,
        color=palace.color or DEFAULT_COLOR,
    )


def _brand(edition: Edition, palace: Palace, brand: Brand) -> ShareCard:
    year = edition.today.year
    number = edition_of_year(brand, year)
    since = f"始于{wording.loose_date(brand.since)}" if brand.since else None
    nth = f"{year}年是第 {number} 届" if number else None
    return ShareCard(
        over=_joined(palace.label, brand.category),
        title=brand.name,
        line=_joined(since, nth, brand.rhythm) or brand.tagline or "",
        foot=edition.calendar.settings.site_name,
        color=brand.color or palace.color or DEFAULT_COLOR,
    )


def _activity(edition: Edition, palace: Palace, activity: Activity) -> ShareCard:
    when_where = _joined(
        covers.when_held(edition, activity), covers.where_held(edition.calendar, activity)
    )
    return ShareCard(
        over=_joined(palace.label, activity.kind.zh),
        title=activity.name,
        line=_CALLED_OFF.get(activity.status, when_where or activity.summary or ""),
        foot=edition.calendar.settings.site_name,
        color=palace.color or DEFAULT_COLOR,
    )


def _campaign(calendar: Calendar, campaign: Campaign) -> ShareCard:
    palaces = {activity.palace for activity in campaign_activities(calendar, campaign)}
    return ShareCard(
        over=_joined(calendar.alliance.name, "主题行动"),
        title=campaign.name,
        line=campaign.summary or (f"{len(palaces)} 个文化宫参加" if palaces else ""),
        foot=calendar.settings.site_name,
        color=campaign.color or DEFAULT_COLOR,
    )
