"""The ledger kept between builds, in a file that may be deleted at any time.

It is valid for the program and the settings it was made with, and sealed for them (`seal.py`):
anything that `save` did not write is as good as no cache, and nobody looks into it.
"""

import hashlib
import json
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import Enum
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from gongli import model
from gongli.keeping.seal import sealed, unsealed
from gongli.model import Settings
from gongli.reading.history.lineage import FIRST, State
from gongli.rules.history import Change, ChangeKind, Ledger, Record, Refusal, Remains, Snapshot
from gongli.writing.publish import write_file

_FILE = Path("build/cache/ledger.json")
_MOST = 512 * 1024 * 1024
_LIBRARIES = ("PyYAML", "icalendar", "lunar_python", "python-dateutil")
"""Those that say what a version of a file means, and how its events are written."""


@dataclass(frozen=True)
class Kept:
    """A ledger and the commit it was made at."""

    head: str
    ledger: Ledger
    refused: tuple[Refusal, ...] = ()
    """What of the history until then could not be read."""
    state: State = FIRST
    """What held at that commit."""


@lru_cache(maxsize=1)
def _program() -> str:
    """A digest of the program: another reader may see the same history otherwise."""
    whole = hashlib.blake2b(digest_size=12)
    for path in sorted(Path(__file__).parent.parent.rglob("*.py")):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def key(settings: Settings) -> str:
    """What a kept ledger depends on besides the commits."""
    return " ".join([_program(), *map(version, _LIBRARIES), settings.host])


def load(root: Path, wanted: str) -> Kept | None:
    """The kept ledger, or None when there is none that can be used."""
    whole = unsealed(root / _FILE, _MOST, wanted)
    if whole is None:
        return None
    data = json.loads(whole)
    head, state = data.pop("head"), _state(*data.pop("state"))
    refused = tuple(Refusal(*row) for row in data.pop("refused"))
    return Kept(head, _ledger(**data), refused, state)


def save(root: Path, wanted: str, kept: Kept) -> None:
    """Keep a ledger for the next build."""
    besides = {"head": kept.head, "refused": kept.refused, "state": kept.state}
    data = besides | vars(kept.ledger) | {"topics": list(kept.ledger.topics.items())}
    # A refused file's name need not be UTF-8; `json.loads` takes it back the same way.
    whole = json.dumps(data, ensure_ascii=False, default=_plain).encode("utf-8", "surrogatepass")
    write_file(root / _FILE, sealed(whole, wanted))


def _plain(value: Any) -> Any:
    """What JSON does not know; a dataclass becomes the row of its fields."""
    match value:
        case Enum():
            return value.value
        case datetime():
            return value.isoformat()
        case frozenset():
            return sorted(value)
    return [getattr(value, field.name) for field in fields(value)]


def _ledger(
    records: dict[str, Any],
    tables: dict[str, list[str]],
    changes: list[Any],
    remains: dict[str, Any],
    topics: list[Any],
    forgotten: dict[str, Any],
    begun: bool,
    alliance: bool,
) -> Ledger:
    return Ledger(
        records={uid: _record(*row) for uid, row in records.items()},
        tables={activity: frozenset(uids) for activity, uids in tables.items()},
        changes=[_change(*row) for row in changes],
        remains={activity: _remains(*row) for activity, row in remains.items()},
        topics={(key, palace, id): tuple(words) for (key, palace, id), words in topics},
        forgotten={uid: _record(*row) for uid, row in forgotten.items()},
        begun=begun,
        alliance=alliance,
    )


def _remains(palace: str, sample: bool, pages: list[str]) -> Remains:
    return Remains(palace, sample, tuple(pages))


def _state(vocabularies: list[int], marked: bool, sample: list[list[str]]) -> State:
    return State(tuple(vocabularies), marked, frozenset((path, blob) for path, blob in sample))


def _record(
    first: str, changed: str, sequence: int, snapshot: list[Any], removed: bool, was: list[Any]
) -> Record:
    moments = (datetime.fromisoformat(first), datetime.fromisoformat(changed))
    former = tuple(_snapshot(*shot) for shot in was)
    return Record(*moments, sequence, _snapshot(*snapshot), removed, former)


def _change(uid: str, kind: str, when: str, *sides: list[Any] | None) -> Change:
    before, after = (_snapshot(*side) if side else None for side in sides)
    return Change(uid, ChangeKind(kind), datetime.fromisoformat(when), before, after)


def _snapshot(*row: Any) -> Snapshot:
    return replace(Snapshot(*row), state=model.State(row[4]), said=tuple(row[-1]))
