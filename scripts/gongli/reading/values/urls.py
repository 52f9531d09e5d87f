"""Addresses, and those that are none: nothing behind the scheme, no host, a password.

What has the shape of an address is a value; what is told of it otherwise stops a build all the
same.  Hosts as RFC 3986, 3.2.2 and RFC 1123, 2.1 have them, and `_` in houses.
"""

import re
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urlsplit

from gongli.problems import Place, Problem, problem
from gongli.reading.values.unreadable import UnreadableError
from gongli.untrusted.allowed import SCHEMES

_BARE = frozenset({"mailto", "tel"})
_BEGINS = tuple(f"{s}:" if s in _BARE else f"{s}://" for s in sorted(SCHEMES))
_EXAMPLE = "https://gongli.example.org/"
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?|[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.I)
_MAILBOX = re.compile(r"mailto:[^@?]+@[^@?]+\.[^@?.]+(?:\?.*)?", re.I)
_NUMBER = re.compile(r"tel:(?=(?:\D*\d){3})[-+\d().;=a-z]+", re.I)
_PATH = re.compile(r"(?:/(?!/|\.{1,2}(?:/|$))[\w.~!$&'()*+,;=:@%-]*)*", re.ASCII)


def read_url(text: str) -> str:
    """An address with one of the schemes http, https, mailto, tel."""
    url = text.strip()
    if not url.lower().startswith(_BEGINS) or re.search(r"[\s<>\"'`\\]", url):
        write = "https://" + url if re.match(r"[\w-]+\.[\w.-]+", url) else "https://…"
        raise UnreadableError("not-a-url", value=url, write=write)
    return url


def url_problem(url: str, place: Place) -> Iterator[Problem]:
    """Why a link that readers are given leads nowhere, or gives a secret away."""
    scheme = url.partition(":")[0].lower()
    if scheme in _BARE:
        sound = (_MAILBOX if scheme == "mailto" else _NUMBER).fullmatch(url) is not None
    else:
        parts = _split(url)
        if parts is not None and "@" in parts.netloc:
            yield problem("url-with-account", place)
            return
        sound = parts is not None and _is_host(parts) and _is_public(parts.hostname or "")
    if not sound:
        yield problem("url-to-nowhere", place, value=url)


def channel_problem(where: str, place: Place) -> Iterator[Problem]:
    """The same of what may be a name."""
    if ":" in where:
        yield from url_problem(where, place)


def _is_public(host: str) -> bool:
    """A name without a dot is known inside one house only."""
    return "." in host or ":" in host


def site_url_problem(url: str, place: Place) -> Iterator[Problem]:
    """Why the site's own address cannot stand before every other of its addresses."""
    parts = _split(url)
    if parts is None or not _is_site(parts, url):
        yield problem("bad-site-url", place, value=url, write=_mended(parts))


def _is_site(parts: SplitResult, url: str) -> bool:
    if not url.isascii() or not url.startswith(("https://", "http://")):
        return False
    plain = not re.search("[?#@]", url)
    return plain and _is_host(parts) and _PATH.fullmatch(parts.path) is not None


def _mended(parts: SplitResult | None) -> str:
    """The address that was probably meant, as browsers write it; an example where none is."""
    if parts is None or not _is_host(parts):
        return _EXAMPLE
    try:
        host = (parts.hostname or "").encode("idna").decode()
    except UnicodeError:
        return _EXAMPLE
    host = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    path = quote(parts.path.rstrip("/"), safe="/~!$&'()*+,;=:@%")
    write = f"{parts.scheme}://{host}{port}{path}/"
    return write if _is_site(urlsplit(write), write) else _EXAMPLE


def _split(url: str) -> SplitResult | None:
    """The parts of a web address; None where it falls apart into none."""
    try:
        parts = urlsplit(url)
        return parts if parts.scheme in ("http", "https") and parts.port != 0 else None
    except ValueError:  # brackets, a port, what looks like a slash: Python's own words are English
        return None


def _is_host(parts: SplitResult) -> bool:
    host = parts.hostname or ""
    if parts.netloc.rpartition("@")[2].startswith("[") or re.fullmatch(r"[\d.]+", host):
        try:
            return bool(ip_address(host))
        except ValueError:
            return False
    return len(host) <= 253 and all(map(_LABEL.fullmatch, host.split(".")))
