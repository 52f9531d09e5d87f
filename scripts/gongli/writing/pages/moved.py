"""What stands at former addresses: pages that lead on, and everything else as it is now.

A subscribed phone goes on asking for the feed that it knows, so whatever is no page (feeds, data,
what other sites embed) is served there with the same bytes: an Atom feed, too, keeps its id and
the link to where it is now, for it is the same feed at two addresses.  Servers may lead from page
to page themselves (`redirects`), which keeps the part behind the # without a script.  Below
`guide/` no page leads on: the site has it for the guide since.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from gongli.model.settings import GUIDE
from gongli.rules.calendar import Calendar
from gongli.rules.hand_written import site_address
from gongli.rules.moves import Move, at_or_below
from gongli.writing.artifact import Artifact, Made
from gongli.writing.templates import Templates

TEMPLATE = "moved.html.j2"
_ROOTS = ("feeds/", "data/", "embed/", "")
"""The folders of the site in which an address may stand."""
_ENDINGS = re.compile(r"(-alarm)?\.[a-z]+")
"""What follows an address in the name of its own file: feeds/nantong-alarm.ics."""


def moved_artifacts(
    calendar: Calendar, files: Mapping[str, Made], templates: Templates
) -> Iterator[Artifact]:
    """For each file at or below an address that moved, what stands where it was before."""
    done = set(files)
    for move in calendar.moves:
        for path, made in files.items():
            old = former_path(path, move)
            if old is None or old in done or old.startswith(GUIDE):
                continue
            done.add(old)
            if path.endswith(".md"):
                yield _leading_on(calendar, templates, old, site_address(path))
            elif isinstance(made, Artifact):
                yield replace(made, path=old)


def former_path(path: str, move: Move) -> str | None:
    """Where a file was before the move: its own, or that of something below; None if elsewhere.

    A page of the docs tree was published, so that is what stands there.
    """
    if path.endswith(".md"):
        path = f"{site_address(path)}index.html"
    root = next(root for root in _ROOTS if path.startswith(root))
    inside = path.removeprefix(root)
    rest = inside.removeprefix(move.new)
    if rest == inside or not (rest.startswith("/") or _ENDINGS.fullmatch(rest)):
        return None
    return root + move.old + rest


def _leading_on(calendar: Calendar, templates: Templates, old: str, url: str) -> Artifact:
    here = posixpath.dirname(old)
    text = templates.text(
        TEMPLATE,
        site=calendar.settings.site_name,
        canonical=calendar.absolute(url),
        to=posixpath.relpath(url, here) + "/",
        root=posixpath.relpath(".", here) + "/",
    )
    return Artifact(old, text.encode())


def redirects(moves: Iterable[Move], site_url: str) -> dict[str, bytes]:
    """Former addresses of pages as nginx and Caddy include them (see deploy/).

    Each gives a new address, empty for what did not move.  Only letters, digits and dashes are
    carried over: nothing that a request says reaches a header (CWE-113).
    """
    base = urlsplit(site_url).path.rstrip("/")
    nginx, caddy = [], []
    for move in moves:
        if at_or_below(move.old, GUIDE.strip("/")):
            continue
        known = f"^{re.escape(base)}/{move.old}"
        to = f"{base}/{move.new}/"
        nginx.append(f'    "~{known}(?:/(?<gongli_below>[A-Za-z0-9/-]*))?$" "{to}$gongli_below";\n')
        caddy.append(f"\t~{known}(?:/([A-Za-z0-9/-]*))?$ {to}${{1}}\n")
    return {
        "nginx.conf": _block("map $uri $gongli_moved {\n", nginx, '    default "";\n'),
        "Caddyfile": _block("map {path} {gongli_moved} {\n", caddy, '\tdefault ""\n'),
    }


def _block(head: str, lines: Iterable[str], default: str) -> bytes:
    return f"{head}{''.join(lines)}{default}}}\n".encode()
