"""robots.txt (RFC 9309): everything may be read; where the list of pages stands.

What must not be found carries `noindex` itself: a page that may not be read cannot say so.
"""

from gongli.rules.calendar import Calendar
from gongli.writing.artifact import Artifact


def robots_artifact(calendar: Calendar) -> Artifact:
    """The file; crawlers heed it where the site has a host of its own."""
    sitemap = calendar.absolute("sitemap.xml")
    return Artifact("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n".encode())
