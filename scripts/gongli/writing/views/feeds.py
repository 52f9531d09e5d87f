"""What is offered to take away: feeds, files, code for other sites."""

from dataclasses import dataclass

from gongli.writing.views.rows import Reference


@dataclass(frozen=True)
class Feed:
    """A calendar feed with every way to subscribe."""

    title: str
    url: str
    """The page that tells every way to subscribe to it, at #subscribe."""
    path: str
    """From the site's root: feeds/nantong.ics."""
    https: str
    webcal: str
    google: str
    outlook: str
    qr: str
    """Path of the QR code's SVG, which leads to that page; empty without."""
    count: int
    alarm: str = ""
    """The same with alarms, from the site's root: feeds/nantong-alarm.ics; empty without."""

    @property
    def anchor(self) -> str:
        """Where it stands in a list of feeds: feed-nantong-slots-weekend."""
        name = self.path.removeprefix("feeds/").removesuffix(".ics")
        return f"feed-{name.replace('/', '-')}"


@dataclass(frozen=True)
class FeedGroup:
    """The feeds of the whole site or of one palace that have no page of their own."""

    name: str
    lists: tuple[tuple[str, tuple[Feed, ...]], ...]
    """Feeds of each sort under its heading: 按时段."""
    doors: tuple[Reference, ...] = ()
    """Where its calendar shows what has no feed: 双休日."""


@dataclass(frozen=True)
class FileRow:
    """Something with its data files."""

    title: str
    url: str
    note: str
    links: tuple[Reference, ...]


@dataclass(frozen=True)
class Embed:
    """What another site is given to show one scope: a page to frame, or an element."""

    name: str
    """all, nantong, nantong/haobin-xiaye."""
    title: str
    url: str
    page: str
    """The page to frame: embed/nantong/."""
    frame: str
    """HTML to copy: an iframe."""
    element: str
    """HTML to copy: a script and `<gongli-events>`."""
