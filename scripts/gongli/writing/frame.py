"""A generated page, and what the frame around it is given; pure.

Two environments frame pages by the templates of `theme/overrides`: that of `Templates` for what is
generated, and an engine's own for what is written by hand or built from the docs tree.  What a
template may ask for is named here.  An engine gives the same under the same names and more, which
`Templates` does not know: it is strict, so that no template comes to need what only one has.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from markupsafe import Markup


@dataclass(frozen=True)
class Head:
    """A page's front matter, which engines give to templates as `page.meta`; all of it is text."""

    title: str
    """As HTML, which engines put into their search results as it stands."""
    name: str
    """The same as text."""
    description: str = ""
    feed: str = ""
    atom: str = ""
    section: str = ""
    template: str = ""
    """The frame, where it is not main.html."""
    structured: str = ""
    """JSON-LD."""
    image: str = ""
    image_alt: str = ""
    changed: str = ""
    canonical: str = ""
    robots: str = ""


@dataclass(frozen=True)
class GeneratedPage:
    """A page before anything is around it: its url, its head and one block of HTML."""

    url: str
    head: Head
    body: str

    @property
    def path(self) -> str:
        """Its file in the docs tree."""
        return f"{self.url}index.md"

    @property
    def data(self) -> bytes:
        """That file, as any engine builds it: front matter, and the block, which Markdown lets be.

        JSON strings are YAML strings, whatever an editor wrote into a title.
        """
        told = {name: value for name, value in vars(self.head).items() if value}
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
        text = ["---", *lines, "hide: [navigation, toc]", "---", "", self.body, ""]
        return "\n".join(text).encode()


class Extra(dict[str, object]):
    """What mkdocs.yml holds under `extra`; what is not there is empty, as for engines."""

    def __missing__(self, name: str) -> str:
        return ""


@dataclass(frozen=True)
class Config:
    """What templates know as `config`: mkdocs.yml as the engine reads it."""

    site_name: str
    site_description: str
    site_url: str
    extra: Mapping[str, object]


@dataclass(frozen=True)
class Link:
    """An entry of the navigation: its title, and its url or address."""

    title: str
    url: str


@dataclass(frozen=True)
class Nav:
    """What templates know as `nav`: its entries but for sections, and the page that is the home."""

    items: tuple[Link, ...]
    homepage: Link | None


@dataclass(frozen=True)
class Site:
    """What is the same in the frame of every page."""

    config: Config
    nav: Nav


@dataclass(frozen=True)
class FramedPage:
    """What templates know as `page`."""

    url: str
    title: str
    content: Markup
    canonical_url: str
    meta: Head


def framed(page: GeneratedPage, site: Site) -> FramedPage:
    """A page as its frame sees it."""
    address = urljoin(site.config.site_url, page.url)
    body = Markup(page.body)  # noqa: S704 - made by templates that escape
    return FramedPage(page.url, page.head.title, body, address, page.head)
