"""Days off by year, and what the core reads of mkdocs.yml."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from gongli.model.moments import Days
from gongli.model.places import Places, places
from gongli.model.words import Arrangement


@dataclass(frozen=True)
class Break:
    """A holiday and the days off it brings."""

    name: str
    days: Days
    at: Places = places()


@dataclass(frozen=True)
class HolidayYear:
    """One year's arrangement of days off and make-up workdays (调休)."""

    year: int
    status: Arrangement
    notice: str | None = None
    source: str | None = None
    off: tuple[Break, ...] = ()
    work: tuple[date, ...] = ()
    winter: Days | None = None
    summer: Days | None = None
    """The schools' breaks (寒假, 暑假), which no notice of the State Council has."""
    at: Places = places()


SAMPLE_HOST = "gongli.example.org"
"""Where the sample stands, and no site of anybody's."""
GUIDE = "guide/"
"""The url of the editor's guide; on its page `problems/` each problem's code is an anchor."""


@dataclass(frozen=True)
class Extra:
    """The part of mkdocs.yml's `extra` that the core reads."""

    sample: bool = False
    """Whether `events/` is the sample, or began with it and is not yet the site's own."""
    notice: str | None = None
    licence: str | None = None
    """On what terms others may use the data."""
    font: str | None = None
    """The font file that share cards are written with, from the project's folder."""
    at: Places = places()


@dataclass(frozen=True)
class Settings:
    """What the core needs to know of mkdocs.yml."""

    site_name: str = ""
    site_url: str = ""
    extra: Extra = Extra()
    at: Places = places()

    @property
    def host(self) -> str:
        """The site's host, which ends every UID."""
        return host_of(self.site_url) or "localhost"


def host_of(site_url: str) -> str | None:
    """The host of an address in lower case, without its port; None where it names none."""
    try:
        return urlsplit(site_url.strip()).hostname
    except ValueError:
        return None
