"""The editor's guide: the files that stand beside the data for those who write it."""

from pathlib import Path

from gongli.reading.folder.load import EVENTS
from gongli.reading.folder.paths import read_at_most

GUIDE = ("README.md", "KINDS.md")
"""Its files below `events/`, in the order in which they are read."""
_MOST = 1024**2


def guide_texts(root: Path) -> dict[str, str]:
    """The guide's files that are there, by their names; a link is not followed."""
    texts = {}
    for name in GUIDE:
        try:
            data, size = read_at_most(root / EVENTS / name, _MOST)
        except OSError:
            continue
        if size <= _MOST:
            texts[name] = data.decode("utf-8", "replace")
    return texts
