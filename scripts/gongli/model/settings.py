"""Days off by year, and what the core reads of mkdocs.yml."""

from __future__ import annotations

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
    at: Places = places()


@dataclass(frozen=True)
class Extra:
    """The part of mkdocs.yml's `extra` that the core reads."""

    notice: str | None = None
    licence: str | None = None
    """On what terms others may use the data."""
    font: str | None = None
    """The font file that share cards are written with, from the project's folder."""
    at: Places = places()


@dataclass(frozen=True)
class Settings:
    """What the core needs to know of mkdocs.yml."""

    site_name: str
    site_url: str
    extra: Extra = Extra()
    at: Places = places()

    @property
    def host(self) -> str:
        """The site's host, which ends every UID."""
        try:
            return urlsplit(self.site_url).hostname or "localhost"
        except ValueError:  # told by the reader; an old one may stand in git
            return "localhost"
