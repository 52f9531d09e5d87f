"""Single occurrences out of an edition, and small editions of one activity."""

from datetime import date
from pathlib import Path

from gongli.model import Occurrence
from gongli.writing.edition import Edition
from tests.sites.copies import TODAY, edition_of
from tests.trees import one_activity


def find(edition: Edition, activity: str, slot: str, part: str = "") -> Occurrence:
    """The occurrence of this name."""
    own = edition.occurrences[activity]
    (found,) = (o for o in own if (str(o.slot), o.part.id) == (slot, part))
    return found


def edition_with(root: Path, activity: str, today: date = TODAY) -> Edition:
    """A one-palace site whose only activity is this YAML: `p/a`."""
    return edition_of(one_activity(root, activity), today)
