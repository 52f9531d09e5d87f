"""Editors' Markdown to HTML that can be trusted."""

import re
from functools import lru_cache

import markdown
import nh3
from markdown.extensions.toc import TocExtension
from markupsafe import Markup

from gongli.untrusted.allowed import ATTRIBUTES, SCHEMES, TAGS
from gongli.untrusted.shape import excesses

_HAN = (
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # characters,
    r"\u3000-\u303f\uff00-\uffef\xb7\u2014\u2018-\u201d\u2026]"  # their punctuation: · — “ ” …
)
_INLINE = "(?:a|code|em|strong)"
# A browser shows a line break between Chinese characters as a blank.
_SOFT_BREAK = re.compile(rf"({_HAN}(?:</{_INLINE}>)*)\n *(?=(?:<{_INLINE}\b[^>]*>)*{_HAN})")
_CODE = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)


@lru_cache(maxsize=4096)
def prose(text: str | None) -> Markup:
    """Markdown rendered and sanitised; its headings begin below the page's own."""
    if not text:
        return Markup()
    if excesses(text):  # of an old version, or `check` would have refused it
        return Markup("<p>{}</p>").format(text)
    html = markdown.markdown(text, extensions=[TocExtension(baselevel=3), "sane_lists", "tables"])
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel="noopener nofollow",
    )
    joined = "".join(
        part if part.startswith("<pre>") else _SOFT_BREAK.sub(r"\1", part)
        for part in _CODE.split(clean)
    )
    return Markup(joined)  # noqa: S704 - nh3 has just sanitised it
