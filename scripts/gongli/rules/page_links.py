"""Links of hand-written pages: where each leads, as MkDocs and browsers have it.

MkDocs looks for a relative address among the files beside the page's own, and leaves every other
as it is: a browser then looks from where the page is published.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from html import unescape
from itertools import islice
from urllib.parse import unquote, urlsplit

from gongli.model import Alliance
from gongli.problems import MOST, Place, Problem, problem
from gongli.rules.hand_written import site_address, taken
from gongli.rules.moves import at_or_below

_AT_THE_ROOT = frozenset({"robots.txt", "sitemap.xml", "sitemap.xml.gz"})
_EVERYWHERE = frozenset({"", "top"})
"""Fragments that any page has (HTML Standard, "Scrolling to a fragment")."""


@dataclass(frozen=True)
class Link:
    """An address as Markdown makes it, where it is written, and what kind of link it is."""

    address: str
    place: Place
    picture: bool = False
    note: str = ""
    """The words of a link that looks like a footnote's."""


@dataclass(frozen=True)
class Page:
    """What a page of content/ leads to, and the ids in it; None where they are not known."""

    links: tuple[Link, ...] = ()
    ids: frozenset[str] | None = None
    plain: str = ""
    """The text of a page that can have no links, and was not rendered."""


def link_problems(
    pages: Mapping[str, Page], files: Collection[str], alliance: Alliance, site_url: str
) -> Iterator[Problem]:
    """Links that lead nowhere; `pages` and `files` by their paths below content/.

    What the calendar alone knows (months, feeds, data) is not looked for: it may stand there.
    """
    site = _Site(frozenset(files), alliance, _base(site_url))
    for path, page in pages.items():
        found = (_told(link, path, site, pages) for link in page.links)
        # Nobody is told more of one file: what was meant is looked for no longer.
        yield from islice(filter(None, found), MOST + 1)


def nav_problems(
    entries: Iterable[tuple[str, Place]], files: Collection[str], alliance: Alliance
) -> Iterator[Problem]:
    """Pages of the navigation that are not there, which stop an engine."""
    site = _Site(frozenset(files), alliance, "")
    for path, place in entries:
        if path.endswith(".md") and site.target("", path) is None:
            yield problem("nav-page-missing", place, value=path)


def _base(site_url: str) -> str:
    try:
        return urlsplit(site_url).path.rstrip("/")
    except ValueError:  # which is told where it stands
        return ""


def _told(link: Link, path: str, site: _Site, pages: Mapping[str, Page]) -> Problem | None:
    try:
        parts, seen = urlsplit(link.address), urlsplit(unescape(link.address))
    except ValueError:  # MkDocs asks the same, and stumbles
        return problem("page-address", link.place, value=link.address)
    if parts.scheme or parts.netloc or seen.scheme:  # as MkDocs reads it, and a browser
        return None
    target = site.target(path, parts.path)
    if target is None or (link.picture and target):
        return _nowhere(link, path, parts.path, site)
    ids = pages[target].ids if target in pages else None
    wanted = {parts.fragment, unquote(parts.fragment)}
    if ids is not None and not wanted & (ids | _EVERYWHERE):
        return problem("page-anchor", link.place, value=link.address, name=parts.fragment)
    return None


def _nowhere(link: Link, path: str, written: str, site: _Site) -> Problem:
    if link.note:
        return problem("page-footnote", link.place, value=link.note)
    code = "page-picture-missing" if link.picture else "page-link"
    meant = site.meant(path, written, picture=link.picture)
    words = {"value": link.address} | ({"write": meant} if meant else {})
    return problem(f"{code}-meant" if meant else code, link.place, **words)


@dataclass(frozen=True)
class _Site:
    files: frozenset[str]
    alliance: Alliance
    base: str
    """The path of the site's address, without a slash at its end."""

    @cached_property
    def by_url(self) -> Mapping[str, str]:
        """Files by where they are published, without slashes at the ends."""
        return {site_address(path).strip("/"): path for path in sorted(self.files, reverse=True)}

    @cached_property
    def own(self) -> tuple[Collection[str], Collection[str]]:
        """Addresses of the calendar, and those below which there are more."""
        exact, whole = taken(self.alliance)
        return exact.keys(), {top for top, _ in whole}

    def target(self, page: str, path: str) -> str | None:
        """The page of content/ that a page's link of this path leads to, empty for something else
        of the site; None for nothing that is known."""
        if not path:
            return page
        plain = unquote(path)
        if plain.startswith("/"):
            if self.base and not at_or_below(plain, self.base):
                return ""  # something else of that host
            return self.published(plain.removeprefix(self.base))
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(page), plain))
        if beside in self.files:
            return self._of(beside)
        if posixpath.splitext(plain)[1]:
            return self._generated(beside)
        return self.published(posixpath.join("/", site_address(page), plain))

    def published(self, address: str) -> str | None:
        """What stands at an address of the site, as a browser asks for it."""
        plain = posixpath.normpath(f"/{address}").strip("/")
        if plain in self.by_url:
            return self._of(self.by_url[plain])
        return "" if plain in _AT_THE_ROOT or self.is_own(plain) else None

    def _of(self, file: str) -> str:
        return file if file.endswith(".md") else ""

    def _generated(self, file: str) -> str | None:
        """A file of the docs tree that is not in content/."""
        folder, name = posixpath.split(file)
        if name.endswith(".md"):
            return "" if name == "index.md" and self.is_own(folder) else None
        return "" if file in _AT_THE_ROOT or self.is_own(file) else None

    def is_own(self, address: str) -> bool:
        """Whether the calendar has this address, or may have it: a file that ends in .md never."""
        exact, whole = self.own
        if address.endswith(".md"):
            return False
        parts = address.split("/")
        tops = ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
        return address in exact or any(top in whole for top in tops)

    def meant(self, page: str, path: str, *, picture: bool) -> str:
        """What to write in place of a path that leads nowhere; nothing if nobody can tell."""
        plain = unquote(path).replace("\\", "/").removeprefix(self.base)
        folder = posixpath.dirname(page)
        for base in ("", folder):
            guess = posixpath.normpath(posixpath.join("/", base, plain.lstrip("/"))).strip("/")
            stem = guess.removesuffix(".md").removesuffix(".html").removesuffix("index").strip("/")
            for file in (guess, self.by_url.get(stem, "")):
                if file in self.files and not (picture and file.endswith(".md")):
                    return _shown(posixpath.relpath(file, folder or "."))
            if not picture and self.is_own(stem):
                return f"{self.base}/{stem}/" if stem else f"{self.base}/"
        found = self.near(posixpath.basename(plain), picture=picture)
        return _shown(posixpath.relpath(found, folder or ".")) if found else ""

    def near(self, name: str, *, picture: bool) -> str:
        """The file whose name is most like this one."""
        by_name = {
            posixpath.basename(file).lower(): file
            for file in sorted(self.files, reverse=True)
            if not (picture and file.endswith(".md"))
        }
        return "".join(by_name[like] for like in get_close_matches(name.lower(), by_name, 1, 0.8))


def _shown(path: str) -> str:
    """As Markdown takes it: an address with blanks or brackets stands between < and >."""
    return f"<{path}>" if set(path) & set(" ()") else path
