"""The style sheet: the theme's parts, then the colours of palaces, brands and campaigns."""

from collections.abc import Iterator

from gongli.model import Alliance
from gongli.writing.artifact import Artifact
from gongli.writing.parts.cards import DEFAULT_COLOR
from gongli.writing.templates import Templates

PATH = "assets/gongli.css"


def style_artifact(alliance: Alliance, templates: Templates) -> Artifact:
    """One file, for each is a request that a page waits for."""
    text = templates.text("gongli.css.j2", colors=sorted(set(_used(alliance))))
    return Artifact(PATH, text.encode())


def _used(alliance: Alliance) -> Iterator[str]:
    yield DEFAULT_COLOR
    for palace in alliance.palaces:
        yield from filter(None, (palace.color, *(brand.color for brand in palace.brands)))
    yield from (campaign.color for campaign in alliance.campaigns if campaign.color)
