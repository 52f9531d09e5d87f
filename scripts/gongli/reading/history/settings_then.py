"""What a commit said of the site beside `events/`: its host, the sample's mark, the vocabulary.

Read leniently: what else is wrong with an old `mkdocs.yml` must not move the beginning of a ledger.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from gongli.catalogue.entry import IN_FORCE, VOCABULARY
from gongli.fields import SETTINGS
from gongli.model import SHANGHAI
from gongli.model.settings import SAMPLE_HOST, host_of
from gongli.reading.folder.files import Files
from gongli.reading.folder.paths import BlobPath, Snapshot
from gongli.reading.history import git
from gongli.reading.text.nodes import Mapping, Node, Scalar
from gongli.reading.text.source import MAX_BYTES
from gongli.reading.values.scalars import PARSERS
from gongli.reading.values.unreadable import UnreadableError
from gongli.table.record import Record, Type

SETTINGS_FILE = "mkdocs.yml"
PROGRAM_FILE = "scripts/gongli/catalogue/entry.py"
"""Where a repository's program says which vocabulary it speaks; it never moves."""
_VOCABULARY = re.compile(rb"^VOCABULARY = (\d{1,4})$", re.MULTILINE)


@dataclass(frozen=True)
class Said:
    """What `mkdocs.yml` said; None for a host that nobody can tell."""

    host: str | None = None
    sample: bool = False

    def is_sample_of(self, host: str) -> bool:
        """Whether a site at `host` sees here the sample that it began with."""
        return self.host not in (None, host) and (self.sample or self.host == SAMPLE_HOST)


@dataclass
class Sites:
    """What `mkdocs.yml` said as versions went by; each version is read once."""

    root: Path
    _said: dict[str, Said] = field(default_factory=lambda: {git.NO_BLOB: Said()})
    """By blob."""

    def at(self, revisions: Iterable[str]) -> dict[str, Said]:
        """What it says at each of these revisions that holds one."""
        wanted = list(dict.fromkeys(revisions))
        blobs = git.blobs_at(self.root, wanted, SETTINGS_FILE) if wanted else {}
        return dict(zip(blobs, self.read(blobs.values()), strict=True))

    def read(self, blobs: Iterable[str]) -> list[Said]:
        """What each of these versions says."""
        wanted = list(blobs)
        contents = git.blobs(self.root, (b for b in wanted if b not in self._said), MAX_BYTES)
        self._said |= {blob: said(data) for blob, data in contents.items()}
        return [self._said[blob] for blob in wanted]


def said(data: bytes) -> Said:
    """What this `mkdocs.yml` said."""
    root = BlobPath(Snapshot({SETTINGS_FILE: ""}, {"": data}), PurePosixPath())
    node = Files(root).tree(root / SETTINGS_FILE, settings=True)
    url, extra = (_value(SETTINGS, node, name) for name in ("site_url", "extra"))
    extras = SETTINGS.named("extra").record
    assert extras is not None
    mark = _value(extras, extra, "sample")
    return Said(
        host_of(url.text) if isinstance(url, Scalar) else None,
        isinstance(mark, Scalar) and _yes(mark.text),
    )


def vocabulary(data: bytes) -> int:
    """The vocabulary of the program with this `catalogue/entry.py`; 0 before it said so."""
    found = _VOCABULARY.search(data)
    return min(int(found[1]), VOCABULARY) if found else 0


def words_of(when: datetime) -> tuple[int, ...]:
    """The vocabularies of a commit in a repository that never held a program: those of its day
    first, then the others, for nobody knows which program was there."""
    day = when.astimezone(SHANGHAI).date()
    own = max(n for n, since in enumerate(IN_FORCE) if since <= day)
    return (own, *(n for n in range(VOCABULARY + 1) if n != own))


def _value(record: Record, node: Node | None, name: str) -> Node | None:
    entries = node.entries if isinstance(node, Mapping) else ()
    spellings = record.named(name).spellings
    return next((one.value for one in entries if one.key.text.strip() in spellings), None)


def _yes(text: str) -> bool:
    try:
        return bool(PARSERS[Type.YES](text))
    except UnreadableError:
        return False
