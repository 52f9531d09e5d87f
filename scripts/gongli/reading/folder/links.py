"""The links of a page of content/, each with the place where it is written."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from gongli.reading.text.source import Source
from gongli.rules.page_links import Link

if TYPE_CHECKING:
    from gongli.untrusted.page import Reference

ADDRESS = re.compile(
    r"""\]\(\s*<?([^)>\n]*)|\]:\s*<?(\S+)|<([A-Za-z][^>\s]*)>|(?:href|src)\s*=\s*["']?([^"'>\s]*)""",
    re.IGNORECASE,
)
CODE = re.compile("`[^`\n]*`")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain(address: str) -> str:
    """Without escapes, entities, blanks and controls."""
    return re.sub(r"[\x00-\x20]", "", unescape(_ESCAPE.sub(r"\1", address))).lower()


def links(source: Source, start: int, found: tuple[Reference, ...]) -> Iterator[Link]:
    """Each of the links that Markdown makes of a page whose text begins at `start`."""
    exact: defaultdict[str, deque[int]] = defaultdict(deque)
    text = CODE.sub(lambda code: " " * len(code[0]), source.text)
    for match in ADDRESS.finditer(text, start):
        words, offset = match[match.lastindex or 0], match.start(match.lastindex or 0)
        # An address may have blanks, and a title behind it.
        for spelling in dict.fromkeys((plain(words), plain(words.split(" ")[0]))):
            exact[spelling].append(offset)
    for one in found:
        wanted = plain(one.address)
        places = exact[wanted]
        offset = places[0] if places else max(text.find(one.address, start), start)
        if len(places) > 1:
            places.popleft()
        yield Link(one.address, source.at(offset), one.picture, one.note)
