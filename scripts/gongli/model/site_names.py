"""The names that the site itself uses: beside the palaces, and inside each."""

from gongli.model.settings import GUIDE

_GUIDE = GUIDE.strip("/")
PAGES = frozenset(
    """alliance assets brands calendar campaigns changes data embed feeds mine notices reports
    search stylesheets subscribe""".split()  # noqa: SIM905 - easier to read
) | {_GUIDE}
"""Addresses of its own: all below them is the site's, too."""
PAGES_INSIDE = frozenset({"calendar", "venues"})
"""The same below each palace."""

TAKEN_LATER = frozenset({_GUIDE})
"""Those that a palace could have before: refused where it stands now, not in old versions."""
RESERVED = PAGES - TAKEN_LATER | frozenset(
    """404 about all audiences categories centres free holidays images index registration sitemap
    slots venues""".split()  # noqa: SIM905 - easier to read
)
"""What no palace is called: besides its pages, what their files and feeds are called."""
RESERVED_INSIDE = PAGES_INSIDE | {
    "audiences",
    "categories",
    "centres",
    "free",
    "registration",
    "slots",
}
"""What no brand and no activity is called."""
