"""The kinds of activity (类型): each a small variation on one mechanism, in one module.

To add one: a module here with its `Variation`, a line in `VARIATIONS`, a template
`theme/pages/kinds/<name>.html.j2` when its page shows more than the common page does,
and a how-to in the editor's guide.
"""

from gongli.kinds.childcare import CHILDCARE
from gongli.kinds.competition import COMPETITION
from gongli.kinds.exhibition import EXHIBITION
from gongli.kinds.films import FILMS
from gongli.kinds.menu import MENU
from gongli.kinds.notice import NOTICE
from gongli.kinds.online import ONLINE
from gongli.kinds.package import PACKAGE
from gongli.kinds.plain import EVENT, LECTURE, SEASON
from gongli.kinds.service import SERVICE
from gongli.kinds.term import TERM
from gongli.kinds.tour import TOUR
from gongli.kinds.variation import Variation
from gongli.model import Kind
from gongli.table.record import Record

VARIATIONS: tuple[Variation, ...] = (
    EVENT,
    SEASON,
    LECTURE,
    TERM,
    COMPETITION,
    EXHIBITION,
    TOUR,
    SERVICE,
    MENU,
    PACKAGE,
    ONLINE,
    FILMS,
    CHILDCARE,
    NOTICE,
)
BY_KIND = {variation.kind.name: variation for variation in VARIATIONS}
KINDS: tuple[Kind, ...] = tuple(variation.kind for variation in VARIATIONS)
DEFAULT = EVENT.kind
"""What an activity is whose file does not say."""


def part_record(kind: Kind) -> Record:
    """The record of the parts of a kind that has them."""
    return next(f.record for f in BY_KIND[kind.name].fields if f.name == kind.parts and f.record)


__all__ = ["BY_KIND", "DEFAULT", "KINDS", "VARIATIONS", "Variation", "part_record"]
