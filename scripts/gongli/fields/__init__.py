"""The field table: every key an editor may write, once.

It drives the reader, the field reference in the editor's guide and the nearest-name
suggestions.  English name first, Chinese alias beside it; both are
accepted everywhere.  The help is the editor's, so it is Chinese.  The fields of one
kind of activity are in its module (`gongli.kinds`).
"""

from collections.abc import Mapping

from gongli.fields.activity import ACTIVITY
from gongli.fields.alliance import ALLIANCE
from gongli.fields.brand import BRAND
from gongli.fields.palace import PALACE
from gongli.fields.settings import HOLIDAYS, SETTINGS
from gongli.table.record import Record, nested
from gongli.table.shared.schedule import SESSION, WHEN

FILES: tuple[Record, ...] = (ACTIVITY, BRAND, PALACE, ALLIANCE, HOLIDAYS, SETTINGS)
"""The records that are whole files, what editors write most often first."""
RECORDS: Mapping[str, Record] = {r.name: r for file in FILES for r in nested(file)}
"""Those and the records inside them, by name."""
