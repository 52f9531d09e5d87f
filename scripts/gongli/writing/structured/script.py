"""Objects as the text of a data block: <script type="application/ld+json">."""

import json
from collections.abc import Iterable

from gongli.writing.structured.things import Thing

# Within JSON's strings, where alone they occur, each may be written as \u and four digits.
# HTML must see no tag, comment or entity (https://html.spec.whatwg.org/#restrictions-for-
# contents-of-script-elements), YAML and JavaScript no end of line.
_ESCAPED = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\x7f\x85\u2028\u2029\ufeff"}


def script_text(things: Iterable[Thing]) -> str:
    """One graph of all objects of a page; an empty string without any."""
    graph = list(things)
    if not graph:
        return ""
    document = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPED)
