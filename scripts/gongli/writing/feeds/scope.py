"""What one feed is about, and which forms there are of it; `scopes.py` has all that there are."""

from dataclasses import KW_ONLY, dataclass
from enum import Enum

from gongli.model import Activity, Occurrence
from gongli.rules.ghosts import Ghost
from gongli.rules.openings import RegistrationDay
from gongli.writing import addresses
from gongli.writing.feeds.gone import NOTHING_GONE, Gone
from gongli.writing.parts.cards import DEFAULT_COLOR


class Sort(Enum):
    """What sort of thing a feed is about."""

    SITE = "全部"
    CAMPAIGN = "主题行动"
    PALACE = "文化宫"
    BRAND = "品牌"
    ACTIVITY = "活动"
    COURSE = "课程和班次"
    VENUE = "场地"
    FACET = "分类"
    REGISTRATION = "报名"
    MONTH = "按月"


_ALARMED = (Sort.PALACE, Sort.BRAND)
"""What there are alarms of: who imports a file takes a palace's or a brand's."""
_DATA = (Sort.SITE, *_ALARMED)
"""What there are data of: whole, so that all the others are in them, by what each record says."""
_READ = (*_DATA, Sort.CAMPAIGN, Sort.FACET)
"""What comes as Atom, the nearest only: so what lies in no single palace has its own, too."""


@dataclass(frozen=True)
class Scope:
    """What a feed is about: its title, its page, what it carries."""

    sort: Sort
    _: KW_ONLY
    id: str
    """Permanent, the feed's address without its folder and ending: nantong/haobin-xiaye."""
    title: str
    url: str
    """The page that it belongs to."""
    occurrences: tuple[Occurrence, ...] = ()
    activities: tuple[Activity, ...] = ()
    """Those at or below its address, dated or not, where there are data of it."""
    gone: Gone = NOTHING_GONE
    """What was published here and has since gone."""
    openings: tuple[RegistrationDay, ...] = ()
    """Only in the feed of the days that registration opens."""
    heading: str = ""
    """What it is listed under (按时段); empty where a page of its own offers it."""
    short: str = ""
    """Its title where the heading says the rest: 双休日."""
    color: str = DEFAULT_COLOR
    """Its palace's or its brand's, so that several on one phone can be told apart."""
    offered: bool = True
    """Whether pages lead to it: what is offered no more is there for who subscribes to it."""

    @property
    def name(self) -> str:
        """Its title in a list."""
        return self.short or self.title

    @property
    def ghosts(self) -> tuple[Ghost, ...]:
        """What has gone without being cancelled, while it must still be told."""
        return self.gone.told

    @property
    def path(self) -> str:
        """The address of its feed."""
        return addresses.feed_path(self.id)

    @property
    def alarm(self) -> str:
        """The address of the same with alarms; empty where there is none."""
        return addresses.alarm_path(self.path) if self.sort in _ALARMED else ""

    @property
    def has_page(self) -> bool:
        """Whether a page tells every way to subscribe to it; of a course a card tells the short."""
        return not self.heading and self.sort is not Sort.COURSE

    @property
    def has_data(self) -> bool:
        """Whether there are data of it, as of nothing that is gone."""
        return self.sort in _DATA and self.offered

    @property
    def atom(self) -> str:
        """The address of what comes as Atom; empty where there is none, or never was anything."""
        known = self.sort in _READ and (self.occurrences or self.gone.told or self.gone.ever)
        return self.path.removesuffix(".ics") + ".atom" if known else ""
