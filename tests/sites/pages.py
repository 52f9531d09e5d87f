"""Built pages, read as a browser reads them (selectolax's lexbor parses as HTML5 says)."""

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

_LOADS = {"src", "srcset", "poster", "data", "action", "formaction", "background"}
_LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}


class Built:
    """A built site on disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = {
            path.relative_to(folder).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
            for path in sorted(folder.rglob("*.html"))
        }

    @cached_property
    def moved(self) -> frozenset[str]:
        """The pages at former addresses, which lead on at once."""
        return frozenset(
            name for name, page in self.pages.items() if page.css_first("meta[http-equiv=refresh]")
        )

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file by its path."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self.folder).as_posix() for path in found)

    @cached_property
    def ids(self) -> dict[str, frozenset[str]]:
        """The ids of each page."""
        return {
            name: frozenset(node.attributes["id"] or "" for node in page.css("[id]"))
            for name, page in self.pages.items()
        }

    def broken(self, name: str, host: str) -> list[str]:
        """The addresses on a page that lead to no file or fragment of the site."""
        return [url for url in self._internal(name, host) if not self.exists(name, url)]

    def _internal(self, name: str, host: str) -> Iterator[str]:
        for node in self.pages[name].css("[href], [src]"):
            url = node.attributes.get("href") or node.attributes.get("src") or ""
            parts = urlsplit(url)
            if parts.netloc == host and parts.scheme in ("http", "https"):
                yield "/" + parts.path.removeprefix("/")
            elif not parts.scheme and not parts.netloc:
                yield url

    def exists(self, name: str, url: str) -> bool:
        """Whether an address on a page leads to a file of the site, and to a part of it."""
        parts = urlsplit(urljoin(f"https://site/{name}", url))
        target = unquote(parts.path).removeprefix("/")
        if target == "" or target.endswith("/"):
            target += "index.html"
        fragment = unquote(parts.fragment)
        if target not in self.files:
            return False
        return not fragment or not target.endswith(".html") or fragment in self.ids[target]


def text(page: LexborHTMLParser, selector: str) -> list[str]:
    """The text of every element that matches."""
    return [node.text(strip=True) for node in page.css(selector)]


def loaded(page: LexborHTMLParser) -> list[str]:
    """Every address a browser loads by itself to show a page."""
    found = [
        value
        for node in page.css("*")
        for name, value in node.attributes.items()
        if name in _LOADS and value
    ]
    for link in page.css("link[href]"):
        if set((link.attributes.get("rel") or "").split()) & _LOADING_LINKS:
            found.append(link.attributes["href"] or "")
    return found


def one_of_each(built: Built) -> dict[str, str]:
    """The largest page of each template and kind, by the classes of its outermost element.

    Found rather than listed, so that no new template is forgotten.
    """
    found: dict[str, str] = {}
    for name in sorted(built.pages, key=lambda name: (built.folder / name).stat().st_size):
        if name in built.moved:
            continue  # Nobody stays to look at it: tests/browser/test_moved.py.
        root = built.pages[name].css_first(".gl, .ge")
        found[(root.attributes["class"] or "").strip() if root else "bare"] = name
    return dict(sorted(found.items()))


SITES = ["sample", "nasty", "one-palace"]
Sites = Callable[[str], Built]
every_site = pytest.mark.parametrize("site", SITES)
