"""Atom feeds as bytes (RFC 4287); ids are tag URIs (RFC 4151) that never change."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

_SINCE = "2026"
"""RFC 4151 wants a date on which the host was the site's; one for all, for ids must last."""
# What XML 1.0 (2.2 Characters) has no place for.
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class AtomEntry:
    """One entry; `name` is permanent and the site's own."""

    name: str
    title: str
    url: str
    updated: datetime
    published: datetime
    text: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class AtomHead:
    """What a feed says of itself."""

    host: str
    name: str
    """Permanent: part of its id."""
    title: str
    url: str
    source: str
    updated: datetime
    author: str
    rights: str = ""


def tag(host: str, name: str) -> str:
    """tag:gongli.example.org,2026:feeds/nantong."""
    return f"tag:{host},{_SINCE}:{name}"


def entry_xml(host: str, entry: AtomEntry) -> str:
    """An entry; feeds join them."""
    return "\n".join(
        [
            "<entry>",
            f"<id>{_text(tag(host, entry.name))}</id>",
            f'<title type="text">{_text(entry.title)}</title>',
            f'<link rel="alternate" type="text/html" href={_attribute(entry.url)}/>',
            f"<published>{_moment(entry.published)}</published>",
            f"<updated>{_moment(entry.updated)}</updated>",
            *(f"<category term={_attribute(category)}/>" for category in entry.categories),
            f'<content type="text">{_text(entry.text)}</content>',
            "</entry>",
            "",
        ]
    )


def feed_bytes(head: AtomHead, entries: Iterable[str]) -> bytes:
    """A feed around written entries."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<id>{_text(tag(head.host, head.name))}</id>",
        f'<title type="text">{_text(head.title)}</title>',
        f'<link rel="self" type="application/atom+xml" href={_attribute(head.source)}/>',
        f'<link rel="alternate" type="text/html" href={_attribute(head.url)}/>',
        f"<updated>{_moment(head.updated)}</updated>",
        f"<author><name>{_text(head.author)}</name></author>",
        *([f'<rights type="text">{_text(head.rights)}</rights>'] if head.rights else []),
        "",
    ]
    return ("\n".join(lines) + "".join(entries) + "</feed>\n").encode()


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("", text))


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
